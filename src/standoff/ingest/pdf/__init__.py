"""PDF: the text in reading order, without what belongs to the page and not to the text.

::

    lines ──▶ furniture ──▶ columns ──▶ paragraphs
    (pdfminer)  (page numbers,  (reading     (lines and pages joined,
                 running heads)  order)       hyphenation undone)
"""

from standoff.ingest.pdf.reader import read

__all__ = ["read"]
