"""A long list on pages: whatever its length, a page names few others, and each is a few steps away."""

from collections import deque

import pytest

from sdw_build.pages.sheets import Blad, sheets


def _pages(total: int) -> list[Blad[int]]:
    return list(sheets(range(total), "lijst/", 1))


@pytest.mark.parametrize("total", [1, 2, 9])
def test_of_few_pages_each_names_all(total: int) -> None:
    for page in _pages(total):
        assert [item.tekst for item in page.bladen.alle] == [str(number) for number in range(1, total + 1)]
        assert not any(item.gat for item in page.bladen.alle)


@pytest.mark.parametrize(
    ("number", "named"),
    [
        (1, ["1", "2", "-22", "-42"]),
        (3, ["1", "2", "3", "4", "-23", "-42"]),
        (20, ["1", "-10", "-19", "20", "21", "-31", "-42"]),
        (42, ["1", "-21", "-41", "42"]),
    ],
)
def test_of_many_it_names_the_ends_those_around_it_and_halfway(number: int, named: list[str]) -> None:
    page = _pages(42)[number - 1]
    assert [f"{'-' if item.gat else ''}{item.tekst}" for item in page.bladen.alle] == named
    assert [item.adres for item in page.bladen.alle if item.tekst == "1"] == ["lijst/"]


def test_the_pages_together_hold_all_once() -> None:
    pages = list(sheets(range(11), "lijst/", 5))
    assert [number for page in pages for number in page.getoond] == list(range(11))
    assert [page.adres for page in pages] == ["lijst/", "lijst/pagina/2/", "lijst/pagina/3/"]


def test_no_page_of_a_list_is_many_steps_from_the_first() -> None:
    pages = {page.adres: page.bladen for page in _pages(1000)}
    steps, waiting = {"lijst/": 0}, deque(["lijst/"])
    while waiting:
        here = waiting.popleft()
        for item in pages[here].alle:
            if item.adres not in steps:
                steps[item.adres] = steps[here] + 1
                waiting.append(item.adres)
    assert len(steps) == len(pages)
    assert max(steps.values()) <= 12
    assert max(len(bladen.alle) for bladen in pages.values()) == 7
