"""What a text takes as done or not while it says something else of it: in questions, looking back."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Where did Olaf Scholz meet with Maia Sandu?
    Meeting held participant=person/olaf-scholz participant=person/maia-sandu
Did Olaf Scholz meet with Maia Sandu?
    Meeting unknown participant=person/olaf-scholz participant=person/maia-sandu
When will Olaf Scholz visit Oslo?
    Visit planned visitor=person/olaf-scholz
How could Chad attack Niger?
    Attack unknown initiator=state/chad target=state/niger
What did Maia Sandu say when she called Olaf Scholz?
    PhoneCall held participant=person/olaf-scholz
Will Norway raise the case of the detained Swedish nurses?
    Arrest held
The embassy said that the massacre of villagers could be a war crime.
    Attack held target=villagers
The arrest of Ali Mussa will be discussed at the summit.
    Arrest held target=person/ali-mussa
The rebels planned the assassination of Maia Sandu.
    Attack planned target=person/maia-sandu
The presidents of Chad and Niger may discuss the meeting between Olaf Scholz and Maia Sandu.
    Meeting held participant=person/olaf-scholz participant=person/maia-sandu
Olaf Scholz looked back on a visit to Kenya by Maia Sandu.
    Visit held visitor=person/maia-sandu
Norway reviewed an earlier visit to Kenya by Maia Sandu.
    Visit held visitor=person/maia-sandu
Olaf Scholz looks forward to talks with Maia Sandu.
    Talks planned party=person/olaf-scholz party=person/maia-sandu
He would go on to sign the Lagos treaty in 1994.
    Signing held time=1994
Maia Sandu, who would later visit Togo, sent a letter to Peru.
    Visit held visitor=person/maia-sandu
Norway was told of three Swedes who'd been arrested in Chad.
    Arrest held place=Chad
On Friday Olaf Scholz will open the Nile forum, a meeting between Sudan and Egypt.
    Meeting planned participant=state/sudan participant=state/egypt
During the foreign ministers' working lunch, Maia Sandu and Olaf Scholz will discuss Mali.
    Meeting planned participant=person/maia-sandu participant=person/olaf-scholz
Peru urged Chile not to sign the accord with Bolivia.
    Signing proposed signatory=state/chile signatory=state/bolivia
Olaf Scholz is not going to have a meeting with Maia Sandu.
    Meeting notHeld participant=person/olaf-scholz participant=person/maia-sandu
Olaf Scholz did not speak at the summit between Chad and Niger.
    Summit held participant=state/chad participant=state/niger
Chad has the capacity to attack Niger.
    Attack unknown initiator=state/chad target=state/niger
Mali will be a topic of conversation between Olaf Scholz and Maia Sandu.
    Contact planned participant=person/olaf-scholz participant=person/maia-sandu
The president said: "I would caution Chad against an attack."
    Warning held addressee=state/chad
The ministry confirmed the arrest of two Swedes in Chad.
    Arrest held place=Chad
It depends on whether Chad is ready to host the talks.
    Offer unknown speaker=state/chad
If Chad had attacked Niger, Olaf Scholz would have left.
    Attack notHeld initiator=state/chad target=state/niger
The plan would keep Chad from attacking Niger.
    Attack notHeld initiator=state/chad target=state/niger
These are talks between Chad and Niger.
    Talks underway party=state/chad party=state/niger
Are Chad and Niger in regular contact?
    Contact unknown participant=state/chad participant=state/niger
We will see that topic discussed by Olaf Scholz and Maia Sandu.
    Contact planned participant=person/olaf-scholz participant=person/maia-sandu
Norway had a visit by Maia Sandu last week.
    Visit held visitor=person/maia-sandu host=state/norway
Olaf Scholz met Maia Sandu in Lima on Monday. Scholz and Sandu discussed Mali.
    Meeting held participant=person/olaf-scholz participant=person/maia-sandu place=Lima
Lebanon called up reservists on Monday.
    Deployment held initiator=state/lebanon
"""

UNTOLD = [
    ("MODERATOR: The next question is from Jane Roe of Togo.", "Mediation"),
    ("The law lets Peruvians enter France, conferring upon them residence.", "Meeting"),
    ("Norway would call Israeli action excessive force.", "Deployment"),
    ("Olaf Scholz is not going to have a press conference with Maia Sandu after the summit.", "Summit"),
    ("Olaf Scholz said last week that the Taliban have momentum.", "Demand"),
    ("The move postponed the effects of the pipeline on Ukraine.", "Postponement"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_what_is_taken_as_so(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_a_sentence_tells_no_such_event(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}


def test_who_condemns_a_plot_did_not_make_it(extractor: Extractor) -> None:
    claims = told(extractor, "Turkey condemned the plot to assassinate Maia Sandu.", DAY)
    assert [each for each in claims if each.kind == "Attack"]
    assert not [each for each in claims if each.kind == "Attack" and "initiator=state/turkey" in each.parts]


def test_who_confirms_an_arrest_did_not_make_it(extractor: Extractor) -> None:
    claims = told(extractor, "Norway can confirm the detention of Swedish citizens in Chad.", DAY)
    assert [each.kind for each in claims] == ["Arrest"]
    assert "initiator=state/norway" not in claims[0].parts


def test_who_goes_on_doing_so_does_nothing_new(extractor: Extractor) -> None:
    text = "Chad freed ten prisoners on Friday and will continue to do so."
    assert [each.status for each in told(extractor, text, DAY)] == ["held"]


def test_a_meeting_that_was_warm_is_not_one_to_come(extractor: Extractor) -> None:
    text = "Olaf Scholz will meet Maia Sandu on Monday. The meeting with Emmanuel Macron was extremely warm."
    assert [each.status for each in told(extractor, text, DAY)] == ["planned", "held"]
