"""Where on a page the article is: the element that holds its running text and its tables of figures."""

import re
from collections.abc import Iterator

from lxml import etree

from tiendo.reading.formats.html.chrome import is_chrome
from tiendo.reading.formats.html.tables import is_figures_table
from tiendo.words.spelling import search_key

_BODY = re.compile(
    r"(?:^|[\s_-])(?:article-?body|article-?content|articlecontent|content-?detail|detail-?content|news-?detail|news-?content|post-?content|entry-?content"
    r"|noi-?dung|noidungchitiet|chi-?tiet|chitiettin|journal-content-article|fck_detail|article-detail|detail__content)(?:$|[\s_-])",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:^|[\s_-])(?:title|headline|tieude|tieu-de|tentin|article-title|news-title|detail-title)(?:$|[\s_-])", re.IGNORECASE
)
_STAMP = re.compile(r"(?<!\d)\d{1,2}[/-]\d{1,2}[/-](?:19|20)\d{2}(?!\d)")
_BLOCKS = frozenset("p div td th li h1 h2 h3 h4 h5 h6 section article main center blockquote pre dd dt".split())
_PLACES = _BLOCKS | {"span", "time"}
_LEAST_PARAGRAPH, _MOST_IN_LINKS, _LEAST_SHARE = 80, 0.4, 0.6
_IMPRINT = re.compile(
    r"ban quyen|giay phep (?:so|thiet lap|xuat ban)|dien thoai ?:|chiu trach nhiem (?:chinh|noi dung|xuat ban)|fax ?:|email ?:"
)
"""Words of the foot of a page, which may be as long as a paragraph."""
_OWN_SHARE = 0.3
_LONGEST_STAMP, _LONGEST_TITLE = 110, 300
_DEEPEST = 200


def article(page: etree._Element) -> etree._Element:
    """The element of the article: the page's body where none stands out."""
    body = page.find(".//body")
    root: etree._Element = page if body is None else body
    weights = _weights(root)
    whole = weights.get(root, 0)
    tables = [table for table in root.iter("table") if is_figures_table(table) and not _in_chrome(table)]
    if whole:
        named = [element for element in root.iter() if _is_named(element) and weights.get(element, 0) >= _OWN_SHARE * whole]
        found = max(named, key=lambda element: (weights[element], -_depth(element)), default=None)
        chosen = found if found is not None else _descended(root, weights)
        return _with_tables(chosen, [table for table in tables if _is_near(table, chosen)])
    return root


def headline(page: etree._Element, content: etree._Element) -> Iterator[str]:
    """The title and the time of the page where they stand outside the article."""
    body = page.find(".//body")
    if body is None or content is body:
        return
    inside = set(content.iter())
    title = next((words for element in body.iter("h1") if element not in inside and (words := _words(element))), None)
    title = title or next(
        (
            words
            for element in _before(body, content)
            if _TITLE.search(_names(element)) and 12 < len(words := _words(element)) < _LONGEST_TITLE
        ),
        None,
    )
    if title and len(title) < _LONGEST_TITLE:
        yield title
    stamps = [words for element in _before(body, content) if len(words := _words(element)) <= _LONGEST_STAMP and _STAMP.search(words)]
    if stamps and stamps[-1] != title:
        yield stamps[-1]


def _before(body: etree._Element, content: etree._Element) -> Iterator[etree._Element]:
    """The blocks of the page before the article, outermost first."""
    around = set(content.iterancestors())
    for element in body.iter():
        if element is content:
            return
        if element not in around and element.tag in _PLACES:
            yield element


def _weights(root: etree._Element) -> dict[etree._Element, int]:
    """For each element how much running text it holds, links aside."""
    weights: dict[etree._Element, int] = {}
    for block in root.iter(*_BLOCKS):
        if any(below.tag in _BLOCKS for below in block.iterdescendants()) and not (block.text or "").strip():
            continue
        own = _own_words(block)
        if len(own) < _LEAST_PARAGRAPH or _IMPRINT.search(search_key(own)) or _in_chrome(block):
            continue
        linked = sum(len(_words(link)) for link in block.iter("a"))
        if linked > _MOST_IN_LINKS * len(own):
            continue
        for element in (block, *block.iterancestors()):
            weights[element] = weights.get(element, 0) + len(own)
    return weights


def _own_words(block: etree._Element) -> str:
    """The words of a block that stand in no block below it."""
    pieces = [block.text or ""]
    pending = [iter(block)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
            continue
        if child.tag not in _BLOCKS and child.tag not in ("table", "script", "style") and len(pending) < _DEEPEST:
            pieces.append(child.text or "")
            pending.append(iter(child))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split())


def _descended(root: etree._Element, weights: dict[etree._Element, int]) -> etree._Element:
    """Down to the smallest element that holds nearly all running text, and more than one block of it."""
    whole = weights[root]
    while True:
        child = max(root, key=lambda element: weights.get(element, 0), default=None)
        if child is None or weights.get(child, 0) < _LEAST_SHARE * whole or is_figures_table(child):
            return root
        if next(child.iterdescendants(*_BLOCKS), None) is None:
            return root
        root = child


def _with_tables(chosen: etree._Element, tables: list[etree._Element]) -> etree._Element:
    """The element, or the one above that holds the tables of figures too."""
    for table in tables:
        while chosen not in (table, *table.iterancestors()):
            above = chosen.getparent()
            if above is None:
                return chosen
            chosen = above
    return chosen


def _is_near(table: etree._Element, chosen: etree._Element) -> bool:
    """Whether the table stands in the article or close round it, and in the same column of the page."""
    above = set(table.iterancestors())
    near = chosen
    for _ in range(_LEVELS_ROUND):
        if near in above:
            return True
        parent = near.getparent()
        if parent is None or parent.tag in ("tr", "body"):
            return False
        near = parent
    return False


_LEVELS_ROUND = 4


def _is_named(element: etree._Element) -> bool:
    return element.tag in ("article", "main") or element.get("itemprop") == "articleBody" or bool(_BODY.search(_names(element)))


def _names(element: etree._Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _in_chrome(element: etree._Element) -> bool:
    return any(is_chrome(above) for above in (element, *element.iterancestors()))


def _depth(element: etree._Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())
