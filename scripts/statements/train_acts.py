"""Train the weights that decide which speech act a statement performs.

    python scripts/statements/train_acts.py [-c 0.2]

Trained on our own texts (corpus/statements), all of which are labelled with acts. Every fourth is held out; the
share of right acts on these is printed, beside that of the rules alone. scikit-learn is needed.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fit import Features, multinomial
from spacy.tokens import Doc
from texts import held_out, items
from train import characters, has_cue, overlap

from standoff.model import Document
from standoff.read import Reader
from standoff.read.pieces import parsed
from standoff.read.statements.acts import by_rule, features, most_likely
from standoff.read.statements.candidates import candidates
from standoff.read.statements.choice import Choice, chosen
from standoff.read.statements.cues import load_cues
from standoff.read.statements.ends import ended
from standoff.read.statements.scorer import load_weights, probability
from standoff.read.statements.speaker import speaker

_NEAR = 0.5
_SAME_CUE = 0.3
_THRESHOLD = 0.2  # below the reader's, for more examples
_ROOT = Path(__file__).parents[2]


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-c", type=float, default=0.2, help="inverse strength of the L2 penalty")
    args = parser.parse_args()
    found = [item for path in sorted((_ROOT / "corpus" / "statements").glob("*.jsonl")) for item in items(path)]
    rows = list(examples(found))
    train = [(row, act) for item, row, act in rows if not held_out(item)]
    kept = [(row, act) for item, row, act in rows if held_out(item)]
    weights = multinomial([row for row, _ in train], [act for _, act in train], args.c)
    path = _ROOT / "src" / "standoff" / "read" / "statements" / "data" / "acts.json"
    path.write_text(json.dumps(weights, sort_keys=True, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    right = sum(most_likely(row, weights) == act for row, act in kept) / len(kept)
    ruled = sum(by_rule(row) == act for row, act in kept) / len(kept)
    print(f"{len(train)} statements; {len(kept)} held out: {right:.3f} right, {ruled:.3f} by the rules alone")


def examples(found: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Features, str]]:
    """Yield the item, features and act of each labelled statement that a candidate matches."""
    reader = Reader()
    nlp = reader.nlp
    with nlp.select_pipes(disable=nlp.pipe_names[nlp.pipe_names.index("standoff_statements") :]):
        for item in found:
            doc = reader.prepared(Document.of(item["text"], published=item.get("published")))
            yield from _of_doc(item, next(parsed(nlp, [doc])))


def _of_doc(item: dict[str, Any], doc: Doc) -> Iterator[tuple[dict[str, Any], Features, str]]:
    """Yield an example for each statement that the reader finds and a label matches: as it will be met."""
    cues, weights = load_cues(), load_weights("statements")
    possible = (ended(candidate, load_weights("ends")) for candidate in candidates(doc, cues))
    for choice in chosen([(probability(each, weights, cues), each) for each in possible], _THRESHOLD):
        fits = [(_fit(choice, statement), number) for number, statement in enumerate(item["statements"])]
        share, number = max(fits, default=(0.0, 0))
        if share >= _NEAR:
            speakers = speaker(doc, choice.candidate.source).actors
            yield item, frozenset(features(doc, cues, choice, speakers)), item["statements"][number]["act"]


def _fit(choice: Choice, statement: dict[str, Any]) -> float:
    """Return how well a choice fits a label: the share of content that they have in common, and the cue."""
    share = overlap(characters(choice.content), characters(statement["content"]))
    return share + _SAME_CUE * has_cue(statement, choice.candidate) if share else 0.0


if __name__ == "__main__":
    main()
