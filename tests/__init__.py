"""The tests; a package, so that rooms can share their readers."""
