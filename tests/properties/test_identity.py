"""What a document is stays the same, wherever it goes and whatever becomes of it; and nobody works it out without the key."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from sdw_build.check import check
from sdw_build.editing.recording import renewed_list, write_list
from sdw_build.library.document import Document
from sdw_build.library.identity import identity, withdrawn_identity
from sdw_build.library.library import Library
from sdw_build.library.loading import load
from sdw_build.schema.adressen import Adreslijst
from sdw_build.source.history import History
from tests.cases import DAY, cijfer, document, methodiek, write

KEY = "0123456789abcdef" * 4
_NAMES = ("een", "twee", "drie", "vier")
_CONSENT = """\
betrokkenen:
  - rol: verteller
    toestemming: {kenmerk: T-2026-001, gegeven_op: 2026-01-01, geldig_tot: 2026-08-31, reikwijdte: [tekst]}
  - rol: collega
    toestemming: {kenmerk: T-2026-002, gegeven_op: 2026-01-01, geldig_tot: 2027-08-31, reikwijdte: [tekst]}
"""


def read(root: Path, day: date = DAY) -> Library:
    """Read a project as of a day."""
    return load(root, now=day, history=History()).library


def recorded(root: Path, day: date = DAY) -> Library:
    """Write the list of addresses as `sdw adressen` does, and read the project again."""
    (root / "adressen.yml").write_text(write_list(renewed_list(read(root, day), day)), encoding="utf-8")
    return read(root, day)


def at(library: Library, address: str) -> Document:
    """Return the document at an address."""
    return library.by_address[address]


def stands(root: Path, folder: str, name: str, former: list[str], extra: str = "") -> None:
    """Put a text in a folder under a name, with the addresses where it stood before."""
    for path in (root / folder).glob("*.md"):
        path.unlink()
    listed = f"voorheen: [{', '.join(former)}]\n" if former else ""
    write(root, {f"{folder}/{name}.md": document(f"{extra}{listed}", public=True)})


@given(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=6), st.booleans())
@settings(max_examples=settings().max_examples // 4)
def test_an_id_survives_any_walk_by_hand(walk: list[str], reversed_order: bool) -> None:
    with TemporaryDirectory() as folder:
        root = write(Path(folder), {"adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
        known: list[str] = []
        ids = set()
        for name in walk:
            address = f"/verhalen/{name}/"
            former = [item for item in dict.fromkeys(known) if item != address]
            stands(root, "verhalen", name, former[::-1] if reversed_order else former)
            ids.add(identity(read(root), at(read(root), f"verhalen/{name}/")))
            library = recorded(root)
            ids.add(identity(library, at(library, f"verhalen/{name}/")))
            known.append(address)
        assert len(ids) == 1
        assert UUID(ids.pop()).version == 8


@given(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=4, unique=True), st.integers(0, 2))
@settings(max_examples=settings().max_examples // 4)
def test_what_is_left_of_a_verhaal_has_the_id_that_it_had(walk: list[str], who: int) -> None:
    with TemporaryDirectory() as folder:
        root = write(Path(folder), {"adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
        former: list[str] = []
        for name in walk:
            stands(root, "verhalen", name, former, _CONSENT)
            library = recorded(root)
            former.append(f"/verhalen/{name}/")
        own = identity(library, at(library, f"verhalen/{name}/"))
        ended = date(2026, 9, 1)
        expired = recorded(root, ended)
        assert f"/verhalen/{name}/" not in expired.promised.adressen
        assert not expired.promised.identiteit
        assert withdrawn_identity(expired, at(expired, f"verhalen/{name}/")) == own
        ids = ("T-2026-001", "T-2026-002")[: who + 1] if who < 2 else ()
        left = f"voorheen: [{', '.join(former[:-1])}]\n" if former[:-1] else ""
        text = f"---\ningetrokken_op: 2026-06-01\nkenmerken: [{', '.join(ids)}]\n{left}---\n"
        write(root, {f"verhalen/{name}.md": text})
        withdrawn = recorded(root)
        assert withdrawn_identity(withdrawn, at(withdrawn, f"verhalen/{name}/")) == own


def _project(folder: str, key: str = KEY) -> Library:
    listed = f"sleutel: {key}\nadressen: {{}}\n" if key else "adressen: {}\n"
    files = {
        "adressen.yml": listed,
        "content/index.md": document(public=True),
        "content/ips.md": document(public=True),
        "methodieken/ips.md": methodiek(public=True),
        "verhalen/ips.md": document(public=True),
        "content/agenda/ips.md": document("datum: 2026-01-01\n", public=True),
        "content/cijfers/a.yml": cijfer("ips") + cijfer("ips-2"),
    }
    return read(write(Path(folder), files))


def test_each_document_has_an_id_of_its_own_and_another_key_gives_others(tmp_path: Path) -> None:
    library = _project(str(tmp_path))
    ids = [identity(library, item) for item in library.documents]
    assert len(set(ids)) == len(ids) == 7
    other = replace(library, promised=Adreslijst(sleutel=KEY[::-1]))
    bare = replace(library, promised=Adreslijst())
    for changed in (other, bare):
        assert not set(ids) & {identity(changed, item) for item in changed.documents}


def test_without_a_key_nobody_is_told_what_was_withdrawn(tmp_path: Path) -> None:
    text = "---\ningetrokken_op: 2026-06-01\nkenmerken: [T-2026-001]\n---\n"
    library = read(write(tmp_path, {"verhalen/een.md": text}))
    assert withdrawn_identity(library, at(library, "verhalen/een/")) == ""


def test_a_site_map_without_the_key_tells_no_id(tmp_path: Path) -> None:
    library = _project(str(tmp_path))
    ids = {identity(library, item) for item in library.documents}
    for item in library.documents:
        for told in (item.adres, f"/{item.adres}", f"{item.kind.naam} {item.adres.strip('/')}", "verhaal verhalen/ips"):
            assert sha256(told.encode()).hexdigest()[:8] not in {own[:8] for own in ids}


def test_an_address_of_an_older_site_that_is_added_later_changes_nothing(tmp_path: Path) -> None:
    root = write(tmp_path, {"adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
    stands(root, "methodieken", "ips", [])
    write(root, {"methodieken/ips.md": methodiek(public=True)})
    own = identity(recorded(root), at(read(root), "methodieken/ips/"))
    write(root, {"methodieken/ips.md": methodiek("voorheen: [/oude-site/ips/]\n", public=True)})
    for library in (read(root), recorded(root), recorded(root)):
        assert identity(library, at(library, "methodieken/ips/")) == own


def test_a_cijfer_keeps_its_id_when_it_gets_a_page_of_its_own(tmp_path: Path) -> None:
    library = _project(str(tmp_path))
    figure = library.by_name["cijfer", "ips"]
    pages = [replace(library, promised=Adreslijst(sleutel=KEY))]
    moved = replace(figure, data=figure.data.model_copy(update={"voorheen": ("/cijfers/#oud",)}))
    later = replace(figure, data=figure.data.model_copy(update={"voorheen": ("/cijfers/oud/",)}))
    assert identity(pages[0], moved) == identity(pages[0], later)


@given(st.booleans())
@settings(max_examples=2)
def test_check_says_nothing_of_a_list_with_a_key(moved: bool) -> None:
    with TemporaryDirectory() as folder:
        root = write(Path(folder), {"adressen.yml": f"sleutel: {KEY}\nadressen: {{}}\n"})
        write(root, {"methodieken/ips.md": methodiek("voorheen: [/oud/]\n" if moved else "", public=True)})
        recorded(root)
        assert list(check(root, DAY, now=DAY, history=History()).report) == []
