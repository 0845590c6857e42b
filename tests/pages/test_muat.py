"""The page Muat data: drafts in a table, saved and discarded; what cannot be read stands beside and stops nothing."""



from tests.data.submission.building import REGISTERED, template

CODE = "contoh-bimtek-2"
TITLES = {("round", "value"): "Contoh: kesiapan pada Bimtek II"}
SAID = {"round": CODE}


def filled(region: str = "13.05", name: str = "Kab. Padang Pariaman", **more: object) -> bytes:
    values = {**REGISTERED, **TITLES, ("region_code", "value"): region, ("region", "value"): name}
    return template(
        {**values, **{(code.replace("_", "-"), "value"): v for code, v in more.items()}},
        said={**SAID, "region": region},
    )
