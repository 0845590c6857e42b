"""The matrix of roles and permissions, cell by cell."""

import pytest

from access import GRANTS, Denied, Permission, Role, Visitor, allows, require, require_region

MATRIX = """
                    public region assessor lead admin
view_scores         yes    yes    yes      yes  yes
view_unpublished    -      -      yes      yes  yes
load_results        -      yes    -        yes  yes
withdraw_results    -      -      -        yes  yes
view_completeness   -      -      yes      yes  yes
export_all          -      -      -        yes  yes
assess              -      -      yes      yes  yes
view_assessments    -      -      -        yes  yes
moderate            -      -      -        yes  yes
object              -      yes    -        yes  yes
register_evidence   -      yes    yes      yes  yes
publish             -      -      -        yes  yes
set_up_rounds       -      -      -        yes  yes
edit_instruments    -      -      -        yes  yes
view_audit          -      -      -        yes  yes
manage_people       -      -      -        -    yes
"""
HEAD, *ROWS = (line.split() for line in MATRIX.strip().splitlines())
ALLOWED = {(role, row[0]): allowed == "yes" for row in ROWS for role, allowed in zip(HEAD, row[1:], strict=True)}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_each_role_may_do_exactly_what_is_granted(role: Role, permission: Permission) -> None:
    visitor = Visitor("a@b.id", role)
    assert allows(visitor, permission) is ALLOWED[role, permission]
    if ALLOWED[role, permission]:
        require(visitor, permission)
    else:
        with pytest.raises(Denied, match=f"{role} may not {permission}"):
            require(visitor, permission)


def test_every_role_has_its_grants_written_down() -> None:
    assert set(GRANTS) == set(Role)


def test_somebody_of_a_region_speaks_for_that_region_only() -> None:
    officer = Visitor("staf@13.05.id", Role.REGION, frozenset({"13.05"}))
    require_region(officer, Permission.OBJECT, "13.05")
    with pytest.raises(Denied, match=r"region may not object of 13\.06"):
        require_region(officer, Permission.OBJECT, "13.06")
    with pytest.raises(Denied, match="region may not moderate"):
        require_region(officer, Permission.MODERATE, "13.05")


def test_the_central_team_speaks_for_every_region() -> None:
    require_region(Visitor("ketua@pusat.id", Role.LEAD), Permission.LOAD_RESULTS, "13.06")
