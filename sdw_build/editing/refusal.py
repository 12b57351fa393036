"""The error that a command raises when it refuses a change, with the reason in Dutch."""


class RefusedError(Exception):
    """Nothing was changed; holds why, and what to do instead."""
