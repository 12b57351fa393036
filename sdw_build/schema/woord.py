"""A word that can hurt or that few people know, with a better one."""

from typing import Annotated

from pydantic import AfterValidator, Field

from sdw_build.schema.model import Model, veld
from sdw_build.schema.values import Regel, Tekst, Url, distinct


class Woord(Model):
    """One advice on words: which, what is better, why, and who says so."""

    woorden: Annotated[tuple[Regel, ...], Field(min_length=1), AfterValidator(distinct)] = veld(
        "Woorden", "De woorden waar het om gaat, met alle vormen: enkelvoud, meervoud, met en zonder e."
    )
    beter: Tekst = veld("Beter", "Wat je in plaats daarvan kunt schrijven.")
    waarom: Tekst = veld("Waarom", "Waarom dit woord beter niet kan, in een zin.")
    bron: Tekst = veld("Bron", "Wie dit adviseert, en waar; of redactie Sterk door Werk.")
    url: Url | None = veld("Webadres", "Waar je het advies kunt lezen.", None)
