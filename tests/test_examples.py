"""The demo dossier keeps its promises: true, sourced, quoted as spoken, and readable."""

import datetime as dt
import importlib.util
import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pdfminer.high_level import extract_text

from standoff.ingest import documents
from standoff.model import Document
from standoff.register import Register

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
REPORTS = sorted((EXAMPLES / "dossier").iterdir())
SOURCES = (EXAMPLES / "SOURCES.md").read_text(encoding="utf-8")
INVENTED = sorted((EXAMPLES / "invented").iterdir())
PDF = EXAMPLES / "dossier" / "2022-02-17-harbour-wire-troops.pdf"

QUOTED = re.compile(r'"([^"]+)"|“([^”]+)”')
KEY = re.compile(r"\[([a-z0-9-]+)\](?!\()")


class _Article(HTMLParser):
    """The text inside ``<article>``."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.text = False, ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.inside |= tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "article"

    def handle_data(self, data: str) -> None:
        self.text += data if self.inside else ""


def _article(path: Path) -> str:
    parser = _Article()
    parser.feed(path.read_text(encoding="utf-8"))
    return parser.text


def _items(path: Path) -> str:
    return "\n\n".join(json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())


def _whole(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _pages(path: Path) -> str:
    return str(extract_text(path))


READ: dict[str, Callable[[Path], str]] = {".html": _article, ".jsonl": _items, ".pdf": _pages}


def text_of(path: Path) -> str:
    return READ.get(path.suffix, _whole)(path)


def plain(words: str) -> str:
    """Words in lower case, with straight quotes and single spaces, without punctuation at either end."""
    return " ".join(words.replace("’", "'").split()).strip(" .,;:!?").lower()


def quotations(path: Path) -> list[str]:
    return ["".join(pair) for pair in QUOTED.findall(text_of(path))]


def section(heading: str) -> str:
    return SOURCES.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def rows(markdown: str) -> list[list[str]]:
    """The cells of a Markdown table's body."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


ON_RECORD = [(plain(words.strip('"')), source, files) for words, _, _, source, files in rows(section("Quotations"))]
WORKS = {key: work for key, *work in rows(section("Works"))}
FACTS = {part.split("`")[0]: rows(part) for part in section("Facts").split("\n### `")[1:]}


def test_every_report_has_its_facts_listed_and_no_other_file_has() -> None:
    assert sorted(FACTS) == [path.name for path in REPORTS]


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_fact_names_its_source(name: str) -> None:
    assert FACTS[name]
    for fact, source in FACTS[name]:
        assert KEY.findall(source), fact


def test_every_key_is_a_work_and_every_work_is_used() -> None:
    used = set(KEY.findall(SOURCES.split("\n## Works\n")[0]))
    assert used == set(WORKS)
    for key, (publisher, title, date, _) in WORKS.items():
        assert publisher, key
        assert title, key
        assert re.fullmatch(r"\d{4}(-\d\d){0,2}", date), key


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_words_stand_in_quotation_marks_only_where_they_are_on_record(path: Path) -> None:
    on_record = [words for words, _, files in ON_RECORD if f"`{path.name}`" in files]
    for quoted in quotations(path):
        assert any(plain(quoted) in words for words in on_record), quoted
        assert len(quoted.split()) < 20


def test_every_quotation_on_record_is_used_where_it_says() -> None:
    for words, source, files in ON_RECORD:
        assert KEY.findall(source), words
        for name in re.findall(r"`([^`]+)`", files):
            used = [plain(quoted) for quoted in quotations(EXAMPLES / "dossier" / name)]
            assert any(quoted in words for quoted in used), (name, words)


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_reports_are_short(path: Path) -> None:
    assert 120 <= len(text_of(path).split()) <= 300


def test_the_errors_in_the_opinion_pieces_are_declared_and_put_right() -> None:
    declared = rows(SOURCES.split("\n## ")[0])
    assert len(declared) == 2
    for where, wrong, right, correction in declared:
        treaty, year = wrong.removeprefix("the ").split(" was signed in ")
        true_day = KEY.sub("", right).strip()
        assert f"signed in {year}" in text_of(EXAMPLES / "dossier" / where.strip("`"))
        put_right = text_of(EXAMPLES / "dossier" / correction.strip("`"))
        assert treaty in put_right
        assert true_day in put_right


