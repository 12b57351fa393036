"""Make a part of a Word file what its readers may get: changes accepted, remarks and hidden text gone, pictures marked."""

from collections import Counter
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, SubElement

from sdw_build.word.drawn import Drawn, drawn_in
from sdw_build.word.fields import take_out_filled_in
from sdw_build.word.marks import PRIVATE, Marks, number_mark
from sdw_build.word.names import MATH, MC, W, local, on, val, words_in
from sdw_build.word.numbering import BULLETS, DEEPEST, NUMBERS, Numbering
from sdw_build.word.package import Relation
from sdw_build.word.styles import Styles

TITLE, QUOTE, HEADING, CAPTION = "SdwTitel", "SdwCitaat", "SdwKop", "SdwBijschrift"

_UNWRAPPED = {f"{W}{name}" for name in ("ins", "moveTo", "fldSimple", "smartTag", "customXml", "dir", "bdo", "sdtContent", "rubyBase")}  # fmt: skip
_DELETED = {f"{W}del", f"{W}moveFrom"}
_CHANGED = {f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}cellIns", f"{W}cellDel"}
# Marks of Word's own, that show nothing.
_SILENT = {
    f"{W}{name}"
    for name in (
        "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef", "proofErr", "permStart", "permEnd",
        "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "moveFromRangeStart", "moveFromRangeEnd",
        "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
        "customXmlDelRangeEnd", "softHyphen", "tblPrEx", "sectPr", "separator", "continuationSeparator", "pgNum", "rt", "rubyPr",
    )
}  # fmt: skip
_DRAWN = {f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent", f"{W}contentPart"}
_SHOWN = {f"{W}{name}" for name in ("t", "sym", "noBreakHyphen")}
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0a8\uf06e\uf02d", "•"))


class Cleaner:
    """Cleans the parts of one file; what it leaves out is counted in `left`, what needs an eye is marked."""

    def __init__(self, styles: Styles, numbering: Numbering, marks: Marks) -> None:
        self.styles = styles
        self.numbering = numbering
        self.marks = marks
        self.left: Counter[str] = Counter()
        self.relations: Mapping[str, Relation] = {}
        self._paragraph_style = ""
        self._struck = False
        self._handlers: dict[str, Callable[[Element, bool], list[Element]]] = {
            f"{W}r": self._run,
            f"{W}p": self._paragraph,
            f"{W}tr": self._row,
            f"{W}tbl": self._table,
            f"{W}sdt": self._control,
            f"{W}ruby": self._unwrapped,
            f"{W}t": self._text,
            f"{W}cr": lambda _, __: [Element(f"{W}br")],
            f"{W}ptab": lambda _, __: [Element(f"{W}tab")],
            f"{W}altChunk": self._other_document,
            f"{MATH}oMath": self._formula,
            f"{MATH}oMathPara": self._formula,
        }

    def clean(self, root: Element, relations: Mapping[str, Relation]) -> None:
        """Clean one part, in its place."""
        self.relations = relations
        self.left["wijziging"] += sum(item.tag in _CHANGED or local(item).endswith("Change") for item in root.iter())
        take_out_filled_in(root, self.left)
        self._inside(root)
        _merge_paragraphs(root)

    def _inside(self, parent: Element, *, in_run: bool = False) -> None:
        parent[:] = [kept for child in list(parent) for kept in self._cleaned(child, in_run)]

    def _cleaned(self, child: Element, in_run: bool) -> list[Element]:
        tag = child.tag
        if tag in _SILENT or tag in _DELETED:
            return []
        if tag in _DRAWN:
            return self._drawing(child, in_run)
        if tag in _UNWRAPPED:
            return self._unwrapped(child, in_run)
        if handler := self._handlers.get(str(tag)):
            return handler(child, in_run)
        if not local(child).endswith("Pr"):
            self._inside(child, in_run=in_run)
        return [child]

    def _unwrapped(self, child: Element, in_run: bool) -> list[Element]:
        self._inside(child, in_run=in_run)
        return list(child)

    def _control(self, child: Element, in_run: bool) -> list[Element]:
        content = child.find(f"{W}sdtContent")
        return [] if content is None else self._unwrapped(content, in_run)

    def _paragraph(self, paragraph: Element, _: bool) -> list[Element]:
        properties = paragraph.find(f"{W}pPr")
        style = val(paragraph.find(f"{W}pPr/{W}pStyle"))
        outer, self._paragraph_style, self._struck = self._paragraph_style, style, False
        self._inside(paragraph)
        if self._struck:
            _add_first(paragraph, self.marks.remark("hier was tekst met de hand doorgestreept; die staat er nu gewoon. Moet ze weg?"))  # fmt: skip
        self._paragraph_style = outer
        if properties is None:
            properties = Element(f"{W}pPr")
            paragraph.insert(0, properties)
        self._say_what_it_is(paragraph, properties, style)
        return [paragraph]

    def _say_what_it_is(self, paragraph: Element, properties: Element, style: str) -> None:
        """Name a heading, a title or a quotation as such, and give an item of a list its number."""
        own = val(properties.find(f"{W}outlineLvl"))
        level = int(own) + 1 if own.isdecimal() and int(own) < 9 else self.styles.heading(style)
        name = ""
        if self.styles.is_called(style, "title", "titel"):
            name = TITLE
        elif level:
            name = f"{HEADING}{min(level, 6)}"
        elif self.styles.is_quote(style):
            name = QUOTE
        elif self.styles.is_called(style, "caption", "bijschrift"):
            name = CAPTION
        if name:
            for child in [item for item in properties if item.tag in (f"{W}pStyle", f"{W}numPr")]:
                properties.remove(child)
            SubElement(properties, f"{W}pStyle", {f"{W}val": name})
            return
        self._number(paragraph, properties, style)

    def _number(self, paragraph: Element, properties: Element, style: str) -> None:
        listed = properties.find(f"{W}numPr")
        of_style = self.styles.numbering(style) or ("", "")
        name = (
            val(listed.find(f"{W}numId"))
            if listed is not None and listed.find(f"{W}numId") is not None
            else of_style[0]
        )
        level = (val(listed.find(f"{W}ilvl")) if listed is not None else "") or of_style[1] or "0"
        if listed is not None:
            properties.remove(listed)
        if not words_in(paragraph) or not self.numbering.is_list(name, level):
            return
        number = self.numbering.next(name, level)
        depth = max(int(level) if level.isdecimal() else 0, self.styles.depth(style))
        # Said in one way: mammoth does not look at all in which Word may say it.
        listed = SubElement(properties, f"{W}numPr")
        SubElement(listed, f"{W}ilvl", {f"{W}val": str(min(depth, DEEPEST - 1))})
        SubElement(listed, f"{W}numId", {f"{W}val": BULLETS if number is None else NUMBERS})
        for child in properties.findall(f"{W}pStyle"):
            properties.remove(child)
        if number is not None:
            _add_first(paragraph, number_mark(number))
            if number == 1 and self.numbering.letters(name, level):
                _add_first(paragraph, self.marks.remark("deze lijst telde met letters; nu met cijfers. Verwijst de tekst naar een letter?"))  # fmt: skip

    def _run(self, run: Element, _: bool) -> list[Element]:
        properties = run.find(f"{W}rPr")
        if self._is_hidden(properties):
            if words_in(run):
                self.left["verborgen"] += 1
            # What opens and closes a field stays: without it, all that follows would be part of that.
            run[:] = [child for child in run if child.tag in (f"{W}fldChar", f"{W}instrText")]
            return [run]
        self._inside(run, in_run=True)
        if properties is not None and words_in(run):
            struck = any(on(properties.find(f"{W}{name}")) for name in ("strike", "dstrike"))
            self._struck = self._struck or struck
        return [run]

    def _is_hidden(self, properties: Element | None) -> bool:
        if properties is None:
            return self.styles.hidden(self._paragraph_style)
        said = on(properties.find(f"{W}vanish"))
        if said is None and on(properties.find(f"{W}webHidden")):
            said = True
        return self.styles.hidden(val(properties.find(f"{W}rStyle")), self._paragraph_style) if said is None else said

    def _text(self, text: Element, _: bool) -> list[Element]:
        words = (text.text or "").translate(_BULLETS)
        text.text, odd = PRIVATE.subn("", words)
        if odd:
            text.text = self.marks.remark("hier stond een teken uit een lettertype van Word, dat niemand anders heeft") + text.text  # fmt: skip
        return [text]

    def _row(self, row: Element, _: bool) -> list[Element]:
        if row.find(f"{W}trPr/{W}del") is not None:
            return []
        row[:] = [cell for cell in row if cell.find(f"{W}tcPr/{W}cellDel") is None]
        self._inside(row)
        return [row]

    def _table(self, table: Element, _: bool) -> list[Element]:
        self._inside(table)
        return [table] if table.find(f"{W}tr") is not None else []

    def _formula(self, formula: Element, in_run: bool) -> list[Element]:
        self.left["formule"] += 1
        return self._marked(f"hier stond een formule ({_short(words_in(formula))}). Schrijf die in woorden", in_run)

    def _other_document(self, _: Element, in_run: bool) -> list[Element]:
        self.left["ander document"] += 1
        words = "hier was een ander document ingevoegd. Kopieer die tekst er in Word zelf in"
        return [_paragraph_with(self.marks.remark(words))]

    def _drawing(self, element: Element, in_run: bool) -> list[Element]:
        found: Drawn = drawn_in(element, self.relations)
        self.left.update(found.left)
        marks = [self.marks.picture(picture) for picture in found.pictures]
        marks += [self.marks.remark(words) for words in found.remarks]
        return [_text_with(mark, in_run) for mark in marks]

    def _marked(self, words: str, in_run: bool) -> list[Element]:
        return [_text_with(self.marks.remark(words), in_run)]


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40]}…"


