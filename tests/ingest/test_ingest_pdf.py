"""A PDF gives its text in reading order, whole sentences over page and column breaks."""

import hashlib
import io
import random
import zlib

import pytest
from fpdf import FPDF
from PIL import Image

from standoff.errors import EmptyInput, InputError, MalformedInput, TooLarge, TruncatedInput

from .conftest import Inputs, Write

PARTS = [
    "Norland has pulled its tanks back from the border with Sudmark, an official in the defence ministry "
    "told the Wire on Tuesday, after a week in which both sides had moved troops.",
    "“We will not go to war over a bridge,” Minister Ilse Varn said in Port Varn. She added that the Harbour "
    "Alliance had been told of the withdrawal and that it would last until the end of the month, when talks "
    "begin again in the capital.",
    "Sudmark denied that any tank had left. Its spokesman, Per Holt, said that a counter-offensive in spring "
    "was still possible and that well-known commanders had been sent to the border area.",
]
TITLE = "Norland pulls its tanks back from the border, an official tells the Wire"


def prose(number: int) -> str:
    """A paragraph like no other; the words make no sense."""
    draw = random.Random(number)
    words = [word.strip(".,“”").lower() for word in " ".join(PARTS).split()]
    return " ".join(f"{' '.join(draw.choices(words, k=9)).capitalize()}." for _ in range(4))


class Paper(FPDF):
    """A report with a running head and page numbers."""

    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"The Norland Wire   No. {40 + self.page_no()}", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"- {self.page_no()} -", align="C")


def plain(text: str) -> str:
    """The core fonts of PDF have no curly quotes."""
    return text.replace("“", '"').replace("”", '"')


def started(paper: FPDF | None = None, size: float = 11) -> FPDF:
    pdf = paper or FPDF()
    pdf.set_margins(20, 20, 20)
    pdf.add_page()
    pdf.set_font("times", size=size)
    return pdf


def line(pdf: FPDF, text: str, height: float = 6) -> None:
    pdf.cell(0, height, text, new_x="LMARGIN", new_y="NEXT")


def paragraph(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, 6, plain(text), new_x="LMARGIN", new_y="NEXT")


