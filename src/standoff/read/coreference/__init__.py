"""Which earlier actor a pronoun or "the minister" takes up."""

from standoff.read.coreference.component import Coreference, create_coreference

__all__ = ["Coreference", "create_coreference"]
