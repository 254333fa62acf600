"""Vietnamese written for fonts instead of Unicode: TCVN3 (ABC, fonts named .VnTime) and VNI (fonts named VNI-Times).

Such a text looks like another nation's letters: `Thµnh phè ®¹t` and `Thaønh phoá ñaït` are both `Thành phố đạt`.
Tables: TCVN 5712:1993, VN3 (the ABC fonts), and the VNI-Windows font layout.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum


class Layout(StrEnum):
    """How the letters are laid out in the font that the text was written for."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


def convert(text: str, layout: Layout) -> str:
    """The text in Unicode, NFC; `text` is what the bytes say in windows-1252, which is how programs store such text."""
    text = text.translate(_SYMBOL_AREA)
    if layout is Layout.VNI:
        return unicodedata.normalize("NFC", _VNI_FORM.sub(lambda found: _VNI[found[0]], text))
    plain = _TCVN3_MARK.sub(lambda found: found[1] + _MARKS_AFTER_CAPITALS[found[2]], text).translate(_TCVN3)
    return unicodedata.normalize("NFC", "\n".join(map(_raised, plain.split("\n"))))


def convert_run(text: str, font: str | None) -> str:
    """A run of text in Unicode, as the name of its font tells; text in any other font stays as it is."""
    name = (font or "").strip().casefold()
    if name.startswith(".vn"):
        # The fonts whose names end in H draw every letter as a capital.
        converted = convert(text, Layout.TCVN3)
        return converted.upper() if name.endswith("h") else converted
    return convert(text, Layout.VNI) if name.startswith("vni") else text


def decode(data: bytes) -> str | None:
    """The bytes in Unicode, where they are a text written for such a font; else None."""
    western = codecs.charmap_decode(data, "strict", _WESTERN)[0]
    layout = detect(western)
    return convert(western, layout) if layout else None


def unfonted(text: str) -> str:
    """The text, converted where it was written for such a font: also in Unicode, when it was pasted out of a document that was."""
    layout = detect(text)
    return convert(text, layout) if layout else text


def detect(text: str) -> Layout | None:
    """The layout that turns the text into Vietnamese, or None; `text` is what the bytes say in windows-1252.

    Certain or silent: nearly every word beyond ASCII must be a Vietnamese syllable in one layout, and not as it stands.
    """
    if _UNICODE.search(text):
        return None
    words = [word for word in _SPLIT.split(text[:_JUDGED].translate(_SYMBOL_AREA)) if not word.isascii()]
    if len(set(words)) < _FEWEST:
        return None
    shares = {layout: _share(convert(word, layout) for word in words) for layout in Layout}
    best = max(shares, key=lambda layout: shares[layout])
    as_it_stands = _share(words)
    return best if shares[best] >= _CERTAIN and as_it_stands <= shares[best] - _CLEARER else None


def is_syllable(word: str) -> bool:
    """Whether the word is built as a Vietnamese syllable is: onset, rime, and a tone that its ending can bear."""
    bare = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in bare if mark in _TONES]
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in bare if mark not in _TONES))
    built = _SYLLABLE.fullmatch(toneless)
    return bool(built) and len(tones) <= 1 and (not toneless.endswith(_STOPS) or tones in (["\u0301"], ["\u0323"]))


