"""Pictures of pages: opened within limits, and made legible, black on white, whatever they were printed on."""

from __future__ import annotations

import io
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageFilter, ImageMath, ImageOps, ImageSequence

from kairix_core.errors import DocumentTooLarge, UnreadableDocument
from kairix_infra.documents.limits import MAX_PIXELS

KINDS = ("PNG", "JPEG", "WEBP", "TIFF", "BMP")
#: Pixels across an upright and a broad page: 300 to the inch of A4, what the recognition was trained on.
UPRIGHT, BROAD = 2480, 3508
#: The background is looked for at every so many pixels, in windows of so many of these places: wider than a headline's
#: strokes are thick, so that what is commonest in a window is the ground and not the letters.
GROUND_STEP, GROUND_WINDOW = 8, 21
INK_STEP, INK_WINDOW = 4, 15
#: Differences from the ground below this (0 to 255) are noise of a camera or of a compression, not faint ink.
FAINT = 64


def open_picture(data: bytes) -> Iterator[Image.Image]:
    """The pages of a picture, upright, in colour, on white.

    Raises ``DocumentTooLarge`` before anything is unpacked, ``UnreadableDocument`` for a damaged file.
    """
    try:
        with Image.open(io.BytesIO(data), formats=KINDS) as picture:
            for frame in ImageSequence.Iterator(picture):
                _check_pixels(frame)
                yield _on_white(ImageOps.exif_transpose(frame))
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise UnreadableDocument(
            "This picture is damaged and cannot be opened. Please save it again as PNG or JPEG."
        ) from error


def legible(picture: Image.Image) -> Image.Image:
    """The picture at a good size, its text black and all that it is printed on white.

    Text is what differs from the ground around it, so light letters on dark columns come out as the others do, and grey
    dates as black as names.
    """
    colors = _resized(picture)
    red, green, blue = ImageChops.difference(colors, _ground(colors)).split()
    ink = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    strength = _strength(ink)
    page: Image.Image = ImageMath.lambda_eval(
        lambda given: given["convert"](255 - given["min"](given["ink"], given["most"]) * 255 / given["most"], "L"),
        ink=ink,
        most=strength,
    )
    return page


def _check_pixels(picture: Image.Image) -> None:
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()


def _too_many_pixels() -> DocumentTooLarge:
    return DocumentTooLarge(
        f"This picture has more than {MAX_PIXELS // 1_000_000} million pixels. Please save it at 300 dots per inch."
    )


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    layered = picture.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("RGB")


def _resized(picture: Image.Image) -> Image.Image:
    """About the size of a page at 300 dots per inch; a very long picture is not made longer than the limit."""
    width = UPRIGHT if picture.height >= picture.width else BROAD
    scale = min(width / picture.width, (MAX_PIXELS / (picture.width * picture.height)) ** 0.5)
    size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture if 0.9 < scale < 1.05 else picture.resize(size, Image.Resampling.LANCZOS)


def _ground(picture: Image.Image) -> Image.Image:
    """What the picture would be without its text: the commonest colour around each place."""
    small = picture.resize(_divided(picture, GROUND_STEP), Image.Resampling.NEAREST)
    return small.filter(ImageFilter.MedianFilter(GROUND_WINDOW)).resize(picture.size, Image.Resampling.NEAREST)


def _strength(ink: Image.Image) -> Image.Image:
    """How strong the ink is around each place, so that faint text can be brought up to full strength."""
    small = ink.resize(_divided(ink, INK_STEP), Image.Resampling.NEAREST).filter(ImageFilter.MaxFilter(INK_WINDOW))
    smooth = small.filter(ImageFilter.BoxBlur(INK_WINDOW // 2)).point(lambda value: max(value, FAINT))
    return smooth.resize(ink.size, Image.Resampling.BILINEAR)


def _divided(picture: Image.Image, step: int) -> tuple[int, int]:
    return max(1, picture.width // step), max(1, picture.height // step)
