"""All steps by name: what people, days and bad luck do to a project between two builds.

The number with which each is called chooses among what is there, so that every walk can be made, and a shorter one too.
"""

from collections.abc import Callable

from tests.steps import befalling, writing
from tests.steps.world import World

Step = Callable[[World, int], object]

STEPS: dict[str, Step] = {
    step.__name__: step
    for step in (
        writing.template, writing.shown_field,
        writing.body, writing.less, writing.heading, writing.title, writing.summary, writing.another,
        writing.concept, writing.planned, writing.moved, writing.moved_by_hand, writing.recorded, writing.removed,
        writing.withdrawn, writing.consent, writing.brought_back,
        writing.setting, writing.of_the_project, writing.glossary, writing.figure, writing.words, writing.region,
        writing.style, writing.picture, writing.no_picture,
        befalling.day_later, befalling.month_later, befalling.earlier, befalling.today,
        befalling.unchanged, befalling.with_drafts, befalling.broken, befalling.broken_template, befalling.killed,
        befalling.clean, befalling.committed, befalling.elsewhere, befalling.cloned, befalling.as_committed,
        befalling.damaged, befalling.of_another, befalling.of_before, befalling.no_cache, befalling.by_hand,
    )
}  # fmt: skip
