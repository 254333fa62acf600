"""What people do on the site, in a real browser, on the database of the run."""

import re
from base64 import b64encode
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.annotating.commented import comments
from tests.functional.conftest import Site, Visitor
from tests.reading_shell.packed import docx, paragraph, row, table, tc

REPORT = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẠC VÂN
Số: 15/BC-UBND
BÁO CÁO
Tình hình kinh tế - xã hội 6 tháng đầu năm 2024

Thu ngân sách trên địa bàn 6 tháng đầu năm 2024 đạt 318,500 tỷ đồng, bằng 52,4% dự toán, tăng 6,1% so với cùng kỳ.
Có 14/15 trường đạt chuẩn quốc gia. Giải quyết việc làm cho 1.250 lao động.
Tỷ lệ hộ nghèo giảm 0,3%. Tỷ lệ lao động qua đào tạo tăng 1,2%.
"""


def proofread(visitor: Visitor, text: str = REPORT) -> Page:
    """The page of a text."""
    visitor.open("/")
    visitor.page.locator("textarea").fill(text)
    visitor.follow(visitor.page.locator("form.proofread .button"))
    return visitor.page


def mark(page: Page, amount: str) -> str:
    """The address of the card that the mark of an amount leads to."""
    address = page.locator("mark.figure a", has_text=amount).first.get_attribute("href")
    assert address
    return address


def send(visitor: Visitor, *files: Path) -> Page:
    """The page on which these files were read."""
    visitor.open("/")
    page = visitor.page
    page.locator("input[type=file]").set_input_files(files)
    page.locator("form.proofread .button").click()
    expect(page.locator("progress")).to_be_hidden(timeout=30_000)
    return page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files as somebody has them: reports, an appendix with a wide table, one that is damaged, one that is secret."""
    head = row("TT", "Chỉ tiêu", "ĐVT", tc("Năm 2023", '<w:gridSpan w:val="2"/>'), tc("Năm 2024", '<w:gridSpan w:val="2"/>'), "Ghi chú")
    below = row("", "", "", "KH", "TH", "KH", "Ước TH", "")
    names = ("Thu ngân sách nhà nước", "Giá trị sản xuất công nghiệp", "Tổng mức bán lẻ hàng hóa", "Vốn đầu tư toàn xã hội")
    body = [row(str(at), name, "tỷ đồng", f"1.2{at}0", f"1.3{at}8,4", f"1.4{at}0", f"1.5{at}1,2", "") for at, name in enumerate(names, 1)]
    # A rate that went down by percent or by points, nobody says.
    doubtful = paragraph("Tỷ lệ hộ nghèo giảm 0,3%.")
    title = paragraph("BÁO CÁO") + paragraph("Kết quả thực hiện các chỉ tiêu năm 2024")
    (tmp_path / "phu-luc.docx").write_bytes(docx(title + table(head, below, *body) + doubtful))
    (tmp_path / "bao-cao.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "hong.docx").write_bytes(b"khong phai Word")
    (tmp_path / "mat.txt").write_text("UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND\nQuả đồi có 361 hầm.\n", encoding="utf-8")
    with ZipFile(tmp_path / "thang-5.zip", "w") as packed:
        packed.writestr("thang-5/xa-a.txt", REPORT)
        packed.writestr("thang-5/xa-b.txt", REPORT)
    return tmp_path


def test_several_files_are_read_one_by_one_and_a_bad_one_is_a_sentence(visitor: Visitor, folder: Path) -> None:
    page = send(visitor, *(folder / name for name in ("phu-luc.docx", "hong.docx", "mat.txt", "thang-5.zip", "bao-cao.txt")))
    results = page.locator(".result")
    expect(results.locator(".file")).to_have_text(
        ["phu-luc.docx", "hong.docx", "mat.txt", "thang-5.zip/thang-5/xa-a.txt", "thang-5.zip/thang-5/xa-b.txt", "bao-cao.txt"]
    )
    expect(page.get_by_role("status")).to_have_text("Đã đọc 4/6 văn bản.")
    expect(page.get_by_role("alert")).to_have_count(2)
    expect(page.locator("body")).not_to_contain_text("Quả đồi")
    expect(page.locator("mark.figure").first).to_be_hidden()
    results.last.locator("summary").first.click()
    expect(results.last.locator("mark.figure", has_text="318,500")).to_be_visible()


def test_a_result_opens_in_the_other_language_without_sending_anew_by_hand(visitor: Visitor, folder: Path) -> None:
    page = send(visitor, folder / "phu-luc.docx", folder / "bao-cao.txt")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("status")).to_have_text("2 of 2 documents read.", timeout=30_000)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.locator(".result summary").first.click()
    expect(page.locator(".result .tally").first).to_contain_text("figures")


