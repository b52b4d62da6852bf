"""Recognition, relations, expulsions, sanctions, offices, aid and contracts, as news tells them.

A row is a sentence and, below it, what one of its claims tells: see `fits`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

RELATIONS = """
Palau now regards Kosovo as a sovereign state.
    Recognition held initiator=Palau target=Kosovo
Palau recognised Kosovo as an independent state on Monday.
    Recognition held initiator=Palau target=Kosovo
Palau has extended recognition to Kosovo.
    Recognition held initiator=Palau target=Kosovo
Palau granted Kosovo diplomatic recognition on Monday.
    Recognition held initiator=Palau target=Kosovo
Kosovo was recognised by Palau on Monday.
    Recognition held initiator=Palau target=Kosovo
Kosovo won recognition from Palau on Monday.
    Recognition held initiator=Palau target=Kosovo
The recognition of Kosovo by Palau angered Serbia.
    Recognition held initiator=Palau target=Kosovo
Palau's recognition of Kosovo angered Serbia.
    Recognition held initiator=Palau target=Kosovo
Palau became the hundredth country to recognise Kosovo.
    Recognition held initiator=Palau target=Kosovo
Serbia condemned Palau for recognising Kosovo.
    Recognition held initiator=Palau target=Kosovo
Palau formally acknowledged the independence of Kosovo on Monday.
    Recognition held initiator=Palau target=Kosovo
Palau announced that it was recognising Kosovo.
    Recognition held/planned/underway initiator=Palau target=Kosovo
Palau withdrew its recognition of Kosovo on Monday.
    Recognition cancelled/held initiator=Palau target=Kosovo
Palau switched recognition from Taiwan to China.
    Recognition held initiator=Palau target=China
Spain will not recognise Kosovo, its minister said.
    Recognition refused initiator=Spain target=Kosovo
Serbia cut its diplomatic links with Palau on Monday.
    RelationsBreak held initiator=Serbia target=Palau
Serbia severed ties with Palau on Monday.
    RelationsBreak held initiator=Serbia target=Palau
Serbia broke with Palau over the recognition of Kosovo.
    RelationsBreak held initiator=Serbia target=Palau
Ties between Serbia and Palau were severed on Monday.
    RelationsBreak held initiator=Serbia initiator|target=Palau
Mexico's break with Ecuador followed a raid on its embassy.
    RelationsBreak held initiator=Mexico target=Ecuador
Mexico ended diplomatic relations with Ecuador after the raid on its embassy.
    RelationsBreak held initiator=Mexico target=Ecuador
Diplomatic relations with Ecuador were broken off by Mexico on Monday.
    RelationsBreak held initiator=Mexico target=Ecuador
The severing of ties by Serbia with Palau came as a surprise.
    RelationsBreak held initiator=Serbia target=Palau
In retaliation for the raid, Mexico broke off relations with Ecuador.
    RelationsBreak held initiator=Mexico target=Ecuador
Mexico suspended diplomatic relations with Ecuador.
    RelationsBreak/DiplomaticMeasure held/suspended initiator=Mexico target=Ecuador
Iraq and Cyprus have agreed to take up full diplomatic relations.
    RelationsEstablishment planned party=Iraq party=Cyprus
Iraq and Cyprus established diplomatic relations on Monday.
    RelationsEstablishment held party=Iraq party=Cyprus
Diplomatic relations between Iraq and Cyprus were restored on Monday.
    RelationsEstablishment held party=Iraq party=Cyprus
Iraq resumed diplomatic ties with Cyprus on Monday.
    RelationsEstablishment held party=Iraq party=Cyprus
Iraq normalised relations with Cyprus in May.
    RelationsEstablishment held party=Iraq party=Cyprus
Iraq and Cyprus exchanged ambassadors for the first time since 1991.
    RelationsEstablishment/DiplomaticMeasure/Appointment held party|initiator=Iraq party|initiator=Cyprus
