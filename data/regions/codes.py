"""Region codes as people write them; Kemendagri (13.05) and BPS (1306) number the same regions differently."""

import re

from data.regions.register import Region, bps_codes, former_codes, regions


def written_as_code(text: str) -> bool:
    """Tell whether a text is meant as a code: digits, and points at most."""
    return re.fullmatch(r"[0-9]{1,2}\.[0-9]{1,2}|[0-9]{4}", text) is not None


def region_of_code(text: str) -> Region | None:
    """Find the region of a Kemendagri code in its full form, of today or from before 2022."""
    return regions().get(text) or regions().get(former_codes().get(text, ""))


def code_proposals(text: str) -> tuple[Region, ...]:
    """Propose the regions that an incomplete code may mean: 1305 in either system, 13.1 after Excel cut 13.10."""
    register = regions()
    if "." not in text:
        codes = [f"{text[:2]}.{text[2:]}", bps_codes().get(text, "")]
    else:
        province, number = text.split(".")
        codes = [f"{province}.{number}0"] if len(number) == 1 else []
    return tuple(register[code] for code in dict.fromkeys(codes) if code in register)
