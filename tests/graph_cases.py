"""Extractions made by hand, with sentences of our own, for the tests of graph, questions and command line."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from parley.ontology.knowledge import Geo, Knowledge, Name, NameKind
from parley.ontology.model import (
    Attribution,
    AttributionMode,
    Claim,
    Document,
    Entity,
    EventLink,
    Extraction,
    Factuality,
    Mention,
    Participation,
    Post,
    Span,
    Status,
    Tenure,
    TimeSpec,
)
from parley.ontology.names import fold

EPOCH = date(1970, 1, 1)

ENTITIES = (
    Entity("state/armenia", "State", "Armenia", ("Republic of Armenia",), "Q399"),
    Entity("state/azerbaijan", "State", "Azerbaijan", (), "Q227"),
    Entity("state/france", "State", "France", (), "Q142"),
    Entity("state/ukraine", "State", "Ukraine", (), "Q212"),
    Entity("state/germany", "State", "Germany", (), "Q183"),
    Entity("state/belgium", "State", "Belgium", (), "Q31"),
    Entity("state/spain", "State", "Spain", (), "Q29"),
    Entity("org/european-union", "InternationalOrganization", "European Union", ("EU",), "Q458"),
    Entity("person/nikol-pashinyan", "Person", "Nikol Pashinyan", ("Nikol Pashinian",), "Q7035479", "state/armenia"),
    Entity("person/ilham-aliyev", "Person", "Ilham Aliyev", (), "Q57358", "state/azerbaijan"),
    Entity("person/heydar-aliyev", "Person", "Heydar Aliyev", (), "Q57356", "state/azerbaijan"),
    Entity("person/charles-michel", "Person", "Charles Michel", (), "Q951959", "state/belgium"),
    Entity("person/emmanuel-macron", "Person", "Emmanuel Macron", (), "Q3052772", "state/france"),
    Entity("person/olaf-scholz", "Person", "Olaf Scholz", (), "Q61053", "state/germany"),
    Entity("person/volodymyr-zelensky", "Person", "Volodymyr Zelensky", ("Volodymyr Zelenskyy",), "Q3874799", "state/ukraine"),
    Entity("place/belgium", "Territory", "Belgium", (), "", "state/belgium"),
    Entity("place/spain", "Territory", "Spain", (), "", "state/spain"),
    Entity("place/armenia", "Territory", "Armenia", (), "", "state/armenia"),
    Entity("place/brussels-be", "Settlement", "Brussels", (), "", "state/belgium"),
    Entity("place/granada-es", "Settlement", "Granada", (), "", "state/spain"),
    Entity("place/yerevan-am", "Settlement", "Yerevan", (), "", "state/armenia"),
    Entity("place/unnamed-es", "Settlement", "Nowhere", (), "", "state/spain"),
    Entity("media/example-wire", "MediaOrganization", "Example Wire"),
    Entity("media/sample-post", "MediaOrganization", "Sample Post"),
)  # fmt: skip

POSTS = (
    Post("post/armenia/prime-minister", "Prime Minister of Armenia", "state/armenia"),
    Post("post/azerbaijan/president", "President of Azerbaijan", "state/azerbaijan"),
    Post(
        "post/european-union/president-of-the-council",
        "President of the European Council",
        "org/european-union",
    ),
    Post("post/france/president", "President of France", "state/france"),
)

TENURES = (
    Tenure("person/nikol-pashinyan", "post/armenia/prime-minister", date(2018, 5, 8)),
    Tenure("person/heydar-aliyev", "post/azerbaijan/president", date(1993, 10, 10), date(2003, 10, 31)),
    Tenure("person/ilham-aliyev", "post/azerbaijan/president", date(2003, 10, 31)),
    Tenure("person/charles-michel", "post/european-union/president-of-the-council", date(2019, 12, 1), date(2024, 12, 1)),
    Tenure("person/emmanuel-macron", "post/france/president", date(2017, 5, 14)),
)  # fmt: skip


def knowledge() -> Knowledge:
    """A small curated knowledge."""
    names: dict[str, list[Name]] = {}
    for entity in ENTITIES:
        for text in (entity.label, *entity.names):
            names.setdefault(fold(text), []).append(Name(text, NameKind.LABEL, entity.id))
    names.setdefault("armenian", []).append(Name("Armenian", NameKind.DEMONYM, "state/armenia"))
    return Knowledge(
        entities={entity.id: entity for entity in ENTITIES},
        names={key: tuple(rows) for key, rows in names.items()},
        posts={post.id: post for post in POSTS},
        tenures=TENURES,
        geo={"place/granada-es": Geo("place/granada-es", "state/spain", 37.18, -3.6, 230000)},
        identifiers={"state/armenia": (("iso3166-1-alpha-2", "AM"),)},
    )


def span(document: Document, words: str) -> Span:
    """Where the words stand first in the document."""
    start = document.text.index(words)
    return Span(start, start + len(words), words)


def days(document: Document, words: str, edtf: str, first: date, last: date | None = None) -> TimeSpec:
    """A time whose start and end lie between two days."""
    numbers = ((first - EPOCH).days, ((last or first) - EPOCH).days)
    return TimeSpec(span(document, words), edtf, *numbers, *numbers)


def claim(
    document: Document,
    kind: str,
    trigger: str,
    roles: Mapping[str, Sequence[tuple[str, str]]],
    *,
    suffix: str = "",
    status: Status = Status.HELD,
    negated: bool = False,
    time: TimeSpec | None = None,
    place: tuple[str, str] | None = None,
    claimant: tuple[str, str] | None = None,
    links: Sequence[tuple[str, str]] = (),
    details: Sequence[tuple[str, str]] = (),
    reporter: str = "",
) -> Claim:
    """A claim whose evidence is the sentence that the trigger stands in; roles as (entity id, words)."""
    at = span(document, trigger)
    begin = document.text.rfind(". ", 0, at.start) + 2 if ". " in document.text[: at.start] else 0
    stop = document.text.find(". ", at.end)
    stop = len(document.text) if stop < 0 else stop + 1
    return Claim(
        id=f"{document.id}-{at.start}-{at.end}{suffix}",
        document=document.id,
        kind=kind,
        trigger=at,
        evidence=Span(begin, stop, document.text[begin:stop]),
        participations=tuple(
            Participation(role, entity, span(document, words)) for role, those in roles.items() for entity, words in those
        ),
        status=status,
        factuality=Factuality.CERTAIN,
        negated=negated,
        time=time,
        places=() if place is None else (Mention(span(document, place[1]), place[0], "name"),),
        claimants=() if claimant is None else (Attribution(claimant[0], span(document, claimant[1]), AttributionMode.INDIRECT),),
        reporter=reporter,
        links=tuple(EventLink(relation, other) for relation, other in links),
        details=tuple((name, span(document, words)) for name, words in details),
        rule="by-hand",
        confidence=0.9,
    )  # fmt: skip


PASHINYAN = ("person/nikol-pashinyan", "Pashinyan")
ALIYEV = ("person/ilham-aliyev", "Aliyev")
MICHEL = ("person/charles-michel", "Charles Michel")
MACRON = ("person/emmanuel-macron", "Emmanuel Macron")
SCHOLZ = ("person/olaf-scholz", "Olaf Scholz")
ZELENSKY = ("person/volodymyr-zelensky", "Zelensky")


def brussels() -> Extraction:
    """Held talks with a mediator, and a visit by somebody whom the text introduces."""
    document = Document(
        "d1",
        "brussels.txt",
        "Charles Michel mediated talks between Pashinyan and Aliyev in Brussels on 15 July 2023. "
        "Parliament speaker Jo Example of Armenia visited Granada on 1 July 2023.",
        "Talks in Brussels",
        date(2023, 7, 16),
        "Example Wire",
    )
    day = days(document, "15 July 2023", "2023-07-15", date(2023, 7, 15))
    place = ("place/brussels-be", "Brussels")
    talks = claim(
        document, "Talks", "talks", {"party": (PASHINYAN, ALIYEV), "mediator": (MICHEL,)}, time=day, place=place,
        reporter="media/example-wire",
    )  # fmt: skip
    mediation = claim(
        document, "Mediation", "mediated", {"mediator": (MICHEL,), "party": (PASHINYAN, ALIYEV)}, time=day, place=place,
        links=(("mediationOf", talks.id),), reporter="media/example-wire",
    )  # fmt: skip
    speaker = Entity("person/jo-example", "Person", "Jo Example", (), "", "state/armenia", minted=True)
    visit = claim(
        document, "Visit", "visited", {"visitor": ((speaker.id, "Jo Example"),)}, place=("place/granada-es", "Granada"),
        time=days(document, "1 July 2023", "2023-07-01", date(2023, 7, 1)), reporter="media/example-wire",
    )  # fmt: skip
    post = Post(
        "post/armenia/parliament-speaker", "Parliament speaker of Armenia", "state/armenia", minted=True
    )
    tenure = Tenure(speaker.id, post.id, evidence=span(document, "Parliament speaker Jo Example"))
    return Extraction(document, (speaker,), (), (post,), (tenure,), (mediation, talks, visit))


def refusal() -> Extraction:
    """Talks that one side refused, with three who were to mediate; an agreement that was signed."""
    document = Document(
        "d2",
        "refusal.txt",
        "In October Aliyev refused to attend talks with Pashinyan in Granada that Emmanuel Macron, Olaf Scholz and "
        "Charles Michel were to mediate, citing France’s position. "
        "The talks in Brussels on 15 July 2023 between Pashinyan and Aliyev were mediated by the EU. "
        "Armenia and France signed the Sample Accord on 23 October 2023.",
        "Refused",
        date(2023, 11, 18),
        "Sample Post",
    )
    month = days(document, "In October", "2023-10", date(2023, 10, 1), date(2023, 10, 31))
    place = ("place/granada-es", "Granada")
    common = {"party": (ALIYEV, PASHINYAN), "mediator": (MACRON, SCHOLZ, MICHEL)}
    sample = "media/sample-post"
    talks = claim(
        document, "Talks", "talks", common, status=Status.REFUSED, time=month, place=place, reporter=sample
    )
    mediation = claim(
        document, "Mediation", "mediate", common, status=Status.REFUSED, time=month, place=place,
        links=(("mediationOf", talks.id),), reporter=sample,
    )  # fmt: skip
    refuses = claim(
        document, "Refusal", "refused", {"speaker": (ALIYEV,)}, time=month, links=(("refuses", talks.id),),
        details=(("reason", "France’s position"),), reporter=sample,
    )  # fmt: skip
    again = claim(
        document, "Mediation", "mediated", {"mediator": (("org/european-union", "the EU"),), "party": (PASHINYAN, ALIYEV)},
        time=days(document, "15 July 2023", "2023-07-15", date(2023, 7, 15)), place=("place/brussels-be", "Brussels"),
        reporter=sample,
    )  # fmt: skip
    accord = Entity("agreement/sample-accord", "Agreement", "Sample Accord", minted=True)
    signing = claim(
        document, "Signing", "signed",
        {"signatory": (("state/armenia", "Armenia"), ("state/france", "France")), "agreement": ((accord.id, "Sample Accord"),)},
        time=days(document, "23 October 2023", "2023-10-23", date(2023, 10, 23)), reporter=sample,
    )  # fmt: skip
    return Extraction(document, (accord,), (), (), (), (refuses, talks, mediation, again, signing))


def granada(number: int, day: int, publisher: str, reporter: str) -> Extraction:
    """A meeting that two reports date differently, and a call."""
    document = Document(
        f"g{number}",
        "wire.jsonl#" + str(number),
        f"Pashinyan met Zelensky in Granada on {day} October 2023. Zelensky phoned Aliyev on 4 October 2023.",
        "",
        date(2023, 10, 7),
        publisher,
    )
    met = claim(
        document, "Meeting", "met", {"participant": (PASHINYAN, ZELENSKY)}, place=("place/granada-es", "Granada"),
        time=days(document, f"{day} October 2023", f"2023-10-0{day}", date(2023, 10, day)), reporter=reporter,
    )  # fmt: skip
    call = claim(
        document, "PhoneCall", "phoned", {"participant": (ZELENSKY, ALIYEV)}, reporter=reporter,
        time=days(document, "4 October 2023", "2023-10-04", date(2023, 10, 4)),
    )  # fmt: skip
    return Extraction(document, (), (), (), (), (met, call))


def denial() -> Extraction:
    """A source without a publisher that has one side deny a meeting."""
    document = Document(
        "d5",
        "denial.txt",
        "Armenia denied that Pashinyan met Olaf Scholz on 2 October 2023.",
        published=date(2023, 10, 3),
    )
    met = claim(
        document, "Meeting", "met", {"participant": (PASHINYAN, SCHOLZ)}, status=Status.NOT_HELD, negated=True,
        time=days(document, "2 October 2023", "2023-10-02", date(2023, 10, 2)), claimant=("state/armenia", "Armenia"),
    )  # fmt: skip
    denies = claim(
        document,
        "Denial",
        "denied",
        {"speaker": (("state/armenia", "Armenia"),)},
        links=(("denies", met.id),),
    )
    return Extraction(document, (), (), (), (), (denies, met))


def extractions() -> list[Extraction]:
    """All of them."""
    return [
        brussels(),
        refusal(),
        granada(1, 5, "Example Wire", "media/example-wire"),
        granada(2, 6, "Sample Post", "media/sample-post"),
        denial(),
    ]
