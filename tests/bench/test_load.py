import asyncio
from pathlib import Path

import pytest

from bench.load import Load, put_under
from tests.serving import serve


@pytest.mark.xdist_group("browser")
def test_two_people_at_once_are_served_without_an_error(tmp_path: Path) -> None:
    with serve(tmp_path) as server:
        figures = asyncio.run(put_under(Load(2, "peringkat", 2, 0.1), server.address, server.process))
    assert (figures.people, figures.reruns, figures.failures) == (2, 4, 0)
    assert 0 < figures.p50_ms <= figures.p95_ms


@pytest.mark.xdist_group("browser")
def test_a_page_that_does_not_exist_is_counted_as_a_failure(tmp_path: Path) -> None:
    with serve(tmp_path) as server:
        figures = asyncio.run(put_under(Load(1, "tidak-ada", 1, 0.1), server.address, server.process))
    assert figures.failures == 1  # Streamlit then shows the home page, which answers the second run
