"""Train the weights that decide who acts in an event and on whom.

    python scripts/events/train.py SENTENCES.jsonl [--cache FOLDER]

SENTENCES.jsonl holds one sentence a line: {"id", "text", "source", "target", "type"}, the first two as they stand in
the text. Our own texts (corpus/events) are added, in which "events" lists "trigger", "type", "actor" and "recipient".

Printed are figures on what was not trained on: the sentences in three parts, each read by a model of the other two,
and every fourth of our own texts. The weights that are written come from everything.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from fit import Choice, choosing
from texts import docs, held_out

from examples import NOBODY, Example, of_sentences, of_texts
from standoff.read.events.candidates import Candidate, relation, stands_alone
from standoff.read.events.casting import Role, Weights, choose_actor, choose_recipient

_PARTS = 3
_TOWARDS_OURS = 0.2  # share of what is particular to our labels; at 0.4 the sentences lose .03 and ours gain .04
_MARK = "own:"
_OURS = Path(__file__).parents[2] / "corpus" / "events"
_DATA = Path(__file__).parents[2] / "src" / "standoff" / "read" / "events" / "data" / "participants.json"

Models = dict[Role, Weights]


def main() -> None:
    """Measure, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--cache", type=Path, help="folder in which parsed texts are kept between runs")
    parser.add_argument("-c", type=float, default=0.25, help="inverse strength of the L2 penalty")
    args = parser.parse_args()
    theirs = [list(of_sentences(item, doc)) for item, doc in docs(args.sentences, args.cache)]
    ours, kept = list[Example](), list[Example]()
    for path in sorted(_OURS.glob("*.jsonl")):
        for item, doc in docs(path, args.cache):
            (kept if held_out(item) else ours).extend(of_texts(item, doc))
    figures = Counter[str]()
    for part in range(_PARTS):
        models = _trained([group for n, group in enumerate(theirs) if n % _PARTS != part], ours, args.c)
        figures += _measured([example for group in theirs[part::_PARTS] for example in group], models)
    _show("sentences", figures)
    _show("our held-out texts", _measured(kept, models))
    final = _trained(theirs, [*ours, *kept], args.c)
    _DATA.write_text(json.dumps(final, sort_keys=True, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(final['actor'])} and {len(final['recipient'])} weights")


def _trained(theirs: Sequence[Sequence[Example]], ours: Sequence[Example], c: float) -> Models:
    """Return the weights of both models.

    A sentence's label does not say which of its events of that type it is for. A first model, for which each counts
    the same, tells how far each fits the label; in the second each counts that far.
    """
    models = _fitted([example for group in theirs for example in group], ours, c)
    counted = []
    for group in theirs:
        fits = [_fit(example, models) for example in group]
        counted += [replace(example, weight=fit / sum(fits)) for example, fit in zip(group, fits, strict=True)]
    return _fitted(counted, ours, c)


def _fitted(theirs: Sequence[Example], ours: Sequence[Example], c: float) -> Models:
    """Return the weights of both models, with a share of what our own texts teach otherwise.

    Features are doubled for our texts, so that where the two labellings differ (the sentences always have a
    recipient, a text may not) each keeps its own weights: H. Daume III, "Frustratingly easy domain adaptation",
    ACL 2007.
    """
    examples = [*theirs, *(_marked(example) for example in ours)]
    actor = choosing([_who(each) for each in examples if each.right["actor"]], c)
    recipient = choosing([_whom(each, actor) for each in examples if each.right["recipient"]], c)
    return {"actor": _towards_ours(actor), "recipient": _towards_ours(recipient)}


def _marked(example: Example) -> Example:
    members = [replace(each, features=_doubled(each.features)) for each in example.members]
    return replace(example, members=members, none=_doubled(example.none))


def _doubled(features: Sequence[str]) -> tuple[str, ...]:
    return (*features, *(_MARK + feature for feature in features))


def _towards_ours(weights: Weights) -> Weights:
    merged = {feature: weight for feature, weight in weights.items() if not feature.startswith(_MARK)}
    for feature, weight in weights.items():
        if feature.startswith(_MARK):
            plain = feature.removeprefix(_MARK)
            merged[plain] = round(merged.get(plain, 0.0) + _TOWARDS_OURS * weight, 2)
    return {feature: weight for feature, weight in merged.items() if weight}


def _who(example: Example) -> Choice:
    members = [*(member.features for member in example.members), example.none]
    return Choice(members, example.right["actor"], example.weight)


def _whom(example: Example, weights: Weights) -> Choice:
    actor = choose_actor(example.members, example.none, weights)
    members = [(*member.features, *relation(member, actor)) for member in example.members]
    none = (*example.none, *stands_alone(actor))
    return Choice([*members, none], example.right["recipient"], example.weight)


def _fit(example: Example, models: Models) -> float:
    """Return the probability that the models give to the labelled actor and recipient."""
    choices: dict[Role, Choice] = {"actor": _who(example), "recipient": _whom(example, models["actor"])}
    return math.prod(_likely(choice, models[role]) for role, choice in choices.items() if choice.right)


def _likely(choice: Choice, weights: Weights) -> float:
    likely = [math.exp(sum(weights.get(feature, 0.0) for feature in member)) for member in choice.members]
    return sum(part for part, right in zip(likely, choice.right, strict=True) if right) / sum(likely)


def _measured(examples: Sequence[Example], models: Models) -> Counter[str]:
    figures = Counter[str]()
    for each in examples:
        actor = choose_actor(each.members, each.none, models["actor"])
        recipient = choose_recipient(each.members, each.none, actor, models["recipient"])
        right = dict[Role, bool]()
        chosen: dict[Role, Candidate | None] = {"actor": actor, "recipient": recipient}
        for role, found in chosen.items():
            place = each.members.index(found) if found else NOBODY
            right[role] = bool(each.right[role]) and each.right[role][place]
            figures[f"{role} named"] += found is not None
            figures[f"{role} right"] += found is not None and right[role]
            figures[f"{role} labelled"] += not each.right[role] or not each.right[role][NOBODY]
        figures["events"] += 1
        figures["both right"] += right["actor"] and right["recipient"]
    return figures


def _show(name: str, figures: Counter[str]) -> None:
    print(name, ", ".join(f"{key} {count}" for key, count in figures.items()))


if __name__ == "__main__":
    main()
