"""Any input as Documents: files, folders, globs, standard input and URLs.

::

    locate ──▶ content ──▶ plain | markdown | html | pdf | jsonl ──▶ assemble
    (which      (bytes,      (one module per kind: text              (limits, language,
     inputs)     which kind)  and what it says of itself)             title, byline, date)
"""

from standoff.ingest.batch import count_hint, documents
from standoff.ingest.options import Options

__all__ = ["Options", "count_hint", "documents"]
