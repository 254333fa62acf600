"""The measurements as Markdown: a table of what is found of each type of fault, a table of what is said against sound documents."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from tools.faults.clean import Sound
from tools.faults.kinds import KINDS
from tools.faults.measuring import Outcome

_MOST_TYPES = 3


def found_table(outcomes: Sequence[Outcome], available: Mapping[str, int]) -> str:
    """For each type: how many places carry it, how many faults were planted and found, in texts, tables and pairs, and as what."""
    rows = [
        "| type of fault | carriers | planted | found | share | text | tables | pairs | its type | or a like one | other types | doubted |",
        "|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|:--|--:|",
    ]
    for kind in [*KINDS, "all"]:
        some = [outcome for outcome in outcomes if kind in ("all", outcome.case.kind)]
        if not some and kind != "all" and not available.get(kind):
            continue
        found = [outcome for outcome in some if outcome.is_found]
        places = sum(available.values()) if kind == "all" else available[kind]
        media = " | ".join(_of([outcome for outcome in some if outcome.case.bed.medium == medium]) for medium in ("text", "table", "pair"))
        by_name, alike = sum(outcome.is_by_name for outcome in found), sum(outcome.is_as_expected for outcome in found)
        doubted = sum(bool(outcome.doubted) for outcome in some if not outcome.is_found)
        share = f"{len(found) / len(some):.2f}" if some else ""
        rows.append(
            f"| {kind} | {places} | {len(some)} | {len(found)} | {share} | {media} | {by_name} | {alike} |"
            f" {_other_types(kind, found)} | {doubted} |"
        )
    return "\n".join(rows)


def _other_types(kind: str, found: Sequence[Outcome]) -> str:
    """The types, but for its own, that found most of a type; nothing for all of them together."""
    counted = Counter(type_ for outcome in found for type_ in outcome.types if type_ != kind)
    return ", ".join(f"{type_} {count}" for type_, count in counted.most_common(_MOST_TYPES)) if kind in KINDS else ""


def _of(outcomes: Sequence[Outcome]) -> str:
    return f"{sum(outcome.is_found for outcome in outcomes)}/{len(outcomes)}" if outcomes else ""


def sound_table(sounds: Sequence[Sound]) -> str:
    """For each set of sound documents: its figures, how many were computed with, and what was said against them."""
    rows = [
        "| sound documents | documents | figures | computed with | share | *sai* or *lệch* | for a thousand computed with | doubts |",
        "|:--|--:|--:|--:|--:|--:|--:|--:|",
    ]
    rows += [
        f"| {each.group} | {each.documents} | {each.figures} | {each.tested} | {each.tested / max(each.figures, 1):.2f} "
        f"| {len(each.alarms)} | {each.for_a_thousand:.1f} | {each.doubts} |"
        for each in sounds
    ]
    return "\n".join(rows)


def misses(outcomes: Sequence[Outcome], most: int = 10**6) -> Iterator[str]:
    """Lines that say, type by type, what was planted and not found; of texts kept aside only that something was."""
    for kind in KINDS:
        missed = [outcome for outcome in outcomes if outcome.case.kind == kind and not outcome.is_found]
        if missed:
            yield f"\n### {kind}: {len(missed)} missed\n"
        for outcome in missed[:most]:
            case = outcome.case
            beside = f" beside {case.bed.earlier.name}" if case.bed.earlier else ""
            said = "(kept aside)" if case.bed.is_kept_aside else case.was
            doubt = f" (doubted: {', '.join(outcome.doubted)})" if outcome.doubted else ""
            read = f" (read as {outcome.read})" if outcome.read and not case.bed.is_kept_aside else ""
            yield f"- {case.bed.name}{beside}, {case.plant.way}: {said}{doubt}{read}"


def alarms(sounds: Sequence[Sound]) -> Iterator[str]:
    """Lines that quote every finding against a sound document; of texts kept aside only its type."""
    for each in sounds:
        if each.alarms:
            yield f"\n### {each.group}: {len(each.alarms)}\n"
        for alarm in each.alarms:
            finding = alarm.finding
            quoted = f"“{alarm.sentence}” — {finding.message.vi}" if alarm.is_shown else "(kept aside)"
            yield f"- {alarm.document}, {finding.type}, {finding.severity}, said {finding.said if alarm.is_shown else '…'}: {quoted}"
