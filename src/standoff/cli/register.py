"""``standoff register``."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standoff.cli import console

if TYPE_CHECKING:
    from standoff.register import Register
    from standoff.register.entry import Actor, Holding, Treaty

register = typer.Typer(
    no_args_is_help=True,
    help="""Look into the register: actors, offices, treaties.

    ```console
    $ standoff register show NATO
    $ standoff register check my-register/
    ```
    """,
)
Overlays = Annotated[
    list[Path] | None,
    typer.Option("--register", metavar="DIR", help="A folder with register files of your own."),
]


@register.command()
def show(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, surname, id, or treaty.")],
    on: Annotated[
        dt.datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], metavar="DATE", help="The day to look at: `2031-03-05`."),
    ] = None,
    overlays: Overlays = None,
) -> None:
    """Show what the register holds under a name.

    ```console
    $ standoff register show "North Atlantic Treaty"
    $ standoff register show Merkel --on 2015-02-12
    ```
    """
    from standoff.register import Register

    held = Register.load(overlays or ())
    day = on.date() if on else None
    actors, treaties = _actors(held, name, day), held.treaties_named(name)
    if not actors and not treaties:
        console.complain(f"the register holds nothing under {name!r}")
        raise typer.Exit(1)
    blocks = [_actor(held, actor, day) for actor in actors] + [_treaty(treaty, day) for treaty in treaties]
    console.out().print("\n\n".join("\n  ".join(map(console.visible, block)) for block in blocks), soft_wrap=True)


def _actors(held: "Register", name: str, day: dt.date | None) -> list["Actor"]:
    by_name = (held.actor(sense.actor) for sense in held.senses(name))
    found = [held.actor(name), *by_name, *held.persons_named(name, day)]
    return list({actor.id: actor for actor in found if actor}.values())


def _actor(held: "Register", actor: "Actor", day: dt.date | None) -> Iterator[str]:
    """Yield the lines on one actor."""
    code = held.code_on(actor.id, day) if actor.kind == "person" else actor.code
    yield " · ".join(filter(None, [actor.name, code, actor.kind, actor.id, actor.country]))
    if actor.begin or actor.end:
        yield f"existed {actor.begin or '?'} to {actor.end or 'now'}"
    for holding in held.holdings(actor.id):
        if day is None or holding.start <= day <= (holding.end or day):
            yield f"{holding.start} to {holding.end or 'now'}  {_office(held, holding)}"
    if actor.source:
        yield f"source: {actor.source}"


def _office(held: "Register", holding: "Holding") -> str:
    offices = held.offices_on(holding.person, holding.start)
    office = next(office for office in offices if office.id == holding.office)
    return f"{office.title}, {office.body} ({office.code})"


def _treaty(treaty: "Treaty", day: dt.date | None) -> Iterator[str]:
    """Yield the lines on one treaty, up to a day."""
    yield f"{treaty.name} · treaty · {treaty.id}"
    for event in treaty.events:
        if day is None or event.date <= day:
            yield f"{event.date}  {event.party or 'as a whole'}: {event.action}  [{event.citation}]"


@register.command()
def check(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="DIR",
            exists=True,
            file_okay=False,
            help="Folders with register files of your own; none checks the built-in ones alone.",
        ),
    ] = None,
) -> None:
    """Check register files.

    A row that is malformed or cannot be right (an office with two holders, an end before its beginning) is
    named with its file and line; the exit code is then 1.

    ```console
    $ standoff register check my-register/
    ```
    """
    from standoff.register import Register
    from standoff.register.validate import validate

    problems = validate(folders or ())
    for problem in problems:
        console.complain(str(problem))
    if problems:
        raise typer.Exit(1)
    held = Register.load(folders or ())
    counts = f"{len(list(held.actors()))} actors, {len(list(held.treaties()))} treaties"
    console.out().print(f"no fault found: {counts}, digest {held.digest}")
