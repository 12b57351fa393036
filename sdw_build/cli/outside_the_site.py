"""Where a command may put what is not for visitors: nowhere that is, or becomes, part of the site."""

from pathlib import Path

from sdw_build.cli.dutch import Complaint
from sdw_build.source.folder import ROOTS
from sdw_build.source.project import Project


def refuse_public_place(project: Project, place: Path, told: str) -> None:
    """Refuse a place where visitors could come upon what is put there; `told` says what that is."""
    site = project.site.resolve()
    server = site.with_name(f"{site.name}-server")
    public = (site, server, project.theme.resolve(), *((project.root / name).resolve() for name in ROOTS))
    for folder in public:
        if place.is_relative_to(folder):
            raise Complaint(f"{told}, en wat in {folder.name} staat kan op de site komen.")
