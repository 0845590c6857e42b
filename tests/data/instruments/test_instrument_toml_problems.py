from pathlib import Path

import pytest

from data.instruments import InstrumentError, Problem, load_instrument
from tests.data.instruments.toy_instrument import TOML, csv_text, written

REG = 'code = "REG"\nparent = "INDEX"'
POLICY = ("policy of missing of node INDEX",)
SUMS = ("weights of INDEX in scheme REGULER", "weights of INDEX in scheme KPPN&IKN")

# What stands in the sound file; what is put in its place; the line of the problem, as the last text before the end of
# the change that it holds or as its number; the key; words of the message; keys of the problems that follow
# from it (None: where the tree is broken, much follows).
CASES: list[tuple[str, str, str | int, str, str, tuple[str, ...] | None]] = [
    ("format = 1", "format = 2", "format", "format", "the number 2, expected 1", ()),
    ("format = 1", "format = true", "format", "format", "found true", ()),
    ("format = 1\n", "", 1, "format", "found nothing", ()),
    ('"toy"', '"other"', "version", "version", '"other", expected "toy", the name of the folder', ()),
    ("citation =", "citaton =", "citaton", "citaton", 'unknown key "citaton", expected "citation"', ("citation",)),
    ('"Nobody, 2026"', '" "', "citation", "citation", "an empty text", ()),
    ('"Nobody, 2026"', "2026-11-24", "citation", "citation", "the date or time 2026-11-24, expected a text", ()),
    (', en = "Toy"', "", "name", "en of name", "found nothing, expected a text", ()),
    ('en = "Toy"', 'en = "Toy", fr = "Jouet"', "name", "fr of name", 'unknown key "fr", expected one of id, en', ()),
    ('{ id = "Mainan", en = "Toy" }', '"Toy"', "name", "name", 'the text "Toy", expected { id =', ()),
    ('"Toy" }', '"Toy" }\nzero_rows_did_not_take_part = 1', "zero", "zero_rows_did_not_take_part", "true or", ()),
    ("[scale]\nlow = 0\nhigh = 100\ndecimals = 2\n", "scale = 5\n", "scale", "scale", "number 5", ()),
    ("[scale]\nlow = 0\nhigh = 100\ndecimals = 2\n", "", 1, "scale", "found nothing, expected [scale]", ()),
    ("low = 0", "low = 100", 8, "high of scale", "the number 100, expected a number above low (100)", ()),
    ("low = 0\n", "", "[scale]", "low of scale", "found nothing", ()),
    ("high = 100", "high = inf", "high", "high of scale", "a finite number", ()),
    ("high = 100", "high = nan", "high", "high of scale", "a finite number", ()),
    ("high = 100", "high = 1e999", "high", "high of scale", "a finite number", ()),
    ("high = 100", f"high = 1{'0' * 400}", "high", "high of scale", "a finite number", ()),
    ("high = 100", 'high = "100"', "high", "high of scale", 'the text "100", expected a finite number', ()),
    ("decimals = 2", "decimals = 7", "decimals", "decimals of scale", "7, expected a number from 0 to 6", ()),
    ("decimals = 2", "decimals = 1.5", "decimals", "decimals of scale", "a whole number from 0 to 6", ()),
    ("decimals = 2", 'rounding = "up"\ndecimals = 2', "rounding", "rounding of scale", "sum-then-round, round-con", ()),
    ("decimals = 2", "decimals = 2\nversion = 1", "version", "version of scale", "above the first [table]", ()),
    (REG, 'code = "CAP"\nparent = "INDEX"', 25, "code of node CAP", '"CAP", as at instrument.toml:16', None),
    (REG, 'code = "REG ULASI"\nparent = "INDEX"', "REG U", "code of node REG ULASI", "without spaces", None),
    (REG, 'code = "region"\nparent = "INDEX"', '"region"', "code of node region", "another code", None),
    (REG, 'parent = "INDEX"', "[[nodes]]", "code of node number 2", "found nothing", None),
    (REG, 'code = "REG"\nparent = "INDX"', '"INDX"', "parent of node REG", 'unknown code "INDX", expected the', None),
    (REG, 'code = "REG"\nparent = "CAP"', '"CAP"', "parent of node REG", "which is written further down", None),
    (REG, 'code = "REG"\nparent = "REG"', 'parent = "REG"', "parent of node REG", "the circle REG > REG", None),
    (REG, 'code = "REG"\nparent = "law"', '"law"', "parent of node REG", '"law", which is an indicator', None),
    (REG, 'code = "REG"', "[[nodes]]", "parent of node REG", "nothing, as for INDEX at instrument.toml:11", None),
    ('"INDEX"', '"INDEX"\nparent = "CAP"', "parent", "parent of node INDEX", "circle INDEX > CAP > INDEX", None),
    ('"INDEX"', '"INDEX"\nweight = 1', "weight", "weight of node INDEX", "no weight on a node without a parent", ()),
    ("floor = 0.01", 'aggregation = "mean"', "aggr", "aggregation of node REG", "one of arithmetic, geometric", ()),
    ("floor = 0.01", "floor = 1.5", "floor", "floor of node REG", "1.5, expected a number from 0 to 1", ()),
    ("floor = 0.01", "flor = 0.01", "flor", "flor of node REG", 'unknown key "flor", expected "floor"', ()),
    ('"relative"', '"ratio"', '"ratio"', "weights of node REG", "percent, relative, equal", ()),
    ('"reweight"', '"ignore"', "missing", "policy of missing of node INDEX", "zero, reweight, block", ()),
    ('policy = "reweight", ', "", "missing", "policy of missing of node INDEX", "found nothing", ()),
    ("{ policy", "{ polcy", "missing", "polcy of missing of node INDEX", '"policy"', POLICY),
    ("0.5 }", "50 }", "missing", "minimum_coverage of missing of node INDEX", "50, expected a number from 0 to 1", ()),
    ('{ policy = "reweight", minimum_coverage = 0.5 }', '"zero"', "missing", "missing of node INDEX", "{ policy", ()),
    ("weight = 40", "weight = -40", "weight", "weight of node REG", "-40, expected a number of at least 0", ()),
    ("weight = 40", "weight = nan", "weight", "weight of node REG", "at least 0", ()),
    ("weight = 40\n", "", "[[nodes]]", "weight of node REG", "nothing, expected a number of at least 0", ()),
    ("weight = 40", "weight = 50", 11, SUMS[0], "a sum of 110, expected 100", ()),
    ("REG = 50", "REG = 60", "REG = 60", SUMS[1], "a sum of 110, expected 100", ()),
    ("REG = 50", "REG = -1", "REG = -1", "REG of weights of scheme KPPN&IKN", "-1, expected a number of at", ()),
    ("REG = 50,", "REG = 50, LAW = 1,", "LAW", "weights in scheme KPPN&IKN", 'the unknown code "LAW"', ()),
    ("REG = 50,", "REG = 50, INDEX = 1,", "INDEX = 1", "weights in scheme KPPN&IKN", "a code below the root", ()),
    ("REG = 50,", "REG = 50, law = 0, plan = 0,", "law", "weights of REG in scheme KPPN&IKN", "that are all 0", ()),
    ("REG = 50,", "REG = 50, days = 2,", "days", "weight of days in scheme KPPN&IKN", "the children of CAP are", ()),
    ("weights = { REG = 50, CAP = 50 }", "weights = 5", "= 5", "weights of scheme KPPN&IKN", "CODE = 10", ()),
    ('"KPPN&IKN"', '"REGULER"', "code", "code of scheme REGULER", '"REGULER", as another scheme', ()),
    ('["KAWASAN"]', '"KAWASAN"', "headers", "headers of scheme KPPN&IKN", "a list of texts", ()),
    ('["KAWASAN"]', '[" reguler"]', "headers", "headers of scheme KPPN&IKN", "already stands for REGULER", ()),
    ("floor = 80", "floor = 0", 50, "floor of band poor", "a number below the floor of the band above (0)", ()),
    ("floor = 80", "floor = 101", "floor", "floor of band good", "a number from 0 to 100", ()),
    ("floor = 80\n", "", "[[bands]]", "floor of band good", "found nothing", ()),
    ("floor = 0\n", "floor = 10\n", "floor", "floor of band poor", "0, where the scale begins", ()),
    ("floor = 0\n", "floor = 0\nminimum_dimension = 5\n", "minimum", "minimum_dimension of band poor", "nothing", ()),
    ('"poor"', '"good"', "code", "code of band good", '"good", as another band', ()),
    ('of = "score"', 'of = "rank"', "of", "of of printed figure final", "one of score, change", ()),
    ('of = "score"\n', "", "[[printed]]", "of of printed figure final", "nothing, expected score or change", ()),
    ('"final"', '"law"', "code", "code of printed figure law", '"law", which is taken', ()),
    ('["Nilai Akhir"]', '["PERDA "]', "PERDA", "headers of printed figure final", "already stands for law", ()),
    ('["Nilai Akhir"]', "[1]", "headers", "headers of printed figure final", "something else than texts", ()),
    ("[[printed]]", "[printed]", "[printed]", "printed", "a table, expected [[printed]]", ()),
]  # fmt: skip


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(InstrumentError) as caught:
        load_instrument(folder)
    return caught.value.problems


