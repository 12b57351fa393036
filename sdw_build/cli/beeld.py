"""`sdw beeld`: a photo from a camera or telephone, made fit and put beside a text."""

from collections.abc import Iterator
from glob import glob
from pathlib import Path

import click

from sdw_build.amounts import size_in_words
from sdw_build.cli.at_work import at_work
from sdw_build.cli.dutch import Complaint, DutchCommand
from sdw_build.cli.options import config_option, find_project
from sdw_build.drawing.intake import LONGEST, Intake, take_in
from sdw_build.drawing.placing import Home, Placed, home_at, home_of, place
from sdw_build.editing.refusal import DisturbedError, RefusedError
from sdw_build.library.library import Library
from sdw_build.library.loading import load
from sdw_build.source.aim import write_link
from sdw_build.source.nature import by_content, by_name
from sdw_build.source.picture import CroppedError, NoPictureError, TooLargeError
from sdw_build.surroundings import reason

_ALT = "Schrijf hier wat er te zien is"


@click.command(cls=DutchCommand)
@click.argument("fotos", nargs=-1, required=True, metavar="FOTO [FOTO…]")
@config_option
@click.option("--bij", metavar="TEKST", help="De tekst waar de foto bij hoort, zoals verhalen/naam.")
def beeld(fotos: tuple[str, ...], config: Path | None, bij: str | None) -> int:
    """Maak een foto geschikt en zet haar naast de tekst: klein, rechtop, zonder plaats en dag, met een goede naam.

    Ook van een iPhone (heic), een scanner (tiff) of uit Photoshop. Het origineel blijft bewaard.
    """
    root = find_project(config).parent
    library = load(root).library
    named = home_of(library, bij) if bij else None
    failed, made = False, []
    for photo in _files(fotos):
        try:
            home = named or _home(library, photo)
            taken = taken_from(photo)
            with at_work(root):
                placed = place(root, home, photo, taken)
        except DisturbedError:
            raise
        except RefusedError as refused:
            click.echo(f"{photo}: {refused}", err=True)
            failed = True
            continue
        made.append((home, placed))
        click.echo("\n".join(_told(root, photo, placed, taken)))
    for line in _to_paste(made):
        click.echo(line)
    return 1 if failed else 0


def _files(names: tuple[str, ...]) -> Iterator[Path]:
    """Go through the files that were named; not every terminal reads a star itself."""
    for name in names:
        found = sorted(glob(name)) if "*" in name and not Path(name).exists() else [name]  # noqa: PTH207 — may lead anywhere
        for path in map(Path, found):
            if not path.is_file():
                what = "is een map, geen foto" if path.is_dir() else "bestaat niet"
                raise Complaint(f"{path} {what}. Sleep de foto in dit venster: dan staat haar hele pad er.")
            yield path


def _home(library: Library, photo: Path) -> Home:
    home = home_at(library, photo.parent) or home_at(library, Path.cwd())
    if home is None:
        raise Complaint(f"Zeg bij welke tekst {photo.name} hoort, zoals: sdw beeld {photo.name} --bij verhalen/naam")
    return home


def taken_from(photo: Path) -> Intake:
    """Make a photo fit to keep; raises `RefusedError` with what it is instead."""
    try:
        raw = photo.read_bytes()
    except OSError as error:
        raise RefusedError(f"is niet te lezen: {reason(error)}.") from error
    try:
        return take_in(raw)
    except TooLargeError:
        raise RefusedError("heeft meer pixels dan deze computer aankan. Sla haar op in stukken, of kleiner.") from None
    except CroppedError:
        raise RefusedError("is bijgesneden, maar wat eraf is zit nog in het bestand. Sla haar op als jpg.") from None
    except NoPictureError as error:
        raise RefusedError(_no_picture(photo, raw, error)) from error


def _no_picture(photo: Path, raw: bytes, error: NoPictureError) -> str:
    nature = by_content(raw) or by_name(photo.name)
    if photo.suffix.lower() == ".svg":
        return f"deze tekening kan zo niet op de site ({error}). Sla haar op als gewone svg of als png."
    if nature and not nature.drawable:
        return f"dit is {nature.naam}. {nature.way_out[:1].upper()}{nature.way_out[1:]}"
    return "dit bestand is beschadigd, of het is geen foto. Kopieer het opnieuw, of sla het op als jpg."


def _told(root: Path, photo: Path, placed: Placed, taken: Intake) -> Iterator[str]:
    whole = root / placed.original if placed.apart else photo
    pixels = f"{taken.after[0]} × {taken.after[1]} pixels, " if taken.after else ""
    size, was = (size_in_words(path.stat().st_size) for path in (root / placed.pad, whole))
    yield f"{'Stond er al' if placed.there else 'Gemaakt'}: {placed.pad} ({pixels}{size})"
    if taken.before and taken.before != taken.after:
        yield f"  Verkleind van {taken.before[0]} × {taken.before[1]} pixels ({was}), tot hooguit {LONGEST} pixels."
    if taken.turned:
        yield "  Rechtop gezet."
    if taken.stilled:
        yield "  Het beeld bewoog; dit is het eerste beeld, stil. Moet het bewegen? Gebruik dan het origineel."
    if taken.removed:
        yield f"  Eruit gehaald: {', '.join(taken.removed)}."
    if placed.renamed:
        yield f"  '{placed.renamed}' is de naam van wie het vertelt; die staat niet meer in de naam van het bestand."
    if placed.apart:
        yield f"  Het origineel staat nu in {placed.original}. Dat komt niet op de site en niet in git."
        yield "  Stond het al in git? Dan staat het daar nog in de geschiedenis; zie docs/redactie/beeld.md."
    elif placed.original != placed.pad:
        yield f"  Het origineel staat nog waar het stond: {placed.original}"


def _to_paste(made: list[tuple[Home, Placed]]) -> Iterator[str]:
    """Go through the lines that an editor copies into the text."""
    if not made:
        return
    home, first = made[0]
    field = _field(home)
    if field:
        yield f"\nVoor boven de tekst: zet dit in de kop van {home.pad}, en vul in wat er te zien is.\n"
        yield f"{field}:\n  bestand: {_link(home, first.pad)}\n  alt: {_ALT}"
        yield "  gebruiksrecht: Schrijf hier van wie het mag" if field == "logo" else "  herkenbaar: ja"
    yield f"\n{'Of in' if field else 'Zet dit in'} de tekst, met tussen de haken wat er te zien is:\n"
    yield from (f"![{_ALT}]({_link(home, placed.pad)})" for home, placed in made)
    if field == "beeld":
        yield "\nIs er niemand te herkennen? Schrijf dan herkenbaar: nee."


def _field(home: Home) -> str:
    """Return the field for a picture that a text has and that is still empty; nothing when there is none."""
    data = home.document.data if home.document else None
    if data is None:
        return ""
    return next((name for name in ("beeld", "logo") if name in type(data).model_fields and not getattr(data, name)), "")


def _link(home: Home, pad: str) -> str:
    return write_link(home.pad or f"{home.folder}/index.md", pad)
