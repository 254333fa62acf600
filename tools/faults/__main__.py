"""Faults planted into labelled documents, and what the checks find: `python -m tools.faults --each 40 --seed 1`, by the Python of .venv.

Prints two Markdown tables: of each type of fault how many were planted and found, and what is said against the same documents as they
are. `--misses` lists what was not found, `--alarms` what was said without cause. The labelled texts beside the checkout are used where
they are there; a fault is a function of the seed, its type and its number.
"""

import argparse
import sys
from pathlib import Path

from tools.faults import clean, telling
from tools.faults.corpus import sheets, texts
from tools.faults.kinds import KINDS
from tools.faults.measuring import Bench, beds, carriers, cases


def main() -> int:
    """Exit status: 0 with the tables printed, 2 where a type is named that there is not."""
    parser = argparse.ArgumentParser(description="Planted faults through the checks.")
    parser.add_argument("--each", type=int, default=40, help="faults of each type")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", nargs="*", default=[], help="types of faults")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    parser.add_argument("--alarms", action="store_true", help="list what was said against sound documents")
    parser.add_argument("--report", type=Path, help="write all of it to this file as well")
    asked = parser.parse_args()
    if unknown := set(asked.only) - set(KINDS):
        print(f"no such types: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    bench, all_texts, all_sheets = Bench(), texts(), sheets()
    all_beds = beds(all_texts, all_sheets)
    kinds = asked.only or [*KINDS]
    available = {kind: len(carriers(kind, all_beds)) for kind in kinds}
    outcomes = [bench.outcome(case) for case in cases(all_beds, asked.each, asked.seed, kinds)]
    sounds = list(clean.measured(bench, all_texts, all_sheets))
    tables = [
        f"At most {asked.each} faults of each type, seed {asked.seed}\n\n{telling.found_table(outcomes, available)}",
        telling.sound_table(sounds),
        "Mistakes that the samples hold on purpose, found alone and beside the other reports: "
        + "; ".join(f"{name} {_yes(found[0])}, {_yes(found[1])}" for name, found in clean.deliberate(bench, all_texts).items()),
    ]
    missed, said = "\n".join(telling.misses(outcomes)), "\n".join(telling.alarms(sounds))
    print("\n\n".join([*tables, *([missed] if asked.misses else []), *([said] if asked.alarms else [])]))
    if asked.report:
        parts = ["# Planted faults", *tables, "## Said against sound documents", said, "## Not found", missed]
        asked.report.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 0


def _yes(is_so: bool) -> str:  # noqa: FBT001 - an inner step of printing
    return "yes" if is_so else "no"


if __name__ == "__main__":
    sys.exit(main())
