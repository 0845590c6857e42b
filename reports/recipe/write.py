"""The recipe as one zip: recipe.json, recompute.py, answers.csv, the instrument and what to do with them."""

import hashlib
import json
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from reports.recipe.given import Recipe
from reports.recipe.recompute import rows_of
from reports.tables import csv_of
from words import Words

SCRIPT = Path(__file__).with_name("recompute.py")


def recipe_zip(recipe: Recipe, _: Words) -> bytes:
    """Write everything that is needed to compute a round again, without the dashboard and its store."""
    answers = _answers_of(recipe, _)
    told = _told(recipe, hashlib.sha256(answers).hexdigest(), _)
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("README.txt", _read_first(recipe, _))
        archive.writestr("recipe.json", json.dumps(told, indent=1, ensure_ascii=False))
        archive.writestr("recompute.py", SCRIPT.read_bytes())
        archive.writestr("answers.csv", answers)
        for name, written in recipe.instrument_files.items():
            archive.writestr(f"{recipe.book.instrument.version}/{name}", written)
    return content.getvalue()


def _answers_of(recipe: Recipe, _: Words) -> bytes:
    """Write every answer with the file and the cell it was read from."""
    book = recipe.book
    files = book.answers["region"].map(book.regions["file_name"])
    table = book.answers[["region", "code", "part", "number", "status", "raw", "sheet", "cell"]].assign(file=files)
    return csv_of(table, _("About this file"), recipe.notes)


def _told(recipe: Recipe, answers: str, _: Words) -> dict[str, Any]:
    """Say what the figures were made from, and what came out."""
    book = recipe.book
    regions = book.regions.reset_index(names="region")[["region", "name", "scheme", "took_part"]]
    return {
        "title": _title(recipe, _),
        "sample": book.sample,
        "round": {"code": recipe.code, "held": book.held.isoformat(), "edition": book.edition},
        "program": dict(recipe.program),
        "instrument": {"version": book.instrument.version, "checksum": book.instrument.checksum},
        "sources": _sources(recipe),
        "answers": {"file": "answers.csv", "rows": len(book.answers), "sha256": answers},
        "settings": {
            "weights": recipe.rescored_with or "the scheme of each region",
            "order": "unrounded index, highest first; equal within 1e-9 share the better rank",
            "decimals": book.instrument.scale.decimals,
            "rounding": book.instrument.scale.rounding.value,
        },
        "draws": asdict(recipe.dice),
        "words": {
            "heads": [_("Rank"), _("Region"), _("Score"), _("Rank from–to"), _("Band")],
            "decimal_mark": _.number(0.5, 1)[1],
            "same": _("The same: all {regions} regions come out as they were exported."),
            "printed": _("{same} of {printed} figures that the files themselves print come out the same."),
            "differs": _("Different: {region}, {figure} was exported as {exported} and is {computed}."),
            "instrument_changed": _("Different: the instrument is not the exported one (its checksum differs)."),
            "answers_changed": _("Different: answers.csv is not the exported file (its SHA-256 differs)."),
        },
        "regions": json.loads(regions.to_json(orient="records")),
        "table": rows_of(book.ranking.join(recipe.intervals, on="region")),
    }


def _sources(recipe: Recipe) -> list[dict[str, Any]]:
    """Name every file that was read, with its fingerprint and how many regions it lists."""
    listed = recipe.book.regions.groupby(["file_name", "sha256"]).size()
    return [{"file": file, "sha256": digest, "regions": int(count)} for (file, digest), count in listed.items()]


def _title(recipe: Recipe, _: Words) -> str:
    """Name the round; a sample is called one."""
    title = f"{_.of(recipe.book.name)} · {_.day(recipe.book.held)}"
    return _("{round} · SAMPLE").format(round=title) if recipe.book.sample else title


def _read_first(recipe: Recipe, _: Words) -> str:
    """Say what lies here and what to do with it."""
    version_ = recipe.book.instrument.version
    lines = (
        _title(recipe, _),
        *((_("SAMPLE: every figure is invented"),) if recipe.book.sample else ()),
        "",
        _("With these files anyone can compute the ranking of this round again and see that it is the same."),
        "",
        _("1. Get the program and install what it needs: pip install -r requirements.txt"),
        _("2. In this folder: PYTHONPATH=/path/to/program python recompute.py"),
        _("   It prints the ranking, then “The same”, or every figure that came out otherwise (exit status 1)."),
        "",
        _("answers.csv: every answer with the file and the cell it was read from. Change one and see what follows."),
        _("recipe.json: instrument, fingerprints of the files, settings, draws, versions, and the exported ranking."),
        _("{folder}: the instrument with its weights and rules.").format(folder=f"{version_}/"),
    )
    return "\n".join(lines) + "\n"
