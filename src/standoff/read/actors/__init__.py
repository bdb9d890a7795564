"""Who the noun phrases of a text refer to."""

from standoff.read.actors.component import Actors, create_actors
from standoff.read.actors.lookup import actor_ref, actors_of, set_mentions

__all__ = ["Actors", "actor_ref", "actors_of", "create_actors", "set_mentions"]
