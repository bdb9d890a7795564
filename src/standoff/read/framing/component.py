"""The spaCy component that finds loaded wording and charges it to the voice that used it."""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from standoff.model import Framing
from standoff.read.extensions import token_span
from standoff.read.framing.lexicon import Entry, load_framing
from standoff.read.framing.match import loaded_words
from standoff.read.framing.scare_quotes import scare_quotes
from standoff.read.framing.voice import cue_offsets, is_quoted
from standoff.read.voices import Voices


@Language.factory("standoff_framing")
def create_framing(nlp: Language, name: str) -> "FramingFinder":
    """Return the component; it must stand after ``standoff_statements``."""
    load_framing()
    return FramingFinder()


class FramingFinder:
    """Sets ``doc._.framing``."""

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has statements."""
        doc._.framing = tuple(sorted(framings(doc), key=lambda framing: framing.span))
        return doc


def framings(doc: Doc) -> Iterator[Framing]:
    """Yield the loaded wording of a Doc.

    Words inside quotation marks belong to the statement that quotes them; where no statement could be made of
    the quotation nobody is charged, and nothing is yielded. All other words, a paraphrase's too, are the narrator's.
    """
    lexicon, voices, cues = load_framing(), Voices(doc._.statements), cue_offsets(doc)
    for words, entry in loaded_words(doc, lexicon):
        span = token_span(doc, words)
        if entry.group.only_as_cue and cues.isdisjoint(range(span.start, span.end)):
            continue
        quoted = is_quoted(doc, span)
        voice = voices.innermost(span) if quoted else None
        if voice is not None or not quoted:
            yield Framing(span=span, category=entry.group.category, voice=voice, why=_why(entry))
    for span in scare_quotes(doc, lexicon.scare_quoted, voices):
        yield Framing(span=span, category="doubt marker", why="quotation marks: holds the name to be false")


def _why(entry: Entry) -> str:
    return f"{' '.join(entry.lemmas).replace(' - ', '-')}: {entry.group.why}"
