"""Where in a report a sentence can be put: behind the results, before what is to be done."""

import re

_TASKS = re.compile(
    r"\n+(?=[^\n]{0,20}(?:NHIỆM VỤ|PHƯƠNG HƯỚNG|CHƯƠNG TRÌNH CÔNG TÁC|CHỈ TIÊU NĂM|MỤC TIÊU|KIẾN NGHỊ|Mục tiêu|Phương hướng|PHẦN II|"
    r"Phần thứ hai|Nơi nhận|"
    r"Nhiệm vụ (?:thời|trọng)|Kiến nghị|"
    r"ĐỊNH HƯỚNG|Phần II|Định hướng|Dự kiến|Phấn đấu|Đề nghị|THÁNG CUỐI NĂM))"
)
_LONG = 100
"""Letters of a line that is a paragraph and no menu, no list of other news and no name of an author."""


def end_of_results(words: str) -> int:
    """The end of the last line before a report speaks of what is to be done, else of its last line; the head of a text is no end."""
    for found in _TASKS.finditer(words, min(len(words) // 3, 1500)):
        return found.start()
    lines = [found for found in re.finditer(r"[^\n]+", words) if len(found[0]) >= _LONG]
    return lines[-1].end() if lines else len(words.rstrip())
