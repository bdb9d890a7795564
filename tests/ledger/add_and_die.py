"""Add twenty readings in batches of four, and die by SIGKILL at the nth statement that holds some words.

`python add_and_die.py LEDGER WORDS NTH`. Tests run it to see what a ledger holds afterwards.
"""

import os
import signal
import sys
from itertools import count

from conftest import small_reading
from sqlalchemy import Engine, event

from standoff.ledger import Ledger


def main(where: str, words: str, nth: int) -> None:
    seen = count(1)

    def kill(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if words in statement and next(seen) == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    with Ledger(where) as ledger:
        event.listen(Engine, "before_cursor_execute", kill)
        ledger.add_many((small_reading(number) for number in range(20)), batch=4)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
