"""What is told of no time in particular is no event; what lasts or is seen to is told as it is."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Chad and Libya continue to meet in Doha.
    Meeting underway participant=state/chad participant=state/libya place=Doha
U.S. sanctions on Iran remain in force.
    Sanctions underway initiator=state/united-states target=state/iran
The Norwegians who are detained in Chad must go home.
    Arrest underway place=Chad
I am glad that Olaf Scholz can visit Norway.
    Visit held visitor=person/olaf-scholz place=Norway
We must make sure that the hostages are freed.
    PrisonerRelease proposed target=hostages
Norway ensured that the hostages were freed.
    PrisonerRelease held target=hostages
Norway has taken the time to honour Kenya with Olaf Scholz's visit.
    Visit held visitor=person/olaf-scholz
Olaf Scholz and Penny Wong discussed the Iranian attack on a ship in the Arabian Sea.
    Attack held initiator=state/iran
Norway is prepared to return to a seventh round of talks with Iran. Kenya knows about these talks.
    Talks underway party=state/norway party=state/iran
Olaf Scholz will travel to Oslo on May 3-4 and Nairobi on May 5-6. In Oslo, he will meet Penny Wong.
    Meeting planned participant=person/olaf-scholz participant=person/penny-wong time=2024-05-03/2024-05-04
Olaf Scholz will be in Oslo today and tomorrow.
    Visit planned visitor=person/olaf-scholz time=2024-03-06/2024-03-07
Norway announced the gift back in January and February.
    Announcement held speaker=state/norway time=2024-01/2024-02
Norway held talks with Kenya, with Chad, with Libya, on the drought.
    Talks held party=state/norway party=state/kenya party=state/chad party=state/libya
Olaf Scholz met with Penny Wong to discuss trade and Emmanuel Macron to discuss security.
    Meeting held participant=person/penny-wong participant=person/emmanuel-macron
Norway is providing assistance targeted towards refugees in Chad.
    AidProvision underway initiator=state/norway recipient=refugees
Norway provided $5 million to strengthen the Haitian National Police's capacity.
    AidProvision held initiator=state/norway recipient=body/haiti/police
Norway is insistent that the prisoners be released.
    PrisonerRelease proposed target=prisoners
Norway stressed the need for a truce, including the withdrawal of all foreign forces from Libya.
    TroopWithdrawal proposed place=Libya
Olaf Scholz is in Chad, where he's being held in a prison.
    Arrest underway target=person/olaf-scholz place=Chad
Norway is concerned over the continued detention of Olaf Scholz in Chad.
    Arrest underway target=person/olaf-scholz place=Chad
I wonder if Norway had contacted Chad about it.
    Contact unknown participant=state/norway participant=state/chad
Penny Wong will lead the first meeting of the Norway-Chad Dialogue.
    Talks planned party=state/norway party=state/chad
We all want Olaf Scholz's visit to be successful.
    Visit planned visitor=person/olaf-scholz
It is time for Norway to sign the treaty.
    Signing proposed signatory=state/norway
"""

UNTOLD = [
    ("Friends stand by one another in hard times.", "Statement"),
    ("Norway and Kenya share a commitment to democracy.", "Statement"),
    ("Norway is prepared to stay fully engaged.", "Offer"),
    ("Every time Norway imposes sanctions, it explains why.", "Sanctions"),
    ("Whenever Norway imposes sanctions, it explains why.", "Sanctions"),
    ("Norway has sanctions available to it.", "Sanctions"),
    ("The order authorizes the imposition of sanctions on officials of Chad.", "Sanctions"),
    ("Olaf Scholz often meets with Emmanuel Macron.", "Meeting"),
    ("It is important to sanction those who attack civilians.", "Attack"),
    ("Norway will do what it can to help support the people of Chad.", "Statement"),
    ("The soldiers were treated and released.", "PrisonerRelease"),
    ("My phone got dropped.", "PhoneCall"),
    ("Norway recognized Kenya for its efforts in Chad.", "Recognition"),
    ("Norway will take action against traffickers.", "Accusation"),
    ("Norway has seen large numbers of people cross the border.", "Accusation"),
    ("Once that is received and Norway confirms it, the case is closed.", "Statement"),
    ("The leaders and their forces are fighting for a just cause.", "Clash"),
    ("Penny Wong will facilitate long-term peace and stability.", "Mediation"),
    ("By standing up for human rights, Norway helps everybody.", "Statement"),
    ("The people of Chad have a right to hold Norway accountable.", "Accusation"),
    ("Chad and Libya discussed cooperation to provide pandemic relief.", "AidProvision"),
    ("Not all countries agree that there should be a deal.", "AgreementReached"),
    ("Leaders of the UN discussed UN efforts to identify and meet the requirements.", "Session"),
    ("Norway welcomes Penny Wong to join the conversation.", "Visit"),
]


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_how_far_it_has_come(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_it_is_no_event(extractor: Extractor, text: str, kind: str) -> None:
    assert kind not in {each.kind for each in told(extractor, text, DAY)}
