"""The running text of a document: read by one grammar, for what it points at and for the page."""