def test_files_are_dropped_together(visitor: Visitor) -> None:
    visitor.open("/")
    page = visitor.page
    dropped = page.evaluate_handle(
        """() => { const all = new DataTransfer();
        for (const name of ["a.txt", "b.txt"]) all.items.add(new File(["Thu đạt 5,2 tỷ đồng."], name));
        return all; }"""
    )
    page.dispatch_event("form.proofread", "drop", {"dataTransfer": dropped})
    page.locator("form.proofread .button").click()
    expect(page.locator(".result .file")).to_have_text(["a.txt", "b.txt"])


def drop(visitor: Visitor, name: str, data: bytes) -> Page:
    """The page on which this file was read, dropped on the form."""
    visitor.open("/")
    page = visitor.page
    dropped = page.evaluate_handle(
        """([name, data]) => { const all = new DataTransfer();
        all.items.add(new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name));
        return all; }""",
        [name, b64encode(data).decode()],
    )
    page.dispatch_event("form.proofread", "drop", {"dataTransfer": dropped})
    page.locator("form.proofread .button").click()
    expect(page.locator("progress")).to_be_hidden(timeout=30_000)
    return page


def test_a_report_is_checked_passed_over_saved_with_comments_and_checked_again(visitor: Visitor, tmp_path: Path) -> None:
    wrong_sum = "Có 30 trường, gồm 10 trường mầm non, 12 trường tiểu học và 9 trường trung học cơ sở."
    wrong_share = "Công an thành phố điều tra làm rõ 13/14 vụ, đạt 29,9%."
    page = drop(visitor, "Báo cáo tháng 6.docx", docx(paragraph("BÁO CÁO") + paragraph(wrong_sum) + paragraph(wrong_share)))
    result = page.locator(".result")
    row = result.locator(".row", has_text="Có 30 trường")
    expect(row.locator(".margin .note.wrong")).to_contain_text("các phần cộng lại là 31 (10 + 12 + 9)")
    expect(result.locator(".tally")).to_contain_text("2 sai")
    visitor.picture("findings")

    page.keyboard.press("n")
    first = row.locator(".note.wrong")
    expect(first).to_have_attribute("aria-current", "true")
    expect(first.locator(".label-of")).to_be_focused()
    expect(result.locator(".at")).to_have_text("Điểm 1/2")
    page.keyboard.press("d")
    expect(first.get_by_label("Số đúng theo văn bản gốc")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("form.passing")).to_have_count(0)
    expect(first.locator(".label-of")).to_be_focused()
    page.keyboard.press("d")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(first).to_be_hidden()
    expect(result.locator(".note.wrong .label-of:focus")).to_have_count(1)
    expect(result.locator(".tally")).to_contain_text("1 sai")
    result.locator(".passed-over summary", has_text="Đã bỏ qua 1 điểm").click()
    expect(result.locator(".passed-over li")).to_contain_text("Khác phạm vi hoặc cách tính")
    visitor.picture("passed-over")

    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp Word có ghi chú").click()
    assert download.value.suggested_filename == "Báo cáo tháng 6-soat-so-lieu.docx"
    saved = tmp_path / "saved.docx"
    download.value.save_as(saved)
    ((words, said),) = comments(saved.read_bytes())
    assert words == "29,9%"
    assert said.startswith("Sai: Nêu “29,9%”")

    right = wrong_share.replace("29,9", "92,9")
    page = drop(visitor, "ban-sua.docx", docx(paragraph("Mở đầu.") + paragraph(wrong_sum) + paragraph(right)))
    expect(page.locator(".result .note.wrong")).to_have_count(1)
    expect(page.locator(".result .note.wrong")).to_be_hidden()
    expect(page.locator(".result .tally")).to_contain_text("Các điểm sai, lệch đều đã bỏ qua")
    page.locator(".passed-over summary", has_text="Đã bỏ qua 1 điểm").click()
    page.get_by_role("button", name="Khôi phục").click()
    expect(page.locator(".result .note.wrong")).to_be_visible()
    expect(page.locator(".result .tally")).to_contain_text("1 sai")
    page.keyboard.press("d")
    page.keyboard.press("Enter")
    expect(page.locator(".result .note.wrong")).to_be_hidden()
    page.locator("#help summary").click()
    page.locator("#help .forget").click()
    expect(page.locator(".result .note.wrong")).to_be_visible()


def test_a_pasted_text_comes_back_as_a_page_with_remarks(visitor: Visitor, tmp_path: Path) -> None:
    page = proofread(visitor, "Điều tra làm rõ 13/14 vụ, đạt 29,9%.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải bản HTML có ghi chú").click()
    download.value.save_as(tmp_path / "saved.html")
    assert "Nêu “29,9%”" in (tmp_path / "saved.html").read_text(encoding="utf-8")


