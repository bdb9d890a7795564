"""What was read from an input, as a Document: limits, language, and what the text's head says."""

from dataclasses import replace

from standoff.errors import EmptyInput, TooLarge
from standoff.ingest.dateline import front_matter
from standoff.ingest.heading import heading
from standoff.ingest.options import Options
from standoff.model import Document


def document(found: Document, options: Options) -> Document:
    """Return the document that a kind of input found, completed from its own first lines.

    What the input's metadata said stands; the option ``published`` stands above it.

    Args:
        found: the text, and the metadata that its format carries.
        options: limits, languages, and the date that overrides.

    Raises:
        EmptyInput: there is nothing but white space.
        TooLarge: the text is longer than ``options.max_chars``.
        WrongLanguage: it is in a language not let through.
    """
    from standoff.ingest.language import language  # noqa: PLC0415 - takes a second to load

    _check_size(found, options.max_chars)
    spoken = language(found.text, found.name, options.languages)
    known = options.published or found.published
    origin = "option" if options.published else found.published_from or "metadata"
    front = front_matter(found.text, within=known)
    if front.published and not options.published:
        known, origin = front.published, front.published_from or origin
    return replace(
        found,
        language=spoken,
        title=found.title or heading(found.text),
        byline=found.byline or front.byline,
        publisher=found.publisher or front.publisher,
        published=known,
        published_from=origin if known else None,
    )


def _check_size(found: Document, max_chars: int) -> None:
    if not found.text or found.text.isspace():
        raise EmptyInput(found.name, "holds no text.", "Check that it is the right file.")
    if len(found.text) > max_chars:
        raise TooLarge(
            found.name,
            f"has {len(found.text):,} characters; the limit is {max_chars:,}.",
            "Raise the limit with --max-chars.",
        )
