"""The world's facts: actors, their names and offices, treaties, and the PLOVER ontology."""

from standoff.register.register import Register

__all__ = ["Register"]
