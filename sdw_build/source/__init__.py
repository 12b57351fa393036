"""From file to document: text, front matter with a position for every node, validation."""
