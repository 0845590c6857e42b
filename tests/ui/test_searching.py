"""What the search box takes a text for."""

import pytest

from data.instruments import load_instrument, shipped
from ui.searching.found import look_up
from words import speak

INDICATORS = load_instrument(shipped()["kesiapan-1"]).indicators
PAGES = {"profil": "Profil daerah", "ketahanan": "Uji ketahanan"}
CODE = INDICATORS[0].code


@pytest.mark.parametrize(
    ("text", "regions", "indicators", "pages", "is_sure"),
    [
        ("13.05", ["13.05"], [], [], True),
        ("PEMKAB. PADANG PARIAMAN", ["13.05"], [], [], True),
        ("pariaman", ["13.77", "13.05"], [], [], False),  # the name of one stands in that of the other
        ("kota surakarta", ["33.72"], [], [], True),
        ("Solo", ["33.72"], [], [], None),
        ("Kab. Padang Pariamann", ["13.05"], [], [], False),  # resembles only: asked, never followed
        (CODE.lower(), [], [CODE], [], True),
        ("uji ketahanan", [], [], ["ketahanan"], True),
        ("zzzz", [], [], [], False),
        ("", [], [], [], False),
        ("<b>*", [], [], [], False),
    ],
)
def test_a_text_is_followed_only_where_it_can_mean_nothing_else(
    text: str,
    regions: list[str],
    indicators: list[str],
    pages: list[str],
    is_sure: bool | None,  # noqa: FBT001
) -> None:
    found = look_up(text, INDICATORS, PAGES, speak("id"))
    assert [code for code in regions if code not in found.regions] == []
    assert found.indicators[:1] == tuple(indicators)
    assert found.pages == tuple(pages)
    assert is_sure is None or found.sure is is_sure
    assert found.count == 0 or text


def test_an_indicator_is_found_by_words_of_its_name_in_either_tongue() -> None:
    for name in (INDICATORS[0].name.id, INDICATORS[0].name.en):
        assert CODE in look_up(" ".join(name.split()[:3]).upper(), INDICATORS, {}, speak("id")).indicators
