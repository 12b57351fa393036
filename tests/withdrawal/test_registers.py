"""Whatever state the register is in: the id is in it afterwards, and no line of it is lost."""

from pathlib import Path

import pytest

from sdw_build.source.register import REGISTER
from tests.withdrawal.project import MINE, SLUG, do, ids, lay_out, registered, said, traces

ENTRY = "  - kenmerk: T-2020-009\n    op: 2020-01-01\n"
WHOLE = f"# Haal nooit een regel weg.\ningetrokken:\n{ENTRY}"

READABLE = {
    "missing": (None, set()),
    "empty": (b"", set()),
    "only a remark": (b"# Haal nooit een regel weg.\n", set()),
    "only the field": (b"ingetrokken:\n", set()),
    "field without a line end": (b"ingetrokken:", set()),
    "empty list": (b"ingetrokken: []\n", set()),
    "empty list with a remark": (b"ingetrokken: [] # nog niemand\n", set()),
    "empty list with space": (b"ingetrokken: [ ]\n", set()),
    "block": (WHOLE.encode(), {"T-2020-009"}),
    "no last line end": (WHOLE.rstrip().encode(), {"T-2020-009"}),
    "blank lines": (f"{WHOLE}\n\n\n".encode(), {"T-2020-009"}),
    "remarks": (f"{WHOLE}# einde\n".encode(), {"T-2020-009"}),
    "remark behind": (WHOLE.replace("2020-009", "2020-009 # brief").encode(), {"T-2020-009"}),
    "no indent": (b"ingetrokken:\n- kenmerk: T-2020-009\n  op: 2020-01-01\n", {"T-2020-009"}),
    "far in": (b"ingetrokken:\n      - kenmerk: T-2020-009\n        op: 2020-01-01\n", {"T-2020-009"}),
    "odd indent": (b"ingetrokken:\n   - kenmerk: T-2020-009\n     op: 2020-01-01\n", {"T-2020-009"}),
    "day first": (b"ingetrokken:\n  - op: 2020-01-01\n    kenmerk: T-2020-009\n", {"T-2020-009"}),
    "quoted": (b'"ingetrokken":\n  - "kenmerk": "T-2020-009"\n    "op": "2020-01-01"\n', {"T-2020-009"}),
    "flow": (b"ingetrokken: [{kenmerk: T-2020-009, op: 2020-01-01}]\n", {"T-2020-009"}),
    "flow within": (b"ingetrokken:\n  - {kenmerk: T-2020-009, op: 2020-01-01}\n", {"T-2020-009"}),
    "flow over lines": (b"ingetrokken: [\n  {kenmerk: T-2020-009, op: 2020-01-01},\n]\n", {"T-2020-009"}),
    "flow as a whole": (b"{ingetrokken: [{kenmerk: T-2020-009, op: 2020-01-01}]}\n", {"T-2020-009"}),
    "Windows": (WHOLE.replace("\n", "\r\n").encode(), {"T-2020-009"}),
    "old Mac": (WHOLE.replace("\n", "\r").encode(), {"T-2020-009"}),
    "byte order mark": (b"\xef\xbb\xbf" + WHOLE.encode(), {"T-2020-009"}),
    "hundreds": (
        ("ingetrokken:\n" + "".join(f"  - kenmerk: X-{n}\n    op: 2020-01-01\n" for n in range(300))).encode(),
        {f"X-{n}" for n in range(300)},
    ),
}
DAMAGED = {
    "conflict": f"ingetrokken:\n<<<<<<< HEAD\n{ENTRY}=======\n{ENTRY.replace('009', '008')}>>>>>>> tak\n".encode(),
    "tab": WHOLE.replace("    op", "\top").encode(),
    "no day": b"ingetrokken:\n  - kenmerk: T-2020-009\n",
    "another field": f"{WHOLE}naam: iemand\n".encode(),
    "a list": b"- kenmerk: T-2020-009\n  op: 2020-01-01\n",
    "null": f"ingetrokken: ~\n{ENTRY}".encode(),
    "open quote": WHOLE.replace("T-2020-009", '"T-2020-009').encode(),
    "UTF-16": WHOLE.encode("utf-16"),
    "Latin": WHOLE.replace("nooit", "nooit \u00e9\u00e9n").encode("cp1252"),
}


