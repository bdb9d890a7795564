"""Statements as schema.org Claims that wait for a review."""

import json
from typing import Any

from pyld import jsonld

from standoff.ledger import Filter, Ledger

from .conftest import text_of

# Which properties schema.org gives to each of the types that we write, their parents' included.
PROPERTIES = {
    "ClaimReview": {"claimReviewed", "itemReviewed"},
    "Claim": {"identifier", "text", "author", "datePublished", "keywords", "appearance"},
    "NewsArticle": {"headline", "name", "url", "datePublished", "inLanguage", "author", "publisher"},
    "Organization": {"name"},
    None: {"name", "identifier", "sameAs"},
}
SCHEMA = "https://schema.org/"


def offline(url: str, _options: object) -> dict[str, Any]:
    assert url == "https://schema.org"
    terms = {name: {"@id": f"{SCHEMA}{name}", "@type": "@id"} for name in ("url", "sameAs")}
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA, **terms}}}


def graph(ledger: Ledger, where: Filter | None = None) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = json.loads(text_of(ledger, "claims", where))["@graph"]
    return listed


def test_every_property_is_one_of_schema_org_for_its_type(crisis: Ledger, hostile: Ledger) -> None:
    def check(node: object) -> None:
        if isinstance(node, list):
            for item in node:
                check(item)
        elif isinstance(node, dict):
            assert {name for name in node if not name.startswith("@")} <= PROPERTIES[node.get("@type")]
            check(list(node.values()))

    check(graph(crisis))
    check(graph(hostile))


def test_a_json_ld_processor_reads_the_claims(crisis: Ledger) -> None:
    expanded = jsonld.expand(json.loads(text_of(crisis, "claims")), {"documentLoader": offline})
    texts = [item[f"{SCHEMA}claimReviewed"][0]["@value"] for item in expanded]
    assert texts == [row["content"] for row in crisis.rows("statements")]


def test_there_is_no_rating_and_no_reviewer(crisis: Ledger) -> None:
    text = text_of(crisis, "claims")
    assert "ating" not in text
    assert all("author" not in review for review in graph(crisis))


def test_a_claim_has_its_speaker_its_day_and_where_it_stands(crisis: Ledger) -> None:
    (review,) = graph(crisis, Filter(act="accuse", document="../wire/port.txt"))
    claim = review["itemReviewed"]
    assert claim["author"] == [
        {"name": "Ilse Varn", "identifier": "Q900003", "sameAs": "http://www.wikidata.org/entity/Q900003"}
    ]
    assert claim["datePublished"] == "2031-03-04"
    assert claim["appearance"]["publisher"]["name"] == "Kestrel Wire"
    assert claim["appearance"]["url"] == "https://wire.example/2031/03/port?a=1&b=50%25"


def test_a_speaker_without_a_name_goes_by_the_words_of_the_text(crisis: Ledger) -> None:
    (review,) = graph(crisis, Filter(act="warn"))
    assert review["itemReviewed"]["author"] == [{"name": "An official"}]
