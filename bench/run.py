"""Every promise about speed, measured on this machine: python -m bench.run [--quick] [--only PART]."""

import argparse
import json
from collections.abc import Callable

from bench.agreement_speed import agreement_against_a_loop
from bench.audit_speed import audit_verified
from bench.book_speed import workbook_of_all
from bench.deck_speed import decks, decks_in_one_zip
from bench.evaluation_speed import saving_a_score
from bench.import_speed import (
    import_of_all,
    pages_during_an_import,
    pages_during_an_import_on_the_page,
    pages_during_the_first_start,
)
from bench.improve_speed import moves_against_a_loop, one_gap_and_one_path
from bench.page_speed import board_of_514, first_visit, map_of_514, under_load, views_of_pages
from bench.publishing_speed import publication_of_all
from bench.reading_speed import submission_against_pandas, table_against_pandas
from bench.report_speed import reports_of_a_round
from bench.scoring_speed import scoring_against_numpy
from bench.slider_speed import slider_moves
from bench.template_speed import templates_against_writing_each
from bench.timing import machine
from bench.weights_speed import (
    acceptability_against_peers,
    extremes_of_some,
    rank_traces_of_all,
    sensitivity_of_all,
    villages,
)
from data.instruments import load_instrument, shipped


def main() -> None:
    """Print every measurement as it is made."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="few people and short thinking")
    options.add_argument("--only", default="", help="measure only what has this in its name")
    chosen = options.parse_args()
    readiness, official = (load_instrument(shipped()[version]) for version in ("kesiapan-1", "implementasi-2023"))
    measures: dict[str, Callable[[], object]] = {
        "machine": machine,
        "scoring against numpy": lambda: scoring_against_numpy(readiness),
        "next moves against a loop": lambda: moves_against_a_loop(readiness),
        "one gap and one path": lambda: one_gap_and_one_path(readiness),
        "rank acceptability against pymcdm and scikit-criteria": lambda: acceptability_against_peers(readiness),
        "rank traces of 514 regions": lambda: rank_traces_of_all(readiness),
        "best and worst ranks among 514 regions": lambda: extremes_of_some(readiness),
        "sensitivity of 514 regions": lambda: sensitivity_of_all(readiness),
        "agreement of assessors against a loop": lambda: agreement_against_a_loop(readiness),
        "villages": lambda: villages(readiness),
        "table of 141 regions against pandas": lambda: table_against_pandas(official),
        "one submission against pandas": lambda: submission_against_pandas(readiness),
        "templates against writing each": lambda: templates_against_writing_each(readiness),
        "import of 514 submissions": lambda: import_of_all(readiness),
        "pages during an import": lambda: pages_during_an_import(readiness),
        "pages during an import on the page": lambda: pages_during_an_import_on_the_page(readiness),
        "pages during the first start": pages_during_the_first_start,
        "saving a score": saving_a_score,
        "slider moves": slider_moves,
        "views of pages": views_of_pages,
        "board of 514 regions": board_of_514,
        "map of 514 regions": map_of_514,
        "presentations": decks,
        "presentations of all regions in one zip": decks_in_one_zip,
        "workbook of 514 regions": lambda: workbook_of_all(readiness),
        "reports of a round": reports_of_a_round,
        "publication of 514 regions": lambda: publication_of_all(readiness),
        "record of changes verified": audit_verified,
        "first visit": first_visit,
        "load": lambda: under_load(*((5, 1.0) if chosen.quick else (50, 5.0))),
    }
    for name, measure in measures.items():
        if chosen.only in name:
            print(json.dumps({name: measure()}, indent=2, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
