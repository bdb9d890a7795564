"""Fitting of the models that choose one of a group. NumPy and SciPy are needed here and nowhere else."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

_SMALLEST = 0.03  # weights nearer to zero are left out; they change no decision on the dev sets
_RARE = 2  # features seen in fewer groups are left out


@dataclass(frozen=True)
class Choice:
    """One choice of an example.

    Attributes:
        members: the features of each member.
        right: which members are right; at least one is.
        weight: how much the choice counts.
    """

    members: Sequence[Sequence[str]]
    right: Sequence[bool]
    weight: float


def choosing(choices: Sequence[Choice], c: float) -> dict[str, float]:
    """Return the weights of a conditional logistic regression, which chooses one of a group.

    Where several members are right, the sum of their probabilities is made large, so that the model settles itself
    which of them it takes.

    Args:
        choices: the examples.
        c: inverse strength of the L2 penalty.
    """
    index = _index(choices)
    members = [member for choice in choices for member in choice.members]
    group = np.repeat(np.arange(len(choices)), [len(choice.members) for choice in choices])
    columns = [[index[feature] for feature in member if feature in index] for member in members]
    starts = np.cumsum([0, *map(len, columns)])
    matrix = csr_matrix((np.ones(starts[-1]), np.concatenate(columns).astype(int), starts), (len(members), len(index)))
    right = np.concatenate([np.asarray(choice.right, float) for choice in choices])
    weight = np.asarray([choice.weight for choice in choices])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.full(len(choices), -np.inf)
        np.maximum.at(highest, group, scores)
        likely = np.exp(scores - highest[group])
        of_all, of_right = (np.bincount(group, part, len(choices)) for part in (likely, likely * right))
        error = (likely / of_all[group] - likely * right / of_right[group]) * weight[group]
        total = -(weight * np.log(of_right / of_all)).sum() + weights @ weights / (2 * c)
        return float(total), matrix.T @ error + weights / c

    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    pairs = zip(index, found.x, strict=True)
    return {name: round(float(value), 2) for name, value in pairs if abs(value) >= _SMALLEST}


def _index(choices: Sequence[Choice]) -> dict[str, int]:
    counts = Counter(name for choice in choices for name in {name for member in choice.members for name in member})
    return {name: column for column, name in enumerate(sorted(n for n, seen in counts.items() if seen >= _RARE))}
