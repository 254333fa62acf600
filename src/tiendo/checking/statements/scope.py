"""What a sentence says of a figure beside what it measures: words that may make it the figure of a smaller whole.

`Riêng phường Đông, thu ngân sách 12 tỷ đồng` is not the city's revenue. Two figures of one quantity are only compared where nothing of
that kind is said of one of them alone.
"""

import re

from tiendo.catalogue.phrases import words_of
from tiendo.reading.page import words
from tiendo.words.figure import Figure
from tiendo.words.spelling import fold

_PLAIN = frozenset(
    fold(
        """
    trong tháng năm quý kỳ đầu cuối nay đến hết tính lũy kế luỹ cộng dồn ước thực hiện đạt được là có gồm với so cùng trước ngày giai đoạn
    tuần hiện tại thời điểm tổng số toàn cả thành phố thị xã tỉnh huyện xã phường địa bàn trên của và các những kế hoạch dự toán giao
    tỷ lệ tỷ bằng tăng giảm chiếm còn khoảng gần hơn dưới tính dự kiến theo về kết quả công tác cụ thể như đã đang sẽ việc thì cho do
    từ mức lượng nhà nước đề ra mục tiêu chỉ nghị quyết phấn đấu chung qua này sau khi nên nhằm bình quân ghi nhận xấp xỉ vượt khá tốt
    tiếp tục duy trì ổn định kinh tế xã hội tình hình nhìn chung đồng thời bên cạnh đó ngoài ra hoàn thành giải quyết cấp mới tuyệt đối
    nửa sáu chín ba vừa mới chính thức sơ bộ giữ nguyên báo cáo nêu tóm lại kh th kq hđnd ubnd a b c d đ e g h i v x
    hội đồng nhân dân ủy ban xảy ra nhìn riêng nâng lên trở không cho iv ii iii
    """
    ).split()
) | frozenset("tỷ_lệ số_lượng nhà_nước thành_phố thị_xã thực_hiện công_tác kết_quả tốc_độ".split())
"""Words that limit nothing."""
_LIMITING = words(
    r"(?<![^\W_])(?:riêng(?! tháng| trong tháng| quý| năm)|trong đó|trong số|bao gồm|tại|ở|thuộc|khu|cụm|khối|"
    r"nhóm|ngành|thôn|tổ dân phố|khu phố|đợt|vụ việc|làm(?= [0-9]))"
)
_BOUNDARY = re.compile(r"[;:]|[.](?=\s)")
_TAIL = re.compile(r"[,;.:()\n|]|(?<![^\W_])(?:và|với|so|bằng|đạt|tăng|giảm|vượt|tương|chiếm|lũy|luỹ)(?![^\W_])|[0-9]")

_NAMING = re.compile(r"(?<![\w.,/])(?:[0-9]{3,}\.[0-9]{4,}|[0-9]{5,}|[0-9]+[a-z][\w-]*|[a-z]{1,4}[0-9]{2,})(?![\w.,/])")
"""Numbers that are names: of a candidate, a car, a file."""

_FAR = 600
"""How far from a figure words may stand that limit it: a list can be one sentence of a hundred pages."""


def scope(folded: str, figure: Figure, after: int) -> frozenset[str]:
    """The words round a figure that may limit what it is of; `after` is where the figure before it ends, or the sentence begins."""
    start, end = figure.place.sentence
    at = figure.place.start
    start, end = max(start, at - _FAR), min(end, figure.place.end + _FAR)
    after = max(after, start)
    if not _LIMITING.search(folded, start, at):
        # Nothing in the sentence so far limits what follows, so only the figure's own clause can.
        start = max([after, *(boundary.end() for boundary in _BOUNDARY.finditer(folded, start, at))])
    tail = tail_of(folded[figure.place.end : end])
    said = {word for word in words_of(f"{folded[start:at]} {tail}") if not word[0].isdigit()}
    # `Thí sinh 1400.1415 …`: a number that names one of many.
    said.update(_NAMING.findall(folded, max(figure.place.sentence[0], at - _FAR), at))
    return frozenset(said - _PLAIN - {*words_of(f"{figure.indicator or ''} {figure.breakdown or ''} {figure.unit or ''}")})


def tail_of(folded: str) -> str:
    """The words right behind a figure that still belong to it: to the next stop, number, or word that goes on to something else."""
    return _TAIL.split(folded, maxsplit=1)[0]
