"""Highlighting keeps every character, nests properly and links rows."""

from html.parser import HTMLParser
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from standoff.web.highlight import Mark, Role, highlight

ROLES: tuple[Role, ...] = get_args(Role)


class Parsed(HTMLParser):
    """The text content, and for every character the marks around it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.around: list[set[tuple[str, str]]] = []
        self.ids: list[str] = []
        self.links_in_links = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links_in_links += tag == "a" and any(name == "a" for name, _ in self.open)
        self.open.append((tag, dict(attrs)))
        self.ids += [value for name, value in attrs if name == "id" and value]

    def handle_endtag(self, tag: str) -> None:
        opened, _ = self.open.pop()
        assert opened == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        marks = [
            ((attrs["class"] or "").split()[1], attrs.get("data-rows") or "")
            for _, attrs in self.open
            if (attrs["class"] or "").startswith("m ")
        ]
        self.around += [set(marks)] * len(data)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    hostile = st.sampled_from(["<script>", "</script>", "&amp;", '"', "'", "\u202e", "\x00", "\r\n", "\r", "\ud800"])
    text = "".join(draw(st.lists(st.text(max_size=8) | hostile, max_size=12)))
    places = st.integers(0, len(text))
    marks = [
        Mark(start=min(a, b), end=max(a, b), role=role, rows=(f"r{number}",), target=target)
        for number, (a, b, role, target) in enumerate(
            draw(st.lists(st.tuples(places, places, st.sampled_from(ROLES), st.booleans()), max_size=10))
        )
    ]
    return text, marks


def storable(text: str) -> str:
    return "".join("\ufffd" if c == "\x00" or "\ud800" <= c <= "\udfff" else c for c in text)


@given(marked_texts())
def test_text_content_is_the_text_and_every_character_bears_its_marks(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    parsed = Parsed("".join(highlight(text, marks, "d1")))

    assert parsed.text == storable(text)
    assert not parsed.open
    for place in range(len(text)):
        expected = {(m.role, " ".join(m.rows)) for m in marks if m.start <= place < m.end}
        assert parsed.around[place] == expected


@given(marked_texts())
def test_ids_are_unique_and_no_link_stands_in_a_link(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    parsed = Parsed("".join(highlight(text, marks, "d1")))

    assert len(parsed.ids) == len(set(parsed.ids))
    assert parsed.links_in_links == 0
    assert set(parsed.ids) == {f"d1-at-{m.start}" for m in marks if m.target and m.start < m.end}


def test_a_nested_statement_a_trigger_and_a_crossing_time() -> None:
    text = "Lind said Varn left on Monday night."
    marks = [
        Mark(start=10, end=29, role="content", rows=("s1",)),
        Mark(start=15, end=19, role="trigger", rows=("e1",), target=True),
        Mark(start=23, end=35, role="time", note="time 2031-03-03TNI"),
    ]
    assert "".join(highlight(text, marks, "d1")) == (
        'Lind said <span class="m content" data-rows="s1">Varn '
        '<a class="m trigger" id="d1-at-15" data-rows="e1" href="#d1-e1">left</a> on '
        '<span class="m time" data-note="time 2031-03-03TNI">Monday</span></span>'
        '<span class="m time" data-note="time 2031-03-03TNI"> night</span>.'
    )
