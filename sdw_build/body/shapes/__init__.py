"""What plain Markdown becomes on a page: each form is a small change of the tree of a text."""
