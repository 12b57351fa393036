"""Whoever stands in the register is not on the site, however someone spelled the register."""

from pathlib import Path

import pytest

from tests.consent.project import KENMERK, NOW, REGISTER, build, edit

_HEAD = "# Ingetrokken toestemmingen.\n"
_BLOCK = f"{_HEAD}ingetrokken:\n  - kenmerk: {KENMERK}\n    op: {NOW}\n"


def _flow(inside: str) -> str:
    return f"ingetrokken: [{{{inside}}}]\n"


# Spellings that say the same.
SOUND = {
    "block": _BLOCK,
    "flow item": f"ingetrokken:\n  - {{kenmerk: {KENMERK}, op: {NOW}}}\n",
    "flow": _flow(f"kenmerk: {KENMERK}, op: {NOW}"),
    "flow of json": f'{{"ingetrokken": [{{"kenmerk": "{KENMERK}", "op": "{NOW}"}}]}}\n',
    "flow over lines": f"ingetrokken: [\n  {{\n    op: {NOW},\n    kenmerk: {KENMERK}\n  }}\n]\n",
    "quoted id": _BLOCK.replace(KENMERK, f'"{KENMERK}"'),
    "quoted once": _BLOCK.replace(KENMERK, f"'{KENMERK}'"),
    "quoted key": _BLOCK.replace("kenmerk:", '"kenmerk":'),
    "quoted day": _BLOCK.replace(str(NOW), f'"{NOW}"'),
    "op first": f"ingetrokken:\n  - op: {NOW}\n    kenmerk: {KENMERK}\n",
    "remarks behind": _BLOCK.replace(KENMERK, f"{KENMERK}  # op verzoek"),
    "no indent": f"ingetrokken:\n- kenmerk: {KENMERK}\n  op: {NOW}\n",
    "dash alone": f"ingetrokken:\n  -\n    kenmerk: {KENMERK}\n    op: {NOW}\n",
    "space before colon": _BLOCK.replace("kenmerk:", "kenmerk :"),
    "escaped": _BLOCK.replace(KENMERK, '"T\\x2d2026\\u002D777"'),
    "among others": _BLOCK + "".join(f"  - kenmerk: T-2026-{n}\n    op: 2026-01-0{n}\n" for n in range(1, 9)),
    "question mark": f"? ingetrokken\n: - kenmerk: {KENMERK}\n    op: {NOW}\n",
    "windows": _BLOCK.replace("\n", "\r\n"),
    "old mac": _BLOCK.replace("\n", "\r"),
    "byte order mark": f"\ufeff{_BLOCK}",
    "no last line end": _BLOCK.rstrip(),
}
# What a person, an editor or a merge makes of it.
DAMAGED = {
    "conflict, ours": f"{_HEAD}ingetrokken:\n<<<<<<< HEAD\n  - kenmerk: {KENMERK}\n    op: {NOW}\n=======\n>>>>>>> x\n",
    "conflict, theirs": f"{_HEAD}ingetrokken:\n<<<<<<< HEAD\n=======\n  - kenmerk: {KENMERK}\n    op: {NOW}\n>>>>>>> x\n",
    "damaged entry before": _BLOCK.replace("  - kenmerk", "  - kenmerk T-1\n    op 2026\n  - kenmerk", 1),
    "damaged entry behind": f"{_BLOCK}  - kenmerk T-2026-778\n   op {NOW}\n",
    "colon forgotten": _BLOCK.replace("kenmerk:", "kenmerk"),
    "field misspelt": _BLOCK.replace("kenmerk:", "kenmrk:"),
    "list misspelt": _BLOCK.replace("ingetrokken:", "ingetroken:"),
    "no list": f"kenmerk: {KENMERK}\nop: {NOW}\n",
    "only ids": f"ingetrokken: [{KENMERK}]\n",
    "no day": f"ingetrokken:\n  - kenmerk: {KENMERK}\n",
    "no such day": _BLOCK.replace(str(NOW), "2026-02-31"),
    "day in words": _BLOCK.replace(str(NOW), "1 november"),
    "small letters": _BLOCK.replace(KENMERK, KENMERK.lower()),
    "dash of a word processor": _BLOCK.replace(KENMERK, KENMERK.replace("-", "\u2013")),
    "spaces for dashes": _BLOCK.replace(KENMERK, KENMERK.replace("-", " ")),
    "tabs": _BLOCK.replace("    op", "\top"),
    "twice": _BLOCK + f"  - kenmerk: {KENMERK}\n    kenmerk: T-2026-001\n    op: {NOW}\n",
    "open quote": _BLOCK.replace(KENMERK, f'"{KENMERK}'),
    "anchor": _BLOCK.replace(KENMERK, f"&a {KENMERK}"),
    "a remark": f"ingetrokken: []\n# {KENMERK}: later\nfout\n",
    "two parts": f"{_BLOCK}---\ningetrokken: []\n",
    "control character": _BLOCK.replace("op:", "op\x0b:"),
    "half of it": _BLOCK[: -len(str(NOW)) - 6],
}
_BYTES = {
    "utf-16 with mark": _BLOCK.encode("utf-16"),
    "utf-16 little": _BLOCK.encode("utf-16-le"),
    "utf-16 big": _BLOCK.encode("utf-16-be"),
    "a letter of windows": _BLOCK.replace("Ingetrokken", "Ge\xefnd").encode("cp1252"),
}


def _all() -> dict[str, bytes]:
    return {name: text.encode() for name, text in {**SOUND, **DAMAGED}.items()} | _BYTES


@pytest.mark.parametrize("name", _all())
def test_who_stands_in_the_register_is_not_on_the_site(whole: Path, name: str) -> None:
    (whole / REGISTER).write_bytes(_all()[name])
    built = build(whole)
    assert built.leaks == []
    assert built.drawn == []
    assert built.code == (0 if name in SOUND else 1), built.said
    if built.code:
        # What is wrong with the register does not stop the removal either.
        built = build(whole, "--laatste-goede")
        assert built.code == 0, built.said
    assert built.leaks == []
    assert built.drawn == []
    assert "niet meer beschikbaar" in built.page("verhalen/een-nieuwe-start")
    assert "over niemand" in built.page("verhalen/zonder-iemand")


NO_TEXT = {"packed": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", "zeros": b"\0" * 64, "noise": bytes(range(256))}


@pytest.mark.parametrize("name", NO_TEXT)
def test_when_nobody_can_read_who_withdrew_there_is_no_verhaal_at_all(whole: Path, name: str) -> None:
    (whole / REGISTER).write_bytes(NO_TEXT[name])
    assert build(whole).leaks == []
    built = build(whole, "--laatste-goede")
    assert (built.code, built.leaks, built.drawn) == (1, [], [])
    assert "over niemand" not in built.page("verhalen/zonder-iemand")
    assert built.page("over-ons")
    assert "ingetrokken.yml" in built.said


def test_someone_else_in_the_register_takes_nobody_along(whole: Path) -> None:
    (whole / REGISTER).write_text(_BLOCK.replace(KENMERK, "T-2026-778"), encoding="utf-8")
    built = build(whole)
    assert built.code == 0, built.said
    assert "kanarietekst" in built.page("verhalen/een-nieuwe-start").lower()


def test_what_is_withdrawn_by_the_text_itself_needs_no_register(whole: Path) -> None:
    edit(
        whole / "verhalen/een-nieuwe-start/index.md",
        "      reikwijdte",
        f"      ingetrokken_op: {NOW}\n      reikwijdte",
    )
    built = build(whole)
    assert (built.code, built.leaks, built.drawn) == (0, [], [])
