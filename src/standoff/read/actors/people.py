"""People: their names, what stands before them, and who they are on the day."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from standoff.read.actors.nouns import load_nouns
from standoff.read.actors.phrase import AgentNoun, Owner, agent_ending_at, agent_in, code_of, qualifiers
from standoff.read.days import agreed
from standoff.read.mention import Mention
from standoff.register import Register
from standoff.register.entry import Actor, Gender
from standoff.register.names import surname

_NAME_LABELS = ("PERSON", "ORG", "GPE", "NORP", "FAC", "PRODUCT", "LOC")


def slug(name: str) -> str:
    """Return a stable identifier made of a name's letters ("Ilse Varn" -> ``ilse-varn``)."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", (plain or name).lower()).strip("-")


class People:
    """The people of one document, filled as their names are met.

    Attributes:
        unsettled: tokens of surnames that several people of the document bear.
    """

    def __init__(self, doc: Doc, register: Register, owners: dict[int, Owner], days: Sequence[dt.date]) -> None:
        self._doc, self._register, self._owners, self._days = doc, register, owners, days
        self._bearers: dict[str, dict[str, Mention]] = {}
        self.unsettled: set[int] = set()

    def mentions(self, known: Iterable[Tokens]) -> Iterator[Mention]:
        """Yield a mention for each person's name: full names first met give later surnames their bearer.

        Args:
            known: full names that the register has, whether or not the entity recognizer found them.
        """
        entities = [found for ent in self._doc.ents if (found := _trimmed(ent)) is not None and not self._named(found)]
        candidates = filter_spans([*known, *entities])
        for ent in candidates:
            if ent.label_ == "PERSON" and len(ent) > 1:
                yield self._full(ent)
        for ent in candidates:
            if len(ent) == 1 and (mention := self._short(ent)) is not None:
                yield mention
        yield from self._untagged()

    def _named(self, ent: Tokens) -> bool:
        """Tell whether an entity lies within the name of a state or body of the register."""
        owner = self._owners.get(ent.start)
        return owner is not None and owner.start <= ent.start and ent.end <= owner.end

    def _full(self, ent: Tokens) -> Mention:
        last = surname(" ".join(token.text for token in ent))
        bearers = self._bearers.get(last, {}).values()
        # "Karl T. Varn" after "Karl Varn", "von Brask" after "Lena von Brask".
        same = [each for each in bearers if each.name.split()[0] == ent[0].text or each.name.endswith(f" {ent.text}")]
        return _again(same[0], ent, "name") if len(same) == 1 else self._met(last, self._identified(ent))

    def _met(self, last: str, mention: Mention) -> Mention:
        """Note who bears a surname, each person once."""
        self._bearers.setdefault(last, {}).setdefault(mention.id, mention)
        return mention

    def _short(self, ent: Tokens) -> Mention | None:
        if ent.text in self._bearers:
            return self._by_surname(ent)
        if ent.label_ != "PERSON" and self._in_register(ent.text, _gender(ent), None) is None:
            return None  # the entity recognizer takes many a surname for an organisation or a place
        return self._met(ent.text, self._identified(ent))

    def _by_surname(self, ent: Tokens) -> Mention | None:
        """Return the one bearer of a surname who was named before, or is named later; of several, none."""
        gender = _gender(ent)
        bearers = [each for each in self._bearers[ent.text].values() if gender in (None, each.gender or gender)]
        bearers = [each for each in bearers if each.start < ent.start] or bearers
        if len(bearers) == 1:
            return _again(bearers[0], ent, "surname")
        self.unsettled.add(ent.start)
        return None

    def _untagged(self) -> Iterator[Mention]:
        """Yield the surnames of known people that the entity recognizer passed over."""
        for token in self._doc:
            if token.pos_ == "PROPN" and not token.ent_type_ and token.text in self._bearers:
                mention = self._by_surname(self._doc[token.i : token.i + 1])
                if mention is not None:
                    yield mention

    def _identified(self, ent: Tokens) -> Mention:
        agent, qualifier = self._described(ent)
        titled = code_of(qualifier, agent.agent.sector) if agent and qualifier else ""
        person = self._in_register(ent.text, _gender(ent), qualifier)
        if person is not None:
            # Out of office on the day, a person speaks for the office that the text gives, else for no office.
            code = self._office_code(person) or titled or person.country or ""
            mention = _mention(ent, person.id, person.name, code, "register")
            return replace(mention, gender=person.gender or mention.gender)
        return _mention(ent, slug(ent.text), ent.text, titled, "title" if titled else "name only")

    def _in_register(self, name: str, gender: Gender | None, qualifier: Owner | None) -> Actor | None:
        named = self._register.persons_named(name, self._days[0] if self._days else None)
        people = tuple(person for person in named if gender in (None, person.gender or gender))
        if qualifier is not None:
            country = qualifier.code.split("-")[0]
            fitting = [person for person in people if self._code(person).split("-")[0] == country]
            people = tuple(fitting) or (people if " " in name else ())
        elif " " not in name:
            # A bare surname names whoever holds an office that day, if one and only one does whose state the
            # text names too: "Johnson" alone may be anybody.
            serving = [person for person in people if self._serves(person) and self._is_at_hand(person)]
            people = tuple(serving) if len(serving) == 1 else ()
        return people[0] if people else None

    def _code(self, person: Actor) -> str:
        """Return the code of the office held on the day, else that of the person's state."""
        return self._office_code(person) or person.country or ""

    def _office_code(self, person: Actor) -> str:
        """Return the code of the office held on the day of publication, of the latest office where none is known."""
        if not self._days:
            return self._register.code_on(person.id, None)
        return agreed(self._days, lambda day: self._register.code_on(person.id, day)) or ""

    def _serves(self, person: Actor) -> bool:
        return bool(self._days) and all(self._register.offices_on(person.id, day) for day in self._days)

    def _is_at_hand(self, person: Actor) -> bool:
        """Tell whether the text names the state or body that a person serves."""
        code = self._code(person).split("-")[0]
        return code in {owner.code.split("-")[0] for owner in self._owners.values()}

    def _described(self, ent: Tokens) -> tuple[AgentNoun | None, Owner | None]:
        """Return the title or apposition of a name and the state or body that it belongs to."""
        start = max(min(ent.start, ent.root.left_edge.i), ent.start - 10)
        agent = agent_in(self._doc, self._register, start, ent.start)
        if agent is not None:
            return agent, self._qualifier(self._doc[agent.end - 1], start, ent.start)
        for noun in _appositions(ent.root):
            agent = agent_ending_at(self._doc, self._register, noun.i)
            if agent is not None:
                found = qualifiers(self._doc, self._owners, noun)
                return agent, found[0] if found else None
        return None, None

    def _qualifier(self, noun: Token, start: int, end: int) -> Owner | None:
        inside = [self._owners[i] for i in range(start, end) if i in self._owners]
        return inside[0] if inside else next(iter(qualifiers(self._doc, self._owners, noun)), None)


