"""A store for the competency questions: the cases of `graph_cases` and more, built, reasoned over, with sentences of our own."""

# ruff: noqa: E501 (rows read better whole)

from __future__ import annotations

from dataclasses import replace
from datetime import date

import graph_cases as cases
from graph_cases import claim, days

from parley.graph.building import Builder
from parley.graph.reasoning import materialize
from parley.graph.store import LocalStore
from parley.ontology.knowledge import Knowledge, Membership
from parley.ontology.model import (
    Document,
    Entity,
    Extraction,
    Factuality,
    Participation,
    Post,
    Status,
    Tenure,
)

NORLAND = ("state/norland", "Norland")
ESTOVIA = ("state/estovia", "Estovia")
WESTMARK = ("state/westmark", "Westmark")
SUNDRIA = ("state/sundria", "Sundria")
LEE = ("person/lee-sample", "Lee Sample")
WIRE = "media/example-wire"

ENTITIES = (
    *(Entity(key, "State", label) for key, label in (NORLAND, ESTOVIA, WESTMARK, SUNDRIA)),
    Entity("place/norland", "Territory", "Norland", (), "", "state/norland"),
    Entity("place/port-ada", "Settlement", "Port Ada", (), "", "state/norland"),
    Entity("org/northern-council", "InternationalOrganization", "Northern Council"),
)
MEMBERSHIPS = (
    Membership("state/norland", "org/northern-council"),
    Membership("state/estovia", "org/northern-council", date(2004, 5, 1)),
    Membership("state/westmark", "org/northern-council", date(2004, 5, 1), date(2020, 2, 1)),
)


def knowledge() -> Knowledge:
    """The curated knowledge of `graph_cases` and some invented states."""
    old = cases.knowledge()
    entities = {**old.entities, **{entity.id: entity for entity in ENTITIES}}
    return replace(old, entities=entities, memberships=(*old.memberships, *MEMBERSHIPS))


def offers() -> Extraction:
    """A mediation that was offered, an invitation and its acceptance, a conference that is part of a process."""
    document = Document(
        "q1",
        "offers.txt",
        "Norland offered to mediate between Estovia and Westmark. "
        "Norland invited Estovia to a conference in Port Ada, a part of the border process. "
        "Estovia accepted the invitation, its foreign minister Ana Roe said. "
        "Sundria demanded a withdrawal of troops from the valley.",
        "Offers",
        date(2023, 9, 1),
        "Example Wire",
    )
    mediation = claim(
        document,
        "Mediation",
        "mediate",
        {"mediator": (NORLAND,), "party": (ESTOVIA, WESTMARK)},
        status=Status.PROPOSED,
        reporter=WIRE,
    )
    offer = claim(
        document,
        "Offer",
        "offered",
        {"speaker": (NORLAND,)},
        links=(("proposes", mediation.id),),
        reporter=WIRE,
    )
    process = claim(
        document,
        "NegotiationProcess",
        "process",
        {"party": (ESTOVIA, WESTMARK)},
        status=Status.UNDERWAY,
        reporter=WIRE,
    )
    conference = claim(
        document,
        "Meeting",
        "conference",
        {"participant": (ESTOVIA,), "host": (NORLAND,)},
        status=Status.PLANNED,
        place=("place/port-ada", "Port Ada"),
        links=(("partOfEvent", process.id),),
        reporter=WIRE,
    )
    invitation = claim(
        document,
        "Invitation",
        "invited",
        {"speaker": (NORLAND,), "addressee": (ESTOVIA,)},
        links=(("invitesTo", conference.id),),
        reporter=WIRE,
    )
    minister = Entity("person/ana-roe", "Person", "Ana Roe", (), "", "state/estovia", minted=True)
    post = Post("post/estovia/foreign-minister", "Foreign minister of Estovia", "state/estovia", minted=True)
    acceptance = claim(
        document,
        "Acceptance",
        "accepted",
        {"speaker": (ESTOVIA,)},
        claimant=(minister.id, "said"),
        links=(("accepts", conference.id), ("respondsTo", invitation.id)),
        reporter=WIRE,
    )
    withdrawal = claim(document, "TroopWithdrawal", "withdrawal", {}, status=Status.PROPOSED, reporter=WIRE)
    demand = claim(
        document,
        "Demand",
        "demanded",
        {"speaker": (SUNDRIA,)},
        links=(("demands", withdrawal.id),),
        reporter=WIRE,
    )
    tenure = Tenure(minister.id, post.id, evidence=cases.span(document, "its foreign minister Ana Roe"))
    found = (offer, mediation, invitation, conference, process, acceptance, demand, withdrawal)
    return Extraction(document, (minister,), (), (post,), (tenure,), found)


