"""What is made beside the pages: the search index, and rules for a server."""
