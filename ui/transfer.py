"""Small transfers: Streamlit serves its scripts uncompressed, which makes a first visit three times as heavy."""

import gzip
import mimetypes
import re
from asyncio import to_thread
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Final

import brotli
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

COMPRESSIBLE: Final = {".js", ".css", ".json", ".wasm"}
CODINGS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "br": partial(brotli.compress, quality=5),  # smaller than gzip at its best, in less time
    "gzip": partial(gzip.compress, mtime=0),
}
THEIR_TYPEFACE: Final = re.compile(r"/static/media/SourceSans[^/]*\.woff2")
THEIR_MARK: Final = "/favicon.png"
STATIC: Final = Path(__file__).parent / "static"
OUR_TYPEFACE: Final = STATIC / "fonts" / "plus-jakarta-sans-latin-wght-normal.woff2"
OUR_MARK: Final = STATIC / "favicon.png"
FOREVER: Final = "public, immutable, max-age=31536000"  # the name of each of these files holds its hash


class CompressedAssets:
    """Serve Streamlit's scripts and styles compressed; each is compressed once and then kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        folder = Path(get_static_dir())
        files = (file for file in (folder / "static").rglob("*") if file.suffix in COMPRESSIBLE)
        self.files = {f"/{file.relative_to(folder).as_posix()}": file for file in files}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a compressible file when the browser accepts that, else pass the request on."""
        coding, file = _coding(scope), self.files.get(scope["path"])
        if coding is None or file is None:
            await self.app(scope, receive, send)
            return
        content = await to_thread(compressed, file, coding)
        answer = Response(
            content,
            media_type=mimetypes.guess_type(file)[0],
            headers={"Content-Encoding": coding, "Vary": "Accept-Encoding", "Cache-Control": FOREVER},
        )
        await answer(scope, receive, send)


class OurFiles:
    """Answer with our typeface and our mark where the page asks for Streamlit's, before or without our theme.

    The first words then already stand in our letters, and 170 kB do not travel.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send our file, or pass the request on."""
        path = scope["path"] if scope["type"] == "http" else ""
        if THEIR_TYPEFACE.fullmatch(path):
            await FileResponse(OUR_TYPEFACE, media_type="font/woff2")(scope, receive, send)
        elif path == THEIR_MARK:
            await FileResponse(OUR_MARK)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _coding(scope: Scope) -> str | None:
    """Choose how a whole file is compressed for this browser: Brotli where it may, else gzip, else not at all."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    headers = Headers(scope=scope)
    accepted = {part.partition(";")[0].strip() for part in headers.get("accept-encoding", "").split(",")}
    return None if "range" in headers else next((coding for coding in CODINGS if coding in accepted), None)


@cache
def compressed(file: Path, coding: str) -> bytes:
    """Compress a file; the browser of a first visit waits for it."""
    return CODINGS[coding](file.read_bytes())
