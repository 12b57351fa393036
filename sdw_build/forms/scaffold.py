"""The text of a new document: what was answered, and every other field as a comment that explains it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Any

from sdw_build.forms.fields import FieldPath, Veld
from sdw_build.forms.quoting import quoted, quoted_list
from sdw_build.rules.voorbeeldtekst import EXAMPLE_TEXT

Answer = str | list[str]
Answers = Mapping[FieldPath, Answer]

_MORE = "Er kan meer in deze kop. Alle velden staan in docs/redactie/velden.md, of in een nieuw bestand met: sdw nieuw {} --alles"
_SOME = 8  # names of other documents that are shown as choices
_OPTIONAL = """\
# Hieronder staat wat er nog meer kan. Haal het hekje aan het begin van een regel weg om een veld te gebruiken.
# Wat je niet gebruikt, mag je laten staan of weghalen: het komt nooit op de site.
"""


class Style(Enum):
    """How much of a group of fields is written in a scaffold."""

    ANSWERS = auto()  # what was answered
    ESSENCE = auto()  # what is required
    FULL = auto()  # that with explanations, and the rest as comments


@dataclass(frozen=True)
class Scaffold:
    """Writes documents of one form: `names` are the documents of each kind that can be referred to."""

    fields: tuple[Veld, ...]
    names: Mapping[str, list[str]]
    day: date

    def document(self, answers: Answers, text: str = EXAMPLE_TEXT, *, kind: str = "", notes: Sequence[str] = ()) -> str:
        """Write a Markdown file: the answers, the status, a line on what else there is, and a text."""
        lines = [line for field in self.fields if self._live(field, answers) for line in self._answered(field, answers)]
        remarks = [f"# {note}" for note in (*notes, _MORE.format(kind))]
        return "\n".join(["---", *lines, *remarks, "---", "", text])

    def document_with_all(self, answers: Answers, text: str = EXAMPLE_TEXT, *, notes: Sequence[str] = ()) -> str:
        """Write a Markdown file in which every other field stands as a comment that explains it."""
        live = [line for field in self.fields if self._live(field, answers) for line in self._typed(field, answers)]
        other = [line for field in self.fields if not self._live(field, answers) for line in self._comment(field)]
        remarks = [f"# {note}" for note in notes]
        return "\n".join(["---", *live, *remarks, "", *_OPTIONAL.splitlines(), *other, "---", "", text])

    def entry(self, name: str, answers: Answers) -> str:
        """Write an entry of a data file; each of its other fields is one line of comment."""
        lines = [f"{name}:"]
        lines += [
            f"  {line}" for field in self.fields if self._live(field, answers) for line in self._typed(field, answers)
        ]
        lines += [
            f"  # {line}" for field in self.fields if not self._live(field, answers) for line in self._brief(field)
        ]
        return "\n".join(lines) + "\n"

    def answered(self, answers: Answers) -> str:
        """Write only what was answered, to be judged before the rest is there."""
        given = {path[0] for path in answers}
        lines = [self._lines(field, answers, Style.ANSWERS) for field in self.fields if field.naam in given]
        return "\n".join(line for group in lines for line in group)

    def essence(self, field: Veld) -> list[str]:
        """Write a field with an example, and of a group only what is required."""
        return self._lines(field, {}, Style.ESSENCE)

    def _live(self, field: Veld, answers: Answers) -> bool:
        return field.verplicht or field.naam == "status" or any(path[0] == field.naam for path in answers)

    def _answered(self, field: Veld, answers: Answers) -> list[str]:
        given = any(path[0] == field.naam for path in answers)
        lines = self._lines(field, answers, Style.ANSWERS if given else Style.FULL)
        if field.naam == "status":
            lines[0] += f"  # {field.uitleg}"
        return lines

    def _typed(self, field: Veld, answers: Answers) -> list[str]:
        lines = self._lines(field, answers, Style.FULL)
        if field.naam == "status":
            lines[0] += f"  # {field.uitleg}"
        return lines

    def _comment(self, field: Veld) -> Iterator[str]:
        yield ""
        yield f"# {field.label}: {field.uitleg[:1].lower()}{field.uitleg[1:]}"
        if choices := self._choices(field):
            yield f"# Kies uit: {choices}."
        for line in self._lines(field, {}, Style.FULL):
            yield f"#{line}"

    def _brief(self, field: Veld) -> list[str]:
        """Write an optional field in one line, or in as many as its group needs."""
        return self._explained(field, self.essence(field))

    def _lines(
        self, field: Veld, answers: Answers, style: Style, above: FieldPath = (), shown: Any = None
    ) -> list[str]:
        path = (*above, field.naam)
        if field.lijst and field.velden and (numbers := _numbers(path, answers)):
            items = [self._lines(field, _only(path, number, answers), Style.ANSWERS, above)[1:] for number in numbers]
            return [f"{field.naam}:", *(line for item in items for line in item)]
        if not field.velden:
            return [f"{field.naam}: {self._value(field, answers.get(path), shown)}"]
        shown = shown or field.voorbeeld
        shown = shown[0] if isinstance(shown, list) and shown else shown or {}
        live: list[str] = []
        other: list[str] = []
        for inner in field.velden:
            given = any(key[: len(path) + 1] == (*path, inner.naam) for key in answers)
            shows = style is not Style.ANSWERS and (inner.verplicht or inner.naam in shown)
            if given or shows:
                lines = self._lines(inner, answers, style, path, shown.get(inner.naam))
                live += self._explained(inner, lines) if style is Style.FULL else lines
            elif style is Style.FULL:
                other += [f"# {line}" for line in self._explained(inner, self._lines(inner, {}, style))]
        if not live and other:
            # A group in which nothing is required still needs one field to stand on.
            live, other = [other[0].removeprefix("# ")], other[1:]
        lines = [*live, *other]
        if field.lijst:
            lines = [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
        return [f"{field.naam}:", *(f"  {line}" for line in lines)]

    def _value(self, field: Veld, answer: str | list[str] | None, shown: Any) -> str:
        value = answer if answer is not None else shown if shown is not None else self._example(field)
        as_is = field.getal or field.datum
        if field.lijst:
            return quoted_list([str(item) for item in (value if isinstance(value, list) else [value])], number=as_is)
        return quoted(str(value), number=as_is)

    def _example(self, field: Veld) -> Any:
        if field.standaard is not None:
            return field.standaard
        if field.datum:
            return self.day.isoformat()
        if field.soort:
            return next(iter(self.names.get(field.soort, [])), f"naam-van-{field.soort}")
        if field.voorbeeld is not None:
            return field.voorbeeld
        return field.keuzes[0].waarde if field.keuzes else "…"

    def _explained(self, field: Veld, lines: list[str]) -> list[str]:
        choices = self._choices(field)
        return [f"{lines[0]}  # {field.uitleg}{f' Kies uit: {choices}.' if choices else ''}", *lines[1:]]

    def _choices(self, field: Veld) -> str:
        if field.keuzes:
            return "" if field.ja_nee else ", ".join(choice.waarde for choice in field.keuzes)
        names = self.names.get(field.soort, [])
        return ", ".join(names[:_SOME]) + (", …" if len(names) > _SOME else "")


def _numbers(path: FieldPath, answers: Answers) -> list[str]:
    """Return the numbers of the items of a list of groups, where there may be more than one."""
    at = len(path)
    found = (key[at] for key in answers if key[:at] == path and len(key) > at and key[at].isdecimal())
    return list(dict.fromkeys(found))


def _only(path: FieldPath, number: str, answers: Answers) -> Answers:
    """Return the answers for one item, as if it were the only one."""
    whole = (*path, number)
    return {(*path, *key[len(whole) :]): value for key, value in answers.items() if key[: len(whole)] == whole}
