"""Build the site: check, make the files aside, and put them in place, as `sdw build` does."""

import sys
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path

import click

from sdw_build.amounts import counted
from sdw_build.aside import Aside
from sdw_build.check import Checked, check
from sdw_build.cores import meanwhile
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.render.paint import wants_colour
from sdw_build.diagnostics.render.tekst import render_count, render_tekst
from sdw_build.editing.project_turn import put_back_if_free
from sdw_build.fault import StumbleError, stumbled
from sdw_build.inspection.built import Built
from sdw_build.inspection.hidden import Hidden
from sdw_build.inspection.inspecting import NotServableError, inspect
from sdw_build.inspection.still_right import still_right
from sdw_build.last_good import LastGood, NoneGoodError, find_last_good, find_readable
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.pages.reference import ADDRESS as REFERENCE
from sdw_build.publish.index_file import WrittenIndex
from sdw_build.publish.search import SearchIndexError, make_search_index
from sdw_build.publish.shard_store import ShardStore
from sdw_build.remembered import recalled
from sdw_build.remembered import remember as remember_check
from sdw_build.rules.privacy.discretion import shown
from sdw_build.schema.kinds import PAGINA
from sdw_build.site.files import SHOWN, FinishedSite, SiteFile, forget_unseen
from sdw_build.site.making import SiteMaking
from sdw_build.site.memory import BuildMemory, Completed, nothing, recall, remember
from sdw_build.site.opening import openable
from sdw_build.site.output import Output, beside, clear_copies, standing
from sdw_build.site.unchanged import SiteStand, keep_stand, look
from sdw_build.source.project import Project
from sdw_build.source.register import REGISTER
from sdw_build.surroundings import seen_from_here
from sdw_build.traces.digest import digest

PROBLEMS, WRONG_USE = 1, 2
_MANY = 200  # pages: to remove fewer takes no longer than it takes another process to begin


def build_site(project: Project, day: date, stand: SiteStand | None = None, *, production: bool = False) -> int:
    """Build the site and return the exit code; for production, only with complete settings.

    How things `stand` was looked at before anything is read: what is written meanwhile is not in it.
    """
    stand = stand or look(project, day, production=production)
    checked = read(project, day, production=production)
    if checked.report.failed:
        click.echo(f"{tell(checked)} De site is niet gebouwd.", err=True)
        return PROBLEMS
    try:
        return _put_out_all(project, checked, day, stand, production=production)
    except StumbleError as error:
        _tell_stumble(project, error)
        raise  # a fault of ours, whatever file it is at


def build_last_good(
    project: Project, day: date, stand: SiteStand | None = None, *, production: bool = False, drafts: bool = False
) -> int:
    """Build the site; when the content has errors, of what can be published, without what may not be seen.

    With drafts, what is built is a folder beside the site, in which concepts and what is planned can be looked at.
    """
    if not drafts:  # those stand beside the site
        stand = stand or look(project, day, production=production)
    checked = read(project, day, production=production)
    stumbling: set[str] = set()
    while True:
        try:
            if not checked.report.failed and not stumbling:
                return _put_out_all(project, checked, day, stand, production=production, drafts=drafts)
            return _build_rest(project, day, stumbling, production=production, drafts=drafts)
        except StumbleError as error:
            _tell_stumble(project, error)
            if error.pad in stumbling or error.pad not in checked.library.by_path:
                return PROBLEMS
            stumbling.add(error.pad)
        except NoneGoodError as error:
            click.echo(f"De inhoud heeft fouten, en er is niets te bouwen: {error}.", err=True)
            return PROBLEMS


def _put_out_all(
    project: Project, checked: Checked, day: date, stand: SiteStand | None, *, production: bool, drafts: bool = False
) -> int:
    """Build content without errors, and keep how the site stands then, when it is known how it stood."""
    publication = Publication(checked.library, day, drafts=drafts)
    done = _put_out(project, publication, production=production, stand=stand)
    if stand and done == 0 and place_of(project, checked.library, day) is project:
        keep_stand(project, stand.made_of, _warning(checked))
    return done


def _build_rest(project: Project, day: date, stumbling: Collection[str], *, production: bool, drafts: bool) -> int:
    """Build what can be published; raises `NoneGoodError` when nothing can, `StumbleError` at one more file."""
    good = find_last_good(project.root, day, production=production, stumbling=stumbling, drafts=drafts)
    library = good.checked.library
    for line in _told(good):
        click.echo(line, err=True)
    done = _put_out(project, Publication(library, day, good.removed, drafts), production=production)
    # Without the register no verhaal is shown, and someone must look today.
    return done if library.register_known else PROBLEMS


def _tell_stumble(project: Project, error: StumbleError) -> None:
    click.echo(stumble_text(project.root, error), err=True)


def stumble_text(root: Path, error: StumbleError) -> str:
    """Return what an editor reads when the program cannot make the page of a file: which file that is."""
    return render_tekst(shown([stumbled(root, error)]), {})


