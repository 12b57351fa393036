"""What is made beside the pages: the search index."""
