"""The component that resolves pronouns and definite descriptions, or leaves them open.

A weighing of the mentions before, by distance, grammatical role and agreement, after
Lappin and Leass (1994). Nothing is taken up where no candidate agrees, and nobody whose gender is known to differ.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from standoff.read.actors.lookup import set_mentions
from standoff.read.actors.phrase import agent_ending_at
from standoff.read.coreference.antecedents import REACH, Antecedents
from standoff.read.coreference.context import Context
from standoff.read.coreference.nominals import Nominal, load_nominals
from standoff.read.days import bounds
from standoff.read.mention import Mention
from standoff.register import Register
from standoff.register.entry import Gender

_ONE_PERSON: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female",
}  # fmt: skip
_THING = frozenset(["it", "its"])
_SEVERAL = frozenset(["they", "them", "their", "theirs"])
_DETERMINERS = frozenset(["the", "this", "that", "these", "those", "both"])
_WEIGHTS = {"sentence": -1.0, "subject": 1.0, "quoted": -1.5, "pronoun": 0.3, "main": 0.6, "gender": 0.5}
_POSSESSIVE = ("PRP$",)


@Language.factory("standoff_coreference", default_config={"overlays": []})
def create_coreference(nlp: Language, name: str, overlays: list[str]) -> "Coreference":
    """Return the component; it must stand after ``standoff_actors``."""
    return Coreference(Register.load([Path(folder) for folder in overlays]))


class Coreference:
    """Adds to ``doc._.mentions`` the pronouns and descriptions that take up an actor named before."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._nominals = load_nominals()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a Doc that has mentions."""
        open_heads = {mention.head: mention for mention in doc._.mentions if not mention.id}
        settled = [mention for mention in doc._.mentions if mention.id]
        antecedents = Antecedents(Context(doc), settled)
        heads = {mention.head for mention in settled}
        unresolved = []
        for token in doc:
            if token.i in heads:
                continue
            found = self._resolve(antecedents, token, open_heads.get(token.i))
            if found is not None:
                settled.append(found)
                antecedents.add(found)
            elif token.i in open_heads:
                unresolved.append(open_heads[token.i])
        set_mentions(doc, [*settled, *unresolved])
        return doc

    def _resolve(self, antecedents: Antecedents, token: Token, noun: Mention | None) -> Mention | None:
        if token.tag_ in ("PRP", "PRP$"):
            return _pronoun(antecedents, token)
        nominal = self._nominals.get(token.lemma_.lower())
        found = None
        if nominal is not None and token.pos_ in ("NOUN", "PROPN") and _definite(token):
            found = self._nominal(antecedents, token, nominal)
        if found is None and noun is not None:
            found = self._description(antecedents, token, noun)
        return found

    def _description(self, antecedents: Antecedents, token: Token, noun: Mention) -> Mention | None:
        """Resolve "the minister" or "the troops": somebody of that title or sector named before."""
        words = token.lemma_.lower()
        context = antecedents.context
        role, days = self._role(context.doc, noun), bounds(context.doc._.published)

        def fits(mention: Mention) -> bool:
            titled = (
                noun.person
                and mention.person
                and (words in context.titles(mention.id) or self._holds(mention, role, days))
            )
            return titled or (mention.kind in ("group", "role") and _lemma(context, mention) == words)

        best = self._owner_after(antecedents, token)
        if best is None and (_definite(token) or noun.plural):
            best = _best(antecedents, token, fits, "description", noun.gender)
        if best is None:
            return None
        return replace(noun, id=best.id, name=best.name, code=best.code, why=f"takes up {best.name}")

    def _role(self, doc: Doc, noun: Mention) -> str | None:
        found = agent_ending_at(doc, self._register, noun.end - 1)
        return found.agent.role if found is not None else None

    def _holds(self, mention: Mention, role: str | None, days: Sequence[dt.date]) -> bool:
        """Tell whether a person held a role on all of some days."""
        if role is None or not days:
            return False
        offices = [self._register.offices_on(mention.id, day) for day in days]
        return all(any(office.role == role for office in held) for held in offices)

    def _owner_after(self, antecedents: Antecedents, token: Token) -> Mention | None:
        """Return the actor that "of the alliance" or "from the agency" takes up, for whom the noun stands."""
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "from", "for"):
                for object_ in child.children:
                    found = self._resolve(antecedents, object_, None) if object_.dep_ == "pobj" else None
                    if found is not None:
                        return found
        return None

    def _nominal(self, antecedents: Antecedents, token: Token, nominal: Nominal) -> Mention | None:
        def fits(mention: Mention) -> bool:
            actor = self._register.actor(mention.id)
            if actor is None or mention.kind == "demonym":
                return False
            named_so = token.lemma_.lower() in actor.name.lower().split()
            return named_so or actor.code in nominal.codes or actor.kind in nominal.kinds

        best = _best(antecedents, token, fits, "description")
        return _taken_up(token, best, "description") if best else None


