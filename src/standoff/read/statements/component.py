"""The component that finds statements and everything that belongs to each."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from standoff.model import Span, Statement
from standoff.model.terms import Form
from standoff.read.actors.lookup import set_mentions
from standoff.read.extensions import plain, span, token_span
from standoff.read.layout import quote_at, quotes_within
from standoff.read.mention import Mention
from standoff.read.overlaps import Overlaps
from standoff.read.statements.acts import act_of, load_act_weights
from standoff.read.statements.candidates import candidates
from standoff.read.statements.choice import Choice, chosen
from standoff.read.statements.clause import Range
from standoff.read.statements.cues import load_cues
from standoff.read.statements.details import hearers, is_negated, is_outlet, said_on
from standoff.read.statements.ends import ended
from standoff.read.statements.quoted import utterances
from standoff.read.statements.scorer import load_weights, probability
from standoff.read.statements.speaker import speaker
from standoff.register import Register

_FIRST_PERSON = frozenset(["i", "me", "my", "mine", "we", "us", "our", "ours"])
_FREE_QUOTE = 0.6  # confidence in a quotation that no cue brings in


@Language.factory("standoff_statements", default_config={"threshold": 0.35, "overlays": []})
def create_statements(nlp: Language, name: str, threshold: float, overlays: list[str]) -> "Statements":
    """Return the component.

    Args:
        nlp: the pipeline.
        name: the component's name.
        threshold: probability from which a candidate is a statement.
        overlays: the user's register folders.
    """
    return Statements(threshold, Register.load([Path(folder) for folder in overlays]))


class Statements:
    """Sets ``doc._.statements`` and resolves the first person inside quotations."""

    def __init__(self, threshold: float, register: Register) -> None:
        self._threshold, self._register = threshold, register
        self._cues, self._weights, self._ends = load_cues(), load_weights("statements"), load_weights("ends")
        self._acts = load_act_weights()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has times and mentions."""
        possible = (ended(candidate, self._ends) for candidate in candidates(doc, self._cues))
        scored = ((probability(candidate, self._weights, self._cues), candidate) for candidate in possible)
        rows = [self._row(doc, choice) for choice in chosen(scored, self._threshold)]
        rows = _with_free_quotes(doc, rows, self._free_quotes(doc, rows))
        doc._.statements = tuple(_nested(rows))
        set_mentions(doc, [*doc._.mentions, *_first_person(doc)])
        return doc

    def _row(self, doc: Doc, choice: Choice) -> Statement:
        cue, content = choice.candidate.cue, choice.content
        who = speaker(doc, choice.candidate.source)
        heard = hearers(doc, self._register, cue, content)
        outlets = [actor for actor in heard if is_outlet(self._register, actor)]
        return Statement(
            id="",
            source=who.words,
            actors=who.actors,
            kind=who.kind,
            cue=token_span(doc, cue),
            content=tuple(span(doc, *range_) for range_ in content),
            form=form(doc, content),
            act=act_of(doc, self._cues, choice, who.actors, self._acts),
            negated=is_negated(cue),
            addressees=tuple(actor for actor in heard if actor not in outlets),
            via=outlets[0] if outlets else None,
            said_on=said_on(doc, cue, content),
            confidence=round(choice.probability, 3),
            why=f"{cue.lemma_.lower()} + {choice.candidate.frame}; {who.why}",
        )

    def _free_quotes(self, doc: Doc, rows: list[Statement]) -> Iterator[Statement]:
        """Yield a statement for each quotation that fills its sentences and that no other statement holds."""
        held: Overlaps[Statement] = Overlaps()
        for row in rows:
            held.add(row, _ranges(row))
        for utterance in utterances(doc, self._cues):
            content = tuple(span(doc, quote.start, quote.end) for quote in utterance.quotes)
            near = held.near([(part.start, part.end) for part in content])
            taken = any(part.overlaps(other) for row in near for other in row.content for part in content)
            if utterance.cue is None and not taken:
                yield Statement(
                    id="",
                    source=(),
                    actors=(),
                    kind="impersonal",
                    cue=None,
                    content=content,
                    form="direct",
                    act="assert",
                    confidence=_FREE_QUOTE,
                    why="quotation without a cue; no speaker before it",
                )


