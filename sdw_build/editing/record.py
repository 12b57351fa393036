"""Keep the record of what the site told: what is told now, and what happened since it is kept, a line for each thing."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from sdw_build.library.changes import kept
from sdw_build.library.identity import withdrawn_identity
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.told import Told
from sdw_build.schema.model import Model
from sdw_build.schema.wijzigingen import Gebeurtenis, Getoond, GetoondBewijs, Wijzigingenlijst

# More than ten years of what happens in a week: older than that is left out.
_MOST = 2000
_HEAD = """\
# Wat de site het laatst vertelde, en wat er sindsdien gebeurde: daaruit komen de wijzigingen en de feeds.
# Alleen sdw adressen schrijft dit bestand. Elke regel staat los: bij samenvoegen mogen ze allemaal blijven staan.
"""


def renewed_record(library: Library, day: date) -> Wijzigingenlijst:
    """Return the record as it should be on a day; when nothing is told otherwise it stays as it is."""
    publication = Publication(library, day)
    stand, evidence = Told(publication).stand()
    happened = sorted((change.recorded for change in kept(publication)), key=_in_order)[-_MOST:]
    renewed = Wijzigingenlijst(
        sleutel=(library.promised.merk,) if library.promised.merk else (),
        gezien=tuple(sorted(library.record.gezien)[-1:]),
        stand=stand,
        bewijs=evidence,
        gebeurd=tuple(happened),
    )
    return renewed if renewed == library.record else renewed.model_copy(update={"gezien": (day,)})


def is_whole(library: Library, day: date) -> bool:
    """Tell whether the record holds all that it should on a day, and nothing of who withdrew.

    After a merge its lines may stand in any order, and some of before beside those of now.
    """
    record, renewed = library.record, renewed_record(library, day)
    wanted = {*renewed.sleutel, *renewed.stand, *renewed.bewijs, *renewed.gebeurd}
    lines: tuple[Getoond | GetoondBewijs | Gebeurtenis, ...] = (*record.stand, *record.bewijs, *record.gebeurd)
    gone = {withdrawn_identity(library, document) for document in Publication(library, day).lapsed}
    return wanted <= {*record.sleutel, *lines} and not any(line.id in gone for line in lines)


def write_record(record: Wijzigingenlijst) -> str:
    """Write the record, one line for each thing, so that a merge may keep all lines."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(record))


def _lines(record: Wijzigingenlijst) -> Iterator[str]:
    for name in type(record).model_fields:
        items = getattr(record, name)
        if items:
            yield f"{name}:"
        for item in items:
            yield f"  - {_fields(item)}" if isinstance(item, Model) else f"  - {json.dumps(str(item))}"


def _fields(item: Model) -> str:
    told = item.model_dump(mode="json", exclude_defaults=True)
    return f"{{{', '.join(f'{name}: {_value(value)}' for name, value in told.items())}}}"


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return json.dumps(str(value), ensure_ascii=False)


def _in_order(item: Any) -> tuple[str, ...]:
    return tuple(str(value) for value in (item.dag, item.id, item.soort, item.wat, item.van, item.naar))
