"""What a text says of treaties, alliances and memberships, beside what the register holds."""

from standoff.read.commitments.component import Commitments, create_commitments

__all__ = ["Commitments", "create_commitments"]
