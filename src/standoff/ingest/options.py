"""What a user can set for the reading of inputs."""

from dataclasses import dataclass

from standoff.errors import MalformedInput
from standoff.ingest.language_names import language_names
from standoff.model import iso_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Limits and settings that hold for all inputs of a batch.

    Attributes:
        published: publication date that overrides whatever an input says: ``2022``, ``2022-02`` or
            ``2022-02-17``.
        max_bytes: size limit of a file, a fetched page or one line of JSONL, in bytes, unpacked.
        max_chars: length limit of a text, in characters.
        languages: ISO 639-1 codes of the languages let through; empty, or with ``any`` among them, lets
            every language through.

    Raises:
        MalformedInput: ``published`` is no such date, a limit is below 1, or a language is unknown.
    """

    published: str | None = None
    max_bytes: int = 10_000_000
    max_chars: int = 1_000_000
    languages: tuple[str, ...] = ("en",)

    def __post_init__(self) -> None:
        """Check the values."""
        if self.published is not None and iso_date.reduced(self.published) != self.published:
            raise MalformedInput(
                "--published",
                f"{self.published!r} is no date.",
                "Write it as 2022, 2022-02 or 2022-02-17 (year, month, day).",
            )
        for flag, value in (("--max-bytes", self.max_bytes), ("--max-chars", self.max_chars)):
            if value < 1:
                raise MalformedInput(flag, f"{value} is no limit.", "Give a whole number above 0.")
        codes = () if "any" in self.languages else tuple(sorted(self.languages))
        object.__setattr__(self, "languages", codes)
        for code in codes:
            if code not in language_names():
                raise MalformedInput(
                    "--language",
                    f"{code!r} is no language that can be told.",
                    "Give a code such as en, or any.",
                )
