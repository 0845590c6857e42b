"""The screen that maps a workbook of another layout: proposals, confirmed one by one or at once, remembered."""

from collections.abc import Iterator
from itertools import count

import pytest
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from data.layouts import LayoutMapping
from data.submission import Submission
from tests.data.building import Rows, xlsx
from tests.data.layouts.building import own_sheet, table_form
from ui import drafts
from ui.results import store
from ui.session import LOCAL

ROUND = "contoh-bimtek-1"
NUMBERS = count()


@pytest.fixture(autouse=True)
def tidied() -> Iterator[None]:
    """Leave no draft behind."""
    yield
    drafts.discard([each.id for each in drafts.stored_drafts(ROUND, LOCAL)], LOCAL)


def script() -> None:
    """Show one draft as the page does."""
    from types import SimpleNamespace

    import streamlit as st

    from ui.draft_open import show_open
    from ui.session import LOCAL
    from words import speak

    line = SimpleNamespace(draft=SimpleNamespace(id=st.session_state["draft"]))
    show_open(line, LOCAL, speak("id"))  # type: ignore[arg-type]  # only the number of the draft is asked for


def drafted(rows: Rows, name: str = "Isian") -> int:
    """Make a draft of bytes that no other test has sent."""
    content = xlsx([*rows, *[[None]] * 3, [f"Halaman {next(NUMBERS)}"]], name)
    number = drafts.take_in(ROUND, "sendiri.xlsx", content, LOCAL).draft
    assert number is not None
    return number


def opened(draft: int) -> AppTest:
    app = AppTest.from_function(script, default_timeout=60)
    app.session_state["draft"] = draft
    return run(app)


def run(app: AppTest) -> AppTest:
    app.run()
    assert not app.exception, app.exception
    return app


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return run(app)


def confirmed(draft: int) -> LayoutMapping:
    mapped = drafts.draft_of(draft, LOCAL).mapped
    return mapped.mapping if mapped is not None else LayoutMapping()


def texts(app: AppTest) -> str:
    return "\n".join(str(each.value) for each in (*app.markdown, *app.caption, *app.warning, *app.info, *app.error))


def keys(app: AppTest) -> set[str | None]:
    return {button.key for button in app.button}


def test_nothing_is_confirmed_before_somebody_does_so() -> None:
    draft = drafted(own_sheet(level="3 (tiga)"))
    app = opened(draft)
    assert app.selectbox(key=f"petakan-daerah-{draft}").value == "13.05"
    assert confirmed(draft) == LayoutMapping()
    assert not isinstance(drafts.draft_of(draft, LOCAL).found, Submission)
    assert app.button(key="petakan-pakai").disabled
    assert "3 (tiga)" in texts(app)
    assert "dibaca level 3" in texts(app)


def test_what_is_sure_is_confirmed_at_once_and_stays_after_a_reload() -> None:
    draft = drafted(own_sheet())
    press(opened(draft), "petakan-pasti")
    assert ("REG-01", "value") in confirmed(draft).anchors
    assert ("REG-02", "numerator") not in confirmed(draft).anchors, "its label only names the half"
    again = opened(draft)
    assert "REG-02" not in {code for code, _part in confirmed(draft).anchors}
    assert again.checkbox(key=f"petakan-{draft}-REG-01-True").value
    assert not again.checkbox(key=f"petakan-{draft}-REG-02-False").value
    assert "petakan-pasti" not in keys(again)


def test_one_is_confirmed_and_taken_back() -> None:
    draft = drafted(own_sheet())
    app = opened(draft)
    app.checkbox(key=f"petakan-{draft}-REG-02-False").check()
    run(app)
    assert set(confirmed(draft).anchors) == {("REG-02", "numerator"), ("REG-02", "denominator")}
    app.checkbox(key=f"petakan-{draft}-REG-02-True").uncheck()
    run(app)
    assert confirmed(draft) == LayoutMapping()


def test_another_cell_is_typed_checked_and_saved() -> None:
    draft = drafted(own_sheet())
    app = press(opened(draft), f"ubah-{draft}-REG-01")
    choice = f"pilih-{draft}-REG-01-value"
    app.selectbox(key=choice).set_value("ketik")
    run(app)
    for typed, told in (("Z", "bukan sel"), ("A1", "Tidak ada teks")):
        app.text_input(key=f"alamat-{draft}-REG-01-value").set_value(typed)
        run(app)
        assert told in texts(app)
        assert app.button(key=f"simpan-{draft}-REG-01").disabled
    app.text_input(key=f"alamat-{draft}-REG-01-value").set_value("E4")
    run(app)
    press(app, f"simpan-{draft}-REG-01")
    assert confirmed(draft).anchors["REG-01", "value"].right == 3


