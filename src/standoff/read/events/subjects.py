"""Who does what a verb says, also where its clause does not name them.

Subjects are looked for in the verb's own clause, then where English grammar leaves them out: in
infinitives and participles under another verb (control), in joined verbs, and in reduced relative clauses.
"""

from collections.abc import Iterator

from spacy.tokens import Token

_DEPTH = 5  # clauses climbed
# Verbs whose object is the subject of their infinitive ("urged Norland to withdraw").
_OBJECT_CONTROL = frozenset(
    [
        "urge",
        "ask",
        "tell",
        "order",
        "command",
        "force",
        "compel",
        "press",
        "push",
        "persuade",
        "allow",
        "permit",
        "let",
        "help",
        "enable",
        "cause",
        "lead",
        "get",
        "invite",
        "encourage",
        "authorize",
        "authorise",
        "direct",
        "instruct",
        "require",
        "want",
        "expect",
        "warn",
        "convince",
        "pressure",
        "oblige",
        "call",
        "forbid",
        "prompt",
        "drive",
        "request",
        "beg",
        "implore",
        "exhort",
        "train",
        "send",
        "deploy",
        "dispatch",
        "use",
        "see",
        "accuse",
        "blame",
        "suspect",
        "charge",
        "condemn",
        "criticize",
        "criticise",
        "denounce",
        "praise",
        "thank",
        "punish",
        "assail",
        "prevent",
        "stop",
        "bar",
        "ban",
        "keep",
        "deter",
        "dissuade",
        "free",
        "make",
        "have",
    ]
)
_RELATIVE_TAGS = ("WP", "WDT")


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is passive: it has a passive subject or auxiliary, or is a bare past participle."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "amod") and not _has_subject(verb)


def subjects(verb: Token) -> list[Token]:
    """Return the heads of the noun phrases that do what the verb says; empty where nobody could be told."""
    return list(_subjects(verb, _DEPTH))


def _subjects(verb: Token, depth: int) -> Iterator[Token]:
    if is_passive(verb):
        yield from _agents(verb)
        return
    own = [child for child in verb.children if child.dep_ in ("nsubj", "csubj")]
    if own:
        yield from own
    elif depth:
        yield from _inherited(verb, depth - 1)


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield from (part for part in child.children if part.dep_ == "pobj")
        elif child.dep_ == "npadvmod" and verb.dep_ == "amod":
            yield child  # "NATO-backed"


def _inherited(verb: Token, depth: int) -> Iterator[Token]:
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        # "was arrested and confessed": the joined verb takes the grammatical subject.
        yield from grammatical_subjects(head, depth)
    elif verb.dep_ == "pcomp":
        yield from _controlled(verb, head.head, depth)
    elif verb.dep_ in ("xcomp", "advcl", "ccomp", "prep", "dep"):
        yield from _controlled(verb, head, depth)
    elif verb.dep_ in ("acl", "relcl"):
        yield from _of_noun_clause(verb, depth)


def _controlled(verb: Token, head: Token, depth: int) -> Iterator[Token]:
    if head.pos_ == "NOUN":
        yield from _of_noun(head, depth)
        return
    if head.dep_ == "acomp":
        yield from grammatical_subjects(head.head, depth)  # "Norland is ready to withdraw"
        return
    objects = [child for child in head.children if child.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ in ("xcomp", "pcomp") and head.lemma_.lower() in _OBJECT_CONTROL and objects:
        yield from objects
    else:
        yield from grammatical_subjects(head, depth)


def grammatical_subjects(verb: Token, depth: int = _DEPTH) -> Iterator[Token]:
    """Yield the subject of a clause, whether the verb is active or passive."""
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if own:
        yield from own
    elif depth:
        yield from _inherited(verb, depth - 1)


def _of_noun_clause(verb: Token, depth: int) -> Iterator[Token]:
    if verb.tag_ == "VBG":
        yield verb.head  # "units sending soldiers"
    elif verb.dep_ == "acl":
        yield from _of_noun(verb.head, depth)  # "Norland's plan to attack"


def _of_noun(noun: Token, depth: int) -> Iterator[Token]:
    """Yield who has a plan, effort or wish: its possessor or modifiers, else the subject of its verb."""
    owners = [
        child for child in noun.children if child.dep_ in ("poss", "amod", "compound", "nmod") and _can_act(child)
    ]
    yield from owners
    if not owners and depth:
        verb = noun.head if noun.dep_ in ("dobj", "attr", "nsubjpass") else noun.head.head
        if verb.pos_ in ("VERB", "AUX") and verb != noun:
            yield from _subjects(verb, depth - 1)


def _can_act(token: Token) -> bool:
    return token.dep_ == "poss" or token.pos_ == "PROPN" or token.ent_type_ in ("NORP", "GPE", "ORG")


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ == "nsubj" for child in verb.children)


def relative_object(verb: Token) -> Token | None:
    """Return the noun that a relative clause takes as its object ("the troops that it is sending")."""
    if verb.dep_ != "relcl":
        return None
    parts = {child.dep_: child for child in verb.children}
    subject = parts.get("nsubj") or parts.get("nsubjpass")
    if subject is None or subject.tag_ in _RELATIVE_TAGS or subject.lower_ == "that" or "dobj" in parts:
        return None
    if any(child.tag_ == "WRB" for child in verb.children):
        return None
    return verb.head
