"""An invented crisis between Norland and Sudmark, in three Readings."""

import datetime as dt
from pathlib import Path

from standoff.model import Commitment, Framing, PlaceRef, Quantity, Reading, TimeExpression

from .builder import Builder


def text(name: str) -> str:
    return (Path(__file__).parent / "texts" / f"{name}.txt").read_text(encoding="utf-8").rstrip("\n")


def harbour() -> Reading:
    b = Builder(
        text("harbour"),
        "courier-0304.txt",
        title="Norland moves warships into the Strait of Halsen",
        publisher="Halsen Courier",
        url="https://courier.example/2031/03/04/strait",
        byline="By Tove Arnim",
        published="2031-03-04",
    )
    norland = b.actor("Norland", code="NRL")
    strait = PlaceRef(span=b.span("Strait of Halsen"), name="Strait of Halsen", lat=54.2, lon=8.11, country="NRL")
    monday, last_week = b.date("2031-03-03", words="Monday"), b.date("2031-02-24", "2031-03-02", "week")
    b.says(
        "Minister Ilse Varn",
        "said",
        "the ships “will leave when the exercise ends”",
        actors=(b.actor("Minister Ilse Varn", "Ilse Varn", "NRL-GOV"),),
        form="mixed",
        act="promise",
        why="cue say + clause with a quotation",
    )
    b.says(
        "Minister Ilse Varn",
        "adding",
        "Sudmark had “kidnapped” two pilots last week",
        actors=(b.actor("Minister Ilse Varn", "Ilse Varn", "NRL-GOV"),),
        form="mixed",
        act="accuse",
        why="cue add + that clause",
    )
    b.says(
        "Sudmark's foreign ministry",
        "denied",
        "it had detained anyone",
        actors=(b.actor("Sudmark", "Sudmark", "SDM-GOV"),),
        act="deny",
        why="cue deny + that clause",
    )
    b.says(
        "a spokesman",
        "told",
        "“Nobody was taken,”",
        "“and nobody will be.”",
        actors=(b.actor("a spokesman", "Sudmark", "SDM-GOV"),),
        kind="unnamed",
        form="direct",
        act="deny",
        via=b.actor("the Halsen Courier", "Halsen Courier"),
        said_on=b.date("2031-03-04"),
        why="interrupted quotation around its cue",
    )
    outer = b.says(
        "An official in the defence ministry",
        "said that",
        "General Oke Brandt had warned allies that Norland could close the strait by June",
        actors=(b.actor("An official in the defence ministry", "Norland", "NRL-MIL"),),
        kind="anonymous",
        why="cue say + that clause",
    )
    inner = b.says(
        "General Oke Brandt",
        "warned",
        "Norland could close the strait by June",
        actors=(b.actor("General Oke Brandt", "Oke Brandt", "NRL-MIL"),),
        act="warn",
        addressees=(b.actor("allies"),),
        parent=outer,
        why="cue warn + that clause",
    )
    b.says(
        "",
        "It was reported",
        "the Harbour Alliance would meet on Thursday",
        kind="impersonal",
        why="impersonal passive: the text names no source",
    )
    b.happens(
        "moved",
        "MOBILIZE",
        mode="troops",
        actors=(norland,),
        place=strait,
        date=monday,
        quantities=(Quantity(span=b.span("15 warships"), value=15, unit="warships", role="force"),),
        intensity=-7.0,
        why="move + forces into place",
    )
    b.happens(
        "approved",
        "COOPERATE",
        actors=(b.actor("its parliament", "Parliament of Norland", "NRL-LEG"),),
        date=monday,
        why="approve + order",
    )
    b.happens("leave", "RETREAT", actors=(norland,), reality="planned", statement="s1", why="forces + leave")
    b.happens(
        "kidnapped",
        "ASSAULT",
        mode="abduct",
        actors=(b.actor("Sudmark", code="SDM"),),
        recipients=(b.actor("two pilots", "pilots", "NRL-MIL"),),
        date=last_week,
        statement="s2",
        why="kidnap",
    )
    b.happens(
        "detained",
        "COERCE",
        mode="arrest",
        actors=(b.actor("Sudmark", code="SDM", nth=1),),
        date=last_week,
        reality="denied",
        statement="s3",
        why="detain under deny",
    )
    b.happens(
        "warned",
        "THREATEN",
        actors=(b.actor("General Oke Brandt", "Oke Brandt", "NRL-MIL"),),
        statement=outer,
    )
    b.happens(
        "close",
        "COERCE",
        mode="restrict",
        actors=(b.actor("Norland", code="NRL", nth=1),),
        place=PlaceRef(span=b.span("the strait"), name="Strait of Halsen"),
        date=b.date("2031-04-01", "2031-06-30", "range", "by June"),
        reality="possible",
        statement=inner,
        why="close + waterway under could",
    )
    b.happens(
        "meet",
        "CONSULT",
        mode="meet",
        actors=(b.actor("the Harbour Alliance", "Harbour Alliance", "HRA"),),
        date=b.date("2031-03-06", words="Thursday"),
        reality="planned",
        statement="s7",
    )
    b.happens(
        "joined",
        "AGREE",
        actors=(b.actor("Norland", code="NRL", nth=2),),
        date=b.date("2019-01-01", "2019-12-31", "year", "2019"),
    )
    treaty = b.span("Harbour Treaty")
    return b.reading(
        times=(
            TimeExpression(span=b.span("Monday"), type="DATE", value="2031-03-03", precision="day"),
            TimeExpression(span=b.span("last week"), type="DATE", value="2031-W09", precision="week"),
            TimeExpression(span=b.span("by June"), type="DATE", value="2031-06", precision="month"),
            TimeExpression(span=b.span("Thursday"), type="DATE", value="2031-03-06", precision="day"),
        ),
        places=(strait, PlaceRef(span=b.span("PORT HALSEN"), name="Port Halsen", country="NRL")),
        framing=(
            Framing(span=b.span("kidnapped"), category="epithet", voice="s2", why="kidnap"),
            Framing(span=b.span("flatly denied"), category="loaded cue", why="flatly + deny"),
            Framing(span=b.span("regime"), category="epithet", why="regime"),
        ),
        commitments=(
            Commitment(
                id="c1",
                span=treaty,
                name="Harbour Treaty",
                action="join",
                instrument="harbour-treaty",
                actors=(b.actor("Norland", code="NRL", nth=2),),
                date=b.date("2019-01-01", "2019-12-31", "year", "2019"),
                finding="inconsistent",
                register_date=dt.date(2020, 6, 1),
                citation="https://treaties.example/harbour/status",
                why="the text says 2019, the register says 1 June 2020",
            ),
            Commitment(
                id="c2",
                span=treaty,
                name="Harbour Treaty",
                action="sign",
                actors=(b.actor("Sudmark", code="SDM", nth=2),),
                why="the register holds no signature of this party",
            ),
        ),
    )


