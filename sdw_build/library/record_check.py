"""Check the record of what the site told: it is of the key of now, and holds all that changed."""

from collections.abc import Collection, Iterator
from datetime import date

from sdw_build.amounts import counted
from sdw_build.diagnostics.codes import Code
from sdw_build.diagnostics.diagnostic import Diagnostic, Ernst, Place
from sdw_build.library.library import Library
from sdw_build.library.publication import Publication
from sdw_build.library.told import Told, is_ours
from sdw_build.source.folder import PROMISED, RECORD
from sdw_build.source.promised import newest_record


def check_record(library: Library, broken: Collection[str], day: date, *, production: bool) -> Iterator[Diagnostic]:
    """Report a record that is gone, a key that is another than that of the record, and changes that have no day of their own yet."""
    record = library.record
    if not record.stand:
        if library.promised.sleutel and RECORD not in broken and (production or newest_record(library.root)):
            yield Diagnostic(
                Code.WIJZIGINGEN_ONTBREKEN,
                Place(RECORD),
                "deze lijst is weg of leeg: wie de site volgt, hoort dan niet meer wat er eerder veranderde.",
                "typ sdw adressen: dan komt ze terug, uit git als die haar nog weet.",
                ernst=Ernst.FOUT if production else Ernst.WAARSCHUWING,
            )
        return
    if not is_ours(record, library.promised.merk):
        entry = library.promised_fields.find("sleutel") if library.promised_fields else None
        yield Diagnostic(
            Code.ANDERE_SLEUTEL,
            entry.value.place if entry else Place(PROMISED),
            f"de sleutel is niet die waarmee {RECORD} is gemaakt: zo kent niemand een pagina terug.",
            "typ sdw adressen: dan komt de sleutel terug die git nog weet.",
        )
        return
    if found := list(Told(library.once(Publication, day)).differences()):
        yield Diagnostic(
            Code.WIJZIGING_NIET_OPGESCHREVEN,
            Place(RECORD),
            f"{counted(len(found), 'wijziging staat', 'wijzigingen staan')} hier nog niet in.",
            "typ sdw adressen: dan krijgt elke wijziging een vaste dag.",
            ernst=Ernst.FOUT if production else Ernst.WAARSCHUWING,
        )
