"""What changed, a line each: for who keeps a copy, or shows something of this site."""

from datetime import date

from sdw_build.data.parts import HeelAdres, Publiek, Verwijzing
from sdw_build.data.pieces import Pieces
from sdw_build.library.change import Change
from sdw_build.library.changes import changes
from sdw_build.library.telling import address_of, sentence_of, title_of
from sdw_build.schema.model import veld
from sdw_build.schema.wijzigingen import Verandering

_OWN_ID = (
    "Het kenmerk van deze regel: dat van de entry in de feeds. Is het document nieuw, dan is het dat van het document."
)
_ABOUT_ID = "Het vaste kenmerk van het document. Is de soort ingetrokken: haal alles met dit kenmerk weg."
_KINDS = (
    "Wat er gebeurde. De lijst kan groeien: sla over wat je niet kent. Nagelopen: iemand keek alles na, en er staat niet "
    "bij wat er anders is; dat staat alleen hier, niet in de feeds."
)
_DAY = (
    "De dag waarop het op de site kwam. De nieuwste dag van een document is wat het document bij gewijzigd heeft. Wat zelf "
    "geen dag heeft (een cijfer, begrip, loket, regio of vergelijking) en er al was toen we begonnen met bijhouden, heeft "
    "geen regel tot er iets aan verandert."
)
_MOVED = (Verandering.VERHUISD, Verandering.SAMENGEVOEGD)


class VeranderingData(
    Publiek,
    zegt="Een wijziging. Van wat er niet meer mag staan, is er een id, wat er gebeurde en een dag, en verder niets.",
):
    """A change. Of what may no longer be seen there is an id, what happened and a day, and nothing else."""

    dag: date = veld("Dag", _DAY)
    soort: Verandering = veld("Soort", _KINDS)
    gebeurtenis: str = veld("Gebeurtenis", _OWN_ID)
    id: str = veld("Id", _ABOUT_ID)
    soort_document: str | None = veld("Soort document", "Wat voor document het is.", None)
    titel: str | None = veld("Titel", "Hoe het heet.", None)
    adres: HeelAdres | None = veld("Adres", "Waar je het leest.", None)
    zin: str | None = veld("Zin", "Wat er gebeurde, in een zin.", None)
    wat: str | None = veld("Wat", "Waarvan, zoals de groep en de uitkomst van een bewijs.", None)
    van: str | None = veld("Van", "Wat er stond, zoals een niveau of een waarde.", None)
    naar: str | None = veld("Naar", "Wat er nu staat.", None)
    andere: Verwijzing | None = veld("Andere", "Wat ervoor in de plaats kwam.", None)
    voorheen: tuple[HeelAdres, ...] | None = veld("Voorheen", "Van wat verhuisde: alle adressen van eerder.", None)


def change_lines(pieces: Pieces) -> tuple[VeranderingData, ...]:
    """Return all changes of a publication, the newest first."""
    return tuple(_line(pieces, change) for change in changes(pieces.publication))


def _line(pieces: Pieces, change: Change) -> VeranderingData:
    title, address = title_of(change), address_of(change)
    if not title or address is None:
        return VeranderingData(dag=change.dag, soort=change.soort, gebeurtenis=change.gebeurtenis, id=change.id)
    document = change.document or change.andere
    return VeranderingData(
        dag=change.dag,
        soort=change.soort,
        gebeurtenis=change.gebeurtenis,
        id=change.id,
        soort_document=document.kind.naam if document else None,
        titel=title,
        adres=pieces.address(address),
        zin=sentence_of(change) or None,
        wat=change.wat or None,
        van=change.van or None,
        naar=(change.naar or None) if change.andere is None else None,
        andere=pieces.reference(change.andere) if change.andere else None,
        voorheen=tuple(map(pieces.address, document.voorheen)) if document and change.soort in _MOVED else None,
    )
