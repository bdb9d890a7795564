"""What all tests share."""

import os
from collections import Counter
from collections.abc import Iterator
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import create_engine, make_url, text

HOW_TO = (
    "no PostgreSQL server: install one (apt-get install postgresql) and give an empty database's URL, "
    "STANDOFF_TEST_POSTGRES=postgresql://user@localhost/standoff_test"
)

# A shared machine is slow at times; a test's speed is no part of what it states.
settings.register_profile("standoff", deadline=None)
settings.load_profile("standoff")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once, and not for every test, what is missing where tests skip."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]) for report in skipped if isinstance(report.longrepr, tuple))
    for reason, count in reasons.items():
        terminalreporter.write_line(f"{count} tests: {reason}")


@pytest.fixture
def postgres() -> Iterator[str]:
    """The URL of an empty schema on the test server; it is dropped afterwards."""
    given = os.environ.get("STANDOFF_TEST_POSTGRES")
    if not given:
        if os.environ.get("CI") == "true":
            pytest.fail(HOW_TO)
        pytest.skip(HOW_TO)
    schema = f"standoff_{uuid4().hex[:12]}"
    engine = create_engine(make_url(given).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    url = make_url(given).update_query_dict({"options": f"-csearch_path={schema}"})
    yield url.render_as_string(hide_password=False)
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    engine.dispose()
