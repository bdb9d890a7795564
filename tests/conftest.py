"""What all tests share."""

from hypothesis import settings

# A shared machine is slow at times; a test's speed is no part of what it states.
settings.register_profile("standoff", deadline=None)
settings.load_profile("standoff")
