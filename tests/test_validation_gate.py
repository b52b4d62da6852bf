"""The gate: good claims pass, each planted fault is stopped with a message that names its sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from ontology_cases import (
    DAY,
    POST,
    TEXT,
    change,
    claims,
    days,
    document,
    quads_of,
    reference,
    span,
)
from pyoxigraph import Literal, NamedNode, Quad

from parley.graph.entity_quads import tenure_quads
from parley.graph.iris import FUSED_GRAPH, SET_ASIDE_GRAPH
from parley.graph.validation import Verdict, check_quads
from parley.ontology.model import Claim, EventLink, Participation, Span, Status, Tenure
from parley.ontology.namespaces import PARLEY, PROV

Claims = dict[str, Claim]
Fault = Callable[[Claims, list[Quad]], list[Quad]]


def in_claims(edit: Callable[[Claims], Claims]) -> Fault:
    return lambda found, _: quads_of(edit(found))


def swap(name: str, **values: object) -> Fault:
    return in_claims(lambda found: {**found, name: change(found[name], **values)})


def without(name: str, predicate: str) -> Fault:
    """The quads lacking one property of one claim or of its event."""
    return lambda found, quads: [
        q for q in quads if not (found[name].id in q.subject.value and q.predicate.value == str(predicate))
    ]


def roles(*pairs: tuple[str, str]) -> tuple[Participation, ...]:
    return tuple(Participation(role, entity, span("Norland")) for role, entity in pairs)


def shifted(at: Span, by: int) -> Span:
    return Span(at.start + by, at.end + by, at.text)


def second_status(found: Claims, quads: list[Quad]) -> list[Quad]:
    event = NamedNode(f"https://w3id.org/parley/id/claim/{found['talks'].id}#event")
    graph = NamedNode(f"https://w3id.org/parley/id/claim/{found['talks'].id}")
    return [*quads, Quad(event, NamedNode(str(PARLEY.status)), NamedNode(str(PARLEY.planned)), graph)]


LATE = days("on Thursday", DAY + timedelta(days=3))
BACKWARDS = days("on Thursday", DAY - timedelta(days=3), DAY - timedelta(days=5))
SENTENCES = {
    "talks": "Norland mediated talks between Estovia and Westmark in Port Ada on Thursday.",
    "refusal": "Estovia refused to attend further talks, its foreign minister Ana Roe said.",
    "visit": "Westmark called off a visit to Norland.",
}
MEDIATOR_IS_PARTY = roles(
    ("mediator", "state/norland"), ("party", "state/norland"), ("party", "state/westmark")
)
PLACE_TALKS = roles(("party", "place/port-ada"), ("party", "state/westmark"))
FAULTS: list[tuple[str, Fault, str, str, str]] = [
    (
        "a cancelled visit marked held",
        swap("visit", status=Status.HELD),
        "cancellation",
        "visit",
        "called off",
    ),
    (
        "a mediator who is a party",
        swap("talks", participations=MEDIATOR_IS_PARTY),
        "talks",
        "talks",
        "Norland",
    ),
    ("a trigger off by one", swap("talks", trigger=shifted(span("talks"), 1)), "talks", "talks", "cut out"),
    (
        "a quote longer than its offsets",
        swap("talks", trigger=Span(17, 22, "talks ")),
        "talks",
        "talks",
        "longer or shorter",
    ),
    ("two statuses", second_status, "talks", "talks", "exactly one status"),
    ("no evidence", without("talks", PARLEY.evidence), "talks", "", "one passage"),
    ("no reporter", without("talks", PARLEY.reportedBy), "talks", "talks", "one reporter"),
    ("no claimant", without("talks", PARLEY.claimant), "talks", "talks", "claimant"),
    ("no run", without("talks", PROV.wasGeneratedBy), "talks", "talks", "extraction run"),
    ("held after it was reported", swap("talks", time=LATE), "talks", "talks", "2023-10-09"),
    ("an end before the start", swap("talks", time=BACKWARDS), "talks", "talks", "not after"),
    ("negated and held", swap("talks", negated=True), "talks", "talks", "negated"),
    ("a refused event marked held", swap("further", status=Status.HELD), "refusal", "refusal", "Estovia"),
    ("a place among the parties", swap("talks", participations=PLACE_TALKS), "talks", "talks", "no agent"),
    (
        "an absentee who takes part",
        swap("talks", participations=roles(("party", "state/norland"), ("absentee", "state/norland"))),
        "talks",
        "talks",
        "stays away",
    ),
    (
        "a link to nothing",
        swap("cancellation", links=(EventLink("cancels", "d1-0-1"),)),
        "cancellation",
        "visit",
        "not there",
    ),
    ("a trigger outside the evidence", swap("talks", trigger=span("refused")), "talks", "talks", "inside"),
    ("a confidence above one", swap("talks", confidence=1.5), "talks", "talks", "at most 1"),
]


def judge(fault: Fault) -> Verdict:
    found = claims()
    return check_quads(fault(found, quads_of(found)), reference())


def test_good_claims_all_pass_unchanged() -> None:
    quads = quads_of(claims())
    verdict = check_quads(quads, reference())
    assert verdict.admitted == tuple(quads)
    assert (verdict.set_aside, verdict.dropped) == ((), ())


@pytest.mark.parametrize(
    ("fault", "claim", "sentence", "word"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_a_planted_fault_is_stopped_and_its_sentence_named(
    fault: Fault, claim: str, sentence: str, word: str
) -> None:
    verdict = judge(fault)
    found = {one.id: one for one in verdict.set_aside}
    assert claims()[claim].id in found
    messages = [str(finding) for finding in found[claims()[claim].id].findings]
    assert any(word in message for message in messages), messages
    if sentence:
        assert all(f"“{SENTENCES[sentence]}” (wire.jsonl:1)" in message for message in messages)


@pytest.mark.parametrize("fault", [f[1] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_what_is_left_passes_by_itself(fault: Fault) -> None:
    verdict = judge(fault)
    again = check_quads(verdict.admitted, reference())
    assert again.admitted == verdict.admitted


def test_the_rest_of_the_document_goes_in() -> None:
    verdict = judge(swap("talks", participations=MEDIATOR_IS_PARTY))
    gone = {claims()["talks"].id, claims()["mediation"].id}
    assert {one.id for one in verdict.set_aside} == gone, "the mediation of the talks goes with them"
    left = {q.graph_name.value.rpartition("/")[2] for q in verdict.admitted if "/claim/" in str(q.graph_name)}
    assert left == {one.id for one in claims().values()} - gone


def test_reasons_are_recorded_in_the_set_aside_graph() -> None:
    (record,) = judge(swap("further", status=Status.HELD)).record()
    assert record.graph_name == SET_ASIDE_GRAPH
    assert isinstance(record.object, Literal)
    assert SENTENCES["refusal"] in record.object.value


@pytest.mark.parametrize("part", ["object", "speaker"])
def test_a_refusal_that_does_not_tell_all_is_kept(part: str) -> None:
    fault = swap("refusal", links=()) if part == "object" else swap("refusal", participations=())
    verdict = judge(fault)
    assert verdict.set_aside == ()
    assert f"refusal-has-{part}" in [finding.constraint for finding in verdict.warnings]


def test_a_tenure_that_ends_before_it_starts_is_not_written_and_the_claims_are() -> None:
    wrong = Tenure("person/ana-roe", POST.id, date(2023, 5, 1), date(2023, 4, 1))
    verdict = check_quads([*quads_of(claims()), *tenure_quads(FUSED_GRAPH, wrong)], reference())
    assert verdict.set_aside == ()
    assert [finding.constraint for finding in verdict.dropped] == ["starts-before-end"]


def test_tenures_of_a_post_for_one_must_not_overlap() -> None:
    first = Tenure("person/ana-roe", POST.id, date(2020, 1, 1), date(2023, 1, 1))
    second = Tenure("person/bo-lind", POST.id, date(2022, 6, 1), date(2024, 1, 1))
    quads = [q for tenure in (first, second) for q in tenure_quads(FUSED_GRAPH, tenure)]
    (finding,) = check_quads(quads, reference()).dropped
    assert finding.message == (
        "Ana Roe and Bo Lind hold Foreign Minister of Estovia, a post for one, at the same time"
        " (2022-06-01 to 2022-12-31)."
    )


def test_a_tenure_may_begin_on_the_day_the_other_is_handed_over() -> None:
    first = Tenure("person/ana-roe", POST.id, date(2020, 1, 1), date(2023, 1, 1))
    second = Tenure("person/bo-lind", POST.id, date(2023, 1, 1))
    quads = [q for tenure in (first, second) for q in tenure_quads(FUSED_GRAPH, tenure)]
    assert check_quads(quads, reference()).dropped == ()


def test_what_the_store_already_holds_is_looked_at_and_never_judged() -> None:
    nameless = [q for q in reference() if not q.predicate.value.endswith("label")]
    assert check_quads(quads_of(claims()), nameless).set_aside == ()


def test_a_lesser_rule_keeps_nothing_out() -> None:
    verdict = judge(swap("cancellation", links=()))
    assert verdict.set_aside == ()
    assert [finding.constraint for finding in verdict.warnings] == ["cancellation-has-object"]


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    text = TEXT.replace("Norland mediated", "🕊 Norland mediated", 1)
    found = {name: move(claim, 2) for name, claim in claims().items()}
    assert check_quads(quads_of(found, document(text)), reference()).set_aside == ()


def move(claim: Claim, by: int) -> Claim:
    """The claim as it stands when the text before it grew."""
    evidence = shifted(claim.evidence, by)
    if claim.evidence.start == 0:
        evidence = Span(0, claim.evidence.end + by, f"🕊 {claim.evidence.text}")
    said = tuple(type(one)(one.agent, shifted(one.span, by), one.mode) for one in claim.claimants)
    return change(claim, evidence=evidence, trigger=shifted(claim.trigger, by), claimants=said)
