"""What templates were compiled to, so that a site is made again without compiling them, as `mkdocs serve` does at a save."""

from types import CodeType

from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """Compiled templates in memory, found by their name and their text: an edited template is compiled anew.

    What a template compiles to depends on nothing else, as long as all environments have the same filters and settings.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[str, tuple[str, CodeType]] = {}

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return what a text was compiled to, if it was, in the file where it stands now."""
        bucket = super().get_bucket(environment, name, filename, source)
        if bucket.code and filename:
            bucket.code = bucket.code.replace(co_filename=filename)  # which the log of a fault names
        return bucket

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Tell templates apart by name; where a theme stands changes nothing."""
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if its text is known."""
        text, code = self._kept.get(bucket.key, ("", None))
        bucket.code = code if text == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a bucket holds, instead of what its template was before."""
        if bucket.code:
            self._kept[bucket.key] = bucket.checksum, bucket.code


# For the whole program: it holds the templates of a theme, and nothing that an editor wrote or a reader may not see.
COMPILED = Compiled()
