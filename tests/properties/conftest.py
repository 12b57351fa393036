"""How long is looked for what breaks a promise: shortly, and always the same, unless a larger search is asked for.

`SDW_EIGENSCHAPPEN=3000 python -m pytest tests/properties` tries as many inputs of each, others each time.
"""

import os

from hypothesis import HealthCheck, settings

_MANY = int(os.environ.get("SDW_EIGENSCHAPPEN", "0"))
settings.register_profile(
    "sdw",
    max_examples=_MANY or 80,
    derandomize=not _MANY,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("sdw")
