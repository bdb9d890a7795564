"""The mentions that a later phrase may take up, and what is known of their gender."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from standoff.read.coreference.context import Context
from standoff.read.mention import Mention
from standoff.register.entry import Gender

REACH = {"pronoun": 3, "description": 40}  # sentences looked back


class Antecedents:
    """Mentions by sentence, so that looking back costs no more in a long text than in a short one.

    A named person has one gender throughout: the register's or that of a title anywhere in the text, else that
    of the first pronoun or noun that can have meant nobody else. The id of a group ("a spokesman for Norland")
    has none, since it stands for another person each time; its mentions have.
    """

    def __init__(self, context: Context, settled: Iterable[Mention]) -> None:
        self.context = context
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        self._genders: dict[str, Gender | None] = {}
        for mention in settled:
            self._by_sentence[context.sentence(mention.head)].append(mention)
            if mention.person and mention.kind == "name":
                known = self._genders.setdefault(mention.id, mention.gender)
                self._genders[mention.id] = known or mention.gender

    def add(self, mention: Mention) -> None:
        """Add a mention that took another one up; a named person whom alone it can mean has its gender from now on."""
        if mention.gender and mention.id in self._genders and not self._genders[mention.id] and self._alone(mention):
            self._genders[mention.id] = mention.gender
        self._by_sentence[self.context.sentence(mention.head)].append(mention)

    def _alone(self, mention: Mention) -> bool:
        people = (each for each in self.before(mention.start, REACH["pronoun"]) if each.person and not each.plural)
        return {each.id for each in people if self.gender(each) in (None, mention.gender)} <= {mention.id}

    def before(self, index: int, reach: int) -> Iterator[Mention]:
        """Yield the mentions before a token, in its sentence and up to ``reach`` sentences back."""
        here = self.context.sentence(index)
        for number in range(here - reach, here + 1):
            for mention in self._by_sentence.get(number, ()):
                if mention.head < index and mention.end <= index:
                    yield mention

    def gender(self, mention: Mention) -> Gender | None:
        """Return the gender of whom a mention refers to, as far as the text has told by now."""
        return self._genders.get(mention.id) or mention.gender
