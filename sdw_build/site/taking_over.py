"""Take files of the standing site over into a new one: each keeps its bytes and its time, and costs no more than a name."""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from sdw_build.cores import on_all_cores

_SHARE = 1_000  # files that one process takes over in a go


class TakingOver:
    """The standing site and the draft of a new one; `untouched` are files that nobody wrote since a build made them."""

    def __init__(self, standing: Path, draft: Path, untouched: Collection[str] = ()) -> None:
        """Know from where to where."""
        self._standing, self._draft = standing, draft
        self._untouched = frozenset(untouched)

    def take(self, pad: str, made: str) -> bool:
        """Take a file over by the digest of what a build made; tell whether the standing one still was that."""
        there, here = self._standing / pad, self._draft / pad
        try:
            if there.is_symlink() or sha256(there.read_bytes()).hexdigest() != made:
                return False
            here.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(there, here)
            except OSError:
                shutil.copy2(there, here)
        except OSError:
            here.unlink(missing_ok=True)
            return False
        return True

    def take_one_untouched(self, pad: str) -> bool:
        """Take a file over that stands untouched; tell whether it was that, and could be taken."""
        return pad in self._untouched and not self._link([pad])

    def take_untouched(self, parts: Mapping[str, Collection[str]]) -> set[str]:
        """Take over the parts of a site, by their names with their files, that stand untouched; return which those are."""
        whole = [name for name, pads in parts.items() if self._untouched.issuperset(pads)]
        pads = sorted(pad for name in whole for pad in parts[name])
        shares = [pads[start : start + _SHARE] for start in range(0, len(pads), _SHARE)]
        left = {pad for missed in on_all_cores(self._link, shares, least=2) for pad in missed}
        return {name for name in whole if left.isdisjoint(parts[name])}

    def _link(self, pads: Sequence[str]) -> list[str]:
        """Take over files without a look at their bytes; return those that could not be: not every disk lends a second name."""
        return list(self._refused(pads))

    def _refused(self, pads: Sequence[str]) -> Iterator[str]:
        standing, draft = os.fspath(self._standing), os.fspath(self._draft)
        made = ""
        for pad in pads:
            folder = pad.rpartition("/")[0]
            try:
                if folder != made:
                    os.makedirs(f"{draft}/{folder}", exist_ok=True)  # noqa: PTH103 — of tens of thousands of files
                    made = folder
                os.link(f"{standing}/{pad}", f"{draft}/{pad}")
            except OSError:
                yield pad
