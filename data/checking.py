"""What `python -m data` says about a file: what was read of it and its issues, one a line, or as JSON."""

import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.answers.tally import tally
from data.instruments import load_instrument, shipped
from data.issues import Issue, Severity, issue, sentence
from data.result_table import Reading, nothing_read, read_table
from data.submission import Submission, is_template, read_submission
from data.workbook import LARGEST_FILE, UnreadableFileError, check_size, read_workbook
from data.workbook.worker import COMPUTING_SECONDS
from scoring import Instrument
from words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Checked:
    """A file and what was read from it, under which instrument."""

    file: str
    instrument: str
    found: Reading | Submission

    @property
    def reading(self) -> Reading:
        """The answers and all issues."""
        return self.found.reading if isinstance(self.found, Submission) else self.found

    @property
    def refusal(self) -> Issue | None:
        """The issue for which nothing could be read at all."""
        errors = [each for each in self.reading.issues if each.severity is Severity.ERROR]
        understood = self.found.places if isinstance(self.found, Submission) else self.found.columns
        return errors[-1] if errors and not understood else None

    @property
    def answers(self) -> int:
        """How many answers were given, blanks and doubtful ones left out."""
        return tally(self.reading).answered


def check_content(
    file: str, content: bytes, instruments: Sequence[Instrument], seconds: int = COMPUTING_SECONDS
) -> Checked:
    """Read a file, once: a template under its own instrument, a table under the one that understands most of it."""
    try:
        workbook = read_workbook(content, Path(file).name, seconds)
    except UnreadableFileError as unreadable:
        return refused(file, unreadable.issue, instruments)
    if is_template(workbook):
        known = {each.version: each for each in instruments}
        submission = read_submission(workbook, known.get)
        return Checked(file, submission.identity.instrument or instruments[0].version, submission)
    readings = [Checked(file, each.version, read_table(workbook, each)) for each in instruments]
    return max(readings, key=lambda checked: _understanding(checked.reading))


def refused(file: str, cause: Issue, instruments: Sequence[Instrument]) -> Checked:
    """Give what is known of a file that cannot be read."""
    return Checked(file, instruments[0].version, nothing_read((cause,)))


def every_instrument() -> tuple[Instrument, ...]:
    """Give all the instruments that are shipped."""
    return tuple(load_instrument(folder) for folder in shipped().values())


def content_of(path: Path) -> bytes:
    """Read a file, unless it is none or too large; raises UnreadableFileError."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableFileError(issue("F-NO-FILE", None, str(path)))
        check_size(found.st_size)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise UnreadableFileError(issue("F-MISSING", None, str(path))) from missing
    except OSError as refused:
        raise UnreadableFileError(issue("F-NO-FILE", None, str(path))) from refused


def lines_about(file_name: str, version: str, regions: int, issues: Sequence[Issue], _: Words) -> Iterator[str]:
    """Say what was found in a file: one line that sums up, then one line for each issue."""
    counts = Counter(issue.severity for issue in issues)
    yield _("{file} ({instrument}): {regions}, {errors}, {doubtful}, {warnings}").format(
        file=file_name,
        instrument=version,
        regions=_.plural("{count} region", "{count} regions", regions),
        errors=_.plural("{count} error", "{count} errors", counts[Severity.ERROR]),
        doubtful=_.plural("{count} doubtful answer", "{count} doubtful answers", counts[Severity.DOUBTFUL]),
        warnings=_.plural("{count} warning", "{count} warnings", counts[Severity.WARNING]),
    )
    for found in issues:
        yield line_of(found, _)


def line_of(issue: Issue, _: Words) -> str:
    """Write one issue as a line: ERROR Penganggaran!F12 N-TEXT and its sentence; a dash where it has no cell."""
    names = {Severity.ERROR: _("ERROR"), Severity.DOUBTFUL: _("DOUBTFUL"), Severity.WARNING: _("WARNING")}
    told = f"{names[issue.severity]} {issue.address or '–'} {issue.code} {sentence(issue, _)}"
    return " ".join(told.split())  # a cell may hold line breaks


def record_of(checked: Checked, _: Words) -> dict[str, Any]:
    """Lay out for JSON all that was found in a file."""
    return {
        "file": checked.file,
        "instrument": checked.instrument,
        "ok": checked.found.ok,
        "template": isinstance(checked.found, Submission),
        "regions": len(checked.reading.entries),
        "answers": checked.answers,
        "issues": [_record(found, _) for found in checked.reading.issues],
    }


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
        "proposed": issue.proposed,
        "sentence": sentence(issue, _),
    }


def _understanding(reading: Reading) -> tuple[int, int, int]:
    """Rank a reading: columns understood, then few errors, then few issues."""
    errors = sum(issue.severity is Severity.ERROR for issue in reading.issues)
    return sum(column.code is not None for column in reading.columns), -errors, -len(reading.issues)
