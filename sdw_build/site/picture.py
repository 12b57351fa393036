"""A picture as a file of MkDocs: drawn, or taken from the store, at the moment that it is written."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from sdw_build.pages.page import Bestand
from sdw_build.publish.picture_store import PictureStore


class PublishedPicture(File):
    """A picture that leaves its metadata behind; few are in memory at once."""

    source: Bestand
    store: PictureStore

    @classmethod
    def of(cls, config: MkDocsConfig, file: Bestand, store: PictureStore) -> "PublishedPicture":
        """Make the file for a picture of a page."""
        made = cls.generated(config, file.adres, abs_src_path=str(store.root / file.pad))
        if not isinstance(made, cls):
            raise TypeError(type(made))
        made.source, made.store = file, store
        return made

    def copy_file(self, dirty: bool = False) -> None:
        """Write the picture as it is published."""
        self.content_bytes = self.store.picture(self.source)
        super().copy_file(dirty)
        self._content = None
