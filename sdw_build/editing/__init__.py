"""What commands change in the content: exact spans of files, and all of it or nothing."""
