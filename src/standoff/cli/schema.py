"""``standoff schema``."""

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a Reading.

    A Reading is what `standoff read --format jsonl` prints, one a line.

    ```console
    $ standoff schema > reading.schema.json
    ```
    """
    from standoff.model.json import reading_schema

    typer.echo(json.dumps(reading_schema(), indent=2))
