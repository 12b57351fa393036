"""The only code that knows MkDocs: it hands over files that are finished, for `mkdocs build` and `mkdocs serve`."""
