"""What is measured: a program with the texts in a folder of its own."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path

from bench.speed.corpus import Corpus
from bench.speed.running import Run
from bench.speed.searching import Ask, by_pagefind

COLD, UNCHANGED, BODY = "build, cold", "build, nothing changed", "build, one body changed"  # what all are measured on
EDITED = "proef-7"  # the text that is changed
MORE = "\n\nEen regel meer.\n"


class Contender(ABC):
    """A program with the texts in a folder of its own."""

    name: str  # in the table
    key: str  # on the command line
    output: str  # the folder of its site, in its own
    ask: Ask = staticmethod(by_pagefind)  # what searches its site

    def __init__(self, folder: Path, corpus: Corpus, limit: float) -> None:
        """Stand in a folder that is not there yet; whatever it runs is ended after so many seconds."""
        self.folder, self.corpus, self.limit = folder, corpus, limit

    @property
    def site(self) -> Path:
        """Where its built site is."""
        return self.folder / self.output

    @abstractmethod
    def version(self) -> str:
        """Return what is measured, with its version; raises `NotThereError`."""

    @abstractmethod
    def lay_out(self) -> None:
        """Write its settings and the texts."""

    @abstractmethod
    def round(self) -> Iterator[tuple[str, Run]]:
        """Give each thing that is measured by its name, from a clean folder on; after `COLD` its site is there."""
