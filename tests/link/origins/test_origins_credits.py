"""Which newsrooms a report credits."""

import re
import time

import pytest
from msgspec.structs import replace

from standoff.errors import RegisterError
from standoff.link.origins import Credits, credits, default_rules
from standoff.link.origins.words import details, shingles
from standoff.register import Register

PROSE = "Norland closed the port on Tuesday. "


@pytest.mark.parametrize(
    "text",
    [
        "HARLOW (NNA) - " + PROSE,
        "PORT VARRO, Norland, March 5 (NNA) — " + PROSE,
        "(NNA) -- " + PROSE,
        PROSE + "The port will open in June, NNA reported.",
        PROSE + "The port will open in June, reports NNA. Nobody else said so.",
        PROSE + "It will open in June, according to the Norland News Agency.",
        PROSE + "“We wait,” a captain told NNA.",
        PROSE + "It will open in June, a captain was quoted by the news\nagency NNA as saying.",
        PROSE + "\n\nWith material from NNA.",
        PROSE + "\n\n© 2031 NNA. All rights reserved.",
        PROSE + "\r\n\r\nSource: NNA\r\n",
        PROSE + "(NNA)",
        PROSE + "\n\nNNA",
        "NNA’s correspondent was there. As the NNA news agency has reported, " + PROSE,
    ],
)
def test_a_credit_is_found(credits: Credits, text: str) -> None:
    assert credits.of(text) == ("nna",)


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE + "The offices of NNA were searched.",
        PROSE + "The ministry reported on Tuesday that Ilse Varn (Liberal) had resigned.",
        "Ilse Varn said that Norland (pop. 4 million) - a small state - was at peace.",
    ],
)
def test_a_name_alone_is_no_credit(credits: Credits, text: str) -> None:
    assert credits.of(text) == ()


def test_publisher_and_byline_are_credits(credits: Credits) -> None:
    assert credits.of(PROSE, publisher="The Norland News Agency") == ("nna",)
    assert credits.of(PROSE, byline="Karl Oster, NNA and Associated Press") == ("associated-press", "nna")


def test_an_unknown_agency_counts_where_the_dateline_or_the_publisher_names_it(credits: Credits) -> None:
    assert credits.of("HARLOW (Kestrel Wire) - " + PROSE) == ("kestrel wire",)
    assert credits.of(PROSE, publisher="Kestrel Wire") == ("kestrel wire",)
    assert credits.of(PROSE + "It opens in June, Kestrel Wire reported.") == ()


def test_long_hostile_texts_take_no_longer_than_they_should(credits: Credits) -> None:
    start = time.perf_counter()
    for text in ("A " * 50_000, "(A" * 50_000, "Aa.-&/" * 20_000, "said " * 30_000, "\n" * 100_000, "Á" * 100_000):
        credits.of(text)
    assert time.perf_counter() - start < 20


def test_a_faulty_pattern_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    faulty = replace(credits._table(), mentions=("({name}",))
    monkeypatch.setattr(credits, "_table", lambda: faulty)
    credits._patterns.cache_clear()
    with pytest.raises(RegisterError, match=r"credits\.yaml: .*unterminated"):
        Credits(Register.load())
    credits._patterns.cache_clear()


@pytest.mark.parametrize(("name", "value"), [("window", -1), ("copied", 1.5), ("resembling", 0), ("shingle", 0)])
def test_rules_that_make_no_sense_are_refused(name: str, value: float) -> None:
    with pytest.raises(ValueError, match=f"`{name}`"):
        replace(default_rules(), **{name: value})


def test_hashes_are_the_same_on_every_machine() -> None:
    # Ledgers keep them: another hash would part old reports from new ones.
    assert shingles("Norland has pulled back", 4) == {-2952502061797489101}


def test_shingles_leave_case_marks_and_kinds_of_apostrophe_aside() -> None:
    assert shingles("“Norland’s TANKS — are going home.”", 4) == shingles("norland's tanks are, going home", 4)
    assert len(shingles("one two three four five", 4)) == 2
    assert len(shingles("one two", 4)) == 1
    assert shingles(" - ", 4) == frozenset()


def test_details_are_names_and_figures_and_no_beginnings_of_sentences() -> None:
    text = "Tanks left. Soldiers of Norland, Sudmark and 40,000 others stayed with Ilse Varn."
    assert details(text) == details("He met Norland, Sudmark, 40,000, Ilse Varn")
    assert re.search("Tanks", text)
    assert details("Tanks left. Soldiers stayed.") == frozenset()
