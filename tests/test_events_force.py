"""Force in many words: what is laid waste, who is driven out, troops that gather; the same words."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

DEEDS = rows(
    """
Libyan warplanes flattened a Chadian base near Faya on Monday.
Attack held initiator=body/libya/armed-forces target=state/chad
Hezbollah fighters burned down a church near Tyre.
Attack held initiator=group/hezbollah
Niger's air force bombed Islamic State targets near Diffa.
Attack held initiator=body/niger/armed-forces target=group/islamic-state
A suicide bomber blew himself up at the Turkish embassy in Tunis.
Attack held target=body/turkey/embassy-in-tunis
Nigerien troops drove Boko Haram out of Diffa.
Attack held initiator=body/niger/armed-forces target=group/boko-haram
Chadian soldiers retook the town of Baga from Boko Haram.
Attack held target=group/boko-haram
Togolese marines beat back Boko Haram at dawn.
Clash held party=group/boko-haram
Two Nigerien gendarmes were killed in clashes with Boko Haram.
Clash held party=group/boko-haram
Malta closed its mission because of fighting between Chad and Libya.
Clash held party=state/chad party=state/libya
Militants from the Islamist group Boko Haram kidnapped a Togolese priest.
Attack held initiator=group/boko-haram
Hezbollah fired a rocket on Friday, a Maltese officer said.
Attack held initiator=group/hezbollah
Colombia's FARC guerrillas kidnapped a senator.
Attack held initiator=group/farc
Togo called up 900 reservists on Friday.
Deployment held initiator=state/togo
Libyan troops are massing along the frontier with Chad.
Deployment underway initiator=body/libya/armed-forces
Ghana halted imports of Togolese onions.
Sanctions held initiator=state/ghana target=state/togo
Togo handed three suspected separatists over to Ghana.
PrisonerRelease held initiator=state/togo recipient=state/ghana
The rupture of ties between Mali and Togo hurts traders.
RelationsBreak held initiator=state/mali initiator=state/togo
"""
)

NOTHING = [
    ("Libya destroyed its last mines under the treaty.", "Attack"),
    ("A storm destroyed a Chadian base near Faya.", "Attack"),
    ("Togo beat Ghana in the final.", "Attack"),
    ("Togo drove Ghana out of the final.", "Attack"),
    ("Togo beat back an attempt to amend the pact.", "Clash"),
    ("Ghana seized the chance from Togo.", "Attack"),
    ("The minister blew out the candles at the embassy.", "Attack"),
    ("The minister threw a party at the embassy of Togo.", "Attack"),
    ("Togo called up its ambassador on the line.", "Deployment"),
    ("Togolese traders are massing along the frontier.", "Deployment"),
    ("The Greens pulled out of the coalition government in Togo.", "TroopWithdrawal"),
    ("Togo mobilised its foreign reserves.", "Deployment"),
    ("A judge sentenced the driver to a fine.", "Arrest"),
    ("Ghana cut the number of its ministers.", "TroopWithdrawal"),
]


@pytest.mark.parametrize(("text", "wanted"), DEEDS)
def test_who_uses_force_on_whom(extractor: Extractor, text: str, wanted: Told) -> None:
    assert any(each.tells(wanted) for each in told(extractor, text, DAY)), told(extractor, text, DAY)


@pytest.mark.parametrize(("text", "kind"), NOTHING)
def test_the_same_words_of_other_things(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
