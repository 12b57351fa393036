"""A reference to a document by what it is called, or in other capitals, accents or spaces than its name has."""

from sdw_build.library.onward import renamed
from sdw_build.repair.likeness import same_name
from sdw_build.repair.menders.typed import replace_value
from sdw_build.repair.sheet import Fix
from sdw_build.repair.wrong import Wrong
from sdw_build.schema.kinds import BY_NAME, CIJFER
from sdw_build.schema.references import Ref

_MARK = f"{CIJFER.naam}:"


def mend_reference(wrong: Wrong) -> Fix | None:
    """Write the name as it is; a name that is misspelt may be that of something else."""
    typed = wrong.diagnostic.waarde
    spot = wrong.spot
    if spot is not None:
        kinds = [ref.soort for ref in spot.classes(Ref)]
    elif typed.startswith(_MARK):
        kinds, typed = [CIJFER.naam], typed.removeprefix(_MARK).strip()
    else:
        return None
    meant = same_name(typed, {slug for soort in kinds for slug in wrong.library.slugs(soort)})
    if meant is None:
        titled = [slug for soort in kinds for slug in wrong.library.titled(soort, typed)]
        meant = titled[0] if len(titled) == 1 else None
    if meant is None:
        moved = (renamed(wrong.library, BY_NAME[soort], typed) for soort in kinds)
        meant = next((found.slug for found in moved if found), None)
    return replace_value(wrong, meant, typed) if meant else None
