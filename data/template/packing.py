"""A zip whose parts are mostly the same each time: what is the same is compressed once."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_DEFLATED, _VERSION, _UTF8 = 8, 20, 0x800
_DAY = (1 << 5) | 1  # 1 January 1980, the first day that a zip knows: the same content is the same file
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")


@dataclass(frozen=True, slots=True)
class Packed:
    """A part of a zip as it stands in it: compressed, with its checksum and its size."""

    name: bytes
    content: bytes
    checksum: int
    size: int


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part with gaps: the text before the first gap is compressed once, the rest each time."""

    name: bytes
    started: Any
    begun: bytes
    checksum: int
    size: int
    rest: Sequence[str]
    """The name of a gap and the text after it, in turn."""

    def filled(self, gaps: Mapping[str, str]) -> Packed:
        """Fill the gaps and compress what was not compressed yet."""
        tail = "".join(gaps[text] if place % 2 == 0 else text for place, text in enumerate(self.rest)).encode()
        compressor = self.started.copy()
        content = self.begun + compressor.compress(tail) + compressor.flush()
        return Packed(self.name, content, zlib.crc32(tail, self.checksum), self.size + len(tail))


def part(name: str, pieces: Sequence[str]) -> Part:
    """Start a part from its text and the names of its gaps, in turn."""
    first = pieces[0].encode()
    compressor = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    begun = compressor.compress(first)
    return Part(name.encode(), compressor, begun, zlib.crc32(first), len(first), pieces[1:])


def packed(name: str, content: bytes) -> Packed:
    """Compress a part that never changes."""
    compressor = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(name.encode(), compressor.compress(content) + compressor.flush(), zlib.crc32(content), len(content))


def bound(parts: Sequence[Packed]) -> bytes:
    """Bind parts into a zip.

    Source: PKWARE, APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (central directory) and 4.3.16 (its end).
    """
    content, directory, offset = [], [], 0
    for one in parts:
        sizes = (one.checksum, len(one.content), one.size)
        shared = (_UTF8, _DEFLATED, 0, _DAY)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *shared, *sizes, len(one.name), 0)
        content += [local, one.name, one.content]
        central = _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *shared, *sizes, len(one.name), 0, 0, 0, 0, 0, offset)
        directory += [central, one.name]
        offset += len(local) + len(one.name) + len(one.content)
    index = b"".join(directory)
    end = _END.pack(b"PK\5\6", 0, 0, len(parts), len(parts), len(index), offset, 0)
    return b"".join([*content, index, end])