def test_two_versions_are_compared_and_a_row_leads_to_its_sentence(visitor: Visitor) -> None:
    visitor.open("/soat-so-lieu/so-sanh/")
    page = visitor.page
    page.locator("textarea").first.fill("Thu ngân sách năm 2024 đạt 5,2 tỷ đồng.")
    page.locator("textarea").last.fill("Thu ngân sách năm 2024 đạt 5,4 tỷ đồng.")
    visitor.follow(page.locator("#compare .button"))
    page.locator("#changed a", has_text="5,2 tỷ đồng").click()
    expect(page.locator("#earlier mark:target")).to_be_in_viewport()
    page.locator("#changed a", has_text="5,4 tỷ đồng").click()
    expect(page.locator("#later mark:target")).to_be_in_viewport()


def test_without_scripts_several_files_are_read_too(browser: Browser, site: Site, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address)
    expect(page.locator("noscript")).to_be_visible()
    page.locator("input[type=file]").set_input_files([folder / "phu-luc.docx", folder / "hong.docx", folder / "bao-cao.txt"])
    page.locator("form.proofread .button").click()
    expect(page.locator(".result .file")).to_have_text(["phu-luc.docx", "hong.docx", "bao-cao.txt"])
    page.locator(".result summary").first.click()
    page.locator(".frame mark a").first.click()
    expect(page.locator(".below .card:target")).to_be_in_viewport()
    expect(page.get_by_role("button", name=re.compile("Bỏ qua|Xóa mọi ghi nhớ"))).to_have_count(0)
    page.get_by_label("Hiện cả điểm cần xem").first.check()
    page.locator(".download input[type=file]").first.set_input_files(folder / "phu-luc.docx")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải tệp Word có ghi chú").click()
    assert download.value.suggested_filename == "phu-luc-soat-so-lieu.docx"
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_card_of_a_cell_stands_beside_it_and_leads_back(visitor: Visitor, folder: Path) -> None:
    page = send(visitor, folder / "phu-luc.docx")
    cell = page.locator(".frame mark a", has_text="1.541,2")
    cell.click()
    card = page.locator(".below .card:target")
    expect(card).to_be_in_viewport(ratio=1)
    expect(card.locator("dl")).to_contain_text("Bảng 1, hàng 6, cột 7")
    expect(cell).to_be_in_viewport()
    visitor.picture("cell")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(cell).to_be_focused()


def test_n_and_p_walk_on_from_one_file_to_the_next(visitor: Visitor, folder: Path) -> None:
    page = send(visitor, folder / "phu-luc.docx", folder / "bao-cao.txt")
    page.locator(".result summary").first.click()
    page.locator("label.too").first.click()
    for key, result in (("n", 0), ("n", 1), ("n", 1), ("p", 1), ("p", 0)):
        page.keyboard.press(key)
        expect(page.locator(".result").nth(result).locator(".card.doubtful .amount:focus")).to_be_in_viewport()


def test_a_pasted_report_comes_back_with_its_figures_marked_and_their_fields_beside(visitor: Visitor) -> None:
    page = proofread(visitor)
    for amount in ("318,500 tỷ đồng", "52,4%", "6,1%", "14/15", "1.250 lao động"):
        card = page.locator(mark(page, amount))
        expect(card).to_be_hidden()
        page.locator("mark.figure a", has_text=amount).first.click()
        expect(card).to_be_visible()
        expect(card.locator(".amount")).to_contain_text(amount.split()[0].rstrip("%"))
    expect(page.locator("article.document")).to_contain_text("Thu ngân sách trên địa bàn 6 tháng đầu năm 2024 đạt 318,500 tỷ đồng")


def test_a_mark_leads_to_its_card_and_the_card_back_to_the_mark(visitor: Visitor) -> None:
    page = proofread(visitor)
    address = mark(page, "318,500")
    page.locator(f"mark a[href='{address}']").first.click()
    card = page.locator(address)
    expect(card.locator("details")).to_have_attribute("open", "")
    expect(card.locator("dl")).to_be_visible()
    expect(card).to_be_in_viewport()
    card.locator(".amount").click()
    expect(page.locator(f"{address.replace('#f-', '#t-')}")).to_be_in_viewport()


def test_a_file_is_read_like_a_pasted_text(visitor: Visitor, tmp_path: Path) -> None:
    report = tmp_path / "bao-cao.txt"
    report.write_text(REPORT, encoding="utf-8")
    send(visitor, report)
    expect(visitor.page.locator("mark.figure", has_text="318,500")).to_be_visible()


