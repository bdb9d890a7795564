"""The days of events that their own words leave open, as far as the text around them tells."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter, itemgetter
from typing import NamedTuple

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from standoff.model import DateInterval, Event
from standoff.read.days import last_day
from standoff.read.events.circumstances import load_circumstances
from standoff.read.events.sharing import same_day
from standoff.read.layout import block_of, quote_at
from standoff.read.reality.forms import is_infinitive, is_main, is_past, is_simple_present
from standoff.read.reality.happenings import Happenings, Told, heads

_FRESH = dt.timedelta(days=7)  # what a report tells as news is no older
_NEWS = dt.timedelta(days=2)  # and what its first lines tell, hardly older than the paper
_COARSE = ("decade", "century")
_AHEAD = ("planned", "possible")
_WANTED = ("xcomp", "ccomp", "acl", "advcl")
_DAY = ("day", "time")

Rule = Callable[[Told], DateInterval | None]


def dated(doc: Doc, told: Sequence[Told]) -> tuple[Event, ...]:
    """Return the events, those without a date dated by the first rule that tells one.

    The rules, each of which leaves its name in ``why``: the only day that the sentence names; the last news of its
    actors in the paragraph; the only day of news in the report, for its heading and first sentence and for what its
    actors are told to have done; another mention of the same happening; the clause that it is part of.
    """
    told = list(_given_back(told))
    story = Story(doc, told)
    told = [_with(each, story.day_in_sentence, "its sentence") for each in told]
    told = [_with(each, story.day_of_lead, "the news of the day") for each in told]
    story = Story(doc, told)  # anew, since what has been dated is news for what follows
    told = [_with(each, story.day_in_paragraph, "the news before it") for each in told]
    story = Story(doc, told)
    told = [_with(each, story.day_of_report, "the day of the report") for each in told]
    happenings = Happenings(told)
    told = [_with(each, happenings.day, "another mention") for each in told]
    clauses = Clauses(told)
    return tuple(_with(each, clauses.day, "its clause").event for each in told)


def _with(told: Told, rule: Rule, name: str) -> Told:
    if told.event.date is not None or told.token is None:
        return told
    date = rule(told)
    if date is None:
        return told
    return replace(told, event=replace(told.event, date=date, why=f"{told.event.why}; dated by {name}"))


def _given_back(told: Sequence[Told]) -> Iterator[Told]:
    """Yield the events; what is wanted has no date behind it: that is the day on which somebody wanted it."""
    behind = {each.event.id: each for each in told if _is_wanted(each) and _is_behind(each)}
    lent = {each.token.head.i: each.event.date for each in behind.values() if each.token is not None}
    for each in told:
        date = each.event.date
        if each.event.id in behind:
            date = None
        elif each.token is not None and date is None:
            date = lent.get(each.token.i)
        yield replace(each, event=replace(each.event, date=date))


def _is_behind(told: Told) -> bool:
    date = told.event.date
    return date is not None and told.published is not None and date.latest <= told.published


def _is_wanted(told: Told) -> bool:
    token = told.token
    return token is not None and told.event.reality in _AHEAD and token.dep_ in _WANTED and is_infinitive(token)


class Clauses:
    """The days that clauses got from elsewhere, for what happens in them ("killing two", "during the visit")."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = {each.token.i: each.event for each in told if each.token is not None}
        self._tokens, self._lexicon = frozenset(self._told), load_circumstances()

    def day(self, told: Told) -> DateInterval | None:
        """Return the date of the event that another shares its day with, where both are as real."""
        if told.token is None or told.event.reality == "ongoing":
            return None
        purpose = [told.token.head] if told.token.dep_ == "advcl" and is_infinitive(told.token) else []
        for token in (*same_day(told.token, self._tokens, self._lexicon), *purpose):
            other = self._told.get(token.i)
            if other is not None and other.date is not None:
                return other.date if other.reality == told.event.reality else None
        return None


class _News(NamedTuple):
    """What the narrator tells as just happened: the token that tells of it, whom it is of, and its day."""

    at: int
    offset: int
    of: set[str]
    date: DateInterval


