"""However the consent was written, and however broken the file is: its id is recorded, and the text goes at once."""

from pathlib import Path

import pytest

from sdw_build.source.register import REGISTER
from sdw_build.withdrawal.plan import WhoError, plan_withdrawal
from tests.pictures import photo
from tests.withdrawal.project import (
    CONSENT,
    MINE,
    OTHER,
    SECOND,
    SLUG,
    STORY,
    THEIRS,
    do,
    ids,
    lay_out,
    registered,
    said,
    story,
    traces,
)

REST = "gegeven_op: 2026-01-01, geldig_tot: 2029-01-01, reikwijdte: [tekst, foto, gezondheid]"

# How one consent may be written; each holds T-2026-001 and nobody else.
ONE = {
    "block": CONSENT,
    "flow": f"betrokkenen: [{{rol: verteller, toestemming: {{kenmerk: T-2026-001, {REST}}}}}]\n",
    "flow within": f"betrokkenen:\n  - {{rol: verteller, toestemming: {{kenmerk: T-2026-001, {REST}}}}}\n",
    "flow over lines": f"betrokkenen: [\n  {{rol: verteller,\n   toestemming: {{kenmerk: T-2026-001,\n    {REST}}}}}\n  ]\n",
    "flow quoted": f'betrokkenen: [{{"rol": verteller, "toestemming": {{"kenmerk": "T-2026-001", {REST}}}}}]\n',
    "quoted key": CONSENT.replace("kenmerk:", '"kenmerk":'),
    "singly quoted key": CONSENT.replace("kenmerk:", "'kenmerk':"),
    "every key quoted": CONSENT.replace("betrokkenen:", '"betrokkenen":').replace("toestemming:", '"toestemming":'),
    "quoted value": CONSENT.replace("T-2026-001", '"T-2026-001"'),
    "singly quoted value": CONSENT.replace("T-2026-001", "'T-2026-001'"),
    "value on the next line": CONSENT.replace("kenmerk: T-2026-001", "kenmerk:\n        T-2026-001"),
    "remark behind": CONSENT.replace("T-2026-001", "T-2026-001 # het formulier ligt in de kast"),
    "remark between": CONSENT.replace("    toestemming:", "    # zie de kast\n\n    toestemming:"),
    "other id in a remark": CONSENT.replace("T-2026-001", "T-2026-001 # eerder T-2025-009"),
    "space before the colon": CONSENT.replace("kenmerk:", "kenmerk :"),
    "dash of its own": CONSENT.replace("  - rol: verteller\n    ", "  -\n    rol: verteller\n    "),
    "no indent": "\n".join(line.removeprefix("  ") for line in CONSENT.split("\n")),
    "other order": CONSENT.replace("      kenmerk: T-2026-001\n", "") + "      kenmerk: T-2026-001\n",
    "plain": CONSENT.replace("T-2026-001", "T2026001"),
    "trailing spaces": CONSENT.replace("T-2026-001", "T-2026-001   "),
    "document end behind": CONSENT + "# einde\n",
    "someone public too": CONSENT + "  - rol: minister\n    openbaar_gemaakt:\n      titel: Een krant\n",
}

# Files that cannot be read exactly; the id is still in them.
BROKEN = {
    "tab": CONSENT.replace("      kenmerk", "\tkenmerk"),
    "anchor": CONSENT.replace("toestemming:", "toestemming: &t"),
    "alias": CONSENT.replace("T-2026-001", "&k T-2026-001"),
    "merge key": CONSENT.replace("    toestemming:", "    <<: *basis\n    toestemming:"),
    "no space behind the colon": CONSENT.replace("kenmerk: T", "kenmerk:T"),
    "open quote": CONSENT.replace("T-2026-001", '"T-2026-001'),
    "open bracket": CONSENT.replace("[tekst, foto, gezondheid]", "[tekst, foto"),
    "double field": CONSENT.replace("      gegeven_op", "      kenmerk: T-2026-001\n      gegeven_op"),
    "wrong indent": CONSENT.replace("      kenmerk", "     kenmerk"),
    "half the list": CONSENT.replace("  - rol: verteller", "  - rol verteller"),
    "tag": CONSENT.replace("toestemming:", "toestemming: !!map"),
    "misspelt": CONSENT.replace("kenmerk:", "kenmrek:"),
    "capital": CONSENT.replace("kenmerk:", "Kenmerk:"),
    "in a remark": "# kenmerk: T-2026-001\n",
    "below the fields": f"status: gepubliceerd\n---\n\n{CONSENT}",
    "a second document": f"---\n{CONSENT}",
    "a list": CONSENT.replace("kenmerk: T-2026-001", "kenmerk: [T-2026-001]"),
    "escaped": CONSENT.replace("T-2026-001", '"T\\u002d2026-001"'),
    "other dashes": CONSENT.replace("T-2026-001", "T\u20132026\u2013001"),
    "a space that does not break": CONSENT.replace("kenmerk: T", "kenmerk:\u00a0T"),
    "deeper": "x:\n" + "".join(f"  {line}\n" for line in CONSENT.splitlines()),
    "twice": CONSENT + CONSENT,
    "a region nobody can read": f"regios: [AM13\n{CONSENT}",
    "lists without end": f"x: {'[' * 2000}\n{CONSENT}",
    "lower case": CONSENT.replace("T-2026-001", "t-2026-001"),
}

