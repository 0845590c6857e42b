"""Remembered layouts: a later confirmation is a new row, the latest counts, and a draft keeps how far it came."""

from sqlalchemy import func, select

from data.store import Store
from data.store.audited import findings
from data.store.tables import draft_layouts, layouts
from tests.data.store.made import ROUND, VERSION, reading


def drafted(store: Store, content: bytes = b"1", by: str = "ani") -> int:
    taken = store.take_in(ROUND.code, "a.xlsx", content, by)
    assert taken.draft is not None
    return taken.draft


def rows(store: Store, table: object) -> int:
    with store.engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def test_a_later_confirmation_is_a_new_row_and_the_latest_counts(store: Store) -> None:
    draft = drafted(store)
    store.use_layout(draft, "{}", "aa", VERSION, '{"n": 1}', "ani")
    store.use_layout(draft, "{}", "bb", VERSION, '{"n": 2}', "ani")
    other = drafted(store, by="budi")
    store.use_layout(other, "{}", "aa", VERSION, '{"n": 3}', "budi")
    known = store.layouts(VERSION)
    assert [(each.fingerprint, each.mapping, each.author) for each in known] == [
        ("aa", '{"n": 3}', "budi"),
        ("bb", '{"n": 2}', "ani"),
    ]
    assert rows(store, layouts) == 3
    assert store.layouts("lain") == []
    with store.engine.connect() as connection:
        assert findings(connection) == []


def test_the_same_word_again_is_not_kept_twice(store: Store) -> None:
    draft = drafted(store)
    for _time in range(2):
        store.use_layout(draft, "{}", "aa", VERSION, '{"n": 1}', "ani")
    assert rows(store, layouts) == 1


def test_a_draft_keeps_how_far_its_mapping_came_and_takes_it_away_with_it(store: Store) -> None:
    draft = drafted(store)
    assert store.draft(draft, "ani").layout is None
    for layout in ('{"n": 1}', '{"n": 2}'):
        store.map_draft(draft, lambda _, layout=layout: layout, "ani")  # type: ignore[misc]
    assert store.draft(draft, "ani").layout == '{"n": 2}'
    assert [each.layout for each in store.drafts(ROUND.code, "ani")] == ['{"n": 2}']
    assert rows(store, layouts) == 0, "what is not used yet is not remembered"
    store.discard_drafts([draft], "budi")
    assert store.draft(draft, "ani").layout == '{"n": 2}'
    store.discard_drafts([draft], "ani")
    assert rows(store, draft_layouts) == 0


def test_a_kept_file_of_another_layout_is_opened_again_with_its_mapping(store: Store) -> None:
    draft = drafted(store)
    store.map_draft(draft, lambda _: '{"n": 1}', "ani")
    kept = store.keep_draft(draft, reading(r1305=1), "ani")
    assert store.layout_of(kept.submission_id) == '{"n": 1}'
    again = store.reopen(kept.submission_id, "budi")
    assert store.draft(again, "budi").layout == '{"n": 1}'
    assert rows(store, draft_layouts) == 1


def test_each_change_of_a_mapping_begins_at_the_last(store: Store) -> None:
    draft = drafted(store)
    for _time in range(3):
        store.map_draft(draft, lambda before: f"{before or ''}x", "ani")
    assert store.draft(draft, "ani").layout == "xxx"
    store.unmap_draft(draft, "ani")
    assert store.draft(draft, "ani").layout is None
