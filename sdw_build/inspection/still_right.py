"""Which files of a new site need no second look: they were looked at where they stand now, and all that they need is still there."""

from collections.abc import Mapping
from hashlib import sha256

from sdw_build.inspection.built import PAGEFIND, Built


def still_right(standing: Built, draft: Built, before: Mapping[str, str], now: Mapping[str, str]) -> frozenset[str]:
    """Return the files of a draft that are right because they were so on the standing site.

    `before` and `now` are the digests of what was made for either. None is, when something went to which one of them may
    lead: a file, or a place on a page.
    """
    stood = {pad for pad in standing.pads if not pad.startswith(PAGEFIND)}
    if not stood <= draft.pads:
        return frozenset()
    same = {pad for pad, made in now.items() if before.get(pad) == made}
    changed = sorted(stood - same)
    for old, new in zip(standing.files(changed), draft.files(changed), strict=True):
        if old.seen and not (
            new.seen
            and sha256(old.content).hexdigest() == before.get(old.pad)
            and set(old.seen.anchors) <= set(new.seen.anchors)
        ):
            return frozenset()
    return frozenset(same)
