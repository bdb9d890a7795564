"""Measure origins: `python tests/link/origins/measure.py LEDGER [REPORTS]`; the ledger must be new.

Adds synthetic reports, links them in blocks of 500, and prints the time that each block takes a report, and
how many pairs of reports are rightly and wrongly under one origin, by how the reports were made.

The reports are invented: copies, abridgements, rewrites, and other stories on the same event. Their words are
drawn from a vocabulary of the event, by Zipf's law, so that two stories on one event use the same words; a part
of their sentences is the same to the letter, as quotations and background are.
"""

import datetime as dt
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, islice
from math import comb

from standoff.ledger import Ledger
from standoff.ledger.identity import document_id
from standoff.link.origins import Credits, link
from standoff.model import Document, Reading
from standoff.register import Register

BLOCK = 500
START = dt.date(2031, 1, 1)
SYLLABLES = [first + second for first in "bdfhklmnprstv" for second in "aeio"]
SENTENCES = 24
QUOTED = {"second": 0.15, "third": 0.3}  # of the sentences of other stories on the event, taken from the first
REPLACED = (0.12, 0.2, 0.3)  # of the words, in rewrites
PUBLISHED_ON = 14  # days within which the copies of a report appear


@dataclass(frozen=True)
class Made:
    """A report, the story that it goes back to, and how it was made from that."""

    text: str
    story: str
    how: str
    day: int


class Desk:
    """Writes the stories of one event, and what others make of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        shared = random.Random(0)
        common = [_word(shared) for _ in range(1500)]
        self.words = [*self.random.sample(common, 400), *(_word(self.random).title() for _ in range(40))]
        self.random.shuffle(self.words)
        self.weights = list(accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def sentence(self) -> str:
        words = self.random.choices(self.words, cum_weights=self.weights, k=self.random.randint(12, 26))
        if self.random.random() < 0.5:
            words.insert(3, str(self.random.randint(2, 9000)))
        return " ".join(words).capitalize() + "."

    def story(self, other: list[str], share: float = 0) -> list[str]:
        """Return the sentences of a story, of which a share are those of another one on the event."""
        quoted = self.random.sample(other, int(share * SENTENCES)) if other else []
        own = [self.sentence() for _ in range(SENTENCES - len(quoted))] + quoted
        self.random.shuffle(own)
        return own

    def copy(self, story: list[str]) -> str:
        return f"{self.sentence()}\n\nBy {_word(self.random).title()} {_word(self.random).title()}\n\n{_text(story)}"

    def abridgement(self, story: list[str], share: float = 0.4) -> str:
        return _text(story[: round(share * len(story))])

    def selection(self, story: list[str], share: float = 0.4) -> str:
        chosen = sorted(self.random.sample(range(len(story)), round(share * len(story))))
        return _text([story[index] for index in chosen])

    def rewrite(self, story: list[str], replaced: float, dropped: float = 0.1) -> str:
        kept = [sentence for sentence in story if self.random.random() > dropped]
        return _text([self._reworded(sentence, replaced) for sentence in kept])

    def _reworded(self, sentence: str, share: float) -> str:
        words = sentence.split()
        return " ".join(self.random.choice(self.words) if self.random.random() < share else word for word in words)


def reports(events: int, first_day: int = 0, per_day: float = 4.0) -> Iterator[Made]:
    """Yield twelve reports an event: a story with seven made from it, and two others on it with one copy each."""
    for number in range(events):
        desk, day = Desk(number + 1), first_day + int(number / per_day)
        main = desk.story([])
        for turn, (how, text) in enumerate(_made_from(desk, main)):
            yield Made(text, f"{number}-main", how, day + turn * 2 % PUBLISHED_ON)
        for which, share in QUOTED.items():
            other = desk.story(main, share)
            yield Made(_text(other), f"{number}-{which}", "story", day)
            yield Made(desk.copy(other), f"{number}-{which}", "copy", day + 1)


def _made_from(desk: Desk, story: list[str]) -> Iterator[tuple[str, str]]:
    yield "story", _text(story)
    yield "copy", desk.copy(story)
    yield "copy", desk.copy(story)
    yield "abridgement", desk.abridgement(story)
    yield "selection", desk.selection(story)
    for share in REPLACED:
        yield f"rewrite of {share:.0%}", desk.rewrite(story, share)


def _text(sentences: list[str]) -> str:
    return "\n\n".join(" ".join(sentences[at : at + 2]) for at in range(0, len(sentences), 2))


def _word(source: random.Random) -> str:
    return "".join(source.choice(SYLLABLES) for _ in range(source.randint(1, 4)))


def reading(made: Made) -> Reading:
    day = START + dt.timedelta(days=made.day)
    return Reading(document=Document.of(made.text, name=made.story, published=day.isoformat()))


def pairs(sizes: Iterable[int]) -> int:
    return sum(comb(size, 2) for size in sizes)


def quality(ledger: Ledger, made: dict[str, Made]) -> None:
    origin = {str(row["document"]): str(row["origin"]) for row in ledger.rows("origins")}
    found = pairs(Counter(origin.values()).values())
    true = pairs(Counter(one.story for one in made.values()).values())
    right = pairs(Counter((origin[id_], one.story) for id_, one in made.items()).values())
    print(f"pairs: precision {right / found:.4f} ({right}/{found}), recall {right / true:.4f} ({right}/{true})")
    first = {one.story: origin[id_] for id_, one in reversed(made.items()) if one.how == "story"}
    with_story: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for id_, one in made.items():
        with_story[one.how][origin[id_] == first[one.story]] += 1
    for how, counts in with_story.items():
        print(f"  {how}: {counts[True]} of {counts.total()} under the origin of their story")


def main(where: str, total: int) -> None:
    credits = Credits(Register.load())
    made: dict[str, Made] = {}
    source = islice(reports(total // 12 + 1), total)
    with Ledger(where) as ledger:
        while block := list(islice(source, BLOCK)):
            readings = [reading(one) for one in block]
            made |= {document_id(one.document.sha256): kept for one, kept in zip(readings, block, strict=True)}
            ledger.add_many(readings)
            start = time.perf_counter()
            link(ledger, credits)
            print(f"{len(made):7} reports: {(time.perf_counter() - start) * 1000 / len(block):6.2f} ms a report")
        quality(ledger, made)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
