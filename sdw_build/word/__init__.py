"""Read a Word file as running text of the site: nothing of it that was not meant for readers."""
