"""How it is worded: loaded words and whose they are."""

from standoff.read.framing.component import FramingFinder, create_framing, framings

__all__ = ["FramingFinder", "create_framing", "framings"]
