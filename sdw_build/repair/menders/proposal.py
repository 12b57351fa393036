"""What a message itself says to write."""

from sdw_build.proposals.proposing import objections, proposed
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong


def mend_as_proposed(wrong: Wrong) -> Fix | None:
    """Write it, when nothing else can be meant."""
    edit = proposed(wrong.diagnostic, wrong.library).voorstel
    if edit is None or not edit.zeker or wrong.is_agreed or not wrong.sheet.behind(edit.place).startswith(edit.old):
        return None
    regel = edit.place.regel
    if not edit.new and edit.old == wrong.sheet.line(regel):
        return wrong.sheet.remove_lines(regel, regel)
    return wrong.sheet.replace(edit.place, edit.old, edit.new, refuted_by=objections(wrong.diagnostic))
