"""The areas that are kept by hand: seas, straits, theatres of conflict, bases, historical names."""

import pytest

from standoff.errors import RegisterError
from standoff.read.places import candidates
from standoff.read.places.areas import areas, parse_area
from standoff.read.places.place import Place

ROW = {"names": "Harbour Reach | The Reach", "feature": "sea", "country": "", "lat": "10", "lon": "20", "geonames": ""}


def test_a_row_gives_its_names_and_its_place() -> None:
    names, place = parse_area(ROW, 2)
    assert names == ("Harbour Reach", "The Reach")
    assert (place.name, place.kind, place.feature, place.lat, place.lon) == ("Harbour Reach", "area", "sea", 10, 20)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("feature", "puddle"),
        ("lat", "95"),
        ("lon", "east"),
        ("lon", "nan"),
        ("names", "Harbour Reach | "),
        ("country", "Norland"),
        ("geonames", "many"),
    ],
)
def test_a_bad_row_is_named_in_the_error(column: str, value: str) -> None:
    with pytest.raises(RegisterError, match=r"areas\.csv, row 9"):
        parse_area({**ROW, column: value}, 9)


def test_no_name_stands_twice_for_the_same_point() -> None:
    for places in areas().values():
        assert len({(place.lat, place.lon) for place in places}) == len(places)


def test_areas_of_several_countries_have_none() -> None:
    area = next(place for place in candidates("Middle East") if place.kind == "area")
    assert area.country == ""


ASKED = """
38.0 127.0 38th parallel; 38.0 127.0 DMZ; 43.1 41.0 Abkhazia; 35.5 79.4 Aksai Chin; 25.1 51.3 Al Udeid; 36.4 41.1 Al-Hol
33.5 38.6 Al-Tanf; 50.0 19.2 Auschwitz; 12.6 43.3 Bab el-Mandeb; 12.6 43.3 Bab al-Mandab; 35.0 69.3 Bagram
4.7 8.6 Bakassi; 43.4 34.3 Black Sea; 41.1 29.1 Bosporus; 42.4 21.3 Camp Bondsteel; 39.7 -77.5 Camp David
51.4 30.1 Chernobyl; 45.3 34.6 Crimea; 45.3 36.5 Crimean Bridge; 49.5 17.0 Czechoslovakia; 43.1 46.9 Dagestan
13.5 24.5 Darfur; -7.3 72.4 Diego Garcia; 31.0 35.1 Dimona; 48.3 38.0 Donbas; 48.3 38.0 Donbass; 37.2 131.9 Dokdo
29.0 125.0 East China Sea; 52.3 12.8 East Germany; 6.3 -59.5 Essequibo; -51.7 -59.0 Falklands; 34.9 51.0 Fordow
31.4 34.4 Gaza Strip; 31.4 34.4 Gaza; 62.0 -18.0 GIUK gap; 33.0 35.8 Golan Heights; 11.2 35.1 GERD
19.9 -75.1 Guantanamo Bay; 19.9 -75.1 Guantánamo Bay; 24.8 58.5 Gulf of Oman; 35.4 36.0 Hmeimim; 35.4 36.0 Khmeimim
37.0 35.4 Incirlik; 37.0 35.4 İncirlik; 31.5 34.5 Jabalia; 32.5 35.3 Jenin; 36.2 44.0 Iraqi Kurdistan
54.7 20.5 Kaliningrad; 34.5 76.0 Kashmir; 45.3 36.6 Kerch Strait; 29.2 50.3 Kharg Island; -2.0 28.8 Kivu
54.7 20.5 Königsberg; 42.6 21.0 Kosovo; 46.0 150.0 Kuril Islands; 37.0 43.0 Kurdistan; 39.7 46.6 Lachin corridor
34.2 74.5 Line of Control; 59.9 30.3 Leningrad; 39.9 46.7 Nagorno-Karabakh; 33.5 51.9 Natanz; 14.8 43.0 Hodeidah
31.5 34.4 Nuseirat; 38.0 126.7 Panmunjom; 26.8 51.5 Persian Gulf; 49.4 7.6 Ramstein; 31.2 34.3 Rafah crossing
20.0 38.5 Red Sea; 14.5 3.0 Sahel; 15.1 117.8 Scarborough Shoal; 25.8 123.5 Senkaku Islands
9.8 115.9 Second Thomas Shoal
33.3 35.7 Shebaa Farms; 35.4 77.1 Siachen; 29.5 33.8 Sinai; 45.3 30.2 Snake Island; 12.0 113.0 South China Sea
42.3 44.0 South Ossetia; 60.0 90.0 Soviet Union; 9.0 113.5 Spratly Islands; 44.1 19.3 Srebrenica; 48.7 44.5 Stalingrad
26.6 56.3 Strait of Hormuz; 36.0 -5.5 Strait of Gibraltar; 3.5 100.5 Strait of Malacca; 54.1 23.3 Suwalki gap
54.1 23.3 Suwałki Gap; 24.5 119.5 Taiwan Strait; 34.9 35.9 Tartus; 31.8 35.2 Temple Mount; 13.8 38.6 Tigray
47.1 29.4 Transnistria; 32.6 69.8 Waziristan; 31.7 35.2 West Bank; 24.5 -13.0 Western Sahara; 39.8 125.8 Yongbyon
44.0 19.0 Yugoslavia; 47.5 34.6 Zaporizhzhia nuclear power plant; 13.5 25.3 Zamzam camp; 41.3 129.1 Punggye-ri
37.7 125.2 Northern Limit Line; 48.6 38.0 Bakhmut; 48.6 38.0 Artemivsk; 13.6 25.4 El Fasher; 35.3 40.1 Deir al-Zor
"""


def _asked() -> list[tuple[str, float, float]]:
    rows = (row.split(maxsplit=2) for line in ASKED.strip().splitlines() for row in line.split("; "))
    return [(name, float(lat), float(lon)) for lat, lon, name in rows]


@pytest.mark.parametrize(("name", "lat", "lon"), _asked())
def test_places_of_conflict_are_known_and_lie_where_they_are(name: str, lat: float, lon: float) -> None:
    assert any(_is_near(place, lat, lon) for place in candidates(name))


def _is_near(place: Place, lat: float, lon: float) -> bool:
    return place.lat is not None and place.lon is not None and abs(place.lat - lat) < 1 and abs(place.lon - lon) < 1