@pytest.mark.parametrize(("old", "new", "at", "key", "words", "others"), CASES)
def test_a_fault_is_named_with_its_line_and_what_was_expected(
    tmp_path: Path, old: str, new: str, at: str | int, key: str, words: str, others: tuple[str, ...] | None
) -> None:
    assert old in TOML
    toml = TOML.replace(old, new, 1)
    line = at if isinstance(at, int) else toml.count("\n", 0, toml.rindex(at, 0, TOML.index(old) + len(new))) + 1
    problems = problems_of(written(tmp_path, toml))
    problem = next((problem for problem in problems if problem.column == key), problems[0])
    assert (problem.file, problem.line, problem.column) == ("instrument.toml", line, key)
    assert words in str(problem)
    if others is not None:
        assert sorted(problem.column for problem in problems) == sorted([key, *others])


def test_contributions_can_be_rounded_only_where_the_root_is_their_sum(tmp_path: Path) -> None:
    toml = TOML.replace("decimals = 2", 'decimals = 2\nrounding = "round-contributions"')
    toml = toml.replace('code = "INDEX"', 'code = "INDEX"\naggregation = "geometric"')
    (problem,) = problems_of(written(tmp_path, toml))
    assert (problem.line, problem.column) == (10, "rounding of scale")
    assert "the geometric root INDEX is no sum" in problem.expected


