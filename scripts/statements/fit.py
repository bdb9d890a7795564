"""Fitting of the small linear models. scikit-learn and SciPy are needed here and nowhere else."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

_SMALLEST = 0.08  # weights nearer to zero are left out; they change no decision on the dev sets
_RARE = 2  # features seen in fewer examples are left out

Features = frozenset[str]


def binary(rows: Sequence[Features], labels: Sequence[bool], weights: Sequence[float], c: float) -> dict[str, float]:
    """Return the weights of a logistic regression, small ones left out.

    Args:
        rows: the features of each example.
        labels: what each example is.
        weights: how much each example counts.
        c: inverse strength of the L2 penalty.
    """
    kept = _without_rare(rows)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=c, max_iter=1000, fit_intercept=False)
    model.fit(vectorizer.fit_transform([dict.fromkeys(row, 1.0) for row in kept]), labels, sample_weight=weights)
    return _rounded(vectorizer.get_feature_names_out(), model.coef_[0])


def multinomial(rows: Sequence[Features], labels: Sequence[str], c: float) -> dict[str, dict[str, float]]:
    """Return the weights of each class of a multinomial logistic regression."""
    kept = _without_rare(rows)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=c, max_iter=1000, fit_intercept=False)
    model.fit(vectorizer.fit_transform([dict.fromkeys(row, 1.0) for row in kept]), labels)
    names = vectorizer.get_feature_names_out()
    return {str(name): _rounded(names, row) for name, row in zip(model.classes_, model.coef_, strict=True)}


def ranking(groups: Sequence[tuple[Sequence[Features], Sequence[float]]], c: float) -> dict[str, float]:
    """Return the weights of a conditional logistic regression, which chooses one of a group.

    Args:
        groups: for each group the features of its members and how far each is the right one.
        c: inverse strength of the L2 penalty.
    """
    counts = Counter(feature for members, _ in groups for member in members for feature in member)
    index = {name: column for column, name in enumerate(sorted(n for n, seen in counts.items() if seen >= _RARE))}
    members = [member for group, _ in groups for member in group]
    group_of = np.repeat(np.arange(len(groups)), [len(group) for group, _ in groups])
    columns = [[index[feature] for feature in member if feature in index] for member in members]
    starts = np.cumsum([0, *map(len, columns)])
    matrix = csr_matrix((np.ones(starts[-1]), np.concatenate(columns).astype(int), starts), (len(members), len(index)))
    target = np.concatenate([np.asarray(wanted, float) / sum(wanted) for _, wanted in groups])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        highest = np.full(len(groups), -np.inf)
        np.maximum.at(highest, group_of, scores)
        shifted = np.exp(scores - highest[group_of])
        total = np.bincount(group_of, shifted, len(groups))[group_of]
        error = shifted / total - target
        return float(
            -(target * np.log(shifted / total)).sum() + weights @ weights / (2 * c)
        ), matrix.T @ error + weights / c

    found = minimize(loss, np.zeros(len(index)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return _rounded(index, found.x)


def _without_rare(rows: Sequence[Features]) -> list[Features]:
    counts = Counter(feature for row in rows for feature in row)
    return [frozenset(feature for feature in row if counts[feature] >= _RARE) for row in rows]


def _rounded(names: Iterable[str], values: Iterable[float]) -> dict[str, float]:
    pairs = zip(names, values, strict=True)
    return {str(name): round(float(value), 2) for name, value in pairs if abs(value) >= _SMALLEST}
