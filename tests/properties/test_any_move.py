"""However often pages move and go, each address that ever was leads to a page, in one step, or says that it is gone."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from sdw_build.check import check
from sdw_build.editing.moving import plan_move
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.removing import plan_removal
from sdw_build.library.publication import Publication
from sdw_build.pages.site import all_pages
from tests.cases import DAY, document, write

_NAMES = ("een", "twee", "drie", "vier")
steps = st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from((*_NAMES, ""))), min_size=1, max_size=6)


@given(steps)
@settings(max_examples=settings().max_examples // 4)
def test_each_former_address_leads_on_or_is_gone(moves: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder:
        root = write(
            Path(folder),
            {
                "content/index.md": document(public=True),
                "verhalen/een.md": document(body="Zie [twee](twee.md) en [twee](/verhalen/twee/).", public=True),
                "verhalen/twee.md": document(body="Zie [een](een.md).", public=True),
            },
        )
        known = {"verhalen/een/", "verhalen/twee/"}
        for old, new in moves:
            library = check(root, DAY).library
            try:
                plan = (
                    plan_move(library, f"verhalen/{old}", f"verhalen/{new}")
                    if new
                    else plan_removal(library, f"verhalen/{old}", "Op.", DAY)
                )
            except RefusedError:
                continue
            if not new and plan.pointers:  # type: ignore[union-attr]
                continue
            plan.changes.make()
            known |= _addresses(root)
            _assert_whole(root, known)


def _addresses(root: Path) -> set[str]:
    return {
        page.adres
        for page in all_pages(Publication(check(root, DAY).library, DAY))
        if page.adres.startswith("verhalen/") and page.adres.count("/") == 2
    }


def _assert_whole(root: Path, known: set[str], day: date = DAY) -> None:
    pages = list(all_pages(Publication(check(root, day).library, day)))
    by_address = {page.adres: page for page in pages}
    assert len(by_address) == len(pages)
    for page in pages:
        if page.verhuisd:
            target = by_address[page.verhuisd.adres]
            assert target is not page
            assert target.verhuisd is None
            assert not target.weg
        if page.weg:
            assert page.verhuisd is None
    assert known <= set(by_address)
