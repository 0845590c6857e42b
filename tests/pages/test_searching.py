"""The search box offers what its visitor may open, and no more."""

import pytest
from streamlit.testing.v1 import AppTest

from data.samples.evaluation import LEAD, OFFICER
from tests.pages.test_pages import opened
from ui.acting import ACTING


@pytest.mark.parametrize(("email", "may_moderate"), [(LEAD, True), (OFFICER, False)])
def test_only_pages_that_may_be_opened_are_offered(app: AppTest, email: str, may_moderate: bool) -> None:  # noqa: FBT001
    app.session_state[ACTING] = email
    opened(app, "beranda", putaran="contoh-bimtek-3")
    assert not [box for box in app.selectbox if box.key == "temukan-nama"]  # nothing is made before it is asked for
    app.button(key="temukan").click().run()
    offered = app.selectbox(key="temukan-nama").options
    assert ("Halaman: Moderasi" in offered) is may_moderate
    assert {"Halaman: Peringkat", "Kab. Padang Pariaman · Sumatera Barat"} <= set(offered)
    assert any(one.startswith("SDM-04 · ") for one in offered)
