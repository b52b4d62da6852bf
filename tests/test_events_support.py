"""Whom praise, support and thanks are for, who yields to whom, other acts of states that work together."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Serbia praised the efforts of Oman to free the crew.
    Statement held speaker=state/serbia target=state/oman
Peru's president voiced support for Chad's bid to host the games.
    Statement held target=state/chad
Serbia renewed its solidarity with the people of Haiti.
    Statement held speaker=state/serbia target=people of Haiti
Serbia came out in support of Peru after the vote.
    Statement held speaker=state/serbia target=state/peru
Serbia took Peru's side in the quarrel.
    Statement held speaker=state/serbia target=state/peru
Serbia rallied behind Olaf Scholz.
    Statement held speaker=state/serbia target=person/olaf-scholz
Serbia voiced confidence in Olaf Scholz on Sunday.
    Statement held speaker=state/serbia target=person/olaf-scholz
Serbia forgave Peru for the insult.
    Statement held speaker=state/serbia target=state/peru
Serbia drew praise from Peru for its patience.
    Statement held speaker=state/peru target=state/serbia
Serbia was thankful to Peru for the tents.
    Statement held speaker=state/serbia addressee=state/peru
Serbia promised to repair its ties with Peru.
    Pledge held speaker=state/serbia addressee=state/peru
Serbia gave in to the demands of Peru.
    Acceptance held speaker=state/serbia addressee=state/peru
Serbia appointed a new ambassador to Peru after a gap of ten years.
    DiplomaticMeasure held initiator=state/serbia target=state/peru
Peru formed an alliance with Chile.
    AgreementReached held party=state/peru party=state/chile
Peru joined the European Union in 2020.
    AgreementEvent held party=state/peru target=org/eu
Peru and Chile haggled over the terms of the lease.
    Talks held party=state/peru party=state/chile
Olaf Scholz raised the matter of visas with Emmanuel Macron.
    Contact held participant=person/olaf-scholz participant=person/emmanuel-macron
Olaf Scholz extended his stay in Lima by a day.
    Visit held visitor=person/olaf-scholz place=Lima
Olaf Scholz hosted a dinner in honour of visiting President Emmanuel Macron.
    Meeting held participant=person/olaf-scholz participant=person/emmanuel-macron
Peru sent a ship laden with tonnes of rice to Haiti.
    AidProvision held initiator=state/peru recipient=state/haiti
Peru waived a third of the debt owed by Haiti.
    AidProvision held initiator=state/peru recipient=state/haiti
Peru paid the salaries of the Lebanese army for a year.
    AidProvision held initiator=state/peru recipient=body/lebanon/armed-forces
UNICEF distributed tents to families in Haiti.
    AidProvision held recipient=families
Kenyan troops landed in Somalia's Gedo region.
    Deployment held initiator=body/kenya/armed-forces
Peru's army quit the town as part of its withdrawal from the region.
    TroopWithdrawal held initiator=body/peru/armed-forces
Serbia granted an amnesty to hundreds of prisoners.
    PrisonerRelease held initiator=state/serbia
Olaf Scholz sounded out Emmanuel Macron about the plan for Libya.
    Contact held participant=person/olaf-scholz participant=person/emmanuel-macron
Peru reached out to Chile after the quake.
    Contact held participant=state/peru participant=state/chile
Leaders of Fatah and the rival Hamas met in Cairo.
    Meeting held participant=leaders of Fatah participant=leaders of Hamas
Officials of the ruling African National Congress met Ban Ki-moon in Cairo.
    Meeting held participant=officials of African National Congress
"""

UNTOLD = [
    ("Rebels supported by Peru left the town.", "Statement"),
    ("Olaf Scholz stood by the window.", "Statement"),
    ("Peru's army defended the town against rebels.", "Statement"),
    ("Peru and Chile joined the European Union in condemning the raid.", "AgreementEvent"),
    ("The peacekeepers gave up a base as part of their withdrawal from Mali.", "Refusal"),
    ("Peru freed a pilot held hostage in Chile.", "Visit"),
    ("Joe Biden pardoned a turkey.", "PrisonerRelease"),
    ("Peru dropped the charges against two journalists.", "Accusation"),
    ("The villagers abandoned the village.", "TroopWithdrawal"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD), ids=[text for text, _ in rows(TOLD)])
def test_who_takes_part_in_what_states_do_for_each_other(
    extractor: Extractor, text: str, wanted: Told
) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_what_only_looks_alike_tells_nothing_of_the_kind(extractor: Extractor, text: str, kind: str) -> None:
    assert all(each.kind != kind for each in told(extractor, text, DAY))
