"""Lexicons: YAML files beside the components, checked strictly against a type when loaded."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any, TypeVar

import msgspec
import yaml
from msgspec import inspect
from yaml.constructor import ConstructorError

from standoff.errors import RegisterError

_SafeLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
T = TypeVar("T")


class _Loader(_SafeLoader):  # type: ignore[misc]  # which of the two classes it is, only the machine tells
    """A safe loader that takes no key twice, where YAML's own would drop the first value in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[object, object]:
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise ConstructorError(None, None, f"the key {key.value!r} stands twice", key.start_mark)
            seen.add(key.value)
        mapping: dict[object, object] = super().construct_mapping(node, deep)
        return mapping


def load_yaml(package: str, name: str, type_: type[T]) -> T:
    """Return the content of a packaged YAML file as ``type_``, a dataclass or a container of them.

    Raises:
        RegisterError: the file is not YAML, does not fit the type, or has a key that the type lacks or that
            stands twice; the message names file and place.
    """
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    try:
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
        loaded = msgspec.convert(content, type_)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise RegisterError(f"{name}: {error}") from error
    for place in _unknown_keys(content, inspect.type_info(type_), "$"):
        raise RegisterError(f"{name}: unknown key `{place}`")
    return loaded


def _unknown_keys(content: object, type_: inspect.Type | None, place: str) -> Iterator[str]:
    """Yield the places of keys that dataclasses lack, which msgspec forbids for its own structs only.

    Args:
        content: what was read; it fits the type but for such keys.
        type_: the type; ``None`` where no field has the key that led here.
        place: where the content stands, as msgspec's messages say it.
    """
    if type_ is None:
        yield place
    elif isinstance(type_, inspect.UnionType):
        for option in type_.types:
            yield from _unknown_keys(content, option, place)
    else:
        for value, inner, step in _parts(content, type_):
            yield from _unknown_keys(value, inner, place + step)


def _parts(content: object, type_: inspect.Type) -> Iterator[tuple[object, inspect.Type | None, str]]:
    """Yield what a mapping or list holds, the type that each part should have, and the step to it."""
    match content, type_:
        case dict(), inspect.DataclassType(fields=fields):
            types = {field.encode_name: field.type for field in fields}
            yield from ((value, types.get(key), f".{key}") for key, value in content.items())
        case dict(), inspect.DictType(value_type=inner):
            yield from ((value, inner, f".{key}") for key, value in content.items())
        case list(), inspect.CollectionType(item_type=inner):
            yield from ((value, inner, f"[{index}]") for index, value in enumerate(content))
