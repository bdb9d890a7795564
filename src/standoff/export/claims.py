"""schema.org ClaimReview skeletons: each statement as a Claim that somebody may review.

There is no rating: Standoff gives no verdicts. Whoever reviews adds ``author``, ``url`` and ``reviewRating``.
"""

from collections.abc import Iterator
from typing import Any

from standoff.export.format import TextFormat
from standoff.export.jsontext import day_of, dumps, filled, web_address, wikidata
from standoff.export.selection import rows
from standoff.ledger import Filter, Ledger
from standoff.ledger.columns import joined
from standoff.ledger.identity import Identified
from standoff.model import ActorRef, Document, Statement


def entries(ledger: Ledger, where: Filter) -> Iterator[str]:
    """Yield each statement as a ClaimReview."""
    for found in rows(ledger, ("statements",), where):
        for row in found.rows:
            if isinstance(row.row, Statement):
                yield dumps(_review(row, row.row, found.reading.document))


def _review(row: Identified, statement: Statement, document: Document) -> dict[str, Any]:
    words = joined(statement.content)
    claim: dict[str, object] = {
        "@type": "Claim",
        "identifier": row.id,
        "text": words,
        "author": _authors(statement),
        "datePublished": day_of(statement.said_on),
        "keywords": ", ".join((statement.act, statement.form, *(["negated"] if statement.negated else []))),
        "appearance": _appearance(document),
    }
    return {"@type": "ClaimReview", "claimReviewed": words, "itemReviewed": filled(claim)}


def _authors(statement: Statement) -> list[dict[str, object]]:
    # Without a type, as a source may be a person, a state or an organisation, and the text seldom tells which.
    named = [_author(actor) for actor in statement.actors]
    return named or ([{"name": joined(statement.source)}] if statement.source else [])


def _author(actor: ActorRef) -> dict[str, object]:
    return filled({"name": actor.name, "identifier": actor.id, "sameAs": wikidata(actor.id)})


def _appearance(document: Document) -> dict[str, object]:
    return filled(
        {
            "@type": "NewsArticle",
            "headline": document.title,
            "name": document.name,
            "url": web_address(document.url),
            "datePublished": document.published,
            "inLanguage": document.language,
            "author": {"name": document.byline} if document.byline else None,
            "publisher": {"@type": "Organization", "name": document.publisher} if document.publisher else None,
        }
    )


FORMAT = TextFormat(
    title="ClaimReview",
    standard="https://schema.org/ClaimReview",
    entries=entries,
    head='{"@context": "https://schema.org", "@graph": [\n',
    between=",\n",
    tail="\n]}\n",
)
