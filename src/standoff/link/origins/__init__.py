"""Origins: the reports that go back to one text, so that ten copies of a wire story count once."""

from standoff.link.origins.credits import Credits
from standoff.link.origins.linker import link
from standoff.link.origins.rules import Rules, default_rules

__all__ = ["Credits", "Rules", "default_rules", "link"]
