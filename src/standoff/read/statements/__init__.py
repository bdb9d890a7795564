"""Who said what: attributions, their sources and their content."""

from standoff.read.statements.component import Statements, create_statements

__all__ = ["Statements", "create_statements"]
