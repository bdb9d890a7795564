"""Everything that Standoff raises on purpose.

::

    StandoffError
    ├── InputError          a file, URL or line that cannot be read (names it, says why and what to do)
    │   ├── EmptyInput
    │   ├── BinaryInput
    │   ├── TooLarge
    │   ├── WrongLanguage
    │   ├── TruncatedInput
    │   ├── MalformedInput
    │   ├── MissingInput
    │   └── FetchError
    ├── SpanError           offsets that do not fit the text
    ├── ReadingError        a Reading in JSON that does not fit the schema
    ├── RegisterError       a register or lexicon file with a bad row (names file, row and cause)
    ├── ModelError          the language model is not installed or lacks a part
    └── LedgerError         the ledger cannot be opened, upgraded or written
"""


class StandoffError(Exception):
    """The base of every error that Standoff raises on purpose."""


class SpanError(StandoffError):
    """Offsets that do not fit the text."""


class ReadingError(StandoffError):
    """A Reading in JSON that does not fit the schema."""


class RegisterError(StandoffError):
    """A register or lexicon file with a bad row."""


class ModelError(StandoffError):
    """The language model is not installed, or lacks a part that reading needs."""


class LedgerError(StandoffError):
    """The ledger cannot be opened, upgraded or written."""


class InputError(StandoffError):
    """An input that cannot be read.

    Args:
        source: the file, URL or line at fault, as the user named it.
        cause: what is wrong with it, in plain words.
        advice: what the user can do about it.
    """

    reason = "unreadable"

    def __init__(self, source: str, cause: str, advice: str = "") -> None:
        self.source, self.cause, self.advice = source, cause, advice
        super().__init__(f"{source}: {cause}" + (f" {advice}" if advice else ""))


class EmptyInput(InputError):
    """The input holds no text."""

    reason = "empty"


class BinaryInput(InputError):
    """The input is not text and of no kind that Standoff reads."""

    reason = "binary"


class TooLarge(InputError):
    """The input is larger than the limit in force."""

    reason = "too large"


class WrongLanguage(InputError):
    """The text is not in a language that the model reads."""

    reason = "wrong language"


class TruncatedInput(InputError):
    """The input ends before its format says that it should."""

    reason = "truncated"


class MalformedInput(InputError):
    """The input breaks the rules of its own format."""

    reason = "malformed"


class MissingInput(InputError):
    """There is no such file, or it may not be read."""

    reason = "missing"


class FetchError(InputError):
    """A URL that did not give a page."""

    reason = "fetch failed"
