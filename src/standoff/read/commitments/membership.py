"""Memberships that a text tells of ("Norland joined the Harbour Alliance in 2031"), beside the register's."""

from collections.abc import Iterator

from spacy.tokens import Doc

from standoff.model import ActorRef, Commitment, DateInterval, Event
from standoff.model.terms import TreatyAction
from standoff.read.commitments.compare import Comparison, Fact, compare, not_told_as_real, spelled
from standoff.read.commitments.lexicon import Lexicon
from standoff.register import Register


def membership_commitments(doc: Doc, register: Register, lexicon: Lexicon) -> Iterator[Commitment]:
    """Yield a commitment for each state that an event brings into an organisation or takes out of it."""
    for event in doc._.events:
        tokens = doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
        action = lexicon.memberships.get(tokens.root.lemma_.lower()) if tokens is not None else None
        if action is None or event.type not in ("COOPERATE", "SANCTION"):
            continue
        sides = (*event.actors, *event.recipients)
        bodies = [ref for ref in sides if register.memberships(_body(ref))]
        for body in bodies:
            for state in sides:
                if state not in bodies and state.code:
                    yield _commitment(register, event, action, body, state)


def _body(ref: ActorRef) -> str:
    return ref.code.partition("-")[0]


def _commitment(register: Register, event: Event, action: TreatyAction, body: ActorRef, state: ActorRef) -> Commitment:
    comparison = _compared(register, event, action, _body(body), _body(state))
    return Commitment(
        id="",
        span=body.span,
        name=body.name,
        action=action,
        instrument=body.id,
        actors=(state,),
        date=event.date,
        event=event.id,
        statement=event.statement,
        finding=comparison.finding,
        register_date=comparison.fact.date if comparison.fact else None,
        citation=comparison.fact.citation if comparison.fact else None,
        why=comparison.why,
    )


def _compared(register: Register, event: Event, action: TreatyAction, body: str, state: str) -> Comparison:
    if (unreal := not_told_as_real(event)) is not None:
        return unreal
    facts = [
        Fact(date, row.precision, row.source)
        for row in register.memberships(body, state)
        if (date := row.start if action == "join" else row.end) is not None
    ]
    if not facts and event.date is not None and _is_outside(register, body, state, event.date):
        why = f"text: {spelled(event.date)}; register: {state} did not belong to {body} then"
        return Comparison("inconsistent", None, why)
    return compare(event.date, facts)


def _is_outside(register: Register, body: str, state: str, date: DateInterval) -> bool:
    return register.member(body, state, date.latest) is False and not register.memberships(body, state)
