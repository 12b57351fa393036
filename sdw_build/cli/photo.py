"""The photo above a new document: found where the editor keeps it, and brought along upright and without what a camera wrote."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sdw_build.cli.dutch import Complaint
from sdw_build.cli.people import People
from sdw_build.cli.questions import NO, YES, Conversation, words_of
from sdw_build.editing.refusal import RefusedError
from sdw_build.forms.fields import FieldPath, Keuze, Veld
from sdw_build.forms.making import Making
from sdw_build.forms.scaffold import Answer

FIELD = "beeld"
_NONE = "geen"
_UNKNOWN = "onbekend"


@dataclass
class Photo:
    """A photo as it goes along: its fields, and its bytes under a name that tells nothing."""

    answers: dict[FieldPath, Answer] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def photo_field(making: Making) -> Veld | None:
    """Return the field for the photo; None for a kind that has none."""
    return next((item for item in making.fields if item.naam == FIELD), None)


def photo_from(typed: str) -> dict[str, bytes]:
    """Read a photo, clean, under its new name; raises `Complaint` for what is none."""
    from sdw_build.cli.beeld import taken_from  # noqa: PLC0415 — what draws is slow to load, and most answers need none

    path = _path(typed)
    if not path.is_file():
        raise Complaint(f"het bestand {path} bestaat niet.")
    try:
        taken = taken_from(path)
    except RefusedError as refused:
        raise Complaint(f"{path.name}: {refused}") from refused
    return {f"foto{taken.suffix}": taken.content}


def _path(typed: str) -> Path:
    """Return where a file is; a terminal writes quotes, escapes or an address when a file is dragged into it."""
    text = typed.strip().strip("'\"")
    if text.startswith("file://"):
        text = unquote(urlsplit(text).path)
    path = Path(text).expanduser()
    return path if path.exists() else Path(re.sub(r"\\(.)", r"\1", text)).expanduser()


@dataclass(frozen=True)
class PhotoQuestions:
    """Asks for the photo."""

    talk: Conversation
    field: Veld
    people: People
    problem: Callable[[dict[FieldPath, Answer], FieldPath, Answer], str]

    def ask(self) -> Photo:
        """Ask where it is, what it shows, and who."""
        words = "Waar staat het bestand? Typ het pad, of sleep het bestand naar dit venster. Geen foto? Druk op Enter."
        typed = self.talk.text("Foto", words, _no_photo, _NONE)
        if typed == _NONE:
            return Photo()
        photo = Photo(files=photo_from(typed))
        photo.answers[FIELD, "bestand"] = next(iter(photo.files))
        self._text(photo, "alt")
        self._text(photo, "fotograaf", _UNKNOWN)
        inner = self._inner("herkenbaar")
        shown = self.talk.choice(
            inner.label, inner.uitleg, [Keuze(YES, "Ook van opzij, of aan een tatoeage."), Keuze(NO)], NO
        )
        photo.answers[FIELD, "herkenbaar"] = shown
        if shown == YES:
            self._who(photo)
        return photo

    def _who(self, photo: Photo) -> None:
        roles = self.people.roles
        who = roles
        if len(roles) > 1:
            inner = self._inner("wie")
            who = self.talk.choices(inner.label, "Wie staat er herkenbaar op?", [Keuze(role) for role in roles])
            photo.answers[FIELD, "wie"] = who
        wrong = [role for role in who if not self.people.may_be_pictured(role)]
        if wrong or not roles:
            self.talk.say(
                f"Let op: de toestemming van {', '.join(wrong)} noemt geen foto. De foto blijft weg."
                if wrong
                else "Let op: voor een herkenbare foto is eerst toestemming nodig. De foto blijft weg."
            )
            photo.answers.clear()
            photo.files.clear()

    def _text(self, photo: Photo, name: str, default: str = "") -> None:
        inner = self._inner(name)
        path = (FIELD, name)

        def judge(text: str) -> str:
            return "" if text == default else self.problem(photo.answers, path, text)

        answer = self.talk.text(inner.label, inner.uitleg, judge, default)
        if answer != default:
            photo.answers[path] = answer

    def _inner(self, name: str) -> Veld:
        return next(item for item in self.field.velden if item.naam == name)


def _no_photo(typed: str) -> str:
    if typed == _NONE:
        return ""
    try:
        photo_from(typed)
    except Complaint as complaint:
        return complaint.message
    return ""


def photo_given(typed: str, alt: str | None, photographer: str | None, shown: str | None, who: str | None) -> Photo:
    """Read the photo from options."""
    try:
        photo = Photo(files=photo_from(typed))
    except Complaint as complaint:
        raise Complaint(f"--foto: {complaint.message}") from complaint
    if not alt:
        raise Complaint("Zeg bij --foto-alt wat er op de foto te zien is, voor wie die niet ziet.")
    given: dict[str, Answer | None] = {
        "bestand": next(iter(photo.files)),
        "alt": alt,
        "fotograaf": photographer,
        "herkenbaar": shown or NO,
        "wie": words_of(who) if who else None,
    }
    photo.answers.update({(FIELD, name): value for name, value in given.items() if value})
    return photo
