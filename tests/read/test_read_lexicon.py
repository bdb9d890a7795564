"""Packaged YAML files are checked strictly when loaded."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from standoff.errors import RegisterError
from standoff.read.lexicon import load_yaml

Load = Callable[[str], "_Lexicon"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    words: frozenset[str]
    unless: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lexicon:
    rules: tuple[_Rule, ...] = ()
    by_name: dict[str, _Rule | None] = field(default_factory=dict)


@pytest.fixture
def load(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load a text as the file ``rules.yaml`` of a package."""
    package = tmp_path / "norland_rules"
    package.mkdir()
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "norland_rules", raising=False)

    def _load(text: str) -> _Lexicon:
        (package / "rules.yaml").write_text(text, encoding="utf-8")
        return load_yaml("norland_rules", "rules.yaml", _Lexicon)

    return _load


def test_a_file_becomes_its_type(load: Load) -> None:
    loaded = load("rules: [{words: [say, tell], unless: {object: war}}]\nby_name: {none: null, one: {words: [go]}}")
    assert loaded.rules == (_Rule(words=frozenset({"say", "tell"}), unless={"object": "war"}),)
    assert loaded.by_name == {"none": None, "one": _Rule(words=frozenset({"go"}))}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ruls: []", r"\$\.ruls"),
        ("rules: [{words: [say]}, {words: [tell], unles: {object: war}}]", r"\$\.rules\[1\]\.unles"),
        ("by_name: {none: null, one: {words: [go], unles: {}}}", r"\$\.by_name\.one\.unles"),
    ],
)
def test_a_misspelt_key_is_named_with_its_file_and_place(load: Load, text: str, place: str) -> None:
    with pytest.raises(RegisterError, match=rf"rules\.yaml: unknown key `{place}`"):
        load(text)


@pytest.mark.parametrize(
    ("text", "key", "line"),
    [
        ("rules: []\nrules: []", "rules", 2),
        ("by_name:\n  one: null\n  two: null\n  one: {words: [go]}", "one", 4),
        ("rules:\n- words: [say]\n  unless: {}\n  unless: {object: war}", "unless", 4),
    ],
)
def test_a_key_that_stands_twice_is_named_with_its_file_and_line(load: Load, text: str, key: str, line: int) -> None:
    with pytest.raises(RegisterError, match=rf"rules\.yaml: (.|\n)*key '{key}' stands twice(.|\n)*line {line}"):
        load(text)


def test_a_value_of_another_type_is_named_with_its_file_and_place(load: Load) -> None:
    with pytest.raises(RegisterError, match=r"rules\.yaml: .*`\$\.rules\[0\]\.words`"):
        load("rules: [{words: 7}]")


def test_text_that_is_no_yaml_is_named_with_its_file(load: Load) -> None:
    with pytest.raises(RegisterError, match=r"rules\.yaml: "):
        load("rules: [")
