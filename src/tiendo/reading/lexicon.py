"""The nouns that offices count and the units they measure in, as written after a number.

A longer entry wins over a shorter one. A noun that is not here is read too, by the grammar of `units`; these are
the ones whose length that grammar would get wrong, and the most common.
"""

MEASURES = """
% | ‰ | điểm % | đ | điểm phần trăm | phần trăm | đồng | vnđ | vnd | usd | đô la mỹ | đô la | euro | kg | g | gam | mg/l | mg/m3
µg/m3 | μg/m3 | dba | tạ | tấn | yến
ha | héc ta | m2 | m² | km2 | km² | m3 | m³ | mét khối | mét vuông | km | m | mét | cm | mm | hải lý | lít | ml | oc | °c
ºc | độ c | độ
kw | mw | kwh | mwh | gwh | kva | mva | mwp | kwp | gb | tb | mb | gbps | mbps | teu | dwt | cv | m3/s
điểm | bậc | lần | giờ | phút | giây | ngày làm việc | ngày công | ngày | tháng | tuần | năm | sao | tuổi | công | ca | độ ẩm | dặm
""".replace("\n", "|")

COUNTED = """
sạp | lối đi tự mở | lối đi | lối | ki-ốt | chốt | tờ khai | hssv | gpxd | gcn | kcn | ccn | htx | hcv | hcb | hcđ
chỉ dẫn địa lý | nhãn hiệu | chủ thể | vụ, việc
bản án | ca nô | xuồng | máy xúc | vận động viên | huấn luyện viên | chiến sĩ
khâu đột phá | điểm đen
chủ đầu tư | tổ chức tín dụng | cấp uỷ viên
uỷ viên | mỏ | đầu sách | phần việc | tập thể | cá nhân | thanh niên | phụ nữ | nông dân
đ/c | người dân | người lao động | người có công | người cao tuổi | người nghèo | người | nhân khẩu | khẩu | công dân | lao động
em học sinh | em | học sinh | học viên | sinh viên | trẻ em | trẻ | cháu | giáo viên | bác sĩ | bé trai | bé gái
nhà giáo | nhà báo | nhà khoa học | nhà đầu tư | nhà thầu | điều dưỡng
cán bộ, công chức, viên chức | cán bộ, công chức | cán bộ, đảng viên | cán bộ | công chức | viên chức | biên chế | nhân viên | đồng chí
đảng viên dự bị | đảng viên mới | đảng viên
quần chúng ưu tú | quần chúng | hội viên | đoàn viên | đại biểu | cử tri | ủy viên
hộ nghèo | hộ cận nghèo | hộ gia đình | hộ dân | hộ kinh doanh | hộ | gia đình | đối tượng | bị can | bị cáo | bệnh nhân
ca mắc | ca bệnh | ca tử vong | ca nhiễm | ca
lượt khách hàng | lượt khách | khách hàng | lượt người | lượt hộ | lượt hồ sơ | lượt cán bộ, đảng viên | lượt cán bộ
lượt đảng viên | lượt | khách du lịch
khách quốc tế | khách | du khách
tổ chức cơ sở đảng | tổ chức đảng trực thuộc | tổ chức đảng | tổ chức chính trị - xã hội | tổ chức | đảng bộ cơ sở
đảng bộ bộ phận | đảng bộ | chi bộ trực thuộc | chi bộ cơ sở | chi bộ | đảng ủy | cấp ủy
cơ quan, đơn vị | cơ quan | đơn vị máu | đơn vị sự nghiệp | đơn vị hành chính | đơn vị | phòng, ban | ban | ngành | phòng
cơ sở lưu trú
cơ sở kinh doanh | cơ sở sản xuất | cơ sở giáo dục | cơ sở y tế | cơ sở
doanh nghiệp nhà nước | doanh nghiệp | hợp tác xã | hợp tác | tổ hợp tác | trang trại | gia trại
nhà máy | cửa hàng | chợ | siêu thị | khách sạn | trạm y tế | trạm | bệnh viện | giường bệnh | giường
trường học | trường công lập | trường ngoài công lập | trường mầm non, phổ thông | trường phổ thông | trường mầm non | trường tiểu học
trường thcs | trường thpt | trường
lớp học | lớp tập huấn | lớp bồi dưỡng | lớp | phòng học | điểm trường | điểm cầu | điểm hỗ trợ | điểm nóng | điểm
hồ sơ | đơn khiếu nại | đơn tố cáo | đơn thư | đơn | vụ việc | vụ án | vụ | vụ vi phạm | ổ dịch | trường hợp
ý kiến | phản ánh, kiến nghị | kiến nghị | phản ánh | khiếu nại | tố cáo | thủ tục hành chính | thủ tục | tthc | dịch vụ công | dịch vụ
văn bản quy phạm pháp luật | văn bản | quyết định | nghị quyết | kế hoạch | báo cáo | tờ trình | thông báo | công văn | chỉ thị
kết luận | giấy chứng nhận | giấy phép xây dựng | giấy phép | giấy | bằng | chứng chỉ | thẻ | huy hiệu | bằng khen | giấy khen
chỉ tiêu chủ yếu | chỉ tiêu | tiêu chuẩn | tiêu chí | chỉ số | nhóm nhiệm vụ | nhóm chỉ tiêu | nhóm | nhiệm vụ | nội dung
giải pháp | mục tiêu | khoản thu | khoản | lĩnh vực | hạng mục | nguyên tắc
hội nghị | cuộc họp | cuộc kiểm tra | cuộc thanh tra | cuộc giám sát | cuộc | kỳ họp | phiên họp | phiên tòa | phiên | đợt
chuyến | buổi | lễ | hội thảo | lớp học | mô hình | phong trào | sáng kiến | đề tài | sản phẩm ocop | sản phẩm | tác phẩm
tin, bài | tin bài | bài | cuốn | chương trình
dự án | công trình | đồ án | đề án | gói thầu | tuyến đường | tuyến phố | tuyến | cầu | cống | hồ chứa | hồ | đập | kênh
nhà ở | nhà tạm | nhà tình nghĩa | nhà đại đoàn kết | nhà văn hóa | nhà | căn hộ | cặp | căn | phòng trọ | lô | thửa đất
thửa | khu dân cư | khu công nghiệp | khu | cụm công nghiệp | cụm
tỉnh, thành phố | huyện, thành phố | huyện, thị xã, thành phố | xã, phường, đặc khu | xã, phường, thị trấn | xã, phường
phường, xã | tỉnh | thành phố | huyện | xã | phường | thị trấn | đặc khu | thôn, tổ dân phố | thôn, khu phố | thôn | tổ dân phố
khu phố | ấp | bản | xóm | tổ | địa phương | sở, ban, ngành | sở, ngành | quốc gia
con | cây | gốc | cá thể | trâu | bò | lợn | gà | gia cầm | bao | thùng | chai | bộ | cái | chiếc | tàu cá | tàu | thuyền
phương tiện | xe ô tô | xe máy | xe | ô tô | mô tô | máy | camera | thiết bị | thuê bao | tài khoản | máy tính | điện thoại
huân chương | cờ thi đua | số đảng viên | suất quà | suất | phần quà | phần | lượt tin
làng nghề | làng | di tích | lễ hội | câu lạc bộ | đội | đoàn đông người | đoàn | hợp đồng | tỉnh thành | giải
huy chương vàng | huy chương bạc | huy chương đồng | huy chương | hiện vật | chữ ký số | chữ ký | mẫu | liều | viên | ca phẫu thuật
lít máu | mũi tiêm | mũi | đề nghị | thí sinh | hạt | cơn bão | cơn
""".replace("\n", "|")

