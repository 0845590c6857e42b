import pytest
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from ui.first_page import FirstPage, first_page, language_of


async def streamlit_like(scope: Scope, receive: Receive, send: Send) -> None:
    answers: dict[str, Response] = {
        "/readyz": PlainTextResponse("ok"),
        "/media/laporan.html": HTMLResponse("<p>laporan</p>"),
        "/berkas": FileResponse(__file__, media_type="text/html"),
    }
    await answers.get(scope["path"], HTMLResponse("<title>Streamlit</title>"))(scope, receive, send)


@pytest.mark.parametrize(("wanted", "language"), [(None, "id"), ("en", "en"), ("id", "id"), ("../etc", "id")])
def test_an_unknown_language_falls_back_to_indonesian(wanted: str | None, language: str) -> None:
    assert language_of(wanted) == language


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_of_streamlits_own_first_page_is_left(language: str) -> None:
    page = first_page(language).decode()
    assert f'<html lang="{language}">' in page
    for theirs in ("<title>Streamlit", "SourceSans", "<script>", "AI agents"):
        assert theirs not in page
    for ours in (
        "app/static/address.js",
        "app/static/their_words.js",
        "app/static/look.css",
        "app/static/room.js",
        "app/static/picture.js",
        "Pilih berkas",
        "app/static/fonts/plus-jakarta-sans",
        '<div id="root">',
    ):
        assert ours in page


def test_pages_are_replaced_and_everything_else_is_left_alone() -> None:
    client = TestClient(FirstPage(streamlit_like))
    assert client.get("/peringkat?bahasa=en").content == first_page("en")
    assert client.get("/").content == first_page("id")
    assert client.get("/readyz").text == "ok"
    assert client.get("/media/laporan.html").text == "<p>laporan</p>"


def test_a_page_kept_by_the_browser_is_never_confirmed() -> None:
    client = TestClient(FirstPage(streamlit_like))
    known = TestClient(streamlit_like).get("/berkas").headers["etag"]
    answer = client.get("/berkas", headers={"If-None-Match": known})
    assert answer.status_code == 200
    assert "etag" not in answer.headers
