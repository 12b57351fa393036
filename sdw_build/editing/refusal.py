"""The errors that a command raises when it changes nothing, with the reason in Dutch."""


class RefusedError(Exception):
    """Nothing was changed; holds why, and what to do instead."""

    @property
    def sentence(self) -> str:
        """Why, with a capital; a path that it begins with stays as it is."""
        text = str(self)
        first = text.partition(" ")[0]
        return text if "/" in first or "." in first else text[:1].upper() + text[1:]


class DoneError(RefusedError):
    """What was asked is so already, perhaps by a run of this command that nobody saw the end of."""


class DisturbedError(RefusedError):
    """Nothing was wrong with what was asked: something around it stood in the way."""


class ChangedError(DisturbedError):
    """Someone saved, made or removed a file after it was read: what was worked out holds no longer."""

    def __init__(self, pad: str) -> None:
        """Keep which."""
        super().__init__(f"{pad} is intussen veranderd; er is niets gewijzigd. Geef de opdracht opnieuw.")
        self.pad = pad