def test_the_second_outlet_carries_the_first_ones_story_in_slightly_other_words() -> None:
    wire, copy = (
        _shingles(text_of(EXAMPLES / "dossier" / f"2022-02-15-{outlet}-withdrawal.txt"))
        for outlet in ("harbour-wire", "coast-courier")
    )
    assert 0.5 < len(wire & copy) / len(wire | copy) < 0.9


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = plain(text).split()
    return {tuple(words[start : start + 5]) for start in range(len(words) - 4)}


def test_the_pdf_comes_out_of_its_script_with_the_same_text(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("build_pdf", ROOT / "scripts" / "examples" / "build_pdf.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    script.build(script.SOURCE, tmp_path / "again.pdf")
    assert script.TARGET == PDF
    assert extract_text(tmp_path / "again.pdf") == extract_text(PDF)


def test_the_pages_of_the_pdf_part_a_sentence() -> None:
    first, second, _ = extract_text(PDF).split("\f")
    assert first.split("\n\n")[-3].endswith("President Volodymyr")
    assert second.startswith("Zelensky, whose")


@pytest.mark.parametrize("path", [*REPORTS, *INVENTED], ids=lambda path: path.name)
def test_every_report_is_taken_in_with_its_date(path: Path) -> None:
    for report in documents([str(path)]):
        assert isinstance(report, Document)
        assert report.published is not None
        assert report.published <= path.name[:10]
        assert report.title


def test_the_page_is_taken_in_without_its_chrome() -> None:
    (report,) = documents([str(EXAMPLES / "dossier" / "2022-02-21-meridian-summit.html")])
    assert isinstance(report, Document)
    assert (report.publisher, report.byline) == ("The Meridian", "Edda Brockholt")
    assert "in principle" in report.text
    for chrome in ("Subscribe", "Seven soups", "All rights reserved"):
        assert chrome not in report.text


def test_the_sentence_over_the_page_break_is_taken_in_whole() -> None:
    (report,) = documents([str(PDF)])
    assert isinstance(report, Document)
    assert "President Volodymyr Zelensky, whose government" in " ".join(report.text.split())
    assert "page 1" not in report.text


DAY = dt.date(2031, 3, 5)


@pytest.fixture(scope="module")
def register() -> Register:
    return Register.load([EXAMPLES / "register"])


@pytest.mark.parametrize(
    ("body", "role", "name", "code"),
    [
        ("NRL", "foreign minister", "Ilse Varn", "NRL-GOV"),
        ("SDM", "head of state", "Mirela Dask", "SDM-GOV"),
        ("SDM", "defence minister", "Henrik Osk", "SDM-GOV"),
        ("SDM", "chief of the general staff", "Pavo Lindt", "SDM-MIL"),
        ("HAL", "secretary general", "Joren Hale", "HAL"),
    ],
)
def test_the_overlay_tells_who_holds_which_office(
    register: Register, body: str, role: str, name: str, code: str
) -> None:
    holder = register.holder(body, role, DAY)
    assert holder is not None
    assert holder.name == name
    assert register.persons_named(name.rsplit(maxsplit=1)[-1], DAY)[0] == holder
    assert register.code_on(holder.id, DAY) == code


def test_the_overlay_ends_the_defence_ministers_term_when_the_reports_do(register: Register) -> None:
    assert register.holder("SDM", "defence minister", dt.date(2031, 3, 10)) is None


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Norland", "x-norland"),
        ("Korvik", "x-norland"),
        ("Sudmarkish", "x-sudmark"),
        ("Marisburg", "x-sudmark"),
        ("Harbour Alliance", "x-harbour-alliance"),
        ("the Wire", "x-the-wire"),
    ],
)
def test_the_overlay_knows_the_names_in_the_invented_reports(register: Register, words: str, actor: str) -> None:
    assert actor in {name.actor for name in register.senses(words)}


def test_the_overlay_knows_the_treaty_and_the_member(register: Register) -> None:
    (treaty,) = register.treaties_named("the Sound Treaty")
    signed = {fact.party: fact.date for fact in treaty.events if fact.action == "sign"}
    assert signed == {"NRL": dt.date(2019, 5, 4), "SDM": dt.date(2019, 5, 4)}
    assert register.member("HAL", "NRL", DAY) is True
    assert register.member("HAL", "SDM", DAY) is False


def test_the_overlay_adds_to_the_built_in_register(register: Register) -> None:
    assert register.senses("Norway")
