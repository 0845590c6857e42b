"""What a store holds before its first page: regions, instruments and the published rounds."""

from datetime import date
from pathlib import Path

from data.instruments import files_in, load_instrument, shipped
from data.regions import regions
from data.result_table import read_result_table
from data.store import Round, Store, StoredRegion
from data.store.instruments import add_instrument, saved_by_others
from data.store.rounds import add_regions, add_round, all_rounds
from data.store.submissions import import_reading
from scoring import Text

SAMPLES = Path(__file__).resolve().parent / "samples"
SEED = "seed"

FIRST_ROUNDS = {
    "hasil-evaluasi-2022.xlsx": Round(
        "2022",
        Text("Evaluasi implementasi 2022", "Implementation evaluation 2022"),
        "implementasi-2022",
        date(2022, 12, 6),
        sample=False,
        previous=None,
    ),
    "hasil-evaluasi-2023.xlsx": Round(
        "2023",
        Text("Evaluasi implementasi 2023", "Implementation evaluation 2023"),
        "implementasi-2023",
        date(2023, 12, 4),
        sample=False,
        previous="2022",
    ),
}


def seed_official(store: Store) -> None:
    """Register the regions and instruments of this release, and give a store without rounds the published ones.

    Called at every start: what is there stays as it is, and of two processes that start at once one does it.
    """
    instruments = {version: load_instrument(folder) for version, folder in shipped().items()}
    files = {} if store.rounds() else {name: (SAMPLES / name).read_bytes() for name in FIRST_ROUNDS}
    readings = {
        name: read_result_table(content, name, instruments[FIRST_ROUNDS[name].instrument])
        for name, content in files.items()
    }
    with store.writing() as connection:
        add_regions(
            connection,
            [StoredRegion(region.code, region.official_name, region.province) for region in regions().values()],
            SEED,
        )
        theirs = saved_by_others(connection, SEED)
        for version, instrument in instruments.items():
            if version in theirs:
                continue  # people took this name before the program did: their version stays
            add_instrument(connection, instrument, files_in(shipped()[version]), SEED)
        if all_rounds(connection):
            return
        for name, reading in readings.items():
            add_round(connection, FIRST_ROUNDS[name], SEED)
            import_reading(connection, FIRST_ROUNDS[name].code, name, files[name], reading, SEED)
