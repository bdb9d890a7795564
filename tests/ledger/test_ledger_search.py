"""Full text search."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from standoff.errors import LedgerError
from standoff.ledger import Ledger
from standoff.model import Reading

Make = Callable[..., Reading]


@pytest.fixture
def filled(ledger: Ledger, harbour: Reading, make_small: Make) -> Ledger:
    ledger.add_many([harbour, *(make_small(number) for number in range(5))])
    return ledger


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("tanks", "tanks"),
        ("TANK", "tanks"),
        ('"back from the border"', "back from the border"),
        ("treaties", "Treaty"),
    ],
)
def test_a_hit_opens_the_words_in_the_text(filled: Ledger, harbour: Reading, query: str, found: str) -> None:
    (hit,) = filled.search(query)
    assert (hit.name, hit.published, hit.kind) == ("harbour", "2031-03-05", "documents")
    assert harbour.document.text[hit.start : hit.end] == found
    assert found in hit.snippet
    assert filled.reading(hit.document) == harbour


def test_every_word_must_be_there(filled: Ledger) -> None:
    assert list(filled.search("tanks fort")) == []
    assert len(list(filled.search("norland shelled"))) == 6


def test_a_phrase_keeps_its_order(filled: Ledger) -> None:
    assert list(filled.search('"border the from"')) == []


def test_a_statement_is_found_by_its_content(filled: Ledger, harbour: Reading) -> None:
    (hit,) = filled.search("trick", kind="statements")
    assert harbour.document.text[hit.start : hit.end] == "trick"
    assert hit.id in {row["id"] for row in filled.rows("statements")}
    assert list(filled.search("KESTREL", kind="statements")) == []


def test_a_match_over_two_parts_of_a_statement_ends_in_the_second(filled: Ledger, harbour: Reading) -> None:
    (hit,) = filled.search('"border calling"', kind="statements")
    words = harbour.document.text[hit.start : hit.end]
    assert words.startswith("border")
    assert words.endswith(("border", "calling"))


def test_limit(filled: Ledger) -> None:
    assert len(list(filled.search("shelled", limit=3))) == 3
    assert list(filled.search("shelled", limit=0)) == []


def test_a_query_without_words_finds_nothing(filled: Ledger) -> None:
    assert list(filled.search(" -- ")) == []


def test_a_query_is_bounded(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="at most 32 words and phrases, not 40"):
        list(filled.search("a " * 40))


def test_only_texts_and_statements_are_searched(filled: Ledger) -> None:
    with pytest.raises(LedgerError, match="no kind of row is called 'events'; there are documents, statements"):
        list(filled.search("tanks", kind=cast(Any, "events")))
