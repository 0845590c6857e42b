import csv
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from data import importing
from data.commands import main
from data.store import open_store
from tests.data.building import xlsx
from tests.data.submission.building import ANSWERS, template

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "data" / "samples"
HEADER = "No,Kabupaten/Kota,Kelompok,Baseline,Output,Outcome,Impact,Quick Wins,Program Kolaborasi\n"


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seeded_file: Path) -> None:
    shutil.copy(seeded_file, tmp_path / "store.db")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "baik.csv"
    path.write_text(HEADER + '1,Kab. Padang Pariaman,REGULER,"3,10","2,20","2,00","3,00","1,50",\n', encoding="utf-8")
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "buruk.csv"
    path.write_text(HEADER + '1,Kab. Padang Pariaman,REGULER,banyak,"2,20",2,3,1,\n', encoding="utf-8")
    return path


def test_check_names_the_cell_of_every_issue_and_then_says_that_the_file_was_read(
    bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(bad), "--instrument", "implementasi-2023", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "1 error" in lines[0]
    assert any(line.startswith("ERROR ") and "!D2 N-TEXT " in line and "banyak" in line for line in lines)
    assert lines[-1] == "OK 4 answers, 1 issues"


def test_check_of_a_good_file_exits_0_and_stores_nothing(good: Path, tmp_path: Path) -> None:
    (tmp_path / "store.db").unlink()
    assert main(["check", str(good), "--lang", "en"]) == 0
    assert not (tmp_path / "store.db").exists()


def test_check_finds_the_instrument_that_fits(capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(SAMPLES / f"hasil-evaluasi-{year}.xlsx") for year in (2022, 2023)]
    assert main(["check", *files, "--json", "--lang", "en"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(each["instrument"], each["ok"], each["regions"]) for each in found] == [
        ("implementasi-2022", True, 42),
        ("implementasi-2023", True, 141),
    ]
    assert {issue["code"] for issue in found[0]["issues"]} == {"I-ZERO-ROW"}
    assert found[0]["issues"][0]["sentence"]


def unreadable(folder: Path) -> dict[str, Path]:
    """Make one of each kind of path that holds no table."""
    named = {code: folder / f"{code}.xlsx" for code in ("F-TYPE", "F-EMPTY", "F-CORRUPT", "F-SIZE", "T-HEADER")}
    named["F-TYPE"].write_bytes(b"%PDF-1.7 \0\xff")
    named["F-EMPTY"].touch()
    named["F-CORRUPT"].write_bytes(b"PK\x03\x04")
    named["T-HEADER"].write_bytes(b"Nama,Umur\nAni,7\n")
    with named["F-SIZE"].open("wb") as sparse:
        sparse.truncate(2_000_000_000)
    os.mkfifo(folder / "pipa")
    return {**named, "F-MISSING": folder / "tak-ada.xlsx", "F-NO-FILE": folder, "F-NO-FILE of a pipe": folder / "pipa"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_check_reads_anything_and_says_in_the_last_line_why_it_is_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for code, path in unreadable(tmp_path).items():
        assert main(["check", str(path), "--lang", "en"]) == 3
        assert capsys.readouterr().out.splitlines()[-1].startswith(f"ERR {code.partition(' ')[0]} ")
        assert main(["check", str(path), "--json", "--lang", "en"]) == 3
        assert json.loads(capsys.readouterr().out)[0]["issues"][-1]["code"] == code.partition(" ")[0]


def test_one_file_that_cannot_be_read_among_several_is_exit_3(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "tak-ada.xlsx"), str(good), "--lang", "en"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line.startswith(("OK ", "ERR "))] == ["ERR", "OK"]


@pytest.mark.parametrize(
    "content",
    [
        lambda: xlsx([[f"{row * 100 + column:x} kata acak" for column in range(100)] for row in range(2_499)]),
        lambda: xlsx([["Kabupaten/Kota", "Baseline"], *[[f"Kab. {n:x}", "x"] for n in range(120_000)]]),
        lambda: b"Kabupaten/Kota,Baseline\n" + b"Kab. Bantul,3\n" * 3_500_000,
    ],
    ids=["250,000 texts", "120,000 regions", "csv of 50 MB"],
)
def test_check_of_the_largest_files_takes_less_than_ten_seconds_and_a_gigabyte(
    content: Callable[[], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "besar.xlsx"
    path.write_bytes(content())
    lines = measured(path)
    assert lines[-1].startswith("ERR ")


def test_check_of_a_zip_of_large_files_stops_before_ten_seconds_and_says_so(tmp_path: Path) -> None:
    texts = xlsx([[f"{row * 100 + column:x} kata acak" for column in range(100)] for row in range(2_499)])
    small = {f"isian_{number}": sent(value=str(number)) for number in range(4)}
    lines = measured(packed(tmp_path, **small, **{f"besar_{number}": texts for number in range(400)}))
    assert any(line.startswith("WARNING – Z-STOPPED") and "of the 404 files" in line for line in lines)
    assert lines[-1].startswith("OK ")


def measured(path: Path) -> list[str]:
    """Check a file in a process of its own, which must stay below ten seconds of computing and a gigabyte."""
    code = (
        "import resource, sys; from data.commands import main; status = main(sys.argv[1:])\n"
        "from data.workbook import isolation; isolation._end_all()\n"
        "both = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
        "print(status, sum(u.ru_utime + u.ru_stime for u in both), max(u.ru_maxrss for u in both))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, "check", str(path), "--lang", "en"], cwd=ROOT, capture_output=True, text=True
    )
    *lines, figures = told.stdout.splitlines()
    status, seconds, kilobytes = figures.split()
    assert (status, told.stderr) == ("3" if lines[-1].startswith("ERR ") else "0", "")
    assert float(seconds) < 10
    assert float(kilobytes) < 1_000_000
    return lines


def packed(folder: Path, **members: bytes) -> Path:
    """Put files into a zip, each under its name with the ending xlsx."""
    path = folder / "semua.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(f"daerah/{name}.xlsx", content)
    return path


def test_check_reads_each_file_of_a_zip_and_sums_up_in_its_last_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = packed(tmp_path, a=sent(), b=sent(value="1.250"), rusak=b"%PDF-1.7 \0\xff")
    assert main(["check", str(path), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith(f"{path}/daerah/b.xlsx (kesiapan-1): 1 region") for line in lines)
    assert any(line.startswith("DOUBTFUL Kelembagaan!D9 N-TWO-READINGS") for line in lines)
    assert lines[lines.index(next(line for line in lines if "rusak.xlsx" in line)) + 1].startswith("ERROR – F-TYPE")
    assert lines[-1] == "OK 11 answers, 2 issues"
    assert main(["check", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(Path(each["file"]).name, each["answers"], len(each["issues"])) for each in found] == [
        ("a.xlsx", 6, 0),
        ("b.xlsx", 5, 1),
        ("rusak.xlsx", 0, 1),
    ]


def test_check_of_a_zip_without_a_file_that_can_be_read_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = packed(tmp_path, a=b"%PDF-1.7 \0\xff", b=b"")
    assert main(["check", str(path), "--lang", "en"]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[2] for line in lines if line.startswith("ERROR")] == ["F-TYPE", "F-EMPTY", "Z-NONE"]
    assert lines[-1].startswith("ERR Z-NONE ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "{good}", "--instrument", "x"], "There is no instrument x"),
        (["import", "{good}", "--round", "2030"], "There is no round 2030"),
        (["scores", "--round", "2030", "--out", "x.csv"], "There is no round 2030"),
        (["scores", "--round", "2022", "--out", "x.pdf"], ".csv, .xlsx"),
        (["restore", "tidak-ada.db"], "tidak-ada.db"),
        (["backup", "{good}"], "not overwritten"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_status_2(
    arguments: list[str], said: str, good: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*(argument.format(good=good) for argument in arguments), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_without_a_command_the_exit_status_is_2() -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--lang", "en"])
    assert stopped.value.code == 2


def test_import_stores_good_files_and_none_of_a_bad_one(
    good: Path, bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["import", str(bad), str(good), "--round", "2023", "--by", "ani", "--lang", "en"]
    assert main(command) == 1
    told = capsys.readouterr().out
    assert "Nothing of this file was stored." in told
    assert "Stored as submission" in told
    assert main(["import", str(good), "--round", "2023", "--lang", "en"]) == 0
    assert "already stored as submission" in capsys.readouterr().out


def sent(**damage: str) -> bytes:
    """Fill a template for the sample round in."""
    titled = {("round", "value"): "Contoh: kesiapan pada Bimtek II"}
    values = {**ANSWERS, **titled, **{("LEM-06", part): text for part, text in damage.items()}}
    return template(values, said={"round": "contoh-bimtek-2"})


def test_check_of_a_template_counts_answers_and_issues_and_proposes_readings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "isian.xlsx"
    path.write_bytes(sent(value="1.250"))
    assert main(["check", str(path), "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("DOUBTFUL Kelembagaan!D9 N-TWO-READINGS" in line for line in lines)
    assert lines[-1] == "OK 5 answers, 1 issues"
    assert main(["check", str(path), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["template"], found["ok"], found["answers"], found["regions"]) == (True, True, 5, 1)
    assert found["issues"][0]["proposed"] == "1,2500 / 1250"


def test_check_of_a_template_of_an_unknown_layout_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "isian.xlsx"
    path.write_bytes(template(said={"layout": "99"}))
    assert main(["check", str(path), "--lang", "en"]) == 3
    assert capsys.readouterr().out.splitlines()[-1].startswith("ERR T-LAYOUT-NEWER ")


def test_import_takes_templates_zips_and_folders_and_the_same_bytes_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "masuk"
    (folder / "dalam").mkdir(parents=True)
    (folder / "a.xlsx").write_bytes(sent())
    (folder / "dalam" / "b.xlsx").write_bytes(sent(value="3"))
    (folder / "~$a.xlsx").write_bytes(b"x")
    (folder / "c.xlsx.part").write_bytes(b"x")
    (folder / "d.xlsx").write_bytes(b"%PDF-1.7")
    command = ["import", str(folder), "--round", "contoh-bimtek-2", "--lang", "en"]
    assert main(command) == 1
    told = capsys.readouterr().out
    assert re.findall(r"version \d", told) == ["version 2", "version 3"], "the sample itself is version 1"
    assert told.count("Nothing of this file was stored.") == 1
    assert "F-TYPE" in told
    assert main(command) == 1
    assert capsys.readouterr().out.count("already stored") == 2
    packed = tmp_path / "semua.zip"
    with ZipFile(packed, "w") as archive:
        for name, content in (("x/a.xlsx", (folder / "a.xlsx").read_bytes()), ("x/e.xlsx", sent(value="4"))):
            archive.writestr(name, content)
    assert main(["import", str(packed), "--round", "contoh-bimtek-2", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "semua.zip/x/a.xlsx: already stored" in told
    assert "version 4" in told


def test_a_file_that_is_not_there_stops_an_import_before_anything_is_stored(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(good), str(tmp_path / "tak-ada.xlsx"), "--round", "2023", "--lang", "en"]) == 2
    assert "tak-ada.xlsx" in capsys.readouterr().err
    assert open_store().submissions("2023")["file_name"].tolist() == ["hasil-evaluasi-2023.xlsx"]


def test_a_zip_that_is_not_sound_is_one_issue(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "jahat.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("../a.xlsx", sent())
    assert main(["import", str(path), "--round", "contoh-bimtek-2", "--lang", "en"]) == 1
    assert "Z-PATH" in capsys.readouterr().out


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what is started here be interrupted: a shell starts background jobs, these tests perhaps, with SIGINT off."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_a_watched_folder_is_imported_as_files_arrive_until_it_is_interrupted(tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    command = [sys.executable, "-m", "data", "import", str(folder), "--round", "contoh-bimtek-2", "--watch", "0.2"]
    process = subprocess.Popen([*command, "--lang", "en"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    (folder / "a.xlsx").write_bytes(sent())
    assert any("Stored as submission" in line for line in process.stdout)
    (folder / "b.xlsx").write_bytes(sent(value="3"))
    assert any("version 3" in line for line in process.stdout)
    process.send_signal(signal.SIGINT)
    assert "Stopped." in process.communicate(timeout=20)[0]
    assert process.returncode == 0


def test_a_file_is_taken_when_it_was_the_same_at_two_looks_and_again_when_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    file = folder / "a.csv"
    looks: list[int] = []
    growing = [b"1", b"12", b"12", b"123", b"123", b"123"]

    def next_look(_seconds: float) -> None:
        looks.append(len(looks))
        if looks[-1] == len(growing) - 1:
            raise KeyboardInterrupt
        file.write_bytes(growing[len(looks)])
        os.utime(file, ns=(0, len(growing[len(looks)])))

    file.write_bytes(growing[0])
    os.utime(file, ns=(0, 1))
    monkeypatch.setattr(importing, "sleep", next_look)
    taken: list[bytes] = []
    with pytest.raises(KeyboardInterrupt):
        taken.extend(file.read_bytes() for _path in importing.watch([folder], 1))
    assert taken == [b"12", b"123"]


def test_scores_of_a_round_are_written_as_text_codes_and_printed_figures(tmp_path: Path) -> None:
    assert main(["scores", "--round", "2023", "--out", str(tmp_path / "nilai.csv"), "--lang", "en"]) == 0
    with (tmp_path / "nilai.csv").open(encoding="utf-8", newline="") as written:
        rows = list(csv.DictReader(written))
    indices = [row for row in rows if row["level"] == "index"]
    assert len(indices) == 130
    assert list(rows[0]) == ["region", "level", "code", "score", "coverage", "published", "round"]
    assert all(len(row["published"].partition(".")[2]) == 2 for row in indices)

    assert main(["scores", "--round", "2023", "--out", str(tmp_path / "nilai.xlsx"), "--lang", "en"]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "nilai.xlsx").active
    assert sheet.max_row == len(rows) + 1
    assert {cell.data_type for cell in sheet["A"]} == {"s"}
    assert {cell.data_type for cell in sheet["D"][1:]} <= {"n"}


def test_scores_of_a_sample_say_so_in_every_row(tmp_path: Path) -> None:
    assert main(["scores", "--round", "contoh-bimtek-1", "--out", str(tmp_path / "nilai.csv")]) == 0
    with (tmp_path / "nilai.csv").open(encoding="utf-8", newline="") as written:
        assert {row["round"] for row in csv.DictReader(written)} == {"CONTOH contoh-bimtek-1"}


def test_rounds_are_listed_with_their_instrument(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rounds", "--lang", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split("\t") == ["2022", "2022-12-06", "implementasi-2022", "Implementation evaluation 2022"]
    assert lines[-1].endswith("· SAMPLE")


def test_a_backup_restores_into_an_empty_store_only(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(good), "--round", "2023", "--lang", "en"]) == 0
    assert main(["backup", str(tmp_path / "cadangan.db"), "--lang", "en"]) == 0
    assert main(["restore", str(tmp_path / "cadangan.db"), "--lang", "en"]) == 2
    assert "not empty" in capsys.readouterr().err
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'baru.db'}")
    assert main(["restore", str(tmp_path / "cadangan.db"), "--lang", "en"]) == 0
    assert main(["import", str(good), "--round", "2023", "--lang", "en"]) == 0
    assert "already stored" in capsys.readouterr().out


def test_without_a_language_the_command_line_speaks_indonesian(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(bad), "--instrument", "implementasi-2023"]) == 0
    assert "1 kesalahan" in capsys.readouterr().out


def test_template_writes_the_workbook_of_one_region_and_a_zip_of_several(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one, several = tmp_path / "satu.xlsx", tmp_path / "dua.zip"
    asked = ["template", "--round", "contoh-bimtek-2", "--lang", "en"]
    assert main([*asked, "--region", "13.05", "--previous", "--out", str(one)]) == 0
    workbook = openpyxl.load_workbook(one)
    assert workbook["Cover"]["C7"].value == "13.05"
    assert workbook["Regulation"]["H5"].value == "Last round"
    assert main([*asked, "--region", "13.05", "13.06", "--out", str(several)]) == 0
    assert [name.partition("-13.")[2][:2] for name in ZipFile(several).namelist()] == ["05", "06"]
    assert "dua.zip" in capsys.readouterr().out


def test_template_writes_the_workbook_of_an_assessor_with_the_answers_of_the_region(tmp_path: Path) -> None:
    one, several = tmp_path / "satu.xlsx", tmp_path / "semua.zip"
    asked = ["template", "--round", "contoh-bimtek-2", "--assessor", "--lang", "en"]
    assert main([*asked, "--region", "13.05", "--out", str(one)]) == 0
    sheet = openpyxl.load_workbook(one)["Regulation"]
    assert sheet["E6"].value in {"1", "2", "3", "4", "5"}
    assert sheet["E6"].protection.locked
    assert main([*asked, "--out", str(several)]) == 0
    names = ZipFile(several).namelist()
    assert len(names) == 24
    assert all(name.startswith("penilaian-kesiapan-") for name in names)


def test_template_refuses_an_unknown_region_and_a_name_that_does_not_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["template", "--round", "contoh-bimtek-2", "--lang", "en"]
    assert main([*asked, "--region", "13.5", "--out", str(tmp_path / "a.xlsx")]) == 2
    assert "There is no region 13.5." in capsys.readouterr().err
    assert main([*asked, "--region", "13.05", "--out", str(tmp_path / "a.zip")]) == 2
    assert ".xlsx" in capsys.readouterr().err
    assert not list(tmp_path.glob("a.*"))


def test_the_record_of_every_change_is_verified_and_a_change_behind_it_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "verify", "--lang", "en"]) == 0
    with sqlite3.connect(tmp_path / "store.db") as connection:
        rows, last = connection.execute(
            "SELECT count(*), max(hash) FILTER (WHERE id = n) FROM audit, (SELECT max(id) AS n FROM audit)"
        ).fetchone()
        assert capsys.readouterr().out == f"The record is whole: {rows:,} rows, the last {last}.\n"
        connection.execute("DROP TRIGGER audit_no_update")
        connection.execute("UPDATE audit SET author = 'lain' WHERE id = 3")
    assert main(["audit", "verify", "--lang", "id"]) == 1
    assert capsys.readouterr().out == "Baris 3 dari catatan tidak menyambung dengan baris sebelumnya.\n"
