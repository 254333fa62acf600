"""PDF files drawn by hand: text at a place, rulings, pictures; nothing but what a test is about."""

from collections.abc import Iterable
from dataclasses import dataclass, field

WIDE, HIGH = 595, 842
_EM = 500
"""Width of every letter, in thousandths of its size."""


@dataclass
class Drawing:
    """One page: what was drawn on it, and how it is turned."""

    rotation: int = 0
    size: int = 14
    pictures: bool = False
    parts: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, size: int | None = None) -> "Drawing":
        """Words whose first letter stands there."""
        codes = words.encode("utf-16-be").hex()
        self.parts.append(f"BT /F {size or self.size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET")
        return self

    def lines(self, x: float, y: float, *lines: str) -> "Drawing":
        """Lines one below the other."""
        for number, line in enumerate(lines):
            self.text(x, y - number * 1.4 * self.size, line)
        return self

    def grid(self, xs: Iterable[float], ys: Iterable[float]) -> "Drawing":
        """Rulings along all ys and down all xs."""
        xs, ys = sorted(xs), sorted(ys)
        self.parts += [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys]
        self.parts += [f"{x} {ys[0]} m {x} {ys[-1]} l S" for x in xs]
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> "Drawing":
        """One ruling."""
        self.parts.append(f"{x0} {y0} m {x1} {y1} l S")
        return self

    def picture(self) -> "Drawing":
        """A picture over the whole page."""
        self.pictures = True
        self.parts.insert(0, f"q {WIDE} 0 0 {HIGH} 0 0 cm /I Do Q")
        return self


def width(words: str, size: int = 14) -> float:
    """How wide the words are drawn."""
    return len(words) * size * _EM / 1000


def pdf(*drawings: Drawing, extra: bytes = b"") -> bytes:
    """The file of these pages."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Drawn /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Drawn /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/FontDescriptor 5 0 R /DW %d >>" % _EM,
        b"<< /Type /FontDescriptor /FontName /Drawn /Flags 4 /FontBBox [0 -200 500 800] /Ascent 800 /Descent -200 /StemV 80 >>",
        _stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Drawn def /CMapType 2 def "
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange 255 beginbfrange "
            + b"".join(b"<%02X00> <%02XFF> <%02X00> " % (high, high, high) for high in range(0x20 + 223))
            + b"endbfrange endcmap end end"
        ),
        _stream(b"\x80", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
    ]
    kids = []
    for drawing in drawings:
        objects.append(_stream("\n".join(drawing.parts).encode()))
        kids.append(len(objects) + 1)
        picture = b"/XObject << /I 7 0 R >>" if drawing.pictures else b""
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Contents %d 0 R /Resources << /Font << /F 3 0 R >> %s >> >>"
            % (WIDE, HIGH, drawing.rotation, len(objects), picture)
        )
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _file(objects, extra)


def _stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >> stream\n%s\nendstream" % (entries, len(data), data)


def _file(objects: list[bytes], extra: bytes) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj %s endobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, start)
    return bytes(out)