def read(project: Project, day: date, *, production: bool = False) -> Checked:
    """Return the checked content of a project, after removing what earlier builds left."""
    clear_copies(project.site)
    for line in put_back_if_free(project.root):
        click.echo(line, err=True)
    memory = recalled(project.root)
    described = project.config_file == project.root / "mkdocs.yml"  # which a check would read again
    checked = check(project.root, day, production=production, memory=memory, described=described)
    remember_check(checked, day)
    if checked.report.failed:  # nothing is built that would forget them
        publication = Publication(checked.library, day)
        forget_unseen(publication)
        recall(project, publication)  # and let go of whoever left
    elif warning := _warning(checked):
        click.echo(warning, err=True)
    return checked


def place_of(project: Project, library: Library, day: date) -> Project:
    """Return the project as it is built for a day: one that is over makes a preview beside the site, never the site."""
    if day >= library.present:
        return project
    return replace(project, site=beside(project.site))


def _put_out(project: Project, publication: Publication, *, production: bool, stand: SiteStand | None = None) -> int:
    if publication.drafts:
        return _put_beside(project, publication)
    placed = place_of(project, publication.library, publication.day)
    if placed is not project and production:
        click.echo(f"{publication.day} is voorbij: zo'n site is om te bekijken, en gaat niet naar productie.", err=True)
        return WRONG_USE
    done = build(placed, publication, stand=stand if placed is project else None)
    if placed is not project:
        click.echo(f"Zo was de site op {publication.day}. Zet deze map niet online: daarvoor is {project.site.name}/.")
    return done


def _put_beside(project: Project, publication: Publication) -> int:
    """Put what is not public yet beside the site, to be looked at without a server, and without an address of its own."""
    placed = replace(project, site=beside(project.site), url=None)
    kept = Aside(Path(tempfile.gettempdir()), "sdw-beeld-")
    try:
        done = build(placed, publication, kept.folder)
    finally:
        kept.clear()
    if not done:
        click.echo(
            f"Open {placed.site.name}/index.html in je browser. Zet deze map niet online: er staan concepten in."
        )
    return done


def _told(good: LastGood) -> Iterator[str]:
    yield "De inhoud heeft fouten: zie sdw check. De site is gebouwd met wat wel te lezen is."
    if good.mended:
        yield f"Van vroeger komt wat niet te lezen is in: {', '.join(good.mended)}"
    if good.left_out:
        yield f"Niet op de site, tot het klopt: {', '.join(good.left_out)}"
    if not good.checked.library.register_known:
        yield f"{REGISTER} is niet te lezen. Er staat geen enkel verhaal op de site, tot dat weer kan."


def build_preview(project: Project, day: date, folder: Path) -> int:
    """Build all of a project that reads, with its concepts, into a folder of its own; not for the world."""
    checked, removed = check(project.root, day), frozenset[str]()
    try:
        if checked.report.failed:
            good = find_readable(project.root, day, memory=checked.memory)
            checked, removed = good.checked, good.removed
        return build(replace(project, site=folder), Publication(checked.library, day, removed, drafts=True))
    except NoneGoodError:
        return PROBLEMS
    except StumbleError as error:
        _tell_stumble(project, error)
        return PROBLEMS


def build(
    project: Project,
    publication: Publication,
    looked_at: Path | None = None,
    *,
    stand: SiteStand | None = None,
) -> int:
    """Make a publication into a site, put it in place when it is whole, and return the exit code.

    `looked_at` is where the pictures of a site with drafts are kept, when people look at it in a folder. What the last
    build made is taken over where nothing changed, as far as it is known how the site may `stand`.

    Raises `StumbleError` when the program itself cannot make the page of a file.
    """
    started = stand.started if stand else time.monotonic()
    output = Output(project.site)
    try:
        if publication.drafts:
            finished = FinishedSite(project, publication, looked_at)
            _write(finished, output.draft, looked_at)
            complete(finished, output)
            output.discard()
            anew = len(finished.pages)
        else:
            finished, anew = _make(project, publication, output, stand.untouched if stand else frozenset())
    except (SearchIndexError, NotServableError) as error:
        output.discard()
        click.echo(f"{error} {standing(project.site)}", err=True)
        return PROBLEMS
    except BaseException:
        output.discard()
        raise
    for left in output.left:
        click.echo(f"Hier staat nog een oude kopie van de site, die sdw niet kan weghalen: {left}.", err=True)
    folder = seen_from_here(project.site)
    pages = counted(len(finished.pages), PAGINA.naam, PAGINA.meervoud)
    told = "" if anew == len(finished.pages) else f", waarvan {anew} opnieuw gemaakt"
    click.echo(f"Site gebouwd: {pages} in {folder}/{told}, in {time.monotonic() - started:.1f} s.")
    return 0


def _write(finished: FinishedSite, draft: Path, looked_at: Path | None) -> None:
    for file in finished.files():
        if looked_at and file.pad.startswith(REFERENCE):
            continue  # for who makes the site
        (openable(file, finished.publication) if looked_at else file).write(draft)


