"""A newsletter from the content: what was published and revised in a period, as a mail that an editor sends."""
