"""Where headings, bylines, datelines and paragraphs lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standoff.read.blocks import blocks
from standoff.read.reading_text import reading_text


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end].strip()) for block in blocks(text)]


def test_heading_byline_date_and_paragraph_stand_apart() -> None:
    text = "# Norland moves its fleet\n\nPiet Harrow  \n5 March 2031\n\nNorland moved its fleet on Tuesday.\n"
    assert kinds(text) == [
        ("heading", "# Norland moves its fleet"),
        ("byline", "Piet Harrow"),
        ("byline", "5 March 2031"),
        ("paragraph", "Norland moved its fleet on Tuesday."),
    ]


def test_dateline_is_cut_from_the_first_sentence() -> None:
    text = "Talks fail\n\nKORVIK, March 5 (Wire) -- The talks between Norland and Sudmark failed on Monday."
    assert kinds(text)[1:] == [
        ("dateline", "KORVIK, March 5 (Wire) --"),
        ("paragraph", "The talks between Norland and Sudmark failed on Monday."),
    ]


def test_page_break_inside_a_sentence_leaves_one_paragraph() -> None:
    text = "The minister welcomed the offer by the northern neighbour to\n\nlead a new battle group in Sudmark."
    assert kinds(text) == [("paragraph", text)]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    line = "The fleet of Norland left its harbour in the night and sailed for the\n"
    text = line * 4 + "open sea.\n\nNobody saw it go."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "paragraph"]


def test_one_paragraph_a_line_stays_apart() -> None:
    text = "The fleet left on Monday.\nIt came back on Tuesday, the ministry said.\nNobody knew why."
    assert len(kinds(text)) == 3


@pytest.mark.parametrize(
    "line", ["By Piet Harrow", "*By Edda Brockholt, The Meridian, 7 March 2031*", "Reporting by I. Varn and P. Osk"]
)
def test_bylines(line: str) -> None:
    assert kinds(f"Talks fail\n\n{line}\n\nThe talks failed on Monday.")[1] == ("byline", line)


def test_a_sentence_that_begins_like_a_byline_is_none() -> None:
    text = "Talks fail\n\nBy Tuesday the troops had left Norland."
    assert kinds(text)[1] == ("paragraph", "By Tuesday the troops had left Norland.")


def test_front_matter_of_markdown_is_no_text() -> None:
    text = "---\ntitle: Norland moves\nlang: en\n---\n\nNorland moved its fleet on Tuesday.\n"
    assert kinds(text) == [("paragraph", "Norland moved its fleet on Tuesday.")]


def test_empty_text_has_no_blocks() -> None:
    assert blocks("") == ()
    assert blocks(" \r\n\t\n") == ()


@given(st.text(alphabet=st.sampled_from("Aa .\n\r\t\"“”'’`*_#>[]()-—:é😀\u00a0\u0301"), max_size=200))
def test_blocks_are_in_order_and_hold_every_word(text: str) -> None:
    found = blocks(text)
    ends = [0, *(block.end for block in found)]
    assert all(before <= block.start < block.end for before, block in zip(ends, found, strict=False))
    assert all(text[block.start : block.end].strip() for block in found)
    if text.startswith("---"):
        return  # front matter belongs to no block
    outside = text
    for block in reversed(found):
        outside = outside[: block.start] + outside[block.end :]
    assert not outside.strip()


@given(st.text(alphabet=st.sampled_from("Aa .\n\r\t\"“”'’`*_#>[]()-—:/é😀\u00a0\u0301\u202e\x00"), max_size=200))
def test_reading_text_keeps_every_offset(text: str) -> None:
    plain = reading_text(text, blocks(text))
    assert len(plain) == len(text)
    for before, after in zip(text, plain, strict=True):
        assert before.isalnum() == after.isalnum() or not after.strip()


def test_markup_is_blanked_and_its_words_kept() -> None:
    text = "# A *bold* claim\n\nSee [the Wire](https://wire.example/a) for **more** on the talks."
    plain = reading_text(text, blocks(text))
    assert " ".join(plain.split()) == "A bold claim See the Wire for more on the talks."
    assert plain.index("Wire") == text.index("Wire")
