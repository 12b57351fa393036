"""A page through its template, as HTML: an environment of our own, and nothing read but the theme."""
