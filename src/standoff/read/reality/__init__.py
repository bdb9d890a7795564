"""Whether the events of a text happened, happen, will or might happen, or did not, and who says so."""

from standoff.read.reality.component import EventReality, create_reality

__all__ = ["EventReality", "create_reality"]
