"""Train the weights that decide which cue and content make a statement.

    python scripts/statements/train.py TRAIN.jsonl [--cache parsed.spacy] [-o weights.json]

TRAIN.jsonl holds one text a line: {"id", "text", "statements"}, each statement with "cue" ([start, end]) and
"content" ([[start, end], ...]). A candidate is an example of a statement where its content shares at least half
of its characters with a labelled one of the same cue, or nearly all with one of any cue ("repeated the accusation
that ..." has two words that may be labelled). scikit-learn is needed here and nowhere else.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc, DocBin

from standoff.read.blocks import blocks
from standoff.read.language_model import bare_pipeline
from standoff.read.pieces import parsed
from standoff.read.reading_text import reading_text
from standoff.read.statements.candidates import Candidate, candidates
from standoff.read.statements.cues import load_cues
from standoff.read.statements.scorer import features

_SMALLEST = 0.08  # weights nearer to zero are left out; they change no decision on the dev set
_ANY_CUE = 0.85
_RARE = 2  # features seen in fewer examples are left out


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--cache", type=Path, help="where parsed texts are kept between runs")
    parser.add_argument("-c", type=float, default=0.25, help="inverse strength of the L2 penalty")
    parser.add_argument("-o", type=Path, default=Path("src/standoff/read/statements/data/weights.json"))
    args = parser.parse_args()
    items = [json.loads(line) for line in args.train.read_text(encoding="utf-8").splitlines()]
    rows, labels = [], []
    for item, doc in zip(items, docs(items, args.cache), strict=True):
        for candidate in candidates(doc, load_cues()):
            rows.append(dict.fromkeys(features(candidate), 1.0))
            labels.append(is_statement(candidate, item["statements"]))
    weights = fitted(rows, labels, args.c)
    args.o.write_text(json.dumps(weights, sort_keys=True, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(rows)} candidates, {sum(labels)} statements, {len(weights)} weights")


def docs(items: list[dict[str, Any]], cache: Path | None) -> Iterator[Doc]:
    """Yield the parsed texts, from the cache where there is one."""
    nlp = bare_pipeline()
    layout = nlp.get_pipe("standoff_layout")
    if cache is None or not cache.exists():
        store = DocBin()
        for item in items:
            found = blocks(item["text"])
            doc = nlp.make_doc(reading_text(item["text"], found))
            doc._.frozen, doc._.blocks = item["text"], found
            store.add(next(parsed(nlp, [doc])))
        if cache is not None:
            store.to_disk(cache)
    else:
        store = DocBin().from_disk(cache)
    for item, doc in zip(items, store.get_docs(nlp.vocab), strict=True):
        doc._.frozen = item["text"]
        yield layout(doc)


def is_statement(candidate: Candidate, gold: list[dict[str, Any]]) -> bool:
    """Tell whether a labelled statement has the candidate's content, and its cue too where they differ."""
    mine = _characters(candidate.content)
    for statement in gold:
        theirs = _characters(statement["content"])
        cue = statement["cue"]
        same_cue = bool(cue) and cue[0] <= candidate.cue.idx < cue[1]
        if len(mine & theirs) >= (0.5 if same_cue else _ANY_CUE) * len(mine | theirs):
            return True
    return False


def _characters(ranges: Any) -> set[int]:
    return {offset for start, end in ranges for offset in range(start, end)}


def fitted(rows: list[dict[str, float]], labels: list[bool], c: float) -> dict[str, float]:
    """Return the weights of a logistic regression, small ones left out."""
    counts: dict[str, int] = {}
    for row in rows:
        for feature in row:
            counts[feature] = counts.get(feature, 0) + 1
    kept = [{feature: 1.0 for feature in row if counts[feature] >= _RARE} for row in rows]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=c, max_iter=1000, fit_intercept=False)
    model.fit(vectorizer.fit_transform(kept), labels)
    pairs = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    return {name: round(float(weight), 2) for name, weight in pairs if abs(weight) >= _SMALLEST}


if __name__ == "__main__":
    main()
