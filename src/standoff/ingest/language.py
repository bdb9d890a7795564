"""Which language a text is in, by py3langid, and whether it is let through."""

from collections.abc import Collection
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from standoff.errors import WrongLanguage
from standoff.ingest.language_names import language_names

UNKNOWN = "und"  # BCP 47: undetermined
_LETTERS = 40  # below this, names decide more than words do
_SAMPLE = 5000  # characters from the start and again from the middle
# Measured on 3,700 English pieces of 60 to 1,000 characters (names-heavy ones among them) and 169
# sentences in other languages: no English piece is refused, nine foreign sentences of ten are.
_SURE = 0.4  # a foreign language must be at least this probable ...
_UNLIKELY = 0.02  # ... and all languages let through together less than this


def language(text: str, name: str, wanted: Collection[str]) -> str:
    """Return the ISO 639-1 code of a text's language; ``und`` where it cannot be told.

    Args:
        text: the whole text; a sample of it is judged.
        name: the input, for the error.
        wanted: codes of the languages let through; empty for every language. Of a text too short to
            judge, or one that may be in a wanted language, it is taken to be in the likeliest of them.

    Raises:
        WrongLanguage: the text is clearly in another language.
    """
    sample = text if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[len(text) // 2 :][:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return next(iter(wanted), UNKNOWN)
    ranked = _identifier().rank(sample)
    best, probability = ranked[0]
    if not wanted:
        return str(best) if probability >= _SURE else UNKNOWN
    likeliest, _ = max((pair for pair in ranked if pair[0] in wanted), key=lambda pair: pair[1])
    if best not in wanted and probability >= _SURE:
        _refuse_unlikely(name, best, sum(p for code, p in ranked if code in wanted), wanted)
    return str(likeliest)


def _refuse_unlikely(name: str, best: str, probability: float, wanted: Collection[str]) -> None:
    if probability < _UNLIKELY:
        names = language_names()
        raise WrongLanguage(
            name,
            f"is in {names[best]}, not in {' or '.join(names[code] for code in wanted)}.",
            "If that is mistaken, or you want it read all the same, add --language any.",
        )


@cache
def _identifier() -> LanguageIdentifier:
    """Return the identifier for languages with a two-letter code.

    Creoles, which only have three letters, draw short English texts full of names.
    """
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if code in language_names()])
    return identifier
