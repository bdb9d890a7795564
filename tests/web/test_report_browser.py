"""The page in a real browser: the way from rows to characters, filters, keys, and no request to anywhere."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from standoff.model import Reading
from standoff.web.report import write_report

CHROMIUM = Path("/usr/bin/chromium")
MISSING = f"{CHROMIUM} is missing: install it with `apt-get install chromium`"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
WIDE, NARROW = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def url(crisis: list[Reading], tmp_path: Path) -> str:
    path = tmp_path / "report.html"
    write_report(crisis, path)
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    """A wide page that must neither complain nor ask for anything but itself."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    tab = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(url)
    yield tab
    assert complaints == []
    assert {request.split("#")[0] for request in requests} <= {url, "data:,"}
    context.close()


def row(page: Page, number: str, article: int = 0) -> str:
    """Return the selector of a row by its id within an article."""
    name = page.locator("details.article").nth(article).get_attribute("id")
    return f'[id="{name}-{number}"]'


def test_a_click_on_a_row_shows_all_its_characters(page: Page) -> None:
    page.locator(row(page, "s4")).locator(".c-act").click()
    lit = page.locator(".m.lit:not(.m.lit .m.lit)")
    assert lit.all_inner_texts() == [
        "“Nobody was taken,”",
        "a spokesman",
        "told",
        "the Halsen Courier",
        "“and nobody will be.”",
    ]
    expect(lit.first).to_be_in_viewport()
    assert page.url.endswith("-s4")


def test_a_click_on_a_row_opens_its_closed_report(page: Page) -> None:
    article = page.locator("details.article").nth(2)
    article.locator("summary").click()
    expect(article.locator(".text")).to_be_hidden()
    page.locator(row(page, "e1", article=2)).locator("a.go").click()
    expect(article.locator(".trigger")).to_be_in_viewport()


def test_a_click_on_a_highlight_goes_to_its_row(page: Page) -> None:
    page.locator(".text a.framing", has_text="regime").click()
    framing = page.locator(row(page, "f3"))
    expect(framing).to_be_in_viewport()
    expect(framing).to_have_attribute("aria-current", "true")


def test_a_highlight_leads_to_a_row_that_the_filter_hid(page: Page) -> None:
    page.locator("#filter").fill("ferry")
    moved = page.locator(row(page, "e1"))
    expect(moved).to_be_hidden()
    page.locator(".text a.trigger", has_text="moved").click()
    expect(moved).to_be_in_viewport()


def test_the_filter_box_narrows_every_table(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("pilots kidnapped")
    expect(page.locator("tr.row:visible")).to_have_count(3)  # an event, a statement, a loaded word
    expect(page.locator('[data-count="events"]')).to_have_text("1/15")
    expect(page.locator("#commitments .none")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator('[data-count="events"]')).to_have_text("15")


def test_a_number_in_the_head_filters_the_events(page: Page) -> None:
    page.locator(".matrix a[data-where='voice=source&reality=denied']").click()
    rows = page.locator("#events tr.row:visible")
    expect(rows).to_have_count(2)
    assert set(rows.locator(".c-reality").all_inner_texts()) == {"denied"}
    page.get_by_role("button", name="Clear").click()
    expect(rows).to_have_count(15)


def test_a_speaker_can_be_chosen(page: Page) -> None:
    page.locator("#events select[name=voice]").select_option(label="Oke Brandt")
    expect(page.locator("#events tr.row:visible .c-voice .speaker")).to_have_text(["Oke Brandt"])


def test_columns_sort_and_return_to_their_days(page: Page) -> None:
    button = page.locator("#events").get_by_role("button", name="Voice")
    voices = page.locator("#events tr.row .c-voice")
    before = voices.all_inner_texts()
    button.click()
    assert voices.all_inner_texts() == sorted(before, key=str.casefold)
    expect(page.locator("#events tr.day").first).to_be_hidden()
    button.click()
    button.click()
    assert voices.all_inner_texts() == before
    expect(page.locator("#events tr.day").first).to_be_visible()


def test_a_role_can_be_switched_off(page: Page) -> None:
    line = "element => getComputedStyle(element).textDecorationLine"
    cue = page.locator(".text .cue").first
    assert cue.evaluate(line) == "underline"
    page.get_by_label("cue").uncheck()
    assert cue.evaluate(line) == "none"
    assert page.locator(".text .source").first.evaluate(line) == "underline"


def test_a_card_tells_who_said_it_and_escape_closes_it(page: Page) -> None:
    page.locator(".text a.trigger", has_text="close").first.focus()
    card = page.locator("#card")
    expect(card).to_contain_text("Norland → COERCE (restrict)")
    expect(card).to_contain_text("Oke Brandt")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.locator(".text .time", has_text="Monday").hover()
    expect(card).to_contain_text("date 2031-03-03")


def test_rows_are_walked_by_arrows_and_opened_by_enter(page: Page) -> None:
    page.locator(row(page, "e1")).locator("a.go").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator(row(page, "e2"))).to_have_attribute("aria-current", "true")
    expect(page.locator(".m.trigger.lit")).to_have_text(["approved"])


def test_a_permalink_shows_the_row_and_its_characters(page: Page, url: str) -> None:
    fragment = page.locator(row(page, "s6")).get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{url}#{fragment}")
    expect(page.locator(f'[id="{fragment}"]')).to_be_in_viewport()
    expect(page.locator(".cue.lit")).to_have_text("warned")
    expect(page.locator(".cue.lit")).to_be_in_viewport()


def test_copied_text_is_the_text(page: Page, crisis: list[Reading]) -> None:
    text = page.locator(".text").first.evaluate(
        "element => { getSelection().selectAllChildren(element); return getSelection().toString(); }"
    )
    assert text == crisis[0].document.text


def test_a_narrow_page_does_not_scroll_sideways(page: Page) -> None:
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    page.locator(row(page, "e3")).locator("a.go").click()
    expect(page.locator(".trigger.lit")).to_be_in_viewport()


def test_without_scripts_links_still_lead_to_the_characters(browser: Browser, url: str) -> None:
    context = browser.new_context(viewport=WIDE, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(url)
    tab.locator(row(tab, "e4")).locator("a.go").click()
    expect(tab.locator(".text a.trigger", has_text="kidnapped")).to_be_in_viewport()
    expect(tab.locator("#filter")).to_be_hidden()
    context.close()
