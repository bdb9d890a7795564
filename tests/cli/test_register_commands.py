"""``standoff register`` shows what the register holds, and checks files of one's own."""

from pathlib import Path

import pytest

from .conftest import Command

FILES = {
    "countries.csv": "id,code,name,kind,source\nx-nrl,NRL,Norland,country,invented\n",
    "people.csv": "id,name,country,source\nx-varn,Ilse Varn,NRL,invented\n",
    "offices.csv": (
        "id,title,role,body,code,source\nnrl-def,Minister of Defence,defence minister,NRL,NRL-GOV,invented\n"
    ),
    "holdings.csv": "person,office,start,end,source\nx-varn,nrl-def,2030-01-01,2031-06-30,invented\n",
    "treaties.yaml": (
        "- {id: x-harbour, name: Harbour Treaty, source: invented,\n"
        "   facts: [{action: sign, date: 2030-02-01, party: NRL, source: Norland Gazette 2030}]}\n"
    ),
}


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    """Return a folder with register files of an invented state."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


def test_person_is_shown_with_offices(standoff_: Command, overlay: Path) -> None:
    ran = standoff_("register", "show", "Varn", "--register", overlay)
    assert ran.code == 0
    assert "Ilse Varn · NRL-GOV · person · x-varn" in ran.out
    assert "2030-01-01 to 2031-06-30 Minister of Defence, NRL (NRL-GOV)" in ran.out


def test_office_left_by_the_day_is_not_shown(standoff_: Command, overlay: Path) -> None:
    ran = standoff_("register", "show", "Ilse Varn", "--on", "2032-01-01", "--register", overlay)
    assert ran.code == 0
    assert "Minister of Defence" not in ran.out
    assert "NRL-GOV" not in ran.out


def test_state_is_shown_by_name_and_by_id(standoff_: Command, overlay: Path) -> None:
    for name in ("Norland", "x-nrl"):
        ran = standoff_("register", "show", name, "--register", overlay)
        assert ran.out.splitlines()[0] == "Norland · NRL · country · x-nrl"


def test_treaty_is_shown_with_its_citation(standoff_: Command, overlay: Path) -> None:
    out = standoff_("register", "show", "Harbour Treaty", "--register", overlay).out
    assert "2030-02-01 NRL: sign [Norland Gazette 2030]" in out
    before = standoff_("register", "show", "Harbour Treaty", "--register", overlay, "--on", "2029-12-31").out
    assert "Gazette" not in before


def test_unknown_name_is_said_to_be_unknown(standoff_: Command, overlay: Path) -> None:
    ran = standoff_("register", "show", "Nobody Known", "--register", overlay)
    assert ran.code == 1
    assert "nothing under 'Nobody Known'" in ran.err


def test_good_files_pass_the_check(standoff_: Command, overlay: Path) -> None:
    ran = standoff_("register", "check", overlay)
    assert (ran.code, ran.err) == (0, "")
    assert "no fault" in ran.out


def test_row_that_cannot_be_right_is_named(standoff_: Command, overlay: Path) -> None:
    with (overlay / "holdings.csv").open("a", encoding="utf-8") as file:
        file.write("x-varn,nrl-def,2033-01-01,2032-01-01,invented\n")
    ran = standoff_("register", "check", overlay)
    assert ran.code == 1
    assert "holdings.csv, line 3" in ran.err


def test_bad_row_is_named_with_file_and_line(standoff_: Command, overlay: Path) -> None:
    (overlay / "countries.csv").write_text("id,code,name,kind\nx-nrl,NRL,Norland,realm\n", "utf-8")
    ran = standoff_("register", "check", overlay)
    assert ran.code == 1
    assert "countries.csv, line 2" in ran.err
    assert "realm" in ran.err


def test_missing_folder_is_a_usage_error(standoff_: Command, tmp_path: Path) -> None:
    assert standoff_("register", "check", tmp_path / "no").code == 2
