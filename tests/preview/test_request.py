"""What is asked of the preview: an address as a browser sends it, and nothing else."""

import pytest

from sdw_build.preview.request import BadRequestError, read_headers, read_target

PLAIN = {
    b"/": "",
    b"/verhalen/naam/": "verhalen/naam/",
    b"/verhalen/naam": "verhalen/naam",
    b"/methodieken/cli%C3%ABnten/": "methodieken/cliënten/",
    b"/content/een%20foto.jpg?x=1&y=%ff": "content/een foto.jpg",
    b"/a%3Fb": "a?b",
}
OTHERWISE = [
    *(b"", b"*", b"verhalen/", b"http://127.0.0.1:8000/", b"//127.0.0.1/", b"/#kop", b"/%", b"/%4", b"/%zz", b"/%u002e"),
    *(b"/..", b"/../mkdocs.yml", b"/%2e%2e/mkdocs.yml", b"/.%2E/x", b"/assets/../verhaal.html", b"/.", b"/./x", b"/x/.", b"/x/../"),
    *(b"//", b"/x//", b"/x//y", b"/%2f", b"/x%2Fy", b"/x%5cy", b"/x\\y", b"/%00", b"/x%00.css", b"/x%0d%0aSet-Cookie:a", b"/%7f"),
    *(b"/%ff", b"/%c0%ae%c0%ae/", b"/%ed%a0%80", b"/%e2%80%ae", b"/%c2%a0"),
]  # fmt: skip


@pytest.mark.parametrize(("target", "address"), PLAIN.items())
def test_an_address_is_read(target: bytes, address: str) -> None:
    assert read_target(target)[0] == address


@pytest.mark.parametrize("target", OTHERWISE)
def test_what_is_no_plain_address_is_refused(target: bytes) -> None:
    with pytest.raises(BadRequestError) as refused:
        read_target(target)
    assert refused.value.status == 400


@pytest.mark.parametrize("where", [b"/%s", b"/?%s"])
def test_an_address_has_an_end(where: bytes) -> None:
    with pytest.raises(BadRequestError) as refused:
        read_target(where % (b"a" * 2000))
    assert refused.value.status == 414


def test_what_is_said_twice_is_not_what_is_known() -> None:
    assert read_headers([(b"origin", b"a"), (b"Origin", b"b")]) == {"origin": "a, b"}
