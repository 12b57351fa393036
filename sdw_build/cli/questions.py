"""Questions in the terminal, in plain Dutch: asked again until the answer is right."""

from collections.abc import Callable, Sequence

import click

from sdw_build.diagnostics.nearest import did_you_mean
from sdw_build.forms.fields import Keuze

# Says what is wrong with an answer; nothing when it is right.
Objection = Callable[[str], str]


def ask(question: str, explanation: str, judge: Objection, default: str = "") -> str:
    """Ask for a text."""
    click.echo(f"\n{click.style(question, bold=True)}")
    if explanation:
        click.echo(explanation)
    hint = f" [Enter: {default}]" if default else ""
    while True:
        answer = str(click.prompt(f">{hint}", default=default, show_default=False, prompt_suffix=" ")).strip()
        problem = judge(answer) if answer else "Vul hier iets in. Stoppen kan met Ctrl+C."
        if not problem:
            return answer
        click.echo(f"  {problem[:1].upper()}{problem[1:]}")


def ask_choice(question: str, explanation: str, choices: Sequence[Keuze], default: str = "") -> str:
    """Ask for one of a list, by number or by name."""
    return ask_choices(question, explanation, choices, default, several=False)[0]


def ask_choices(
    question: str, explanation: str, choices: Sequence[Keuze], default: str = "", *, several: bool = True
) -> list[str]:
    """Ask for one or more of a list, by number or by name."""
    shown = [f"  {number}. {choice.waarde}" for number, choice in enumerate(choices, 1)]
    width = max(len(line) for line in shown)
    lines = [f"{line:{width}}  {choice.uitleg}".rstrip() for line, choice in zip(shown, choices, strict=True)]
    how = "Typ de nummers, met een komma ertussen." if several else "Typ het nummer."
    answer = ask(
        question,
        "\n".join([explanation, *lines, how] if explanation else [*lines, how]),
        lambda text: _unknown(text, choices, several=several),
        default,
    )
    return list(dict.fromkeys(_meant(word, choices) for word in _words(answer)))


def ask_yes_no(question: str) -> bool:
    """Ask for a yes or a no, in full or by its first letter; Enter alone is neither."""
    while True:
        answer = str(click.prompt(f"{question} [ja/nee]", default="", show_default=False, prompt_suffix=" "))
        folded = answer.strip().lower()
        if folded and ("ja".startswith(folded) or "nee".startswith(folded)):
            return "ja".startswith(folded)
        click.echo("Typ ja of nee. Stoppen kan met Ctrl+C; dan verandert er niets.")


def _words(answer: str) -> list[str]:
    return [word.strip() for word in answer.split(",") if word.strip()]


def _meant(word: str, choices: Sequence[Keuze]) -> str:
    if word.isdecimal() and 1 <= int(word) <= len(choices):
        return choices[int(word) - 1].waarde
    return next((choice.waarde for choice in choices if choice.waarde.lower() == word.lower()), "")


def _unknown(answer: str, choices: Sequence[Keuze], *, several: bool) -> str:
    words = _words(answer)
    if not several and len(words) > 1:
        return "Kies er een."
    for word in words:
        if not _meant(word, choices):
            near = did_you_mean(word, [choice.waarde for choice in choices]) if not word.isdecimal() else ""
            return f"'{word}' staat niet in de lijst. {near or f'Typ een nummer van 1 tot en met {len(choices)}.'}"
    return "" if words else "Kies er minstens een."