def data(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


@pytest.fixture
def report() -> bytes:
    pdf = started(Paper())
    pdf.set_font("times", "B", 18)
    pdf.multi_cell(0, 9, TITLE, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("times", size=11)
    pdf.ln(4)
    line(pdf, "Jane Doe")
    line(pdf, "5 March 2031")
    for part in PARTS * 7:
        pdf.ln(3)
        paragraph(pdf, part)
    return data(pdf)


def test_head_and_paragraphs_over_page_breaks(write: Write, inputs: Inputs, report: bytes) -> None:
    found = inputs.document(write("a.pdf", report))
    assert found.text.split("\n\n") == [TITLE, "Jane Doe", "5 March 2031", *map(plain, PARTS * 7)]
    assert (found.title, found.byline) == (TITLE, "Jane Doe")
    assert (found.published, found.published_from) == ("2031-03-05", "byline")
    assert found.source_sha256 == hashlib.sha256(report).hexdigest()


@pytest.mark.parametrize("lines", range(1, 7))
def test_a_sentence_is_whole_wherever_the_page_cuts_it(write: Write, inputs: Inputs, lines: int) -> None:
    pdf = started(Paper())
    paragraph(pdf, PARTS[0])
    pdf.set_y(pdf.page_break_trigger - 6 * lines - 1)
    long = " ".join([PARTS[1], PARTS[2], PARTS[1]])
    paragraph(pdf, long)
    assert pdf.pages_count == 2 or lines == 6
    text = inputs.document(write("a.pdf", data(pdf))).text
    sentences = plain(long).split(". ")
    assert all(sentence in text for sentence in sentences)
    assert "Norland Wire" not in text


@pytest.mark.parametrize("align", ["L", "J"])
@pytest.mark.parametrize("ncols", [2, 3])
def test_columns_are_read_one_after_the_other(write: Write, inputs: Inputs, ncols: int, align: str) -> None:
    parts = [prose(number) for number in range(40)]
    pdf = started(Paper(), size=10)
    pdf.set_font("times", "B", 18)
    pdf.multi_cell(0, 9, "Norland pulls back its tanks", align="C", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("times", size=10)
    with pdf.text_columns(ncols=ncols, gutter=8, text_align=align) as columns:
        for part in parts:
            columns.write(part)
            columns.ln()
            columns.ln()
    found = inputs.document(write("a.pdf", data(pdf)))
    assert found.text.split("\n\n") == ["Norland pulls back its tanks", *parts]


def test_a_footnote_does_not_part_a_sentence(write: Write, inputs: Inputs) -> None:
    pdf = started(Paper())
    paragraph(pdf, PARTS[0])
    line(pdf, "Norland has pulled its tanks back from the long border with its neighbour in the east and")
    pdf.set_font("times", size=8)
    line(pdf, "* The border was drawn in 1931.")
    pdf.add_page()
    pdf.set_font("times", size=11)
    line(pdf, "said nothing of it.")
    paragraph(pdf, PARTS[2])
    text = inputs.document(write("a.pdf", data(pdf))).text
    assert "in the east and said nothing of it.\n\n" in text
    assert "\n\n* The border was drawn in 1931.\n\nSudmark" in text


def test_a_heading_at_the_head_of_a_page_ends_what_is_above_it(write: Write, inputs: Inputs) -> None:
    pdf = started(Paper())
    paragraph(pdf, PARTS[0])
    line(pdf, "Norland has pulled its tanks back from the long border with its neighbour in the east")
    pdf.add_page()
    pdf.set_font("times", size=14)
    line(pdf, "What comes next", 9)
    pdf.set_font("times", size=11)
    paragraph(pdf, PARTS[2])
    text = inputs.document(write("a.pdf", data(pdf))).text
    assert f"in the east\n\nWhat comes next\n\n{PARTS[2]}" in text


def test_a_heading_between_two_pairs_of_columns(write: Write, inputs: Inputs) -> None:
    pdf = started(size=10)
    for heading in ("The north of the country and the whole of its long border", "The south"):
        pdf.set_font("times", "B", 14)
        line(pdf, heading, 10)
        pdf.set_font("times", size=10)
        y = pdf.get_y()
        for x, part in ((20, PARTS[0]), (110, PARTS[2])):
            pdf.set_xy(x, y)
            pdf.multi_cell(80, 5, part, align="L")
        pdf.set_xy(20, pdf.get_y() + 8)
    text = inputs.document(write("a.pdf", data(pdf))).text
    assert [text.index(words) for words in ("The north", "The south")] == sorted(
        [text.index("The north"), text.index("The south")]
    )
    assert text.count(PARTS[0]) == 2
    assert text.count(PARTS[2]) == 2
    assert text.index(PARTS[2]) < text.index("The south")


def test_indented_paragraphs_are_parted_without_space_between(write: Write, inputs: Inputs) -> None:
    pdf = started()
    for part in PARTS:
        paragraph(pdf, "       " + part)
    assert inputs.document(write("a.pdf", data(pdf))).text.split("\n\n") == list(map(plain, PARTS))


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("The minister of Norland spoke of a with-", "drawal from the border.", "a withdrawal from"),
        ("The minister of Norland spoke of the Anglo-", "Saxon border.", "the Anglo-Saxon border"),
        ("The minister of Norland spoke of self-", "defence at the border.", "of self-defence at"),
        ("The minister of Norland spoke of the F-", "35 at the border.", "the F-35 at"),
        ("A cease-fire. The minister of Norland spoke of a cease-", "fire.", "of a cease-fire."),
    ],
)
def test_hyphens_at_line_ends(write: Write, inputs: Inputs, first: str, second: str, whole: str) -> None:
    pdf = started()
    line(pdf, first)
    line(pdf, second)
    assert whole in inputs.document(write("a.pdf", data(pdf))).text


def test_list_items_stay_apart(write: Write, inputs: Inputs) -> None:
    pdf = started()
    paragraph(pdf, "Norland named three conditions for a return to the talks in the capital:")
    for item in ("1. The tanks leave the border.", "2. The bridge is opened.", "3. The talks begin."):
        line(pdf, item)
    assert "\n\n2. The bridge is opened.\n\n3." in inputs.document(write("a.pdf", data(pdf))).text


def test_a_number_in_the_text_is_no_page_number(write: Write, inputs: Inputs) -> None:
    pdf = started()
    paragraph(pdf, PARTS[0])
    pdf.set_y(130)
    line(pdf, "17")
    paragraph(pdf, PARTS[2])
    assert "\n17" in inputs.document(write("a.pdf", data(pdf))).text


def test_a_file_cut_short_is_told(write: Write, inputs: Inputs, report: bytes) -> None:
    error = inputs.error(write("a.pdf", report[: len(report) // 2]))
    assert isinstance(error, TruncatedInput)
    assert "end of the PDF" in str(error)


def test_damage_inside_is_told_and_not_raised(write: Write, inputs: Inputs, report: bytes) -> None:
    for start in range(0, len(report) - 60, len(report) // 40):
        broken = report[:start] + b"\xff" * 40 + report[start + 40 :]
        for found in inputs.all(write("a.pdf", broken)):
            assert not isinstance(found, InputError) or found.cause


def test_an_encrypted_file_is_told(write: Write, inputs: Inputs) -> None:
    pdf = started()
    pdf.set_encryption(owner_password="owner", user_password="user")
    paragraph(pdf, PARTS[0])
    error = inputs.error(write("a.pdf", data(pdf)))
    assert "encrypted" in str(error)
    assert error.advice


def test_a_file_that_anyone_may_open_is_read(write: Write, inputs: Inputs) -> None:
    pdf = started()
    pdf.set_encryption(owner_password="owner")
    paragraph(pdf, PARTS[0])
    assert inputs.document(write("a.pdf", data(pdf))).text == PARTS[0]


def test_a_scan_needs_ocr(write: Write, inputs: Inputs) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (200, 300), "white").save(picture, "PNG")
    pdf = started()
    pdf.image(picture, x=0, y=0, w=210)
    error = inputs.error(write("a.pdf", data(pdf)))
    assert isinstance(error, EmptyInput)
    assert "OCR" in str(error)


def test_a_blank_page_is_empty(write: Write, inputs: Inputs) -> None:
    error = inputs.error(write("a.pdf", data(started())))
    assert isinstance(error, EmptyInput)
    assert "OCR" not in str(error)


def test_a_text_called_pdf_is_malformed(write: Write, inputs: Inputs, story: str) -> None:
    assert isinstance(inputs.error(write("a.pdf", story)), MalformedInput)


def test_a_pdf_called_text_is_read_as_pdf(write: Write, inputs: Inputs, report: bytes) -> None:
    assert inputs.document(write("a.txt", report)).title == TITLE


def test_too_many_characters_stop_the_reading(write: Write, inputs: Inputs, report: bytes) -> None:
    error = inputs.error(write("a.pdf", report), max_chars=500)
    assert isinstance(error, TooLarge)
    assert "--max-chars" in str(error)


@pytest.mark.parametrize("passes", [1, 2])
def test_a_bomb_is_stopped(write: Write, inputs: Inputs, passes: int) -> None:
    content = b"0" * 50_000_000
    for _ in range(passes):
        content = zlib.compress(content)
    filters = b"/FlateDecode " * passes
    bomb = (
        b"%PDF-1.4\n1 0 obj<</Length " + str(len(content)).encode() + b"/Filter[" + filters + b"]>>stream\n"
        + content + b"\nendstream endobj\n%%EOF\n"
    )  # fmt: skip
    error = inputs.error(write("a.pdf", bomb), max_bytes=1_000_000)
    assert isinstance(error, TooLarge)
    assert "unpacks" in str(error)


def test_the_library_says_nothing(
    write: Write, inputs: Inputs, report: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    inputs.document(write("a.pdf", report))
    inputs.all(write("b.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"))
    assert not caplog.records