def measures() -> Extraction:
    """What was called off and put off, what was broken, and the measures taken."""
    document = Document(
        "q2",
        "measures.txt",
        "Westmark called off a visit to Norland. "
        "Norland put off the summit. "
        "Sundria accused Estovia of violating the Valley Treaty. "
        "Sundria imposed sanctions on Estovia. "
        "Norland sent 5 million crowns to Sundria. "
        "Westmark expelled two diplomats of Estovia. "
        "Troops of Sundria and Estovia clashed in the valley, which Sundria regretted. "
        "Westmark detained two officers of Sundria. "
        "Norland pledged to send observers to the valley. "
        "Sundria shelled a tanker.",
        "Measures",
        date(2023, 9, 3),
        "Example Wire",
    )
    visit = claim(
        document,
        "Visit",
        "visit",
        {"visitor": (WESTMARK,), "host": (NORLAND,)},
        status=Status.CANCELLED,
        reporter=WIRE,
    )
    off = claim(
        document,
        "Cancellation",
        "called off",
        {"initiator": (WESTMARK,)},
        links=(("cancels", visit.id),),
        reporter=WIRE,
    )
    summit = claim(
        document, "Summit", "summit", {"organizer": (NORLAND,)}, status=Status.POSTPONED, reporter=WIRE
    )
    later = claim(
        document,
        "Postponement",
        "put off",
        {"initiator": (NORLAND,)},
        links=(("postpones", summit.id),),
        reporter=WIRE,
    )
    treaty = Entity("agreement/valley-treaty", "Treaty", "Valley Treaty", minted=True)
    breach = claim(
        document,
        "Violation",
        "violating",
        {"initiator": (ESTOVIA,), "agreement": ((treaty.id, "Valley Treaty"),)},
        claimant=("state/sundria", "accused"),
        reporter=WIRE,
    )
    blame = claim(
        document,
        "Accusation",
        "accused",
        {"speaker": (SUNDRIA,), "target": (ESTOVIA,)},
        links=(("about", breach.id),),
        reporter=WIRE,
    )
    sanctions = claim(
        document,
        "Sanctions",
        "sanctions",
        {"initiator": (SUNDRIA,), "target": (ESTOVIA,)},
        links=(("respondsTo", breach.id),),
        reporter=WIRE,
    )
    aid = claim(
        document,
        "AidProvision",
        "sent",
        {"initiator": (NORLAND,), "recipient": (SUNDRIA,)},
        details=(("amount", "5 million crowns"),),
        reporter=WIRE,
    )
    expulsion = claim(
        document, "Expulsion", "expelled", {"initiator": (WESTMARK,), "target": (ESTOVIA,)}, reporter=WIRE
    )
    clash = claim(document, "Clash", "clashed", {"party": (SUNDRIA, ESTOVIA)}, reporter=WIRE)
    arrest = claim(
        document, "Arrest", "detained", {"initiator": (WESTMARK,), "target": (SUNDRIA,)}, reporter=WIRE
    )
    deployment = claim(
        document, "Deployment", "send", {"initiator": (NORLAND,)}, status=Status.PLANNED, reporter=WIRE
    )
    pledge = claim(
        document,
        "Pledge",
        "pledged",
        {"speaker": (NORLAND,)},
        links=(("proposes", deployment.id),),
        reporter=WIRE,
    )
    regret = claim(
        document, "Regret", "regretted", {"speaker": (SUNDRIA,)}, links=(("about", clash.id),), reporter=WIRE
    )
    found = (off, visit, later, summit, blame, breach, sanctions, aid, expulsion, clash)
    tanker = Entity("thing/tanker", "PhysicalThing", "tanker", minted=True)
    attack = claim(
        document,
        "Attack",
        "shelled",
        {"initiator": (SUNDRIA,), "targetObject": ((tanker.id, "tanker"),)},
        reporter=WIRE,
    )
    found += (arrest, deployment, pledge, regret, attack)
    return Extraction(document, (treaty, tanker), (), (), (), found)


