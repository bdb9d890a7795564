"""Lexicons: YAML files beside the components, checked against a type when loaded."""

from importlib.resources import files
from typing import TypeVar

import msgspec
import yaml

from standoff.errors import RegisterError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
T = TypeVar("T")


def load_yaml(package: str, name: str, type_: type[T]) -> T:
    """Return the content of a packaged YAML file as ``type_``.

    Raises:
        RegisterError: the file is not YAML or does not fit the type; the message names file and place.
    """
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    try:
        return msgspec.convert(yaml.load(text, Loader=_Loader), type_)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise RegisterError(f"{name}: {error}") from error
