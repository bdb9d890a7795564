"""FollowTheMoney entities, one a line, for Aleph and OpenSanctions' tools.

Schemata: ``Article`` for a report; ``Person``, ``Organization``, ``PublicBody`` or ``LegalEntity`` for an actor;
``Event`` for an event; ``Documentation`` from an article to an event, or to the actor of a statement in it;
``Note`` on an article for a statement whose source has no actor.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, TypeAlias

from standoff.export.format import TextFormat
from standoff.export.jsontext import dumps, web_address, wikidata
from standoff.export.selection import Found, rows
from standoff.ledger import Filter, Ledger
from standoff.ledger.columns import joined, labels
from standoff.ledger.identity import Identified
from standoff.model import ActorRef, DateInterval, Event, Statement
from standoff.register import Register

Entity: TypeAlias = dict[str, Any]
_Value: TypeAlias = str | Sequence[str | None] | None

_SCHEMATA = {
    "person": "Person",
    "organisation": "Organization",
    "outlet": "Organization",
    "group": "Organization",
    "force": "PublicBody",
    "body": "PublicBody",
}
_OF_A_STATE = ("-GOV", "-MIL", "-LEG", "-JUD", "-COP", "-SPY")  # how the id of a part of a state ends: ``Q30-GOV``
_ANY = "LegalEntity"  # what may be a person, a state or a body: the common ancestor of the others


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield articles, events and links as they come, then each actor once, with all its names."""
    actors: dict[str, dict[str, None]] = {}
    codes: dict[str, dict[str, None]] = {}
    for found in rows(ledger, ("statements", "events"), where):
        yield dumps(_article(found))
        for row in found.rows:
            for actor in _named(row):
                actors.setdefault(actor.id, {})[actor.name] = None
                codes.setdefault(actor.id, {})[actor.code] = None
            yield from map(dumps, _entities(row, found))
    for id_, names in actors.items():
        yield dumps(_actor(id_, list(names), [code for code in codes[id_] if code]))


def _named(row: Identified) -> tuple[ActorRef, ...]:
    match row.row:
        case Event() as event:
            return (*event.actors, *event.recipients)
        case Statement() as statement:
            return statement.actors
        case _:
            return ()


def _entities(row: Identified, found: Found) -> Iterator[Entity]:
    match row.row:
        case Event() as event:
            yield _event(row.id, event, found)
            entity = _id("event", row.id)
            yield _documentation(row.id, found, entity, role=event.reality, summary=event.trigger.text)
        case Statement() as statement:
            yield from _statement(row.id, statement, found)


def _article(found: Found) -> Entity:
    document = found.reading.document
    return _entity(
        "Article",
        _id("document", found.document),
        title=document.title,
        name=document.title or document.name,
        fileName=document.name,
        author=document.byline,
        publisher=document.publisher,
        sourceUrl=web_address(document.url),
        publishedAt=document.published,
        bodyText=document.text,
        mimeType="text/plain",
    )


def _event(id_: str, event: Event, found: Found) -> Entity:
    direction = " → ".join(filter(None, (labels(event.actors), labels(event.recipients))))
    return _entity(
        "Event",
        _id("event", id_),
        name=": ".join(filter(None, (event.type, direction))),
        summary=f"{event.reality}; told by {found.voice(event.statement)}",
        description=event.trigger.text,
        keywords=[event.type, event.mode, *event.contexts, event.reality],
        location=event.place.name if event.place else None,
        involved=[_id("actor", actor.id) for actor in (*event.actors, *event.recipients)],
        proof=_id("document", found.document),
        recordId=id_,
        **_dates(event.date),
    )


def _statement(id_: str, statement: Statement, found: Found) -> Iterator[Entity]:
    words = joined(statement.content)
    role = f"not: {statement.act}" if statement.negated else statement.act
    if not statement.actors:
        source = joined(statement.source) or statement.kind
        article = _id("document", found.document)
        yield _entity("Note", _id("note", id_), name=f"{role}: {source}", description=words, entity=article)
    for actor in statement.actors:
        dates = _dates(statement.said_on)
        yield _documentation(id_, found, _id("actor", actor.id), role=role, summary=words, **dates)


def _documentation(row: str, found: Found, entity: str, **properties: _Value) -> Entity:
    article = _id("document", found.document)
    return _entity("Documentation", _id("link", row, entity), document=article, entity=entity, **properties)


def _actor(id_: str, names: list[str], codes: list[str]) -> Entity:
    iri = wikidata(id_)
    return _entity(
        _schema(id_),
        _id("actor", id_),
        name=names[0],
        alias=names[1:],
        classification=codes,
        wikidataId=id_ if iri else None,
    )


@cache
def _schema(id_: str) -> str:
    if id_.endswith(_OF_A_STATE):
        return "PublicBody"
    actor = Register.load().actor(id_)
    return _SCHEMATA.get(actor.kind, _ANY) if actor else _ANY


def _dates(date: DateInterval | None) -> dict[str, str | None]:
    if date is None:
        return {}
    first, last = str(date.earliest), str(date.latest)
    return {"date": first} if first == last else {"startDate": first, "endDate": last}


def _id(*parts: str) -> str:
    return "-".join(("standoff", *filter(None, parts)))


def _entity(schema: str, id_: str, **properties: _Value) -> Entity:
    listed = {name: [value] if value is None or isinstance(value, str) else value for name, value in properties.items()}
    told = {name: list(dict.fromkeys(filter(None, values))) for name, values in listed.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in told.items() if values}}


FORMAT = TextFormat(title="FollowTheMoney", standard="https://followthemoney.tech", entries=entries)
