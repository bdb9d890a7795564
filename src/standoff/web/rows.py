"""The rows of the report's tables, each with the place of its characters in an article."""

from dataclasses import dataclass

from standoff.model import ActorRef, Commitment, Document, Event, Framing, Reading, Span, Statement
from standoff.register.ontology import Quad
from standoff.web.marks import target_of
from standoff.web.quads import quad
from standoff.web.voices import Voice, Voices, speaker
from standoff.web.words import Snippet, clip, fragment, snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a row stands.

    Attributes:
        article: HTML id of the article.
        row: the row's id within the article.
        at: offset of the characters that the row points at; ``None`` where it has none.
        report: what to call the document.
    """

    article: str
    row: str
    at: int | None
    report: str

    @property
    def id(self) -> str:
        """The row's HTML id."""
        return f"{self.article}-{self.row}"

    @property
    def target(self) -> str:
        """HTML id of the words in the article."""
        return self.article if self.at is None else f"{self.article}-at-{self.at}"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event, its voice and its words."""

    place: Place
    event: Event
    voice: Voice
    quad: Quad
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement and who made it."""

    place: Place
    statement: Statement
    speaker: str
    codes: str
    mention: str
    content: str
    told_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRow:
    """What a text says of a treaty."""

    place: Place
    commitment: Commitment
    voice: Voice
    snippet: Snippet


@dataclass(frozen=True, slots=True, kw_only=True)
class FramingRow:
    """A loaded word and whose word it is."""

    place: Place
    framing: Framing
    voice: Voice
    snippet: Snippet


class Rows:
    """The rows of one Reading."""

    def __init__(self, reading: Reading, article: str) -> None:
        self._reading, self._article = reading, article
        self._text = reading.document.text
        self._report = report_name(reading.document)
        self._voices = Voices(reading)

    def events(self) -> list[EventRow]:
        """Return the events in the order of the Reading."""
        return [
            EventRow(
                place=self._place(event.id, event.trigger),
                event=event,
                voice=self._voices.of(event.statement),
                quad=quad(event.type),
                snippet=snippet(self._text, event.trigger),
            )
            for event in self._reading.events
        ]

    def statements(self) -> list[StatementRow]:
        """Return the statements in the order of the Reading."""
        return [self._statement(statement) for statement in self._reading.statements]

    def _statement(self, statement: Statement) -> StatementRow:
        name = speaker(statement)
        mention = clip(" ".join(span.text for span in statement.source), 80)
        return StatementRow(
            place=self._place(statement.id, target_of(statement)),
            statement=statement,
            speaker=name,
            codes=_codes(statement.actors),
            mention="" if mention == name else mention,
            content=clip(" […] ".join(span.text for span in statement.content), 320),
            told_by=self._voices.of(statement.id).told_by,
        )

    def commitments(self) -> list[CommitmentRow]:
        """Return what the text says of treaties."""
        return [
            CommitmentRow(
                place=self._place(commitment.id, commitment.span),
                commitment=commitment,
                voice=self._voices.of(commitment.statement),
                snippet=snippet(self._text, commitment.span),
            )
            for commitment in self._reading.commitments
        ]

    def framing(self) -> list[FramingRow]:
        """Return the loaded words; their ids count from ``f1``, as the model gives them none."""
        return [
            FramingRow(
                place=self._place(f"f{number}", framing.span),
                framing=framing,
                voice=self._voices.of(framing.voice),
                snippet=snippet(self._text, framing.span, width=40),
            )
            for number, framing in enumerate(self._reading.framing, 1)
        ]

    def _place(self, row: str, span: Span | None) -> Place:
        at = span.start if span else None
        return Place(article=self._article, row=fragment(row), at=at, report=self._report)


def report_name(document: Document) -> str:
    """Return what to call a document: its title, else its name."""
    return clip(document.title or document.name, 140)


def _codes(actors: tuple[ActorRef, ...]) -> str:
    return " ".join(dict.fromkeys(actor.code for actor in actors if actor.code))
