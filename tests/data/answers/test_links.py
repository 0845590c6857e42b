"""Links to evidence are addresses of the web or no links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.answers.links import is_web_address


@pytest.mark.parametrize(
    "written",
    ["https://a.go.id", "http://a.go.id:8080/x?y=1&z=%20#p", "HTTPS://drive.google.com/file/d/1_a-b/view"],
)
def test_a_web_address_is_a_link(written: str) -> None:
    assert is_web_address(written)


@pytest.mark.parametrize(
    "written",
    [
        "http://", "https://", "https:///x", "https://user:pass@a.go.id", "https://a.go.id x", "HTTPS\u202e://a.go.id",
        "data:text/html,x", "ftp://a.go.id", "//a.go.id", "https://localhost", "https://[::1", "vbscript:x",
        "https://a.go.id/\"onclick", "https://a.go.id:99999/",
    ],
)  # fmt: skip
def test_what_is_no_web_address_is_no_link(written: str) -> None:
    assert not is_web_address(written)


@given(st.text(), st.sampled_from(["javascript:", "file:", "data:", "vbscript:", "\\\\", "C:\\", " https://"]))
def test_no_other_scheme_passes(rest: str, scheme: str) -> None:
    assert not is_web_address(scheme + rest)