def round_of_talks() -> Extraction:
    """Talks with an observer and an absentee, what they followed and led to, and persons who act for others."""
    document = Document(
        "q3",
        "round.txt",
        "After the clash, Estovia and Sundria held talks on fishing in Port Ada on 10 September 2023 without Westmark, with Norland as observer. "
        "The talks ended without agreement but led to a truce. "
        "Singer Lee Sample telephoned Charles Michel on behalf of Sundria as its envoy. "
        "Estovia may have met Westmark. "
        "Norland appointed Lee Sample as envoy. "
        "Sundria and Estovia signed the Valley Treaty, which Norland guarantees.",
        "A round of talks",
        date(2023, 9, 12),
        "Sample Post",
        url="https://post.example/round",
    )
    post = "media/sample-post"
    clash = claim(document, "Clash", "clash", {"party": (ESTOVIA, SUNDRIA)}, reporter=post)
    truce = claim(document, "AgreementReached", "truce", {"party": (ESTOVIA, SUNDRIA)}, reporter=post)
    talks = claim(
        document,
        "Talks",
        "talks",
        {"party": (ESTOVIA, SUNDRIA), "observer": (NORLAND,), "absentee": (WESTMARK,)},
        time=days(document, "10 September 2023", "2023-09-10", date(2023, 9, 10)),
        place=("place/port-ada", "Port Ada"),
        links=(("follows", clash.id), ("resultsIn", truce.id)),
        details=(("topic", "fishing"), ("outcome", "without agreement")),
        reporter=post,
    )
    call = claim(document, "PhoneCall", "telephoned", {"participant": (LEE, cases.MICHEL)}, reporter=post)
    speaking = Participation(
        "participant", LEE[0], cases.span(document, "Lee Sample"), "state/sundria", "envoy"
    )
    call = replace(call, participations=(speaking, *call.participations[1:]))
    unsure = replace(
        claim(document, "Meeting", "met", {"participant": (ESTOVIA, WESTMARK)}, reporter=post),
        factuality=Factuality.POSSIBLE,
    )
    named = claim(
        document, "Appointment", "appointed", {"appointer": (NORLAND,), "appointee": (LEE,)}, reporter=post
    )
    treaty = Entity("agreement/valley-treaty", "Treaty", "Valley Treaty", minted=True)
    signing = claim(
        document,
        "Signing",
        "signed",
        {
            "signatory": (SUNDRIA, ESTOVIA),
            "guarantor": (NORLAND,),
            "agreement": ((treaty.id, "Valley Treaty"),),
        },
        reporter=post,
    )
    lee = Entity(LEE[0], "Person", LEE[1], minted=True)
    return Extraction(
        document, (treaty, lee), (), (), (), (talks, clash, truce, call, unsure, named, signing)
    )


def wrong() -> Extraction:
    """A claim that the gate must stop, and a statement that passes."""
    document = Document(
        "q4",
        "wrong.txt",
        "Norland mediated between itself and Sundria. Norland announced a meeting, and spoke of trade.",
        "Wrong",
        date(2023, 9, 13),
        "Sample Post",
    )
    bad = claim(
        document,
        "Mediation",
        "mediated",
        {"mediator": (NORLAND,), "party": (NORLAND, SUNDRIA)},
        reporter="media/sample-post",
    )
    meeting = claim(
        document,
        "Meeting",
        "meeting",
        {"participant": (NORLAND,)},
        status=Status.PLANNED,
        reporter="media/sample-post",
    )
    announced = claim(
        document,
        "Announcement",
        "announced",
        {"speaker": (NORLAND,)},
        links=(("announces", meeting.id),),
        reporter="media/sample-post",
    )
    spoke = claim(
        document,
        "Statement",
        "spoke",
        {"speaker": (NORLAND,)},
        details=(("topic", "trade"),),
        reporter="media/sample-post",
    )
    return Extraction(document, (), (), (), (), (bad, announced, meeting, spoke))


def build() -> LocalStore:
    """The store, built and reasoned over."""
    store = LocalStore()
    builder = Builder(store, knowledge(), "test")
    builder.add([*cases.extractions(), offers(), measures(), round_of_talks(), wrong()])
    builder.rebuild()
    materialize(store)
    return store
