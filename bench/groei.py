"""Which expressions take longer and longer: each that sees what others wrote, on many pairs of what it is made of.

Run: PYTHONPATH=. .venv/bin/python bench/groei.py   the processor is busy with it for some minutes
"""

from tests.hostile.growth import strangers, worst

_PAIRS, _ENOUGH = 120, 0.3  # seconds of the processor, on 20,000 letters


def main() -> None:
    """Print each expression that takes too long, with what it was tried on."""
    for use in strangers():
        seconds, text = worst(use, _PAIRS, _ENOUGH)
        if seconds > _ENOUGH:
            print(f"{seconds:6.1f} s  {use.where} {use.how}: {text}", flush=True)


if __name__ == "__main__":
    main()