def test_a_cell_that_serves_another_indicator_is_refused() -> None:
    draft = drafted(own_sheet())
    app = press(press(opened(draft), "petakan-pasti"), f"ubah-{draft}-REG-02")
    app.selectbox(key=f"pilih-{draft}-REG-02-numerator").set_value("ketik")
    run(app)
    app.text_input(key=f"alamat-{draft}-REG-02-numerator").set_value("D4")
    run(app)
    assert "sudah dipastikan untuk REG" in texts(app)
    assert app.button(key=f"simpan-{draft}-REG-02").disabled


def test_an_indicator_that_is_not_in_the_file_is_confirmed_so() -> None:
    draft = drafted(own_sheet())
    app = press(opened(draft), f"ubah-{draft}-REG-01")
    app.selectbox(key=f"pilih-{draft}-REG-01-value").set_value("tidak-ada")
    run(app)
    press(app, f"simpan-{draft}-REG-01")
    assert confirmed(draft).absent == ("REG-01",)


def test_a_mapping_that_is_used_makes_a_submission_and_is_offered_for_the_next_file() -> None:
    draft = drafted(table_form(), "Formulir A")
    app = press(press(opened(draft), "petakan-pasti"), "petakan-pakai")
    found = drafts.draft_of(draft, LOCAL).found
    assert isinstance(found, Submission)
    assert (found.identity.region, found.ok) == ("13.05", True)
    assert "petakan-lagi" in keys(app)
    kept = drafts.keep(draft, LOCAL)
    assert kept.version is not None
    store().withdraw(kept.submission_id, "test", "uji")

    rows = table_form(level=4)
    rows[1][2] = "Kota Bukittinggi"
    following = drafted([[], *rows], "Formulir A")
    known = opened(following)
    assert "sudah dikenal" in texts(known)
    assert confirmed(following) == LayoutMapping(), "still only proposed"
    assert not isinstance(drafts.draft_of(following, LOCAL).found, Submission)
    press(known, "petakan-dikenal")
    read = drafts.draft_of(following, LOCAL).found
    assert isinstance(read, Submission)
    assert read.identity.region == "13.75"
    level = read.reading.answers.set_index(["code", "part"]).loc[("REG-01", "value"), "number"]
    assert level == 4


def test_cells_are_changed_again_after_they_were_used() -> None:
    draft = drafted(own_sheet(), "Formulir B")
    app = press(press(press(opened(draft), "petakan-pasti"), "petakan-pakai"), "petakan-lagi")
    assert not isinstance(drafts.draft_of(draft, LOCAL).found, Submission)
    assert ("REG-01", "value") in confirmed(draft).anchors
    assert "petakan-pakai" in keys(app)


def test_without_a_region_nothing_is_taken_over() -> None:
    rows = own_sheet("Kabupaten Anu")
    draft = drafted(rows)
    app = press(opened(draft), "petakan-pasti")
    assert app.selectbox(key=f"petakan-daerah-{draft}").value is None
    assert app.button(key="petakan-pakai").disabled
    app.selectbox(key=f"petakan-daerah-{draft}").set_value("13.75")
    run(app)
    assert not app.button(key="petakan-pakai").disabled
    mapped = drafts.draft_of(draft, LOCAL).mapped
    assert mapped is not None
    assert mapped.region == "13.75"


def test_a_file_that_resembles_nothing_is_told_so_and_the_template_is_offered() -> None:
    draft = drafted([["Nama barang", "Harga"], ["Kursi", 10]])
    app = opened(draft)
    assert "Tidak ada isi berkas ini yang mirip" in texts(app)
    assert "petakan-pakai" not in keys(app)
    app.selectbox(key=f"petakan-daerah-{draft}").set_value("13.05")
    run(app)
    assert len(app.get("download_button")) == 1


def test_a_form_that_was_taken_for_a_table_can_be_mapped_and_back() -> None:
    rows: Rows = [["No", "Kabupaten/Kota", "REG-01", "LEM-01"], [1, "Kabupaten Entah", 3, 4]]
    draft = drafted(rows)
    app = press(opened(draft), "petakan-mulai")
    assert "petakan-pakai" in keys(app)
    press(app, "petakan-kembali")
    assert drafts.draft_of(draft, LOCAL).mapped is None


def test_a_reader_maps_nothing() -> None:
    draft = drafted(own_sheet())
    reader = Visitor("tamu@uji", Role.PUBLIC)
    with pytest.raises(Denied):
        drafts.change_mapping(draft, lambda mapped: mapped, reader)
    with pytest.raises(Denied):
        drafts.forget_mapping(draft, reader)
    with pytest.raises(Denied):
        drafts.use_mapping(draft, LayoutMapping(), "13.05", "x", reader)
