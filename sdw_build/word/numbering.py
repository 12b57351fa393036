"""The numbers of the lists in a Word file: Word counts on after what stands between two items."""

from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from sdw_build.word.names import W, val
from sdw_build.word.styles import Styles

_NO_NUMBER = ("bullet", "none", "")
DEEPEST = 9
BULLETS, NUMBERS = "1", "2"


@dataclass
class Numbering:
    """Counts the items of all lists, in the order of the text."""

    formats: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)  # (list, level): how, and from what
    lists: dict[str, str] = field(default_factory=dict)  # several lists may count on together
    counted: dict[str, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def read(cls, root: Element | None, styles: Styles) -> "Numbering":
        """Read the part with the lists."""
        found = cls()
        if root is None:
            return found
        levels = {val(item, "abstractNumId"): _levels(item) for item in root.iter(f"{W}abstractNum")}
        by_style = {
            val(item, "abstractNumId"): val(item.find(f"{W}numStyleLink")) for item in root.iter(f"{W}abstractNum")
        }
        of_list = {val(item, "numId"): val(item.find(f"{W}abstractNumId")) for item in root.iter(f"{W}num")}
        for item in root.iter(f"{W}num"):
            name, abstract = val(item, "numId"), val(item.find(f"{W}abstractNumId"))
            linked = styles.numbering(by_style.get(abstract, ""))
            abstract = of_list.get(linked[0], abstract) if linked else abstract
            overridden = False
            for level, how in levels.get(abstract, {}).items():
                found.formats[name, level] = how
            for override in item.iter(f"{W}lvlOverride"):
                start = val(override.find(f"{W}startOverride"))
                if start.isdecimal():
                    overridden = True
                    level = val(override, "ilvl")
                    found.formats[name, level] = (found.formats.get((name, level), ("decimal", 1))[0], int(start))
            found.lists[name] = f"{name} apart" if overridden else abstract
        return found

    def next(self, name: str, level: str) -> int | None:
        """Count an item; None when it has no number."""
        how, start = self.formats.get((name, level), ("", 1))
        depth = int(level) if level.isdecimal() else 0
        here = self.counted[self.lists.get(name, name)]
        for deeper in [other for other in here if other > depth]:
            del here[deeper]
        if how in _NO_NUMBER:
            return None
        here[depth] = here.get(depth, start - 1) + 1
        return here[depth]

    def is_list(self, name: str, level: str) -> bool:
        """Tell whether there is such a list at all, and it shows a bullet or a number."""
        return self.formats.get((name, level), ("", 1))[0] not in ("none", "")

    def letters(self, name: str, level: str) -> bool:
        """Tell whether a list counts with letters or Roman numbers, which Markdown cannot."""
        how = self.formats.get((name, level), ("", 1))[0]
        return how not in _NO_NUMBER and not how.startswith("decimal")


def _levels(item: Element) -> dict[str, tuple[str, int]]:
    found = {}
    for level in item.iter(f"{W}lvl"):
        start = val(level.find(f"{W}start"))
        found[val(level, "ilvl") or "0"] = (val(level.find(f"{W}numFmt")), int(start) if start.isdecimal() else 1)
    return found


def two_lists() -> Element:
    """Write a part with two lists, of bullets and of numbers, at every depth: all that Markdown knows."""
    root = Element(f"{W}numbering")
    for name, how in ((BULLETS, "bullet"), (NUMBERS, "decimal")):
        abstract = SubElement(root, f"{W}abstractNum", {f"{W}abstractNumId": name})
        for depth in range(DEEPEST):
            level = SubElement(abstract, f"{W}lvl", {f"{W}ilvl": str(depth)})
            SubElement(level, f"{W}numFmt", {f"{W}val": how})
    for name in (BULLETS, NUMBERS):
        listed = SubElement(root, f"{W}num", {f"{W}numId": name})
        SubElement(listed, f"{W}abstractNumId", {f"{W}val": name})
    return root
