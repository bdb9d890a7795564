"""Values of the model in the few words that a table cell holds."""

from collections.abc import Iterable

from standoff.model import ActorRef, DateInterval, Event, Span, Statement

QUOTATION_MARKS = "“”„\"'‘’ "


def who(actors: Iterable[ActorRef]) -> str:
    """Return names with codes: ``Norland (NRL-GOV); Ilse Varn``."""
    return "; ".join(named(actor.name, actor.code) for actor in actors)


def named(name: str, code: str) -> str:
    """Return a name with its code, where it has one."""
    return f"{name} ({code})" if code else name


def words(spans: Iterable[Span]) -> str:
    """Return the words of the spans, with an ellipsis for what stands between them."""
    return " … ".join(span.text for span in spans)


def when(date: DateInterval | None) -> str:
    """Return a date as precisely as it is known: ``2031-03-04``, ``2031-03``, ``2031-03-01/2031-03-14``."""
    if date is None:
        return ""
    if date.precision in {"year", "month"}:
        return date.earliest.isoformat()[: 4 if date.precision == "year" else 7]
    if date.earliest == date.latest:
        return date.earliest.isoformat()
    return f"{date.earliest}/{date.latest}"


def source(statement: Statement) -> str:
    """Return the source in the words of the text, and who that is where it was told."""
    named = who(statement.actors)
    written = words(statement.source)
    if not named or written == named:
        return written or f"[{statement.kind}]"
    return f"{written} = {named}" if written else named


def act(statement: Statement) -> str:
    """Return the speech act; ``not: assert`` where the text says that it was not said."""
    return f"not: {statement.act}" if statement.negated else statement.act


def said(statement: Statement) -> str:
    """Return the content, in quotation marks where it is a quotation."""
    content = words(statement.content)
    return f"“{content.strip(QUOTATION_MARKS)}”" if statement.form == "direct" else content


def whom(event: Event) -> str:
    """Return the actors and recipients of an event: ``Norland (NRL) → Sudmark (SUD)``."""
    actors, recipients = who(event.actors), who(event.recipients)
    return f"{actors or '?'} → {recipients}" if recipients else actors


def type_of(event: Event) -> str:
    """Return the event's PLOVER type with its mode: ``COERCE/blockade``."""
    return f"{event.type}/{event.mode}" if event.mode else event.type
