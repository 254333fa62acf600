"""The font a run is set in, for texts whose letters only a legacy font shows: its own, its paragraph's style's, the file's."""

from lxml import etree

from tiendo.reading.formats.docx.names import W

_DEEPEST = 20
"""Styles that are based on one another; a circle ends here."""


class Fonts:
    """The fonts of a file's styles."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._normal: str | None = None
        self._default: str | None = None
        self._known: dict[str | None, str | None] = {}
        if styles is None:
            return
        self._default = _named(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in styles.iterchildren(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles[name] = style
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true", "on"):
                self._normal = name

    def of_paragraph(self, paragraph: etree._Element) -> str | None:
        """The font its style gives a paragraph; None where the file names none."""
        said = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._of_style(said.get(f"{W}val") if said is not None else self._normal) or self._default

    def of_run(self, run: etree._Element, paragraphs: str | None) -> str | None:
        """The run's own font, or its character style's, or else that of the paragraph."""
        properties = run.find(f"{W}rPr")
        if properties is None:
            return paragraphs
        styled = properties.find(f"{W}rStyle")
        return _named(properties) or (self._of_style(styled.get(f"{W}val")) if styled is not None else None) or paragraphs

    def _of_style(self, name: str | None) -> str | None:
        if name not in self._known:
            self._known[name] = self._sought(name)
        return self._known[name]

    def _sought(self, name: str | None) -> str | None:
        for _ in range(_DEEPEST):
            style = self._styles.get(name or "")
            if style is None:
                return None
            if font := _named(style.find(f"{W}rPr")):
                return font
            based = style.find(f"{W}basedOn")
            name = based.get(f"{W}val") if based is not None else None
        return None


def _named(properties: etree._Element | None) -> str | None:
    fonts = properties.find(f"{W}rFonts") if properties is not None else None
    return (fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi")) if fonts is not None else None
