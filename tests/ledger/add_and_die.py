"""Add readings in batches of four, and die by SIGKILL at the nth SQL statement that holds some words.

`python add_and_die.py LEDGER READINGS.jsonl WORDS NTH`. Tests run it to see what a ledger holds afterwards.
"""

import os
import signal
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, event

from standoff.ledger import Ledger
from standoff.model.json import from_json


def main(where: str, readings: Path, words: str, nth: int) -> None:
    seen = count(1)

    def kill(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if words in statement and next(seen) == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    with Ledger(where) as ledger:
        event.listen(Engine, "before_cursor_execute", kill)
        ledger.add_many(map(from_json, readings.read_bytes().splitlines()), batch=4)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
