"""One document cited in two ways, and a symbol that contradicts what stands beside it."""

import pytest

from tests.spec.checks.report import findings, redrawn
from tiendo.words.finding import Severity

NAME = "citation_differs"
FIRST = "Thực hiện Nghị quyết số 62/NQ-HĐND ngày 19/12/2023 của HĐND thành phố về nhiệm vụ năm 2024, UBND thành phố báo cáo."
PLAN = "Kế hoạch số 15/KH-UBND ngày 16/01/2024 của UBND tỉnh về giải pháp điều hành năm 2024."
DECISION = "Quyết định số 101/QĐ-UBND ngày 05/01/2024 của UBND tỉnh về việc thu hồi đất của hộ gia đình."
FINDS = (
    (f"{FIRST}\nTheo [Nghị quyết số 62/NQ-HĐND ngày 19/12/2022 của HĐND thành phố], thu đạt 512 tỷ đồng.", "19/12/2023"),
    (f"{FIRST}\nTheo [Nghị quyết số 62/NQ-HĐND ngày 29/12/2023] thì thu đạt 512 tỷ đồng.", "19/12/2023"),
    (f"{FIRST}\nTheo [Nghị quyết số 62/NQ-HĐND ngày 19/11/2023 của Hội đồng nhân dân thành phố Hạc Vân].", "19/12/2023"),
    (
        "Nghị quyết số 16-NQ/TU, ngày 12/4/2023 của Tỉnh ủy; [Nghị quyết số 16-NQ/TU, ngày 21/4/2023 của Ban Thường vụ Tỉnh ủy].",
        "12/4/2023",
    ),
    (
        "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ; [Quyết định số 749/QĐ-TTg ngày 06/3/2020].",
        "03/6/2020",
    ),
    (
        "Theo Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND phường; [Kế hoạch số 12/KH-UBND ngày 15/01/2024 của UBND thành phố].",
        "UBND phường",
    ),
    (
        f"{PLAN}\nTheo [Kế hoạch số 51/KH-UBND ngày 16/01/2024 của UBND tỉnh] về giải pháp điều hành năm 2024.",
        "15/KH-UBND",
    ),
    ("Căn cứ [Nghị quyết số 05/BC-UBND ngày 10/01/2024 của UBND thành phố].", "báo cáo"),
    ("Căn cứ [Kế hoạch số 33/QĐ-UBND ngày 10/01/2024].", "quyết định"),
    ("Theo [Nghị quyết số 05/NQ-HĐND ngày 10/01/2024 của UBND thành phố].", "Hội đồng nhân dân"),
    ("Theo [Kế hoạch số 05/KH-UBND ngày 10/01/2024 của Tỉnh ủy].", "Ủy ban nhân dân"),
    ("Theo [Quyết định số 07/2024/QĐ-UBND ngày 24/01/2023 của UBND tỉnh].", "ngày thuộc năm 2024"),
)
SILENT = (
    f"{FIRST}\nTheo Nghị quyết số 62/NQ-HĐND ngày 19 tháng 12 năm 2023 của Hội đồng nhân dân thành phố khóa XI, kỳ họp thứ 11.",
    f"{FIRST}\nTheo Nghị quyết số 62/NQ-HĐND của HĐND thành phố, thu đạt 512 tỷ đồng.",
    f"{FIRST}\nNăm trước thực hiện Nghị quyết số 62/NQ-HĐND ngày 15/7/2022 của HĐND thành phố.",
    f"{FIRST}\nCăn cứ Nghị quyết số 62/NQ-HĐND ngày 09/12/2023 của HĐND tỉnh.",
    f"{FIRST}\nTheo Nghị quyết số 62/NQ-HĐND ngày 19/12/2022 của HĐND thành phố về nhiệm vụ năm 2023.",
    "Kế hoạch số 05/KH-UBND ngày 08/01/2023 về tuyển quân năm 2023; Kế hoạch số 05/KH-UBND ngày 08/01/2024 về tuyển quân năm 2024.",
    "Xã An Hòa (Báo cáo số 45/BC-UBND ngày 12/5/2024), xã Bình Sơn (Báo cáo số 45/BC-UBND ngày 13/5/2024).",
    "Nghị quyết số 16-NQ/TU, ngày 12/4/2023 của Tỉnh ủy và Kết luận số 16-KL/TU, ngày 20/4/2023 của Tỉnh ủy.",
    "Nghị quyết số 16-NQ/TU ngày 12/4/2023 của BTV Tỉnh ủy; Nghị quyết số 16-NQ/TU, ngày 12/4/2023 của Ban Thường vụ Tỉnh ủy.",
    "Chương trình số 15-CTr/HU, ngày 12/10/2020 của Huyện ủy; Chương trình hành động số 15-CTr/HU, ngày 12/10/2020.",
    f"{DECISION}\nQuyết định số 102/QĐ-UBND ngày 05/01/2024 của UBND tỉnh về việc thu hồi đất của hộ gia đình.",
    "Thông báo kết luận số 205-TB/TU ngày 22/9/2023 của Ban Thường vụ Tỉnh uỷ; Kết luận số 205-TB/TU ngày 22/9/2023.",
    "Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương; Công văn số 15/KH-UBND của Ủy ban nhân dân tỉnh.",
    "Nghị quyết số 1210/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội; Luật Đất đai số 31/2024/QH15 ngày 18/01/2024.",
    "Quyết định số 749/QĐ-TTg của Chính phủ và Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_mentions_that_cannot_be_one_document(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_mentions_that_agree_or_are_of_two_documents(text: str) -> None:
    assert findings(NAME, text) == []


def test_how_sure_it_is() -> None:
    (kind,) = findings(NAME, "Căn cứ Nghị quyết số 05/BC-UBND ngày 10/01/2024.")
    assert kind.severity is Severity.WRONG
    text = f"{FIRST}\nTheo Nghị quyết số 62/NQ-HĐND ngày 05/7/2023 thì thu đạt 512 tỷ đồng."
    assert [one.severity for one in findings(NAME, text, severities=tuple(Severity))] == [Severity.DOUBT]


def test_the_mention_that_stands_alone_is_the_one_to_look_at() -> None:
    wrong = "Nghị quyết số 62/NQ-HĐND ngày 19/12/2022 của HĐND thành phố"
    (found,) = findings(NAME, f"Theo {wrong}.\n{FIRST}\n{FIRST}")
    assert found.said == wrong
    assert len(found.beside) == 1


def test_a_kind_in_small_letters_may_be_a_verb() -> None:
    assert findings(NAME, "Đã báo cáo số 05/KH-UBND với tỉnh.") == []
