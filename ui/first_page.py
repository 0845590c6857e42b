"""The page that loads the app: with our language, name, mark and typeface instead of Streamlit's."""

import re
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers, QueryParams
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from ui.their_words import written_words
from words import LANGUAGES, speak

LANGUAGE_PARAMETER: Final = "bahasa"  # ui/static/address.js reads the same name
PAGE_PATH: Final = re.compile(r"/[^/.]*")
CONDITIONS: Final = (b"if-none-match", b"if-modified-since")  # a 304 would revive a page without our changes


def language_of(wanted: str | None) -> str:
    """Take the language that the link asks for if we speak it, else Indonesian."""
    return wanted if wanted in LANGUAGES else "id"


class FirstPage:
    """Answer with our first page wherever Streamlit would answer with its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and put our page in the place of the one that comes back."""
        if scope["type"] != "http" or not PAGE_PATH.fullmatch(scope["path"]):
            await self.app(scope, receive, send)
            return
        replaced = False

        async def send_ours(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_page(message):
                replaced = True
                language = language_of(QueryParams(scope["query_string"]).get(LANGUAGE_PARAMETER))
                page = Response(first_page(language), media_type="text/html", headers={"Cache-Control": "no-cache"})
                await page(scope, receive, send)
            elif not replaced:
                await send(message)

        headers = [(name, value) for name, value in scope["headers"] if name not in CONDITIONS]
        await self.app({**scope, "headers": headers}, receive, send_ours)


def _is_page(start: Message) -> bool:
    """Tell an answer that brings a page of HTML."""
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")


@lru_cache
def first_page(language: str) -> bytes:
    """Write the first page in a language, from the one that the installed Streamlit brings."""
    _ = speak(language)
    name = _("Smart City Readiness")
    room = '<script src="./app/static/room.js"></script>'
    picture = '<script src="./app/static/picture.js" defer></script>'
    look = '<link rel="stylesheet" href="./app/static/look.css">'
    their_words = f'<script src="./app/static/their_words.js" data-words="{escape(written_words())}"></script>'
    page = (Path(get_static_dir()) / "index.html").read_text(encoding="utf-8")
    for theirs, ours in (
        (r'<html lang="\w+">', f'<html lang="{language}">'),
        (r"<title>.*?</title>", f"<title>{name}</title>"),
        (r'"\./static/media/SourceSans[^"]+"', '"./app/static/fonts/plus-jakarta-sans-latin-wght-normal.woff2"'),
        (r"<script>.*?</script>", f'<script src="./app/static/address.js"></script>{room}{their_words}{picture}{look}'),
        (r"<noscript>.*?</noscript>", "<noscript><p>" + _("This page needs JavaScript.") + "</p></noscript>"),
    ):
        page = re.sub(theirs, ours.replace("\\", r"\\"), page, count=1, flags=re.DOTALL)
    return page.encode()
