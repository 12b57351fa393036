"""Whatever stands in a file, it is read or told, at a place that is in the file; what we write ourselves is read as meant."""

import re
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sdw_build.diagnostics.diagnostic import Diagnostic
from sdw_build.editing.recording import write_list
from sdw_build.forms.quoting import quoted, quoted_list
from sdw_build.schema.adressen import Adreslijst, Kop
from sdw_build.schema.values import read_day, typed_day
from sdw_build.source.frontmatter import likely_parts, split
from sdw_build.source.lenient import read_document
from sdw_build.source.nodes import Fields, Scalar, Sequence
from sdw_build.source.text import Text, decode
from sdw_build.source.yaml import read_yaml

# fmt: off
_PIECES = (
    "titel", "samenvatting", "a", "é", "😀", "no", "2026-01-01", "012", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\n\t", " ", "#", " # x",
    "'", '"', "\\", "|", ">", "|2-", "[", "]", "{", "}", ",", "&a ", "*a", "!t ", "%", "@", "`", "?", "? ", "<<: ", "---", "\n---\n", "...", "~",
    "null", "\u00a0", "\u2028", "\u200b", "\ufeff", "\x00", "\x85", "\r\n", "\r", "<<<<<<< x", "=======", "“", "’",
)
# fmt: on
files = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join) | st.text(max_size=60)
lines = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)


def inside(problem: Diagnostic, content: str, first: int = 1) -> bool:
    """Tell whether a problem stands in the file that it is about."""
    there = content.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    row = problem.place.regel - first
    return 0 <= row < len(there) + 1 and 1 <= problem.place.kolom <= (len(there[row]) if row < len(there) else 0) + 1


@given(files, st.integers(1, 9))
def test_fields_are_read_or_told(content: str, first: int) -> None:
    text = decode(content.encode(), "x.yml")
    if isinstance(text, Diagnostic):  # signs that end a line unseen, for one
        return
    content = text.content
    fields, told = read_yaml(content, "x.yml", first)
    assert fields is not None or told
    assert [problem for problem in told if not inside(problem, content, first)] == []


@given(st.binary(max_size=60) | files.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_a_file_is_text_or_told(raw: bytes) -> None:
    text = decode(raw, "x.md")
    read_document(raw, "x.md")
    if isinstance(text, Text):
        parts = split(text)
        if isinstance(parts, Diagnostic):
            assert inside(parts, text.content)
            likely_parts(text, parts)


@given(lines)
def test_what_is_quoted_in_a_new_document_is_read_as_it_was(value: str) -> None:
    fields, told = read_yaml(f"naam: {quoted(value)}\nlijst: {quoted_list([value, 'b'])}\n", "x.yml")
    if told:  # signs that no file may hold
        assert fields is None or {problem.place.regel for problem in told} <= {1, 2}
        return
    assert fields
    name, items = fields.find("naam"), fields.find("lijst")
    assert name
    assert items
    assert isinstance(name.value, Scalar)
    assert name.value.value == " ".join(value.split())
    assert isinstance(items.value, Sequence)
    assert [item.value for item in items.value.items if isinstance(item, Scalar)] == [value, "b"]


@given(st.text(max_size=14) | st.dates().map(str))
def test_a_day_is_read_or_refused(text: str) -> None:
    typed_day(text)
    try:
        read: date | None = read_day(text)
    except PydanticCustomError:
        read = None
    assert read == _as_calendars_have_it(text.strip())


def _as_calendars_have_it(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) else None
    except ValueError:
        return None


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=20)


@given(st.lists(st.tuples(words, words, words | st.none()), min_size=1, max_size=4))
@example([("null", "Null", "null")])
def test_the_list_of_addresses_is_read_as_it_was_written(told: list[tuple[str, str, str | None]]) -> None:
    fields, problems = read_yaml(
        write_list(
            Adreslijst.model_construct(
                adressen={"/a/": "pagina"},
                koppen={"/a/": tuple(Kop.model_construct(anker=a, kop=b, nu=c) for a, b, c in told)},
            )
        ),
        "adressen.yml",
    )
    if problems:  # signs that no file may hold
        return
    assert fields
    koppen = fields.find("koppen")
    assert koppen
    assert isinstance(koppen.value, Fields)
    items = koppen.value.entries[0].value
    assert isinstance(items, Sequence)
    read = [[entry.value.value for entry in item.entries] for item in items.items if isinstance(item, Fields)]  # type: ignore[union-attr]
    assert read == [[word for word in one if word is not None] for one in told]
