"""Our own program: from a clean folder, and after each change that editors and days bring."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from bench.speed.contender import BODY, COLD, EDITED, MORE, UNCHANGED, Contender
from bench.speed.installed import pagefind_version
from bench.speed.project import ROOT, Project, append, replace, verhaal
from bench.speed.running import Run, run
from bench.speed.saving import saves
from bench.speed.searching import Ask, by_our_page
from sdw_build.day import today

_SAVES = 15
_TOMORROW = today() + timedelta(1)


class Ours(Contender):
    """Our own program."""

    name, key, output = "Sterk door Werk", "ours", "site"
    ask: Ask = staticmethod(by_our_page)

    @property
    def project(self) -> Project:
        """Its folder, as a project."""
        return Project(self.folder)

    def version(self) -> str:
        """Return the commit, and the version of Pagefind."""
        command = ["git", "describe", "--always", "--dirty"]
        said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603
        return f"{self.name} {said.strip()}, {pagefind_version()}"

    def lay_out(self) -> None:
        """Write the project with the texts and one for tomorrow, and let it promise their addresses."""
        self.project.lay_out([*self.corpus.texts, self.corpus.planned(_TOMORROW)])
        self._sdw("adressen")
        self.project.keep()

    def round(self) -> Iterator[tuple[str, Run]]:
        """Give each thing that is measured by its name."""
        self.project.put_back()
        for name in ("check, cold", "check, again"):
            yield name, self._sdw("check")
        self.project.put_back()
        yield COLD, self._sdw("build")
        for name, change in self.changes().items():
            change()
            yield name, self._sdw("build")
        yield "build, a day later, with one verhaal of that day", self._sdw("build", "--datum", str(_TOMORROW))

    def saves(self) -> list[float]:
        """Return how long saves take to come to a browser."""
        self.project.put_back()
        return saves(self.folder, self.project.story(EDITED), f"/verhalen/{EDITED}/", _SAVES, self.limit)

    def changes(self) -> Mapping[str, Callable[[], object]]:
        """Return what happens before it is built again, one after another, by what the table calls it."""
        project, new = self.project, self.corpus.new
        edited, added = project.story(EDITED), project.story(new.name)
        return {
            UNCHANGED: lambda: None,
            BODY: lambda: append(edited, MORE),
            "build, one title changed": lambda: replace(edited, "titel: ", "titel: Anders "),
            "build, the methodiek that all name": lambda: replace(project.method, "titel: ", "titel: Anders "),
            "build, one verhaal new": lambda: added.write_text(verhaal(new), "utf-8"),
            "build, one verhaal removed": added.unlink,
            "build, the template changed": lambda: replace(project.template, "</head>", "<!-- anders --></head>"),
        }

    def _sdw(self, *words: str) -> Run:
        return run([sys.executable, "-m", "sdw_build", *words], self.folder, self.limit)
