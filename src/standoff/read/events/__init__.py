"""Who did what to whom: events of PLOVER 2.0, found by frames that are data."""

from standoff.read.events.component import Events, create_events

__all__ = ["Events", "create_events"]
