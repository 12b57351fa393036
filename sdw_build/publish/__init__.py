"""What is made beside the pages: the stylesheet, the search index, and rules for a server."""