def _make(
    project: Project, publication: Publication, output: Output, untouched: Collection[str]
) -> tuple[FinishedSite, int]:
    """Make the site with what the last build remembers, and remember this one; return it with how many pages are new in it."""
    kept = publication.day >= publication.library.present  # else it is made to look at, beside the site
    memory, why = recall(project, publication) if kept else (nothing(project, publication), "")
    if why:
        click.echo(why, err=True)
    making = SiteMaking(project, publication, memory, output.draft, untouched)
    making.make_pages()
    # Whoever indexes reads pages and nothing else, and mostly waits for Pagefind.
    with meanwhile(partial(_index, making.finished, output, _before(making, memory))) as index:
        making.make_others()
        completed = complete(making.finished, output, _before(making, memory), index)
    # What stood there is so many files that removing them takes as long as remembering these.
    with meanwhile(output.discard, much=len(making.finished.pages) >= _MANY) as discarded:
        if kept:
            remember(project.root, making.memory(completed))
        discarded()
    output.discard()  # which tells what could not be removed
    return making.finished, making.pages_anew


def _before(making: SiteMaking, memory: BuildMemory) -> "Before":
    return Before(making.files, making.taken_over, memory, making.standing.take_one_untouched)


@dataclass(frozen=True)
class Before:
    """What is known of the files of a draft, by their digests, and which are those of the site that stands; more may be taken."""

    known: Mapping[str, str] = field(default_factory=dict)
    taken_over: Collection[str] = ()
    memory: BuildMemory | None = None
    take: Callable[[str], bool] = lambda _: False

    @cached_property
    def files(self) -> Mapping[str, str]:
        """The digest of each file of the site that stands."""
        return self.memory.files if self.memory else {}

    @cached_property
    def completed(self) -> Completed:
        """What was made of that site; of its pages only what is known of those that did not change."""
        made = self.memory.completed if self.memory else Completed()
        same = (pad for pad, digest in self.known.items() if self.files.get(pad) == digest)
        return replace(made, index=made.index.only(same))


def _index(finished: FinishedSite, output: Output, before: Before) -> WrittenIndex:
    # The words of concepts are kept nowhere.
    store = ShardStore(None if finished.publication.drafts else finished.project.root)
    groups = finished.publication.library.synonyms.groepen
    pages = [pad for pad in before.known if pad.endswith(".html")] or None
    known = before.completed.index
    return make_search_index(output.draft, groups, store=store, before=known, take=before.take, pages=pages)


def complete(
    finished: FinishedSite,
    output: Output,
    before: Before = Before(),
    make_index: Callable[[], WrittenIndex] | None = None,
) -> Completed:
    """Add what is made of the written files, and put everything in place; return what the next build may know of that.

    What stood there is for the caller to discard.
    Raises `SearchIndexError`, and `NotServableError` when what was built is not fit to be seen.
    """
    index = (make_index or partial(_index, finished, output, before))()
    for name, text in {**finished.server_files(), SHOWN: finished.shown()}.items():
        SiteFile(name, text.encode).write(output.server)
    # A site with drafts is looked at, and not served.
    hidden = b"" if finished.publication.drafts else _inspect(finished, output.draft, before)
    taken_over = {**{pad: before.known[pad] for pad in before.taken_over}, **index.taken_over}
    output.exchange(taken_over)
    return Completed(hidden, index.memory)


def _inspect(finished: FinishedSite, draft: Path, before: Before) -> bytes:
    """Look at a site; return the digest of the words of which none was seen, and nothing when there is something to tell."""
    project, publication, pages = finished.project, finished.publication, finished.pages
    hidden = Hidden(publication, frozenset(pages))
    words = digest(hidden.needles)
    looked = words == before.completed.hidden
    built = Built(draft, project.url)
    right = still_right(Built(project.site, None), built, before.files, before.known) if looked else frozenset[str]()
    report = inspect(built, project, publication, pages, hidden=hidden, right=right)
    told = render_tekst(report, {})
    if report.failed:
        raise NotServableError(told)
    if told:
        click.echo(told, err=True)
    return b"" if told else words


# Git could not tell who withdrew, so that someone may be on the site who should not; or a setting is empty.
_WARNED = (Code.GESCHIEDENIS_ONBEKEND, Code.LEGE_INSTELLING, Code.GEEN_LICENTIE)


def _warning(checked: Checked) -> str:
    """Return what is said with every site: what someone should do something about at once, or before the world reads it."""
    found = shown(item for item in checked.report if item.code in _WARNED)
    return render_tekst(found, checked.lines, colour=wants_colour(sys.stderr)) if len(found) else ""


def tell(checked: Checked) -> str:
    """Print what is wrong, and return how much that is in a sentence."""
    report, library = checked.report, checked.library
    click.echo(render_tekst(report, checked.lines, colour=wants_colour(sys.stderr)), err=True)
    return render_count(report, len(library.documents) + len(library.unreadable))
