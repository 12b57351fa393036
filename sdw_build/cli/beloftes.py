"""What `sdw adressen` does with the list of promises: renew it, compare it, or hold an earlier one against the content."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.check import Checked, broken_files
from sdw_build.check import check as run_check
from sdw_build.cli.dutch import Complaint
from sdw_build.cli.options import tell_problems
from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.diagnostics.report import in_order
from sdw_build.editing.changes import Changes
from sdw_build.editing.record import is_whole, renewed_record, write_record
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.earlier import changed_places, known_places
from sdw_build.library.identity import with_key
from sdw_build.library.library import Library
from sdw_build.library.promises import check_lapsed, lapsed_ids, missing_list, short_name
from sdw_build.library.since import check_since
from sdw_build.library.told import is_ours
from sdw_build.library.visibility import lapsed_addresses
from sdw_build.rules.privacy.discretion import discreet_lines, shown
from sdw_build.schema.adressen import Adreslijst
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.git import GitError
from sdw_build.source.inside import is_own_file
from sdw_build.source.promised import earlier_lists, list_at, lists_in_git, merging, newest_list, newest_record

# What this command itself mends.
_MENDED = (
    Code.LIJST_ONTBREEKT,
    Code.LIJST_DOOR_ELKAAR,
    Code.ADRES_NIET_OPGESCHREVEN,
    Code.WIJZIGING_NIET_OPGESCHREVEN,
    Code.WIJZIGINGEN_ONTBREKEN,
)


def written(root: Path, day: date, since: str | None) -> int:
    """Renew the lists and write them: with what git remembers, so that no slip of a hand or a merge takes a line out."""
    stands = {pad: read_bytes(root / pad) if is_own_file(root, pad) else None for pad in (PROMISED, RECORD)}
    checked = _readable(root, day)
    found = None if checked.library.record.stand else newest_record(root)
    if found:
        checked = replace(checked, library=replace(checked.library, record=found))
    before = checked.library.promised
    whole = _with_own_key(checked.library)
    failed = _failed(checked, other_key=whole.sleutel == before.sleutel)
    for remembered in _remembered(root, since, empty=not before.adressen):
        whole = whole.joined(remembered)
    library = replace(checked.library, promised=whole)
    if library.record.sleutel and not whole.sleutel:
        raise Complaint(
            f"In {PROMISED} staat geen sleutel meer. Zet de regel terug die git nog weet: met een andere sleutel kent "
            "niemand een pagina terug."
        )
    after, made = _renewed(with_key(library), day, failed=failed, back=found is not None)
    if lacking := _lacking(made, stands):
        written = {pad: made[pad].encode() for pad in lacking}
        Changes(root, written, read={pad: stands[pad] for pad in written}).make()
    click.echo(f"{PROMISED} is bij: {_difference(before, after)}")
    if found and RECORD in made:
        click.echo(f"Terug uit git: {RECORD}.")
    if before.sleutel and before.sleutel != after.sleutel:
        click.echo("Terug uit git: de sleutel die er stond.")
    for line in _without_successor(before, after):
        click.echo(line)
    if back := sorted((_places(whole) - _places(before)) & _places(after)):
        click.echo(f"Terug uit git: {counted(len(back), 'plek', 'plekken')}, zoals {back[0]}.")
    if failed:
        click.echo(f"Er zijn fouten: zie sdw check. Nieuwe adressen komen in {PROMISED} als die weg zijn.", err=True)
    return 1 if failed else 0


def _places(items: Adreslijst) -> set[str]:
    """Return every address and anchor that a list promises."""
    anchors = {f"{address}#{item.anker}" for address, koppen in items.koppen.items() for item in koppen}
    return anchors | items.adressen.keys()


def compared(root: Path, day: date) -> int:
    """Say whether the lists hold all that is public, and nothing that may not be in them; the order of lines is free."""
    checked = _readable(root, day)
    before = checked.library.promised
    after, made = _renewed(checked.library, day, failed=_failed(checked, other_key=True))
    mixed = any(item.code is Code.LIJST_DOOR_ELKAAR for item in checked.found)
    if before != after or mixed or not before.sleutel:
        click.echo(f"{PROMISED} is niet bij: {_difference(before, after)} Typ sdw adressen.")
        return 1
    if any(item.code is Code.WIJZIGINGEN_ONTBREKEN for item in checked.found):
        click.echo(f"{RECORD} is weg of leeg. Typ sdw adressen.")
        return 1
    if RECORD in made and not is_whole(replace(checked.library, promised=after), day):
        click.echo(f"{RECORD} is niet bij: er veranderde iets dat er nog niet in staat. Typ sdw adressen.")
        return 1
    click.echo(f"{PROMISED} klopt: {counted(len(after.adressen), 'adres', 'adressen')}.")
    return 0


def _with_own_key(library: Library) -> Adreslijst:
    """Return the list with the key by which the site is known, where git remembers it and that of now is another."""
    promised, record = library.promised, library.record
    if not promised.sleutel or not record.stand or is_ours(record, promised.merk):
        return promised
    keys = (found for found in earlier_lists(library.root) if found.sleutel and is_ours(record, found.merk))
    found = next(keys, None)
    return promised.model_copy(update={"sleutel": found.sleutel}) if found else promised


def _failed(checked: Checked, *, other_key: bool) -> bool:
    """Tell whether there are errors that are for an editor to mend; `other_key` tells that git has no better one."""
    # A key that is gone comes back with the list; one that git does not know is a mistake of a hand.
    lasting = other_key and checked.library.promised.sleutel
    mended = _MENDED if lasting else (*_MENDED, Code.ANDERE_SLEUTEL)
    return any(item.ernst is Ernst.FOUT and item.code not in mended for item in checked.found)


def _renewed(library: Library, day: date, *, failed: bool, back: bool = False) -> tuple[Adreslijst, dict[str, str]]:
    """Return the list as it should be, and what the files should hold; with errors nothing new comes in."""
    after = renewed_list(library, day, additions=not failed)
    made = {PROMISED: write_list(after)}
    if failed:
        left = library.record.without(lapsed_ids(library, day))
        made |= {RECORD: write_record(left)} if left != library.record or back else {}
    else:
        made[RECORD] = write_record(renewed_record(replace(library, promised=after), day))
    return after, made


def _lacking(made: Mapping[str, str], stands: Mapping[str, bytes | None]) -> list[str]:
    return sorted(
        pad for pad, text in made.items() if text != (stands[pad] or b"").decode("utf-8").replace("\r\n", "\n")
    )


def kept_since(root: Path, day: date, since: str) -> int:
    """Say whether all that an earlier version promised is kept, by what is there now; what is merged now counts too."""
    promised = _asked(root, since)
    checked = _readable(root, day)
    try:
        swapped = frozenset(changed_places(checked.library, since))
        known = known_places(checked.library, since)
    except GitError as error:
        raise Complaint(f"Niet na te kijken wat er stond in {since}: {error}") from error
    found = (
        {
            item
            for revision, before in promised.items()
            for item in check_since(checked.library, before, broken_files(checked.found), day, revision, known)
        }
        | swapped
        | {*_come_back(checked.library, promised.get(since, Adreslijst()), day)}
    )
    count = len({address for before in promised.values() for address in before.adressen})
    if not count and not found:
        click.echo(f"In {since} was nog niets beloofd.")
        return 0
    if not checked.library.promised.adressen and count:
        # One thing is wrong: all that it promised follows from that.
        all_of = next(before for before in promised.values() if before.adressen)
        found = {*missing_list(checked.library, (), all_of, day, production=False)} or found
    if not found:
        click.echo(f"Alle {counted(count, 'adres', 'adressen')} van {since} zijn er nog, of leiden door.")
        return 0
    report = shown(in_order(found))
    click.echo(render_tekst(report, discreet_lines(found, checked.lines)))
    click.echo(f"Van wat {since} beloofde, is {counted(len(found), 'belofte', 'beloften')} niet meer gehouden.")
    return 1


def _come_back(library: Library, before: Adreslijst, day: date) -> Iterator[Diagnostic]:
    """Tell of a verhaal that the list of a version had let go of and that of now names; a day that passes is no mistake."""
    lapsed = lapsed_addresses(library, day)
    now, then = (set(write_list(one).splitlines()) for one in (library.promised, before))
    if now - then - set(write_list(library.promised.without(lapsed)).splitlines()):
        yield from check_lapsed(library, day, Ernst.FOUT)


def _asked(root: Path, since: str) -> dict[str, Adreslijst]:
    """Return what was promised by a version, and by what is being merged, each under its name; looks or complains."""
    try:
        return {revision: found for revision in (since, *merging(root)) if (found := list_at(root, revision))}
    except GitError as error:
        raise Complaint(f"Niet na te kijken wat {since} beloofde: {error}") from error


def _remembered(root: Path, since: str | None, *, empty: bool) -> Iterator[Adreslijst]:
    """Go through the lists that the one of now may not fall short of."""
    if since is not None:
        yield from _asked(root, since).values()
    try:
        yield from list(lists_in_git(root))
    except GitError:
        if since is not None:
            raise
    if empty and (found := newest_list(root)):
        yield found


def _readable(root: Path, day: date) -> Checked:
    checked = run_check(root, day)
    unreadable = [
        item
        for item in checked.report
        if item.place.pad in (PROMISED, RECORD)
        and item.code.familie in (Familie.LEZEN, Familie.VELDEN)
        and item.code not in _MENDED
    ]
    if unreadable:
        tell_problems(*unreadable, lines=checked.lines)
        pad = unreadable[0].place.pad
        raise Complaint(f"{pad} is niet te lezen. Zet een eerdere versie terug, en probeer het dan opnieuw.")
    return checked


def _without_successor(before: Adreslijst, after: Adreslijst) -> Iterator[str]:
    """Tell of headings that went, and in the place of which nothing came: an editor may know better."""
    for address, items in after.koppen.items():
        stood = {item.anker for item in before.koppen.get(address, ()) if item.nu is None}
        for item in items:
            if item.kop and item.nu == "" and item.anker in stood:
                place = f"{short_name(address)}#{item.anker}"
                yield (
                    f"De kop '{item.kop}' is weg van {address}. Wie er een link naar heeft, leest dat. Kwam er iets voor in "
                    f"de plaats? sdw verhuis {place} {short_name(address)}#NIEUWE-KOP"
                )


def _difference(before: Adreslijst, after: Adreslijst) -> str:
    new = len(after.adressen.keys() - before.adressen.keys())
    gone = len(before.adressen.keys() - after.adressen.keys()) + len(before.vervallen)
    parts = [counted(len(after.adressen), "adres", "adressen"), f"{new} nieuw"]
    if gone:
        parts.append(f"{gone} vervallen en weggelaten")
    return f"{', '.join(parts)}."
