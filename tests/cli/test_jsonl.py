"""One object a line."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace

from tests.cli.readings import DOCUMENT, READING, reading_of
from tiendo.cli.language import Language
from tiendo.cli.output.jsonl import write
from tiendo.reading import Reading
from tiendo.reading.answer import to_answer


def test_each_line_is_the_object_of_one_document() -> None:
    out = io.StringIO()
    write([READING, reading_of()], out, Language.VI)
    lines = out.getvalue().splitlines()
    assert [json.loads(line) for line in lines] == [to_answer(READING), to_answer(reading_of())]


def test_a_reading_of_many_figures_is_one_object() -> None:
    many = replace(READING, figures=READING.figures * 700)
    out = io.StringIO()
    write([many], out, Language.VI)
    assert json.loads(out.getvalue()) == to_answer(many)


def test_vietnamese_letters_are_written_as_letters() -> None:
    out = io.StringIO()
    write([reading_of()], out, Language.EN)
    assert f'"source":"{DOCUMENT.source}"' in out.getvalue()


def test_a_document_is_written_before_the_next_is_read() -> None:
    out = io.StringIO()
    seen: list[int] = []

    def readings() -> Iterator[Reading]:
        for _ in range(2):
            yield READING
            seen.append(out.getvalue().count("\n"))

    write(readings(), out, Language.VI)
    assert seen == [1, 2]
