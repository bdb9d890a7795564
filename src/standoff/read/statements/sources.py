"""Whom the grammar names as the source of a cue."""

from collections.abc import Iterator

from spacy.tokens import Token

from standoff.read.statements.cues import Cues

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")


def source_of(cue: Token, cues: Cues) -> Token | None:
    """Return the head of the phrase that names the source of a cue, or ``None``."""
    if cue.lemma_.lower() in cues.passive_speaker and is_passive(cue):
        return _subject(cue)
    if cue.pos_ in ("NOUN", "PROPN"):
        return _of_noun(cue, cues)
    if cue.pos_ == "ADJ":
        if cue.dep_ == "amod":
            return cue.head
        return _of_verb(cue.head) if cue.dep_ in ("acomp", "attr", "oprd", "ccomp", "advmod") else None
    return _of_verb(cue)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive voice."""
    return any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod")
    )


def _of_verb(verb: Token) -> Token | None:
    if is_passive(verb):
        return _agent(verb)
    for step in _up(verb):
        subject = _subject(step)
        if subject is not None:
            return _agent(step) if is_passive(step) and step != verb and _agent(step) else subject
    return _controller(verb)


def _up(verb: Token) -> Iterator[Token]:
    """Yield the verb and those whose subject it shares: of which it is a conjunct, a complement or an adjunct."""
    for _ in range(6):
        yield verb
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "aux", "ccomp") or verb.head == verb:
            return
        if verb.dep_ == "ccomp" and verb.tag_ not in ("VBG", "VB"):
            return
        verb = verb.head
        while verb.pos_ in ("ADP", "SCONJ", "ADJ") and verb.head != verb:
            verb = verb.head


def _subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            return child
    return None


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((object_ for object_ in child.children if object_.dep_ == "pobj"), None)
    return None


def _controller(verb: Token) -> Token | None:
    """Return the noun that a participle or relative clause describes ("a report citing officials")."""
    return verb.head if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON") else None


def _of_noun(noun: Token, cues: Cues) -> Token | None:
    """Return the owner, issuer or qualifier of a noun ("Norland's fear"), else the subject that utters it.

    "Norland repeated its claim": the subject of a verb that only carries the noun tells more than "its".
    """
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is not None and owner.pos_ == "PRON" and noun.dep_ == "dobj" and noun.head.lemma_.lower() in cues.light:
        return _of_verb(noun.head)
    return owner or _agent(noun) or _sender(noun) or _qualifier(noun) or _utterer(noun)


def _sender(noun: Token) -> Token | None:
    origin = next((child for child in noun.rights if child.dep_ == "prep" and child.lower_ == "from"), None)
    return next((child for child in origin.children if child.dep_ == "pobj"), None) if origin is not None else None


def _qualifier(noun: Token) -> Token | None:
    """Return "Norland" of "Norland claims"."""
    named = (child for child in noun.lefts if child.ent_type_ in ("NORP", "GPE", "ORG", "PERSON"))
    return next((child for child in named if child.dep_ in ("amod", "compound", "nmod")), None)


def _utterer(noun: Token) -> Token | None:
    """Return the subject of the verb that the noun is the object of ("voiced concern that")."""
    verb = noun.head
    while verb.pos_ == "ADP" and verb.head != verb:
        verb = verb.head
    is_object = noun.dep_ in ("dobj", "attr", "pobj", "conj")
    return _of_verb(verb) if is_object and verb.pos_ in ("VERB", "AUX") else None