Venezuela is to reopen its embassy in Bogotá next month.
    EmbassyOpening planned initiator=Venezuela place=Bogot
The reopening of the Venezuelan embassy in Bogotá is set for May.
    EmbassyOpening planned initiator=Venezuela place=Bogot
Venezuela's new embassy in Bogotá was opened on Monday.
    EmbassyOpening held initiator=Venezuela place=Bogot
Chad inaugurated an embassy in Lima on Monday.
    EmbassyOpening held initiator=Chad place=Lima
Saudi Arabia shut its consulate in Port Sudan until further notice.
    EmbassyClosing held initiator=Saudi place=Port_Sudan
The Saudi consulate in Port Sudan was closed on Monday.
    EmbassyClosing held initiator=Saudi place=Port_Sudan
Chad pulled its diplomats out of Lima on Monday.
    DiplomaticMeasure/EmbassyClosing held initiator=Chad
India called home its ambassador to Nepal for consultations.
    DiplomaticMeasure held initiator=India target|addressee=ambassador/Nepal
The Indian ambassador to Nepal was recalled on Monday.
    DiplomaticMeasure held initiator=India
India downgraded its ties with Nepal on Monday.
    DiplomaticMeasure held initiator=India target=Nepal
"""

EXPULSIONS = """
Estonia told two Russian diplomats to leave the country by Friday.
    Expulsion held/planned initiator=Estonia target=diplomats
Estonia ordered two Russian diplomats out on Monday.
    Expulsion held/planned initiator=Estonia target=diplomats
Estonia gave two Russian diplomats 48 hours to leave.
    Expulsion held/planned initiator=Estonia target=diplomats
Two Russian diplomats were told to leave Estonia on Monday.
    Expulsion held/planned target=diplomats
Two Russian diplomats were declared persona non grata by Estonia.
    Expulsion held initiator=Estonia target=diplomats
Two Russian diplomats have been given 48 hours to leave Estonia.
    Expulsion held/planned target=diplomats
Estonia kicked out two Russian diplomats on Monday.
    Expulsion held initiator=Estonia target=diplomats
Estonia threw out two members of the Russian embassy staff.
    Expulsion held initiator=Estonia target=members/staff
Estonia sent two Russian diplomats packing on Monday.
    Expulsion held initiator=Estonia target=diplomats
Estonia showed two Russian diplomats the door on Monday.
    Expulsion held initiator=Estonia target=diplomats
The expulsion of two Russian diplomats by Estonia angered Moscow.
    Expulsion held initiator=Estonia target=diplomats
Estonia's expulsion of two Russian diplomats angered Moscow.
    Expulsion held initiator=Estonia target=diplomats
Moscow expelled an Estonian diplomat in a tit-for-tat move.
    Expulsion held initiator=Russia target=diplomat
In response, Moscow ordered the Estonian consul to pack his bags.
    Expulsion held/planned initiator=Russia target=consul
Estonia withdrew the accreditation of two Russian diplomats.
    Expulsion held initiator=Estonia target=diplomats
Two Russian diplomats expelled by Estonia left Tallinn on Monday.
    Expulsion held initiator=Estonia target=diplomats
Mali banned the German aid group from its territory on Monday.
    Expulsion/Sanctions/CoerciveMeasure held initiator=Mali target=group
Mali barred a UN envoy from entering the country.
    Expulsion/Sanctions/Refusal/DiplomaticMeasure held initiator|speaker=Mali target|addressee=envoy
Estonia called in the Russian chargé d'affaires on Monday to hand him a note.
    Summons held speaker=Estonia addressee=charg
The Estonian foreign ministry summoned the Russian ambassador on Monday.
    Summons held speaker=Estonia addressee=ambassador
The Russian ambassador was asked to come to the foreign ministry in Tallinn.
    Summons held addressee=ambassador
The Russian ambassador was hauled in over the remarks.
    Summons held addressee=ambassador
