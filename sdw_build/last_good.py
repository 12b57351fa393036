"""The last good content: that of today, with from the past only what nobody can read today.

A removal never waits for someone's typo, and a typo never brings back what someone took away. So everything is that of
today: the register, the settings, what is gone, every text and every field. Only the lines that cannot be read come
from an earlier version of the same file, and only when what can be read of it says that it is public. A verhaal about
someone goes until it can be read.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from itertools import accumulate, islice
from pathlib import Path

from sdw_build.check import Checked, Memory, check
from sdw_build.diagnostics.codes import Code, Familie
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst
from sdw_build.library.document import Document
from sdw_build.library.library import Library
from sdw_build.library.visibility import may_be_read, seems_public, tells_of_someone, visibility
from sdw_build.schema.kinds import VERHAAL
from sdw_build.source.contents import read_bytes
from sdw_build.source.folder import SETTINGS, File, file_at, read_folder
from sdw_build.source.git import GitError, run_git
from sdw_build.source.history import History, read_history
from sdw_build.source.lenient import Fragment, read_document, text_of

HOME = "content/index.md"
_FAR_ENOUGH = 50  # versions of a file to look back; further back than that it is no longer the same text
_RECENT = 3  # versions of a file to try for an editor, who waits
_MISTAKES = 20  # in the head of one file
_ROUNDS = 100  # each takes something out of a file, or a whole file

# What a page does without: a link becomes words, a reference or a picture that is not there is left out.
_LEFT_OUT = {
    Code.VERWIJZING_ONTBREEKT,
    Code.VERWIJZING_DUBBELZINNIG,
    Code.VERWIJZING_NAAR_ZICHZELF,
    Code.DODE_LINK,
    Code.DOOD_ANKER,
    Code.BEELD_ONTBREEKT,
    Code.BIJLAGE_ALS_BEELD,
    Code.ONBEKEND_TUSSEN_HAKEN,
}
# What reads badly, and hurts nobody.
_UNTIDY = {
    Code.ADRES_NIET_OPGESCHREVEN,
    Code.BEELD_ZONDER_BESCHRIJVING,
    Code.KOPPEN_OP_VOLGORDE,
    Code.LEEG_VERHAAL,
    Code.OVERBODIG_BEWUST,
    Code.HTML,  # shown as it was typed
    Code.VOORBEELDTEKST,
}


@dataclass(frozen=True)
class LastGood:
    """What can be published today: the content, and the verhalen whose address says that they are gone."""

    checked: Checked
    removed: frozenset[str]  # slugs of verhalen
    mended: tuple[str, ...]  # files of which lines come from the past
    left_out: tuple[str, ...]  # files that are not on the site until they are mended


class NoneGoodError(Exception):
    """Nothing may be published; holds why, in Dutch."""


def find_last_good(
    root: Path,
    day: date,
    *,
    now: date | None = None,
    production: bool = False,
    stumbling: Collection[str] = (),
    drafts: bool = False,
) -> LastGood:
    """Work out what can be published of content with errors; raises `NoneGoodError`.

    With drafts, what is not public yet is mended and kept as well: for whoever looks before it is.

    `stumbling` are files that read well, and of which the program cannot make a page.
    """
    history = read_history(root)
    if history.problem:
        raise NoneGoodError(f"wie eerder toestemming introk is niet na te kijken: {history.problem}")
    search = _Search(root, day, now, production, history, drafts_too=drafts)
    files = {file.pad: file for file in read_folder(root).documents}
    for pad in stumbling:
        search.leave_out(pad, files.get(pad))
    good = search.run()
    if HOME in good.left_out:
        raise NoneGoodError(f"{HOME} is niet te lezen, en zonder is er geen site")
    return good


def find_readable(
    root: Path,
    day: date,
    *,
    earlier: Mapping[str, str] | None = None,
    memory: Memory | None = None,
    history: History | None = None,
) -> LastGood:
    """Work out what can be shown of content with errors to who writes it, concepts too; raises `NoneGoodError`.

    `earlier` is what files said when they could last be read; only lines that cannot be read now come from there.
    `removed` are the verhalen that nobody may see any more.
    """
    search = _Readable(root, day, None, production=False, history=history or read_history(root), drafts_too=True)
    search.earlier = earlier or {}
    search.memory = memory or search.memory
    return search.run()


def is_readable(checked: Checked) -> bool:
    """Tell whether all that is wrong stands in texts that can be shown as they are to who writes them."""
    library = checked.library
    return all(
        pad in library.by_path or not (_holds_data(library, pad) or pad in library.unread | library.enclosed)
        for pad in _by_file(checked)
    )


def _holds_data(library: Library, pad: str) -> bool:
    file = file_at(library.root, pad)
    return file is not None and file.kind.data


@dataclass
class _Search:
    root: Path
    day: date
    now: date | None
    production: bool
    history: History
    drafts: dict[str, bytes | None] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    mended: set[str] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    memory: Memory = field(default_factory=Memory)
    drafts_too: bool = False

    def run(self) -> LastGood:
        folder = read_folder(self.root)
        documents = {file.pad: file for file in folder.documents}
        data = {file.pad for file in folder.data}
        for _ in range(_ROUNDS):
            checked = self.check()
            wrong = _by_file(checked)
            self.refuse(wrong)
            before = dict(self.drafts), set(self.removed)
            for pad, problems in wrong.items():
                if pad in documents:
                    self.document(documents[pad], problems, checked)
                elif pad in data:
                    self.drafts[pad] = _without(self.raw(pad), problems)
                elif pad in folder.enclosed and _about_a_picture(problems):
                    self.leave_out(pad)
            if before == (self.drafts, self.removed):
                return LastGood(
                    checked, frozenset(self.removed), tuple(sorted(self.mended)), tuple(sorted(self.left_out))
                )
        raise NoneGoodError("er zijn te veel fouten tegelijk")

    def check(self) -> Checked:
        return check(
            self.root,
            self.day,
            production=self.production,
            memory=self.memory,
            drafts=self.drafts,
            now=self.now,
            history=self.history,
            trial=False,
        )

    def refuse(self, wrong: Mapping[str, list[Diagnostic]]) -> None:
        """Refuse a site without its settings, unless those only cannot be read."""
        codes = {item.code for item in wrong.get(SETTINGS, ())}
        if self.production and codes == {Code.LEGE_INSTELLING}:
            raise NoneGoodError(f"in {SETTINGS} ontbreekt wat de site moet zeggen; zie sdw check")

    def document(self, file: File, problems: list[Diagnostic], checked: Checked) -> None:
        """Leave out, or mend with earlier lines, a Markdown file with errors of its own."""
        document = checked.library.by_path.get(file.pad)
        if document is None:
            self.unreadable(file, problems, checked.library)
        elif self.may_show(checked.library, document) and not self.tolerates(problems):
            # It reads, and shows what may not be shown.
            self.leave_out(file.pad, file)

    def unreadable(self, file: File, problems: list[Diagnostic], library: Library) -> None:
        today = self.raw(file.pad)
        for then in self.versions(file.pad) if self.may_mend(file, read_document(today, file.pad)) else ():
            if self.mend(file, today, then, problems):
                return
        self.leave_out(file.pad, file)

    def may_mend(self, file: File, read: Fragment) -> bool:
        """Tell whether a file that does not validate may be shown at all, by what could be read of it."""
        may = self.drafts_too or seems_public(read, self.day)
        return may and not (file.kind is VERHAAL and tells_of_someone(read))

    def may_show(self, library: Library, document: Document) -> bool:
        """Tell whether a document may be shown to whom this is for."""
        seen = visibility(library, document, self.day)
        return seen.consented if self.drafts_too else seen.public

    def tolerates(self, problems: list[Diagnostic]) -> bool:
        """Tell whether a document may be shown with these problems."""
        return all(item.code in _LEFT_OUT | _UNTIDY for item in problems)

    def mend(self, file: File, today: bytes, then: bytes, problems: list[Diagnostic]) -> bool:
        """Try to read a file with lines of then, a mistake at a time; tell whether it may be shown like that."""
        for _ in range(_MISTAKES):
            draft = _mended(today, then, problems)
            if draft is None or draft == today:
                break
            today = self.drafts[file.pad] = draft
            checked = self.check()
            problems = _by_file(checked).get(file.pad, [])
            document = checked.library.by_path.get(file.pad)
            if document is None:
                continue
            shown = self.may_mend(file, read_document(draft, file.pad)) and self.may_show(checked.library, document)
            if shown and self.tolerates(problems):
                self.mended.add(file.pad)
                return True
            break
        self.drafts.pop(file.pad, None)
        return False

    def leave_out(self, pad: str, file: File | None = None) -> None:
        self.drafts[pad] = None
        self.mended.discard(pad)
        self.left_out.add(pad)
        if file is not None and file.kind is VERHAAL:
            self.removed.add(file.slug)

    def raw(self, pad: str) -> bytes:
        draft = self.drafts.get(pad)
        try:
            return read_bytes(self.root / pad) if draft is None else draft
        except OSError:
            return b""

    def versions(self, pad: str) -> Iterator[bytes]:
        """Go through the earlier versions of a file, the newest first."""
        try:
            commits = run_git(self.root, "log", f"--max-count={_FAR_ENOUGH}", "--format=%H", "--", f":(literal){pad}")
            for commit in commits.decode().split():
                yield run_git(self.root, "cat-file", "blob", f"{commit}:./{pad}")
        except GitError:
            return  # it was not there yet


@dataclass
class _Readable(_Search):
    """For who writes it: whatever reads is shown, with its problems, unless someone in it does not agree any more."""

    earlier: Mapping[str, str] = field(default_factory=dict)

    def refuse(self, wrong: Mapping[str, list[Diagnostic]]) -> None:
        """Refuse nothing: this is no site for the world."""

    def may_mend(self, file: File, read: Fragment) -> bool:
        return True

    def tolerates(self, problems: list[Diagnostic]) -> bool:
        return True

    def unreadable(self, file: File, problems: list[Diagnostic], library: Library) -> None:
        if file.kind is VERHAAL and not may_be_read(library, read_document(self.raw(file.pad), file.pad)):
            self.leave_out(file.pad)
            self.removed.add(file.slug)
        else:
            super().unreadable(file, problems, library)

    def leave_out(self, pad: str, file: File | None = None) -> None:
        self.drafts[pad] = None
        self.left_out.add(pad)

    def versions(self, pad: str) -> Iterator[bytes]:
        if pad in self.earlier:
            yield self.earlier[pad].encode()
        yield from islice(super().versions(pad), _RECENT)


def _by_file(checked: Checked) -> dict[str, list[Diagnostic]]:
    found: dict[str, list[Diagnostic]] = {}
    for item in checked.report:
        if item.ernst is Ernst.FOUT:
            found.setdefault(item.place.pad, []).append(item)
    return found


def _about_a_picture(problems: list[Diagnostic]) -> bool:
    return any(item.code is not Code.BESTANDSNAAM for item in problems)


def _without(raw: bytes, problems: list[Diagnostic]) -> bytes:
    """Return a data file without the entries in which something is wrong; what cannot be read at all is empty."""
    text = text_of(raw)
    if text is None:
        return b""
    lines = text.split("\n")
    # To which entry each line belongs, in the file as it is: what is taken out moves no border.
    entries = list(accumulate(_begins_entry(line) for line in lines))
    wrong = {entries[min(item.place.regel, len(lines)) - 1] for item in problems}
    return "\n".join("" if entry in wrong else line for line, entry in zip(lines, entries, strict=True)).encode()


def _begins_entry(line: str) -> bool:
    return bool(line.strip()) and not line.startswith((" ", "\t", "#", "-", "]", "}"))


def _mended(today: bytes, then: bytes, problems: list[Diagnostic]) -> bytes | None:
    """Return a file as it is today, with lines of then only where it cannot be read; None when that is nowhere.

    What was taken away since stays away, unless it is a field that the file cannot do without.
    """
    now_text, then_text = text_of(today), text_of(then)
    if now_text is None or then_text is None:
        return None
    now, before = now_text.split("\n"), then_text.split("\n")
    unread = set(read_document(today).unread.split("\n"))
    wrong = {item.place.regel - 1 for item in problems if item.code.familie in (Familie.LEZEN, Familie.VELDEN)}
    wrong |= {number for number, line in enumerate(now) if line.strip() and line in unread}
    missing = tuple(f"{item.waarde}:" for item in problems if item.code is Code.VELD_ONTBREEKT)
    found: list[str] = []
    for tag, start, end, now_start, now_end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if tag == "replace" and wrong & set(range(now_start, now_end)):
            found += before[start:end]
        else:
            found += now[now_start:now_end]
        if tag == "delete" and missing:
            found += [line for line in before[start:end] if line.startswith(missing)]
    return "\n".join(found).encode()
