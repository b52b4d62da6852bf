"""From drafts to claims: what no claim may say, whatever the parse."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document


def claims(extractor: Extractor, text: str) -> dict[str, Claim]:
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    return {claim.kind: claim for claim in found.claims}


def test_an_invitation_is_not_dated_by_what_it_invites_to(extractor: Extractor) -> None:
    text = "Ugandan President Yoweri Museveni has invited both men to Kampala next week."
    invitation = claims(extractor, text)["Invitation"]
    assert (invitation.status, invitation.time) == ("held", None)


def test_a_mediator_is_never_a_side(extractor: Extractor) -> None:
    text = (
        "Algerian Foreign Minister Mohammed Benyahia and his team had shuttled between Washington and Tehran."
    )
    mediation = claims(extractor, text)["Mediation"]
    roles = {(part.role, part.entity) for part in mediation.participations}
    assert ("party", "state/iran") in roles
    assert ("party", "state/united-states") in roles
    sides = {entity for role, entity in roles if role == "party"}
    assert not sides & {entity for role, entity in roles if role == "mediator"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The leaders of Rwanda and Uganda met in Luanda.",
            {"person/paul-kagame", "person/yoweri-museveni"},
        ),
        (
            "Officials from Chile, Peru and Bolivia met in Lima.",
            {"state/chile", "state/peru", "state/bolivia"},
        ),
        ("Sudanese and Chadian mediators met in Tripoli.", {"state/sudan", "state/chad"}),
    ],
)
def test_a_plural_of_several_owners_is_a_party_for_each(
    extractor: Extractor, text: str, expected: set[str]
) -> None:
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    owners = {e.id: e.belongs_to if e.kind == "UnnamedGroup" else e.id for e in found.entities}
    (meeting,) = (claim for claim in found.claims if claim.kind == "Meeting")
    assert {owners[part.entity] for part in meeting.participations} == expected


def test_who_stands_along_with_a_subject_shares_its_part(extractor: Extractor) -> None:
    text = "Egypt, along with the United States, brokered the truce between Israel and Hamas."
    roles = {(part.role, part.entity) for part in claims(extractor, text)["Mediation"].participations}
    assert {("mediator", "state/egypt"), ("mediator", "state/united-states")} <= roles
    assert ("party", "state/united-states") not in roles


@pytest.mark.parametrize(
    ("text", "speakers", "targets"),
    [
        ("Peru and Chile clashed again. Each side blamed the other.", "peru chile", "peru chile"),
        ("Peru and Chile accused one another of the attack.", "peru chile", "peru chile"),
        ("Brazil called Peru and Chile. Each country accused the other.", "peru chile", "peru chile"),
    ],
)
def test_each_and_the_other_are_both_sides(
    extractor: Extractor, text: str, speakers: str, targets: str
) -> None:
    parts = claims(extractor, text)["Accusation"].participations
    for role, expected in (("speaker", speakers), ("target", targets)):
        found = {part.entity.partition("/")[2] for part in parts if part.role == role}
        assert found == set(expected.split())


GROUP = "A visit to Cairo by a group of Peruvian ambassadors was called off."


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (
            "Uhuru Kenyatta opened the talks between the Congolese government and the M23 in Nairobi.",
            "Talks",
            {("organizer", "person/uhuru-kenyatta"), ("party", "group/m23")},
        ),
        (
            "A truce between Serbia and Bosnia negotiated by Jimmy Carter took effect.",
            "AgreementReached",
            {("mediator", "person/jimmy-carter"), ("party", "state/serbia")},
        ),
        (
            "Saudi Arabia praised the efforts of Oman in facilitating contacts with the Houthis.",
            "Mediation",
            {("mediator", "state/oman"), ("party", "group/houthis")},
        ),
        (
            "At the invitation of Thabo Mbeki, Hosni Mubarak will visit South Africa next week.",
            "Invitation",
            {("speaker", "person/thabo-mbeki"), ("addressee", "person/hosni-mubarak")},
        ),
        (
            "Algeria turned down its invitation to the summit.",
            "Invitation",
            {("addressee", "state/algeria")},
        ),
        (
            "Neither Chile nor Peru attended the summit in Cairo.",
            "Summit",
            {("absentee", "state/chile"), ("absentee", "state/peru")},
        ),
        (
            "A delegation led by Hosni Mubarak met Bashar al-Assad in Damascus.",
            "Meeting",
            {("participant", "person/hosni-mubarak"), ("participant", "person/bashar-al-assad")},
        ),
        (
            "The president of Colombia and the ELN held talks in Quito.",
            "Talks",
            {("party", "group/eln")},
        ),
        (
            "The government and the URNG held talks in Madrid.",
            "Talks",
            {("party", "state/guatemala"), ("party", "group/urng")},
        ),
        (
            "Jimmy Carter helped negotiate the accord between Chad and Sudan.",
            "AgreementReached",
            {("mediator", "person/jimmy-carter"), ("party", "state/chad"), ("party", "state/sudan")},
        ),
        ("Peru rejected Chile as a mediator.", "Mediation", {("mediator", "state/chile")}),
        (
            "The kings of Spain and Norway, Hosni Mubarak and Thabo Mbeki, met in Lima.",
            "Meeting",
            {("participant", "person/hosni-mubarak"), ("participant", "person/thabo-mbeki")},
        ),
        (
            "Norway is hosting the Houthis for talks with Oman.",
            "Talks",
            {("host", "state/norway"), ("party", "group/houthis"), ("party", "state/oman")},
        ),
        (
            "Hosni Mubarak cancelled a meeting with Thabo Mbeki and Jimmy Carter.",
            "Meeting",
            {
                ("participant", "person/hosni-mubarak"),
                ("participant", "person/thabo-mbeki"),
                ("participant", "person/jimmy-carter"),
            },
        ),
        (
            "Oman postponed the conference at the request of Chile and Peru.",
            "Postponement",
            {("initiator", "state/oman")},
        ),
        (
            "Jacques Chirac, in Cairo for talks with Hosni Mubarak, criticised Israel.",
            "Talks",
            {("party", "person/jacques-chirac"), ("party", "person/hosni-mubarak")},
        ),
        (
            "Hosni Mubarak told Kofi Annan, on a visit to Cairo, that he would sign.",
            "Statement",
            {("speaker", "person/hosni-mubarak"), ("addressee", "person/kofi-annan")},
        ),
        (
            GROUP,
            "Visit",
            {("visitor", f"group/{document_id(GROUP)[:12]}-ambassadors-of-peru")},
        ),
        (
            "Chile and Peru prepared for one of their largest prisoner swaps in years.",
            "PrisonerExchange",
            {("party", "state/chile"), ("party", "state/peru")},
        ),
        (
            "The camp of Hosni Mubarak left; Thabo Mbeki's camp rejected the plan.",
            "Rejection",
            {("initiator", "person/thabo-mbeki")},
        ),
        (
            "Egypt's Hosni Mubarak, South Africa's Thabo Mbeki and Uganda's Yoweri Museveni met in Lima.",
            "Meeting",
            {("participant", "person/hosni-mubarak"), ("participant", "person/thabo-mbeki")},
        ),
        (
            "Jacques Chirac became the first president to visit Algeria since the war.",
            "Visit",
            {("visitor", "person/jacques-chirac")},
        ),
        (
            "Chile denied having fired first and accused Peru of lies.",
            "Accusation",
            {("speaker", "state/chile"), ("target", "state/peru")},
        ),
        (
            "The fifth round of Iran-U.S. talks ended in Lima.",
            "Talks",
            {("party", "state/iran"), ("party", "state/united-states")},
        ),
        (
            "Liberia's main rebel group signed a truce with Chad in Accra.",
            "Signing",
            {("signatory", "state/chad")},
        ),
    ],
)
def test_who_has_which_part(
    extractor: Extractor, text: str, kind: str, expected: set[tuple[str, str]]
) -> None:
    roles = {(part.role, part.entity) for part in claims(extractor, text)[kind].participations}
    assert expected <= roles
    agents = {agent for _, agent in expected}
    assert {part for part in roles if part[1] in agents} == expected


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Thabo Mbeki met Hosni Mubarak in Cairo, the officials said.", {"officials"}),
        ("Thabo Mbeki met Hosni Mubarak in Cairo, one of the sources said.", {"sources"}),
        ("Chile will hold talks with Peru in Lima, organisers said.", {"organisers"}),
    ],
)
def test_sources_without_names_claim(extractor: Extractor, text: str, claimants: set[str]) -> None:
    found = next(claim for kind, claim in claims(extractor, text).items() if kind in ("Meeting", "Talks"))
    assert {each.agent.rpartition("-")[2] for each in found.claimants} == claimants


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Gerald Ford leaves for Jakarta on Sunday.", "Visit", "planned"),
        ("Did they raise it during Thabo Mbeki's visit to Cairo?", "Visit", "held"),
        ("Nelson Mandela called on both sides to sign the accord.", "Signing", "proposed"),
        ("The planned talks between Chile and Peru are being hosted by Norway.", "Talks", "underway"),
        ("Peru is not willing to sit down with Chile.", "Meeting", "refused"),
        ("Thabo Mbeki will fly to Cairo before visiting Tripoli.", "Visit", "planned"),
        ("A plan discussed by Chile and Peru in Lima would oblige Bolivia to act.", "Contact", "held"),
        ("The war went on until Chile signed a truce with Peru.", "Signing", "held"),
        ("Thabo Mbeki was in Paris for talks with Jacques Chirac.", "Talks", "held"),
        ("Hosni Mubarak discussed next month's summit between Chile and Peru.", "Summit", "planned"),
        ("A meeting between Hosni Mubarak and Thabo Mbeki failed to take place.", "Meeting", "notHeld"),
        ("The meeting between Hosni Mubarak and Thabo Mbeki fell through.", "Meeting", "notHeld"),
        ("Chile is due to hold talks with Peru in Lima on Wednesday.", "Talks", "planned"),
        ("Chile ruled out a return to negotiations with Peru.", "Talks", "refused"),
        ("Thabo Mbeki is on a visit to Cairo.", "Visit", "underway"),
        ("Talks between Chile and Peru are due to resume in Lima on Wednesday.", "Talks", "planned"),
        ("Talks between Chile and Peru are set to begin in Lima on Wednesday.", "Talks", "planned"),
        ("Chile and Peru agreed during talks in Lima to reopen the border.", "Talks", "held"),
        ("Chile denied having fired first and accused Peru of lies.", "Accusation", "held"),
        ("Chile has two weeks to sign the accord.", "Signing", "planned"),
        ("Chile has two weeks in which to sign the accord.", "Signing", "planned"),
        ("Chile walked out of talks with Peru.", "Talks", "held"),
        ("Thabo Mbeki, in Paris for talks with Jacques Chirac, praised the accord.", "Talks", "held"),
    ],
)
def test_how_far_an_event_has_come(extractor: Extractor, text: str, kind: str, status: str) -> None:
    assert claims(extractor, text)[kind].status == status


def test_who_attended_is_added_to_what_was_told_before(extractor: Extractor) -> None:
    text = "Thabo Mbeki met Hosni Mubarak in Cairo. Bashar al-Assad took part in the meeting."
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    first, second = found.claims
    assert second.coreferent == first.id
    assert "person/bashar-al-assad" in {part.entity for part in second.participations}


def test_it_is_the_agreement_just_told(extractor: Extractor) -> None:
    found = claims(extractor, "Sudan and Chad reached a truce. It was brokered by Qatar.")
    agreed = {part.entity for part in found["AgreementReached"].participations if part.role == "agreement"}
    assert {("mediator", "state/qatar"), *(("agreement", each) for each in agreed)} == {
        (part.role, part.entity) for part in found["Mediation"].participations
    }


def test_talks_that_name_nobody_are_told_where_they_took_place(extractor: Extractor) -> None:
    talks = claims(extractor, "Seven-party talks opened in Beijing on Monday.")["Talks"]
    assert (talks.participations, [place.entity for place in talks.places]) == ((), ["place/beijing-cn"])
    assert "Talks" not in claims(extractor, "Seven-party talks were on everyone's mind.")


def test_a_duration_gives_way_to_a_day(extractor: Extractor) -> None:
    text = "Thabo Mbeki held a two-hour meeting with Hosni Mubarak on 5 July 2002."
    time = claims(extractor, text)["Meeting"].time
    assert time is not None
    assert time.edtf == "2002-07-05"


def test_a_title_tells_who_speaks(extractor: Extractor) -> None:
    text = "I met with Hosni Mubarak in Cairo."
    title = "Briefing by the Special Envoy, Lakhdar Brahimi"
    document = Document(document_id(text), "test", text, title, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    (meeting,) = found.claims
    assert {part.entity for part in meeting.participations} == {
        "person/lakhdar-brahimi",
        "person/hosni-mubarak",
    }


def test_the_line_of_the_issuer_is_no_part_of_the_sentence(extractor: Extractor) -> None:
    text = "Richard Boucher, Department Spokesman\nSecretary Colin Powell will travel to Cairo on Monday."
    visit = claims(extractor, text)["Visit"]
    assert {part.entity for part in visit.participations} == {"person/colin-powell"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On 15 June 2002 Justice Minister Thabo Mbeki met Jimmy Carter in Lima.", "2002-06-15"),
        ("In May Mubarak met Jimmy Carter in Lima.", "2002-05"),
        ("Thabo Mbeki met Jimmy Carter for the first time on Monday.", "2002-07-15"),
    ],
)
def test_a_time_stands_where_the_parser_left_it(extractor: Extractor, text: str, day: str) -> None:
    meeting = claims(extractor, text)["Meeting"]
    assert meeting.time is not None
    assert meeting.time.edtf == day


def test_a_capital_is_a_town_though_another_state_once_had_it(extractor: Extractor) -> None:
    meeting = claims(extractor, "Thabo Mbeki met Jimmy Carter in the Russian capital.")["Meeting"]
    assert [place.entity for place in meeting.places] == ["place/moscow-ru"]


def test_a_visit_is_paid_to_a_town(extractor: Extractor) -> None:
    visit = claims(extractor, "Thabo Mbeki paid a visit to Addis Ababa.")["Visit"]
    assert [place.entity for place in visit.places] == ["place/addis-ababa-et"]


def test_a_title_ends_no_sentence(extractor: Extractor) -> None:
    text = "Hosni Mubarak met with the adviser to the president Dr. Thabo Mbeki in Cairo."
    doc = load_language()(text)
    assert len(list(doc.sents)) == 1
    assert "Meeting" in claims(extractor, text)


@pytest.mark.parametrize("envoy", ["The UN envoy", "The UN special envoy", "The American representative"])
def test_one_of_many_envoys_is_nobody_known(extractor: Extractor, envoy: str) -> None:
    meeting = claims(extractor, f"{envoy} met Hosni Mubarak in Cairo.")["Meeting"]
    named = {part.entity for part in meeting.participations if part.entity.startswith("person/")}
    assert named == {"person/hosni-mubarak"}


def test_an_attack_is_told_once(extractor: Extractor) -> None:
    text = "Iranian drones struck a convoy near Homs. Jimmy Carter condemned the attack in Homs."
    document = Document(document_id(text), "test", text, published=date(2002, 7, 20))
    (found,) = extractor.extract([document])
    attacks = [claim for claim in found.claims if claim.kind == "Attack"]
    assert [bool(claim.coreferent) for claim in attacks] == [False, True]
    assert [(part.role, part.span.text) for part in attacks[0].participations] == [
        ("initiator", "Iranian"),
        ("targetObject", "convoy"),
    ]
