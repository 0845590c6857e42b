"""What a file says about the round it holds."""

from ui.made import notes_in_files
from ui.results import results_of
from ui.session import LOCAL
from words import speak

INDONESIAN = speak("id")


def test_a_file_names_round_instrument_weights_and_settings() -> None:
    results = results_of("2023", LOCAL)
    notes = notes_in_files(results, ["Benih acak: 2026"], INDONESIAN)
    assert notes == [
        "Putaran: Evaluasi implementasi 2023",
        f"Instrumen: implementasi-2023 ({results.instrument.checksum[:12]})",
        "Bobot: KPPN&IKN, REGULER",
        "Benih acak: 2026",
    ]


def test_a_sample_is_called_one_before_all_else() -> None:
    first, *rest = notes_in_files(results_of("contoh-bimtek-1", LOCAL), [], INDONESIAN)
    assert first.startswith("CONTOH")
    assert len(rest) == 3
