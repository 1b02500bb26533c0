"""Pictures that the bot sends: their size, read from the bytes, and the files behind their ids."""

import hashlib
import struct
from collections import OrderedDict

from bot.sandbox.model import BotApiError, Photo

_LARGEST = 10 * 1024 * 1024
_LONGEST_SIDES = 10_000
_STEEPEST = 20
"""Width to height, or the other way (Bot API, sendPhoto)."""


class Photos:
    """Files by their ids, the oldest forgotten first."""

    def __init__(self, keep: int | None) -> None:
        self._keep = keep
        self._files: OrderedDict[str, tuple[Photo, bytes]] = OrderedDict()

    def add(self, data: bytes) -> Photo:
        """Keep a picture. Raises BotApiError when Telegram would not take it."""
        if not data:
            raise BotApiError("Bad Request: file must be non-empty")
        if len(data) > _LARGEST:
            raise BotApiError("Bad Request: file is too big")
        png, jpeg = _png_size(data), _jpeg_size(data)
        size = png or jpeg
        if size is None:
            raise BotApiError("Bad Request: IMAGE_PROCESS_FAILED")
        width, height = size
        if width + height > _LONGEST_SIDES or max(size) > _STEEPEST * max(1, min(size)):
            raise BotApiError("Bad Request: PHOTO_INVALID_DIMENSIONS")
        digest = hashlib.sha256(data).hexdigest()
        photo = Photo(
            file_id=f"AgACAgI{digest[:40]}",
            unique_id=f"AQAD{digest[:12]}",
            width=width,
            height=height,
            size=len(data),
            media_type="image/png" if png else "image/jpeg",
        )
        self._files[photo.file_id] = (photo, data)
        while self._keep is not None and len(self._files) > self._keep:
            self._files.popitem(last=False)
        return photo

    def get(self, file_id: str) -> tuple[Photo, bytes] | None:
        return self._files.get(file_id)

    def by_path(self, path: str) -> bytes | None:
        """The bytes behind a `file_path`."""
        found = self._files.get(path.removeprefix("photos/").rpartition(".")[0])
        return found and found[1]


def path_of(photo: Photo) -> str:
    """The `file_path` that getFile answers."""
    return f"photos/{photo.file_id}.jpg"


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the first frame header (SOF0 to SOF15, but for DHT, JPG and DAC)."""
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data):
        marker, length = struct.unpack(">xBH", data[at : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