def test_a_node_with_nothing_below_it_is_named(tmp_path: Path) -> None:
    node = '\n[[nodes]]\ncode = "EMPTY"\nparent = "CAP"\nname = { id = "Kosong", en = "Empty" }\n'
    (problem,) = problems_of(written(tmp_path, TOML.replace("\n[[schemes]]", f"{node}\n[[schemes]]", 1)))
    assert (problem.line, problem.column) == (32, "code of node EMPTY")
    assert 'the node "EMPTY" without children' in problem.found


def test_a_file_without_nodes_has_no_index(tmp_path: Path) -> None:
    start, end = TOML.index("[[nodes]]"), TOML.index("[[bands]]")
    problems = problems_of(written(tmp_path, TOML[:start] + TOML[end:]))
    assert [str(problem) for problem in problems] == [
        "instrument.toml:1: nodes: found nothing, expected [[nodes]], the first of them the index itself"
    ]


@pytest.mark.parametrize(
    ("toml", "line", "column", "words"),
    [
        (TOML.replace("low = 0", "low = = 0"), 7, "character 7", "a mistake in writing (Invalid value), expected TOML"),
        (TOML.replace("[scale]", "format = 1\n[scale]"), 6, "character 11", "Cannot overwrite a value"),
        (f'{TOML}x = """', 57, "", "an unfinished text"),
        (f"{TOML}x = {'[' * 100_000}", 0, "", "what cannot be read as TOML"),
        (TOML.replace("high = 100", f"high = {'9' * 5000}"), 0, "", "what cannot be read as TOML"),
        (TOML.encode().replace(b"Mainan", b"Main\xe9n"), 3, "", "a byte that is not UTF-8 (0xe9)"),
        (TOML.encode("utf-16"), 1, "", "text saved as UTF-16"),
        ("", 0, "", "an empty file"),
        (" \n", 0, "", "an empty file"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_one_problem_and_the_other_file_is_still_looked_at(
    tmp_path: Path, toml: str | bytes, line: int, column: str, words: str
) -> None:
    first, second = problems_of(written(tmp_path, toml, csv_text({"days": {"clip": "maybe"}})))
    assert (first.file, first.line, first.column) == ("instrument.toml", line, column)
    assert words in str(first)
    assert (second.file, second.line, second.column) == ("indicators.csv", 6, "clip")


def test_a_folder_without_the_files_says_which(tmp_path: Path) -> None:
    (tmp_path / "instrument.toml").mkdir()
    problems = problems_of(tmp_path)
    assert [(problem.file, problem.line) for problem in problems] == [("instrument.toml", 0), ("indicators.csv", 0)]
    assert "No such file" in str(problems[1])


def test_lines_are_right_after_texts_and_lists_of_several_lines(tmp_path: Path) -> None:
    toml = TOML.replace('"Nobody, 2026"', '"""\nNobody [[nodes]]\n# "quoted" \\""""\n"2026" = 1 # a comment = x')
    toml = toml.replace('["KAWASAN"]', "[ # the names\n  'KAWASAN',\n  '''[[x]]\n  Y''',\n]")
    toml = toml.replace("weights = { REG = 50, CAP = 50 }", "[schemes.weights]\nREG = 50\nCAP = 51\n")
    problems = problems_of(written(tmp_path, toml))
    assert [(problem.line, problem.column) for problem in problems] == [
        (7, "2026"),
        (46, "weights of INDEX in scheme KPPN&IKN"),
    ]
