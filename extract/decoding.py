"""Bytes to text: byte-order marks, UTF-8, UTF-16 and the old single-byte encodings."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from ..ontology.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = {
    b"%PDF": "a PDF; convert it to text first",
    b"PK\x03\x04": "a zip archive (or .docx); unpack or convert it first",
    b"\x1f\x8b": "gzip-compressed; unpack it first",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"\xd0\xcf\x11\xe0": "an old Office file; convert it to text first",
}
_SAMPLE = 65_536


def decode(data: bytes) -> str:
    """Text of a file's bytes, with line ends as `\\n` and no byte-order mark.

    Raises `InputError` (empty, binary or undecodable), saying what was seen.

    >>> decode("Café\\r\\n".encode("utf-16"))
    'Café\\n'
    """
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise InputError(f"is {what}")
    text = _decode(data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError("is empty")
    return text


def is_utf8(sample: bytes) -> bool:
    """Whether the first bytes of a file are UTF-8 text; a character cut off at their end does not count.

    >>> is_utf8("é".encode()[:1]), is_utf8(b""), is_utf8("é".encode("utf-16"))
    (True, False, False)
    """
    if not sample.strip() or b"\0" in sample:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _decode(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _strictly(data, wide)
    if b"\0" in data:
        raise InputError(f"is binary (a NUL byte at {data.index(0)})")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"is not valid {encoding} at byte {error.start}") from error


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: Latin text has a NUL in every other byte."""
    sample = data[:2000]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return ""


def _guess(data: bytes) -> str:
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in data[:_SAMPLE])
    if controls > 0.02 * min(len(data), _SAMPLE):
        raise InputError(f"is binary ({controls} control characters in its first {_SAMPLE // 1024} KiB)")
    western = _western(data)
    if western is not None:
        return western
    best = from_bytes(data).best()
    if best is None:
        raise InputError("is in no encoding that could be recognised; save it as UTF-8")
    return str(best)


def _western(data: bytes) -> str | None:
    """Windows-1252, where the bytes above ASCII are few and read as letters, quotes and dashes."""
    high = [byte for byte in data if byte >= 128]
    if len(high) > 0.08 * len(data):
        return None
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    usual = "‘’“”–—…•§°©®€£éèêëáàâäãåíìîïóòôöõøúùûüçñßæœšžýÿÉÈÀÁÂÄÅÍÓÖØÚÜÇÑŠŽ\xa0«»½¼²³´·"
    odd = sum(ord(char) > 127 and char not in usual for char in text)
    return text if odd <= 0.1 * len(high) else None
