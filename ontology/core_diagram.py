"""The diagram of the ontology's core: boxes for classes, arrows for properties, as inline SVG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

WIDTH, HEIGHT = 176, 46
"""Of a box, in pixels."""

PLACES: dict[str, tuple[int, int]] = {
    "SourceDocument": (20, 20),
    "TextSpan": (300, 20),
    "Claim": (580, 20),
    "Attribution": (860, 20),
    "Status": (20, 150),
    "Factuality": (20, 250),
    "Event": (300, 250),
    "Agent": (860, 250),
    "TimeSpec": (20, 350),
    "Participation": (580, 350),
    "DiplomaticInstrument": (20, 460),
    "Place": (300, 460),
    "Tenure": (580, 460),
    "Post": (860, 460),
}
"""Upper left corner of each class's box."""

ARROWS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("TextSpan", ("inDocument",), "SourceDocument"),
    ("Claim", ("evidence",), "TextSpan"),
    ("Claim", ("attribution",), "Attribution"),
    ("Claim", ("putsForward",), "Event"),
    ("Claim", ("claimant", "reportedBy"), "Agent"),
    ("Attribution", ("attributedTo",), "Agent"),
    ("Event", ("status",), "Status"),
    ("Event", ("factuality",), "Factuality"),
    ("Event", ("time",), "TimeSpec"),
    ("Event", ("agreement",), "DiplomaticInstrument"),
    ("Event", ("place",), "Place"),
    ("Event", ("party", "mediator", "speaker"), "Agent"),
    ("Event", ("participation",), "Participation"),
    ("Participation", ("representing",), "Agent"),
    ("Tenure", ("ofPost",), "Post"),
    ("Tenure", ("holder",), "Agent"),
    ("Post", ("postOf",), "Agent"),
)
"""Class, properties, class: each property leads from the first, or a kind of it, to the second."""

_HEAD = """<svg class="core" viewBox="0 0 1060 530" role="img" aria-label="The core of the ontology"
 font-family="system-ui, sans-serif" font-size="14">
<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
<path d="M0 0 8 4 0 8z" fill="currentColor"/></marker></defs>"""


def draw_core(labels: Mapping[str, str]) -> str:
    """The diagram; `labels` gives the words for local names."""
    return "\n".join([_HEAD, *_arrows(labels), *_boxes(labels), _loop(), "</svg>"])


def _boxes(labels: Mapping[str, str]) -> Iterator[str]:
    for name, (x, y) in PLACES.items():
        strong = ' stroke-width="2.5"' if name in ("Claim", "Event", "Agent") else ""
        middle = x + WIDTH / 2
        yield (
            f'<a href="#{name}"><rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="8" fill="Canvas"'
            f' stroke="currentColor"{strong}/><text x="{middle:g}" y="{y + 28}" text-anchor="middle"'
            f' fill="currentColor">{escape(labels[name])}</text></a>'
        )


def _arrows(labels: Mapping[str, str]) -> Iterator[str]:
    for start, names, end in ARROWS:
        (x1, y1), (x2, y2) = _edge(start, end), _edge(end, start)
        words = ", ".join(labels[name] for name in names) + (" …" if len(names) > 2 else "")
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        yield (
            f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="currentColor"'
            f' opacity=".6" marker-end="url(#tip)"/><text x="{x:.0f}" y="{y - 5:.0f}" text-anchor="middle"'
            f' font-size="12" fill="currentColor" stroke="Canvas" stroke-width="5" paint-order="stroke">'
            f"{escape(words)}</text>"
        )


def _edge(start: str, end: str) -> tuple[float, float]:
    """Where the line from the middle of one box to the middle of the other leaves the first."""
    (ax, ay), (bx, by) = PLACES[start], PLACES[end]
    dx, dy = bx - ax, by - ay
    scale = min(WIDTH / 2 / abs(dx) if dx else 9.0, HEIGHT / 2 / abs(dy) if dy else 9.0)
    return ax + WIDTH / 2 + dx * scale, ay + HEIGHT / 2 + dy * scale


def _loop() -> str:
    x, y = PLACES["Event"]
    return (
        f'<path d="M{x + 20} {y} v-34 h60 v34" fill="none" stroke="currentColor" opacity=".6"'
        f' marker-end="url(#tip)"/><text x="{x + 50}" y="{y - 40}" text-anchor="middle" font-size="12"'
        f' fill="currentColor">refuses, mediation of …</text>'
    )
