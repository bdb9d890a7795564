"""Train the weights that decide what makes a statement and where its content ends.

    python scripts/statements/train.py POLNEAR.jsonl [--cache FOLDER]

POLNEAR.jsonl holds one text a line: {"id", "text", "statements"}, each statement with "cue" ([start, end]) and
"content" ([[start, end], ...]). Our own texts (corpus/statements) are added to it and count more, since they are
labelled by the guidelines that Standoff follows; every fourth of them is held out, and the figures on these are
printed. scikit-learn and SciPy are needed here and nowhere else.

A candidate is an example of a statement where its content shares at least half of its characters with a labelled
one of the same cue, or nearly all with one of any cue ("repeated the accusation that ..." has two words that may be
labelled).
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fit import Features, binary, ranking
from spacy.tokens import Doc
from texts import docs, held_out, items

from standoff.read.statements import ends as content_ends
from standoff.read.statements.candidate import Candidate
from standoff.read.statements.candidates import candidates
from standoff.read.statements.cues import load_cues
from standoff.read.statements.scorer import features

_ANY_CUE = 0.85
_NEAR = 0.3  # intersection over union from which a candidate's end can be compared with the label's
_RIGHT = 0.7  # the best end of a group must reach this, or none of them is right
_OWN = 2.0  # how much an example of our own texts counts beside one of PolNeAR
_TOWARDS_OURS = 0.5  # share of what is particular to our labels; more costs PolNeAR as much as it gains ours
_OBJECTS = ("dobj", "nsubjpass")  # frames in which the two labellings differ most ("denounced the raid"): all of it
_MARK = "own:"
_OURS = Path(__file__).parents[2] / "corpus" / "statements"
_DATA = Path(__file__).parents[2] / "src" / "standoff" / "read" / "statements" / "data"

Labelled = Sequence[tuple[dict[str, Any], Doc]]


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--cache", type=Path, help="folder in which parsed texts are kept between runs")
    parser.add_argument("-c", type=float, default=0.12, help="inverse strength of the L2 penalty of the statements")
    args = parser.parse_args()
    theirs = _parsed(args.polnear, args.cache)
    ours = [row for path in sorted(_OURS.glob("*.jsonl")) for row in _parsed(path, args.cache) if not held_out(row[0])]
    ends = _towards_ours(ranking([*_end_groups(theirs), *_marked(_end_groups(ours))], c=1.0), 1.0)
    _write("ends", ends)
    rows, labels, counts = [], [], []
    for texts, mark, weight in ((theirs, "", 1.0), (ours, _MARK, _OWN)):
        for row, label in _examples(texts, ends):
            rows.append(row | {mark + feature for feature in row})
            labels.append(label)
            counts.append(weight)
    weights = _towards_ours(binary(rows, labels, counts, args.c), _TOWARDS_OURS)
    _write("statements", weights)
    print(f"{len(rows)} candidates, {sum(labels)} statements, {len(weights)} weights; ends: {len(ends)} weights")


def _marked(groups: Iterator[tuple[list[Features], list[float]]]) -> Iterator[tuple[list[Features], list[float]]]:
    for members, wanted in groups:
        yield [member | {_MARK + feature for feature in member} for member in members], wanted


def _towards_ours(weights: dict[str, float], share: float) -> dict[str, float]:
    """Return one table from the weights that all texts share and those that only our own have.

    Features are doubled for our texts, so that where the two labellings differ (PolNeAR counts bare acts such as
    "denounced the raid", our guidelines do not) each keeps its own weights: H. Daume III, "Frustratingly easy
    domain adaptation", ACL 2007.
    """
    merged = {feature: weight for feature, weight in weights.items() if not feature.startswith(_MARK)}
    for feature, weight in weights.items():
        if feature.startswith(_MARK):
            plain = feature.removeprefix(_MARK)
            taken = 1.0 if any(frame in plain for frame in _OBJECTS) else share
            merged[plain] = round(merged.get(plain, 0.0) + taken * weight, 2)
    return merged


def _parsed(path: Path, cache: Path | None) -> Labelled:
    found = items(path)
    kept = cache / f"{path.stem}-{len(found)}.spacy" if cache else None
    return list(zip(found, docs(found, kept), strict=True))


def _write(name: str, weights: dict[str, float]) -> None:
    text = json.dumps(weights, sort_keys=True, indent=0, ensure_ascii=False)
    (_DATA / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _end_groups(texts: Labelled) -> Iterator[tuple[list[Features], list[float]]]:
    """Yield the possible ends of each candidate whose cue is labelled, and which of them are nearest to the label."""
    for item, doc in texts:
        for candidate in candidates(doc, load_cues()):
            wanted = _labelled_content(candidate, item["statements"])
            possible = content_ends.ends(candidate) if wanted else []
            shares = [overlap(characters(end.content), wanted) for end in possible]
            if len(possible) > 1 and shares[0] >= _NEAR and max(shares) >= _RIGHT:
                described = [frozenset(content_ends.features(candidate, end)) for end in possible]
                yield described, [float(share == max(shares)) for share in shares]


def _labelled_content(candidate: Candidate, gold: list[dict[str, Any]]) -> set[int]:
    mine = characters(candidate.content)
    same = [characters(statement["content"]) for statement in gold if has_cue(statement, candidate)]
    return max(same, key=lambda content: overlap(mine, content), default=set())


def _examples(texts: Labelled, ends: dict[str, float]) -> Iterator[tuple[Features, bool]]:
    for item, doc in texts:
        for candidate in candidates(doc, load_cues()):
            shaped = content_ends.ended(candidate, ends)
            yield frozenset(features(shaped)), is_statement(shaped, item["statements"])


def is_statement(candidate: Candidate, gold: list[dict[str, Any]]) -> bool:
    """Tell whether a labelled statement has the candidate's content, and its cue too where they differ."""
    mine = characters(candidate.content)
    for statement in gold:
        least = 0.5 if has_cue(statement, candidate) else _ANY_CUE
        if overlap(mine, characters(statement["content"])) >= least:
            return True
    return False


def has_cue(statement: dict[str, Any], candidate: Candidate) -> bool:
    """Tell whether a candidate's cue is that of a label."""
    cue = statement["cue"]
    return bool(cue) and cue[0] <= candidate.cue.idx < cue[1]


def overlap(mine: set[int], theirs: set[int]) -> float:
    """Return the intersection over union of two sets of characters."""
    return len(mine & theirs) / len(mine | theirs) if theirs else 0.0


def characters(ranges: Any) -> set[int]:
    """Return the offsets in some character ranges."""
    return {offset for start, end in ranges for offset in range(start, end)}


if __name__ == "__main__":
    main()
