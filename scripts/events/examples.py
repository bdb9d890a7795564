"""Examples of who takes part in an event: its candidates, and which of them are right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from texts import Item, events

from standoff.read.events.candidates import Candidate, nobody
from standoff.read.events.casting import Casting, Role
from standoff.read.events.component import Trigger
from standoff.read.events.matcher import FrameMatcher, is_verb
from standoff.read.events.references import references
from standoff.read.events.slots import Slots

NOBODY = -1  # the place of "nobody" after the members
_SAME = {"CONCEDE": "RETREAT"}  # the sentences' labels hold these two for one
_LITTLE = frozenset(("the", "a", "an", "of", "in", "to", "and"))


@dataclass(frozen=True)
class Example:
    """An event's candidates.

    Attributes:
        right: by role, for each member and then for nobody whether it is right; empty where the label cannot tell.
        weight: how much it counts.
    """

    members: Sequence[Candidate]
    none: Sequence[str]
    weight: float
    right: dict[Role, list[bool]] = field(default_factory=dict)


def of_sentences(item: Item, doc: Doc) -> Iterator[Example]:
    """Yield the events of a sentence that have the labelled type; each counts a part of one.

    Where somebody known is the subject of such a verb and the label names another, the label is for another event
    and tells nothing of this one's actor.
    """
    wanted = "RETREAT" if item["type"] == "YIELD" else item["type"]
    coded = [each for each in _coded(doc) if _SAME.get(each[0].type, each[0].type) == wanted]
    spans: dict[Role, Tokens | None] = {"actor": _span(doc, item["source"]), "recipient": _span(doc, item["target"])}
    for trigger, members, slots in coded:
        example = Example(members, nobody(trigger.token, trigger.type), 1 / len(coded))
        for role, tokens in spans.items():
            example.right[role] = _within(members, tokens) if tokens is not None else []
        if is_verb(trigger.token) and _is_for_another(example, slots):
            example.right["actor"] = []
        yield example


def _is_for_another(example: Example, slots: Slots) -> bool:
    known = [
        right
        for member, right in zip(example.members, example.right["actor"], strict=False)
        if member.phrase.head in slots.get("subject", ()) and member.phrase.kind not in ("open", "agent", "human")
    ]
    return bool(known) and not any(known)


def of_texts(item: Item, doc: Doc) -> Iterator[Example]:
    """Yield the events of a text whose triggers are labelled."""
    labels = [(*_offsets(item["text"], label["trigger"]), label) for label in item["events"]]
    for trigger, members, _ in _coded(doc):
        token = trigger.token
        here = [label for start, end, label in labels if token.idx < end and start < token.idx + len(token)]
        label = next((each for each in here if each["type"] == trigger.type), here[0] if here else None)
        if label is not None:
            example = Example(members, nobody(token, trigger.type), 1.0)
            for role in ("actor", "recipient"):
                right = [_names(doc, member, label[role]) for member in members]
                example.right[role] = [*right, not any(right)]
            yield example


def _coded(doc: Doc) -> Iterator[tuple[Trigger, list[Candidate], Slots]]:
    component = events()
    matcher, casting = FrameMatcher(doc, component.lexicon), Casting(doc)
    for trigger in component.triggers(doc, matcher):
        slots = matcher.slots(trigger.token)
        yield trigger, casting.candidates(trigger.token, trigger.type, trigger.frame.roles, slots), slots


def _span(doc: Doc, words: str) -> Tokens | None:
    start = doc.text.find(words)
    return doc.char_span(start, start + len(words), alignment_mode="expand") if start >= 0 else None


def _within(members: Sequence[Candidate], tokens: Tokens) -> list[bool]:
    """Tell which members are what a label names: its head, else any inside it; none tells nothing."""
    heads = [member.phrase.head for member in members]
    right = [head == tokens.root for head in heads]
    if not any(right):
        right = [any(tokens.start <= each.i < tokens.end for each in (head, *head.conjuncts)) for head in heads]
    return [*right, False] if any(right) else []


def _names(doc: Doc, member: Candidate, labelled: list[dict[str, str]]) -> bool:
    """Tell whether a member names one of the labelled actors: by side where it has one, else by its words."""
    found = references(doc, member.phrase)
    if {_side(ref.code) for ref in found} & {_side(label["code"]) for label in labelled} - {""}:
        return True
    names = [frozenset(label["name"].lower().replace("'s", "").split()) - _LITTLE for label in labelled]
    return any(not ref.code and member.phrase.head.lower_ in name for ref in found for name in names)


def _side(code: str) -> str:
    return code.partition("-")[0]


def _offsets(text: str, words: str | list[str | int]) -> tuple[int, int]:
    """Return where a trigger stands, given as a substring, or as one and which occurrence."""
    wanted, number = (words, 1) if isinstance(words, str) else (str(words[0]), int(words[1]))
    start = -1
    for _ in range(number):
        start = text.index(wanted, start + 1)
    return start, start + len(wanted)