def _lemma(context: Context, mention: Mention) -> str:
    return context.doc[mention.head].lemma_.lower()


def _definite(token: Token) -> bool:
    return any(child.lower_ in _DETERMINERS for child in token.children if child.dep_ == "det")


def _pronoun(antecedents: Antecedents, token: Token) -> Mention | None:
    word = token.lower_
    if word in _ONE_PERSON:
        gender = _ONE_PERSON[word]
        best = _best(antecedents, token, lambda m: m.person and not m.plural, "pronoun", gender)
    elif word in _THING and token.dep_ != "expl" and not _expletive(token):
        best = _best(
            antecedents,
            token,
            lambda m: not m.person and not m.plural and m.kind != "demonym",
            "pronoun",
        )
    elif word in _SEVERAL:
        best = _best(antecedents, token, lambda m: m.plural, "pronoun") or _best(
            antecedents, token, lambda m: not m.person and m.kind == "name", "pronoun"
        )
    else:
        return None
    return _taken_up(token, best, "pronoun") if best else None


def _expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause ("it is expected that ...", "it was clear to all that ...")."""
    verb = token.head
    clause = any(child.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl") for child in verb.children)
    return token.dep_ in ("nsubj", "nsubjpass") and clause and (verb.lemma_ == "be" or token.dep_ == "nsubjpass")


def _taken_up(token: Token, best: Mention, kind: str) -> Mention:
    return Mention(
        start=token.i,
        end=token.i + 1,
        head=token.i,
        kind="pronoun" if kind == "pronoun" else "description",
        id=best.id,
        name=best.name,
        code=best.code,
        person=best.person,
        plural=best.plural,
        gender=_ONE_PERSON.get(token.lower_),
        why=f"takes up {best.name}",
    )


def _best(
    antecedents: Antecedents,
    token: Token,
    fits: Callable[[Mention], bool],
    reach: str,
    gender: Gender | None = None,
) -> Mention | None:
    """Return the antecedent of highest weight, the nearer of two alike; none whose gender is known to differ."""
    scored = []
    for mention in antecedents.before(token.i, REACH[reach]):
        known = antecedents.gender(mention)
        agrees = known is None or gender in (None, known)
        if agrees and fits(mention) and not _bound(antecedents.context, mention, token):
            sure = _WEIGHTS["gender"] * (gender is not None and known == gender)
            scored.append((_weight(antecedents.context, mention, token) + sure, mention.head, mention))
    return max(scored, key=lambda item: item[:2])[2] if scored else None


def _bound(context: Context, mention: Mention, token: Token) -> bool:
    return token.tag_ not in _POSSESSIVE and context.same_clause(mention.head, token.i)


def _weight(context: Context, mention: Mention, token: Token) -> float:
    weight = _WEIGHTS["sentence"] * (context.sentence(token.i) - context.sentence(mention.head))
    weight += _WEIGHTS["subject"] * context.is_subject(mention.head)
    weight += _WEIGHTS["main"] * context.leads(mention.head)
    weight += _WEIGHTS["quoted"] * context.quoted(mention.head)
    return weight + _WEIGHTS["pronoun"] * (mention.kind == "pronoun")
