"""What can be seen of a mention when it is weighed as an antecedent."""

from collections import defaultdict

from spacy.tokens import Doc, Token

from standoff.read.layout import quote_at
from standoff.read.mention import Mention

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


class Context:
    """Sentence numbers, quotations and titles of a Doc, computed once."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._sentence = [0] * len(doc)
        for number, sentence in enumerate(doc.sents):
            for index in range(sentence.start, sentence.end):
                self._sentence[index] = number
        self._titles: dict[str, set[str]] = defaultdict(set)
        for mention in doc._.mentions:
            if mention.kind == "name" and mention.person:
                self._titles[mention.id] |= _title_words(doc, mention)

    def sentence(self, index: int) -> int:
        """Return the number of the sentence that holds a token."""
        return self._sentence[index]

    def titles(self, id_: str) -> set[str]:
        """Return the lower-case words that stand before or beside a person's name anywhere in the text."""
        return self._titles.get(id_, set())

    def quoted(self, index: int) -> bool:
        """Tell whether a token stands in quotation marks."""
        return quote_at(self.doc, self.doc[index].idx) is not None

    def is_subject(self, index: int) -> bool:
        """Tell whether a token is the subject of a clause, or joined to one."""
        token = self.doc[index]
        while token.dep_ == "conj":
            token = token.head
        return token.dep_ in _SUBJECTS

    def leads(self, index: int) -> bool:
        """Tell whether a token is the subject of its sentence's main clause."""
        token = self.doc[index]
        return token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"

    def same_clause(self, one: int, other: int) -> bool:
        """Tell whether two tokens are arguments of one verb, so that a plain pronoun cannot take up the other."""
        return _verb(self.doc[one]) == _verb(self.doc[other])


def _verb(token: Token) -> int:
    """Return the index of the verb that governs a token, through prepositions and possessors."""
    while token.head != token and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token.i


def _title_words(doc: Doc, mention: Mention) -> set[str]:
    root = doc[mention.head]
    words = {token.lemma_.lower() for token in root.lefts if token.i < mention.start}
    for noun in [
        *(child for child in root.children if child.dep_ == "appos"),
        *([root.head] if root.dep_ == "appos" else []),
    ]:
        words |= {noun.lemma_.lower(), *(child.lemma_.lower() for child in noun.lefts)}
    return words