JOINED = """
cán bộ | công chức | viên chức | người lao động | giáo viên | nhân viên | đảng viên | đoàn viên | hội viên | thanh niên | học sinh
sinh viên | học viên | chiến sĩ | phần việc | xã | phường | thị trấn | đặc khu | thôn | tổ dân phố | khu phố | nông dân | phụ nữ
cơ quan | đơn vị | doanh nghiệp | hợp tác xã | tổ chức | cá nhân | tập thể | xuồng | ca nô | ô tô | máy xúc | thuyền
bản | buôn | ấp | khóm | trẻ em
""".replace("\n", "|")
"""Nouns that are counted together with the one before them, a comma between."""

PER = """
người | năm | tháng | quý | tuần | ngày | giờ | ha | km2 | m2 | m3 | kg | tấn | tạ | lít | con | cây | hộ | khẩu | lượt
vụ | hồ sơ | dân | vạn dân | nghìn dân | trẻ | trẻ em | trẻ đẻ sống | học sinh | lao động | phụ nữ | bé gái | nữ | lớp | phòng | xã
phường | thôn | đơn vị | cơ sở | sào | công | sản phẩm | nhà | căn | bệnh viện | trường | giường | suất | ca | cuộc | buổi
chuyến | khách | dự án | công trình | ngày đêm | ngày.đêm | phút | giây | mét | m | km | kwh | đảng viên | người dân | hội viên
giáo viên | đồng vốn | cử tri
""".replace("\n", "|")

STOPS = frozenset(
    """
    đạt tăng giảm bằng so và với của cho trong ngoài trên dưới tại từ đến là có được đã đang sẽ chưa không còn theo nhằm để do
    bị bởi vào ra lên xuống về ở thì mà nên vì khi sau trước cùng như gồm chiếm vượt thuộc thực hoàn triển phục tham bảo đảm
    giải xử phát tiếp đề xây dựng ước riêng hoặc hay nếu nhưng qua này đó kia ấy nói chỉ mới cũng đều phải cần trở tính năm
    tháng quý nêu toàn cả x một
    """.split()
)
"""First syllables that end a counted noun: verbs, prepositions, conjunctions."""
