"""Anchors of headings, now and formerly: one that was public once keeps leading to the right place, or says what is gone."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from sdw_build.body.anchors import TOP, AnchoredHeading, successors
from sdw_build.library.document import Document, Writing
from sdw_build.library.library import Library
from sdw_build.schema.adressen import Kop


def former_anchors(library: Library, document: Writing, now: Sequence[AnchoredHeading]) -> dict[str, str]:
    """Return the anchors that a document once had and `now` has not, each with where it goes.

    That is an anchor of now, the top (nothing took its place), or an address with a slash in front: it moved there.
    """
    alive = {anchor for anchor, _ in now}
    own = {f"/{address}" for address in (document.adres, *document.voorheen)}
    found: dict[str, str] = {}
    for items in _recorded(library, document):
        known = {item.anker: item.nu for item in items}
        moved = successors([(item.anker, item.kop) for item in items if item.nu is None], now)
        for item in items:
            if item.anker not in alive:
                found.setdefault(item.anker, _followed(item.anker, known, moved, alive, own))
    return found


def _followed(
    anchor: str, known: Mapping[str, str | None], moved: Mapping[str, str], alive: Collection[str], own: Collection[str]
) -> str:
    """Follow an anchor from one to the next: one that was gone before goes where its successor is, or where that went."""
    seen: set[str] = set()
    while anchor not in alive and anchor not in seen:
        seen.add(anchor)
        there = known.get(anchor)
        if there is None:
            return moved.get(anchor, TOP)
        path, hash_, piece = there.partition("#")
        if there.startswith("/") and (path not in own or not hash_):
            return TOP if path in own else there
        anchor = piece if there.startswith("/") else there
    return anchor if anchor in alive else TOP


def renewed_headings(library: Library, document: Document) -> tuple[Kop, ...]:
    """Return what is to be recorded: the headings of now, each below the former ones that lead to it; others on top."""
    now = library.headings(document)
    recorded = {item.anker: item for items in _recorded(library, document) for item in items}
    former = sorted(former_anchors(library, document, now).items(), key=lambda item: item[1])
    before = {target: [anchor for anchor, _ in items] for target, items in groupby(former, key=lambda item: item[1])}
    alive = {anchor for anchor, _ in now}
    found = [_gone(recorded[old], target) for target in before if target not in alive for old in before[target]]
    for anchor, text in now:
        found += [_gone(recorded[old], anchor) for old in before.get(anchor, ())]
        found.append(Kop(anker=anchor, kop=text))
    return tuple(found)


def is_anchor(library: Library, document: Writing, anchor: str) -> bool:
    """Tell whether an anchor of a document leads to a piece of it, also when its heading was changed."""
    alive = library.anchors(document)
    return anchor in alive or former_anchors(library, document, library.headings(document)).get(anchor) in alive


def heading_of(library: Library, document: Writing, anchor: str) -> str:
    """Return what the heading of an anchor said when it last stood on the site; empty when nobody wrote that down."""
    recorded = (item.kop for items in _recorded(library, document) for item in items if item.anker == anchor)
    return next(recorded, "")


def _recorded(library: Library, document: Writing) -> list[tuple[Kop, ...]]:
    """Return the lists of headings that were recorded for a document, where it stands and where it stood."""
    lists = (library.promised.koppen.get(f"/{address}", ()) for address in (document.adres, *document.voorheen))
    # What has no words is a piece of the page itself.
    return [found for items in lists if (found := tuple(item for item in items if item.kop))]


def _gone(item: Kop, now: str) -> Kop:
    return Kop(anker=item.anker, kop=item.kop, nu=now)
