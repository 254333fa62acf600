"""Many documents: read on all cores, written in order, with a bar; what is stopped can be gone on with."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import TextIO

from tiendo.catalogue.matching import Matcher
from tiendo.cli.batch import Batch, Outcome
from tiendo.cli.language import Language
from tiendo.cli.own import with_matches
from tiendo.cli.progress import Bar
from tiendo.cli.resumed import Answers
from tiendo.cli.sources import listed, opened
from tiendo.reading import Reading
from tiendo.reading.answer import from_answer, to_answer
from tiendo.words.finding import Sentence


def read_many(  # noqa: PLR0913, PLR0917  what the command line was told
    names: Sequence[str], resumed: str | None, form: str, matcher: Matcher, language: Language, out: TextIO
) -> int:
    """Reads what the names lead to; 2 when a document could not be read, else 0.

    `resumed` names the file of answers to go on with; without one they go to `out` in the form of that name.
    """
    passed: list[str] = []
    sources = list(listed(names, passed))
    with ExitStack() as stack:
        answers = stack.enter_context(Answers(resumed)) if resumed else None
        bar = stack.enter_context(Bar(len(sources), out, language))
        batch = stack.enter_context(Batch(opened(sources, passed, bar.found), answers.answered if answers else ()))
        told = _Told(bar, matcher, out)
        outcomes = told.each(batch)
        try:
            if answers:
                for outcome in outcomes:
                    answers.write(outcome)
            elif form == "jsonl":
                for outcome in outcomes:
                    out.write(outcome.as_line().decode() + "\n")
                    out.flush()
            else:
                import_module(f"tiendo.cli.output.{form}").write(_readings(outcomes), out, language)
        except KeyboardInterrupt:
            bar.tell(_stopped(bar, resumed))
            raise
        if passed:
            bar.tell(_passed_over(passed))
    return 2 if told.refused else 0


class _Told:
    """Outcomes as they pass: the bar goes on, and each refusal is told where the answer would stand."""

    def __init__(self, bar: Bar, matcher: Matcher, out: TextIO) -> None:
        self.refused = 0
        self._bar = bar
        self._matcher = matcher
        self._out = out

    def each(self, batch: Batch) -> Iterator[Outcome]:
        """The outcomes that say something: not those of documents that were answered before."""
        for outcome in batch:
            if outcome.refusal:
                self.refused += 1
                self._out.flush()
                self._bar.tell(outcome.refusal.message)
            if outcome.line is not None:
                reading = with_matches(from_answer(json.loads(outcome.line)), self._matcher)
                answer = json.dumps(to_answer(reading), ensure_ascii=False, separators=(",", ":"))
                yield replace(outcome, line=answer.encode(errors="backslashreplace"))
            elif outcome.refusal:
                yield outcome
            self._bar.step()


def _readings(outcomes: Iterator[Outcome]) -> Iterator[Reading]:
    return (from_answer(json.loads(outcome.line)) for outcome in outcomes if outcome.line is not None)


def _passed_over(names: Sequence[str]) -> Sentence:
    """How many files of folders and archives were no documents, and of what kinds."""
    endings = sorted({PurePath(name).suffix.lower() or "?" for name in names})
    kinds = ", ".join(endings[:_MOST_ENDINGS]) + ("…" if len(endings) > _MOST_ENDINGS else "")
    return Sentence(
        f"đã bỏ qua {len(names)} tệp thuộc dạng không đọc ({kinds}).",
        f"{len(names)} files of kinds that are not read were passed over ({kinds}).",
    )


_MOST_ENDINGS = 8


def _stopped(bar: Bar, resumed: str | None) -> Sentence:
    """What stands now, and how to go on."""
    done = Sentence(f"đã dừng: xong {bar.done}/{bar.total} tệp.", f"stopped: {bar.done} of {bar.total} files are done.")
    if resumed:
        return Sentence(
            f"{done.vi} Kết quả đã có nằm trong {resumed}; gõ lại đúng lệnh vừa rồi để đọc tiếp.",
            f"{done.en} Their answers are in {resumed}; type the same command again to go on.",
        )
    return Sentence(
        f"{done.vi} Kết quả đã in ra vẫn dùng được; thêm --resume KẾT-QUẢ.jsonl thì lần sau đọc tiếp được.",
        f"{done.en} What was printed is whole; with --resume OUT.jsonl you can go on the next time.",
    )