def _gender(ent: Tokens) -> Gender | None:
    """Return the gender that a person's titles and appositions tell, unless they contradict each other."""
    before = ent.doc[max(0, ent.start - 1) : ent.start]
    left = (token for token in ent.root.lefts if token.i < ent.start and token.dep_ in ("compound", "nmod", "amod"))
    found = {load_nouns().gender(token) for token in (*before, *left, *_appositions(ent.root))} - {None}
    return found.pop() if len(found) == 1 else None


def _appositions(root: Token) -> Iterator[Token]:
    yield from (child for child in root.children if child.dep_ == "appos")
    if root.dep_ == "appos":
        yield root.head


def _trimmed(ent: Tokens) -> Tokens | None:
    """Return an entity without courtesy titles, possessive marks and line breaks, if it can be a name."""
    if ent.label_ not in _NAME_LABELS:
        return None
    doc, start, end = ent.doc, ent.start, ent.end
    titles = load_nouns().courtesies
    while start < end and (doc[start].lower_ in titles or doc[start].is_space or doc[start].pos_ == "DET"):
        start += 1
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_space or doc[end - 1].is_punct):
        end -= 1
    if start == end or any(token.is_space for token in doc[start:end]):
        return None
    return Tokens(doc, start, end, label=ent.label_)


def _mention(ent: Tokens, id_: str, name: str, code: str, why: str) -> Mention:
    return Mention(
        start=ent.start,
        end=ent.end,
        head=ent.root.i,
        kind="name",
        id=id_,
        name=name,
        code=code,
        person=True,
        gender=_gender(ent),
        why=why,
    )


def _again(known: Mention, tokens: Tokens, why: str) -> Mention:
    gender = known.gender or _gender(tokens)
    return replace(known, start=tokens.start, end=tokens.end, head=tokens.root.i, gender=gender, why=why)
