"""What a text says of treaties and memberships, beside the register of the invented states."""

from collections.abc import Callable

from standoff.model import Reading

Read = Callable[..., Reading]


def test_a_date_that_the_register_shares_is_consistent(read: Read) -> None:
    (row,) = read("Norland and Sudmark signed the Sound Treaty in 2019.").commitments
    assert (row.action, row.instrument, row.finding) == ("sign", "x-sound-treaty", "consistent")
    assert row.register_date is not None
    assert row.register_date.isoformat() == "2019-05-04"
    assert row.citation == "invented"


def test_another_date_is_inconsistent_and_shows_both(read: Read) -> None:
    (row,) = read("Norland and Sudmark signed the Sound Treaty in 2021.").commitments
    assert row.finding == "inconsistent"
    assert row.why == "text: 2021; register: 2019-05-04"


def test_an_act_that_did_not_happen_is_not_compared(read: Read) -> None:
    (row,) = read("Norland may sign the Sound Treaty in 2032.").commitments
    assert (row.finding, row.register_date) == ("not covered", None)


def test_an_instrument_that_the_register_lacks_is_not_covered(read: Read) -> None:
    (row,) = read("Norland signed the Fjord Agreement in 2021.").commitments
    assert (row.name, row.instrument, row.finding) == ("Fjord Agreement", None, "not covered")


def test_a_membership_is_compared_with_the_day_of_accession(read: Read) -> None:
    (right,) = read("Norland joined the Harbour Alliance in 2030.").commitments
    (wrong,) = read("Norland joined the Harbour Alliance in 2025.").commitments
    assert (right.action, right.finding) == ("join", "consistent")
    assert wrong.finding == "inconsistent"
    assert wrong.register_date is not None
    assert wrong.register_date.isoformat() == "2030-07-01"


def test_the_year_in_a_name_is_the_years_of_the_instrument_not_of_its_end(read: Read) -> None:
    rows = read("Sudmark scrapped the 2019 Sound Treaty.").commitments
    assert [(row.action, row.finding) for row in rows] == [("refer", "consistent"), ("withdraw", "not covered")]


def test_a_date_counts_though_nobody_is_said_to_have_signed(read: Read) -> None:
    (passive,) = read("The Sound Treaty was signed in 2021.").commitments
    (participle,) = read(
        "In the Sound Treaty, signed in 2021, the two states promised to keep the strait open."
    ).commitments
    assert (passive.action, passive.finding) == ("sign", "inconsistent")
    assert (participle.action, participle.finding) == ("sign", "inconsistent")


def test_a_signature_is_not_dated_to_after_publication(read: Read) -> None:
    (row,) = read("Norland and Sudmark signed the Sound Treaty on 7 March 2031.", "2031-03-06").commitments
    assert (row.action, row.date, row.finding) == ("sign", None, "not covered")


def test_a_longer_name_that_begins_like_a_treatys_is_no_instrument(read: Read) -> None:
    assert [row.name for row in read("Norland signed the Sound Treaty.").commitments] == ["Sound Treaty"]
    assert read("Norland praised the North Atlantic Treaty Organization.").commitments == ()


def test_an_instrument_named_in_a_statement_is_in_its_voice(read: Read) -> None:
    reading = read("Norland signed the Sound Treaty. Ilse Varn said that Sudmark violated the Sound Treaty.")
    told, said = [row.statement for row in reading.commitments]
    assert told is None
    assert said in {statement.id for statement in reading.statements}
