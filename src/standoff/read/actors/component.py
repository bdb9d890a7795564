"""The component that finds names, people and agent nouns and says who they are."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from standoff.read.actors.lookup import set_mentions
from standoff.read.actors.names import Found, NameMatcher
from standoff.read.actors.nouns import load_nouns
from standoff.read.actors.people import People, slug
from standoff.read.actors.phrase import AgentNoun, Owner, agent_ending_at, code_of, qualifiers
from standoff.read.days import agreed, bounds
from standoff.read.mention import Mention, MentionKind
from standoff.register import Register
from standoff.register.entry import Actor

Days = Sequence[dt.date]  # the first and last day of publication


@Language.factory("standoff_actors", default_config={"overlays": []})
def create_actors(nlp: Language, name: str, overlays: list[str]) -> "Actors":
    """Return the component over the register, with the user's overlay folders added."""
    return Actors(nlp, Register.load([Path(folder) for folder in overlays]))


class Actors:
    """Sets ``doc._.mentions``: names, roles and groups, each with its actor where one could be told."""

    def __init__(self, nlp: Language, register: Register) -> None:
        self._register = register
        self._names = NameMatcher(nlp, register)

    def __call__(self, doc: Doc) -> Doc:
        """Annotate a parsed Doc."""
        found = list(self._names(doc))
        owners = _by_token(_owner(name) for name in found)
        days = bounds(doc._.published)
        bearers = People(doc, self._register, owners, days)
        people = list(bearers.mentions(self._names.people(doc)))
        owners |= _by_token(_person_owner(person) for person in people)
        taken = bearers.unsettled | {index for person in people for index in range(person.start, person.end)}
        groups = [group for group in self._groups(doc, owners, days) if group.head not in taken]
        names = [_named(doc, name) for name in found if not taken & set(range(name.start, name.end))]
        taken |= {index for mention in (*groups, *names) for index in range(mention.start, mention.end)}
        others = _unknown_organisations(doc, taken)
        set_mentions(doc, [*people, *groups, *names, *others])
        return doc

    def _groups(self, doc: Doc, owners: dict[int, Owner], days: Days) -> Iterator[Mention]:
        for token in doc:
            if token.pos_ in ("NOUN", "PROPN") and not _is_title(token):
                noun = agent_ending_at(doc, self._register, token.i)
                if noun is not None and token.i not in owners:
                    yield from self._group(doc, owners, noun, days)

    def _group(self, doc: Doc, owners: dict[int, Owner], noun: AgentNoun, days: Days) -> Iterator[Mention]:
        head = doc[noun.end - 1]
        unowned = _unowned(noun, head)
        owning = qualifiers(doc, owners, head)
        for owner in owning:
            code = code_of(owner, noun.agent.sector)
            start, why = min(noun.start, owner.start), f"agent noun: {noun.agent.words}"
            holder = self._holder(noun, owner, head, days)
            id_, name = (holder.id, holder.name) if holder else _group_of(owner, noun, code)
            gender = holder.gender if holder else unowned.gender
            yield replace(unowned, start=start, id=id_, name=name, code=code, gender=gender, why=why)
        if not owning:
            yield unowned

    def _holder(self, noun: AgentNoun, owner: Owner, head: Token, days: Days) -> Actor | None:
        """Return whoever held the office on the day of publication, for one unnamed office holder."""
        role = noun.agent.role
        if role is None or _plural(head):
            return None
        return agreed(days, lambda day: self._register.holder(owner.code, role, day))


def _owner(found: Found) -> Owner:
    actor = found.actor
    # A region ("Chechnya") has its state's bare code.
    is_state = actor.kind in ("country", "historical state") or actor.code == actor.country
    return Owner(found.start, found.end, actor.id, actor.name, actor.code, is_state)


def _person_owner(person: Mention) -> Owner:
    return Owner(person.start, person.end, person.id, person.name, person.code, is_person=True)


def _by_token(owners: Iterable[Owner]) -> dict[int, Owner]:
    return {index: owner for owner in owners for index in range(owner.start, owner.end)}


def _group_of(owner: Owner, noun: AgentNoun, code: str) -> tuple[str, str]:
    """Return the id and name of an owner's people: a state's by sector, a person's by what they are."""
    if owner.is_person:
        return f"{owner.id}-{slug(noun.agent.words)}", f"{owner.name}'s {noun.agent.words}"
    sector = code.partition("-")[2]
    return owner.id if owner.code == code or not sector else f"{owner.id}-{sector}", owner.name


def _unowned(noun: AgentNoun, head: Token) -> Mention:
    return Mention(
        start=noun.start,
        end=noun.end,
        head=head.i,
        kind="role" if noun.agent.role else "group",
        id="",
        name="",
        code="",
        person=noun.agent.person and not _plural(head),
        plural=_plural(head),
        gender=None if _plural(head) else load_nouns().gender(head),
        why=f"agent noun without a state: {noun.agent.words}",
    )


def _is_title(token: Token) -> bool:
    """Tell whether a noun is a title before a person's name ("General" in "General Abi Nader")."""
    return token.dep_ in ("compound", "nmod", "amod") and token.head.ent_type_ == "PERSON"


def _plural(token: Token) -> bool:
    return token.tag_ in ("NNS", "NNPS")


def _named(doc: Doc, found: Found) -> Mention:
    tokens = doc[found.start : found.end]
    is_state = found.actor.kind in ("country", "historical state")
    code = found.actor.code
    if found.name.sense == "capital":
        code = f"{code}-GOV"
    kind: MentionKind = "demonym" if found.name.sense == "demonym" else "place" if is_state else "name"
    return Mention(
        start=found.start,
        end=found.end,
        head=tokens.root.i,
        kind=kind,
        id=found.actor.id,
        name=found.actor.name,
        code=code,
        plural=kind == "demonym" and _plural(tokens.root),
        why=f"register: {found.name.sense}",
    )


def _unknown_organisations(doc: Doc, taken: set[int]) -> Iterator[Mention]:
    for ent in doc.ents:
        if ent.label_ == "ORG" and not taken & set(range(ent.start, ent.end)):
            name = ent.text.removesuffix("'s").strip()
            if any(letter.isupper() for letter in name):
                yield Mention(
                    start=ent.start,
                    end=ent.end,
                    head=ent.root.i,
                    kind="name",
                    id=slug(name),
                    name=name,
                    code="",
                    why="entity",
                )
