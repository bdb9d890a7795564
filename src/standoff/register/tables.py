"""The register's files, read and checked against the types of their rows."""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from standoff.errors import RegisterError
from standoff.register.rows import (
    ActorRow,
    AgentsRow,
    DiscardRow,
    HoldingRow,
    MembershipRow,
    NameRow,
    OfficeRow,
    PersonRow,
    Row,
    TreatyFactRow,
    TreatyRow,
)

DATA = Path(__file__).parent / "data"
LIST_MARK = "|"
R = TypeVar("R", bound=Row)

# Everything is read as text, so that "1994" and "2015-07-14" stay as written; msgspec converts by type.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_ACTOR_FILES = ("countries", "organisations", "bodies", "forces", "groups", "outlets")


@dataclass(slots=True)
class Tables:
    """All rows by kind, later folders over earlier ones.

    Attributes:
        digest: first 16 hex digits of the SHA-256 over the names and bytes of the files that were read.
        repeated: places of rows that repeat a key of their own file.
    """

    digest: str = ""
    repeated: list[str] = field(default_factory=list)
    actors: list[ActorRow] = field(default_factory=list)
    names: list[NameRow] = field(default_factory=list)
    discards: list[DiscardRow] = field(default_factory=list)
    people: list[PersonRow] = field(default_factory=list)
    offices: list[OfficeRow] = field(default_factory=list)
    holdings: list[HoldingRow] = field(default_factory=list)
    memberships: list[MembershipRow] = field(default_factory=list)
    agents: list[AgentsRow] = field(default_factory=list)
    treaties: list[TreatyRow] = field(default_factory=list)
    treaty_facts: list[TreatyFactRow] = field(default_factory=list)


def read_tables(folders: Sequence[Path]) -> Tables:
    """Read the files of each folder; a row replaces an earlier folder's row of the same key.

    Args:
        folders: the package's data first, then the user's overlays, which need hold only some of the files.

    Raises:
        RegisterError: a folder is missing, or a file or row does not fit; the message names file and row.
    """
    files = _Files(folders)
    tables = Tables(repeated=files.repeated)
    tables.actors = [row for name in _ACTOR_FILES for row in files.rows(f"{name}.csv", ActorRow)]
    tables.names = files.rows("names.csv", NameRow)
    tables.discards = files.rows("discards.csv", DiscardRow)
    for prefix in ("leader_", ""):  # what is curated by hand comes last
        tables.people += files.rows(f"{prefix}people.csv", PersonRow)
        tables.offices += files.rows(f"{prefix}offices.csv", OfficeRow)
        tables.holdings += files.rows(f"{prefix}holdings.csv", HoldingRow)
    tables.memberships = files.rows("memberships.csv", MembershipRow)
    tables.agents = files.rows("agents.yaml", AgentsRow)
    tables.treaties = files.rows("treaties.yaml", TreatyRow)
    tables.treaty_facts = files.rows("treaty_parties.csv", TreatyFactRow)
    files.include("plover.yaml")
    tables.digest = files.digest()
    return tables


def parted(cell: str) -> tuple[str, ...]:
    """Return the items of a list in one CSV cell."""
    if LIST_MARK not in cell:
        return (cell,) if cell else ()
    return tuple(filter(None, (item.strip() for item in cell.split(LIST_MARK))))


class _Files:
    """The files of several folders, by name."""

    def __init__(self, folders: Sequence[Path]) -> None:
        for folder in folders:
            if not folder.is_dir():
                raise RegisterError(f"{folder}: there is no such folder of register files")
        self._folders = folders
        self._hash = hashlib.sha256()
        self.repeated: list[str] = []

    def rows(self, name: str, type_: type[R]) -> list[R]:
        """Return the rows of one file name over all folders."""
        merged: dict[object, R] = {}
        for folder in self._folders:
            path = folder / name
            if path.is_file():
                merged.update(self._own(path, type_))
        return list(merged.values())

    def include(self, name: str) -> None:
        """Count a file that others read into the digest."""
        for folder in self._folders:
            if (folder / name).is_file():
                self._count(name, (folder / name).read_bytes())

    def digest(self) -> str:
        """Return 16 hex digits that change with any byte read."""
        return self._hash.hexdigest()[:16]

    def _count(self, name: str, content: bytes) -> None:
        self._hash.update(name.encode() + b"\0" + content + b"\0")

    def _own(self, path: Path, type_: type[R]) -> dict[object, R]:
        content = path.read_bytes()
        self._count(path.name, content)
        found: dict[object, R] = {}
        for row in parse(path, content, type_):
            if row.key in found:
                self.repeated.append(row.where)
            found[row.key] = row
        return found


def parse(path: Path, content: bytes, type_: type[R]) -> Iterator[R]:
    """Yield the rows of a CSV or YAML file.

    Raises:
        RegisterError: the file is not UTF-8 text of its kind, or a row does not fit ``type_``.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RegisterError(f"{_shown(path)}: not UTF-8 text (byte {error.start})") from error
    written = _yaml_rows if path.suffix == ".yaml" else _csv_rows
    for where, fields in written(path, text):
        try:
            yield msgspec.convert({**fields, "where": where}, type_, strict=False)
        except msgspec.ValidationError as error:
            raise RegisterError(f"{where}: {error}") from error


def _shown(path: Path) -> str:
    """Return a path as messages name it: the packaged files by their name alone."""
    return path.name if path.parent == DATA else str(path)


def _csv_rows(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    reader = csv.reader(io.StringIO(text), strict=True)
    columns: list[str] = []
    try:
        for cells in reader:
            where = f"{_shown(path)}, line {reader.line_num}"
            if not cells:
                continue
            if not columns:
                columns = cells
            elif len(cells) != len(columns):
                raise RegisterError(f"{where}: {len(cells)} cells under {len(columns)} column names")
            else:
                yield where, {column: cell for column, cell in zip(columns, cells, strict=True) if cell}
    except csv.Error as error:
        raise RegisterError(f"{_shown(path)}, line {reader.line_num}: {error}") from error


def load_yaml(path: Path, text: str) -> object:
    """Return a YAML file's content with every scalar as text.

    Raises:
        RegisterError: it is not YAML.
    """
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - builds text, lists and dicts only
    except yaml.YAMLError as error:
        raise RegisterError(f"{_shown(path)}: {error}") from error


def _yaml_rows(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    items = load_yaml(path, text)
    if not isinstance(items, list):
        raise RegisterError(f"{_shown(path)}: expected a list of entries")
    for number, fields in enumerate(items, start=1):
        where = f"{_shown(path)}, entry {number}"
        if not isinstance(fields, dict):
            raise RegisterError(f"{where}: expected keys and values")
        yield where, fields