Estonia's summoning of the Russian ambassador followed a break-in.
    Summons held speaker=Estonia addressee=ambassador
Thailand and Cambodia summoned each other's ambassadors on Monday.
    Summons held speaker=Thailand speaker=Cambodia addressee=ambassador
Thailand and Cambodia share a border. Each side summoned the other's ambassador.
    Summons held speaker=Thailand speaker=Cambodia
"""

SANCTIONS = """
Four Myanmar generals were put under an asset freeze by the European Union on Friday.
    Sanctions held initiator=European target=generals
Four Myanmar generals were blacklisted by the European Union.
    Sanctions held initiator=European target=generals
The European Union put four Myanmar generals on its sanctions list.
    Sanctions held initiator=European target=generals
The European Union froze the assets of four Myanmar generals.
    Sanctions held initiator=European target=generals
The assets of four Myanmar generals were frozen by the European Union.
    Sanctions held initiator=European target=generals
The European Union slapped sanctions on four Myanmar generals.
    Sanctions held initiator=European target=generals
The European Union hit Myanmar with new sanctions.
    Sanctions held initiator=European target=Myanmar
The European Union banned the import of timber from Myanmar.
    Sanctions held initiator=European target=Myanmar
The European Union clamped an arms embargo on Myanmar.
    Sanctions held initiator=European target=Myanmar
An arms embargo against Myanmar was agreed by the European Union on Monday.
    Sanctions held/planned initiator=European target=Myanmar
Four Myanmar generals face European Union sanctions over the air strike.
    Sanctions * initiator=European target=generals
The European Union's sanctions on Myanmar angered the junta.
    Sanctions * initiator=European target=Myanmar
Norway joined the European Union's sanctions against Myanmar.
    Sanctions held initiator=Norway target=Myanmar
The European Union froze the assets of four generals. Norway followed suit.
    Sanctions held initiator=Norway
The European Union lifted its sanctions against Myanmar on Monday.
    Sanctions * initiator=European target=Myanmar
The US Treasury designated two Iranian shipping firms on Monday.
    Sanctions held initiator=Treasury target=firms
Algeria closed its airspace to Moroccan aircraft on Monday.
    Sanctions/CoerciveMeasure/DiplomaticMeasure held initiator=Algeria target=Moroc
Algeria stopped gas deliveries to Morocco.
    Sanctions/CoerciveMeasure held initiator=Algeria target=Morocco
Algeria closed its border with Morocco on Monday.
    Sanctions/CoerciveMeasure/DiplomaticMeasure held initiator=Algeria target=Morocco
The border between Algeria and Morocco was closed by Algiers on Monday.
    Sanctions/CoerciveMeasure/DiplomaticMeasure held initiator=Algeria
China halted imports of Lithuanian beef.
    Sanctions/CoerciveMeasure held initiator=China target=Lithuania
Chad revoked the licence of the French broadcaster RFI.
    Sanctions/CoerciveMeasure held initiator=Chad target=RFI/broadcaster/Radio
Washington threatened Serbia with sanctions.
    Sanctions proposed initiator=United_States target=Serbia
"""

OFFICES = """
Bolivia has picked Marcela Quiroga as its ambassador in Lima.
    Appointment held appointer=Bolivia appointee=Quiroga
Bolivia named Marcela Quiroga its ambassador to Peru on Monday.
    Appointment held appointer=Bolivia appointee=Quiroga
Marcela Quiroga was named ambassador to Peru by Bolivia.
    Appointment held appointer=Bolivia appointee=Quiroga
Marcela Quiroga becomes Bolivia's ambassador in Lima.
    Appointment held/planned appointee=Quiroga
Marcela Quiroga took up her post as ambassador in Lima on Monday.
    Appointment held appointee=Quiroga
Marcela Quiroga presented her credentials to the Peruvian president on Monday.
    Appointment/Meeting held appointee|participant=Quiroga
