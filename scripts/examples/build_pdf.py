"""Build the PDF of the demo dossier from its text.

Run ``python scripts/examples/build_pdf.py`` after editing ``troops.txt``; the PDF is committed. Its page is a
small one, so that the report runs over two pages and the page break falls inside a sentence, as it does in
many newspapers' PDFs. Same text and same fpdf2 give the same PDF: the creation date is fixed.
"""

import datetime as dt
from pathlib import Path

from fpdf import FPDF

SOURCE = Path(__file__).with_name("troops.txt")
TARGET = Path(__file__).parents[2] / "examples" / "dossier" / "2022-02-17-harbour-wire-troops.pdf"

PUBLISHED = dt.datetime(2022, 2, 17, 8, 0, tzinfo=dt.UTC)
PUBLISHER = "Harbour Wire"
PAGE = (148.0, 210.0)  # millimetres: A5, given in figures because the name makes fpdf2 2.8 warn
MARGIN = 18.0  # millimetres
BODY_SIZE = 13.0  # points
LINE_HEIGHT = 6.5  # millimetres


class _Report(FPDF):
    """A page with the publisher's name at its foot, as print has it."""

    def footer(self) -> None:
        """Set the running foot; fpdf2 calls this at each page's end."""
        self.set_y(-MARGIN + LINE_HEIGHT / 2)
        self.set_font("Times", size=9)
        self.cell(w=0, text=f"{PUBLISHER} | page {self.page_no()}", align="C")


def build(source: Path, target: Path) -> None:
    """Lay out a report as a PDF.

    Args:
        source: a text file: headline, byline and paragraphs, with empty lines between them. Only Latin-1
            characters, which the PDF's built-in fonts hold.
        target: where to write the PDF.
    """
    headline, byline, *paragraphs = source.read_text(encoding="utf-8").strip().split("\n\n")
    pdf = _Report(format=PAGE)
    pdf.set_title(headline)
    pdf.set_author(byline.removeprefix("By "))
    pdf.set_creation_date(PUBLISHED)
    pdf.set_margin(MARGIN)
    pdf.set_auto_page_break(auto=True, margin=MARGIN)
    pdf.add_page()
    _write(pdf, headline, style="B", size=17.0)
    _write(pdf, byline, style="I", size=BODY_SIZE)
    for paragraph in paragraphs:
        _write(pdf, paragraph, style="", size=BODY_SIZE)
    pdf.output(str(target))


def _write(pdf: FPDF, text: str, *, style: str, size: float) -> None:
    pdf.set_font("Times", style=style, size=size)
    pdf.multi_cell(w=0, h=LINE_HEIGHT * size / BODY_SIZE, text=text, align="L", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(LINE_HEIGHT / 2)


if __name__ == "__main__":
    build(SOURCE, TARGET)