# What may be done with the bytes of any file.
BYTES = {
    "as it is": lambda text: text.encode(),
    "Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "old Mac": lambda text: text.replace("\n", "\r").encode(),
    "byte order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "one bad byte": lambda text: text.encode().replace(b"alleen", b"alle\xe9n"),
    "a null": lambda text: text.replace("alleen", "alle\0n").encode(),
    "conflict": lambda text: text.replace(
        "---\n\n", "---\n\n<<<<<<< HEAD\nKanarie\n=======\nAnders\n>>>>>>> tak\n"
    ).encode(),
    "conflict in the fields": lambda text: (
        text.replace("titel:", "<<<<<<< HEAD\ntitel: Kanarie\n=======\ntitel:")
        .replace("\nsamen", "\n>>>>>>> tak\nsamen")
        .encode()
    ),
    "no closing line": lambda text: text.replace("---\n\nKan", "\nKan").encode(),
    "no opening line": lambda text: text.removeprefix("---\n").encode(),
    "no last line end": lambda text: text.rstrip().encode(),
}


def assert_gone(root: Path, *kenmerken: str) -> None:
    """Hold a project to these ids in its register, nobody else's, and no trace of the story."""
    assert registered(root) == ids(*kenmerken)
    assert traces(root, photo("png")) == []
    assert "een-nieuwe-start" not in (root / "adressen.yml").read_text(encoding="utf-8")
    assert "Kanarie" not in (root / "adressen.yml").read_text(encoding="utf-8")
    assert "vroeger" not in (root / "adressen.yml").read_text(encoding="utf-8")
    assert "een-ander-verhaal" in (root / "adressen.yml").read_text(encoding="utf-8")
    assert (root / OTHER).read_text(encoding="utf-8").startswith("---\ntitel: Proef")
    assert (root / STORY).read_text(encoding="utf-8").startswith("---\ningetrokken_op: 2026-11-20\nkenmerken: [T")


@pytest.mark.parametrize("made", BYTES)
@pytest.mark.parametrize("consent", ["block", "flow", "quoted key"])
def test_any_bytes_of_any_spelling(tmp_path: Path, consent: str, made: str) -> None:
    root = lay_out(tmp_path, BYTES[made](story(ONE[consent])))
    if made == "no opening line":
        (root / "adressen.yml").write_text("adressen:\n  /verhalen/een-ander-verhaal/: verhaal\n", encoding="utf-8")
    done = do(root)
    assert not done.failed, said(done)
    (root / "adressen.yml").write_text(
        (root / "adressen.yml").read_text(encoding="utf-8").replace("  /verhalen/vroeger/: verhaal\n", ""),
        encoding="utf-8",
    )  # where it stood before is in the fields, and those may be unreadable
    assert_gone(root, MINE)


@pytest.mark.parametrize("consent", [*ONE, *BROKEN])
def test_every_spelling_of_one_consent(tmp_path: Path, consent: str) -> None:
    root = lay_out(tmp_path, story({**ONE, **BROKEN}[consent]))
    done = do(root)
    assert not done.failed, said(done)
    assert_gone(root, MINE)


PEOPLE = {
    "two": CONSENT + SECOND,
    "three": CONSENT + SECOND + SECOND.replace("T-2026-002", "T-2026-003").replace("collega", "leidinggevende"),
    "two, flow": f"betrokkenen: [{{rol: verteller, toestemming: {{kenmerk: T-2026-001, {REST}}}}}, {{rol: collega, toestemming: {{kenmerk: T-2026-002, {REST}}}}}]\n",
    "two, a tab": (CONSENT + SECOND).replace(
        "      gegeven_op: 2026-01-01\n      geldig_tot: 2029-01-01\n      reikwijdte: [tekst, foto]",
        "\tgegeven_op: 2026-01-01",
    ),
    "two, one line open": (CONSENT + SECOND).replace("kenmerk: T-2026-002", 'kenmerk: "T-2026-002'),
}


@pytest.mark.parametrize("asked", [MINE, "t-2026-001", "T2026001", " T-2026-001 "])
@pytest.mark.parametrize("people", PEOPLE)
def test_of_several_people_only_who_asks_is_recorded(tmp_path: Path, people: str, asked: str) -> None:
    root = lay_out(tmp_path, story(PEOPLE[people]))
    with pytest.raises(WhoError) as who:
        plan_withdrawal(root, SLUG, [])
    assert ids(*(person.kenmerk for person in who.value.people)) >= ids(MINE, THEIRS)
    assert not (root / REGISTER).exists()
    done = do(root, SLUG, asked)
    assert not done.failed, said(done)
    assert_gone(root, MINE)


def test_one_after_the_other_loses_nobody(tmp_path: Path) -> None:
    root = lay_out(tmp_path, story(PEOPLE["three"]))
    do(root, SLUG, MINE)
    do(root, SLUG, "T-2026-003")
    assert_gone(root, MINE, "T-2026-003")
    assert "kenmerken: [T-2026-001, T-2026-003]" in (root / STORY).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [story(""), story("regios: [AM13]\n"), "geen velden, maar wel een kanarie\n", "\ufeff", story("betrokkenen: []\n")],
)
def test_without_an_id_the_text_goes_and_that_is_told(tmp_path: Path, text: str) -> None:
    root = lay_out(tmp_path, text)
    done = do(root)
    assert done.failed
    assert "geen kenmerk gevonden" in said(done)
    assert traces(root, photo("png")) == []
    assert registered(root) == set()
