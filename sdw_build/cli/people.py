"""Who is recognisable in a new document, and on what ground: by questions, or by an option for each person."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from sdw_build.cli.dutch import Complaint
from sdw_build.cli.questions import Conversation, chosen
from sdw_build.forms.days import as_day, told
from sdw_build.forms.fields import FieldPath, Keuze, Veld
from sdw_build.forms.making import Making
from sdw_build.forms.scaffold import Answer

FIELD = "betrokkenen"
_CONSENT, _PUBLIC, _NOT_YET = "toestemming", "openbaar", "nog niet"
_GROUNDS = (
    Keuze(_CONSENT, "Er is een ondertekend formulier. Dat bewaar je buiten deze map; hier staat alleen het nummer."),
    Keuze(_PUBLIC, "Iemand die bij het publiek bekend is, en dit zelf naar buiten bracht."),
    Keuze(_NOT_YET, "Er is nog geen toestemming. Je kunt schrijven, maar publiceer nog niet."),
)
_LATER = "nog niet"
_NONE = "geen"
_WITHIN = {_CONSENT: "toestemming", _PUBLIC: "openbaar_gemaakt"}
EXAMPLE = "rol=verteller; kenmerk=T-2026-014; gegeven_op=2026-11-05; geldig_tot=2029-11-05; reikwijdte=tekst,voornaam"


@dataclass
class People:
    """Who is recognisable: the answers for each, and who has no consent yet."""

    answers: dict[FieldPath, Answer] = field(default_factory=dict)
    roles: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)

    def may_be_pictured(self, role: str) -> bool:
        """Tell whether someone agreed to a photo, or is known to the public."""
        at = self.roles.index(role)
        scope = self.answers.get((FIELD, str(at), "toestemming", "reikwijdte"))
        return scope is None or "foto" in scope


def person_field(making: Making) -> Veld | None:
    """Return the field for people; None for a kind that is not about people."""
    return next((item for item in making.fields if item.naam == FIELD), None) if making.kind.about_people else None


@dataclass(frozen=True)
class PeopleQuestions:
    """Asks who is recognisable."""

    making: Making
    talk: Conversation
    field: Veld
    problem: Callable[[dict[FieldPath, Answer], FieldPath, Answer], str]

    def ask(self) -> People:
        """Ask of each person in turn."""
        people = People()
        anyone = self.talk.confirmed(
            "Is er iemand herkenbaar?",
            "In de tekst of op een foto. Ook zonder naam: aan werk, woonplaats of wat er gebeurde.",
            "Dan vraag ik van ieder waarmee die instemde.",
            "Niemand kan weten over wie het gaat.",
        )
        while anyone:
            self._person(people)
            anyone = self.talk.confirmed("Is er nog iemand herkenbaar?", "Ieder heeft een eigen toestemming.")
        return people

    def _person(self, people: People) -> None:
        at = str(len(people.roles))
        role = self._one(people, (FIELD, at, "rol"), self._inner("rol"))
        ground = self.talk.choice("Waarom mag dit van die persoon op de site?", "", _GROUNDS)
        if ground == _NOT_YET:
            people.waiting.append(role)
            del people.answers[FIELD, at, "rol"]
            return
        people.roles.append(role)
        group = self._inner(_WITHIN[ground])
        for inner in group.velden:
            optional = not inner.verplicht and inner.naam in ("eindtekst_akkoord_op", "url")
            if inner.verplicht or optional:
                default = "" if inner.verplicht else _LATER if inner.datum else _NONE
                to_come: dict[FieldPath, Answer] = {
                    (FIELD, at, group.naam, item.naam): [item.keuzes[0].waarde] for item in group.velden if item.keuzes
                }
                self._one(people, (FIELD, at, group.naam, inner.naam), inner, default, to_come)

    def _one(
        self,
        people: People,
        path: FieldPath,
        inner: Veld,
        default: str = "",
        to_come: Mapping[FieldPath, Answer] = MappingProxyType({}),
    ) -> str:
        """Ask for one value; days that contradict each other are seen only where the list that comes later is filled in."""

        def judge(text: str) -> str:
            return "" if text == default else self.problem({**to_come, **people.answers}, path, text)

        if inner.keuzes and inner.lijst:
            people.answers[path] = self.talk.choices(inner.label, inner.uitleg, inner.keuzes)
            return ""
        read, meaning = _day_words(self.making, inner)
        answer = self.talk.text(inner.label, inner.uitleg, judge, default, read=read, meaning=meaning)
        if answer != default:
            people.answers[path] = answer
        return answer

    def _inner(self, name: str) -> Veld:
        return next(item for item in self.field.velden if item.naam == name)


def _day_words(making: Making, inner: Veld) -> tuple[Callable[[str], str], Callable[[str], str]]:
    if not inner.datum:
        return str, lambda _: ""
    return (lambda text: as_day(text, making.day)), (lambda text: told(text) if text[:1].isdecimal() else "")


def people_given(making: Making, persons: tuple[str, ...]) -> People:
    """Read the people from options, each as `rol=…; kenmerk=…`."""
    people = People()
    group = person_field(making)
    for number, typed in enumerate(persons if group else ()):
        known = {inner.naam: (path, inner) for path, inner in _leaves(group.velden if group else ())}
        for part in filter(None, (piece.strip() for piece in typed.split(";"))):
            name, sign, value = (piece.strip() for piece in part.partition("="))
            if not sign or name not in known:
                raise Complaint(f"--betrokkene: '{part}' begrijp ik niet. Schrijf het zo: \"{EXAMPLE}\".")
            path, inner = known[name]
            answer = as_day(value, making.day) if inner.datum else value
            people.answers[FIELD, str(number), *path] = chosen(value, inner.keuzes) if inner.lijst else answer
        people.roles.append(str(people.answers.get((FIELD, str(number), "rol"), "")))
    return people


def _leaves(fields: tuple[Veld, ...], above: FieldPath = ()) -> list[tuple[FieldPath, Veld]]:
    found: list[tuple[FieldPath, Veld]] = []
    for inner in fields:
        path = (*above, inner.naam)
        found += _leaves(inner.velden, path) if inner.velden else [(path, inner)]
    return found
