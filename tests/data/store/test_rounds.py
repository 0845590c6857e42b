from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from data.instruments import InstrumentFiles, files_in, load_instrument, read_instrument, shipped
from data.store import Round, Store, StoredRegion, errors
from scoring import Text
from tests.data.store.made import REGIONS, ROUND, VERSION, copied, numbers_of, reading
from words import speak


def test_rounds_come_in_the_order_they_were_held(store: Store) -> None:
    earlier = Round("awal", Text("Awal", "Start"), VERSION, date(2020, 1, 1), sample=True, previous=None)
    store.add_round(earlier, "ani")
    assert store.rounds() == [earlier, ROUND]
    assert store.round("awal") == earlier


def test_the_same_round_again_changes_nothing_another_under_its_code_is_refused(store: Store) -> None:
    edition = store.edition(ROUND.code)
    store.add_round(ROUND, "ani")
    assert store.edition(ROUND.code) == edition
    with pytest.raises(errors.RoundDiffers):
        store.add_round(replace(ROUND, held=date(2027, 1, 1)), "ani")


def test_a_round_needs_its_instrument_and_the_round_before_it(store: Store) -> None:
    with pytest.raises(errors.InstrumentUnknown):
        store.add_round(replace(ROUND, code="x", instrument="tidak-ada"), "ani")
    with pytest.raises(errors.RoundUnknown):
        store.add_round(replace(ROUND, code="x", previous="tidak-ada"), "ani")


def test_an_instrument_may_change_until_a_round_uses_it(store: Store, tmp_path: Path) -> None:
    version = "implementasi-2022"
    folder = shipped()[version]
    store.add_instrument(load_instrument(folder), files_in(folder), "ani")
    changed = copied(folder, tmp_path / version)
    store.add_instrument(load_instrument(changed), files_in(changed), "ani")
    assert store.instrument(version).checksum == load_instrument(changed).checksum

    store.add_round(replace(ROUND, code="x", instrument=version), "ani")
    with pytest.raises(errors.InstrumentClosed):
        store.add_instrument(load_instrument(folder), files_in(folder), "ani")
    assert store.instrument(version).checksum == load_instrument(changed).checksum


def test_a_stored_instrument_is_the_one_that_was_given(store: Store) -> None:
    assert store.instrument(VERSION).checksum == load_instrument(shipped()[VERSION]).checksum
    files = store.instrument_files(VERSION)
    assert files == files_in(shipped()[VERSION])
    assert files.checksum == store.checksum(VERSION)
    with pytest.raises(errors.InstrumentUnknown):
        store.instrument("tidak-ada")


def test_a_new_version_is_never_written_over_an_old_one(store: Store, tmp_path: Path) -> None:
    changed = copied(shipped()[VERSION], tmp_path / VERSION)
    for taken in (VERSION, "implementasi-2022"):  # stored, and shipped with the program though not stored here
        with pytest.raises(errors.InstrumentTaken) as refused:
            store.add_version(
                replace(load_instrument(changed), version=taken), files_in(changed), "implementasi-2023", "ani"
            )
        assert taken in errors.explain(refused.value, speak("id"))
    assert store.instrument_files(VERSION) == files_in(shipped()[VERSION])

    toml, csv = files_in(changed).toml.replace(b'"kesiapan-1"', b'"kesiapan-2"'), files_in(changed).csv
    files = InstrumentFiles(toml, csv)
    store.add_version(read_instrument(files, "kesiapan-2"), files, VERSION, "ani")
    assert store.instrument_files("kesiapan-2") == files
    assert store.instrument("kesiapan-2").checksum == files.checksum == store.checksum("kesiapan-2")
    assert {one.version: one.rounds for one in store.instrument_versions()} == {
        VERSION: (ROUND.code,),
        "kesiapan-2": (),
    }
    with pytest.raises(errors.InstrumentTaken):
        store.add_version(read_instrument(files, "kesiapan-2"), files, VERSION, "ani")
    store.add_round(replace(ROUND, code="x", instrument="kesiapan-2"), "ani")
    assert store.instrument_versions()[1].rounds == ("x",)
    assert store.audited()[2] == []


def test_regions_are_added_and_renamed_never_removed(store: Store) -> None:
    store.import_reading(ROUND.code, "a.xlsx", b"1", reading(r1305=1), "ani")
    store.add_regions([replace(REGIONS[0], name="Nama baru"), StoredRegion("91.99", "Baru", "Papua")], "ani")
    store.import_reading(ROUND.code, "b.xlsx", b"2", reading(r9199=2), "ani")
    assert numbers_of(store) == {"13.05": 1, "91.99": 2}
