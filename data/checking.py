"""What `python -m data` says about a file: its issues, one a line, or all of it as JSON."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from data.instruments import load_instrument, shipped
from data.issues import Issue, Severity, sentence
from data.result_table import Reading, read_result_table
from words import Words


def read_under_best_instrument(content: bytes, file_name: str) -> tuple[str, Reading]:
    """Read a file under the shipped instrument that understands most of its columns with the fewest issues."""
    readings = {
        version: read_result_table(content, file_name, load_instrument(folder)) for version, folder in shipped().items()
    }
    return max(readings.items(), key=lambda found: _understanding(found[1]))


def lines_about(file_name: str, version: str, reading: Reading, _: Words) -> Iterator[str]:
    """Say what was found in a file: one line that sums up, then one line for each issue."""
    counts = Counter(issue.severity for issue in reading.issues)
    yield _("{file} ({instrument}): {regions}, {errors}, {doubtful}, {warnings}").format(
        file=file_name,
        instrument=version,
        regions=_.plural("{count} region", "{count} regions", len(reading.entries)),
        errors=_.plural("{count} error", "{count} errors", counts[Severity.ERROR]),
        doubtful=_.plural("{count} doubtful answer", "{count} doubtful answers", counts[Severity.DOUBTFUL]),
        warnings=_.plural("{count} warning", "{count} warnings", counts[Severity.WARNING]),
    )
    for issue in reading.issues:
        yield line_of(issue, _)


def line_of(issue: Issue, _: Words) -> str:
    """Write one issue as a line: ERROR Penganggaran!F12 N-TEXT and its sentence; a dash where it has no cell."""
    names = {Severity.ERROR: _("ERROR"), Severity.DOUBTFUL: _("DOUBTFUL"), Severity.WARNING: _("WARNING")}
    told = f"{names[issue.severity]} {issue.address or '–'} {issue.code} {sentence(issue, _)}"
    return " ".join(told.split())  # a cell may hold line breaks


def written_json(checked: Sequence[tuple[str, str, Reading]], _: Words) -> str:
    """Write all that was found in several files as one JSON list."""
    return json.dumps(
        [
            {
                "file": file_name,
                "instrument": version,
                "ok": reading.ok,
                "regions": len(reading.entries),
                "answers": len(reading.answers),
                "issues": [_record(issue, _) for issue in reading.issues],
            }
            for file_name, version, reading in checked
        ],
        indent=2,
    )


def _record(issue: Issue, _: Words) -> dict[str, Any]:
    """Lay an issue out for JSON."""
    address = issue.address
    return {
        "code": issue.code,
        "severity": issue.severity,
        "sheet": address.sheet if address else None,
        "cell": address.cell if address else None,
        "found": issue.found,
        "expected": issue.expected,
        "sentence": sentence(issue, _),
    }


def _understanding(reading: Reading) -> tuple[int, int, int]:
    """Rank a reading: columns understood, then few errors, then few issues."""
    errors = sum(issue.severity is Severity.ERROR for issue in reading.issues)
    return sum(column.code is not None for column in reading.columns), -errors, -len(reading.issues)
