"""Acts told by other grammar than most: gerunds that open a sentence, *by* at a distance, nouns of verbs.

A row is a sentence and, below it, kinds, statuses (`*` for any) and parts.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor
from parley.extract.lemmas import gerund_base

DAY = date(2024, 3, 6)

GERUNDS = """
After shuttling between Chad and Libya for a week, the envoy John Roe presented a draft.
    Mediation held mediator=Roe party=Chad party=Libya
Disapproving of Iceland's decision to hunt whales, Norway left the commission.
    Condemnation held speaker=Norway target=Iceland
Both Peru and Chile disapprove of Brazil's decision.
    Condemnation held speaker=Peru speaker=Chile target=Brazil
"""

DISTANT_AGENTS = """
Jane Poe was nominated as ambassador to Chad on Tuesday by John Roe.
    Appointment held appointee=Poe appointer=Roe
Hezbollah was designated as a terrorist organization in 2014 by Bahrain.
    Sanctions held initiator=Bahrain target=Hezbollah
The designation of Jane Poe as ambassador to Chad by John Roe surprised Mali.
    Appointment held appointee=Poe appointer=Roe
Guarantees were sought from Peru and Chile by Brazil.
    Demand held speaker=Brazil addressee=Peru addressee=Chile
Two Libyan banks were taken off the blacklist by Canada in May.
    Sanctions suspended initiator=Canada
"""

NOUNS = """
The hanging of the dissident Jane Poe by Chad was condemned by Peru.
    Attack held initiator=Chad target=Poe
Chad's disapproval of Peru's decision was plain.
    Condemnation held speaker=Chad target=Peru
The departure of John Roe for Lima followed on Monday.
    Visit held visitor=Roe
The renewal by the Security Council of the mandate came late.
    Adoption held party=Council
The exchange of a Peruvian diplomat for two Chilean pilots was arranged in Lima.
    PrisonerExchange held
"""

INVERTED = """
Out of the conference hall walked the Libyan delegation.
    WalkOut held who=delegation
Into this atmosphere of distrust flew John Roe on Monday.
    Visit held visitor=Roe
Having recognised Kosovo, Ghana was promised a loan.
    Recognition held initiator=Ghana target=Kosovo
"""

CALLED_ON = """
The Omani envoy had been due to call on John Roe in Aden.
    Meeting * who=envoy who=Roe
Chad was again called upon by Peru to release Jane Poe.
    Demand held speaker=Peru addressee=Chad
Chad, which Peru has often called on to release Jane Poe, said nothing.
    Demand held speaker=Peru addressee=Chad
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(GERUNDS, DISTANT_AGENTS, NOUNS, INVERTED, CALLED_ON)))
def test_an_act_is_told_by_other_grammar(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)


@pytest.mark.parametrize(
    "verb", ["arrange", "claim", "concede", "disapprove", "greet", "impose", "invite", "pour", "visit"]
)
def test_a_gerund_has_its_verb(verb: str) -> None:
    form = verb.removesuffix("e") + "ing"
    assert gerund_base(form) == verb
