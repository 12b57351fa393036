"""What is packed: to be unpacked by anyone, and with nothing in it of the computer or the hour."""

import gzip

import pytest

from sdw_build.publish.packing import packed


@pytest.mark.parametrize("content", [b"", b"a", b"werk " * 100_000, bytes(range(256)) * 50])
def test_what_is_packed_is_unpacked_by_others(content: bytes) -> None:
    assert gzip.decompress(packed(content)) == content


def test_its_head_holds_no_time_no_name_and_no_system() -> None:
    assert packed(b"werk")[:10] == bytes.fromhex("1f8b08000000000002ff")
