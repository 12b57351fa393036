"""Mistakes in a file as a whole, and in its running text."""

from collections.abc import Iterator
from random import Random

from tests.mutations.mutation import Mutation, misspell, replaced
from tests.mutations.sources import Source


def opening_line_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose the first line of dashes."""
    if source.markdown:
        yield replaced(source, 1, codes="SDW103")


def opening_line_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Type something else than three dashes on the first line."""
    if source.markdown:
        for wrong in ("--", "----", " ---", "- - -", "–––", "—", "===", "***", "--- kop", "'---"):
            yield replaced(source, 1, wrong, codes="SDW103")


def closing_line_removed(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose the second line of dashes: told where the text begins."""
    if source.markdown:
        end = source.front.stop
        yield replaced(source, end, codes="SDW104", lines=range(end - 1, end + 2))


def closing_line_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Type something else than three dashes under the fields."""
    if source.markdown:
        for wrong in ("--", "----", " ---", "- - -", "–––", "—", "===", "***", "...", "--- tekst", "-- -"):
            yield replaced(source, source.front.stop, wrong, codes="SDW104")


def closing_line_broken_above_a_rule(source: Source, random: Random) -> Iterator[Mutation]:
    """Break the second line of dashes in a file whose text has such a line of its own."""
    if source.markdown:
        for wrong in ("", "--", "----"):
            yield replaced(
                source,
                source.front.stop,
                wrong,
                *source.lines[source.front.stop :],
                "",
                "---",
                "",
                "Nog een stuk.",
                until=len(source.lines),
                codes="SDW104",
                lines=range(source.front.stop, source.front.stop + 2),
            )


def saved_as_latin_1(source: Source, random: Random) -> Iterator[Mutation]:
    """Save a file with an accent in an old encoding: told at the first such letter."""
    for number, line in _accented(source, random):
        lines = (*source.lines[: number - 1], line, *source.lines[number:])
        text = "\n".join(lines).replace("’", "'").replace("‘", "'").replace("–", "-").replace("…", "...")
        raw = text.encode("latin-1", "replace")
        # What that encoding has no sign for becomes a question mark.
        first = next(index for index, char in enumerate(text) if 127 < ord(char) < 256)
        yield Mutation(
            source.pad,
            raw,
            "latin-1",
            range(text[:first].count("\n") + 1, text[:first].count("\n") + 2),
            frozenset({"SDW102"}),
            column=first - text.rfind("\n", 0, first),
        )


def saved_as_utf_16(source: Source, random: Random) -> Iterator[Mutation]:
    """Save a file as UTF-16, in either order, with or without a mark."""
    for number, line in _accented(source, random):
        text = "\n".join((*source.lines[: number - 1], line, *source.lines[number:]))
        for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            yield Mutation(source.pad, text.encode(encoding), encoding, range(1, 2), frozenset({"SDW102"}))


def _accented(source: Source, random: Random) -> Iterator[tuple[int, str]]:
    # In an address the space before it would be a mistake of its own.
    ends = tuple("abcdeo.")
    spots = [
        number
        for number in range(2, len(source.lines))
        if (line := source.line(number)).endswith(ends) and "://" not in line
    ]
    for number in random.sample(spots, min(3, len(spots))):
        yield number, f"{source.line(number)} én"


def conflict_left(source: Source, random: Random) -> Iterator[Mutation]:
    """Leave the marks of a merge: told at the first."""
    for number in random.sample(range(1, len(source.lines) + 1), min(3, len(source.lines))):
        line = source.line(number)
        yield replaced(
            source, number, "<<<<<<< HEAD", line, "=======", f"{line} anders", ">>>>>>> branch", codes="SDW105"
        )


def control_character(source: Source, random: Random) -> Iterator[Mutation]:
    """Paste an invisible character."""
    for number in random.sample(range(1, len(source.lines) + 1), min(3, len(source.lines))):
        line = source.line(number)
        spot = random.randint(0, len(line))
        char = random.choice("\0\x07\x0b\x0c\x1b\x7f\x85\u2028\u2029\u200b\ufeff")
        if (number, spot, char) == (1, 0, "\ufeff"):
            continue  # there it is the mark that programs write
        yield replaced(source, number, line[:spot] + char + line[spot:], codes="SDW113", column=spot + 1)


def body_link_broken(source: Source, random: Random) -> Iterator[Mutation]:
    """Misspell where a link, a picture or a figure in the text leads."""
    for mention in source.body.mentions if source.body else ():
        line, start = source.line(mention.place.regel), mention.place.kolom - 1
        wrong = _wrong_target(mention.target, random)
        spot = line.index(mention.target, start)
        new = line[:spot] + wrong + line[spot + len(mention.target) :]
        codes = "SDW301 SDW309" if mention.sort == "cijfer" else "SDW306 SDW307 SDW308"
        yield replaced(source, mention.place.regel, new, codes=codes, column=start + 1)


def _wrong_target(target: str, random: Random) -> str:
    if target.startswith("http"):
        return random.choice((target.replace("://", ":/", 1), target.replace("http", "htp", 1), "https://voorbeeld"))
    if target.startswith("cijfer:"):
        return random.choice((f"cijfer:{target.removeprefix('cijfer:')}x", target.replace("cijfer", "cijfers")))
    if "#" in target or target.endswith("/"):
        return f"{target}-x"
    folder, slash, name = target.rpartition("/")
    stem, dot, suffix = name.partition(".")
    choices = (
        f"{stem}x{dot}{suffix}",
        f"{stem}.html",
        stem,
        f"{stem[::-1]}q{dot}{suffix}",
        f"{misspell(stem, random)}.md",
    )
    return folder + slash + random.choice(choices)


def body_link_written_wrong(source: Source, random: Random) -> Iterator[Mutation]:
    """Forget or misplace one of the marks of a link."""
    for mention in source.body.mentions if source.body else ():
        line, start = source.line(mention.place.regel), mention.place.kolom - 1
        if mention.sort == "cijfer" or line[start - 2 : start] != "](":
            continue
        end = start + len(mention.target)
        opening = line.rindex("[", 0, start)
        new = random.choice(
            (
                line[:end] + line[end + 1 :],
                f"{line[: start - 1]} {line[start - 1 :]}",
                line[: start - 2] + line[start - 1 :],
                line[:opening] + line[opening + 1 :],
            )
        )
        yield replaced(source, mention.place.regel, new, codes="SDW306")


def file_emptied(source: Source, random: Random) -> Iterator[Mutation]:
    """Lose the whole text of a file."""
    if source.markdown:
        for raw in (b"", b"\n\n", b"\xef\xbb\xbf"):
            yield Mutation(source.pad, raw, "empty", range(1, 2), frozenset({"SDW103"}))


OPERATORS = (
    opening_line_removed,
    opening_line_broken,
    closing_line_removed,
    closing_line_broken,
    closing_line_broken_above_a_rule,
    saved_as_latin_1,
    saved_as_utf_16,
    conflict_left,
    control_character,
    body_link_broken,
    body_link_written_wrong,
    file_emptied,
)


def with_byte_order_mark(source: Source, random: Random) -> Iterator[bytes]:
    """Save a file as Windows programs do."""
    yield source.text.encode("utf-8-sig")


def with_line_ends_of_windows(source: Source, random: Random) -> Iterator[bytes]:
    """Save a file with the line ends of Windows."""
    yield source.text.replace("\n", "\r\n").encode()


def with_line_ends_of_old_macs(source: Source, random: Random) -> Iterator[bytes]:
    """Save a file with carriage returns alone."""
    yield source.text.replace("\n", "\r").encode()


def with_spaces_at_line_ends(source: Source, random: Random) -> Iterator[bytes]:
    """Leave spaces behind lines of fields and the lines of dashes."""
    stop = source.front.stop
    yield "\n".join((*(f"{line}  " for line in source.lines[:stop]), *source.lines[stop:])).encode()


def without_the_last_line_end(source: Source, random: Random) -> Iterator[bytes]:
    """Leave out the line end at the end of the file."""
    yield source.text.rstrip("\n").encode()


HARMLESS = (
    with_byte_order_mark,
    with_line_ends_of_windows,
    with_line_ends_of_old_macs,
    with_spaces_at_line_ends,
    without_the_last_line_end,
)
