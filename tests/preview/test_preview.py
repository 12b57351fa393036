"""The live preview, as an editor meets it: a real server, a real browser, real saves."""

import re
import socket
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page, expect

from tests.attachments import m4a, mp3, ogg, pdf
from tests.pictures import CANARY, photo
from tests.preview.serving import Served, serving
from tests.site.conftest import copy_sample
from tests.waiting import PATIENCE, until

DAY = "2026-06-01"


Serve = Callable[..., Served]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Serve copies of the sample until the test is over."""
    numbers = count()
    with ExitStack() as running:

        def start(prepare: Callable[[Path], object] = lambda _: None, port: int | None = None) -> Served:
            folder = copy_sample(tmp_path / f"project-{next(numbers)}")
            prepare(folder)
            return running.enter_context(serving(folder, "--datum", DAY, port=port))

        yield start


def change(path: Path, old: str, new: str) -> None:
    """Save a file with one text replaced."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_save_is_seen_without_touching_the_browser(serve: Serve, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"
    change(story, "titel: Vroeg op, vroeg klaar", "titel: Laat op, laat klaar")
    expect(page.get_by_role("heading", level=1)).to_have_text("Laat op, laat klaar")
    change(story, "titel: Laat op, laat klaar", "titel: Uitgeslapen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Uitgeslapen")


def test_concepts_and_what_is_planned_are_seen_with_a_banner(serve: Serve, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}verhalen/geheim/")
    expect(page.get_by_text("Dit is een concept. Bezoekers zien het niet.")).to_be_visible()
    page.goto(f"{served.address}verhalen/later/")
    expect(page.get_by_text("Bezoekers zien dit vanaf 1 januari 2030.")).to_be_visible()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".sdw-strook")).to_have_count(0)


