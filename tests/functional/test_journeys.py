"""What people do on the site, in a real browser, on the database of the run."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.functional.conftest import Visitor

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


def test_a_pasted_report_comes_back_with_its_figures_marked_and_their_fields_beside(visitor: Visitor) -> None:
    page = proofread(visitor)
    for amount in ("318,500 tỷ đồng", "52,4%", "6,1%", "14/15", "1.250 lao động"):
        card = page.locator(mark(page, amount))
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
    visitor.open("/")
    visitor.page.locator("input[type=file]").set_input_files(report)
    visitor.follow(visitor.page.locator("form.proofread .button"))
    expect(visitor.page.locator("mark.figure", has_text="318,500")).to_be_visible()


def test_what_is_no_text_is_refused_in_a_sentence(visitor: Visitor, tmp_path: Path) -> None:
    picture = tmp_path / "anh.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    visitor.open("/")
    visitor.page.locator("input[type=file]").set_input_files(picture)
    visitor.follow(visitor.page.locator("form.proofread .button"))
    expect(visitor.page.get_by_role("alert")).to_contain_text("anh.txt")
    visitor.picture("refused")
    visitor.expect_status(422)


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
def test_no_page_is_wider_than_its_window(visitor: Visitor, language: str) -> None:
    page = visitor.page
    visitor.open("/")
    visitor.choose(language)
    fits(visitor, "proofread")
    proofread(visitor)
    fits(visitor, "read")
    page.locator("mark.figure a").first.click()
    fits(visitor, "card")
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
