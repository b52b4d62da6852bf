"""Attacks, clashes, exchanges of prisoners and movements of troops, as news tells them.

A row is a sentence and, below it, what one of its claims tells: see `fits`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

ATTACKS = """
Kurdish fighters overran an Iraqi army base near Kirkuk on Monday.
    Attack held initiator=fighters target|targetObject=base place=Kirkuk time=2024-03-04
An Iraqi army base near Kirkuk was overrun by Kurdish fighters on Monday.
    Attack held initiator=fighters target|targetObject=base place=Kirkuk
Six soldiers lost their lives in a rebel ambush near Faya on Monday.
    Attack held initiator=rebel target=soldiers place=Faya
Rebels laid an ambush for an army convoy near Faya.
    Attack held initiator=rebels target|targetObject=convoy
Unknown men threw a petrol bomb at the Peruvian consulate in Lomé.
    Attack held initiator=men target|targetObject=consulate place=Lom
Protesters stormed the Peruvian embassy in Niamey on Monday.
    Attack held initiator=protesters target|targetObject=embassy
The storming of the Peruvian embassy by protesters on Monday drew criticism.
    Attack held initiator=protesters target|targetObject=embassy
Drones hit a fuel depot in Port Sudan before dawn on Tuesday.
    Attack held target|targetObject=depot place=Port_Sudan
The town of Goma came under shellfire on Monday.
    Attack held place|target|targetObject=Goma
Chadian jets struck two camps of the rebels on Monday.
    Attack held initiator=Chad target|targetObject=camps
In retaliation for the killing of two soldiers, Niger bombed a rebel camp on Monday.
    Attack held initiator=Niger target|targetObject=camp
In retaliation for the killing of two soldiers, Niger bombed a rebel camp on Monday.
    Attack held target=soldiers
A car bomb went off outside the interior ministry in Kabul on Monday.
    Attack held target|targetObject|place=ministry/Kabul
A suicide bomber blew himself up at a checkpoint in Kabul, killing four policemen.
    Attack held initiator=bomber place=Kabul
Pirates seized a Danish tanker off Somalia on Monday.
    Attack/Arrest held initiator=Pirates target|targetObject=tanker/Denmark
The tanker was boarded by armed men off Somalia on Monday.
    Attack/Arrest held initiator=men target|targetObject=tanker
Gunmen killed the deputy governor of Herat on Monday.
    Attack held initiator=Gunmen target=governor
The deputy governor of Herat was shot dead by gunmen outside his home.
    Attack held initiator=gunmen target=governor
The assassination of the deputy governor of Herat was claimed by the Taliban.
    Attack held initiator=Taliban target=governor
The Taliban said that it had carried out the bombing in Kabul.
    Attack held initiator=Taliban place=Kabul
The Taliban boasted of the bombing in Kabul.
    Attack held initiator=Taliban place=Kabul
No one has claimed the bombing of the market in Kabul.
    Attack held target|targetObject=market
Peru accused rebels of blowing up a pipeline near Iquitos.
    Attack held initiator=rebels target|targetObject=pipeline
Saboteurs blew up a bridge between Chad and Niger on Monday.
    Attack held initiator=Saboteurs target|targetObject=bridge
The massacre of twelve villagers in Ituri was blamed on a militia.
    Attack held target=villagers place=Ituri
An attempt on the life of the Chadian president failed on Monday.
    Attack held target=president/Déby/Deby
Peruvian troops crossed into Ecuador on Monday and seized two villages.
    Attack held initiator=Peru target|place=Ecuador
Hezbollah fired forty rockets into northern Israel on Monday.
    Attack held initiator=Hezbollah target|place|targetObject=Israel
Forty rockets were fired into northern Israel from Lebanon on Monday.
    Attack held place|target|targetObject=Israel
Israel pounded the suburbs of Beirut for a second night.
    Attack held initiator=Israel place|target|targetObject=Beirut
Chadian artillery opened up on a border post in Niger.
    Attack held initiator=Chad target|targetObject=post
A Kenyan border post came under fire from Somali militiamen on Monday.
    Attack held initiator=militiamen target|targetObject=post
Two UN peacekeepers were wounded when their patrol was attacked near Gao.
    Attack held target=peacekeepers/patrol place=Gao
The killing of three aid workers in Darfur prompted Oxfam to suspend its work.
    Attack held target=workers place=Darfur
"""

CLASHES = """
Thai and Cambodian soldiers shot at each other near a temple on Monday.
    Clash held party=Thai party=Cambodia time=2024-03-04
Thai and Cambodian patrols exchanged fire for two hours on Monday.
    Clash held party=Thai party=Cambodia
There was an exchange of fire between Thai and Cambodian patrols on Monday.
    Clash held party=Thai party=Cambodia
