"""A project as mkdocs.yml describes it: its name, its address, and its folders."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sdw_build.advice import asking
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Place
from sdw_build.diagnostics.nearest import nearest
from sdw_build.schema.project import Projectgegevens, Siteadresgegevens, Thema
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


def read_project(config_file: Path, site: Path | None = None) -> Project:
    """Return the project of an mkdocs.yml, to be built into `site` if given; raises `ProjectError` when it is wrong."""
    if config_file.is_symlink():
        raise ProjectError([link_told(config_file.name)], {})
    text = read_text(config_file, config_file.name)
    if isinstance(text, Diagnostic):
        raise ProjectError([text], {})
    lines = {config_file.name: text.lines}
    fields, problems = read_yaml(text.content, config_file.name, only=_OURS)
    if fields is None or problems:
        raise ProjectError(problems, lines)
    if misspelt := list(_misspelt(fields)):
        raise ProjectError(misspelt, lines)
    fields = _ours(fields)
    data, problems = validate(fields, Projectgegevens, "project")
    if data is None:
        raise ProjectError(problems, lines)
    root = config_file.resolve().parent
    project = Project(
        config_file=config_file.resolve(),
        root=root,
        naam=data.site_name,
        url=data.site_url,
        site=Path(os.path.abspath(site or root / data.site_dir)),  # noqa: PTH100 — as MkDocs does, and links stay
        theme=root / data.theme.custom_dir,
    )
    if wrong := list(_wrong_folders(project, fields)):
        raise ProjectError(wrong, lines)
    return project


def wrong_place(root: Path) -> ProjectError | None:
    """Return what is wrong with the place of the site, with its lines, for a project that has an mkdocs.yml."""
    if is_own_file(root, "mkdocs.yml"):
        try:
            read_project(root / "mkdocs.yml")
        except ProjectError as error:
            return ProjectError([item for item in error.problems if item.code is Code.GEEN_PLEK], error.lines)
    return None


def site_address(root: Path) -> str:
    """Return where the site of a project stands, as far as its mkdocs.yml can be read; empty when it does not say."""
    entry = _site_url(root)
    return entry.value.value if entry and isinstance(entry.value, Scalar) else ""


def wrong_site_address(root: Path) -> list[Diagnostic]:
    """Return what is wrong with where the site of a project stands, by its mkdocs.yml."""
    entry = _site_url(root)
    return validate(Fields((entry,), entry.key.place), Siteadresgegevens, "project")[1] if entry else []


def _site_url(root: Path) -> Entry | None:
    text = read_text(root / "mkdocs.yml", "mkdocs.yml") if is_own_file(root, "mkdocs.yml") else None
    if text is None or isinstance(text, Diagnostic):
        return None
    fields, _ = read_yaml(text.content, "mkdocs.yml", only=("site_url",))
    return fields.find("site_url") if fields else None


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


def _ours(fields: Fields) -> Fields:
    """Leave out what is for others; a theme that is a single name has no folder of its own."""
    kept = [_of_theme(entry) if entry.key.value == "theme" else entry for entry in fields.entries]
    return Fields(tuple(entry for entry in kept if entry.key.value in _OURS), fields.place)


def _of_theme(theme: Entry) -> Entry:
    if not isinstance(theme.value, Fields):
        return theme
    known = tuple(entry for entry in theme.value.entries if entry.key.value in Thema.model_fields)
    return Entry(theme.key, Fields(known, theme.value.place))


def _wrong_folders(project: Project, fields: Fields) -> Iterator[Diagnostic]:
    if not project.theme.is_dir():
        message = f"de map '{_inside(project.root, project.theme)}' bestaat niet."
        advice = "zet bij custom_dir de map met de sjablonen."
        yield _at(fields, ("theme", "custom_dir"), Code.VERWIJZING_ONTBREEKT, message, advice)
    if reason := no_place(project.root, project.theme, project.site):
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
