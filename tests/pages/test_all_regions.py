"""A file of every region in one zip: made one by one, stopped at any time, complete with what cannot be made."""

import logging
import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from access import Denied, Role, Visitor
from tests.pages.conftest import OF_ONE, TIED
from ui.all_regions import GATHERING
from ui.gathering import Gathering, Kind, begin, make_next, stop, zip_name, zip_of
from ui.results import Results, results_of
from ui.session import LOCAL
from words import Words, speak

INDONESIAN = speak("id")
SAMPLE = "contoh-bimtek-4"
LIST = "daftar.txt"
Begun = Callable[..., Gathering]


@pytest.fixture
def worker() -> Iterator[Executor]:
    """Give the thread in which files are made."""
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def begun() -> Iterator[Begun]:
    """Begin zips, and close them after the test."""
    with ExitStack() as closing:

        def begin_one(code: str, kind: Kind = Kind.SLIDES) -> Gathering:
            gathering = begin(kind, results_of(code, LOCAL), LOCAL, INDONESIAN)
            closing.callback(gathering.bundle.file.close)
            return gathering

        yield begin_one


def members(gathering: Gathering) -> dict[str, bytes]:
    """What the zip holds, by name."""
    with ZipFile(BytesIO(zip_of(gathering))) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        return {name: archive.read(name) for name in names}


def stamped(results: Results, region: str, _beside: list[str], _visitor: Visitor, _: Words) -> bytes:
    """Stand in for a maker of files: quick, and failing for one region."""
    if region == "13.71":
        raise ZeroDivisionError(results.round.code)
    return region.encode()


@pytest.mark.parametrize(("kind", "ending"), [(Kind.SLIDES, ".pptx"), (Kind.REPORTS, ".pdf")])
def test_every_region_has_its_file_in_the_zip(kind: Kind, ending: str, worker: Executor, begun: Begun) -> None:
    gathering = begun(OF_ONE, kind)
    make_next(gathering, worker, LOCAL)
    assert gathering.waiting == []
    held = members(gathering)
    file = f"{kind}-13.05-kab-padang-pariaman-{OF_ONE}{ending}"
    assert set(held) == {file, LIST}
    assert zip_name(gathering) == f"{kind}-semua-daerah-{OF_ONE}.zip"
    if kind is Kind.SLIDES:
        assert len(Presentation(BytesIO(held[file])).slides) > 3
    else:
        assert len(PdfReader(BytesIO(held[file])).pages) >= 2


def test_names_are_safe_and_unique_and_who_did_not_take_part_is_listed(
    worker: Executor, begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.gathering.MAKERS", {Kind.SLIDES: (".pptx", stamped)})
    gathering = begun("2023")
    while gathering.waiting:
        make_next(gathering, worker, LOCAL)
    held = members(gathering)
    told = held.pop(LIST).decode()
    assert len(held) == 129
    assert all(re.fullmatch(r"paparan-\d\d\.\d\d-[a-z0-9.-]+-2023\.pptx", name) for name in held)
    assert {content.decode() for content in held.values()} == {name.split("-")[1] for name in held}
    assert "12.11 Kab. Dairi: tidak mengikuti putaran ini" in told
    assert all(f"\n{name}\n" in told for name in held)


def test_a_region_that_cannot_be_made_is_listed_with_a_mark_that_the_log_has(
    worker: Executor, begun: Begun, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.gathering.MAKERS", {Kind.SLIDES: (".pptx", stamped)})
    gathering = begun(TIED)
    with caplog.at_level(logging.ERROR):
        while gathering.waiting:
            make_next(gathering, worker, LOCAL)
    held = members(gathering)
    assert len(held) == 3
    found = re.search(r"13\.71 Kota Padang: .* tanda (\w{6}) ", held[LIST].decode())
    assert found is not None
    assert found.group(1) in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_what_was_made_before_a_stop_is_in_the_zip_and_the_rest_is_listed(
    worker: Executor, begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.gathering.MAKERS", {Kind.SLIDES: (".pptx", stamped)})
    gathering = begun(SAMPLE)
    for _turn in range(3):
        make_next(gathering, worker, LOCAL)
    stop(gathering)
    held = members(gathering)
    told = held.pop(LIST).decode()
    assert len(held) == 3
    assert all(name.startswith("contoh-") for name in held)
    assert "CONTOH" in told
    assert told.count("dihentikan sebelum gilirannya") == 21
    assert set(members(gathering)) == {*held, LIST}  # taken along twice


def test_only_evaluators_have_all_regions_made(worker: Executor, begun: Begun) -> None:
    reader = Visitor("pembaca@contoh.id", Role.PUBLIC)
    with pytest.raises(Denied):
        begin(Kind.REPORTS, results_of("2023", LOCAL), reader, INDONESIAN)
    gathering = begun(OF_ONE)
    with pytest.raises(Denied):
        make_next(gathering, worker, reader)


def test_the_page_makes_offers_and_lets_go(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.gathering.MAKERS", {Kind.SLIDES: (".pptx", stamped)})
    app.query_params["putaran"] = TIED
    app.run().switch_page("../pages/ringkasan.py").run()
    app.menu_button(key="semua-daerah-menu").set_value(Kind.SLIDES).run()
    assert not app.exception
    assert any("2 berkas ada di dalam zip\\. 1 daerah tidak ada" in one.value for one in app.markdown)
    assert not app.menu_button(key="semua-daerah-menu").disabled
    app.switch_page("../pages/peringkat.py").run()
    app.switch_page("../pages/ringkasan.py").run()
    assert any("2 berkas ada di dalam zip" in one.value for one in app.markdown)
    app.button(key="semua-daerah-tutup").click().run()
    assert GATHERING not in app.session_state
    assert not any("berkas ada di dalam zip" in one.value for one in app.markdown)
