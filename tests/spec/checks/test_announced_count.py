"""A count and the list that follows it."""

import pytest

from tests.spec.checks.report import findings, redrawn
from tiendo.words.finding import Severity

NAME = "announced_count"
FINDS = (
    ("Tập trung [03 nhiệm vụ] trọng tâm sau: (1) thu ngân sách; (2) giải ngân; (3) giảm nghèo; (4) chuyển đổi số.", "04 nhiệm vụ"),
    ("Tập trung [03 nhiệm vụ] trọng tâm: 1) thu ngân sách; 2) giải phóng mặt bằng.", "02 nhiệm vụ"),
    ("Đề ra [04 nhóm giải pháp]: thứ nhất, thu ngân sách; thứ hai, giải ngân; thứ ba, giảm nghèo.", "03 nhóm giải pháp"),
    ("Rút ra [ba bài học] kinh nghiệm: Một là, đoàn kết. Hai là, dân chủ. Ba là, kỷ cương. Bốn là, sâu sát.", "04 bài học"),
    ("Không hoàn thành [05 chỉ tiêu], gồm: thu ngân sách; số bác sĩ trên vạn dân; tỷ lệ hộ nghèo; số xã đạt chuẩn.", "04 chỉ tiêu"),
    ("Có [4 hạn chế]:\n- Giải ngân\nchậm.\n- Thu thấp.\n- Cải cách chậm.\nNguyên nhân chủ yếu:\n- Mưa lũ.", "03 hạn chế"),
    ("Có [4 hạn chế]:\n- Giải ngân chậm.\n- Thu ngân sách thấp.\n- Cải cách hành chính chậm.\nNguyên nhân do mưa lũ.", "03 hạn chế"),
    ("Có [02 hạn chế] như sau:\n1. Giải ngân chậm.\n2. Thu thấp.\n3. Cải cách chậm.\n\nII. NHIỆM VỤ", "03 hạn chế"),
    ("[03 nhiệm vụ] đột phá:\na) Hạ tầng.\nb) Nhân lực.\nc) Thể chế.\nd) Chuyển đổi số.\n2. Tổ chức thực hiện", "04 nhiệm vụ"),
    ("1. Chỉ tiêu kinh tế ([03 chỉ tiêu])\na) Thu ngân sách 512 tỷ đồng;\nb) Xuất khẩu 80 triệu USD;\n2. Chỉ tiêu xã hội", "02 chỉ tiêu"),
    (
        "Xác định [16 chỉ tiêu], gồm:\n1. Kinh tế (07 chỉ tiêu)\na) Thu\n2. Xã hội (08 chỉ tiêu)\na) Nghèo\n3. Quốc phòng (02 chỉ tiêu)",
        "17 chỉ tiêu",
    ),
    ("Năm 2024 có [05 khó khăn] sau:\n+ Thời tiết.\n+ Giá vật liệu.\n+ Nhân lực.\n+ Vốn.", "04 khó khăn"),
    ("Nêu [hai kiến nghị] với tỉnh:\nThứ nhất, bổ sung vốn.\nThứ hai, điều chỉnh quy hoạch.\nThứ ba, giao biên chế.", "03 kiến nghị"),
    ("1. Kết quả\na) Thu.\nb) Chi.\n2. Nhiệm vụ\nGồm [03 nhiệm vụ] chủ yếu:\na) Thu ngân sách.\nb) Giải ngân.", "02 nhiệm vụ"),
    (
        "Gồm [04 nhiệm vụ]:\n- Phấn đấu thu ngân sách.\n- Tập trung giải ngân.\n- Giảm nghèo.\n\nNơi nhận:    TM. UBND\n- Lưu: VT.",
        "03 nhiệm vụ",
    ),
    ("Gồm [02 nhiệm vụ]:\n- Thu ngân sách; chống thất thu.\n- Giải ngân.\n- Giảm nghèo.", "03 nhiệm vụ"),
    ("Còn [04/24 chỉ tiêu] không đạt, gồm: thu ngân sách; số bác sĩ; tỷ lệ hộ nghèo.", "03 chỉ tiêu"),
    ("Có [04 chủ đầu tư] giải ngân trên 70%: Ban Quản lý dự án 82,4%, UBND xã Bến Sứ 76%, UBND xã Gò Sim 71,3%.", "03 chủ đầu tư"),
    ("3. Chỉ tiêu xã hội ([04 chỉ tiêu])\na) Giảm nghèo;\nc) Việc làm;\nd) Đào tạo.\n4. Quốc phòng", "03 chỉ tiêu"),
    ("3. Chỉ tiêu môi trường ([02 chỉ tiêu])\na) Thu gom rác đạt 97%;\n4. Quốc phòng", "01 chỉ tiêu"),
)
SILENT = (
    "Tập trung 03 nhiệm vụ trọng tâm sau: (1) thu ngân sách; (2) giải ngân; (3) giảm nghèo.",
    "Tập trung 03 nhiệm vụ trọng tâm, trong đó: (1) thu ngân sách; (2) giải ngân.",
    "Có 05 dự án chậm tiến độ, tiêu biểu: đường ven biển; cầu Bến Sứ.",
    "Có 05 dự án: 02 dự án hoàn thành; 03 dự án đang thi công; 01 dự án tạm dừng.",
    "Đạt 12/17 chỉ tiêu: thu ngân sách; số bác sĩ.",
    "Có trên 05 mô hình hay: dân vận khéo; camera an ninh; tuyến đường hoa.",
    "Có 04 hạn chế:\n- Giải ngân chậm; thu ngân sách thấp.\n- Cải cách hành chính chậm.\n- Vệ sinh môi trường chưa tốt.",
    "Xác định 17 chỉ tiêu chủ yếu, bao gồm:\n1. Chỉ tiêu kinh tế\na) Thu ngân sách;\nb) Xuất khẩu;\n2. Chỉ tiêu xã hội\na) Giảm nghèo.",
    "Xác định 16 chỉ tiêu, bao gồm:\n1. Kinh tế (07 chỉ tiêu)\na) Thu\n2. Xã hội (07 chỉ tiêu)\na) Nghèo\n3. Quốc phòng (02 chỉ tiêu)",
    "Thống nhất 22 chỉ tiêu, trong đó có các chỉ tiêu sau:\n(1) Tốc độ tăng trưởng.\n(2) Thu ngân sách.",
    "Trong năm nhiệm vụ rất nặng nề: thu ngân sách; giải ngân; giảm nghèo.",
    "Kỳ họp thông qua 03 nghị quyết: về đầu tư công, về đất đai và về biên chế.",
    "Triển khai mười hai nhiệm vụ: thu ngân sách; giải ngân; giảm nghèo.",
    "3. Một số hạn chế\nCòn 02 hạn chế sau:\n- Giải ngân chậm.\n- Thu thấp.\n4. Nguyên nhân",
    "Tập trung 02 nhiệm vụ: thu ngân sách; giải ngân vốn đầu tư công; đồng thời bảo đảm an sinh xã hội.",
    "Thực hiện 03 nhiệm vụ của Nghị quyết 12 theo 02 bước: khảo sát; lập dự án.",
    "Có 03 nội dung:\n- Thu ngân sách.\nCụ thể như sau.\n- Giải ngân.",
    "1. Kết quả\nCó 02 nội dung:\n1. Thu.\n2. Chi.\n3. Hạn chế",
    "Gồm 03 nhiệm vụ:\n- Thu ngân sách; chống thất thu.\n- Giải ngân vốn đầu tư công.",
    "Có 3 nguyên nhân: Thứ nhất, do giá tăng, thứ hai do nắng nóng, nhưng nguyên nhân lớn nhất là cách tính.",
    "Có 03 đơn vị đạt kết quả tốt: Phòng Giáo dục và Đào tạo, Công an xã.",
    "Có 15 đơn vị trực thuộc, quản lý ba tuyến: Tuyến Hà Nội - Lào Cai, Hà Nội - Vinh...",
    "Biểu dương 02 xã: Bến Sứ (82,4%, dẫn đầu), Gò Sim.",
    "Còn 04/24 chỉ tiêu không đạt, trong đó: thu ngân sách; số bác sĩ.",
    "3. Chỉ tiêu xã hội (03 chỉ tiêu)\na) Giảm nghèo;\nc) Việc làm;\nd) Đào tạo.\n4. Quốc phòng",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_list_that_is_longer_or_shorter_than_announced(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_lists_that_agree_and_lists_of_a_part(text: str) -> None:
    assert findings(NAME, text) == []


def test_how_sure_it_is() -> None:
    (numbered,) = findings(NAME, "Tập trung 03 nhiệm vụ: (1) thu; (2) chi.")
    (parted,) = findings(NAME, "Tập trung 03 nhiệm vụ: thu ngân sách; giải ngân.")
    assert (numbered.severity, parted.severity) == (Severity.WRONG, Severity.DIFFERS)
    text = "Tập trung 03 nhiệm vụ: thu ngân sách và chống thất thu; giải ngân."
    assert [one.severity for one in findings(NAME, text, severities=tuple(Severity))] == [Severity.DOUBT]


def test_a_list_that_goes_on_on_the_next_line_is_not_over() -> None:
    assert findings(NAME, "Tập trung 03 nhiệm vụ: (1) thu ngân sách; (2) giải ngân;\n(3) giảm nghèo.") == []