Thai troops traded shots with a Cambodian patrol near the border.
    Clash held party=Thai party=Cambodia
Chadian soldiers fought a three-hour battle with rebels near Faya.
    Clash held party=Chad party=rebels place=Faya
Chadian soldiers and rebels fought a three-hour battle near Faya on Monday.
    Clash held party=Chad party=rebels
Fighting flared between Chadian soldiers and rebels around Faya on Monday.
    Clash held party=Chad party=rebels
A gun battle between police and militants in Lahore left four dead.
    Clash held party=police party=militants place=Lahore
Police were locked in a gunfight with militants in Lahore on Monday.
    Clash underway/held party=police party=militants
Border guards of Tajikistan and Kyrgyzstan came to blows on Monday.
    Clash held party=Tajik party=Kyrgyz
A skirmish on the border between Tajikistan and Kyrgyzstan left two dead.
    Clash held party=Tajik party=Kyrgyz
Two sailors drowned in a clash between a Korean coastguard vessel and a Philippine patrol boat.
    Clash held party=Korea party=Philippine
Two sailors died when a Korean vessel clashed with a Philippine patrol boat.
    Clash held party=Korea party=Philippine
Rival militias fought in the streets of Tripoli on Monday.
    Clash held party=militias place=Tripoli
Street fighting between rival militias in Tripoli killed six on Monday.
    Clash held party=militias place=Tripoli
Indian and Pakistani gunners shelled each other's positions across the Line of Control.
    Clash/Attack held party|initiator=India party|initiator=Pakistan
India said its soldiers had returned fire from Pakistani posts.
    Clash/Attack held party|initiator=India
Ethiopian and Eritrean forces are fighting near Badme, the AU said.
    Clash underway party=Ethiopia party=Eritrea
Heavy fighting raged between Ethiopian and Eritrean forces near Badme on Monday.
    Clash held party=Ethiopia party=Eritrea
Renewed clashes broke out on Monday between Ethiopia and Eritrea.
    Clash held party=Ethiopia party=Eritrea
Chad broke the ceasefire on Monday, Niger said.
    CeasefireViolation held initiator=Chad
Niger accused Chad of breaking the ceasefire.
    CeasefireViolation held initiator=Chad
Thai soldiers shelled a village in breach of the truce, Cambodia said.
    CeasefireViolation/Attack held initiator=Thai
Cambodia complained of three violations of the truce by Thai forces.
    CeasefireViolation held initiator=Thai
Three breaches of the truce were reported on Monday.
    CeasefireViolation held
The truce was broken within hours by rebels, who shelled Faya.
    CeasefireViolation held initiator=rebels
Rebels violated the truce twice on Monday, the army said.
    CeasefireViolation held initiator=rebels
Chad and Niger signed a truce in May. Each side accused the other of violating it.
    Accusation held speaker=Chad speaker=Niger
The truce between Chad and Niger collapsed on Monday after an attack by Niger.
    Attack held initiator=Niger
"""

CAPTIVES = """
Chad and Niger exchanged forty prisoners on Monday.
    PrisonerExchange held party=Chad party=Niger
Chad and Niger swapped forty prisoners at the border on Monday.
    PrisonerExchange held party=Chad party=Niger
Chad and Niger traded captured soldiers on Monday.
    PrisonerExchange held party=Chad party=Niger
Chad swapped twelve captives with Niger on Monday.
    PrisonerExchange held party=Chad party=Niger
A swap of prisoners between Chad and Niger took place on Monday.
    PrisonerExchange held party=Chad party=Niger
Forty prisoners were exchanged between Chad and Niger on Monday.
    PrisonerExchange held party=Chad party=Niger
Chad handed over forty prisoners to Niger in return for nine sailors.
    PrisonerExchange/PrisonerRelease held party|initiator=Chad party|recipient=Niger
Chad freed two fishermen on Monday in exchange for nine sailors held by Niger.
    PrisonerRelease held initiator=Chad target=fishermen
Chad and Niger agreed to exchange all prisoners.
    PrisonerExchange planned party=Chad party=Niger
The Red Cross arranged a swap of prisoners between Chad and Niger.
    PrisonerExchange held party=Chad party=Niger
The Red Cross arranged a swap of prisoners between Chad and Niger.
    PrisonerExchange held organizer=Red_Cross
A prisoner swap between Chad and Niger was arranged by the Red Cross.
    PrisonerExchange held party=Chad party=Niger
A prisoner swap between Chad and Niger was arranged by the Red Cross.
    PrisonerExchange held organizer=Red_Cross
Russia and Ukraine carried out their fiftieth exchange of prisoners on Monday.
    PrisonerExchange held party=Russia party=Ukraine
