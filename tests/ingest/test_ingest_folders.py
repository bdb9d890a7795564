"""Files, folders, globs and standard input, in a fixed order, whatever lies in them."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from standoff.errors import BinaryInput, FetchError, InputError, MissingInput
from standoff.ingest import count_hint, documents
from standoff.model import Document

from .conftest import STORY, Inputs, Write


@pytest.fixture
def folder(write: Write, tmp_path: Path) -> Path:
    for name in (
        "in/b.txt",
        "in/a.md",
        "in/sub/c.txt",
        "in/sub/deep/d.txt",
        "in/.hidden.txt",
        "in/.git/e.txt",
    ):
        write(name, STORY)
    return tmp_path / "in"


def names(found: list[Document | InputError], folder: Path) -> list[str]:
    return [Path(item.name).relative_to(folder).as_posix() for item in found if isinstance(item, Document)]


def test_a_folder_is_read_deeply_by_name_without_hidden_files(folder: Path, inputs: Inputs) -> None:
    found = inputs.all(str(folder))
    assert names(found, folder) == ["a.md", "b.txt", "sub/c.txt", "sub/deep/d.txt"]
    assert count_hint([str(folder)]) == 4


def test_an_unknown_suffix_in_a_folder_is_told(folder: Path, inputs: Inputs) -> None:
    (folder / "figures.csv").write_text("a,b\n1,2\n")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    errors = [item for item in inputs.all(str(folder)) if isinstance(item, InputError)]
    assert [Path(error.source).name for error in errors] == ["figures.csv", "photo.jpg"]
    assert "'.csv'" in str(errors[0])
    assert ".txt" in errors[0].advice
    assert isinstance(errors[1], BinaryInput)


def test_a_file_named_by_itself_is_read_whatever_its_suffix(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("report.wire", STORY)).text == STORY


def test_a_loop_of_links_ends(folder: Path, inputs: Inputs) -> None:
    (folder / "sub" / "loop").symlink_to(folder)
    (folder / "self").symlink_to(folder / "self")
    found = inputs.all(str(folder))
    assert len(names(found, folder)) == 4
    (error,) = (item for item in found if isinstance(item, InputError))
    assert error.source.endswith("self")


def test_a_folder_with_nothing_in_it_is_told(tmp_path: Path, inputs: Inputs) -> None:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    assert isinstance(inputs.error(str(tmp_path / "in")), MissingInput)


def test_a_link_to_a_file_is_followed(folder: Path, inputs: Inputs) -> None:
    (folder / "z.txt").symlink_to(folder / "b.txt")
    assert names(inputs.all(str(folder)), folder)[-1] == "z.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_passed_over(folder: Path, inputs: Inputs) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert len(inputs.all(str(folder))) == 4


def test_folders_without_end_are_told(tmp_path: Path, inputs: Inputs) -> None:
    deep = tmp_path / "in" / "/".join("x" * 80)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(STORY)
    assert "64 folders" in str(inputs.error(str(tmp_path / "in")))
    assert inputs.document(str(deep)).text == STORY


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["b.txt"]),
        ("*", ["a.md", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
        ("**/*.txt", ["b.txt", "sub/c.txt", "sub/deep/d.txt"]),
        ("**", ["a.md", "b.txt", "sub/c.txt", "sub/deep/d.txt"]),
        ("sub/[c-d].txt", ["sub/c.txt"]),
        (".hidden*", [".hidden.txt"]),
    ],
)
def test_globs(folder: Path, inputs: Inputs, pattern: str, expected: list[str]) -> None:
    source = str(folder / pattern)
    assert names(inputs.all(source), folder) == expected
    assert count_hint([source]) == len(expected)


def test_a_relative_glob(folder: Path, inputs: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert inputs.document("sub/*.txt").name == str(Path("sub/c.txt"))


def test_a_file_whose_name_looks_like_a_glob(write: Write, inputs: Inputs) -> None:
    assert inputs.document(write("report[1].txt", STORY)).text == STORY


@pytest.mark.parametrize("pattern", ["*.nothing", "a**b", "**x/*"])
def test_a_glob_that_matches_nothing_is_missing(folder: Path, inputs: Inputs, pattern: str) -> None:
    assert isinstance(inputs.error(str(folder / pattern)), MissingInput)


def test_a_file_that_is_not_there(tmp_path: Path, inputs: Inputs) -> None:
    error = inputs.error(str(tmp_path / "none.txt"))
    assert isinstance(error, MissingInput)
    assert "no such file" in str(error)


def test_a_file_that_may_not_be_read(write: Write, inputs: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    path = write("a.txt", STORY)
    monkeypatch.setattr(Path, "open", refuse)
    assert "may not be read" in str(inputs.error(path))


def test_a_name_that_no_file_can_have(inputs: Inputs) -> None:
    assert isinstance(inputs.error("a" * 5000), MissingInput)
    assert isinstance(inputs.error("a\0b"), MissingInput)


@pytest.mark.parametrize("source", ["ftp://wire.example/a", "file:///etc/hosts", "gopher://wire.example"])
def test_other_schemes_are_not_fetched(inputs: Inputs, source: str) -> None:
    error = inputs.error(source)
    assert isinstance(error, FetchError)
    assert "http" in error.advice


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> io.BytesIO:
    buffer = io.BytesIO(data)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(buffer))
    return buffer


def test_standard_input_is_plain_text(monkeypatch: pytest.MonkeyPatch, inputs: Inputs) -> None:
    buffer = stdin(monkeypatch, STORY.encode())
    found = inputs.document("-")
    assert (found.name, found.text) == ("stdin", STORY)
    assert not buffer.closed


def test_standard_input_may_be_json_lines(monkeypatch: pytest.MonkeyPatch, inputs: Inputs) -> None:
    rows = [{"id": str(n), "text": STORY} for n in range(3)]
    stdin(monkeypatch, "".join(json.dumps(row) + "\n" for row in rows).encode())
    assert [item.name for item in inputs.all("-") if isinstance(item, Document)] == ["0", "1", "2"]


def test_sources_are_read_in_the_order_given(write: Write, inputs: Inputs, tmp_path: Path) -> None:
    two, one = write("2.txt", STORY), write("1.txt", STORY)
    found = inputs.all(two, str(tmp_path / "none"), one)
    assert [type(item) for item in found] == [Document, MissingInput, Document]


def test_reading_is_lazy(write: Write) -> None:
    def sources() -> "list[str]":  # type: ignore[misc] # a generator that must not be run to its end
        yield write("1.txt", STORY)
        raise AssertionError("the second source was asked for")

    assert isinstance(next(documents(sources())), Document)


def test_count_hint_is_none_where_it_takes_reading(write: Write) -> None:
    path = write("a.txt", STORY)
    assert count_hint([path, "https://wire.example"]) == 2
    assert count_hint([path, "-"]) is None
    assert count_hint([path, write("a.jsonl.gz", "")]) is None


def test_importing_loads_no_heavy_library() -> None:
    heavy = "{'trafilatura', 'pdfminer', 'py3langid', 'urllib3', 'lxml', 'yaml', 'spacy', 'charset_normalizer'}"
    code = f"import sys, standoff.ingest; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
