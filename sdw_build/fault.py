"""A fault of our own: an editor reads one plain line, and whoever mends it finds the rest in a file."""

import traceback
from pathlib import Path

from sdw_build.diagnostics.codes import Code


def record_fault(root: Path) -> str:
    """Write down the exception that is being handled, and return the line that tells of it."""
    log = root / ".cache" / "sdw-fout.txt"
    try:
        if log.is_symlink() or log.parent.is_symlink():
            raise OSError  # noqa: TRY301 — what is behind a link is not ours to write
        log.parent.mkdir(exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
        where = f" De bijzonderheden staan in {log.relative_to(root)}."
    except OSError:
        where = ""
    return f"{Code.PROGRAMMAFOUT} {Code.PROGRAMMAFOUT.titel}: dit ligt niet aan jou.{where} Meld het aan de beheerder."
