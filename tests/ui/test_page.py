import pytest

from ui.page import WORD_JOINER, escaped


@pytest.mark.parametrize("text", ["lihat https://a.id/b", "HTTP://A.ID", "www.a.id", "WWW.A.ID", "admin@a.id"])
def test_what_a_stranger_writes_becomes_no_link(text: str) -> None:
    told = escaped(text)
    assert WORD_JOINER in told
    assert told.replace(WORD_JOINER, "").replace("\\", "") == text


def test_other_text_is_only_kept_from_being_markdown() -> None:
    assert escaped("pukul 12:30 *penting* 3.5") == r"pukul 12\:30 \*penting\* 3\.5"
