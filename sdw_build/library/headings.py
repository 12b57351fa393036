"""Anchors of headings, now and formerly: one that was public once keeps leading to the right place of its page."""

from collections.abc import Sequence
from itertools import groupby

from sdw_build.body.anchors import TOP, AnchoredHeading, successors
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.schema.adressen import Kop


def former_anchors(library: Library, document: Writing, now: Sequence[AnchoredHeading]) -> dict[str, str]:
    """Return the anchors that a document once had and `now` has not, each with the one that it goes to."""
    alive = {anchor for anchor, _ in now}
    found: dict[str, str] = {}
    for recorded in _recorded(library, document):
        moved = successors([(item.anker, item.kop) for item in recorded if item.nu is None], now)
        for item in recorded:
            if item.anker in alive:
                continue
            # One that was gone before goes where its successor is, or where that one went.
            target = item.anker if item.nu is None else item.nu
            fallback = now[0][0] if now else TOP
            found.setdefault(item.anker, target if target in alive else moved.get(target, fallback))
    return found


def renewed_headings(library: Library, document: Document) -> tuple[Kop, ...]:
    """Return what is to be recorded: the headings of now, each below the former ones that lead to it."""
    now = library.headings(document)
    recorded = {item.anker: item for items in _recorded(library, document) for item in items}
    former = sorted(former_anchors(library, document, now).items(), key=lambda item: item[1])
    before = {target: [anchor for anchor, _ in items] for target, items in groupby(former, key=lambda item: item[1])}
    found = [_gone(recorded[anchor], TOP) for anchor in before.get(TOP, ())]
    for anchor, text in now:
        found += [_gone(recorded[old], anchor) for old in before.get(anchor, ())]
        found.append(Kop(anker=anchor, kop=text))
    return tuple(found)


def is_anchor(library: Library, document: Writing, anchor: str) -> bool:
    """Tell whether an anchor of a document leads somewhere, also when its heading was changed."""
    return anchor in library.anchors(document) or anchor in former_anchors(
        library, document, library.headings(document)
    )


def _recorded(library: Library, document: Writing) -> list[tuple[Kop, ...]]:
    """Return the lists of headings that were recorded for a document, where it stands and where it stood."""
    addresses = (document.adres, *document.voorheen)
    return [found for address in addresses if (found := library.promised.koppen.get(f"/{address}"))]


def _gone(item: Kop, now: str) -> Kop:
    return Kop(anker=item.anker, kop=item.kop, nu=now)
