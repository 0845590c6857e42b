"""Reminders say who, what, how many and until when, and nothing is sent of a sample by mistake."""

from dataclasses import replace
from datetime import date

from reports import Open, Reminder, all_texts, group_text, reminder_text
from words import speak

ID, EN = speak("id"), speak("en")
PARTIAL = Reminder(
    region="Kab. Padang Pariaman",
    round="Bimtek III",
    sample=False,
    due=date(2026, 11, 21),
    days_past=3,
    version=2,
    answered=31,
    asked=36,
    open=(Open("Regulasi", 7, 2, 1, 0, 1), Open("Penganggaran", 7, 0, 0, 2, 0)),
)
UNSENT = replace(
    PARTIAL, region="Kota Ambon", version=None, answered=0, asked=0, open=(Open("Regulasi", 7, 7, 0, 0, 0),)
)


def test_what_is_open_is_named_by_dimension_with_its_counts() -> None:
    told = reminder_text(PARTIAL, ID)
    assert told.startswith("Yth. Tim Smart City Kab. Padang Pariaman\n")
    assert "(versi 2), tetapi belum lengkap: 31 dari 36 isian terjawab. Batas waktunya 21 November 2026" in told
    assert "- Regulasi: 2 kosong, 1 meragukan, 1 tanpa bukti dukung\n- Penganggaran: 2 salah\n" in told
    assert "secepatnya" in told


def test_who_sent_nothing_is_told_all_that_is_asked() -> None:
    told = reminder_text(UNSENT, EN)
    assert "We have not received the workbook of your region for Bimtek III yet." in told
    assert "The deadline was 21 November 2026, 3 days ago." in told
    assert "- Regulasi: 7 items\n" in told


def test_before_the_deadline_it_is_named_and_nobody_is_late() -> None:
    told = reminder_text(replace(PARTIAL, days_past=0), EN)
    assert "The deadline is 21 November 2026." in told
    assert "send it again by 21 November 2026." in told
    assert "ago" not in told


def test_a_dimension_without_any_answer_is_said_whole() -> None:
    told = reminder_text(replace(PARTIAL, open=(Open("SDM", 7, 7, 0, 0, 0),)), EN)
    assert "- SDM: all 7 items blank" in told


def test_one_message_to_all_lists_the_silent_and_the_incomplete() -> None:
    told = group_text([UNSENT, PARTIAL], ID)
    assert "Belum kami terima (1):\n1. Kota Ambon\n" in told
    assert "belum lengkap (1):\n1. Kab. Padang Pariaman: Regulasi 2 kosong, 1 meragukan" in told
    assert group_text([], ID) == "Tidak ada yang perlu diingatkan."


def test_a_sample_says_first_that_it_is_not_to_be_sent() -> None:
    sample = replace(PARTIAL, sample=True)
    for told in (reminder_text(sample, ID), group_text([sample], ID)):
        assert told.startswith("[CONTOH: jangan dikirim")


def test_the_file_holds_every_text_for_every_editor() -> None:
    content = all_texts([UNSENT, PARTIAL], ID)
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert "\n" not in text.replace("\r\n", "")
    assert [line for line in text.split("\r\n") if line.startswith("Yth.")] == [
        "Yth. Tim Smart City Kota Ambon", "Yth. Tim Smart City Kab. Padang Pariaman",
    ]  # fmt: skip