def form(doc: Doc, content: tuple[Range, ...]) -> Form:
    """Return whether the content stands wholly, partly or not at all in quotation marks."""
    inside = total = 0
    for start, end in content:
        total += len(plain(doc)[start:end].strip(" .,;"))
        inside += sum(
            min(end, quote.end) - max(start, quote.start)
            for quote in quotes_within(doc, start, end)
            if quote.end - quote.start > 3
        )
    if not inside:
        return "indirect"
    return "direct" if inside >= 0.97 * total else "mixed"


def _with_free_quotes(doc: Doc, rows: list[Statement], free: Iterator[Statement]) -> list[Statement]:
    """Return all rows in order, each free quotation with the speaker of the quotation before it."""
    ordered = sorted([*rows, *free], key=lambda row: (row.content[0].start, -row.content[-1].end))
    out: list[Statement] = []
    for row in ordered:
        out.append(row if row.cue is not None else _continued(doc, row, out))
    return out


def _continued(doc: Doc, row: Statement, earlier: list[Statement]) -> Statement:
    """Return a free quotation with the speaker of the quotation before it, in its paragraph or the one before."""
    before = next((other for other in reversed(earlier) if other.form != "indirect" and other.source), None)
    if before is None or _blocks_between(doc, before, row) > 1:
        return row
    return replace(row, actors=before.actors, kind=before.kind, why="quotation without a cue; speaker goes on")


def _blocks_between(doc: Doc, before: Statement, row: Statement) -> int:
    """Return how many paragraphs further on a statement begins."""
    starts = [block.start for block in doc._.blocks]
    return bisect_right(starts, row.content[0].start) - bisect_right(starts, before.content[-1].start)


def _nested(rows: list[Statement]) -> Iterator[Statement]:
    """Yield the rows with their ids, and for each the smallest statement that holds its cue or content."""
    rows = [replace(row, id=f"s{number}") for number, row in enumerate(rows, 1)]
    places: Overlaps[Statement] = Overlaps()
    for row in rows:
        places.add(row, _ranges(row))
    for row in rows:
        anchor = row.cue or row.content[0]
        near = (other for other in places.near([(anchor.start, anchor.end)]) if other is not row)
        around = [other for other in near if any(part.contains(anchor) for part in other.content)]
        parent = min(around, key=_length, default=None)
        yield replace(row, parent=parent.id if parent else None)


def _ranges(row: Statement) -> list[Range]:
    return [(part.start, part.end) for part in row.content]


def _length(row: Statement) -> int:
    return sum(len(part) for part in row.content)


def _first_person(doc: Doc) -> Iterator[Mention]:
    """Yield a mention for each "I" and "we" in a quotation whose speaker is known."""
    for statement in doc._.statements:
        if statement.form == "indirect" or not statement.actors:
            continue
        actor = statement.actors[0]
        for part in statement.content:
            for token in _tokens(doc, part):
                if token.lower_ in _FIRST_PERSON:
                    yield Mention(
                        start=token.i,
                        end=token.i + 1,
                        head=token.i,
                        kind="pronoun",
                        id=actor.id,
                        name=actor.name,
                        code=actor.code,
                        plural=token.lower_ in ("we", "us", "our", "ours"),
                        why="first person of the speaker",
                    )


def _tokens(doc: Doc, part: Span) -> Iterator[Token]:
    tokens = doc.char_span(part.start, part.end, alignment_mode="contract")
    for token in tokens if tokens is not None else ():
        if quote_at(doc, token.idx) is not None:
            yield token
