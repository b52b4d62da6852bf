"""How news agencies and state media put things: guests after places, stays, groups told by their number."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
King Abdullah II received in Amman on Sunday German Chancellor Olaf Scholz.
    Meeting held participant=person/abdullah-ii participant=person/olaf-scholz
Olaf Scholz met in Berlin on Monday with Emmanuel Macron.
    Meeting held participant=person/olaf-scholz participant=person/emmanuel-macron
Olaf Scholz held talks with visiting French President Emmanuel Macron.
    Talks held party=person/olaf-scholz party=person/emmanuel-macron
William Ruto, who is in Ghana on an official visit, met Nana Akufo-Addo.
    Visit underway visitor=person/william-ruto
Thabo Mbeki will be in Cairo for talks with Olaf Scholz.
    Talks planned party=person/thabo-mbeki party=person/olaf-scholz
Prior to the talks with Olaf Scholz, Thabo Mbeki had received Maia Sandu.
    Talks held party=person/thabo-mbeki party=person/olaf-scholz
Thabo Mbeki and Olaf Scholz were to have met in Accra.
    Meeting notHeld participant=person/thabo-mbeki participant=person/olaf-scholz
The treaty was the fruit of the work of Hakan Fidan, who has met with Sergey Lavrov since May.
    Meeting held participant=person/hakan-fidan participant=person/sergey-lavrov
The pact was the fruit of the shuttle diplomacy of Hakan Fidan.
    Mediation held mediator=person/hakan-fidan
Hakan Fidan met Antony Blinken and Sergey Lavrov. The three signed a statement.
    Signing held signatory=person/hakan-fidan signatory=person/antony-blinken signatory=person/sergey-lavrov
Negotiators from Peru and Bolivia met. Celso Amorim held consultations with both delegations.
    Talks held party=person/celso-amorim party=state/peru party=state/bolivia
Hakan Fidan met Antony Blinken. Spokesman Oncu Keceli said that the two would meet again.
    Meeting planned participant=person/hakan-fidan participant=person/antony-blinken
Hakan Fidan requested a meeting with Antony Blinken.
    Meeting proposed participant=person/hakan-fidan participant=person/antony-blinken
Lebanon accused Israel of an air raid on Tyre.
    Attack held initiator=state/israel
Armenia and Georgia met. A statement on increasing the number of OSCE observers was adopted.
    Meeting held participant=state/armenia participant=state/georgia
Hakan Fidan rejected his colleague Antony Blinken's charge that Ankara had armed the rebels.
    Accusation held speaker=person/antony-blinken
Oman rejected Yemen's accusation on Monday.
    Accusation held speaker=state/yemen
Kenya said it was ready to host talks with Uganda.
    Talks proposed host=state/kenya
Fighting broke out in the city of Goma on Monday.
    Clash held place=Goma
Chilean forces attacked Lima with drones overnight on 7 June 2021, killing three people.
    Attack held initiator=body/chile/armed-forces target=state/peru
Chile turned down Peru's demand.
    Refusal held speaker=state/chile
Maia Sandu's proposal to meet Olaf Scholz has been rebuffed.
    Proposal held speaker=person/maia-sandu
Olaf Scholz wound up a visit to Lima on Monday.
    Visit held visitor=person/olaf-scholz place=Lima
Olaf Scholz travelled to Lima with Annalena Baerbock.
    Visit held visitor=person/olaf-scholz visitor=person/annalena-baerbock
Richard Holbrooke negotiated the Dayton Agreement between Bosnia and Serbia.
    Mediation held mediator=person/richard-holbrooke
EU diplomats hosted UN-mediated talks between Chad and Libya.
    Mediation held mediator=org/un
The three mediators, Egypt, Qatar and Norway, met in Cairo.
    Meeting held participant=state/egypt participant=state/qatar participant=state/norway place=Cairo
The agreement was facilitated and witnessed by Algeria.
    Mediation held mediator=state/algeria
Mali and Chad signed the accord, with Algeria as the mediator.
    Mediation held mediator=state/algeria party=state/mali party=state/chad
Talks between Mali and Chad were held in Doha with Norway as observer.
    Talks held party=state/mali party=state/chad observer=state/norway place=Doha
Martti Ahtisaari and Kofi Annan, the mediators of the EU and the UN, put forward a plan.
    Mediation held mediator=person/martti-ahtisaari mediator=person/kofi-annan
Qatar has taken on a mediating role between Israel and Hamas.
    Mediation held mediator=state/qatar
Armenia violated the ceasefire 12 times on Monday.
    CeasefireViolation held initiator=state/armenia agreement=ceasefire
A visit to Male by Defence Minister A K Menon was called off.
    Visit cancelled visitor=A K Menon
Iraq and Turkey negotiated an agreement on water.
    AgreementReached held party=state/iraq party=state/turkey agreement=agreement
According to the minister, Ghana, having signed the treaty, rejected the plan.
    Rejection held initiator=state/ghana
Ghana's plea for patience, made by Nana Akufo-Addo before the Security Council, was heard.
    Demand held speaker=person/nana-akufo-addo
Iran rejected a call by Oman for talks with Israel.
    Talks refused party=state/iran party=state/israel
Xi Jinping was seen off at the airport by Emmanuel Macron.
    Meeting held participant=person/xi-jinping participant=person/emmanuel-macron
Antony Blinken spoke today with Kenyan President William Ruto.
    PhoneCall held participant=person/antony-blinken participant=person/william-ruto
William Ruto, in a call with Omani Foreign Minister Badr Albusaidi, praised Oman.
    PhoneCall held participant=person/william-ruto participant=person/badr-albusaidi
"""

NOT_TOLD = """
Rwanda rejected a report accusing Congo of a raid.
    Accusation speaker=state/rwanda
Togo said it was important to host talks with Benin.
    Talks host=state/togo
Olaf Scholz insisted on visiting Maia Sandu.
    Meeting participant=person/olaf-scholz
Norway and Chad held talks. The number of EU observers grew.
    Talks observer=org/eu
Ghana demanded talks under the auspices of Togo.
    Demand mediator=state/togo
Norway and Chad held talks in Oslo. A Togolese minister, who had been invited as an observer, stayed home.
    Talks observer=state/togo
It was Turkey, not Qatar, that brokered the truce.
    Mediation mediator=state/qatar
The envoy of Ilham Aliyev, who met Nikol Pashinyan, left.
    Meeting participant=person/ilham-aliyev
LIMA — Community leaders demanded an inquiry.
    Demand speaker=state/peru
Iraq and Turkey are negotiating an agreement on water.
    AgreementReached party=state/iraq
An agreement is being negotiated by Iraq and Turkey.
    AgreementReached party=state/iraq
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_a_sentence_tells_an_event(extractor: Extractor, text: str, wanted: Told) -> None:
    assert_told(extractor, text, DAY, wanted)


NOT_ROWS = NOT_TOLD.strip().splitlines()


@pytest.mark.parametrize(("text", "row"), list(zip(NOT_ROWS[::2], NOT_ROWS[1::2], strict=True)))
def test_a_sentence_gives_nobody_a_part_he_has_not(extractor: Extractor, text: str, row: str) -> None:
    kind, part = row.split()
    assert all(part not in each.parts for each in told(extractor, text, DAY) if each.kind == kind)
