"""What is written into a form is read back as the same instrument."""

from dataclasses import fields
from pathlib import Path

import pytest

from data.instrument_form import form_of, next_version, read_draft, write_form
from data.instrument_form.layout import HEAD_KEYS, KEYS, Sheet
from data.instruments import files_in, load_instrument, shipped
from data.instruments.fields import TOP_KEYS
from data.instruments.figures import BAND_KEYS, PRINTED_KEYS, SCALE_KEYS
from data.instruments.nodes import KEYS as NODE_KEYS
from data.instruments.schemes import KEYS as SCHEME_KEYS
from scoring import Instrument
from scoring.versions import differences
from tests.data.instruments.toy_instrument import TOML, written
from words import speak

EXAMPLES = Path(__file__).resolve().parent.parent / "instruments" / "examples"
FOLDERS = {**shipped(), **{name: EXAMPLES / name for name in ("undp-hdi", "bps-ipm")}}


def said(instrument: Instrument) -> dict[str, object]:
    """All that an instrument says; its checksum is of files that are spaced and ordered otherwise."""
    return {one.name: getattr(instrument, one.name) for one in fields(instrument) if one.name != "checksum"}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("version", FOLDERS)
def test_the_form_of_every_instrument_read_back_is_that_instrument(version: str, language: str) -> None:
    folder = FOLDERS[version]
    before = load_instrument(folder)
    content = write_form(form_of(files_in(folder), version), "uji", speak(language))
    draft = read_draft(content, "form.xlsx", ())
    assert said(draft.instrument) == said(before)
    assert draft.origin == version
    assert differences(before, draft.instrument) == ()
    again = write_form(form_of(draft.files, version), "uji", speak(language))
    assert read_draft(again, "form.xlsx", ()).files == draft.files  # and from then on byte by byte
    assert draft.instrument.checksum == draft.files.checksum


def test_the_form_of_an_instrument_with_one_of_everything_read_back_is_that_instrument(tmp_path: Path) -> None:
    folder = written(tmp_path, f'combining = "median"\n{TOML}')
    draft = read_draft(write_form(form_of(files_in(folder), "toy"), "", speak("id")), "form.xlsx", ())
    assert said(draft.instrument) == said(load_instrument(folder))


def test_the_next_free_name_is_proposed() -> None:
    assert next_version("kesiapan-1", ()) == "kesiapan-2"
    assert next_version("kesiapan-1", ("kesiapan-2", "kesiapan-3")) == "kesiapan-4"
    assert next_version("kesiapan", ()) == "kesiapan-2"


def test_the_form_has_a_place_for_every_key_that_an_instrument_may_have() -> None:
    tables = {"format", "scale", "nodes", "schemes", "bands", "printed"}
    assert {*HEAD_KEYS} - {"based_on", *SCALE_KEYS} | tables == {*TOP_KEYS}
    assert {*SCALE_KEYS} <= {*HEAD_KEYS}
    for sheet, keys in ((Sheet.SCHEMES, SCHEME_KEYS), (Sheet.BANDS, BAND_KEYS), (Sheet.PRINTED, PRINTED_KEYS)):
        assert {*KEYS[sheet]} - {"name_id", "name_en"} == {*keys} - {"name", "weights"}
    named = {"name_id", "name_en", "policy", "minimum_coverage"}
    assert {*KEYS[Sheet.NODES]} - named == {*NODE_KEYS} - {"name", "missing", "weight"}
