"""A bound on what the compressed streams of a PDF unpack to, as pdfminer has none."""

import re
import zlib

_STREAM = re.compile(rb"stream\r?\n")
_CHUNK = 1 << 20


def unpacked_size(data: bytes, limit: int) -> int:
    """Return how many bytes the DEFLATE streams of a PDF unpack to; past the limit, some number above it.

    Streams that were deflated twice count by what both passes give. Other filters expand little.
    """
    size = 0
    for match in _STREAM.finditer(data):
        size += _inflated(memoryview(data)[match.end() :], limit - size, passes=2)
        if size > limit:
            break
    return size


def _inflated(data: memoryview | bytes, limit: int, passes: int) -> int:
    """Return the size of a zlib stream at the start of ``data``; 0 where there is none."""
    if bytes(data[:1]) != b"\x78":  # CMF of DEFLATE with a 32K window (RFC 1950)
        return 0
    inflater, size, rest = zlib.decompressobj(), 0, bytes(data[:_CHUNK])
    offset = _CHUNK
    while rest and size <= limit and not inflater.eof:
        try:
            chunk = inflater.decompress(rest, _CHUNK)
        except zlib.error:
            return size
        if not size and passes > 1:
            size += _inflated(chunk, limit, passes - 1)
        size += len(chunk)
        rest = inflater.unconsumed_tail
        if not rest:
            rest, offset = bytes(data[offset : offset + _CHUNK]), offset + _CHUNK
    return size
