"""What all tests share."""

from collections import Counter

import pytest
from hypothesis import settings

# A shared machine is slow at times; a test's speed is no part of what it states.
settings.register_profile("standoff", deadline=None)
settings.load_profile("standoff")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, and not for every test, what is missing where tests skip."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]) for report in skipped if isinstance(report.longrepr, tuple))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} tests: {reason}")