Marcela Quiroga succeeds Hugo Arce as ambassador in Lima.
    Appointment held/planned appointee=Quiroga
Marcela Quiroga takes over from Hugo Arce, who stepped down in May.
    Appointment held/planned appointee=Quiroga
Marcela Quiroga takes over from Hugo Arce, who stepped down in May.
    Resignation held appointee=Arce
Marcela Quiroga replaces Hugo Arce as foreign minister.
    Appointment held/planned appointee=Quiroga
The appointment of Marcela Quiroga as ambassador was announced on Monday.
    Appointment held/planned appointee=Quiroga
President Luis Arce put Marcela Quiroga in charge of the foreign ministry.
    Appointment held appointer=Arce appointee=Quiroga
President Luis Arce made Marcela Quiroga foreign minister.
    Appointment held appointer=Arce appointee=Quiroga
President Umaro Camará dismissed Braima Sanhá and put General Tito Indami in his place.
    Dismissal held appointer=Camar appointee=Sanh
President Umaro Camará dismissed Braima Sanhá and put General Tito Indami in his place.
    Appointment held appointer=Camar appointee=Indami
António Guterres chose Jan Egeland as his envoy to Chad.
    Appointment held appointer=Guterres appointee=Egeland
Jan Egeland was sworn in as foreign minister on Monday.
    Appointment held appointee=Egeland
Parliament elected Jan Egeland prime minister on Monday.
    Appointment held appointee=Egeland
Braima Sanhá handed in his resignation on Monday.
    Resignation held appointee=Sanh time=2024-03-04
Braima Sanhá tendered his resignation to the president on Monday.
    Resignation held appointee=Sanh
Braima Sanhá quit as defence minister on Monday.
    Resignation held appointee=Sanh
Braima Sanhá stepped down over the scandal.
    Resignation held appointee=Sanh
Braima Sanhá threw in the towel on Monday.
    Resignation held appointee=Sanh
The defence minister, Braima Sanhá, gave up his post on Monday.
    Resignation held appointee=Sanh
The defence minister, Braima Sanhá, left office on Monday.
    Resignation held appointee=Sanh
The resignation of Braima Sanhá was accepted by the president.
    Resignation held appointee=Sanh
Braima Sanhá was relieved of his duties by President Umaro Camará.
    Dismissal held appointer=Camar appointee=Sanh
President Umaro Camará fired his defence minister, Braima Sanhá.
    Dismissal held appointer=Camar appointee=Sanh
President Umaro Camará removed Braima Sanhá from office.
    Dismissal held appointer=Camar appointee=Sanh
Braima Sanhá lost his job as defence minister on Monday.
    Dismissal held appointee=Sanh
"""

AID = """
Peru is sending sixty rescuers to Turkey, the government said.
    AidProvision underway/planned/held initiator=Peru recipient|place=Turkey
Peru is flying a field hospital to Turkey.
    AidProvision underway/planned/held initiator=Peru recipient|place=Turkey
Peru sent doctors to Turkey on Monday.
    AidProvision held initiator=Peru recipient|place=Turkey
Turkey received two planeloads of blankets from Peru.
    AidProvision held initiator=Peru recipient=Turkey
Two planeloads of blankets from Peru arrived in Turkey on Monday.
    AidProvision held initiator=Peru recipient|place=Turkey
Peru has come to the aid of Turkey after the earthquake.
    AidProvision held initiator=Peru recipient=Turkey
Peru gave Chad five million dollars for roads.
    AidProvision held initiator=Peru recipient=Chad
Peru granted Chad a loan of five million dollars.
    AidProvision held initiator=Peru recipient=Chad
A loan of five million dollars was granted to Chad by Peru.
    AidProvision held initiator=Peru recipient=Chad
Chad will get a loan of five million dollars from Peru.
    AidProvision planned initiator=Peru recipient=Chad
