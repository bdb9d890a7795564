"""Markdown keeps its marks; its title and front matter are metadata."""

import hashlib

from .conftest import Inputs, Write


def test_the_text_is_kept_with_its_marks(write: Write, inputs: Inputs, story: str) -> None:
    text = f"\n# Norland *pulls* back\n\n**Jane Doe**  \n5 March 2031\n\n{story}\n\n> [a link](https://wire.example)\n"
    found = inputs.document(write("a.md", text))
    assert found.text == text
    assert found.source_sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert (found.title, found.byline) == ("Norland *pulls* back", "Jane Doe")
    assert (found.published, found.published_from) == ("2031-03-05", "byline")


def test_front_matter_is_metadata(write: Write, inputs: Inputs, story: str) -> None:
    head = "---\ntitle: Norland pulls back\nauthor: Jane Doe\ndate: 2031-03-05\nsource: https://wire.example/a\n---\n"
    found = inputs.document(write("a.md", head + story))
    assert found.text == head + story
    assert (found.title, found.byline, found.url) == (
        "Norland pulls back",
        "Jane Doe",
        "https://wire.example/a",
    )
    assert (found.published, found.published_from) == ("2031-03-05", "metadata")


def test_a_rule_above_a_text_is_no_front_matter(write: Write, inputs: Inputs, story: str) -> None:
    text = f"---\n: : [broken\n---\n\n# Title\n\n{story}"
    assert inputs.document(write("a.md", text)).title == "Title"


def test_a_heading_underlined_is_a_title(write: Write, inputs: Inputs, story: str) -> None:
    assert inputs.document(write("a.md", f"Norland pulls back\n====\n\n{story}")).title == "Norland pulls back"


def test_prose_is_no_title(write: Write, inputs: Inputs, story: str) -> None:
    assert inputs.document(write("a.md", f"{story}\n\n{story}")).title is None
