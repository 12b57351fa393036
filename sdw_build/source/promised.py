"""Read the list of promised addresses, as it stands and as git remembers it.

"Could not look" is never "nothing found": what git cannot tell is a `GitError`.
"""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TypeVar

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.schema.adressen import Adreslijst
from sdw_build.schema.model import Model
from sdw_build.schema.wijzigingen import Wijzigingenlijst
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.git import GitError, run_git, unkept
from sdw_build.source.text import decode
from sdw_build.source.united import united
from sdw_build.source.validation import validate
from sdw_build.source.yaml import read_yaml

M = TypeVar("M", bound=Model)

_PROJECT = "mkdocs.yml"
_MERGED = "GITHEAD_"  # git tells a hook by such a variable what is being merged
_FAR_ENOUGH = 50  # versions to look back


def read_list(raw: bytes) -> Adreslijst | None:
    """Return the list that a file holds, the union of both versions after a merge; None when it cannot be read."""
    return read_kept(in_one(raw), PROMISED, Adreslijst)


def read_kept(raw: bytes, pad: str, model: type[M]) -> M | None:
    """Return what a file holds that only the program writes; None when it cannot be read."""
    text = decode(raw, pad)
    if isinstance(text, Diagnostic):
        return None
    fields, problems = read_yaml(text.content, pad)
    return validate(fields, model, "lijst")[0] if fields is not None and not problems else None


def in_one(raw: bytes) -> bytes:
    """Return a list of which git left two versions as one; any other as it is."""
    try:
        content = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return raw
    found = united(content)
    return raw if found == content else found.encode()


def list_at(root: Path, revision: str) -> Adreslijst | None:
    """Return the list of a project as it was at a revision; None when there was none. Raises `GitError`."""
    commit = _commit(root, revision)
    if not commit:
        return None
    entry = run_git(root, "ls-tree", "-z", commit, "--", PROMISED)
    blob = entry.split()[2].decode() if entry else _elsewhere(root, commit)
    if not blob:
        return None
    found = read_list(run_git(root, "cat-file", "blob", blob))
    if found is None:
        raise GitError(f"{PROMISED} van {revision} is niet te lezen")
    return found


def lists_in_git(root: Path) -> Iterator[Adreslijst]:
    """Go through the lists that the one of now follows: that of HEAD, and of what is or was last merged into it.

    Raises `GitError`.
    """
    _refuse_unkept(root)
    for revision in ("HEAD", *merging(root), *_parents_of_merge(root)):
        if found := list_at(root, revision):
            yield found


def changed_since(root: Path, revision: str) -> tuple[dict[str, str], frozenset[str]]:
    """Return the files of a revision that are otherwise now or gone, each with its blob then, and those that are the same.

    Raises `GitError`.
    """
    if not (commit := _commit(root, revision)):
        return {}, frozenset()
    words = ("diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--name-only", "-z")
    changed = set(os.fsdecode(run_git(root, *words, "--diff-filter=MD", commit, "--")).split("\0"))
    then = _tree(run_git(root, "ls-tree", "-r", "-z", commit))
    return {pad: blob for pad, blob in then.items() if pad in changed}, frozenset(then.keys() - changed)


def _tree(listed: bytes) -> dict[str, str]:
    """Return by its path each blob that git lists of a commit."""
    entries = (item.partition(b"\t") for item in listed.split(b"\0"))
    return {os.fsdecode(name): head.split()[2].decode() for head, _, name in entries if name}


def merging(root: Path) -> tuple[str, ...]:
    """Return the commits that are being merged into HEAD; none when nothing is."""
    try:
        waiting = run_git(root, "rev-parse", "--verify", "--quiet", "MERGE_HEAD").decode().split()
    except GitError:
        waiting = []
    told = [name.removeprefix(_MERGED) for name in os.environ if name.startswith(_MERGED)]
    return tuple(dict.fromkeys((*waiting, *sorted(told))))


def newest_list(root: Path) -> Adreslijst | None:
    """Return the newest list of the history that promised something; None when there never was one, or no git to ask."""
    return next((found for found in earlier_lists(root) if found.adressen), None)


def newest_record(root: Path) -> Wijzigingenlijst | None:
    """Return the newest record of the history that held something; None when there never was one, or no git to ask."""
    for commit in _commits_of(root, RECORD):
        for revision in (commit, *_parents(root, commit)):
            try:
                raw = run_git(root, "cat-file", "blob", f"{revision}:./{RECORD}")
            except GitError:
                continue
            found = read_kept(in_one(raw), RECORD, Wijzigingenlijst)
            if found and found.stand:
                return found
    return None


def earlier_lists(root: Path) -> Iterator[Adreslijst]:
    """Go through the lists of the history that can be read, the newest first, and not without end; none without git."""
    for commit in _commits_of(root, PROMISED):
        for revision in (commit, *_parents(root, commit)):
            try:
                found = list_at(root, revision)
            except GitError:
                continue  # older, or of another form than can be read now
            if found:
                yield found


def _commits_of(root: Path, pad: str) -> list[str]:
    """Return the last commits that changed a list, the newest first."""
    try:
        log = ("log", "--full-history", f"--max-count={_FAR_ENOUGH}", "--format=%H", "HEAD", "--")
        return run_git(root, *log, f":(literal){pad}").decode().split()
    except GitError:
        return []


def _commit(root: Path, revision: str) -> str:
    """Return the commit that a revision means, in a repository that keeps the project; empty before the first one."""
    _refuse_unkept(root)
    try:
        asked = ("rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        return run_git(root, *asked).decode().strip()
    except GitError as error:
        if revision == "HEAD" and _is_begun(root):
            return ""
        shallow = run_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        more = "Deze kloon heeft niet de hele geschiedenis: git fetch --unshallow." if shallow else ""
        raise GitError(f"git kent '{revision}' hier niet. Haal het eerst op, met git fetch. {more}".strip()) from error


def _is_begun(root: Path) -> bool:
    """Tell whether HEAD is a branch that has no commit yet."""
    try:
        return bool(run_git(root, "symbolic-ref", "-q", "HEAD"))
    except GitError:
        return False


def _refuse_unkept(root: Path) -> None:
    """Raise when there is no git, or none that keeps this project."""
    if why := unkept(root):
        raise GitError(why)


def _elsewhere(root: Path, commit: str) -> str:
    """Return the list of a project that stood in another folder then; empty when it had none."""
    blobs = _tree(run_git(root, "ls-tree", "-r", "-z", "--full-tree", commit))
    top = Path(os.fsdecode(run_git(root, "rev-parse", "--show-toplevel")).strip())
    found = [
        pad
        for pad in blobs
        if PurePosixPath(pad).name == PROMISED
        and str(PurePosixPath(pad).with_name(_PROJECT)) in blobs
        and not (top / pad).with_name(_PROJECT).exists()  # that one is still there: another project
    ]
    if len(found) > 1:
        raise GitError(f"het project stond toen in een andere map, en er zijn er meer: {', '.join(sorted(found))}")
    return blobs[found[0]] if found else ""


def _parents_of_merge(root: Path) -> tuple[str, ...]:
    parents = _parents(root, "HEAD")
    return parents if len(parents) > 1 else ()


def _parents(root: Path, commit: str) -> tuple[str, ...]:
    try:
        head = run_git(root, "cat-file", "commit", commit).split(b"\n\n", 1)[0].decode("utf-8", "replace")
    except GitError:
        return ()
    return tuple(line.split()[1] for line in head.split("\n") if line.startswith("parent "))
