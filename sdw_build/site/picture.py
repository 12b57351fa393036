"""A picture as a file of MkDocs: cleaned at the moment that it is written, so that few are in memory."""

from pathlib import Path

from mkdocs.structure.files import File

from sdw_build.publish.pictures import clean_picture


class CleanPicture(File):
    """A picture that leaves its metadata behind."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write the picture without what a camera wrote beside it."""
        if self.abs_src_path is None:
            raise RuntimeError(self.src_uri)
        self.content_bytes = clean_picture(Path(self.abs_src_path))
        super().copy_file(dirty)
        self._content = None
