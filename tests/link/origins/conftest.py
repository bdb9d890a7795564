"""Ledgers in both databases, and an invented news agency in the register."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from standoff.ledger import Ledger
from standoff.link.origins import Credits
from standoff.model import Document, Reading, Run
from standoff.register import Register

OUTLETS = "id,code,name,kind,country,names,source\nnna,NOR-MED,NNA,outlet,NOR,Norland News Agency,invented\n"
Add = Callable[..., str]
Stories = dict[str, dict[str, str]]


@pytest.fixture(scope="session")
def credits(tmp_path_factory: pytest.TempPathFactory) -> Credits:
    folder = tmp_path_factory.mktemp("register")
    (folder / "outlets.csv").write_text(OUTLETS, encoding="utf-8")
    return Credits(Register.load([folder]))


@pytest.fixture(scope="session")
def stories() -> Stories:
    """Reports, rewrites and other reports of the same agency, by the name of the event."""
    found = {}
    for name in ("stories.yaml", "held_out.yaml"):
        for story in yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8")):
            found[story.pop("id")] = story
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty ledger can be made, in each of the databases."""
    if request.param == "sqlite":
        return str(tmp_path / "crisis.db")
    url: str = request.getfixturevalue("postgres")
    return url


@pytest.fixture
def ledger(where: str) -> Iterator[Ledger]:
    with Ledger(where) as opened:
        yield opened


def reading(body: str, published: str | None = "2031-03-05", *, run: str = "0.1.0", name: str = "report") -> Reading:
    document = Document.of(body, name=name, published=published)
    return Reading(document=document, run=Run(version=run, model="invented 1.0"))


@pytest.fixture
def add(ledger: Ledger) -> Add:
    """Return a function that adds a text and returns the document's id."""

    def added(body: str, published: str | None = "2031-03-05", **more: str) -> str:
        made = reading(body, published, **more)
        assert ledger.add(made)
        return made.document.sha256[:16]

    return added
