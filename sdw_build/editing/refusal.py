"""A change that cannot be made, told in Dutch."""


class RefusedError(Exception):
    """Nothing was changed; holds why, and what to do instead."""
