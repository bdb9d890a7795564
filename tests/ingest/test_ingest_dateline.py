"""Byline, date line and dateline are found where they stand alone, and only there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.ingest.dateline import FrontMatter, date_line, front_matter
from standoff.ingest.heading import heading


@pytest.mark.parametrize(
    ("head", "byline", "published"),
    [
        ("Alex Smith\n17 February 2022", "Alex Smith", "2022-02-17"),
        ("Title here\n\nAlex Smith  \n17 February 2022", "Alex Smith", "2022-02-17"),
        ("Title here\n\n*17 February 2022*\n*Alex Smith*", "Alex Smith", "2022-02-17"),
        ("By Jane Doe | Feb. 17, 2022", "Jane Doe", "2022-02-17"),
        ("By Jane Doe and John Roe, Norland Wire, Feb. 17, 2022", "Jane Doe and John Roe", "2022-02-17"),
        ("By JANE DOE\nPublished 3:15 PM EST, Thu February 17, 2022", "JANE DOE", "2022-02-17"),
        ("By Ilse de la Varn, chief correspondent\n2022-02-17T10:00:00Z", "Ilse de la Varn", "2022-02-17"),
        ("Updated: 18 Feb 2022 10:00 GMT\nPublished: 17 Feb 2022", None, "2022-02-17"),
        ("Thursday 17 February 2022, 10.15 GMT", None, "2022-02-17"),
        ("Port Varn, 17 February 2022", None, "2022-02-17"),
        ("The Wire · 5 min read · 17 February 2022", None, "2022-02-17"),
        ("17/04/2022", None, "2022-04-17"),
        ("03/03/2022", None, "2022-03-03"),
        ("17th of February, 2022", None, "2022-02-17"),
        ("February 2022", None, "2022-02"),
    ],
)
def test_lines_of_their_own(head: str, byline: str | None, published: str) -> None:
    found = front_matter(f"{head}\n\nNorland has pulled its tanks back from the border.")
    assert (found.byline, found.published, found.published_from) == (byline, published, "byline")


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("LONDON, March 3, 2031 (Wire) - Norland said so.", "2031-03-03", "Wire"),
        ("LONDON, 3 March 2031 (Wire) — Norland said so.", "2031-03-03", "Wire"),
        ("UNITED NATIONS, Wednesday, March 3, 2031 (Wire) -- Norland said so.", "2031-03-03", "Wire"),
        ("PORT VARN, March 3, 2031 — Norland said so.", "2031-03-03", None),
        ("KYIV, Feb 16 (Reuters) - Norland said so.", None, "Reuters"),
        ("NEW YORK/BERLIN, Feb. 16 (AP) _ Norland said so.", None, "AP"),
        ("PORT VARN, Norland (AP) — The tanks left.", None, "AP"),
        ("(Reuters) - The tanks left.", None, "Reuters"),
        ("PORT VARN, Norland (AP) _", None, "AP"),
    ],
)
def test_datelines(line: str, published: str | None, publisher: str | None) -> None:
    found = front_matter(f"Norland pulls back\n\n{line}\n")
    assert (found.published, found.publisher) == (published, publisher)
    assert found.published_from == ("dateline" if published else None)


@pytest.mark.parametrize(
    ("known", "expected"),
    [("2022", "2022-02-16"), ("2022-02", "2022-02-16"), ("2022-03", None), ("2022-02-17", None)],
)
def test_a_dateline_makes_a_known_date_more_precise(known: str, expected: str | None) -> None:
    assert front_matter("KYIV, Feb 16 (Reuters) - Norland said so.", within=known).published == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 17 February 2022 the ministry said that the tanks had left.",
        "By 17 February 2022 all tanks had left.",
        "By Monday, Norland had pulled back its tanks.",
        "17 February 2022 was the day that the tanks left.",
        "The treaty (signed on 17 February 2022) was void.",
        "03/04/2022",
        "30 February 2022",
        "Crisis in February 2022",
        "Telephone: 2022-555-0117",
    ],
)
def test_running_prose_and_what_cannot_be_told_give_no_date(text: str) -> None:
    assert front_matter(f"{text}\n\nNorland has pulled its tanks back.") == FrontMatter()


def test_a_date_below_the_head_is_not_taken() -> None:
    text = "The tanks left and nobody said why.\n\n" * 14 + "17 February 2022\n"
    assert front_matter(text).published is None


def test_a_title_above_a_date_is_no_writer() -> None:
    assert front_matter("Norland Crisis Deepens\n\n17 February 2022\n\nThe tanks left.").byline is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# Norland pulls back\n\nThe tanks left.", "Norland pulls back"),
        ("\n## [Norland](https://wire.example/a) pulls back ##\n\nThe tanks left.", "Norland pulls back"),
        ("Norland pulls back\nBy Jane Doe\n\nThe tanks left.", "Norland pulls back"),
        ("By Jane Doe\n\nWill Norland pull back?\n\nThe tanks left.", "Will Norland pull back?"),
        ("5 March 2031\n\nNorland pulls back\n\nThe tanks left.", "Norland pulls back"),
        ("The tanks left.\n\nNorland pulls back\n\nThe tanks left.", None),
        ("Norland pulls back\nand Sudmark too\n\nThe tanks left.", None),
        ("Norland pulls back", None),
        ("PORT VARN, Norland (AP) _\n\nThe tanks left.", None),
        ("", None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    assert heading(text) == title


@given(st.text(max_size=400))
def test_any_text_has_a_head_without_error(text: str) -> None:
    found = front_matter(text)
    assert found.published is None or found.published[:4].isdigit()
    heading(text)


@given(st.text(alphabet="By Jne,.|-/0123456789Feb() ", max_size=200))
def test_near_misses_are_no_error(line: str) -> None:
    found = date_line(line)
    assert found is None or found.byline or found.alone or found.date or line.strip()


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "line",
    [
        "By " + "A " * 90,
        "By A" + " de" * 60,
        "A, B " * 40,
        "A" * 50_000 + " -",
        "AAA" + " /," * 2000 + "(",
        "KYIV, " * 900,
        "1/" * 100,
        "Jan " * 50,
        "# " * 3000,
        " " * 50_000,
        "[" * 5000,
        "(" * 5000,
    ],
)
def test_a_hostile_line_is_looked_at_quickly(line: str) -> None:
    text = (line + "\n") * 12
    assert front_matter(text).published is None
    heading(text)
