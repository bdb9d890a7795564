"""What stands on the page, and that nothing else can."""

import dataclasses
import datetime as dt
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html  # lxml ships no types

from standoff.errors import SpanError
from standoff.model import Document, Reading, Span
from standoff.web.report import render_report, write_report

NOON = dt.datetime(2031, 3, 9, 12, 0, tzinfo=dt.UTC)


def parse(readings: list[Reading], title: str = "Crisis record") -> html.HtmlElement:
    return html.document_fromstring(render_report(readings, title=title, generated=NOON))


def find(root: html.HtmlElement, tag: str, name: str) -> list[html.HtmlElement]:
    return list(
        root.xpath(
            ".//*[self::*[name()=$tag] and contains(concat(' ', @class, ' '), $name)]",
            tag=tag,
            name=f" {name} ",
        )
    )


def text_of(element: html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def row(page: html.HtmlElement, number: str) -> str:
    (found,) = (each for each in find(page, "tr", "row") if each.get("data-row") == number)
    return text_of(found)


@pytest.fixture
def page(crisis: list[Reading]) -> html.HtmlElement:
    return parse(crisis)


def test_the_head_counts_events_by_voice_and_reality(page: html.HtmlElement) -> None:
    told, said = (
        [text_of(cell) for cell in line.xpath("td")] for line in page.xpath("//table[@class='matrix']/tbody/tr")
    )
    assert told == ["7", "0", "0", "0", "0", "7"]
    assert said == ["2", "1", "2", "1", "2", "8"]


def test_the_head_counts_statements_by_kind(page: html.HtmlElement) -> None:
    assert [text_of(each) for each in page.xpath("//dl/dd")] == [
        "7 named",
        "1 unnamed",
        "2 anonymous",
        "1 impersonal",
    ]


def test_events_stand_under_their_dates_in_order_and_undated_ones_last(page: html.HtmlElement) -> None:
    assert [text_of(each) for each in find(page, "tr", "day")] == [
        "2019",
        "week of 24 February 2031",
        "3 March 2031",
        "5 March 2031",
        "6 March 2031",
        "8 March 2031",
        "1 April to 30 June 2031",
        "No date told",
    ]


def test_an_event_row_tells_who_what_whom_reality_and_voice(crisis: list[Reading]) -> None:
    page = parse(crisis[:1])
    abduction = row(page, "e4")
    assert "Sudmark → ASSAULT (abduct) → pilots" in abduction
    assert "occurred Ilse Varn" in abduction
    assert "told by the writer" in row(page, "e1")
    assert "at Strait of Halsen 15 warships" in row(page, "e1")


def test_a_nested_voice_names_who_relayed_it(crisis: list[Reading]) -> None:
    closing = row(parse(crisis[:1]), "e7")
    assert "possible Oke Brandt as told by An official in the defence ministry" in closing


def test_an_unnamed_source_goes_by_the_words_of_the_text(crisis: list[Reading]) -> None:
    page = parse(crisis[:1])
    assert "a spokesman SDM-GOV unnamed deny direct “Nobody was taken,” […] “and nobody will be.”" in row(page, "s4")
    assert "via Halsen Courier" in row(page, "s4")
    assert row(page, "s7").startswith("no source named impersonal")


def test_a_commitment_stands_beside_the_register(crisis: list[Reading]) -> None:
    page = parse(crisis[:1])
    assert "1 June 2020 https://treaties.example/harbour/status inconsistent" in row(page, "c1")
    assert "no row" in row(page, "c2")
    assert "not covered" in row(page, "c2")


def test_loaded_words_are_charged_to_their_voice(crisis: list[Reading]) -> None:
    page = parse(crisis[:1])
    assert row(page, "f1").endswith("epithet Ilse Varn")
    assert row(page, "f3").endswith("epithet told by the writer")


def test_every_row_leads_to_an_element_that_starts_with_its_words(page: html.HtmlElement) -> None:
    for each in find(page, "tr", "row"):
        (link,) = find(each, "a", "go")
        (target,) = page.xpath("//*[@id=$name]", name=link.get("href")[1:])
        assert each.get("data-row") in _rows_at(target)


def _rows_at(element: html.HtmlElement) -> str:
    near = [element, *element.iterdescendants()]
    return " ".join(each.get("data-rows", "") for each in near)


def test_every_link_within_the_page_has_its_end(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(ids)


def test_articles_hold_their_texts_exactly(crisis: list[Reading], page: html.HtmlElement) -> None:
    assert [each.text_content() for each in find(page, "div", "text")] == [each.document.text for each in crisis]


def test_notes_are_shown(page: html.HtmlElement) -> None:
    assert "no publication date: relative dates are open 1 report" in text_of(find(page, "details", "notes")[0])


def test_the_policy_allows_the_inlined_style_and_script_and_no_other(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,), (script,) = page.xpath("//style/text()"), page.xpath("//script/text()")
    for kind, text in (("style-src", style), ("script-src", script)):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{kind} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_nothing_on_the_page_is_fetched(page: html.HtmlElement) -> None:
    assert not page.xpath("//@src | //@srcset | //@data | //@poster | //@action | //@style")
    assert page.xpath("//link/@href") == ["data:,"]
    assert not re.search(r"@import|url\(", page.xpath("string(//style)"))
    for link in page.xpath("//a[not(starts-with(@href, '#'))]"):
        assert link.get("rel") == "noopener noreferrer"
        assert link.get("href").startswith("https://")


HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> \u202e{{ 7*7 }} \x00 \ud800"


def test_hostile_words_stay_words(crisis: list[Reading]) -> None:
    calm = crisis[0]
    loud = Document.of(HOSTILE, name=HOSTILE)
    document = dataclasses.replace(
        loud, title=HOSTILE, byline=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)", published=HOSTILE
    )
    whole = Span.of(HOSTILE, 0, len(HOSTILE))
    actor = dataclasses.replace(calm.statements[0].actors[0], name=HOSTILE, code=HOSTILE, span=whole)
    statement = dataclasses.replace(
        calm.statements[0],
        id=HOSTILE,
        source=(whole,),
        cue=whole,
        content=(whole,),
        actors=(actor,),
        parent=HOSTILE,
        why=HOSTILE,
    )
    event = dataclasses.replace(
        calm.events[0],
        id="e1",
        trigger=whole,
        mode=HOSTILE,
        actors=(actor,),
        place=None,
        date=None,
        quantities=(),
        statement=HOSTILE,
    )
    reading = Reading(document=document, statements=(statement,), events=(event,), notes=(HOSTILE,))
    written = render_report([reading], title=HOSTILE, generated=NOON)
    page = html.document_fromstring(written)

    assert written.encode()
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img")
    assert not [name for each in page.iter() for name in each.attrib if name.startswith("on")]
    assert not page.xpath("//a[starts-with(@href, 'javascript')]")
    assert "{{ 7*7 }}" in find(page, "div", "text")[0].text_content()


def test_a_line_of_a_megabyte_is_kept_and_its_rows_are_short(crisis: list[Reading]) -> None:
    text = "x" * 1_000_000 + " moved " + "y" * 1_000
    span = Span.of(text, 1_000_001, 1_000_006)
    event = dataclasses.replace(crisis[2].events[0], trigger=span, actors=(), date=None, statement="missing")
    page = parse([Reading(document=Document.of(text), events=(event,))])
    assert find(page, "div", "text")[0].text_content() == text
    assert len(row(page, event.id)) < 400
    assert "unresolved source" in row(page, event.id)


def test_a_span_that_does_not_fit_is_refused(crisis: list[Reading]) -> None:
    wrong = dataclasses.replace(crisis[2].events[0], trigger=Span(0, 5, "ferry"))
    with pytest.raises(SpanError, match=r"ferry\.txt"):
        render_report([dataclasses.replace(crisis[2], events=(wrong,))])


def test_ids_do_not_depend_on_the_other_documents(crisis: list[Reading]) -> None:
    alone = parse(crisis[1:2]).xpath("//details[@class='article']")[0].get("id")
    among = [each.get("id") for each in parse(crisis).xpath("//details[@class='article']")]
    assert alone == among[1]


def test_two_reports_with_one_text_keep_apart(crisis: list[Reading]) -> None:
    ids = parse([crisis[2], crisis[2]]).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_no_readings_make_an_empty_page() -> None:
    page = parse([])
    assert "0 reports" in text_of(find(page, "div", "intro")[0])
    assert not find(page, "tr", "row")


def test_a_page_is_the_same_each_time(crisis: list[Reading]) -> None:
    assert render_report(crisis, generated=NOON) == render_report(iter(crisis), generated=NOON)


def test_writing_replaces_a_page_only_when_complete(crisis: list[Reading], tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write_report(crisis, path, generated=NOON)
    assert path.read_text(encoding="utf-8") == render_report(crisis, generated=NOON)

    before = path.read_bytes()
    wrong = dataclasses.replace(crisis[0], document=Document.of("other"))
    with pytest.raises(SpanError):
        write_report([wrong], path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