def lines(raw: bytes) -> list[str]:
    """Return the lines of a register, whatever they end with."""
    return raw.removeprefix(b"\xef\xbb\xbf").decode().replace("\r\n", "\n").replace("\r", "\n").strip().split("\n")


@pytest.mark.parametrize("state", READABLE)
def test_a_register_that_can_be_read_gets_the_id_and_stays_readable(tmp_path: Path, state: str) -> None:
    raw, known = READABLE[state]
    root = lay_out(tmp_path, "", **({REGISTER: raw} if raw else {}))
    if raw == b"":
        (root / REGISTER).write_bytes(raw)
    done = do(root)
    assert not done.failed, said(done)
    assert registered(root) == ids(MINE, *known)
    after = (root / REGISTER).read_bytes()
    if raw and b"[" not in raw:
        assert [line for line in lines(after) if line in lines(raw)] == lines(raw)
        assert (b"\r\n" in after, b"\n" in after) == (b"\r\n" in raw, b"\r" not in raw or b"\r\n" in raw)
    assert after.startswith(b"\xef\xbb\xbf") == bool(raw and raw.startswith(b"\xef\xbb\xbf"))
    assert do(root).failed is False
    assert (root / REGISTER).read_bytes() == after
    assert [path.name for path in (root / "content").iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("state", DAMAGED)
def test_a_damaged_register_keeps_all_and_gets_the_id(tmp_path: Path, state: str) -> None:
    root = lay_out(tmp_path, "", **{REGISTER: DAMAGED[state]})
    done = do(root)
    assert not done.failed, said(done)
    assert registered(root) >= ids(MINE, "T-2020-009")
    assert traces(root) == []


@pytest.mark.parametrize("raw", [b"\x00\xff\xfe\x81", b"\x89PNG\r\n\x1a\n\x00\x00"])
def test_of_a_register_that_is_no_text_nothing_is_claimed_and_the_text_goes(tmp_path: Path, raw: bytes) -> None:
    root = lay_out(tmp_path, "", **{REGISTER: raw})
    done = do(root)
    assert done.failed
    assert "Niet vastgelegd" in said(done)
    assert "geen enkel verhaal" in said(done)
    assert (root / REGISTER).read_bytes() == raw
    assert traces(root) == []


@pytest.mark.parametrize("what", ["folder", "link", "link to nothing", "linked folder"])
def test_nothing_is_written_through_what_stands_in_its_place(tmp_path: Path, what: str) -> None:
    root = lay_out(tmp_path / "project")
    elsewhere = tmp_path / "elders.yml"
    elsewhere.write_bytes(WHOLE.encode())
    if what == "folder":
        (root / REGISTER).mkdir()
    elif what == "linked folder":
        (root / "content").rename(tmp_path / "content")
        (root / "content").symlink_to(tmp_path / "content")
    else:
        (root / REGISTER).symlink_to(elsewhere if what == "link" else tmp_path / "niets")
    done = do(root)
    assert done.failed
    assert "Niet vastgelegd" in said(done)
    assert elsewhere.read_bytes() == WHOLE.encode()
    assert not (tmp_path / "niets").exists()
    assert not (tmp_path / "content" / "ingetrokken.yml").exists()
    assert traces(root) == []


def test_an_earlier_day_is_added_and_a_later_one_changes_nothing(tmp_path: Path) -> None:
    planned = b"ingetrokken:\n  - kenmerk: T-2026-001\n    op: 2027-01-01\n"
    root = lay_out(tmp_path, "", **{REGISTER: planned})
    do(root, SLUG)
    after = (root / REGISTER).read_bytes()
    assert after.startswith(planned)
    assert b"op: 2026-11-20" in after
