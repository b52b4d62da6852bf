"""Who mediated, in the words of accounts of peace agreements, and who only attended, hosted or led a side."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document


def _claims(extractor: Extractor, text: str) -> tuple[Claim, ...]:
    (extraction,) = extractor.extract([Document("doc", "doc", text, published=date(2005, 11, 21))])
    return extraction.claims


def _mediators(extractor: Extractor, text: str) -> set[str]:
    claims = [each for each in _claims(extractor, text) if each.kind == "Mediation"]
    return {each.entity for claim in claims for each in claim.participations if each.role == "mediator"}


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("Togo led the talks between Chad and Libya.", {"state/togo"}),
        (
            "The accord was negotiated by Martti Ahtisaari between Chad and Libya.",
            {"person/martti-ahtisaari"},
        ),
        ("The efforts of Togo to mediate between Chad and Libya went on.", {"state/togo"}),
        ("The UN sent Martti Ahtisaari to mediate in Chad.", {"person/martti-ahtisaari"}),
        ("Togo helped Chad and Libya reach an agreement.", {"state/togo"}),
        ("Togo hopes that Chad and Libya will reach an agreement.", set()),
        ("I would like to hand over to our moderator, Jan Roe.", set()),
        ("Karim Roe, also known as Abu Ali, is a facilitator and planner.", set()),
        ("Sergey Lavrov spoke with Chen Li, director of the Office of the Maritime Commission.", set()),
        (
            "Oslo thanked the Sudanese leader for Egypt's mediation efforts in support of a truce.",
            {"state/egypt"},
        ),
        ("Jan Egeland was named moderator of the talks between Chad and Libya.", {"person/jan-egeland"}),
        (
            "Togo chaired the talks of Chad and Libya, with Gabon as facilitator.",
            {"state/togo", "state/gabon"},
        ),
        (
            "Ambassadors Redman and Keller conducted proximity talks between the warring parties.",
            {"person/redman-doc", "person/keller-doc"},
        ),
        (
            "The talks between Chad and Libya were held under the chairmanship of Omar Bongo.",
            {"person/omar-bongo"},
        ),
        ("The negotiations were led by the UN Special Envoy James Jonah.", {"person/james-jonah"}),
        (
            "The accord was brokered by the OAU in general and its envoy, Julius Nyerere, in particular.",
            {"org/oau", "person/julius-nyerere"},
        ),
        (
            "The accord was brokered by former US president Jimmy Carter and Tanzania's Julius Nyerere.",
            {"person/jimmy-carter", "person/julius-nyerere"},
        ),
        (
            "The mediators were Jaime Goncalves, the Italian envoy Mario Raffaelli and Andrea Riccardi.",
            {"person/jaime-goncalves", "person/mario-raffaelli", "person/andrea-riccardi"},
        ),
        ("The mediators included Togo, Gabon and the OAU.", {"state/togo", "state/gabon", "org/oau"}),
        (
            "The mediators were Togo and Gabon, which hosted the talks, and not the OAU.",
            {"state/togo", "state/gabon"},
        ),
        ("Mediator Blaise Compaoré met both sides.", {"person/blaise-compaore"}),
        ("The countries mediating in the conflict were Togo and Gabon.", {"state/togo", "state/gabon"}),
        ("Togo and the OAU were involved as mediators.", {"state/togo", "org/oau"}),
        (
            "The talks were held in Tunis, with President Compaoré of Burkina Faso and the OAU mediating.",
            {"person/blaise-compaore", "org/oau"},
        ),
        ("A UN team headed by James Jonah mediated between Chad and Libya.", {"person/james-jonah"}),
        ("Togo assisted in the mediation.", {"state/togo"}),
        (
            "Eduard Brunner, the UN envoy, and Boris Pastukhov mediated between Georgia and Abkhazia.",
            {"person/eduard-brunner", "person/boris-pastukhov"},
        ),
        (
            "The talks took place in Tunis, with Tim Guldimann of the OSCE acting as mediator.",
            {"person/tim-guldimann"},
        ),
        (
            "The accord was facilitated by the chairman of ECOWAS, Burkinabe President Blaise Compaoré.",
            {"person/blaise-compaore"},
        ),
        (
            "The foreign minister of Chad, Idriss Roe, and the UN envoy, James Jonah, mediated the talks.",
            {"person/idriss-roe", "person/james-jonah"},
        ),
        ("Togo and Gabon were present at the talks as mediators.", {"state/togo", "state/gabon"}),
        ("Chad took part in the talks with Togo as mediator.", {"state/togo"}),
        ("Togo was the host of the talks and mediated them.", {"state/togo"}),
        ("UN envoy Cyrus Vance negotiated the ceasefire.", {"person/cyrus-vance"}),
        ("Omar Bongo brought Chad and Libya to the negotiating table.", {"person/omar-bongo"}),
    ],
)
def test_who_mediated(extractor: Extractor, text: str, mediators: set[str]) -> None:
    assert _mediators(extractor, text) == mediators


@pytest.mark.parametrize(
    "text",
    [
        "Togo hosted the talks between Chad and Libya.",
        "The accord was signed in the presence of Omar Bongo and the OAU.",
        "The talks were led by the foreign ministers of Chad and Libya.",
        "Antony Blinken led the talks with Iran.",
        "The European Union led negotiations with Iran on trade.",
        "The parties agreed to form a government under the leadership of Omar Bongo.",
        "The OAU oversaw the elections.",
        "Chad brought about the collapse of the accord.",
        "A deal between Chad and Libya was reached with the help of a loan.",
        "Omar Bongo was involved in the negotiations.",
        "The EU foreign policy chief Josep Borrell reached a deal on grain.",
        "Two envoys sent by Togo, killed in Chad in May, had been its guests.",
        "Antony Blinken chaired talks with the ministers on trade.",
        "The accord provides for the facilitation of the return of refugees by the OAU.",
    ],
)
def test_who_did_not(extractor: Extractor, text: str) -> None:
    assert _mediators(extractor, text) == set()


def test_who_signs_as_guarantor_or_mediator_is_no_side(extractor: Extractor) -> None:
    text = "The accord was signed by Chad, and by the UN as guarantor. It was signed by Togo as mediator."
    roles = {
        each.role: each.entity
        for claim in _claims(extractor, text)
        for each in claim.participations
        if each.entity in ("org/un", "state/togo")
    }
    assert roles == {"guarantor": "org/un", "mediator": "state/togo"}


def test_people_sent_to_witness_are_told_once(extractor: Extractor) -> None:
    (claim,) = _claims(extractor, "Representatives of the UN and Togo witnessed the signing of the accord.")
    assert [each.entity for each in claim.participations if each.role == "observer"] == [
        "org/un",
        "state/togo",
    ]


def test_who_leads_the_talks_of_others_is_no_side(extractor: Extractor) -> None:
    claims = _claims(extractor, "Togo initiated and led the talks between Chad and Libya.")
    talks = next(each for each in claims if each.kind == "Talks")
    assert {each.entity for each in talks.participations if each.role == "party"} == {
        "state/chad",
        "state/libya",
    }


@pytest.mark.parametrize(
    ("text", "kind", "role", "entities"),
    [
        (
            "The accord was signed by the government of Angola and the UNITA movement.",
            "Signing",
            "signatory",
            {"state/angola", "group/unita"},
        ),
        ("The Hamas group met Omar Bongo.", "Meeting", "participant", {"group/hamas", "person/omar-bongo"}),
        (
            "A committee of five states mediated the accord.",
            "Mediation",
            "mediator",
            {"group/doc-five-states"},
        ),
    ],
)
def test_what_a_noun_says_of_a_group(
    extractor: Extractor, text: str, kind: str, role: str, entities: set[str]
) -> None:
    claim = next(each for each in _claims(extractor, text) if each.kind == kind)
    assert {each.entity for each in claim.participations if each.role == role} == entities


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The accord was signed by both warring parties in Lomé.", "place/lome-tg"),
        (
            "The accord resulted from talks between Chad and rebel leaders, which took place in Lomé.",
            "place/lome-tg",
        ),
    ],
)
def test_where_it_took_place(extractor: Extractor, text: str, place: str) -> None:
    claims = [each for each in _claims(extractor, text) if each.kind in ("Signing", "Talks")]
    assert [each.entity for claim in claims for each in claim.places] == [place]


def test_the_envoy_of_an_officer_is_his_organisations(extractor: Extractor) -> None:
    claims = _claims(extractor, "The UN Secretary-General's Special Representative mediated the talks.")
    mediation = next(each for each in claims if each.kind == "Mediation")
    assert {each.representing for each in mediation.participations} == {"org/un"}


def _roles(extractor: Extractor, text: str, kind: str) -> list[dict[str, set[str]]]:
    found: list[dict[str, set[str]]] = []
    for claim in (each for each in _claims(extractor, text) if each.kind == kind):
        roles: dict[str, set[str]] = {}
        for each in claim.participations:
            roles.setdefault(each.role, set()).add(each.entity)
        found.append(roles)
    return found


_ACCORD = "Mali and the MNLA signed a peace accord in Ouagadougou. It provided for a truce. "
_SIDES_OF_IT = {"state/mali", "group/mnla"}


@pytest.mark.parametrize(
    ("text", "mediator"),
    [
        ("The negotiations were mediated by Togo.", "state/togo"),
        ("Togo mediated the talks that led to the signing of the accord.", "state/togo"),
        ("Omar Bongo served as mediator in the peace process leading up to the accord.", "person/omar-bongo"),
        ("The talks were led by President Omar Bongo of Gabon.", "person/omar-bongo"),
        ("The negotiations were held in Lomé, under the chairmanship of Omar Bongo.", "person/omar-bongo"),
        ("The Catholic community of Saint Egidio functioned as mediator in the talks.", "org/santegidio"),
    ],
)
def test_mediations_of_talks_have_the_sides_told_before(
    extractor: Extractor, text: str, mediator: str
) -> None:
    (roles,) = _roles(extractor, _ACCORD + text, "Mediation")
    assert roles == {"mediator": {mediator}, "party": _SIDES_OF_IT}


@pytest.mark.parametrize(
    "text",
    [
        "Togo mediated the Malian peace process.",
        "Togo was the mediator of the 2015 talks between Chad and Libya.",
        "Togo brokered the agreement.",
    ],
)
def test_mediations_of_other_talks_take_no_sides_told_before(extractor: Extractor, text: str) -> None:
    (roles,) = _roles(extractor, _ACCORD + text, "Mediation")
    assert not roles.get("party", set()) & _SIDES_OF_IT


def test_who_leads_for_a_side_is_no_mediator(extractor: Extractor) -> None:
    text = _ACCORD + "The talks were led by the Malian foreign minister Abdoulaye Diop."
    assert not _roles(extractor, text, "Mediation")


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        (
            "Togo, represented by Foreign Minister Robert Dussey, and the EU, through its envoy, "
            "facilitated the accord.",
            {"state/togo", "org/eu"},
        ),
        ("Among the mediators were Togo and Benin.", {"state/togo", "state/benin"}),
        ("The OAU took on a mediating role in the process.", {"org/oau"}),
        ("Norway initiated and facilitated secret talks between Chad and Libya.", {"state/norway"}),
        ("The accord was concluded through the efforts of Togo.", {"state/togo"}),
        ("The OAU assisted Mali and Niger in reaching the accord.", {"org/oau"}),
        ("Chad and Libya signed, while Togo acted as mediator and Benin as observer.", {"state/togo"}),
        ("Togo put pressure on Chad and Libya to sign the accord.", set()),
    ],
)
def test_mediators_in_other_words(extractor: Extractor, text: str, mediators: set[str]) -> None:
    assert _mediators(extractor, text) == mediators


@pytest.mark.parametrize(
    ("text", "kind", "role", "people"),
    [
        (
            "Niger, Libya and Togo acted as observer countries at the talks between Mali and the rebels.",
            "Talks",
            "observer",
            {"state/niger", "state/libya", "state/togo"},
        ),
        (
            "The accord resulted from negotiations between Mali and Niger held at Oslo University.",
            "Talks",
            "party",
            {"state/mali", "state/niger"},
        ),
        (
            "The accord came of negotiations between Mali and the MNLA, mediated by Togo and France.",
            "Talks",
            "mediator",
            {"state/togo", "state/france"},
        ),
        (
            "The pact between the MNLF and the government of the Philippines was mediated by Libya.",
            "Mediation",
            "party",
            {"group/mnlf", "state/philippines"},
        ),
        (
            "The leaders of the warring factions, Charles Taylor and Alhaji Kromah, signed the accord.",
            "Signing",
            "signatory",
            {"person/charles-taylor", "person/alhaji-kromah"},
        ),
        (
            "Three factions signed the accord: the NPFL, the INPFL and the MNLA.",
            "Signing",
            "signatory",
            {"group/npfl", "group/inpfl", "group/mnla"},
        ),
        (
            "The talks were attended by delegations from Angola and Cuba, with Togo as mediator.",
            "Mediation",
            "mediator",
            {"state/togo"},
        ),
        (
            "It was a meeting of the council but Guinea, Togo and Benin also attended the meeting.",
            "Meeting",
            "participant",
            {"state/guinea", "state/togo", "state/benin"},
        ),
        (
            "An accord between the National Council for Recovery (CNR) and the government of Chad signed "
            "on 15 August 1993 in Tripoli ended the war.",
            "Signing",
            "signatory",
            {"org/national-council-for-recovery", "state/chad"},
        ),
        (
            "Talks in Lomé brought together Chad, Libya and Niger. The parties agreed to meet again.",
            "AgreementReached",
            "party",
            {"state/chad", "state/libya", "state/niger"},
        ),
        (
            "Representatives of the government and the MNLA signed the accord in Algiers.",
            "Signing",
            "signatory",
            {"state/mali", "group/mnla"},
        ),
        (
            "The military government and the MNLA signed an accord in Mali.",
            "Signing",
            "signatory",
            {"state/mali", "group/mnla"},
        ),
        (
            "Fighting broke out between the NPFL and the army of Chad.",
            "Clash",
            "party",
            {"group/npfl", "body/chad/armed-forces"},
        ),
        ("Togo put pressure on Mali to sign the accord with Niger.", "Demand", "addressee", {"state/mali"}),
    ],
)
def test_sides_and_others_in_histories(
    extractor: Extractor, text: str, kind: str, role: str, people: set[str]
) -> None:
    assert _roles(extractor, text, kind)[0][role] == people


def test_representatives_of_a_government_and_a_group_act_for_both(extractor: Extractor) -> None:
    text = "Representatives of the Malian government and the MNLA met in Oslo."
    (claim,) = (each for each in _claims(extractor, text) if each.kind == "Meeting")
    assert {each.representing for each in claim.participations} == {"state/mali", "group/mnla"}
