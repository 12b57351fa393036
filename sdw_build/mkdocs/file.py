"""A finished file of ours, as a file of MkDocs."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from sdw_build.mkdocs.telling import told
from sdw_build.site.files import SiteFile


class FinishedFile(File):
    """A file of MkDocs whose content is ours, made when MkDocs writes it."""

    finished: SiteFile
    root: Path
    site: Path

    @classmethod
    def of(cls, config: MkDocsConfig, finished: SiteFile, site: Path) -> "FinishedFile":
        """Give a file its place among those of MkDocs."""
        # Included whatever its name: MkDocs leaves out some names of its own accord.
        made = cls.generated(config, finished.pad, content=b"", inclusion=InclusionLevel.INCLUDED)
        if not isinstance(made, cls):
            raise TypeError(type(made))
        made.finished, made.root, made.site = finished, Path(config.config_file_path).parent, site
        return made

    def is_documentation_page(self) -> bool:
        """Tell MkDocs that there is nothing to render, whatever a file is called: Markdown is made to be read as it is."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Write the file, as `sdw build` does."""
        with told(self.root, self.site):
            self.finished.write(Path(self.dest_dir))
