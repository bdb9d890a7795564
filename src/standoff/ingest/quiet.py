"""Keeps the log lines and warnings of a library off the user's screen."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def quiet(*names: str) -> Iterator[None]:
    """Hold back what the named loggers and :mod:`warnings` have to say, and put everything back after.

    What matters to the user is told by an :class:`~standoff.errors.InputError`.
    """
    loggers = [logging.getLogger(name) for name in names]
    before = [(logger.propagate, logger.handlers[:]) for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.propagate, logger.handlers = False, [logging.NullHandler()]
        try:
            yield
        finally:
            for logger, (propagate, handlers) in zip(loggers, before, strict=True):
                logger.propagate, logger.handlers = propagate, handlers
