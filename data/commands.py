"""What can be done from the command line, by scripts and on servers."""

import io
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy.exc import OperationalError

from data.checking import every_instrument
from data.checking_paths import check_path, lines_of, outcome_of, written_json
from data.command_line import parsed
from data.importing import import_paths, told, watch
from data.instruments import load_instrument, shipped
from data.regions import regions
from data.samples.seeding import seed
from data.scores_file import FORMATS, scores_of_round, write_scores
from data.store import Store, StoreError, explain, open_store
from data.template_files import assessments_file, previous_answers, templates_file
from words import Words

DONE, ERRORS_IN_FILE, USAGE, NOT_READ = 0, 1, 2, 3


class NotDoneError(Exception):
    """A command cannot be carried out; the message is for the person who gave it."""


def main(arguments: Sequence[str]) -> int:
    """Carry out one command and give its exit status.

    0 is done, 1 errors in a file (of which nothing was stored) or in the record, 2 not done at all, 3 a file that
    cannot be checked.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console that knows no "–" is no reason to stop
    given, _ = parsed(arguments, list(COMMANDS))
    try:
        return COMMANDS[given.command](given, _)
    except StoreError as refused:
        return _say_not_done(explain(refused, _))
    except NotDoneError as refused:
        return _say_not_done(str(refused))
    except OperationalError as failed:
        return _say_not_done(_("The database did not answer: {reason}").format(reason=failed.orig))
    except OSError as failed:
        return _say_not_done(f"{failed.filename or ''}: {failed.strerror or failed}")


def _check(given: Namespace, _: Words) -> int:
    """Say what is wrong with files, and store nothing."""
    instruments = every_instrument()
    if given.instrument is not None:
        if given.instrument not in shipped():
            known = ", ".join(shipped())
            raise NotDoneError(
                _("There is no instrument {version}. Known: {known}.").format(version=given.instrument, known=known)
            )
        instruments = (load_instrument(shipped()[given.instrument]),)
    checked = [check_path(path, instruments) for path in given.files]
    if given.json:
        _say(written_json(checked, _))
    else:
        for each in checked:
            _say(*lines_of(each, _), outcome_of(each, _))
    return DONE if all(each.refusal is None for each in checked) else NOT_READ


def _import(given: Namespace, _: Words) -> int:
    """Store files in a round, each whole or not at all."""
    store = _seeded_store()
    round_ = store.round(given.round)
    for path in given.files:
        if not path.exists():
            raise NotDoneError(_("There is no file {file}.").format(file=path))
    result = DONE
    paths = given.files if given.watch is None else watch(given.files, given.watch)
    try:
        for outcome in import_paths(store, round_, paths, given.by):
            _say(*told(outcome, round_.instrument, _))
            if outcome.imported is None:
                result = ERRORS_IN_FILE
    except KeyboardInterrupt:
        _say(_("Stopped. Every file named above as stored is stored."))
    return result


def _scores(given: Namespace, _: Words) -> int:
    """Write the scores of a round to a file."""
    if given.out.suffix.lower() not in FORMATS:
        raise NotDoneError(_("The name of the file must end in {endings}.").format(endings=", ".join(FORMATS)))
    scores = scores_of_round(_seeded_store(), given.round)
    write_scores(scores, given.out)
    _say(_("{file}: {rows}").format(file=given.out, rows=_.plural("{count} score", "{count} scores", len(scores))))
    return DONE


def _template(given: Namespace, _: Words) -> int:
    """Write the workbook of one region, or those of several as a zip."""
    unknown = [code for code in given.region if code not in regions()]
    if unknown:
        raise NotDoneError(_("There is no region {code}. Write codes such as 13.05.").format(code=", ".join(unknown)))
    ending = ".xlsx" if len(set(given.region)) == 1 else ".zip"
    if given.out.suffix.lower() != ending:
        raise NotDoneError(_("The name of the file must end in {endings}.").format(endings=ending))
    store = _seeded_store()
    if given.assessor:
        content = assessments_file(store, given.round, given.region, _)
    else:
        previous = previous_answers(store, given.round) if given.previous else None
        content = templates_file(store, given.round, given.region, previous, _)
    given.out.write_bytes(content)
    _say(_("Written: {file}").format(file=given.out))
    return DONE


def _rounds(_given: Namespace, _: Words) -> int:
    """List the rounds."""
    for each in _seeded_store().rounds():
        name = _("{round} · SAMPLE").format(round=_.of(each.name)) if each.sample else _.of(each.name)
        _say(f"{each.code}\t{each.held.isoformat()}\t{each.instrument}\t{name}")
    return DONE


def _backup(given: Namespace, _: Words) -> int:
    """Write a checked copy of the store."""
    open_store().backup(given.file)
    _say(_("Backup written and checked: {file}").format(file=given.file))
    return DONE


def _restore(given: Namespace, _: Words) -> int:
    """Fill an empty store from a backup."""
    store = open_store()
    store.restore(given.file)
    _say(_("Restored from {file} to {place}.").format(file=given.file, place=store.place))
    return DONE


def _audit(_given: Namespace, _: Words) -> int:
    """Check that nothing was changed behind the record of every change."""
    rows, last, flaws = open_store().audited()
    if flaws:
        _say(*(flaw.sentence(_) for flaw in flaws))
        return ERRORS_IN_FILE
    _say(
        _("The record is whole: {rows}, the last {hash}.").format(
            rows=_.plural("{count} row", "{count} rows", rows), hash=last
        )
    )
    return DONE


COMMANDS: Mapping[str, Callable[[Namespace, Words], int]] = {
    "check": _check,
    "import": _import,
    "scores": _scores,
    "template": _template,
    "rounds": _rounds,
    "backup": _backup,
    "restore": _restore,
    "audit": _audit,
}


def _seeded_store() -> Store:
    """Open the store as the screens do."""
    store = open_store()
    seed(store)
    return store


def _say(*lines: str) -> None:
    """Write lines for people, at once: somebody may be watching."""
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def _say_not_done(reason: str) -> int:
    """Write one line to the error stream."""
    sys.stderr.write(f"{' '.join(reason.split())}\n")
    return USAGE