def test_what_is_no_text_is_refused_in_a_sentence(visitor: Visitor, tmp_path: Path) -> None:
    picture = tmp_path / "anh.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    send(visitor, picture)
    expect(visitor.page.locator(".refused .file")).to_have_text("anh.txt")
    expect(visitor.page.get_by_role("alert")).to_contain_text("không phải văn bản thuần")
    visitor.picture("refused")


def test_english_is_a_click_away_and_the_text_stays(visitor: Visitor) -> None:
    page = proofread(visitor)
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    figures = page.locator("mark.figure").count()
    visitor.choose("en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("mark.figure").count() == figures > 0
    visitor.choose("vi")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    assert page.locator("mark.figure").count() == figures


def test_the_keyboard_is_enough(visitor: Visitor) -> None:
    """From the address bar to a card and back into the text, without a mouse."""
    visitor.open("/")
    keyboard, page = visitor.page.keyboard, visitor.page
    keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    keyboard.press("Enter")
    keyboard.press("Tab")
    expect(page.locator("textarea")).to_be_focused()
    keyboard.insert_text(REPORT)
    tab_to(page, "form.proofread .button")
    keyboard.press("Enter")
    tab_to(page, "mark.figure a")
    keyboard.press("Enter")
    focused = page.locator(".card .amount:focus")
    expect(focused).to_be_visible()
    keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#t-"))


def test_n_and_p_walk_over_what_a_person_should_look_at(visitor: Visitor) -> None:
    page = proofread(visitor)
    doubtful = page.locator(".card.doubtful")
    assert doubtful.count() == 2
    expect(doubtful.first).to_be_hidden()
    page.get_by_label("Hiện cả điểm cần xem (2)").check()
    for key, card in (("n", 0), ("n", 1), ("p", 0)):
        page.keyboard.press(key)
        expect(doubtful.nth(card).locator(".amount")).to_be_focused()
        expect(doubtful.nth(card)).to_be_in_viewport()


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until one of these holds the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.locator(f"{selector}:focus").count():
            return
    pytest.fail(f"{selector} is never reached with Tab")


def test_a_clerk_signs_in_opens_a_sample_and_signs_out(visitor: Visitor) -> None:
    visitor.open("/van-ban/")
    expect(visitor.page.locator("input[name=password]")).to_be_visible()
    visitor.sign_in()
    page = visitor.page
    expect(page.locator("table.list tbody tr").first).to_be_visible()
    visitor.follow(page.locator("tr", has=page.locator(".label")).locator("a").first)
    expect(page.locator("p.fiction")).to_be_visible()
    expect(page.locator("mark.figure").first).to_be_visible()
    visitor.follow(page.locator(".account form button").last)
    visitor.open("/van-ban/")
    expect(page.locator("input[name=password]")).to_be_visible()


def test_a_wrong_password_is_refused_in_a_sentence(visitor: Visitor) -> None:
    visitor.open("/dang-nhap/")
    visitor.page.locator("input[name=username]").fill("vanphong")
    visitor.page.locator("input[name=password]").fill("không phải mật khẩu này")
    visitor.follow(visitor.page.locator("main button"))
    expect(visitor.page.get_by_role("alert")).to_be_visible()
    visitor.picture("sign-in-refused")
    visitor.expect_status(422)


def test_an_address_that_is_not_there(visitor: Visitor) -> None:
    visitor.open("/khong-co/")
    expect(visitor.page.locator("h1")).to_be_visible()
    visitor.picture("404")
    visitor.follow(visitor.page.locator("main a").first)
    expect(visitor.page.locator("textarea")).to_be_visible()
    visitor.expect_status(404)


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_page_is_wider_than_its_window(visitor: Visitor, folder: Path, language: str) -> None:
    page = visitor.page
    visitor.open("/")
    visitor.choose(language)
    fits(visitor, "proofread")
    proofread(visitor)
    fits(visitor, "read")
    page.locator("mark.figure a").first.click()
    fits(visitor, "card")
    send(visitor, folder / "phu-luc.docx", folder / "hong.docx", folder / "thang-5.zip")
    fits(visitor, "results")
    page.locator(".result summary").first.click()
    fits(visitor, "table")
    visitor.open("/soat-so-lieu/so-sanh/")
    fits(visitor, "compare")
    page.locator("textarea").first.fill(REPORT)
    page.locator("textarea").last.fill(REPORT.replace("318,500", "320,100"))
    visitor.follow(page.locator("#compare .button"))
    fits(visitor, "compared")
    visitor.open("/dang-nhap/")
    fits(visitor, "sign-in")
    visitor.sign_in()
    fits(visitor, "documents")
    visitor.follow(page.locator("table.list a").first)
    fits(visitor, "document")


def fits(visitor: Visitor, name: str) -> None:
    """The page called so needs no sideways scrolling and is in one language."""
    visitor.picture(name)
    wide, room = visitor.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= room, name
