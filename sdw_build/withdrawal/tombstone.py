"""What is left of a verhaal that was withdrawn: since when, whose consent, and where it stood."""

from collections.abc import Collection
from contextlib import suppress
from datetime import date

from sdw_build.schema.adressen import wrong_address
from sdw_build.schema.values import bare
from sdw_build.withdrawal.stories import Story


def tombstone(story: Story, kenmerken: Collection[str], day: date) -> str:
    """Return what is left of a verhaal, as the text of its file."""
    before = story.withdrawn
    known = [person.kenmerk for person in story.people] if before else []
    carried = [item for item in kenmerken if before or story.carries(item) or not story.fragment.whole]
    ids = {bare(item): item for item in (*known, *carried)}.values()
    earlier = next(iter(story.fragment.values("ingetrokken_op")), "") if before else ""
    since = min(filter(None, (earlier, day.isoformat()))) if _is_day(earlier) else day.isoformat()
    former = ", ".join(address for address in story.former if not wrong_address(address))
    return (
        f"---\ningetrokken_op: {since}\nkenmerken: [{', '.join(ids)}]\n"
        f"{f'voorheen: [{former}]' + chr(10) if former else ''}---\n"
    )


def _is_day(text: str) -> bool:
    with suppress(ValueError):
        return bool(date.fromisoformat(text))
    return False
