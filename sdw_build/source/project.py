"""A project as mkdocs.yml describes it: its name, its address, and its folders."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sdw_build.advice import asking
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import nearest
from sdw_build.schema.project import Mappen, Projectgegevens, Thema
from sdw_build.source.folder import link_told
from sdw_build.source.inside import is_own_file
from sdw_build.source.nodes import Entry, Fields, Scalar
from sdw_build.source.place import no_place
from sdw_build.source.text import read_text
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

_OURS = tuple(Projectgegevens.model_fields)
_ALIKE = ("site_author",)  # of MkDocs, and nearly one of ours


@dataclass(frozen=True)
class Project:
    """A folder with content, and what the site made of it is called and where it goes."""

    config_file: Path
    root: Path
    naam: str
    url: str | None  # with its last slash; None when the site has no address yet
    site: Path  # the folder that the site is built into
    theme: Path


class ProjectError(Exception):
    """The description of a project is wrong; holds the problems, and the lines to show with them."""

    def __init__(self, problems: list[Diagnostic], lines: dict[str, list[str]]) -> None:
        """Keep them for whoever tells."""
        super().__init__(len(problems))
        self.problems = problems
        self.lines = lines


def read_project(config_file: Path, site: Path | None = None, *, strangers: bool = True) -> Project:
    """Return the project of an mkdocs.yml, to be built into `site` if given; raises `ProjectError` with all that is wrong.

    Whether `strangers` stand where the site goes need not be asked by who knows how that folder was left (`no_place`).
    """
    if config_file.is_symlink():
        raise ProjectError([link_told(config_file.name)], {})
    text = read_text(config_file, config_file.name)
    if isinstance(text, Diagnostic):
        raise ProjectError([text], {})
    lines = {config_file.name: text.lines}
    fields, problems = read_yaml(text.content, config_file.name, only=_OURS)
    if fields is None or problems:
        raise ProjectError(problems, lines)
    misspelt = list(_misspelt(fields))
    if misspelt:  # what those hold was left out
        names = (*_OURS, *(item.waarde for item in misspelt))
        fields = _as_meant(read_yaml(text.content, config_file.name, only=names)[0] or fields, misspelt)
    fields = _ours(fields)
    data, problems = validate(fields, Projectgegevens, "project")
    root = config_file.resolve().parent
    found = [*misspelt, *problems, *_wrong_folders(root, site, fields, strangers=strangers)]
    if data is None or found:
        raise ProjectError(found, lines)
    place, theme = _folders(root, site, data)
    return Project(
        config_file=config_file.resolve(), root=root, naam=data.site_name, url=data.site_url, site=place, theme=theme
    )


def wrong_project(root: Path) -> ProjectError | None:
    """Return what is wrong with the mkdocs.yml of a project, if it has one; but for templates, which only a site needs."""
    if is_own_file(root, "mkdocs.yml"):
        try:
            read_project(root / "mkdocs.yml")
        except ProjectError as error:
            problems = [item for item in error.problems if item.code is not Code.VERWIJZING_ONTBREEKT]
            return ProjectError(problems, error.lines)
    return None


def site_address(root: Path) -> str:
    """Return where the site of a project stands, as far as its mkdocs.yml can be read; empty when it does not say."""
    text = read_text(root / "mkdocs.yml", "mkdocs.yml") if is_own_file(root, "mkdocs.yml") else None
    if text is None or isinstance(text, Diagnostic):
        return ""
    fields, _ = read_yaml(text.content, "mkdocs.yml", only=("site_url",))
    entry = fields.find("site_url") if fields else None
    return entry.value.value if entry and isinstance(entry.value, Scalar) else ""


def without_address(project: Project) -> Diagnostic:
    """Tell that a site may not go to production before it is known where it stands."""
    return Diagnostic(
        Code.LEGE_INSTELLING,
        Place(project.config_file.name),
        "'site_url' is nog niet ingevuld, en zonder kan de site niet naar productie.",
        "schrijf daar waar de site komt te staan, zoals https://www.voorbeeld.nl/.",
        waarde="site_url",
    )


def _misspelt(fields: Fields) -> Iterator[Diagnostic]:
    """Find what was meant for us, and would be taken for something of MkDocs."""
    missing = [name for name in _OURS if not fields.find(name)]
    for entry in fields.entries:
        name = entry.key.value
        near = nearest(name, missing) if name not in (*_OURS, *_ALIKE) else None
        if near:
            message, advice = f"'{name}' is geen instelling.", asking(near)
            yield Diagnostic(Code.ONBEKEND_VELD, entry.key.place, message, advice, waarde=name, lengte=entry.key.lengte)


def _as_meant(fields: Fields, misspelt: list[Diagnostic]) -> Fields:
    """Return fields under the names that were meant: what they hold is judged too, and none is missing as well."""
    names = {item.place: item.bedoeld for item in misspelt}
    return Fields(
        tuple(
            replace(entry, key=replace(entry.key, value=names.get(entry.key.place, entry.key.value)))
            for entry in fields.entries
        ),
        fields.place,
    )


def _ours(fields: Fields) -> Fields:
    """Leave out what is for others; a theme that is a single name has no folder of its own."""
    kept = [_of_theme(entry) if entry.key.value == "theme" else entry for entry in fields.entries]
    return Fields(tuple(entry for entry in kept if entry.key.value in _OURS), fields.place)


def _of_theme(theme: Entry) -> Entry:
    if not isinstance(theme.value, Fields):
        return theme
    known = tuple(entry for entry in theme.value.entries if entry.key.value in Thema.model_fields)
    return Entry(theme.key, Fields(known, theme.value.place))


def _folders(root: Path, site: Path | None, data: Mappen) -> tuple[Path, Path]:
    """Return where the site goes, and where the theme is."""
    place = os.path.abspath(site or root / data.site_dir)  # noqa: PTH100 — as MkDocs does, and links stay
    return Path(place), root / data.theme.custom_dir


def _wrong_folders(root: Path, site: Path | None, fields: Fields, *, strangers: bool) -> Iterator[Diagnostic]:
    """Judge the folders, also when something else is wrong; what they are called is judged with the rest."""
    named = tuple(entry for entry in fields.entries if entry.key.value in Mappen.model_fields)
    data, _ = validate(Fields(named, fields.place), Mappen, "project")
    if data is None:
        return
    place, theme = _folders(root, site, data)
    if not theme.is_dir():
        message = f"de map '{_inside(root, theme)}' bestaat niet."
        advice = "zet bij custom_dir de map met de sjablonen."
        yield _at(fields, ("theme", "custom_dir"), Code.VERWIJZING_ONTBREEKT, message, advice)
    if reason := no_place(root, theme, place, strangers=strangers):
        message = f"hier kan de gebouwde site niet staan, want {reason}."
        advice = "kies een map die er nog niet is, of die leeg is, zoals site."
        yield _at(fields, ("site_dir",), Code.GEEN_PLEK, message, advice)


def _inside(root: Path, folder: Path) -> str:
    """Write a folder as mkdocs.yml does: from the project's root, or whole on another disk of Windows."""
    try:
        return Path(os.path.relpath(folder, root)).as_posix()
    except ValueError:
        return folder.as_posix()


def _at(fields: Fields, names: tuple[str, ...], code: Code, message: str, advice: str) -> Diagnostic:
    """Tell a problem at a value; at the start when it was not typed."""
    node: Fields | Scalar = fields
    for name in names:
        entry = node.find(name) if isinstance(node, Fields) else None
        if entry is None or not isinstance(entry.value, (Fields, Scalar)):
            return Diagnostic(code, Place(fields.place.pad), message, advice)
        node = entry.value
    value, length = (node.value, node.lengte) if isinstance(node, Scalar) else ("", 1)
    return Diagnostic(code, node.place, message, advice, waarde=value, lengte=length)
