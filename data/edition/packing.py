"""An edition as one zip: the same bytes for the same snapshot, and the same snapshot for the same bytes."""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as DeflateError  # noqa: N812 - their name says nothing

from data.edition.snapshot import Snapshot
from data.edition.table import read_table, write_table
from data.edition.trouble import EditionUnreadable
from data.instruments.files import InstrumentFiles
from data.instruments.problems import CSV_FILE, TOML_FILE
from data.store.rounds import Round
from scoring import Text

FORMAT: Final = 1
HEAD: Final = "edition.json"
INSTRUMENT: Final = "instrument/"
MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The moment that every part of the zip bears; when an edition was published stands beside it in the store."""
LARGEST: Final = 512 * 2**20
"""No part of an edition unpacks to more."""


def pack(snapshot: Snapshot) -> bytes:
    """Write a snapshot."""
    parts: dict[str, bytes] = {
        f"{INSTRUMENT}{name}": given for name, given in snapshot.instrument_files.by_name.items()
    }
    described = {}
    for name, table in snapshot.tables.items():
        parts[f"{name}.csv"], described[name] = write_table(table)
    digests = {name: sha256(content).hexdigest() for name, content in sorted(parts.items())}
    head = {"format": FORMAT, **_head(snapshot), "tables": described, "sha256": digests}
    parts[HEAD] = json.dumps(head, indent=1, ensure_ascii=False).encode()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in sorted(parts.items()):
            archive.writestr(_named(name), content)
    return packed.getvalue()


def unpack(content: bytes) -> Snapshot:
    """Read a snapshot; EditionUnreadable where it is not whole."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            if any(part.file_size > LARGEST for part in archive.infolist()):
                raise EditionUnreadable("a part is larger than any edition")
            parts = {name: archive.read(name) for name in archive.namelist()}
        return _snapshot(parts)
    except (BadZipFile, DeflateError, EOFError, NotImplementedError) as error:
        raise EditionUnreadable(f"no sound zip: {error}") from error
    except (KeyError, TypeError, ValueError, ArithmeticError) as error:
        raise EditionUnreadable(f"{type(error).__name__}: {error}") from error


def _named(name: str) -> ZipInfo:
    """Name a part of the zip: the same time and rights for all."""
    part = ZipInfo(name, MOMENT)
    part.compress_type = ZIP_DEFLATED
    part.create_system = 3
    part.external_attr = 0o644 << 16
    return part


def _head(snapshot: Snapshot) -> dict[str, Any]:
    """Say what the edition is of and what it was computed with."""
    one = snapshot.round
    return {
        "round": {
            "code": one.code,
            "name": {"id": one.name.id, "en": one.name.en},
            "held": one.held.isoformat(),
            "sample": one.sample,
            "previous": one.previous,
        },
        "number": snapshot.number,
        "reason": snapshot.reason,
        "state": snapshot.state,
        "program": dict(snapshot.program),
        "instrument": {"version": one.instrument, "checksum": snapshot.checksum},
        "settings": dict(snapshot.settings),
        "draws": dict(snapshot.draws),
    }


def _snapshot(parts: Mapping[str, bytes]) -> Snapshot:
    """Make a snapshot of the parts of its zip."""
    head = json.loads(parts[HEAD])
    if head["format"] != FORMAT:
        raise EditionUnreadable(f"format {head['format']}, this program reads {FORMAT}")
    for name, digest in head["sha256"].items():
        if sha256(parts[name]).hexdigest() != digest:
            raise EditionUnreadable(f"{name} was changed")
    one, name = head["round"], head["round"]["name"]
    return Snapshot(
        Round(
            one["code"],
            Text(name["id"], name["en"]),
            head["instrument"]["version"],
            date.fromisoformat(one["held"]),
            one["sample"],
            one["previous"],
        ),
        head["number"],
        head["reason"],
        head["state"],
        head["program"],
        head["instrument"]["checksum"],
        head["settings"],
        head["draws"],
        InstrumentFiles(parts[f"{INSTRUMENT}{TOML_FILE}"], parts[f"{INSTRUMENT}{CSV_FILE}"]),
        {name: read_table(parts[f"{name}.csv"], described) for name, described in head["tables"].items()},
    )
