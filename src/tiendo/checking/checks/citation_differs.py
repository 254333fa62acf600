"""One document cited in two ways: the same number with another date or another issuer, the same subject with another number.

Mentions are one document where kind and number agree and neither issuer nor subject tells them apart; what a mention leaves out differs
from nothing, and `UBND` is `Ủy ban nhân dân`. Numbers begin anew every year, so two full dates in different years are two documents, unless
only the year differs or both mentions have one subject. Also a symbol that contradicts the kind, the issuer or the date beside it:
`Nghị quyết số 05/BC-UBND`, `số 07/2025/QĐ-UBND ngày 24/01/2024`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.days import write_day
from tiendo.checking.papers.issuers import SPECIFIC, Issuer, body_of_symbol, issuer_of
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.words.citation import Citation
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TITLE = Sentence("Một văn bản viện dẫn khác nhau", "One document cited in different ways")

_KINDS: Mapping[str, tuple[str, ...]] = {
    "nq": ("nghị quyết",),
    "qđ": ("quyết định", "quy định"),
    "kh": ("kế hoạch",),
    "tb": ("thông báo", "thông báo kết luận", "kết luận"),
    "kl": ("kết luận", "thông báo kết luận"),
    "ct": ("chỉ thị", "chương trình", "chương trình hành động"),
    "ttr": ("tờ trình",),
    "ctr": ("chương trình", "chương trình hành động"),
    "bc": ("báo cáo",),
    "đa": ("đề án",),
    "hd": ("hướng dẫn",),
    "nđ": ("nghị định",),
}
_OPEN_KINDS = ("văn bản", "công văn", "giấy mời", "giấy phép", "quy chế", "quy hoạch")
"""Kinds whose numbers may bear any symbol."""
_COMMITTEES = frozenset("ubnd hđnd tu thu hu đu cp ttg tw bch btv".split())
_PROGRAMMES = ("nghị quyết", "kế hoạch", "chương trình", "chương trình hành động", "chỉ thị", "đề án", "kết luận", "nghị định", "thông tư")
"""Kinds of which no two of one day have one subject, as decisions on land or posts do."""
_SPLIT = re.compile(r"[ ]*[-/][ ]*")
_SUBJECT = re.compile(fold_pattern(r"[ ]{0,3}[,(]?[ ]{0,3}(?P<subject>(?:về|quy định|phê duyệt|ban hành|v/v) [^,;.:()\n]{4,200})"))
_SUBJECT_WORDS, _FULL_SUBJECT_WORDS = 4, 6
_FROM_MANY = ("báo cáo", "tờ trình", "công văn", "văn bản", "kế hoạch", "thông báo")
"""Kinds that many offices send to one, so that one number may come from two of them."""
_LOOKED_BACK = 20
"""Mentions of one number that each is compared with; a document that cites one more often is a register."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Mention:
    """A citation as it is compared: its number in parts, its issuer, its subject."""

    citation: Citation
    parts: tuple[str, ...]
    symbol: str | None
    issuer: Issuer | None
    subject: tuple[str, ...]

    @property
    def span(self) -> Span:
        return self.citation.start, self.citation.end

    @property
    def day(self) -> date | None:
        return self.citation.date


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each citation by itself and each that comes again."""
    mentions = [_mention(evidence, citation) for citation in evidence.reading.citations if citation.number]
    groups: dict[tuple[str, tuple[str, ...]], list[_Mention]] = {}
    subjects: dict[tuple[object, ...], _Mention] = {}
    for mention in mentions:
        yield from (Trial((), fault) for fault in _by_itself(evidence, mention))
        groups.setdefault((mention.symbol or fold(mention.citation.kind), mention.parts), []).append(mention)
        if key := _subject_key(mention):
            first = subjects.setdefault(key, mention)
            if first.parts != mention.parts:
                yield Trial((), _other_number(evidence, mention, first))
    for group in groups.values():
        if len(group) > 1:
            yield from (Trial((), fault) for fault in _again(evidence, group))


def _mention(evidence: Evidence, citation: Citation) -> _Mention:
    parts = tuple(part.lstrip("0") or part for part in _SPLIT.split(fold(citation.number or "")))
    symbol = next((part for part in parts[1:3] if part in _KINDS), None)
    folded, issuer = evidence.page.folded, issuer_of(citation, evidence.document.text)
    tail = folded[citation.end : citation.end + 320]
    said = _SUBJECT.match(tail) or (_SUBJECT.search(tail, 0, 60) if issuer else None)
    return _Mention(citation, parts, symbol, issuer, tuple(said["subject"].split()) if said else ())


def _by_itself(evidence: Evidence, mention: _Mention) -> Iterator[Fault]:
    kind, last = " ".join(fold(mention.citation.kind).split()), mention.parts[-1]
    if (
        mention.symbol
        and last in _COMMITTEES
        and evidence.document.text[mention.citation.start].isupper()
        and kind not in (*_KINDS[mention.symbol], *_OPEN_KINDS)
        and any(kind in kinds for kinds in _KINDS.values())
    ):
        right, symbol = _KINDS[mention.symbol][0], _written_symbol(mention)
        yield _contradiction(
            evidence,
            mention,
            right,
            (f"ký hiệu {symbol} là của {right}", f"the symbol {symbol} is that of another kind ({right})"),
            Severity.WRONG,
        )
    body, issuer = body_of_symbol(last), mention.issuer
    if body and issuer and issuer.body is not body and not issuer.differs(Issuer(issuer.body)):
        symbol = (mention.citation.number or "").replace(" ", "")
        because = f"ký hiệu {symbol} là của {body}", f"the symbol {symbol} is that of another body ({body})"
        yield _contradiction(evidence, mention, str(body), because, Severity.WRONG)
    year = next((int(part) for part in mention.parts[1:-1] if _YEAR.fullmatch(part)), None)
    if year and mention.day and mention.day.year != year:
        because = f"số mang năm {year}, ngày thuộc năm {mention.day.year}", f"the number is of {year}, the date of {mention.day.year}"
        yield _contradiction(evidence, mention, f"ngày thuộc năm {year}", because, Severity.DIFFERS)


def _written_symbol(mention: _Mention) -> str:
    written = _SPLIT.split(mention.citation.number or "")
    return next((part for part in written[1:3] if fold(part) == mention.symbol), mention.symbol or "")


def _contradiction(evidence: Evidence, mention: _Mention, expected: str, because: tuple[str, str], severity: Severity) -> Fault:
    quoted = evidence.quote(mention.span)
    return Fault(
        severity,
        mention.span,
        quoted,
        expected,
        because[0],
        Sentence(f"Viện dẫn “{quoted}” không thống nhất: {because[0]}.", f"The citation “{quoted}” contradicts itself: {because[1]}."),
    )


def _again(evidence: Evidence, group: Sequence[_Mention]) -> Iterator[Fault]:
    """The mentions of one number beside the one that most of them agree with."""
    for several in _documents(group):
        days = Counter(mention.day for mention in several if mention.day)
        most = max(days, key=lambda day: days[day], default=None)
        first = next((other for other in several if most and other.day == most), None)
        for mention in several:
            if first and mention.day and mention.day != first.day and (severity := _same_document(mention, first)):
                yield _other_day(evidence, mention, first, severity)
        issued = [mention for mention in several if mention.issuer]
        for mention in issued[1:]:
            if mention.issuer and issued[0].issuer and mention.issuer.differs(issued[0].issuer) and mention.day == issued[0].day:
                yield _other_issuer(evidence, mention, issued[0])


def _documents(group: Sequence[_Mention]) -> Iterator[list[_Mention]]:
    """The mentions parted where different issuers on different days, or different subjects, make them different documents."""
    apart: list[list[_Mention]] = []
    for mention in group:
        for several in apart[:_LOOKED_BACK]:
            if not any(_tells_apart(mention, other) for other in several[-_LOOKED_BACK:]):
                several.append(mention)
                break
        else:
            apart.append([mention])
    yield from apart


def _tells_apart(one: _Mention, other: _Mention) -> bool:
    if one.subject and other.subject and not _one_subject(one, other):
        return True
    by_others = bool(one.issuer and other.issuer and one.issuer.differs(other.issuer))
    return by_others and (one.day is None or other.day is None or one.day != other.day)


def _one_subject(one: _Mention, other: _Mention) -> bool:
    """Whether one subject is how the other begins."""
    length = min(len(one.subject), len(other.subject))
    return length >= _SUBJECT_WORDS and one.subject[:length] == other.subject[:length]


def _same_document(mention: _Mention, first: _Mention) -> Severity | None:
    """How sure it is that the two, of one number and of different days, are one document; None where they are two."""
    one, other = mention.day, first.day
    if one is None or other is None:
        return None
    is_one_subject = _one_subject(mention, first)
    if one.year != other.year:
        return Severity.DIFFERS if is_one_subject or (one.day, one.month) == (other.day, other.month) else None
    issued = [fold(named.citation.issuer or "") for named in (mention, first)]
    is_one_issuer = bool(mention.issuer and first.issuer) or (issued[0] == issued[1] != "") or mention.parts[-1] in SPECIFIC
    is_of_many = fold(mention.citation.kind) in _FROM_MANY and not (mention.issuer or first.issuer)
    is_slip = not is_of_many and (one.day == other.day or one.month == other.month)
    return Severity.DIFFERS if is_one_subject or is_one_issuer or is_slip else Severity.DOUBT


def _other_day(evidence: Evidence, mention: _Mention, first: _Mention, severity: Severity) -> Fault:
    quoted, other = evidence.quote(mention.span), evidence.quote(first.span)
    here, there = (write_day(one.day) if one.day else Sentence("", "") for one in (mention, first))
    return Fault(
        severity,
        mention.span,
        quoted,
        there.vi,
        f"cùng số {mention.citation.number}, nơi ngày {here.vi}, nơi ngày {there.vi}",
        Sentence(
            f"Viện dẫn “{quoted}” ngày {here.vi}, nhưng nơi khác trong văn bản viện dẫn “{other}” ngày {there.vi}.",
            f"It cites “{quoted}”, dated {here.en}, but elsewhere “{other}”, dated {there.en}.",
        ),
        (first.span,),
    )


def _other_issuer(evidence: Evidence, mention: _Mention, first: _Mention) -> Fault:
    quoted, other = evidence.quote(mention.span), evidence.quote(first.span)
    return Fault(
        Severity.DIFFERS,
        mention.span,
        quoted,
        first.citation.issuer or "",
        f"cùng số {mention.citation.number}, khác cơ quan ban hành",
        Sentence(
            f"Viện dẫn “{quoted}”, nhưng nơi khác trong văn bản viện dẫn “{other}”: cùng số, khác cơ quan ban hành.",
            f"It cites “{quoted}”, but elsewhere “{other}”: one number, two issuers.",
        ),
        (first.span,),
    )


def _subject_key(mention: _Mention) -> tuple[object, ...] | None:
    """What makes a document that has but one number: a programme's kind, day, issuer and full subject."""
    kind = " ".join(fold(mention.citation.kind).split())
    if mention.day is None or mention.issuer is None or len(mention.subject) < _FULL_SUBJECT_WORDS or kind not in _PROGRAMMES:
        return None
    return kind, mention.day, mention.issuer.body, mention.issuer.level, mention.subject


def _other_number(evidence: Evidence, mention: _Mention, first: _Mention) -> Fault:
    quoted, other = evidence.quote(mention.span), evidence.quote(first.span)
    return Fault(
        Severity.DIFFERS,
        mention.span,
        quoted,
        first.citation.number or "",
        "cùng ngày, cùng cơ quan ban hành, cùng trích yếu, khác số",
        Sentence(
            f"Viện dẫn “{quoted}”, nhưng nơi khác trong văn bản viện dẫn “{other}” với cùng trích yếu: cùng ngày, khác số.",
            f"It cites “{quoted}”, but elsewhere “{other}” with the same subject: one day, two numbers.",
        ),
        (first.span,),
    )
