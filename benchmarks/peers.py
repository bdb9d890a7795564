"""How Standoff's statements compare with textacy's direct quotations on the same parsed texts.

    python benchmarks/peers.py GOLD.jsonl [--limit N]

textacy is no dependency of Standoff: install it beside it with ``pip install textacy``. A line of GOLD is
{"id", "text", "published", "statements": [{"source", "cue", "content", "form"}]}, where a source and a content are
lists of [start, end] in code points. Each text is parsed once, by Standoff's reader, and both systems get that parse.

A gold statement and a found one may pair if their contents' characters overlap by the intersection over union (IoU)
named or more; each pairs once, best overlap first. P, R and F1 count pairs; direct, mixed and indirect are the recall
by form; source is the share of the pairs with a gold source whose sources share a character. textacy raises an error
where quotation marks are odd in number: in the first table it found nothing there, the second leaves such texts out.
"""

import argparse
import json
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from spacy.tokens import Doc

from standoff.model import Document
from standoff.read.pieces import parsed
from standoff.read.reader import COMPONENTS, Reader

LEAST = (0.3, 0.8)  # IoU: roughly the same passage; the same passage nearly to the word
FORMS = ("direct", "mixed", "indirect")
COLUMNS = ("P", "R", "F1", *FORMS, "source")
BATCH = 8  # texts parsed at once, as many as the reader takes
UP_TO_STATEMENTS = COMPONENTS[: COMPONENTS.index("standoff_statements") + 1]

Item = dict[str, Any]  # a line of GOLD
Pair = tuple["Attribution", "Attribution"]  # gold and found
Range = Sequence[int]  # start and end, in code points
Seconds = defaultdict[str, float]  # of CPU time, by what they were spent on
Quotations = Callable[[Doc], Iterable[Any]]  # gives textacy's triples of speaker, cue and content


@dataclass(frozen=True, slots=True)
class Attribution:
    """The offsets of the characters of a source and of what is attributed to it; gold ones have a form."""

    source: frozenset[int]
    content: frozenset[int]
    form: str = ""

    def overlap(self, other: "Attribution") -> float:
        """Return the intersection over union of the two contents."""
        shared = len(self.content & other.content)
        return shared / len(self.content | other.content) if shared else 0.0


@dataclass(frozen=True, slots=True)
class Compared:
    """One text: its gold statements and what each system found; a system that raised an error is not there."""

    gold: list[Attribution]
    found: dict[str, list[Attribution]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--limit", type=int, metavar="N", help="compare the first N texts only")
    args = parser.parse_args()
    quotations, reader, seconds = load_textacy(), Reader(), Seconds(float)
    texts = list(compare(reader, quotations, load(args.gold, args.limit), seconds))
    print(f"Standoff {reader.run.version}, textacy {version('textacy')}, {reader.run.model}")
    taken = [text for text in texts if "textacy" in text.found]
    print_table(f"all; textacy raised an error on {len(texts) - len(taken)}", texts)
    print_table("on which textacy raised none", taken)
    print("\nCPU s of one process:   " + "   ".join(f"{name} {spent:.2f}" for name, spent in seconds.items()))


def load_textacy() -> Quotations:
    try:
        quotations: Quotations = import_module("textacy.extract.triples").direct_quotations
    except ModuleNotFoundError as error:
        sys.exit(f"{error}; this comparison needs textacy: pip install textacy")
    return quotations


def load(path: Path, limit: int | None) -> list[Item]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, limit) if line.strip()]


def compare(reader: Reader, quotations: Quotations, items: list[Item], seconds: Seconds) -> Iterator[Compared]:
    """Yield what both systems find in each text, adding what it took to ``seconds``."""
    for start in range(0, len(items), BATCH):
        batch = items[start : start + BATCH]
        with timed(seconds, "parse, shared"):
            docs = parse(reader, batch)
        for item, doc in zip(batch, docs, strict=True):
            found = {}
            with timed(seconds, "textacy's quotations"), suppress(ValueError):  # an odd number of quotation marks
                found["textacy"] = found_by_textacy(quotations, doc)
            with timed(seconds, "Standoff's statements"):
                found["standoff"] = found_by_standoff(reader, doc)
            yield Compared([labelled(row) for row in item["statements"]], found)


