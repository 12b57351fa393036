"""Questions in the terminal, in plain Dutch: asked again until the answer is right, and again when someone goes back."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from sdw_build.diagnostics.nearest import did_you_mean, fold
from sdw_build.forms.fields import Keuze

T = TypeVar("T")

# Says what is wrong with an answer; nothing when it is right.
Objection = Callable[[str], str]
# Makes of what was typed what is meant.
Reading = Callable[[str], str]

YES, NO = "ja", "nee"
_BACK = "terug"
_ALL = "alle"


class _BackError(Exception):
    """Someone wants the previous question again."""


class Conversation:
    """Questions one after another; all answers are kept, so that going back is asking all but the last of them again."""

    def __init__(self) -> None:
        self._answers: list[str] = []
        self._at = 0

    def hold(self, flow: Callable[[], T]) -> T:
        """Go through questions; `flow` runs again, with the answers that were given, whenever someone goes back."""
        while True:
            self._at = 0
            try:
                return flow()
            except _BackError:
                self._answers.pop()

    def say(self, words: str) -> None:
        """Say something between two questions, unless it was said before."""
        if self._at == len(self._answers):
            click.echo(words)

    def warn(self, words: str) -> None:
        """Say, beside what is asked, that something asks for attention."""
        if self._at == len(self._answers):
            click.echo(words, err=True)

    def text(
        self,
        question: str,
        explanation: str,
        judge: Objection = lambda _: "",
        default: str = "",
        *,
        read: Reading = str,
        meaning: Reading = lambda _: "",
    ) -> str:
        """Ask for a text."""
        if self._at < len(self._answers):
            self._at += 1
            return self._answers[self._at - 1]
        click.echo(f"\n{click.style(question, bold=True)}")
        if explanation:
            click.echo(explanation)
        hint = f" [Enter: {default}]" if default else ""
        while True:
            typed = str(click.prompt(f">{hint}", default=default, show_default=False, prompt_suffix=" ")).strip()
            if typed.lower() == _BACK:
                self._go_back()
                continue
            answer = read(typed) if typed else ""
            problem = judge(answer) if answer else "Vul hier iets in. Stoppen kan met Ctrl+C."
            if not problem:
                self._keep(answer, meaning(answer))
                return answer
            click.echo(f"  {problem[:1].upper()}{problem[1:]}")

    def choice(self, question: str, explanation: str, choices: Sequence[Keuze], default: str = "") -> str:
        """Ask for one of a list, by number or by name."""
        return self.choices(question, explanation, choices, default, several=False)[0]

    def choices(
        self, question: str, explanation: str, choices: Sequence[Keuze], default: str = "", *, several: bool = True
    ) -> list[str]:
        """Ask for one or more of a list, by number or by name."""
        shown = [f"  {number}. {choice.waarde}" for number, choice in enumerate(choices, 1)]
        width = max(len(line) for line in shown)
        lines = [f"{line:{width}}  {choice.uitleg}".rstrip() for line, choice in zip(shown, choices, strict=True)]
        how = "Typ de nummers of namen, met een komma ertussen; of: alle." if several else "Typ het nummer of de naam."
        answer = self.text(
            question,
            "\n".join([explanation, *lines, how] if explanation else [*lines, how]),
            lambda text: _unknown(text, choices, several=several),
            default,
            meaning=lambda text: (
                ", ".join(chosen(text, choices)) if any(map(str.isdecimal, words_of(text))) or text == _ALL else ""
            ),
        )
        return chosen(answer, choices)

    def confirmed(self, question: str, explanation: str, yes: str = "", no: str = "", default: str = NO) -> bool:
        """Ask for yes or no."""
        return self.choice(question, explanation, [Keuze(YES, yes), Keuze(NO, no)], default) == YES

    def _keep(self, answer: str, meaning: str) -> None:
        self._answers.append(answer)
        self._at += 1
        if meaning and meaning != answer:
            click.echo(f"  = {meaning}")

    def _go_back(self) -> None:
        if self._answers:
            raise _BackError
        click.echo("  Dit is de eerste vraag.")


def words_of(answer: str) -> list[str]:
    """Return what was typed with commas in between, one by one."""
    return [word.strip() for word in answer.split(",") if word.strip()]


def chosen(answer: str, choices: Sequence[Keuze]) -> list[str]:
    """Return which of a list are meant, each once, or all; what is not in it stays as it was typed, to be refused."""
    if choices and fold(answer) == _ALL:
        return [choice.waarde for choice in choices]
    return list(dict.fromkeys(_meant(word, choices) or word for word in words_of(answer)))


def _meant(word: str, choices: Sequence[Keuze]) -> str:
    """Return the value that is meant by a number, a name, or a name as readers see it."""
    if word.isdecimal() and 1 <= int(word) <= len(choices):
        return choices[int(word) - 1].waarde
    names = ((choice.waarde, choice.uitleg.partition(":")[0]) for choice in choices)
    return next((value for value, label in names if fold(word) in (fold(value), fold(label))), "")


def _unknown(answer: str, choices: Sequence[Keuze], *, several: bool) -> str:
    words = words_of(answer)
    if not several and (len(words) > 1 or fold(answer) == _ALL):
        return "Kies er een."
    if several and fold(answer) == _ALL:
        return ""
    for word in words:
        if not _meant(word, choices):
            near = did_you_mean(word, [choice.waarde for choice in choices]) if not word.isdecimal() else ""
            return f"'{word}' staat niet in de lijst. {near or f'Typ een nummer van 1 tot en met {len(choices)}.'}"
    return "" if words else "Kies er minstens een."


def ask_yes_no(question: str) -> bool:
    """Ask for a yes or a no, in full or by its first letter; Enter alone is neither."""
    while True:
        answer = str(click.prompt(f"{question} [ja/nee]", default="", show_default=False, prompt_suffix=" "))
        folded = answer.strip().lower()
        if folded and ("ja".startswith(folded) or "nee".startswith(folded)):
            return "ja".startswith(folded)
        click.echo("Typ ja of nee. Stoppen kan met Ctrl+C; dan verandert er niets.")
