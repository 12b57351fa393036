"""What a command changes in a file is what it was asked; the rest stays byte for byte, however the file was typed."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from sdw_build.body.scan import Body
from sdw_build.editing.field import add_to_list, set_value
from sdw_build.editing.refusal import RefusedError
from sdw_build.editing.rewriting import Rewriting
from sdw_build.library.document import Document
from sdw_build.schema.kinds import PAGINA
from sdw_build.schema.pagina import Pagina
from sdw_build.source.frontmatter import Parts, split
from sdw_build.source.nodes import Scalar, Sequence
from sdw_build.source.text import Text, decode
from sdw_build.source.yaml import read_yaml

_DAY, _FORMER = "2026-06-01", "/oud/"
# Each of these fields as people type it; together in any order, with or without what is asked to be changed.
# fmt: off
_DAYS = ("", "bijgewerkt: 2026-01-01", "bijgewerkt: '2026-01-01'", 'bijgewerkt:   "2026-01-01"   # toen', "bijgewerkt:", "bijgewerkt:   # nog niet", "bijgewerkt: # x")
_LISTS = (
    "", "voorheen: [/een/]", "voorheen: [ /een/ , '/twee/' ]  # toen", "voorheen:\n  - /een/", 'voorheen:\n- /een/\n- "/twee/" # ja', "voorheen: []",
    "voorheen: [ ]", "voorheen:", "voorheen: # leeg", "voorheen: [\n  /een/,\n  /twee/\n  ]", "voorheen: [/een/, ]",
)
_REST = ("titel: Eén 😀", "titel: 'it''s'", "samenvatting: >\n  twee\n  regels", "samenvatting: |\n  voorheen: [x]\n  bijgewerkt: 1", "# voorheen: [nee]", "", "bron: {titel: x}")
# fmt: on


@st.composite
def files(draw: st.DrawFn) -> bytes:
    parts = [draw(st.sampled_from(_DAYS)), draw(st.sampled_from(_LISTS)), "gepubliceerd: 2026-01-01"]
    parts += draw(st.lists(st.sampled_from(_REST), unique_by=lambda text: text.partition(":")[0], max_size=4))
    fields = "\n".join(part for part in draw(st.permutations(parts)) if part)
    text = f"---\n{fields}\n---\n\nTekst met voorheen: [x] en 😀.\n"
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return (mark + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))).encode()


def read(raw: bytes) -> Document[Pagina]:
    """Read a document, whatever it lacks."""
    text = decode(raw, "content/x.md")
    assert isinstance(text, Text)
    parts = split(text)
    assert isinstance(parts, Parts)
    fields, told = read_yaml(parts.front, "content/x.md", parts.front_line)
    assert fields is not None, told
    body = Body(parts.body, "content/x.md", parts.body_line)
    return Document(PAGINA, "x", "content/x.md", body, Pagina.model_construct(), fields)


def values(document: Document[Pagina]) -> dict[str, list[str]]:
    """Return the texts of each field."""
    found = {}
    for entry in document.fields.entries:
        items = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        found[entry.key.value] = [item.value for item in items if isinstance(item, Scalar)]
    return found


@given(files())
def test_a_field_is_changed_and_nothing_else(raw: bytes) -> None:
    before = read(raw)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.md"
        path.write_bytes(raw)
        for field, expected, change in (
            ("bijgewerkt", [_DAY], lambda file: set_value(file, before, "bijgewerkt", _DAY)),
            (
                "voorheen",
                [*filter(None, values(before).get("voorheen", [])), _FORMER],
                lambda file: add_to_list(file, before, "voorheen", _FORMER),
            ),
        ):
            file = Rewriting(path, "content/x.md")
            try:
                change(file)
            except RefusedError:
                continue
            after = file.result()
            changed = values(read(after))
            assert changed == {**values(before), field: expected}, after
            assert read(after).body.text == before.body.text
            assert _without(after, raw), "something else changed"


def _without(after: bytes, before: bytes) -> bool:
    """Tell whether one span of a file was replaced, in one line, and all around it is as it was."""
    start = next(
        (at for at, (one, other) in enumerate(zip(after, before, strict=False)) if one != other),
        min(len(after), len(before)),
    )
    behind = 0
    while behind < min(len(after), len(before)) - start and after[-1 - behind] == before[-1 - behind]:
        behind += 1
    return len(after) - start - behind < 60 and len(before) - start - behind < 30
