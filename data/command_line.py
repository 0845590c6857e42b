"""The words of the command line: which commands there are and what each takes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from data.scores_file import FORMATS
from words import LANGUAGES, Words, speak


def parsed(arguments: Sequence[str], names: Sequence[str]) -> tuple[Namespace, Words]:
    """Read a command and its tongue; argparse ends the program where it cannot. `names` are the commands."""
    language = ArgumentParser(add_help=False, allow_abbrev=False)
    language.add_argument("--lang", choices=list(LANGUAGES), default="id")
    _ = speak(language.parse_known_args(arguments)[0].lang)
    return _parser(language, names, _).parse_args(arguments), _


def _parser(language: ArgumentParser, names: Sequence[str], _: Words) -> ArgumentParser:
    """Describe the commands."""
    parser = ArgumentParser("python -m data", description=_("Readiness scores from workbooks, without a screen."))
    commands = parser.add_subparsers(dest="command", required=True)
    helps = {
        "check": _("say what is wrong with files, also with those in a zip, and store nothing"),
        "import": _("store files, zips and folders of files in a round"),
        "scores": _("write the scores of a round to a file"),
        "template": _("write the workbooks that regions fill"),
        "rounds": _("list the rounds"),
        "backup": _("write a checked copy of the store"),
        "restore": _("fill an empty store from a backup"),
        "audit": _("check that the record of every change is whole"),
    }
    made = {name: commands.add_parser(name, help=helps[name], parents=[language]) for name in names}
    for name in ("check", "import"):
        made[name].add_argument("files", nargs="+", type=Path, metavar="FILE")
    made["check"].add_argument(
        "--instrument", metavar="VERSION", help=_("the instrument version; without it the one that fits best")
    )
    made["check"].add_argument("--json", action="store_true", help=_("write JSON"))
    for name in ("import", "scores", "template"):
        made[name].add_argument("--round", required=True, metavar="CODE", help=_("the code of the round"))
    made["import"].add_argument(
        "--watch", type=float, metavar="SECONDS", help=_("look again every so many seconds until it is interrupted")
    )
    made["import"].add_argument("--by", default="terminal", metavar="NAME", help=_("who sends the files"))
    made["scores"].add_argument("--out", required=True, type=Path, metavar="FILE", help=", ".join(FORMATS))
    made["template"].add_argument(
        "--region", nargs="+", default=[], metavar="CODE", help=_("codes of regions such as 13.05; without it all")
    )
    made["template"].add_argument(
        "--assessor", action="store_true", help=_("the workbook in which an assessor judges, with the answers beside")
    )
    made["template"].add_argument("--previous", action="store_true", help=_("show the answers of the round before"))
    made["template"].add_argument("--out", required=True, type=Path, metavar="FILE", help=".xlsx, .zip")
    made["audit"].add_argument("what", choices=["verify"])
    for name in ("backup", "restore"):
        made[name].add_argument("file", type=Path, metavar="FILE")
    return parser
