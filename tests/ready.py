"""What each process of the command line has ready before it is split off: all modules, and a site that was made once.

So no test pays again for what is the same for all: reading the program, compiling our theme, the dictionary of Dutch.
Nothing of a project is kept (tests/docs/test_imports.py).
"""

import gc
import importlib
import pkgutil
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

import sdw_build
from sdw_build.check import check
from sdw_build.data.schemas import openapi, schemas
from sdw_build.day import today
from sdw_build.library.publication import Publication
from sdw_build.program import program
from sdw_build.site.files import FinishedSite
from sdw_build.source.project import read_project

_ROOT = Path(__file__).parents[1]


def _read_all() -> None:
    importlib.import_module("mkdocs.commands.build")
    for found in pkgutil.walk_packages(sdw_build.__path__, "sdw_build."):
        if "__main__" not in found.name:
            importlib.import_module(found.name)
    Image.init()  # reads how each kind of picture is written
    openapi("", "")  # and with it the schemas of all public models
    schemas()
    program()


def _make_a_site() -> None:
    with TemporaryDirectory(prefix="sdw-ready-") as place:
        root = Path(place) / "project"
        shutil.copytree(_ROOT / "tests" / "sample", root)
        shutil.copytree(_ROOT / "theme", root / "theme")
        project = read_project(root / "mkdocs.yml")
        site = FinishedSite(project, Publication(check(root, today()).library, today(), drafts=True))
        for file in site.files():
            if file.pad.endswith(".html"):
                file.make()


_read_all()
_make_a_site()
gc.freeze()  # what is here stays: who is split off need not look through it for what can go
