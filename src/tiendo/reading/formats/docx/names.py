"""Names of the elements and attributes of WordprocessingML that are looked at."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

PARAGRAPH, TABLE, ROW, CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
VALUE = f"{W}val"

TRANSPARENT = frozenset(
    [
        *(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "dir", "bdo", "fldSimple")),
        f"{MC}AlternateContent",
        f"{MC}Choice",
    ]
)
"""Elements that only wrap others. Of alternatives the first is read; the fallback repeats it for older programs."""
