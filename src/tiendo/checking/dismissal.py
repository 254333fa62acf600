"""What a finding is known by when its document comes again, so that whoever passed it over is not asked twice."""

from hashlib import sha256

from tiendo.reading.document import Reading
from tiendo.words.finding import Finding


def fingerprint(finding: Finding, reading: Reading) -> str:
    """The same for the same finding in a later version of the document: its type, what is said, what was expected, and the line."""
    text = reading.document.text
    start, end = text.rfind("\n", 0, finding.span[0]) + 1, text.find("\n", finding.span[1])
    line = " ".join(text[start : end if end >= 0 else None].split())
    return sha256(f"{finding.type}\n{finding.said}\n{finding.expected}\n{line}".encode()).hexdigest()[:16]