def strait() -> Reading:
    b = Builder(text("strait"), "wire-118", title="Sudmark recalls ambassador", publisher="Oster Wire")
    varn = b.actor("Varn", "Ilse Varn", "NRL-GOV")
    b.says(
        "President Mara Lind",
        "condemned",
        "“an act of piracy”",
        actors=(b.actor("President Mara Lind", "Mara Lind", "SDM-GOV"),),
        act="condemn",
        form="mixed",
    )
    b.says("Varn", "told", "Norland has not decided to close the strait", actors=(varn,), act="deny")
    b.says(
        "She",
        "rejected",
        "her government had planned the seizure",
        actors=(b.actor("She", "Ilse Varn", "NRL-GOV"),),
        act="reject",
    )
    b.says(
        "people familiar with the matter",
        "according to",
        "Talks between the two governments are under way in Wendel",
        actors=(),
        kind="anonymous",
    )
    sudmark = b.actor("Sudmark", code="SDM")
    wednesday = b.date("2031-03-05", words="Wednesday")
    b.happens(
        "recalled",
        "COERCE",
        mode="withdraw",
        actors=(sudmark,),
        recipients=(b.actor("Norland", code="NRL"),),
        date=wednesday,
    )
    b.happens(
        "closed",
        "COERCE",
        mode="restrict",
        actors=(sudmark,),
        date=wednesday,
        place=PlaceRef(span=b.span("Oster"), name="Oster"),
    )
    b.happens(
        "promised",
        "SUPPORT",
        actors=(b.actor("President Mara Lind", "Mara Lind", "SDM-GOV"),),
        date=wednesday,
    )
    b.happens(
        "close",
        "COERCE",
        nth=1,
        actors=(b.actor("Norland", code="NRL", nth=1),),
        reality="denied",
        statement="s2",
    )
    b.happens(
        "Talks",
        "CONSULT",
        date=b.date("2031-03-05"),
        reality="ongoing",
        statement="s4",
        place=PlaceRef(span=b.span("Wendel"), name="Wendel"),
    )
    return b.reading(notes=("no publication date: relative dates are open",))


def quiet() -> Reading:
    b = Builder(text("quiet"), "ferry.txt", published="2031-03-08")
    b.happens("protested", "PROTEST", actors=(b.actor("Dockers"),), date=b.date("2031-03-08"))
    return b.reading()
