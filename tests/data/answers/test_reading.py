from data.answers.reading import ANSWER_COLUMNS, ENTRY_COLUMNS, nothing_read


def test_tables_without_rows_still_hold_texts_and_numbers() -> None:
    found = nothing_read(())
    assert list(found.answers) == list(ANSWER_COLUMNS)
    assert list(found.entries) == list(ENTRY_COLUMNS)
    assert (found.answers["sheet"] + "!" + found.answers["cell"]).tolist() == []
    assert (found.answers["number"].dtype, found.entries["took_part"].dtype) == (float, bool)
