"""A change in words: its title and a sentence, for whoever tells of it."""

from sdw_build.library.change import Change
from sdw_build.schema.vocabulary import Niveau, VoorWie
from sdw_build.schema.wijzigingen import Verandering


def title_of(change: Change) -> str:
    """Return what changed, by name; empty for a verhaal that may no longer be seen."""
    named = change.document or change.andere
    return named.data.called if named else change.titel or (f"/{change.adres}" if change.adres else "")


def address_of(change: Change) -> str | None:
    """Return where to read it, from the site's root; None where there is nothing to read."""
    named = change.document or change.andere
    return named.adres if named else change.adres or None


def sentence_of(change: Change) -> str:
    """Return what happened, in a sentence or two."""
    match change.soort:
        case Verandering.GEPUBLICEERD:
            return change.document.data.summary if change.document else ""
        case Verandering.BIJGEWERKT:
            return change.wat
        case Verandering.BEWIJS_VERLOPEN:
            return f"Het oordeel over {_outcome(change.wat)} geldt niet meer."
        case Verandering.ERKENNING_VERLOPEN:
            return f"De erkenning door {change.wat} geldt niet meer."
        case Verandering.CIJFER_GEWIJZIGD:
            return (
                f"Het cijfer was {change.van}, en is nu {change.naar}." if change.van else f"Het is nu {change.naar}."
            )
        case Verandering.CIJFER_VERVANGEN:
            return f"Er is een nieuwer cijfer: {change.andere.data.called}" if change.andere else ""
        case Verandering.GESTOPT:
            return f"{change.document.data.ending_told(change.dag)}." if change.document else ""
        case Verandering.SAMENGEVOEGD:
            return f"Wat hier bij hoorde, staat nu bij {change.andere.data.called}." if change.andere else ""
        case Verandering.WEG:
            return change.wat
    return _FIXED.get(change.soort) or _evidence(change)


_FIXED = {
    Verandering.GEARCHIVEERD: "Deze pagina wordt niet meer bijgehouden.",
    Verandering.HERVAT: "Deze pagina wordt weer bijgehouden.",
    Verandering.VERHUISD: "Deze pagina heeft een nieuw adres. Het oude adres werkt nog.",
    Verandering.NAGELOPEN: "Deze pagina is nagelopen.",
    Verandering.INGETROKKEN: "Dit verhaal is niet meer beschikbaar.",
}


def _evidence(change: Change) -> str:
    about, van, naar = _outcome(change.wat), _level(change.van), _level(change.naar)
    if change.van == change.naar:
        return f"Het niveau van {about} werd veranderd en weer teruggezet: {naar}."
    if not change.van:
        return f"Er is bewijs bij over {about}. Niveau: {naar}."
    if not change.naar:
        return f"Het bewijs over {about} staat er niet meer. Niveau was: {van}."
    return f"Het niveau van {about} was: {van}. Nu is het: {naar}."


def _outcome(wat: str) -> str:
    """Write a group and an outcome as people say it."""
    group, _, outcome = wat.partition(": ")
    named = VoorWie(group).kort if group in set(VoorWie) else group
    return f"{outcome[:1].lower()}{outcome[1:]} ({named})" if outcome else named


def _level(value: str) -> str:
    label = Niveau(value).label.removeprefix("Niveau ") if value in set(Niveau) else value
    return f"{label[:1].lower()}{label[1:]}"
