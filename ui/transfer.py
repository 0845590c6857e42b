"""Small transfers: Streamlit serves its scripts uncompressed, which makes a first visit three times as heavy."""

import gzip
import mimetypes
import re
from asyncio import to_thread
from functools import cache
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

COMPRESSIBLE: Final = {".js", ".css", ".json", ".wasm"}
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
        file = _accepts_compressed(scope) and self.files.get(scope["path"])
        if not file:
            await self.app(scope, receive, send)
            return
        content = await to_thread(compressed, file)
        answer = Response(
            content,
            media_type=mimetypes.guess_type(file)[0],
            headers={"Content-Encoding": "gzip", "Vary": "Accept-Encoding", "Cache-Control": FOREVER},
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


def _accepts_compressed(scope: Scope) -> bool:
    """Tell a request for a whole file from a browser that can decompress it."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("accept-encoding", "") and "range" not in headers


@cache
def compressed(file: Path) -> bytes:
    """Compress a file as small as gzip can."""
    return gzip.compress(file.read_bytes(), mtime=0)