def test_an_error_is_shown_over_the_last_good_page_and_goes_away(serve: Serve, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"
    change(story, "titel:", "titl:")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("SDW202")
    expect(dialog).to_contain_text("Bedoel je 'titel'?")
    assert "SDW202" in served.said()
    dialog.get_by_role("button", name="Verberg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vroeg op, vroeg klaar")
    change(story, "titl: Vroeg op", "titel: Bijtijds op")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bijtijds op, vroeg klaar")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_terminal_tells_a_warning_once_and_a_fout_until_it_is_mended(serve: Serve) -> None:
    served = serve()
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"

    def told_after(old: str, new: str, words: str) -> str:
        before = len(served.said())
        change(story, old, new)
        until(lambda: words in served.said()[before:], served.said)
        return served.said()[before:]

    first = told_after("titel: ", "titel: Nu ", "Bijgewerkt")
    assert "SDW440" in served.said()[: -len(first)], "the sample has no warning any more, so that this tells nothing"
    assert "SDW440" not in first
    assert "waarschuwing" in first
    for old, new in (("titel:", "titl:"), ("titl: Nu", "titl: Straks")):
        told = told_after(old, new, "Je ziet wat wel te lezen is")
        assert "SDW202" in told
        assert "SDW440" not in told
    assert "SDW202" not in told_after("titl:", "titel:", "Bijgewerkt")


def test_the_errors_tell_all_and_are_mended_from_the_page(serve: Serve, page: Page) -> None:
    served = serve()
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"
    whole = story.read_bytes()
    long = "een-adres-dat-zo-lang-is-dat-het-op-geen-telefoon-past-en-toch-helemaal-te-lezen-moet-zijn"
    story.write_bytes(whole.replace(b"titel:", b"titl:") + f"\n[Hier]({long}.md)\n".encode())
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{served.address}verhalen/vroeg-op/")
    dialog = page.get_by_role("dialog", name="Er klopt iets niet")
    expect(dialog.get_by_role("heading", level=2)).to_be_focused()
    expect(dialog).to_contain_text("Regel 2: onbekend veld")
    sideways = "[...document.querySelectorAll('.sdw-fouten, .sdw-fouten *')].some(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' && one.clientWidth > 1)"
    assert page.evaluate(sideways) is False
    # By keyboard: to the repair, and only then to what is written.
    dialog.get_by_role("button", name="Herstel").press("Enter")
    expect(dialog.get_by_text("Dit verandert er")).to_be_focused()
    expect(dialog.locator("del")).to_contain_text("titl: Vroeg op")
    expect(dialog.locator("ins")).to_contain_text("titel: Vroeg op")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
        found = Axe().run(page, ".sdw-fouten")
        assert found.violations_count == 0, found.generate_report()
    assert b"titl:" in story.read_bytes()
    page.keyboard.press("Tab")
    expect(dialog.get_by_role("button", name="Schrijf dit in het bestand")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_contain_text("Regel 15")
    expect(dialog).not_to_contain_text("onbekend veld")
    expect(dialog).to_contain_text(long)
    story.write_bytes(whole)
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_errors_that_were_hidden_stay_hidden_until_there_are_others(serve: Serve, page: Page) -> None:
    served = serve(lambda folder: change(folder / "content" / "over-ons.md", "titel:", "titl:"))
    page.goto(served.address)
    page.keyboard.press("Escape")
    again = page.get_by_role("button", name="1 fout: laat zien")
    expect(again).to_be_focused()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    expect(page.get_by_role("dialog")).not_to_be_visible()
    again.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    change(served.folder / "content" / "contact.md", "titel:", "titl:")
    expect(page.get_by_role("dialog")).to_contain_text("2 fouten")


def test_a_code_is_explained_on_a_page_of_its_own(serve: Serve, page: Page) -> None:
    served = serve(lambda folder: change(folder / "content" / "over-ons.md", "titel:", "titl:"))
    page.goto(served.address)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Uitleg van SDW202").click()
    explained = opened.value
    expect(explained.get_by_role("heading", level=1)).to_have_text("SDW202: onbekend veld")
    for scheme in ("light", "dark"):
        explained.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found = Axe().run(explained)
        assert found.violations_count == 0, found.generate_report()
    assert page.request.get(f"{served.address}_sdw/uitleg/SDW999").status == 404
    assert page.request.get(f"{served.address}_sdw/uitleg/../../server.py").status == 404


def test_only_a_page_of_the_preview_can_have_a_file_changed(serve: Serve, page: Page) -> None:
    served = serve(lambda folder: change(folder / "content" / "over-ons.md", "titel:", "titl:"))
    broken = (served.folder / "content" / "over-ons.md").read_bytes()
    address, own = f"{served.address}_sdw/herstel", served.address.rstrip("/")
    asked = '{"pad": "content/over-ons.md"}'
    good = {"Origin": own, "Content-Type": "application/json"}
    answer = page.request.post(address, data=asked, headers=good)
    mark = re.search(r'data-kenmerk="(\w+)"', answer.text())
    assert mark
    write = f'{{"pad": "content/over-ons.md", "kenmerk": "{mark[1]}"}}'
    for wrong in ({"Origin": "https://kwaad.example"}, {"Host": "kwaad.example"}, {"Content-Type": "text/plain"}):
        assert page.request.post(address, data=write, headers=good | wrong).status == 403
    assert page.request.get(served.address, headers={"Host": "kwaad.example"}).status == 403
    for other in ('{"pad": "mkdocs.yml"}', '{"pad": "../over-ons.md"}', '{"pad": null}', "[]", "{", '"x"'):
        assert page.request.post(address, data=other, headers=good).status in (400, 404)
    assert (served.folder / "content" / "over-ons.md").read_bytes() == broken
    assert "Hersteld." in page.request.post(address, data=write, headers=good).text()
    assert b"titel:" in (served.folder / "content" / "over-ons.md").read_bytes()
    assert "SDW901" not in served.said()


def test_what_was_withdrawn_is_not_found_either_while_something_is_wrong(serve: Serve, page: Page) -> None:
    served = serve()
    until(lambda: page.request.get(f"{served.address}pagefind/pagefind-worker.js").status == 200, served.said)
    change(served.folder / "content" / "over-ons.md", "titel:", "titl:")
    (served.folder / "verhalen" / "de-bakker" / "index.md").unlink()
    # A request has the files looked at: from here on nothing of it may be answered.
    until(lambda: "Fenna" not in page.request.get(f"{served.address}verhalen/de-bakker/").text(), served.said)
    index = served.folder / ".cache"
    until(lambda: any(index.glob("voorbeeld-*/site/pagefind/pagefind-worker.js")), served.said)
    kept = [path for path in index.glob("voorbeeld-*/site/**/*.html") if "Fenna zocht" in path.read_text("utf-8")]
    assert kept == []


def test_advice_is_shown_with_the_text_and_only_there(serve: Serve, page: Page) -> None:
    served = serve()
    long = "Een zin die maar doorgaat " + "en doorgaat " * 25 + "en eindigt."
    page.goto(f"{served.address}verhalen/vroeg-op/")
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"
    with story.open("a", encoding="utf-8") as text:
        text.write(f"\n{long}\n")
    remarks = page.locator(".sdw-opmerkingen")
    expect(remarks).to_contain_text("bij deze tekst")
    remarks.locator("summary").click()
    line = story.read_text(encoding="utf-8").splitlines().index(long) + 1
    expect(remarks.get_by_role("listitem").filter(has_text="SDW431")).to_contain_text(f"Regel {line}:")
    page.goto(served.address)
    expect(page.locator(".sdw-opmerkingen")).to_have_count(0)


def test_starting_with_an_error_shows_it_and_then_the_site(serve: Serve, page: Page) -> None:
    served = serve(lambda folder: change(folder / "verhalen" / "2026" / "vroeg-op.md", "titel:", "titl:"))
    page.goto(served.address)
    expect(page.get_by_role("dialog")).to_contain_text("SDW202")
    change(served.folder / "verhalen" / "2026" / "vroeg-op.md", "titl:", "titel:")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_files_come_are_renamed_and_go(serve: Serve, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}verhalen/nieuw/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    story = served.folder / "verhalen" / "nieuw.md"
    text = (served.folder / "verhalen" / "2026" / "vroeg-op.md").read_text(encoding="utf-8")
    story.write_text(text.replace("../../methodieken", "../methodieken").replace("Vroeg op", "Nieuw op"), "utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nieuw op, vroeg klaar")
    story.rename(story.with_name("anders.md"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    page.goto(f"{served.address}verhalen/anders/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nieuw op, vroeg klaar")
    story.with_name("anders.md").unlink()
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")


def test_saves_in_a_row_and_half_written_files_never_end_the_server(serve: Serve, page: Page) -> None:
    served = serve()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    story = served.folder / "verhalen" / "2026" / "vroeg-op.md"
    whole = story.read_bytes()
    for size in (0, 1, 7, 40, len(whole) // 2, len(whole) - 3):
        story.write_bytes(whole[:size])
        time.sleep(0.03)
    for noise in (b"\xff\xfe\x00", b"\x00" * 50, b"---\n" + b"[" * 5000, b"---\n&a [*a]\n---\n"):
        story.write_bytes(noise)
        time.sleep(0.15)
    story.write_bytes(whole.replace(b"Vroeg op,", b"Toch op,"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Toch op, vroeg klaar")
    assert served.process.poll() is None
    assert "Traceback" not in served.said()


def test_a_browser_that_hangs_up_is_no_news(serve: Serve, page: Page) -> None:
    served = serve()
    host, port = served.address.removeprefix("http://").rstrip("/").split(":")
    for half in (
        b"",
        b"GET / HT",
        b"GET /cijfers/ HTTP/1.1\r\nHost: x\r\n",
        b"GET /cijfers/ HTTP/1.1\r\nHost: x\r\n\r\n",
    ):
        for _ in range(5):
            with socket.create_connection((host, int(port)), timeout=PATIENCE) as line:
                line.sendall(half)
                # Closing with nothing left to say resets the line, as a browser does that is closed itself.
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    page.goto(served.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "Traceback" not in served.said()
    assert "SDW901" not in served.said()


def test_a_template_that_fails_is_told_on_the_page_and_goes_when_it_is_mended(serve: Serve, page: Page) -> None:
    served = serve()
    template = served.folder / "theme" / "verhaal.html"
    whole = template.read_text(encoding="utf-8")
    for wrong in ("{{ pagina.bestaat.niet }}", "{% if %}", "{{ 1 / 0 }}", '{% include "weg.svg" %}'):
        template.write_text(wrong, encoding="utf-8")
        # Not by the page itself, which loads anew when the template is seen to have changed.
        answer = page.request.get(f"{served.address}verhalen/vroeg-op/")
        assert answer.status == 500
        assert "SDW901" in answer.text()
        assert page.request.get(f"{served.address}cijfers/").status == 200
    assert "SDW901" in served.said()
    assert "Traceback" not in served.said()
    page.goto(f"{served.address}verhalen/vroeg-op/")
    expect(page.get_by_role("status")).to_contain_text("SDW901")
    template.write_text(whole, encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vroeg op, vroeg klaar")


def test_search_works_and_finds_what_is_new(serve: Serve, page: Page) -> None:
    served = serve()
    until(lambda: page.request.get(f"{served.address}pagefind/pagefind-worker.js").status == 200, served.said)
    page.goto(f"{served.address}zoeken/#q=jobcoach")
    expect(page.locator("#resultaten a").first).to_be_visible()


def test_a_photo_is_shown_as_it_will_be_published(serve: Serve, page: Page) -> None:
    def add(folder: Path) -> None:
        (folder / "verhalen" / "de-bakker" / "oven.jpg").write_bytes(photo("jpg", turned=True))
        change(folder / "verhalen" / "de-bakker" / "index.md", "oven.png", "oven.jpg")

    served = serve(add)
    page.goto(f"{served.address}verhalen/de-bakker/")
    shown = page.locator(".omslag img")
    upright = "image => image.decode().then(() => image.naturalHeight === 1.5 * image.naturalWidth)"
    assert shown.evaluate(upright)
    assert str(shown.evaluate("image => image.currentSrc")).endswith("-40.avif")
    for address in ("oven.jpg", str(shown.evaluate("image => image.currentSrc"))):
        raw = page.request.get(f"{served.address}verhalen/de-bakker/oven.jpg" if address == "oven.jpg" else address)
        assert raw.status == 200
        assert raw.headers["content-type"] == ("image/jpeg" if address == "oven.jpg" else "image/avif")
        assert CANARY not in raw.body()
    (served.folder / "verhalen" / "de-bakker" / "oven.jpg").write_bytes(photo("jpg"))
    expect(page.locator(".omslag img")).to_have_attribute("height", "40")


@pytest.mark.parametrize(
    ("name", "raw", "sort"),
    [
        ("vragen.pdf", pdf(), "application/pdf"),
        ("gesprek.mp3", mp3(), "audio/mpeg"),
        ("gesprek.m4a", m4a(), "audio/mp4"),
        ("gesprek.ogg", ogg(), "audio/ogg"),
    ],
)
def test_a_file_to_download_is_served_as_it_is(serve: Serve, page: Page, name: str, raw: bytes, sort: str) -> None:
    def add(folder: Path) -> None:
        (folder / "content" / name).write_bytes(raw)
        change(folder / "content" / "over-ons.md", "\n---\n", f"\n---\n\n[Een bestand]({name})\n")

    served = serve(add)
    answer = page.request.get(f"{served.address}over-ons/{name}")
    assert (answer.status, answer.headers["content-type"], answer.body()) == (200, sort, raw)


def test_a_save_waits_for_no_photo(serve: Serve, page: Page) -> None:
    def add(folder: Path) -> None:
        Image.effect_noise((4000, 3000), 90).convert("RGB").save(folder / "verhalen" / "de-bakker" / "oven.jpg")
        change(folder / "verhalen" / "de-bakker" / "index.md", "oven.png", "oven.jpg")

    served = serve(add)
    page.goto(f"{served.address}verhalen/vroeg-op/")
    change(served.folder / "verhalen" / "2026" / "vroeg-op.md", "titel: Vroeg op", "titel: Laat op")
    served.wait_for("Bijgewerkt in")
    # Until someone looks at the page with the photo, nothing of it is drawn.
    assert not (served.folder / ".cache" / "beeld").exists()


def test_what_is_kept_beside_the_content_is_no_save(serve: Serve) -> None:
    served = serve()
    (served.folder / ".cache").mkdir(exist_ok=True)
    (served.folder / "site").mkdir()
    time.sleep(1)
    assert "Bijgewerkt" not in served.said()
    change(served.folder / "mkdocs.yml", "Voorbeeldsite", "Proefsite")
    served.wait_for("Bijgewerkt in")


def test_a_port_in_use_is_told_and_the_next_one_taken(serve: Serve) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port: int = taken.getsockname()[1]
        served = serve(port=port)
        assert f"Poort {port} is al bezet" in served.said()
        assert served.address != f"http://127.0.0.1:{port}/"


# With concepts there is no data to lead to.
_DATA = re.compile(
    r'<link rel="alternate" type="[^"]*" href="[^"]*data/v1/[^"]*">|<li><a href="[^"]*data/">[^<]*</a></li>'
)


def test_what_is_shown_is_what_is_built(serve: Serve, page: Page, build_sample: Path) -> None:
    def only_public(folder: Path) -> None:
        for name in ("geheim.md", "later.md"):
            (folder / "verhalen" / name).unlink()
        change(folder / "verhalen" / "de-bakker" / "index.md", "[later](../later.md)", "later")

    served = serve(only_public)
    for address in ("", "methodieken/samen-beginnen/", "cijfers/", "cijfers/dagen/", "verhalen/doelgroep/clienten/"):
        shown = page.request.get(served.address + address).text()
        shown = re.sub(r'<script src="/_sdw/.*?</script>|<link rel="stylesheet" href="/_sdw/[^>]*>', "", shown)
        shown = re.sub(r'<details class="sdw-opmerkingen">.*?</details>', "", shown)
        built = (build_sample / address / "index.html").read_text(encoding="utf-8")
        assert shown.split() == _DATA.sub("", built).split()
    file = page.request.get(f"{served.address}cijfers/cijfers.csv")
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    assert file.body() == (build_sample / "cijfers" / "cijfers.csv").read_bytes()
    for beside in ("methodieken/samen-beginnen/verwijzing.ris", "cijfers/dagen/verwijzing.json"):
        file = page.request.get(f"{served.address}{beside}")
        assert file.body() == (build_sample / beside).read_bytes(), beside