_UNICODE = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
"""Letters that no legacy layout uses: one of them, and the text is Unicode."""
_WESTERN = "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(256))
"""The letters of windows-1252; the bytes that it leaves free are themselves."""
_JUDGED = 200_000
"""Signs of a text that are enough to judge it."""
_FEWEST = 4
"""Different words beyond ASCII below which nothing is certain."""
_CERTAIN, _CLEARER = 0.9, 0.4
"""Share of the words that must be syllables, and by how much that must be more than as they stand."""
_SPLIT = re.compile(r"[\x00-@\[-`{-\x9f\u2010-\u2026\u20ac\u2122]+")
"""What parts words: ASCII that is no letter, and the typographic signs of windows-1252; its other signs may be letters here."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPS = ("c", "ch", "p", "t")

# U+F000 and the byte: how Word stores a text in a font that it takes for one of symbols.
_SYMBOL_AREA = {0xF000 + byte: byte for byte in range(0x20, 0x100)}

_LETTERS = {
    "a": "àảãáạ", "ă": "ằẳẵắặ", "â": "ầẩẫấậ", "e": "èẻẽéẹ", "ê": "ềểễếệ", "i": "ìỉĩíị",
    "o": "òỏõóọ", "ô": "ồổỗốộ", "ơ": "ờởỡớợ", "u": "ùủũúụ", "ư": "ừửữứự", "y": "ỳỷỹýỵ",
}  # fmt: skip
"""Each vowel and what it is with the tones huyền, hỏi, ngã, sắc, nặng."""
_TCVN3_BYTES = {
    "a": "b5b6b7b8b9", "ă": "bbbcbdbec6", "â": "c7c8c9cacb", "e": "cccecfd0d1", "ê": "d2d3d4d5d6", "i": "d7d8dcddde",
    "o": "dfe1e2e3e4", "ô": "e5e6e7e8e9", "ơ": "eaebecedee", "u": "eff1f2f3f4", "ư": "f5f6f7f8f9", "y": "fafbfcfdfe",
}  # fmt: skip
_TCVN3_PLAIN = dict(zip("ĂÂÊÔƠƯĐăâêôơưđ", "¡¢£¤¥¦§¨©ª«¬\u00ad®", strict=True))

_TCVN3 = {
    **{ord(sign): letter for letter, sign in _TCVN3_PLAIN.items()},
    **{
        byte: letter
        for vowel, letters in _LETTERS.items()
        for byte, letter in zip(bytes.fromhex(_TCVN3_BYTES[vowel]), letters, strict=True)
    },
}
_MARKS_AFTER_CAPITALS = dict(zip("\u00b0\u00b1\u00b2\u00b3\u00b4", "\u0300\u0309\u0303\u0301\u0323", strict=True))
_TCVN3_MARK = re.compile("([AEIOUY¡¢£¤¥¦])([\u00b0-\u00b4])")
"""A capital with its tone after it. Elsewhere these signs are what they look like: `km²`, `25°`."""

_VNI_MARKS = {
    "a": "øûõùï", "e": "øûõùï", "o": "øûõùï", "ơ": "øûõùï", "u": "øûõùï", "ư": "øûõùï", "y": "øûõù",
    "ă": "èúüéë", "â": "àåãáä", "ê": "àåãáä", "ô": "àåãáä",
}  # fmt: skip
_VNI_BASES = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "ô", "ư": "ö"}
_VNI_LOWER = {
    "aê": "ă", "aâ": "â", "eâ": "ê", "oâ": "ô", "ô": "ơ", "ö": "ư", "ñ": "đ",
    "ì": "ì", "æ": "ỉ", "ó": "ĩ", "í": "í", "ò": "ị", "î": "ỵ",
    **{
        _VNI_BASES.get(vowel, vowel) + mark: letter
        for vowel, marks in _VNI_MARKS.items()
        for mark, letter in zip(marks, _LETTERS[vowel], strict=False)
    },
}  # fmt: skip
_VNI = {
    **_VNI_LOWER,
    **{written.upper(): letter.upper() for written, letter in _VNI_LOWER.items()},
    # A capital vowel may be followed by a small mark: `Aán` beside `AÁN`.
    **{written[0].upper() + written[1:]: letter.upper() for written, letter in _VNI_LOWER.items()},
}
_VNI_FORM = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_ONSETS = "ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p q r s t v x".split()
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êc êch êm ên ênh êp "
    "êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng "
    "oăt oc oe oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui "
    "um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu "
    "ưt ưu y yêm yên yêng yêt yêu"
).split()
_SYLLABLE = re.compile(f"(?:{'|'.join(_ONSETS)})?(?:{'|'.join(sorted(_RIMES, key=len, reverse=True))})")


def _share(words: Iterable[str]) -> float:
    """The share of the words that are syllables."""
    judged = [is_syllable(word) for word in words]
    return sum(judged) / len(judged)


def _raised(line: str) -> str:
    """The line with small letters made capital where they stand for capitals, which TCVN3 has not for letters with tones.

    `CéNG HßA` is written for a font that draws capitals. A word of one ASCII capital (`Tæ`) follows the line it stands in.
    """
    if line.isascii():
        return line
    words = _WORD.findall(line)
    in_capitals = any(map(_is_capital, words)) and not any(_SMALL.search(word) for word in words)
    return _WORD.sub(lambda word: word[0].upper() if _is_capital(word[0]) or in_capitals else word[0], line)


_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile("[a-z]")
_CAPITALS = re.compile("[A-ZĂÂÊÔƠƯĐ]")


def _is_capital(word: str) -> bool:
    """Whether the word has two capitals or more and no small letter of ASCII."""
    return len(_CAPITALS.findall(word)) > 1 and not _SMALL.search(word)
