"""What people said of the rows of a table is kept with it: whose row it is, and which row was left out."""

from data.result_table import LEFT_OUT
from data.store import Store
from data.store.audited import findings
from tests.data.building import HEADER, PARIAMAN, xlsx
from tests.data.store.made import ROUND
from tests.data.test_table_rows import MISSPELT, UNKNOWN, read, said


def test_what_was_said_of_rows_is_kept_and_read_again(store: Store) -> None:
    table = xlsx([HEADER, PARIAMAN, MISSPELT, UNKNOWN])
    made = (said(3, "13.06", "surat dinas"), said(4, LEFT_OUT, "bukan daerah"))
    first = store.import_reading(ROUND.code, "hasil.xlsx", table, read(*made, content=table), "ani")
    kept = store.corrections(first.submission_id).drop(columns="at").to_numpy().tolist()
    assert kept == [["13.06", "Hasil!3", "row", "KAB. AGGAM", "13.06", "surat dinas", "ani"]]
    assert store.said(first.submission_id).corrections == made
    assert store.import_reading(ROUND.code, "hasil.xlsx", table, read(*made, content=table), "ani").already
    other = (made[0], said(4, "13.10"))
    second = store.import_reading(ROUND.code, "hasil.xlsx", table, read(*other, content=table), "budi")
    assert not second.already, "the same bytes with another word on a row"
    assert store.said(second.submission_id).corrections == other
    assert store.submissions(ROUND.code)["said"].tolist() == [2, 2]
    draft = store.reopen(second.submission_id, "cici")
    assert store.draft(draft, "cici").corrections == other
    with store.engine.connect() as connection:
        assert findings(connection) == []
