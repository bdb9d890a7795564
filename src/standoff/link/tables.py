"""Rule tables: YAML files beside the code that applies them, checked against a type when loaded."""

from importlib.resources import as_file, files
from typing import TypeVar

import msgspec

from standoff.errors import RegisterError
from standoff.register.tables import load_yaml

T = TypeVar("T", bound=msgspec.Struct)


def load_table(package: str, name: str, type_: type[T]) -> T:
    """Return a packaged YAML file as ``type_``.

    Raises:
        RegisterError: the file is not YAML or does not fit the type; the message names file and place.
    """
    with as_file(files(package).joinpath("data", name)) as path:
        content = load_yaml(path, path.read_text(encoding="utf-8"))
    try:
        return msgspec.convert(content, type_, strict=False)
    except msgspec.ValidationError as error:
        raise RegisterError(f"{name}: {error}") from error
