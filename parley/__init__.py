"""Parley reads text about diplomacy and builds a knowledge graph of who did what with whom.

`parley.build` makes a graph, `parley.open` opens one; see `parley.library`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .library import Graph as Graph
    from .library import build as build
    from .library import open_graph as open

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "build", "open"]

_LAZY = {"Graph": "Graph", "build": "build", "open": "open_graph"}


def __getattr__(name: str) -> Any:
    """Import the library when it is first used, so that `import parley` costs nothing."""
    if name in _LAZY:
        from . import library

        return getattr(library, _LAZY[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