class Story:
    """The days on which a report's narrator stands."""

    def __init__(self, doc: Doc, told: Sequence[Told]) -> None:
        self._doc, self._published = doc, last_day(doc._.published)
        self._days = list(self._narrated_days())
        self._news = sorted(self._found_news(told), key=attrgetter("at"))
        self._in_the_news = {head for news in self._news for head in news.of}
        self._lead = _first_sentence(doc)
        self._fresh_day = _only(date for _, date in self._days if self._is_within(_FRESH, date))
        self._news_day = _only(date for _, date in self._days if self._is_within(_NEWS, date))

    def day_in_sentence(self, told: Told) -> DateInterval | None:
        """Return the day of news that the sentence of a main verb names, if it names no other date."""
        if told.token is None or not self._is_told(told):
            return None
        sole = _only(iter(self._days_of(told.token.sent)))
        return sole if sole is not None and self._is_within(_FRESH, sole) else None

    def day_of_lead(self, told: Told) -> DateInterval | None:
        """Return the only day of news of a whole report, for what its heading and first sentence tell."""
        token = told.token
        if token is None or told.event.reality != "occurred":
            return None
        if told.headline:
            return self._news_day if is_simple_present(token) else None
        return self._news_day if token.sent == self._lead and self._is_told(told, perfect=True) else None

    def day_in_paragraph(self, told: Told) -> DateInterval | None:
        """Return the day of the last news in the paragraph before a main verb that one of its actors took part in."""
        token = told.token
        if token is None or not self._is_told(told) or self._days_of(token.sent):
            return None
        block, mine = block_of(self._doc, token.idx), heads(told.event.actors)
        for other in reversed(self._news[: bisect_left(self._news, token.i, key=lambda news: news.at)]):
            if block_of(self._doc, other.offset) != block:
                return None
            if not mine.isdisjoint(other.of):
                return other.date
        return None

    def day_of_report(self, told: Told) -> DateInterval | None:
        """Return the only day of news of a whole report, for what its actors are told to have done."""
        if told.token is None or not self._is_told(told) or self._days_of(told.token.sent):
            return None
        return None if heads(told.event.actors).isdisjoint(self._in_the_news) else self._fresh_day

    def _days_of(self, sentence: Tokens) -> list[DateInterval]:
        first = bisect_left(self._days, sentence.start_char, key=itemgetter(0))
        last = bisect_left(self._days, sentence.end_char, key=itemgetter(0))
        return [date for _, date in self._days[first:last]]

    def _is_told(self, told: Told, *, perfect: bool = False) -> bool:
        """Tell whether the narrator tells an event, as past, by the verb of a main clause."""
        token, event = told.token, told.event
        return (
            token is not None
            and event.reality in ("occurred", "denied")
            and event.statement is None
            and is_main(token)
            and is_past(token, perfect=perfect)
        )

    def _found_news(self, told: Sequence[Told]) -> Iterator["_News"]:
        for each in told:
            event, date = each.event, each.event.date
            told_by_narrator = event.statement is None and event.reality == "occurred"
            if each.token is not None and date is not None and told_by_narrator and self._is_within(_FRESH, date):
                yield _News(each.token.i, each.token.idx, heads((*event.actors, *event.recipients)), date)

    def _is_within(self, length: dt.timedelta, date: DateInterval) -> bool:
        published = self._published
        return published is not None and date.precision in _DAY and published - length <= date.latest

    def _narrated_days(self) -> Iterator[tuple[int, DateInterval]]:
        """Yield the dates that the narrator names which are not ahead, with their places."""
        for time in self._doc._.times:
            date = time.interval()
            if date is None or date.precision in _COARSE or quote_at(self._doc, time.span.start) is not None:
                continue
            if self._published is None or date.latest <= self._published:
                yield time.span.start, date


def _first_sentence(doc: Doc) -> Tokens | None:
    paragraph = next((block for block in doc._.blocks if block.kind == "paragraph"), None)
    return next((sent for sent in doc.sents if paragraph is None or sent.start_char >= paragraph.start), None)


def _only(dates: Iterator[DateInterval]) -> DateInterval | None:
    """Return the one date of several expressions; ``None`` where there are several, or none."""
    found = {(date.earliest, date.latest): date for date in dates}
    return next(iter(found.values())) if len(found) == 1 else None