Two aid workers were let go by rebels on Monday.
    PrisonerRelease held initiator=rebels target=workers
Two aid workers held by rebels in Darfur walked free on Monday.
    PrisonerRelease held target=workers
Two aid workers regained their freedom on Monday after a month in the hands of rebels.
    PrisonerRelease held target=workers
Rebels handed two aid workers over to the Red Cross on Monday.
    PrisonerRelease held initiator=rebels target=workers recipient=Red_Cross
The rebels seized two officials in May. They freed them on Monday.
    PrisonerRelease held initiator=rebels target=officials
The mutineers, who had seized two officials, freed them in the evening.
    PrisonerRelease held initiator=mutineers target=officials
Belarus pardoned and released fourteen prisoners on Monday.
    PrisonerRelease held initiator=Belarus target=prisoners
Fourteen political prisoners were released from jail in Belarus on Monday.
    PrisonerRelease held target=prisoners
The release of fourteen prisoners by Belarus was welcomed by the EU.
    PrisonerRelease held initiator=Belarus target=prisoners
Chad's release of two Peruvian engineers ended a long quarrel.
    PrisonerRelease held initiator=Chad target=engineers
Israel is to free a hundred Palestinian prisoners in return for three hostages.
    PrisonerRelease planned initiator=Israel target=prisoners
Hamas refused to release the hostages.
    PrisonerRelease refused initiator=Hamas target=hostages
Chad extradited two suspects to Peru on Monday.
    PrisonerRelease held initiator=Chad target=suspects recipient=Peru
Niger returned the bodies of four soldiers to Chad.
    PrisonerRelease/PrisonerExchange held initiator|party=Niger
Chad has held two Peruvian engineers since February.
    Arrest held/underway initiator=Chad target=engineers
Two engineers whom Chad had held since February went home on Monday.
    Arrest * initiator=Chad target=engineers
"""

TROOPS = """
Tajik armour rolled out of three Kyrgyz villages on Monday.
    TroopWithdrawal held initiator=Tajik place=village/Kyrgyz
Tajik troops pulled out of three Kyrgyz villages on Monday.
    TroopWithdrawal held initiator=Tajik place=village/Kyrgyz
Tajikistan pulled its troops back from the border on Monday.
    TroopWithdrawal held initiator=Tajik
Tajik soldiers went back to their barracks on Monday.
    TroopWithdrawal held initiator=Tajik
Tajik soldiers left the village of Vorukh on Monday.
    TroopWithdrawal held initiator=Tajik place=Vorukh
The last French soldiers left Niger on Monday.
    TroopWithdrawal held initiator=French/France place=Niger
The last French soldiers have quit Niger.
    TroopWithdrawal held initiator=French/France place=Niger
France completed its withdrawal from Niger on Monday.
    TroopWithdrawal held initiator=France place=Niger
France has brought its soldiers home from Niger.
    TroopWithdrawal held initiator=France place=Niger
The pull-out of French troops from Niger began on Monday.
    TroopWithdrawal held/underway initiator=French/France place=Niger
The French pull-out from Niger is under way.
    TroopWithdrawal underway initiator=French/France place=Niger
French forces vacated their base in Niamey on Monday.
    TroopWithdrawal held initiator=French/France place=base/Niamey
French forces handed over their base in Niamey to the army on Monday.
    TroopWithdrawal held initiator=French/France place=base/Niamey
Rebels withdrew from Goma on Monday.
    TroopWithdrawal held initiator=rebels place=Goma
Rebels retreated from Goma on Monday.
    TroopWithdrawal held initiator=rebels place=Goma
Rebels gave up the town of Goma on Monday.
    TroopWithdrawal held initiator=rebels place=Goma
Rwanda refused to withdraw its soldiers from Goma.
    TroopWithdrawal refused initiator=Rwanda place=Goma
Rwanda has moved troops to the border with Congo.
    Deployment held initiator=Rwanda
Rwanda has stationed rocket launchers at Gisenyi.
    Deployment held initiator=Rwanda place=Gisenyi
Rwanda massed troops on the Congolese border on Monday.
    Deployment held initiator=Rwanda
Rwandan troops have taken up positions near Goma.
    Deployment held initiator=Rwanda place=Goma
Rwanda is reinforcing its garrison at Gisenyi.
    Deployment held/underway initiator=Rwanda place=Gisenyi
Russia moved two bombers to Belarus on Monday.
    Deployment held initiator=Russia place=Belarus
NATO will send a battalion to Lithuania.
    Deployment planned initiator=NATO place=Lithuania
A NATO battalion arrived in Lithuania on Monday.
    Deployment/Visit held initiator|visitor=NATO/battalion place=Lithuania
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(ATTACKS, CLASHES, CAPTIVES, TROOPS)))
def test_news_tells_it(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
