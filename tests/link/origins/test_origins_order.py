"""Origins do not depend on the order, the batches or the number of times in which reports come."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standoff.ledger import Ledger
from standoff.link.origins import Credits, link
from standoff.model import Reading

from .conftest import Stories, reading
from .measure import Desk, reports

DAYS = [None, "2031", "2031-03-01", "2031-03-10", "2031-03-20", "2031-03-30", "2031-04-25"]


def bodies() -> list[str]:
    desk = Desk(3)
    one, two = desk.story([]), desk.story([])
    made = [" ".join(one), desk.copy(one), desk.abridgement(one), desk.selection(one), desk.rewrite(one, 0.1)]
    # The last is a digest, which makes one origin of two.
    return [*made, desk.copy(two), desk.abridgement(two), " ".join(one[:12] + two[:12])]


BODIES = bodies()
Step = tuple[int, str | None, bool]  # which text comes, dated when, and whether reports are linked then
STEPS = st.lists(
    st.tuples(st.integers(0, len(BODIES) - 1), st.sampled_from(DAYS), st.booleans()), min_size=1, max_size=14
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    Ledger(path).close()
    return path


@contextmanager
def copy_of(empty: Path) -> Iterator[Ledger]:
    with TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty, folder))
        with Ledger(path) as ledger:
            yield ledger


def rows(ledger: Ledger) -> list[dict[str, object]]:
    return list(ledger.rows("origins"))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_same_reports_have_the_same_origins_however_they_came(
    empty: Path, credits: Credits, steps: list[Step]
) -> None:
    # A text that comes twice is read again by a newer version, which may date it otherwise.
    with copy_of(empty) as ledger, copy_of(empty) as other:
        last: dict[int, Reading] = {}
        for number, (which, day, linked) in enumerate(steps):
            last[which] = reading(BODIES[which], day, run=str(number))
            ledger.add(last[which])
            if linked:
                link(ledger, credits)
        link(ledger, credits)
        other.add_many(last[which] for which in sorted(last))
        link(other, credits)
        assert rows(ledger) == rows(other)
        assert ledger.count("documents") == len(last)


def test_both_databases_agree_and_so_does_the_other_way_round(
    ledger: Ledger, tmp_path: Path, credits: Credits, stories: Stories
) -> None:
    made = [reading(one.text, f"2031-03-{one.day % 28 + 1:02}") for one in reports(3)]
    made += [reading(body) for texts in stories.values() for body in texts.values()]
    ledger.add_many(made)
    link(ledger, credits)
    with Ledger(tmp_path / "other.db") as other:
        for one in reversed(made):
            other.add(one)
            link(other, credits)
        assert rows(other) == rows(ledger)
        assert other.origins() == ledger.origins()


def test_linking_that_was_stopped_goes_on(
    ledger: Ledger, tmp_path: Path, credits: Credits, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [reading(one.text, f"2031-03-{one.day % 28 + 1:02}") for one in reports(2)]
    ledger.add_many(made)
    seen: list[int] = []

    def stop(number: int) -> None:
        seen.append(number)
        raise KeyboardInterrupt

    monkeypatch.setattr("standoff.link.origins.linker._BATCH", 5)
    with pytest.raises(KeyboardInterrupt):
        link(ledger, credits, moved=stop)
    assert seen == [5]
    assert link(ledger, credits) == len(made) - 5
    with Ledger(tmp_path / "whole.db") as whole:
        whole.add_many(made)
        link(whole, credits)
        assert rows(whole) == rows(ledger)
