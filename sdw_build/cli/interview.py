"""The answers for a new document: from options, from questions, and from a Word file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sdw_build.cli.dutch import Complaint
from sdw_build.cli.people import People, PeopleQuestions, people_given, person_field
from sdw_build.cli.photo import Photo, PhotoQuestions, photo_field, photo_given
from sdw_build.cli.questions import Conversation, chosen, words_of
from sdw_build.forms.days import as_day, told
from sdw_build.forms.fields import FieldPath, Keuze, Veld, default_answer, leaves
from sdw_build.forms.making import Filling, Making, names_teller, slug_for
from sdw_build.forms.scaffold import Answer
from sdw_build.rules.privacy.discretion import discreet
from sdw_build.schema.slug import is_slug
from sdw_build.schema.vocabulary import Doelgroep

if TYPE_CHECKING:
    from sdw_build.word.reading import Manuscript

_ANOTHER = "een nieuw bestand"
_NOBODY = "niemand"
_LATER = "later"
SLUG = "slug"


@dataclass
class Gathered:
    """All that is needed to make a document."""

    fields: dict[FieldPath, Answer] = field(default_factory=dict)
    people: People = field(default_factory=People)
    photo: Photo = field(default_factory=Photo)
    descriptions: dict[str, str] = field(default_factory=dict)  # of pictures from a Word file
    slug: str = ""
    data_file: str = ""

    @property
    def all(self) -> dict[FieldPath, Answer]:
        """Every answer by the path of its field."""
        return {**self.fields, **self.people.answers, **self.photo.answers}


def option_name(path: FieldPath) -> str:
    """Return the option that stands for a field."""
    return f"--{'-'.join(path).replace('_', '-')}"


def option_key(path: FieldPath) -> str:
    """Return the name under which that option is handed over."""
    return "__".join(path)


class Interview:
    """Gathers the answers for one document."""

    def __init__(
        self, making: Making, given: Mapping[str, Any], talk: Conversation | None, manuscript: "Manuscript | None"
    ) -> None:
        """Take answers from options, and ask for the rest when there is someone to ask."""
        self.making = making
        self.given = given
        self.talk = talk
        self.manuscript = manuscript

    def held(self) -> Gathered:
        """Return the answers; raises `Complaint` when something is missing and nobody can be asked."""
        if self.talk is None:
            return self._gathered()
        self.talk.say("Typ terug voor de vorige vraag. Stoppen kan met Ctrl+C; dan is er niets gemaakt.")
        return self.talk.hold(self._gathered)

    def body(self, answers: Gathered) -> Filling:
        """Return what goes under the fields."""
        pictures = dict(answers.photo.files)
        notes = tuple(f"Nog te doen: toestemming van {role}, bij betrokkenen." for role in answers.people.waiting)
        body = Filling(pictures=pictures, notes=notes, full=bool(self.given.get("alles")))
        if self.manuscript is None:
            return body
        text = self.manuscript.text
        for name, words in answers.descriptions.items():
            text = text.replace(f"![]({name})", f"![{words.replace(']', chr(92) + ']')}]({name})")
        return replace(body, text=text, pictures=self.manuscript.pictures | pictures)

    def _gathered(self) -> Gathered:
        answers = Gathered()
        missing = [path for path, item in leaves(self.making.fields) if not self._answer(answers, path, item)]
        if missing:
            raise Complaint(f"Er ontbreekt nog iets: {', '.join(map(option_name, missing))}.")
        answers.people = self._people(answers)
        answers.photo = self._photo(answers)
        answers.descriptions = self._descriptions()
        answers.slug = self._slug(answers)
        answers.data_file = self._data_file()
        return answers

    def _answer(self, answers: Gathered, path: FieldPath, item: Veld) -> bool:
        """Take an answer from the options, or ask for it; tell whether there is one, or none is needed."""
        audiences = {audience.value for audience in Doelgroep}
        picked = answers.fields.get(("doelgroepen",))
        if item.naam in audiences and not item.verplicht and item.naam not in (picked or audiences):
            return True
        default = default_answer(item, self.making.day) or self._from_word(path)
        value = self.given.get(option_key(path))
        if value is not None:
            answer = self._typed(item, value)
            answer = self._meant(answers.fields, path, answer) if isinstance(answer, str) else answer
            if problem := self._problem(answers.fields, path, answer):
                raise Complaint(f"{option_name(path)}: {problem}")
        elif self.talk is not None:
            answer = self._asked(self.talk, answers, path, item, default)
        elif default:
            answer = default
        else:
            return False
        answers.fields[path] = answer
        return True

    def _from_word(self, path: FieldPath) -> str:
        """Return what the Word file proposes for the first field: its title."""
        first = next(iter(leaves(self.making.fields)))[0]
        return self.manuscript.titel if self.manuscript and path == first else ""

    def _typed(self, item: Veld, value: str) -> Answer:
        """Read an answer that was given as an option."""
        if item.lijst:
            return chosen(value, item.keuzes)
        if item.keuzes:
            return next(iter(chosen(value, item.keuzes)), value)
        return as_day(value, self.making.day) if item.datum else value

    def _meant(self, before: Mapping[FieldPath, Answer], path: FieldPath, text: str) -> str:
        """Return a day for what is no answer by itself but says one: an agenda takes months and seasons too."""
        day = as_day(text, self.making.day)
        return (
            day if day != text and self._problem(before, path, text) and not self._problem(before, path, day) else text
        )

    def _asked(self, talk: Conversation, answers: Gathered, path: FieldPath, item: Veld, default: str) -> Answer:
        above = next((other.label for other in self.making.fields if len(path) > 1 and other.naam == path[0]), "")
        question = f"{above}: {item.label}" if above else item.label
        names = self.making.library.slugs(item.soort) if item.soort else []
        choices = item.keuzes or tuple(Keuze(name) for name in names)

        def judge(text: str) -> str:
            return self._problem(answers.fields, path, words_of(text) if item.lijst else text)

        if choices and item.lijst:
            return talk.choices(question, item.uitleg, choices, default)
        if choices:
            return talk.choice(question, item.uitleg, choices, default)
        if item.lijst:
            return words_of(talk.text(question, f"{item.uitleg} Meer dan een: met komma's.", judge, default))
        if item.datum:
            day = self.making.day
            words = f"{item.uitleg} Typ een dag, zoals 1 december {day.year}, morgen of vandaag."
            return talk.text(question, words, judge, default, read=lambda text: as_day(text, day), meaning=told)
        return talk.text(
            question, item.uitleg, judge, default, read=lambda text: self._meant(answers.fields, path, text)
        )

    def _problem(self, before: Mapping[FieldPath, Answer], path: FieldPath, answer: Answer) -> str:
        if not answer or (isinstance(answer, str) and not answer.strip()):
            return "vul iets in."
        faults = [discreet(item) for item in self.making.faults({**before, path: answer})]
        return f"{faults[0].bericht} {faults[0].hulp}".strip() if faults else ""

    def _people(self, answers: Gathered) -> People:
        item = person_field(self.making)
        given: tuple[str, ...] = self.given.get("betrokkene") or ()
        if item is None:
            return People()
        if given or self.talk is None:
            people = people_given(self.making, given)
            for path, answer in people.answers.items():
                if problem := self._problem(
                    {key: said for key, said in people.answers.items() if key[:2] == path[:2]}, path, answer
                ):
                    raise Complaint(f"--betrokkene: {path[-1]}: {problem}")
            return people
        return PeopleQuestions(self.making, self.talk, item, self._problem).ask()

    def _photo(self, answers: Gathered) -> Photo:
        item = photo_field(self.making)
        if item is None:
            return Photo()
        if self.given.get("foto"):
            given = self.given
            photo = photo_given(
                str(given["foto"]),
                given.get("foto_alt"),
                given.get("fotograaf"),
                given.get("herkenbaar"),
                given.get("wie"),
            )
            for path, answer in photo.answers.items():
                if problem := self._problem(photo.answers, path, answer):
                    raise Complaint(f"--foto: {path[-1]}: {problem}")
            return photo
        if self.talk is None:
            return Photo()
        return PhotoQuestions(self.talk, item, answers.people, self._problem).ask()

    def _descriptions(self) -> dict[str, str]:
        """Ask what is to be seen in pictures of which the Word file does not say it."""
        if self.talk is None or self.manuscript is None:
            return {}
        found = {}
        for name, after in self.manuscript.undescribed:
            where = f"Het staat na \u201c{after}\u201d." if after else "Het staat bovenaan."
            words = f"{where} Voor wie het niet ziet. Weet je het nu niet? Druk op Enter, en schrijf het straks tussen de haken."
            answer = self.talk.text(f"Wat is er te zien op {name}?", words, default=_LATER)
            if answer != _LATER:
                found[name] = answer
        return found

    def _slug(self, answers: Gathered) -> str:
        teller = self._teller()
        picked: str | None = self.given.get(SLUG)
        title = str(next(iter(answers.fields.values())))
        if picked is None:
            proposed = slug_for(title, teller)
            if not proposed and self.talk is None:
                raise Complaint("uit deze titel is geen naam voor het adres te maken. Geef er zelf een, met --slug.")
            if proposed and slug_for(title) != proposed:
                self._warn(f"De naam van de verteller hoort niet in het adres. Die is eruit gelaten: {proposed}.")
            return self._asked_name(self.talk, proposed, teller) if self.talk is not None else proposed
        if part := names_teller(picked, teller):
            self._warn(f"Let op: '{part}' in het adres is de naam van de verteller. Kies liever een andere naam.")
        return picked

    def _warn(self, words: str) -> None:
        (self.talk or Conversation()).warn(words)

    def _asked_name(self, talk: Conversation, proposed: str, teller: str) -> str:
        where = f"Dit komt in het adres: /{self.making.kind.address('naam')}. Zet er nooit de naam van een persoon in."

        def judge(text: str) -> str:
            part = names_teller(text, teller)
            return f"'{part}' is de naam van de verteller. Kies iets anders." if part else self.making.refusal(text)

        return talk.text("Naam in het adres", where, judge, "" if judge(proposed) else proposed)

    def _teller(self) -> str:
        if not self.making.kind.about_people:
            return ""
        if self.given.get("verteller") is not None or self.talk is None:
            return str(self.given.get("verteller") or "")
        words = "Zo komt die naam niet in het adres. Hij wordt niet bewaard. Vertelt niemand het? Druk op Enter."
        answer = self.talk.text("Hoe heet wie het vertelt?", words, default=_NOBODY)
        return "" if answer == _NOBODY else answer

    def _data_file(self) -> str:
        names = self.making.data_files()
        picked: str | None = self.given.get("bestand")
        if not self.making.kind.in_many_files:
            return names[0] if names else ""
        if picked is None and self.talk is not None:
            picked = self.talk.choice("In welk bestand?", "", [*(Keuze(name) for name in names), Keuze(_ANOTHER)])
            if picked == _ANOTHER:
                picked = self.talk.text("Hoe heet het nieuwe bestand?", "Zoals het onderwerp.", _refused_name)
        if picked is None:
            raise Complaint(f"Zeg bij --bestand in welk bestand het komt: {', '.join(names)}, of een nieuwe naam.")
        picked = picked.removesuffix(".yml").removeprefix(f"{self.making.kind.folder}/")
        if problem := _refused_name(picked):
            raise Complaint(f"--bestand: {problem}")
        return picked


def read_manuscript(path: str) -> "Manuscript":
    """Read the Word file that a document is made of."""
    from sdw_build.word.reading import read_word  # noqa: PLC0415 — what reads Word is slow to load, and most documents need none

    return read_word(Path(path).expanduser())


def _refused_name(text: str) -> str:
    return "" if is_slug(text) else "gebruik kleine letters, cijfers en streepjes."