def _text_with(mark: str, in_run: bool) -> Element:
    text = Element(f"{W}t")
    text.text = mark
    if in_run:
        return text
    run = Element(f"{W}r")
    run.append(text)
    return run


def _paragraph_with(mark: str) -> Element:
    paragraph = Element(f"{W}p")
    paragraph.append(_text_with(mark, in_run=False))
    return paragraph


def _add_first(paragraph: Element, mark: str) -> None:
    paragraph.insert(1 if len(paragraph) and paragraph[0].tag == f"{W}pPr" else 0, _text_with(mark, in_run=False))


def _merge_paragraphs(root: Element) -> None:
    """Join what a removed line end keeps apart; a paragraph that is removed whole goes."""
    for parent in root.iter():
        children = list(parent)
        for index, child in enumerate(children):
            mark = child.find(f"{W}pPr/{W}rPr") if child.tag == f"{W}p" else None
            if mark is None or not any(item.tag in _DELETED for item in mark):
                continue
            runs = [item for item in child if item.tag != f"{W}pPr"]
            after = children[index + 1] if index + 1 < len(children) else None
            if after is not None and after.tag == f"{W}p":
                at = 1 if len(after) and after[0].tag == f"{W}pPr" else 0
                after[at:at] = runs
                parent.remove(child)
            elif not _shows(child):
                parent.remove(child)


def _shows(paragraph: Element) -> bool:
    return any(item.tag in _SHOWN and (item.text or item.tag != f"{W}t") for item in paragraph.iter())
