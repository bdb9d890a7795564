"""The innermost statement around a stretch of text."""

from hypothesis import given
from hypothesis import strategies as st

from standoff.model import Span, Statement
from standoff.read.voices import Voices, innermost

TEXT = "x" * 40


def statement(id_: str, cue: Span | None, *content: Span) -> Statement:
    return Statement(
        id=id_, source=(), actors=(), kind="named", cue=cue, content=content, form="indirect", act="assert"
    )


def naive(statements: list[Statement], span: Span) -> str | None:
    around = [
        (len(content), order, row.id)
        for order, row in enumerate(statements)
        if row.cue is None or not row.cue.overlaps(span)
        for content in row.content
        if content.contains(span)
    ]
    return min(around)[2] if around else None


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = sorted(draw(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=2, unique=True)))
    return Span.of(TEXT, start, end)


@st.composite
def rows(draw: st.DrawFn) -> list[Statement]:
    contents = draw(st.lists(st.tuples(st.none() | spans(), st.lists(spans(), max_size=3)), max_size=8))
    return [statement(f"s{number}", cue, *content) for number, (cue, content) in enumerate(contents, 1)]


@given(rows(), spans())
def test_the_index_finds_what_looking_at_every_statement_finds(statements: list[Statement], span: Span) -> None:
    assert Voices(statements).innermost(span) == innermost(statements, span) == naive(statements, span)


def test_the_inner_of_two_statements_speaks_and_its_cue_is_the_outers() -> None:
    outer = statement("s1", None, Span.of(TEXT, 0, 30))
    inner = statement("s2", Span.of(TEXT, 10, 14), Span.of(TEXT, 10, 25))
    voices = Voices([outer, inner])
    assert voices.innermost(Span.of(TEXT, 16, 18)) == "s2"
    assert voices.innermost(Span.of(TEXT, 11, 13)) == "s1"
    assert voices.innermost(Span.of(TEXT, 31, 33)) is None


def test_of_two_that_hold_the_same_words_the_first_speaks() -> None:
    same = Span.of(TEXT, 0, 10)
    assert innermost([statement("s9", None, same), statement("s10", None, same)], Span.of(TEXT, 2, 4)) == "s9"