Peru promised Chad a loan of five million dollars.
    AidProvision/Pledge planned/held initiator|speaker=Peru recipient|addressee=Chad
Peru pledged five million dollars for refugees in Chad.
    AidProvision/Pledge planned/held initiator|speaker=Peru recipient|addressee=refugees
The Peruvian donation of five million dollars to the Turkish Red Crescent was announced on Monday.
    AidProvision * initiator=Peru recipient=Crescent
Peru has donated ten ambulances to Chad.
    AidProvision held initiator=Peru recipient=Chad
Peru handed over ten ambulances to Chad's health ministry on Monday.
    AidProvision held initiator=Peru recipient=Chad
Peru supplied Chad with wheat and medicine.
    AidProvision held initiator=Peru recipient=Chad
Peru delivered ten tonnes of wheat to Chad on Monday.
    AidProvision held initiator=Peru recipient=Chad
Peru will provide humanitarian aid worth five million dollars to Chad.
    AidProvision planned initiator=Peru recipient=Chad
The first shipment of Peruvian wheat reached Chad on Monday.
    AidProvision held initiator=Peru recipient|place=Chad
Peru wrote off Chad's debt on Monday.
    AidProvision held initiator=Peru recipient=Chad
Peru suspended its aid to Chad on Monday.
    AidProvision suspended initiator=Peru recipient=Chad
Peru has withheld a loan of five million dollars that it had promised to Chad.
    AidProvision suspended/refused/cancelled/postponed initiator=Peru
Peru cut off aid to Chad over the arrests.
    AidProvision suspended/cancelled initiator=Peru recipient=Chad
Peruvian aid to Chad has been halted.
    AidProvision suspended/cancelled initiator=Peru recipient=Chad
The World Food Programme delivered food to 20,000 people in Darfur.
    AidProvision held initiator=World_Food recipient=people
Peru will train two hundred Chadian policemen.
    AidProvision planned initiator=Peru recipient=policemen
Denmark is to supply Ukraine with nineteen fighter jets.
    AidProvision planned initiator=Denmark recipient=Ukraine
The European Union released ten million euros in emergency aid for Chad on Monday.
    AidProvision held/planned initiator=European recipient=Chad
"""

CONTRACTS = """
Poland struck a deal with Boeing for 96 helicopters.
    AgreementReached/Signing held party=Poland party=Boeing
Hanoi and Jakarta expect to put their names to a fisheries accord.
    Signing planned signatory=Vietnam signatory=Indonesia
Hanoi and Jakarta put their names to a fisheries accord on Monday.
    Signing held signatory=Vietnam signatory=Indonesia
A fisheries accord was initialled by Hanoi and Jakarta on Monday.
    Signing held signatory=Vietnam signatory=Indonesia
Hanoi inked a fisheries accord with Jakarta on Monday.
    Signing held signatory=Vietnam signatory=Indonesia
The two ministers, Stelios Kyprianou and Hoshyar Barzinji, initialled a declaration in Nicosia.
    Signing held signatory=Kyprianou signatory=Barzinji place=Nicosia
A joint declaration was initialled by Minister Stelios Kyprianou and his visitor, Hoshyar Barzinji.
    Signing held signatory=Kyprianou signatory=Barzinji
Chad tore up its fisheries accord with Niger.
    AgreementWithdrawal held initiator=Chad
Chad cancelled a contract with the French company Total.
    AgreementWithdrawal/Cancellation held initiator=Chad
Chad renounced its defence pact with France on Monday.
    AgreementWithdrawal held initiator=Chad target=France
Chad pulled out of its defence pact with France.
    AgreementWithdrawal held initiator=Chad
Chad signed up to the treaty on Monday.
    Signing/Ratification held signatory|party=Chad
"""


@pytest.mark.parametrize(
    ("text", "wanted"), list(pairs(RELATIONS, EXPULSIONS, SANCTIONS, OFFICES, AID, CONTRACTS))
)
def test_news_tells_it(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
