"""What a page reads while it is made: measured, never declared, so that it is made again only when that changed."""
