"""The matrix of roles and permissions, cell by cell."""

import pytest

from access import GRANTS, Denied, Permission, Role, Visitor, require

ALLOWED = {
    (Role.READER, Permission.VIEW_SCORES),
    (Role.EVALUATOR, Permission.VIEW_SCORES),
    (Role.EVALUATOR, Permission.LOAD_RESULTS),
    (Role.EVALUATOR, Permission.WITHDRAW_RESULTS),
    (Role.EVALUATOR, Permission.VIEW_COMPLETENESS),
    (Role.EVALUATOR, Permission.EXPORT_ALL),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_each_role_may_do_exactly_what_is_granted(role: Role, permission: Permission) -> None:
    visitor = Visitor("a@b.id", role)
    if (role, permission) in ALLOWED:
        require(visitor, permission)
    else:
        with pytest.raises(Denied, match=f"{role} may not {permission}"):
            require(visitor, permission)


def test_every_role_has_its_grants_written_down() -> None:
    assert set(GRANTS) == set(Role)
