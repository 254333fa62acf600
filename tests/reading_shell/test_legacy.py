"""Text written for the fonts of TCVN3 and VNI: every letter comes back, and other texts are let be."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.reading.errors import UnreadableError
from tiendo.reading.formats.txt import open_document
from tiendo.reading.legacy import Layout, convert, convert_run, detect, is_syllable

SMALL = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
TCVN3 = "aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô\u00adõö÷øùyúûüýþ®"  # small letters; capitals with tones have none
VNI = (
    "a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò "
    "o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ"
).split()
TO_TCVN3 = {**dict(zip(SMALL, TCVN3, strict=True)), **dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))}
TO_VNI = {**dict(zip(SMALL, VNI, strict=True)), **{letter.upper(): written.upper() for letter, written in zip(SMALL, VNI, strict=True)}}
REPORT = (
    "Tổng thu ngân sách nhà nước tháng 5 ước đạt 361,503 tỷ đồng, giảm 3,2% so với cùng kỳ; hộ nghèo còn 0,5%.\nDiện tích 73,09 km² – đủ."
)


def written(text: str, layout: Layout) -> str:
    """The text as it was typed for the font; a capital that TCVN3 has not is the small letter of a font of capitals."""
    if layout is Layout.VNI:
        return "".join(TO_VNI.get(letter, letter) for letter in text)
    return "".join(letter if letter.isascii() else TO_TCVN3.get(letter) or TO_TCVN3.get(letter.lower(), letter) for letter in text)


def saved(text: str) -> bytes:
    """As Windows saves it, with bytes that windows-1252 leaves free as they are."""
    return b"".join(letter.encode("cp1252" if ord(letter) > 255 else "latin-1") for letter in text)


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("letter", SMALL)
def test_every_letter_comes_back(letter: str, layout: Layout) -> None:
    assert convert(written(f"t{letter}n", layout), layout) == f"t{letter}n"
    assert convert(written(f"T{letter.upper()}N", layout), layout) == f"T{letter.upper()}N"


WORDS = "tổng thu ngân sách nhà nước đạt giảm tăng tỷ đồng hộ nghèo còn kỳ xã phường ước kế hoạch được nghĩa quyết giếng khuỷu luỹ thửa ẩm"
SYLLABLES = st.sampled_from(WORDS.split())


@pytest.mark.parametrize("layout", Layout)
@given(st.lists(SYLLABLES, min_size=5, unique=True), st.booleans())
def test_a_text_saved_in_a_legacy_layout_is_read_as_it_was_written(layout: Layout, words: list[str], capitals: bool) -> None:  # noqa: FBT001
    text = "Thành phố Đồng Rạng: " + " ".join(words) + " 361,503 tỷ đồng."
    text = text.upper() if capitals else text
    assert open_document(saved(written(text, layout)), "a.txt").text == text


@pytest.mark.parametrize("layout", Layout)
def test_a_report_saved_or_pasted(layout: Layout) -> None:
    legacy = written(REPORT, layout)
    assert detect(legacy) is layout
    assert open_document(saved(legacy), "a.txt").text == REPORT
    assert open_document(legacy.encode(), "a.txt").text == REPORT
    assert open_document(legacy.encode("utf-16"), "a.txt").text == REPORT


@pytest.mark.parametrize(
    ("legacy", "text"),
    [
        ("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do"),
        ("Tæ d©n phè 5", "Tổ dân phố 5"),
        ("Tæ 5 UBND X·", "TỔ 5 UBND XÃ"),
        ("A³n §é", "Án Độ"),
        ("73,09 km² ë 25°", "73,09 km² ở 25°"),
    ],
)
def test_capitals_of_tcvn3(legacy: str, text: str) -> None:
    assert convert(legacy, Layout.TCVN3) == text


def test_a_capital_vowel_of_vni_with_a_small_mark() -> None:
    assert convert("Aán Ñoä, Oâ Laâm", Layout.VNI) == "Ấn Độ, Ô Lâm"


@pytest.mark.parametrize(
    ("run", "font", "text"),
    [
        ("®ång", ".VnTime", "đồng"),
        ("céng hßa", ".VnTimeH", "CỘNG HÒA"),
        ("ñoàng", "VNI-Times", "đồng"),
        ("\uf0aeång", ".VnArial", "đồng"),
        ("đồng", "Times New Roman", "đồng"),
        ("®ång", "Times New Roman", "®ång"),
        ("®ång", None, "®ång"),
        ("5.000", ".VnTime", "5.000"),
    ],
)
def test_a_run_is_converted_as_its_font_tells(run: str, font: str | None, text: str) -> None:
    assert convert_run(run, font) == text


OTHERS = {
    "French": "L'élève préféré a été très gêné à Noël : où était la forêt brûlée, là-bas près du château ? Ça coûte 5 €, déjà payé.",
    "German": "Größe, Übermaß und Äpfel können für die Straße überflüssig sein; die schönen Bäume blühen früh, müssen größer werden.",
    "Spanish": "El niño comió piñas y habló español; ¿dónde está la montaña? Según el año, más rápido, así también aquí.",
    "Portuguese": "A situação não é fácil: avó e avô, pão, maçã, órgão, coração, três lâmpadas, português, você está à direita.",
    "Icelandic": "Það er gott að þú ert hér, við förum í bæinn og kaupum mjólk, brauð og smjör; þökk fyrir aðstoðina.",
    "Swedish": "Åtta älgar går över ön; flickan från Malmö äter räkor på bron, själv är hon född på sjön.",
    "English": "The café's naïve façade – déjà vu – cost £5 and ½ of the rest; 25° outside, 73 km².",
    "Vietnamese": REPORT,
    "Vietnamese without marks": "Tong thu ngan sach dat 5 ty dong, giam 3,2% so cung ky.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_texts_are_let_be(text: str) -> None:
    assert detect(text) is None
    text = unicodedata.normalize("NFC", text)
    assert open_document(text.encode(), "a.txt").text == text
    assert open_document(text.encode("utf-16"), "a.txt").text == text


@pytest.mark.parametrize("name", ["French", "German", "Spanish", "Portuguese", "Icelandic", "Swedish", "English"])
def test_other_texts_in_latin_1_are_not_made_vietnamese(name: str) -> None:
    text = OTHERS[name]
    try:
        read = open_document(text.encode("cp1252"), "a.txt").text
    except UnreadableError:
        return
    assert not any("\u1ea0" <= letter <= "\u1ef9" for letter in read)


def test_chance_letters_are_nothing() -> None:
    dice = random.Random(5)
    for _ in range(200):
        words = ("".join(dice.choices("abeghinopt" + "".join(map(chr, range(0xA1, 0x100))), k=dice.randint(2, 6))) for _ in range(30))
        assert detect(" ".join(words)) is None


@given(st.text(max_size=200))
def test_any_text_is_judged_and_converted(text: str) -> None:
    detect(text)
    for layout in Layout:
        assert unicodedata.is_normalized("NFC", convert(text, layout))


@pytest.mark.parametrize("word", "nghiêng quốc giếng gì khuỷu thuở Đắk ương yến quỵt xoong".split())
def test_syllables(word: str) -> None:
    assert is_syllable(word) == (word != "Đắk")


@pytest.mark.parametrize("word", ["été", "schön", "tach\u0300", "àà", "ộtộ", "", "hấtt", "catù"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)
