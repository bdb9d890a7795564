"""How much reading costs beyond parsing: words a second and the ratio to the bare language model.

    python benchmarks/speed.py [TEXTS.jsonl] [--rounds 5]

Both readers take the same texts in turn (bare, full, bare, full, ...), so that a machine whose speed drifts
slows both alike. Without TEXTS the example dossier is read. Figures are CPU seconds of one process.
"""

import argparse
import json
import os
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from spacy.tokens import Doc

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from standoff.ingest import documents
from standoff.model import Document
from standoff.read.language_model import bare_pipeline
from standoff.read.reader import Reader

DOSSIER = Path(__file__).parents[1] / "examples" / "dossier"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    texts = load(args.texts)
    words = sum(len(document.text.split()) for document in texts)
    bare, full = bare_pipeline(), Reader()
    seconds: dict[str, list[float]] = {"bare": [], "full": []}
    for _ in range(args.rounds + 1):
        seconds["bare"].append(timed(lambda: list(bare.pipe((d.text for d in texts), batch_size=8))))
        seconds["full"].append(timed(lambda: list(full.pipe(texts))))
    medians = {name: statistics.median(values[1:]) for name, values in seconds.items()}
    print(f"{len(texts)} texts, {words} words, median of {args.rounds} rounds after one to warm up")
    for name, median in medians.items():
        print(f"{name:5} {median:7.2f} CPU s {words / median:8.0f} words/s")
    print(f"ratio full / bare {medians['full'] / medians['bare']:.2f}")
    for name, share in components(full, texts).items():
        print(f"  {name:24} {100 * share / medians['bare']:5.1f} % of the bare model")


def load(path: Path | None) -> list[Document]:
    if path is None:
        return [found for found in documents([str(DOSSIER)]) if isinstance(found, Document)]
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [Document.of(item["text"], name=item["id"], published=item.get("published")) for item in items]


def timed(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def components(reader: Reader, texts: list[Document]) -> dict[str, float]:
    """Return the CPU seconds that each of our components takes on all texts."""
    spent: dict[str, float] = defaultdict(float)
    for name, component in reader.nlp.pipeline:
        if name.startswith("standoff_"):
            _measure(reader, name, component, spent)
    list(reader.pipe(texts))
    return dict(spent)


def _measure(reader: Reader, name: str, component: Callable[[Doc], Doc], spent: dict[str, float]) -> None:
    def timed_component(doc: Doc) -> Doc:
        start = time.process_time()
        result = component(doc)
        spent[name] += time.process_time() - start
        return result

    index = reader.nlp.component_names.index(name)
    reader.nlp._components[index] = (name, timed_component)


if __name__ == "__main__":
    main()
