"""Thirty tasks that visitors come with, walked on a phone: nearly all are answered within reach."""

from playwright.sync_api import Browser

from bench.tasks import SCREENS, TAPS, Task, Walk, tasks, walk, walk_all

_ENOUGH = 27


def test_the_tasks_are_those_that_were_given() -> None:
    found = tasks()
    assert [task.nr for task in found] == list(range(1, 31))
    assert {task.wie for task in found} >= {"client", "employer", "werkgever", "professional", "policy", "beleid"}
    assert all(task.zichtbaar for task in found)


def test_nearly_every_task_is_answered_within_three_taps_and_three_screens(browser: Browser, address: str) -> None:
    walks = walk_all(browser, address, tasks())
    unanswered = [each.row() for each in walks if not each.answered]
    assert len(walks) - len(unanswered) >= _ENOUGH, "\n".join(unanswered)


def test_a_walk_tells_what_is_not_there(browser: Browser, address: str) -> None:
    def gone(taps: tuple[tuple[str, ...], ...], words: tuple[tuple[str, ...], ...]) -> Walk:
        return walk(browser, address, Task(0, "client", "?", "", "", taps, words, traag=False))

    assert gone((), (("Waar sta je nu",),)).answered
    assert "xqzwvxq" in gone((), (("xqzwvxq",),)).missing
    assert "xqzwvxq" in gone((("xqzwvxq",),), ()).missing
    # What stands in a fold that nobody opened is not seen, and neither is what is far down.
    assert gone((("Methodieken",),), ()).taps == 1 <= TAPS
    far = gone((), (("Wie samenwerkten", "Zorgverzekeraars Nederland"),))
    assert far.answered == (far.screens <= SCREENS)
