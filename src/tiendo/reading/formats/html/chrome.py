"""Elements of a page that are no part of its article: menus, banners, counters, polls, other news, what scripts need."""

import re

from lxml import etree

from tiendo.words.spelling import search_key

_NEVER = frozenset(
    "script style noscript head nav aside button select option iframe svg template input textarea object embed map dialog audio video"
    " canvas link meta".split()
)
_MARGINS = frozenset(("header", "footer"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "dialog", "alert", "toolbar"))
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|topnav|breadcrumb|breadcrumbs|sidebar|footer|topbar|toolbar|banner|counter|visitor|visitors"
    r"|hitcounter|statistic|statistics|thongke|thong-ke|truycap|truy-cap|poll|vote|voting|binhchon|thamdo|survey|related|relate|lienquan"
    r"|lien-quan|tinkhac|tin-khac|tinlienquan|other-news|othernews|more-news|comment|comments|binhluan|binh-luan|share|sharing|social"
    r"|socials|print|pagination|pager|paging|ads|advert|quangcao|quang-cao|copyright|rating|weblink|weblinks|hotline|popup|modal|cookie"
    r"|search|login|dropdown|widget|tags|tag-list|docnhieu|xemnhieu|most-read|mostview|skip|gototop|backtotop)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_CONTENT = frozenset(("html", "body", "form", "article", "main", "table", "tbody", "thead", "tr", "td", "th"))
_RATES = re.compile(r"(?:ty gia|gia vang|thoi tiet|ket qua (?:bieu quyet|binh chon)|tham do|thong ke truy cap)")
"""What a small table beside an article is about, said in one of its cells."""
_COUNTERS = re.compile(
    r"(?:dang (?:online|truy cap)|(?:luot|tong|so|tong so(?: luot)?) truy cap|khach (?:online|vieng tham|truy cap)|hom nay|hom qua"
    r"|thang truoc|tuan (?:nay|truoc))"
)


def is_chrome(element: etree._Element) -> bool:
    """Whether the element, by its name, role, class or hiding, holds nothing of the article."""
    tag = element.tag
    if tag in _NEVER:
        return True
    if tag in _MARGINS and not any(above.tag in ("article", "main") for above in element.iterancestors()):
        return True
    if element.get("role", "").lower() in _ROLES or element.get("hidden") is not None:
        return True
    if _HIDDEN.search(element.get("style", "")) and tag not in ("tr", "td", "th"):
        return True
    return tag not in _CONTENT and bool(_NAMED.search(f"{element.get('class', '')} {element.get('id', '')}"))


def is_counter(words: list[str]) -> bool:
    """Whether the cells of a small table count visitors or votes, or give the rates of the day."""
    keys = [search_key(cell) for cell in words]
    said = sum(bool(_COUNTERS.search(key)) for key in keys)
    return said > 1 or (said == 1 and len(keys) <= 6) or any(_RATES.match(key) for key in keys)
