"""Marks of other programs in running text: each would stand on the page as it was typed."""
