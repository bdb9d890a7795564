"""The ledger in the formats that other software reads, one module for each."""

from standoff.export.format import ExportError
from standoff.export.formats import FORMATS, export

__all__ = ["FORMATS", "ExportError", "export"]
