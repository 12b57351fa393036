"""Claims drawn at random, each with the sources that a reader is led to: to hold against those sources.

A claim is a figure, a piece of evidence, a statement about money, or a sentence with a number in it in the text of
a page; what a text says rests on the sources of its page, and on those of the figures that it names.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sdw_build.body.sentences import sentences
from sdw_build.day import today
from sdw_build.library.document import Document, is_published
from sdw_build.library.listing import listed
from sdw_build.library.loading import load
from sdw_build.library.passages import body_passages
from sdw_build.library.publication import Publication
from sdw_build.library.sources import Origin, sources
from sdw_build.schema.kinds import CIJFER, METHODIEK

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Claim:
    """What is said, where, and what it rests on."""

    text: str
    place: str
    origins: tuple[Origin, ...]


def claims(publication: Publication) -> Iterator[Claim]:
    """Go through all claims of what is public."""
    for figure in publication.of_kind(CIJFER):
        data = figure.data
        said = f"{data.bewering} [{data.waarde} {data.eenheid or ''}; {data.populatie}; {data.jaar}]"
        yield Claim(said, f"{figure.pad}:{figure.fields.place.regel}", tuple(sources(data)))
    for methodiek in listed(publication.of_kind(METHODIEK)):
        for index, evidence in enumerate(methodiek.data.bewijs):
            if evidence.toelichting:
                yield Claim(evidence.toelichting, _place(methodiek, "bewijs", index), tuple(sources(evidence)))
        for field in ("kosten", "financiering"):
            for index, money in enumerate(getattr(methodiek.data, field)):
                yield Claim(money.tekst, _place(methodiek, field, index), tuple(sources(money)))
    for document in listed(publication.documents):
        if is_published(document):
            yield from _told(publication, document)


def _place(document: Document, field: str, index: int) -> str:
    place, _ = document.place((field, index))
    return f"{place.pad}:{place.regel}"


def _told(publication: Publication, document: Document) -> Iterator[Claim]:
    named = {item.target.partition(":")[2].strip() for item in document.body.mentions if item.sort == "cijfer"}
    figures = [item for item in publication.of_kind(CIJFER) if item.slug in named]
    origins = (*sources(document.data), *(origin for item in figures for origin in sources(item.data)))
    for passage in body_passages(document.body, code=False):
        for sentence in sentences(passage.text):
            if any(character.isdigit() for character in sentence.text):
                line = passage.place(sentence.start, sentence.end).regel
                yield Claim(" ".join(sentence.text.split()), f"{document.pad}:{line}", origins)


def main() -> None:
    """Print the claims that a seed draws."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    every = list(claims(Publication(load(ROOT).library, today())))
    drawn = Random(asked.seed).sample(every, asked.number)  # noqa: S311 — to draw again what was drawn
    for index, claim in enumerate(drawn, 1):
        print(f"\n{index}. {claim.text}\n   {claim.place}")
        for origin in dict.fromkeys(claim.origins):
            print(f"   - {origin.titel}, {origin.uitgever}: {origin.adres or 'GEEN ADRES'}")
    reached = sum(any(origin.adres for origin in claim.origins) for claim in drawn)
    print(f"\n{len(every)} claims; of the {len(drawn)} drawn, {reached} lead to a source with an address in one step.")


if __name__ == "__main__":
    main()
