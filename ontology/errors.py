"""The errors of Parley: one root, each concrete error also the builtin it resembles."""

from __future__ import annotations


class ParleyError(Exception):
    """Root of every error that Parley raises on purpose; its text is written for the user."""


class InputError(ParleyError, ValueError):
    """A document, file or value that cannot be used as it stands."""


class DataError(ParleyError, ValueError):
    """A data file of the project, or of the user's own folder, is wrong at one place.

    Parameters
    ----------
    path, line
        The file and its 1-based line.
    problem
        What was seen there and what would be right.
    """

    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path, self.line, self.problem = path, line, problem


class UnknownNameError(ParleyError, LookupError):
    """A name that stands for nothing known; carries what comes close."""

    def __init__(self, what: str, name: str, close: tuple[str, ...] = ()) -> None:
        hint = f" Close to it: {', '.join(close)}." if close else ""
        super().__init__(f"No {what} is named “{name}”.{hint}")
        self.what, self.name, self.close = what, name, close


class AmbiguousNameError(ParleyError, LookupError):
    """A name that stands for several things; carries the candidates."""

    def __init__(self, what: str, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"“{name}” may be {what} {', '.join(candidates)}. Say which one.")
        self.what, self.name, self.candidates = what, name, candidates


class StoreError(ParleyError, OSError):
    """A store that cannot be opened, read or written."""
