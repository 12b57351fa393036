"""The running text of a document: scanned for what it points at, rendered for readers."""