def parse(reader: Reader, batch: list[Item]) -> list[Doc]:
    documents = (Document.of(item["text"], name=item["id"], published=item.get("published")) for item in batch)
    with reader.nlp.select_pipes(disable=list(COMPONENTS)):
        return list(parsed(reader.nlp, [reader.prepared(document) for document in documents]))


def labelled(row: dict[str, Any]) -> Attribution:
    return Attribution(characters(row["source"]), characters(row["content"]), row["form"])


def found_by_standoff(reader: Reader, doc: Doc) -> list[Attribution]:
    for name in UP_TO_STATEMENTS:
        doc = reader.nlp.get_pipe(name)(doc)
    return [
        Attribution(
            characters((span.start, span.end) for span in row.source),
            characters((span.start, span.end) for span in row.content),
        )
        for row in doc._.statements
    ]


def found_by_textacy(quotations: Quotations, doc: Doc) -> list[Attribution]:
    return [
        Attribution(
            characters((token.idx, token.idx + len(token)) for token in triple.speaker),
            characters([(triple.content.start_char, triple.content.end_char)]),
        )
        for triple in quotations(doc)
    ]


def characters(ranges: Iterable[Range]) -> frozenset[int]:
    return frozenset(offset for start, end in ranges for offset in range(start, end))


def print_table(which: str, texts: list[Compared]) -> None:
    print(f"\n{len(texts)} texts ({which}), {sum(len(text.gold) for text in texts)} gold statements")
    print(f"{'IoU':4} {'system':10} {'found':>6}" + "".join(f"{name:>10}" for name in COLUMNS))
    for least in LEAST:
        for system in ("standoff", "textacy"):
            found = [(text.gold, text.found.get(system, [])) for text in texts]
            row = "".join(f"{value:>10}" for value in scores(found, least))
            print(f"{least:<4} {system:10} {sum(len(rows) for _, rows in found):6}{row}")


def scores(texts: list[tuple[list[Attribution], list[Attribution]]], least: float) -> list[str]:
    """Return P, R, F1, the recall of each form and the share of right sources, over all texts."""
    gold, found = [row for rows, _ in texts for row in rows], sum(len(rows) for _, rows in texts)
    paired = [pair for rows, others in texts for pair in pairs(rows, others, least)]
    of_form, paired_of_form = Counter(row.form for row in gold), Counter(row.form for row, _ in paired)
    sources = [not row.source.isdisjoint(other.source) for row, other in paired if row.source]
    return [
        share(len(paired), found),
        share(len(paired), len(gold)),
        share(2 * len(paired), found + len(gold)),
        *(share(paired_of_form[form], of_form[form]) for form in FORMS),
        share(sum(sources), len(sources)),
    ]


def pairs(gold: list[Attribution], found: list[Attribution], least: float) -> Iterator[Pair]:
    """Yield the pairs that overlap by ``least`` or more, best first, each attribution once."""
    ranked = sorted((-row.overlap(other), g, f) for g, row in enumerate(gold) for f, other in enumerate(found))
    free_gold, free_found = set(range(len(gold))), set(range(len(found)))
    for overlap, g, f in ranked:
        if -overlap >= least and g in free_gold and f in free_found:
            free_gold.remove(g)
            free_found.remove(f)
            yield gold[g], found[f]


@contextmanager
def timed(seconds: Seconds, name: str) -> Iterator[None]:
    start = time.process_time()
    yield
    seconds[name] += time.process_time() - start


def share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "-"


if __name__ == "__main__":
    main()
