"""The boxes that Excel shows notes in: a drawing in its older language (VML), one shape for each note."""

import re
from collections.abc import Mapping, Sequence

from tiendo.annotating.errors import UnusualFileError

_NAMES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_END = b"</xml>"
_TYPE = "_x0000_t202"
_SHAPE_TYPE = (
    f'<v:shapetype{{names}} id="{_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_NUMBER = re.compile(rb"_x0000_s([0-9]{1,9})\b")
_FIRST = 1025
_WIDTH, _LINE, _LETTERS, _TALLEST = 210, 12, 40, 320
"""Points of a box and of a line in it, and letters that a line holds."""


def new_drawing() -> bytes:
    """A drawing without shapes."""
    names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
    layout = '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    return f"<xml{names}>{layout}</xml>".encode()


def with_shapes(data: bytes, said: Mapping[str, Sequence[str]], part: str) -> bytes:
    """The drawing with a box for the note of each of these cells, behind what it has."""
    end = data.rfind(_END)
    if end < 0:
        raise UnusualFileError(part)
    names = "".join(f' xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items() if f'xmlns:{prefix}="{name}"'.encode() not in data)
    shapes = "" if f'id="{_TYPE}"'.encode() in data else _SHAPE_TYPE.format(names=names)
    first = max((int(number) + 1 for number in _NUMBER.findall(data)), default=_FIRST)
    for number, (cell, texts) in enumerate(said.items(), start=first):
        shapes += _shape(number, cell, texts, names)
    return data[:end] + shapes.encode() + data[end:]


def _shape(number: int, cell: str, texts: Sequence[str], names: str) -> str:
    lines = 1 + sum(1 + len(line) // _LETTERS for text in texts for line in (*text.split("\n"), ""))
    height = min(_LINE * (lines + 1), _TALLEST)
    column, row = place(cell)
    style = f"position:absolute;margin-left:60pt;margin-top:1.5pt;width:{_WIDTH}pt;height:{height}pt;z-index:1;visibility:hidden"
    return (
        f'<v:shape{names} id="_x0000_s{number}" type="#{_TYPE}" style="{style}" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>"
    )


def place(cell: str) -> tuple[int, int]:
    """The column and the row of a place, from 1: 3 and 5 of `C5`."""
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(cell[len(letters) :] or 1)
