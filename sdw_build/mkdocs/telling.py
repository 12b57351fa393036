"""What stops a build, told to whoever typed `mkdocs build`: in Dutch, and never as a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import Abort

from sdw_build.diagnostics.render.tekst import render_tekst
from sdw_build.fault import StumbleError, record_fault
from sdw_build.inspection.inspecting import NotServableError
from sdw_build.printing import fit
from sdw_build.publish.search import SearchIndexError
from sdw_build.rules.privacy.discretion import discreet_lines, shown
from sdw_build.site.building import stumble_text
from sdw_build.site.output import NoPlaceError, unwritten
from sdw_build.source.project import ProjectError


@contextmanager
def told(root: Path, site: Path) -> Iterator[None]:
    """Turn what is raised inside into the end of a build of MkDocs, with the words that `sdw build` would use."""
    try:
        yield
    except Abort:
        raise
    except ProjectError as error:
        raise Abort(fit(render_tekst(shown(error.problems), discreet_lines(error.problems, error.lines)))) from error
    except (NoPlaceError, NotServableError, SearchIndexError) as error:
        raise Abort(fit(str(error))) from error
    except StumbleError as error:
        raise Abort(fit(stumble_text(root, error))) from error
    except Exception as error:
        kept_from = unwritten(error, site) if isinstance(error, OSError) else ""
        raise Abort(fit(kept_from or record_fault(root))) from error
