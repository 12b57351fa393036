"""Make a new document: choose its file, write its text, and check it before it is written."""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.diagnostics.nearest import fold
from sdw_build.editing.changes import Changes, refuse_link
from sdw_build.editing.listing import made_of, with_list
from sdw_build.editing.refusal import RefusedError
from sdw_build.forms.fields import Veld, fields_of
from sdw_build.forms.scaffold import Answers, Scaffold
from sdw_build.library.library import Library
from sdw_build.rules.voorbeeldtekst import EXAMPLE_TEXT
from sdw_build.schema.kinds import KINDS, Kind
from sdw_build.schema.slug import NAMELESS, as_slug, wrong_slug
from sdw_build.source.contents import read_bytes
from sdw_build.source.text import decode
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

_LONGEST = 50
_SHORTEST = 3  # as in the rule on names in an address
# What is no mistake as long as there are more questions.
_TO_COME = (Code.VELD_ONTBREEKT, Code.GRONDSLAG_ONTBREEKT)
# Words on which a name does not end well.
_LOOSE = frozenset({"aan", "bij", "dat", "de", "die", "door", "een", "en", "het", "hoe", "in", "met", "naar", "of", "om", "ook", "op", "over", "te", "uit", "van", "voor", "waar", "wat"})  # fmt: skip


@dataclass(frozen=True)
class Filling:
    """What goes under the fields of a new document, and what goes with it; `full` is with all that may be filled in."""

    text: str = EXAMPLE_TEXT
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    full: bool = False


@dataclass(frozen=True)
class Made:
    """A new document: its file, the line on which it and its text start, and what makes it."""

    path: Path
    line: int
    body_line: int
    changes: Changes


@dataclass(frozen=True)
class Making:
    """Makes documents of one kind in one project."""

    kind: Kind
    library: Library
    day: date

    @cached_property
    def fields(self) -> tuple[Veld, ...]:
        """The fields of this kind."""
        return fields_of(self.kind.model)

    @cached_property
    def scaffold(self) -> Scaffold:
        """What writes the text."""
        return Scaffold(self.fields, {kind.naam: self.library.slugs(kind.naam) for kind in KINDS}, self.day)

    def faults(self, answers: Answers) -> list[Diagnostic]:
        """Return what is wrong with the answers so far; what is still to come is not missing."""
        fields, problems = read_yaml(self.scaffold.answered(answers), "")
        if fields is not None and not problems:
            _, problems = validate(fields, self.kind.model, self.kind.naam)
        return [problem for problem in problems if problem.code not in _TO_COME]

    def refusal(self, slug: str) -> str:
        """Say why a name cannot be used; nothing when it can."""
        if wrong := wrong_slug(slug):
            return " ".join(wrong)
        taken = self.library.by_address.get(self.kind.address(slug))
        if slug in self.library.slugs(self.kind.naam) or taken:
            where = f" ({taken.pad})" if taken else ""
            return f"er is al een {self.kind.naam} met de naam '{slug}'{where}. Kies een andere naam."
        if led := self.library.by_former_address.get(self.kind.address(slug)):
            return f"/{self.kind.address(slug)} leidt naar {led.pad}: daarheen is het verhuisd. Kies een andere naam."
        if not self.kind.data and any(path.exists() for path in (self._path(slug), self._path(slug).with_suffix(""))):
            return f"{self.kind.folder}/{slug} bestaat al. Kies een andere naam."
        return ""

    def data_files(self) -> list[str]:
        """Return the names of the data files that a new entry can go to; none for a Markdown kind."""
        if self.kind.in_many_files:
            return sorted(path.stem for path in (self.library.root / self.kind.folder).glob("*.yml"))
        return [Path(self.kind.folder).stem] if self.kind.data else []

    def make(self, slug: str, answers: Answers, data_file: str = "", body: Filling | None = None) -> Made:
        """Work out the new document, with its pictures in a folder of its own when it has any; nothing is written yet."""
        if refusal := self.refusal(slug):
            raise RefusedError(refusal)
        if self.kind.data:
            return self._append(slug, answers, data_file)
        body = body or Filling()
        text = self._document(answers, body)
        folder = f"{self.kind.folder}/{slug}"
        name = f"{folder}/index.md" if body.pictures else f"{folder}.md"
        written = {name: text.encode()} | {f"{folder}/{picture}": raw for picture, raw in body.pictures.items()}
        changes = Changes(self.library.root, written, read=dict.fromkeys(written))
        changes = with_list(changes, *made_of(self.library, self.kind, name, slug, text))
        return Made(self.library.root / name, 1, text.count("\n", 0, text.index("\n---\n") + 5) + 1, changes)

    def _document(self, answers: Answers, body: Filling) -> str:
        if body.full:
            return self.scaffold.document_with_all(answers, body.text, notes=body.notes)
        return self.scaffold.document(answers, body.text, kind=self.kind.naam, notes=body.notes)

    def _path(self, slug: str) -> Path:
        return self.library.root / self.kind.folder / f"{slug}.md"

    def _append(self, slug: str, answers: Answers, data_file: str) -> Made:
        name = f"{self.kind.folder}/{data_file}.yml" if self.kind.in_many_files else self.kind.folder
        refuse_link(self.library.root, name)
        path = self.library.root / name
        stands = read_bytes(path) if path.exists() else None
        before = stands or b""
        text = decode(before, name) if before else None
        if isinstance(text, Diagnostic):
            raise RefusedError(f"{name} is niet te lezen: {text.bericht} Kijk het eerst na met sdw check.")
        if text and read_yaml(text.content, name)[0] is None:
            raise RefusedError(f"in {name} staat een fout. Kijk het eerst na met sdw check.")
        line_end = "\r\n" if b"\r\n" in before else "\n"
        gap = "" if not before.removeprefix(codecs.BOM_UTF8) else "\n" if before.endswith((b"\n", b"\r")) else "\n\n"
        entry = gap + self.scaffold.entry(slug, answers)
        after = before + entry.replace("\n", line_end).encode()
        changes = Changes(self.library.root, {name: after}, read={name: stands})
        changes = with_list(changes, *made_of(self.library, self.kind, name, slug, self.scaffold.entry(slug, answers)))
        start = after.decode("utf-8-sig").replace("\r\n", "\n").count("\n") - self.scaffold.entry(slug, answers).count(
            "\n"
        )
        return Made(path, start + 1, 0, changes)


def slug_for(title: str, teller: str = "") -> str:
    """Make a name out of a title, without the words of a teller's name, cut where it still reads well.

    Nothing, when no letters are left: an address stays for ever, so that it is for an editor to choose.
    """
    if as_slug(title) == NAMELESS:
        return ""
    avoided = _telling(teller)
    words = [word for word in as_slug(title).split("-") if fold(word) not in avoided]
    kept = [word for index, word in enumerate(words) if len("-".join(words[: index + 1])) <= _LONGEST]
    while len(kept) > 1 and kept[-1] in _LOOSE:
        kept.pop()
    return "-".join(kept or words[:1])[:_LONGEST].strip("-")


def names_teller(slug: str, teller: str) -> str:
    """Return the part of a teller's name that a slug holds, or nothing."""
    found = {fold(part) for part in slug.split("-")} & _telling(teller)
    return next((part for part in teller.split() if fold(part) in found), "")


def _telling(teller: str) -> set[str]:
    return {name for name in map(fold, teller.split()) if len(name) >= _SHORTEST}
