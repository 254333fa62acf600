"""Many documents: read on all cores, written in order, with a bar; what is stopped can be gone on with."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from types import TracebackType
from typing import Self, TextIO

from tiendo.catalogue.matching import Matcher
from tiendo.cli.batch import Batch, Key, Outcome
from tiendo.cli.language import Language
from tiendo.cli.own import with_matches
from tiendo.cli.progress import Bar
from tiendo.cli.resumed import Answers
from tiendo.cli.sources import Source, listed, opened
from tiendo.reading import Reading
from tiendo.reading.answer import from_answer, to_answer
from tiendo.words.finding import Sentence


def read_many(  # noqa: PLR0913, PLR0917  what the command line was told
    names: Sequence[str], resumed: str | None, form: str, matcher: Matcher, language: Language, out: TextIO
) -> int:
    """Reads what the names lead to; 2 when a document could not be read, else 0.

    `resumed` names the file of answers to go on with; without one they go to `out` in the form of that name.
    """
    with ExitStack() as stack:
        answers = stack.enter_context(Answers(resumed)) if resumed else None
        many = stack.enter_context(Many(names, matcher, language, out, answers.answered if answers else ()))
        try:
            if answers:
                for outcome, reading in many:
                    answers.write(_answered(outcome, reading))
            elif form == "jsonl":
                for outcome, reading in many:
                    out.write(_answered(outcome, reading).as_line().decode() + "\n")
                    out.flush()
            else:
                found = (reading for _, reading in many if reading)
                import_module(f"tiendo.cli.output.{form}").write(found, out, language)
        except KeyboardInterrupt:
            many.bar.tell(_stopped(many.bar, resumed))
            raise
        many.tell_passed_over()
    return 2 if many.refused else 0


class Many:
    """Outcomes and readings of what the names lead to: as they pass the bar goes on, and refusals are told where answers would stand.

    Documents in `answered` are not read again; `kept` is shown each source and may put another in its place.
    """

    def __init__(  # noqa: PLR0913, PLR0917  what the command line was told
        self,
        names: Sequence[str],
        matcher: Matcher,
        language: Language,
        out: TextIO,
        answered: Collection[Key] = (),
        kept: Callable[[Source], Source] = lambda source: source,
    ) -> None:
        self.refused = 0
        self._passed: list[str] = []
        sources = list(listed(names, self._passed))
        self.bar = Bar(len(sources), out, language)
        self._batch = Batch(map(kept, opened(sources, self._passed, self.bar.found)), answered)
        self._matcher = matcher
        self._out = out

    def __enter__(self) -> Self:
        """Itself, at work."""
        self.bar.__enter__()
        self._batch.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Ends the processes and takes the bar away."""
        self._batch.__exit__(kind, fault, trace)
        self.bar.__exit__(kind, fault, trace)

    def __iter__(self) -> Iterator[tuple[Outcome, Reading | None]]:
        """The outcomes that say something, not those of documents that were answered before; a refusal has no reading."""
        for outcome in self._batch:
            if outcome.refusal:
                self.refused += 1
                self._out.flush()
                self.bar.tell(outcome.refusal.message)
                yield outcome, None
            elif outcome.line is not None:
                yield outcome, with_matches(from_answer(json.loads(outcome.line)), self._matcher)
            self.bar.step()

    def tell_passed_over(self) -> None:
        """Says how many files were of no kind that is read, if any."""
        if self._passed:
            self.bar.tell(_passed_over(self._passed))


def _answered(outcome: Outcome, reading: Reading | None) -> Outcome:
    """The outcome with the answer as it is written: with what the catalogue proposes."""
    if reading is None:
        return outcome
    answer = json.dumps(to_answer(reading), ensure_ascii=False, separators=(",", ":"))
    return replace(outcome, line=answer.encode(errors="backslashreplace"))


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
