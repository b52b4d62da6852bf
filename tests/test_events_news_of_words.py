"""Accusations, condemnations, demands, invitations, cancellations and visits, as news tells them.

A row is a sentence and, below it, what one of its claims tells: see `fits`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

ACCUSATIONS = """
Bangkok put the blame on a Cambodian patrol.
    Accusation held speaker=Thailand target=patrol/Cambodia
Bangkok pointed the finger at Phnom Penh.
    Accusation held speaker=Thailand target=Cambodia
Bangkok blames Phnom Penh for the shooting.
    Accusation held speaker=Thailand target=Cambodia
Estonia blames the break-in on Russian agents.
    Accusation held speaker=Estonia target=agents
The break-in, which Estonia blames on Russian agents, happened in May.
    Accusation held speaker=Estonia target=agents
The break-in was blamed by Estonia on Russian agents.
    Accusation held speaker=Estonia target=agents
Honduras held Nicaragua responsible for the attack.
    Accusation held speaker=Honduras target=Nicaragua
Honduras laid the attack at Nicaragua's door.
    Accusation held speaker=Honduras target=Nicaragua
Honduras alleged that Nicaraguan police had looked away.
    Accusation held speaker=Honduras target=police/Nicaragua
Nicaragua stands accused by Honduras of arming rebels.
    Accusation held speaker=Honduras target=Nicaragua
Honduras levelled fresh accusations against Nicaragua on Monday.
    Accusation held speaker=Honduras target=Nicaragua
The Honduran accusation against Nicaragua was repeated on Monday.
    Accusation held speaker=Honduras target=Nicaragua
Niger sees Chad behind the attack.
    Accusation held speaker=Niger target=Chad
Chad was behind the attack, Niger said.
    Accusation held speaker=Niger target=Chad
Kyrgyz guards left on Monday. A Tajik officer accused them of leaving mines behind.
    Accusation held speaker=officer target=guards
Phnom Penh rejected the charge.
    Denial/Refusal held speaker=Cambodia
Phnom Penh dismissed the charge as pure invention.
    Denial held speaker=Cambodia
Thailand said Cambodia had fired first. Phnom Penh rejected that version.
    Denial/Refusal held speaker=Cambodia
Thailand accused Cambodia of firing first, which Phnom Penh denied.
    Denial held speaker=Cambodia
Chad said it had nothing to do with the attack.
    Denial held speaker=Chad
Chad denied any involvement in the attack.
    Denial held speaker=Chad
Chad denied having had a hand in the attack.
    Denial held speaker=Chad
Chad disclaimed responsibility for the attack.
    Denial held speaker=Chad
The report was denied by Chad on Monday.
    Denial held speaker=Chad
Chad's denial that it had armed the rebels convinced nobody.
    Denial held speaker=Chad
A spokesman for the ministry in N'Djamena called the report baseless.
    Denial held speaker=spokesman/Ministry
A Milan newspaper said that money had been paid. Chad dismissed the report.
    Denial held speaker=Chad
Chad contradicted a report that it had paid a ransom.
    Denial held speaker=Chad
A charge that Chad had armed rebels was repudiated by N'Djamena.
    Denial held speaker=Chad
The group, the Lions of Virunga, denied it. Rwanda had accused it of an attack.
    Denial held speaker=Lions
"""

CONDEMNATIONS = """
Egypt deplored the raid.
    Condemnation held speaker=Egypt
Honduras denounced the intrusion of Peruvian police into the consulate.
    Condemnation held speaker=Honduras
Morocco protested against the unfair procedure.
    Condemnation held speaker=Morocco
Morocco lodged a protest with Spain on Monday.
    Condemnation/DiplomaticMeasure held speaker|initiator=Morocco target|addressee=Spain
Morocco handed the Spanish ambassador a note of protest.
    Condemnation/DiplomaticMeasure held speaker|initiator=Morocco target|addressee=ambassador/Spain
Morocco protested to Spain over the arrest of its consul.
    Condemnation held speaker=Morocco target|addressee=Spain
Spain faced a protest from Morocco over the arrests.
    Condemnation held speaker=Morocco target=Spain
A Moroccan protest over the arrests was delivered in Madrid.
    Condemnation held speaker=Morocco
Turkey criticised the declaration.
    Condemnation held speaker=Turkey
Turkey lashed out at Cyprus over the declaration.
    Condemnation held speaker=Turkey target=Cyprus
Turkey slammed Cyprus for signing the declaration.
    Condemnation held speaker=Turkey target=Cyprus
Turkey rebuked Cyprus for signing the declaration.
    Condemnation held speaker=Turkey target=Cyprus
The declaration drew an angry reaction from Turkey.
    Condemnation held speaker=Turkey
The declaration drew criticism from Turkey.
    Condemnation held speaker=Turkey
Turkey voiced anger at the declaration.
    Condemnation held speaker=Turkey
Turkey expressed irritation that Cyprus had signed the declaration.
    Condemnation/Regret held speaker=Turkey
Turkey took Cyprus to task over the declaration.
    Condemnation held speaker=Turkey target=Cyprus
Condemnation of the attack came from Turkey and Egypt.
    Condemnation held speaker=Turkey speaker=Egypt
Turkey and Egypt joined in the condemnation of the attack.
    Condemnation held speaker=Turkey speaker=Egypt
Turkey called the sanctions an insult.
    Condemnation held speaker=Turkey
Turkey strongly objected to the visit of the Greek minister to Cyprus.
    Condemnation held speaker=Turkey
Turkey took exception to the remarks of the Greek minister.
    Condemnation held speaker=Turkey
Latvia spoke out against the arrest of two journalists in Minsk.
    Condemnation held speaker=Latvia
The UN Security Council condemned the attack in the strongest terms.
    Condemnation held speaker=Security_Council
A statement by the EU deplored the arrests in Minsk.
    Condemnation held speaker=European
"""

DEMANDS = """
Ottawa wants Chad to free the three managers.
    Demand held speaker=Canada addressee=Chad
Ottawa insisted that Chad free the three managers.
    Demand held speaker=Canada addressee=Chad
The African Union urged both Chad and Niger to show restraint.
    Demand held speaker=African addressee=Chad addressee=Niger
The African Union appealed to Chad and Niger to show restraint.
    Demand held speaker=African addressee=Chad addressee=Niger
The African Union's appeal to Chad to show restraint went unheard.
    Demand held speaker=African addressee=Chad
Chad was urged by the African Union to show restraint.
    Demand held speaker=African addressee=Chad
The African Union called for restraint from Chad.
    Demand held speaker=African addressee=Chad
Niger must withdraw its troops at once, Chad said.
    Demand held speaker=Chad addressee=Niger
Chad set Niger an ultimatum to withdraw its troops.
    Demand/Threat/Warning held speaker=Chad addressee=Niger
Chad gave Niger three days to withdraw its troops.
    Demand held speaker=Chad addressee=Niger
Niger was given three days by Chad to withdraw its troops.
    Demand held speaker=Chad addressee=Niger
Chad asked Niger for an explanation.
    Demand held speaker=Chad addressee=Niger
Chad asked Niger to drop the charges against two captains.
    Demand held speaker=Chad addressee=Niger
The three Baltic presidents pressed NATO for air patrols.
    Demand held speaker=president addressee=NATO
The three Baltic presidents asked NATO for air patrols.
    Demand held speaker=president addressee=NATO
Chad requires Niger to pay for the damage.
    Demand held speaker=Chad addressee=Niger
Belarus cautioned NATO that any such step would not go unanswered.
    Warning/Threat held speaker=Belarus addressee=NATO
Belarus warned NATO against sending troops to Lithuania.
    Warning/Threat held speaker=Belarus addressee=NATO
Belarus threatened NATO with consequences.
    Threat/Warning held speaker=Belarus addressee=NATO
Belarus threatened that it would close the border.
    Threat held speaker=Belarus
Belarus has threatened to close its border with Lithuania.
    Threat held speaker=Belarus
NATO was warned by Belarus not to send troops to Lithuania.
    Warning/Threat held speaker=Belarus addressee=NATO
A warning to NATO came from Belarus on Monday.
    Warning/Threat held speaker=Belarus addressee=NATO
Belarus issued a stern warning to Lithuania.
    Warning/Threat held speaker=Belarus addressee=Lithuania
Belarus vowed to respond in kind.
    Threat held speaker=Belarus
Canada warned its citizens against travel to Chad.
    Warning held speaker=Canada addressee=citizens
Canada advised its citizens to leave Chad.
    Warning/Demand held speaker=Canada addressee=citizens
"""

INVITATIONS = """
Besa Gashi invited the two prime ministers to Pristina.
    Invitation held speaker=Gashi addressee=prime
Besa Gashi has asked Maia Sandu to visit Pristina.
    Invitation/Demand held speaker=Gashi addressee=Sandu
Besa Gashi has asked Maia Sandu to visit Pristina.
    Visit proposed visitor=Sandu place=Pristina
Maia Sandu was invited to Pristina by Besa Gashi.
    Invitation held speaker=Gashi addressee=Sandu
Besa Gashi extended an invitation to Maia Sandu to come to Pristina.
    Invitation held speaker=Gashi addressee=Sandu
Besa Gashi extended an invitation to Maia Sandu to come to Pristina.
    Visit proposed visitor=Sandu place=Pristina
Maia Sandu has received an invitation from Besa Gashi.
    Invitation held speaker=Gashi addressee=Sandu
Besa Gashi's invitation to Maia Sandu was delivered on Monday.
    Invitation held speaker=Gashi addressee=Sandu
An invitation to visit Pristina was delivered to Maia Sandu on Monday.
    Invitation held addressee=Sandu
Maia Sandu accepted an invitation from Besa Gashi to attend the opening.
    Acceptance held speaker=Sandu
Maia Sandu has accepted an invitation to visit Pristina.
    Acceptance held speaker=Sandu
Maia Sandu turned down an invitation to visit Pristina.
    Refusal held speaker=Sandu
Besa Gashi invited Maia Sandu to Pristina. She accepted.
    Acceptance held speaker=Sandu
Besa Gashi invited Maia Sandu to Pristina, but she declined.
    Refusal held speaker=Sandu
Rwanda offered the help of its investigators, which Kenya accepted.
    Offer held speaker=Rwanda
Rwanda offered the help of its investigators, which Kenya accepted.
    Acceptance held speaker=Kenya
Rwanda offered Kenya the help of its investigators.
    Offer held speaker=Rwanda addressee=Kenya
Rwanda offered to send investigators to Kenya.
    Offer held speaker=Rwanda
Rwanda's offer to send investigators was accepted by Kenya.
    Offer * speaker=Rwanda
Rwanda's offer to send investigators was accepted by Kenya.
    Acceptance held speaker=Kenya
An offer of help from Rwanda was turned down by Kenya.
    Offer * speaker=Rwanda
An offer of help from Rwanda was turned down by Kenya.
    Refusal held speaker=Kenya
Kenya has said no to a Rwandan offer of help.
    Refusal held speaker=Kenya
Portugal said it was ready to send a mission to Bissau.
    Offer held speaker=Portugal
Portugal declared itself willing to send a mission to Bissau.
    Offer held speaker=Portugal
Portugal stands ready to send a mission to Bissau.
    Offer held speaker=Portugal
Laos proposed to dispatch observers; Thailand said it saw no need for them.
    Proposal/Offer held speaker=Laos
Manila has ruled out an apology.
    Refusal held speaker=Philippine
Manila refused to apologise.
    Refusal held speaker=Philippine
Seoul asked for an apology. Manila would not give one.
    Refusal held speaker=Philippine
Nepal rejected a request from India for access to the dam.
    Refusal held speaker=Nepal
Nepal rebuffed India's request for access to the dam.
    Refusal held speaker=Nepal
Nepal's refusal to admit Indian engineers annoyed Delhi.
    Refusal held speaker=Nepal
Nepal would not admit the Indian engineers.
    Refusal held speaker=Nepal
Cyprus brushed aside the Turkish criticism.
    Refusal held speaker=Cyprus
"""

CANCELLATIONS = """
Olaf Scholz has called off a trip to Peru.
    Cancellation held initiator=Scholz
Olaf Scholz has called off a trip to Peru.
    Visit cancelled visitor=Scholz place=Peru
Olaf Scholz has shelved a trip to Peru that was due to begin on Thursday.
    Cancellation/Postponement held initiator=Scholz
Olaf Scholz has shelved a trip to Peru that was due to begin on Thursday.
    Visit cancelled/postponed visitor=Scholz place=Peru
Olaf Scholz scrapped a meeting with Maia Sandu.
    Meeting cancelled participant=Scholz participant=Sandu
A meeting of Olaf Scholz and Maia Sandu, set for Friday in Rome, was scrapped.
    Meeting cancelled participant=Scholz participant=Sandu place=Rome
The meeting between Olaf Scholz and Maia Sandu will not take place, Berlin said.
    Meeting cancelled/notHeld/refused participant=Scholz participant=Sandu
Olaf Scholz's visit to Peru is off.
    Visit cancelled visitor=Scholz place=Peru
Olaf Scholz's visit to Peru fell through.
    Visit cancelled/notHeld visitor=Scholz place=Peru
Peru cancelled the talks with Chad after the arrest of its consul.
    Cancellation held initiator=Peru
Peru cancelled the talks with Chad after the arrest of its consul.
    Talks cancelled party=Peru party=Chad
The talks between Peru and Chad were called off by Lima on Monday.
    Cancellation held initiator=Peru
Lima pulled out of talks with Chad on Monday.
    Cancellation/WalkOut/Refusal/Boycott held initiator|speaker=Peru
Peru's cancellation of the talks with Chad surprised diplomats.
    Cancellation held initiator=Peru
Peru's cancellation of the talks with Chad surprised diplomats.
    Talks cancelled party=Peru party=Chad
The cancellation of Olaf Scholz's visit was announced in Lima on Monday.
    Visit cancelled visitor=Scholz
Peru has put off the talks with Chad until June.
    Postponement held initiator=Peru
Peru has put off the talks with Chad until June.
    Talks postponed party=Peru party=Chad
The talks between Peru and Chad have been pushed back to June.
    Talks postponed party=Peru party=Chad
The summit of Arab leaders in Tunis was postponed indefinitely on Monday.
    Summit postponed place=Tunis
Tunisia postponed the summit of Arab leaders on Monday.
    Postponement held initiator=Tunisia
Chad has suspended talks with Peru over the arrests.
    Talks suspended party=Chad party=Peru
Peru has frozen all talks with Chad.
    Talks suspended party=Chad party=Peru
Maia Sandu was to have been in Lima next week for a summit. She will now stay at home.
    Visit/Summit * visitor|participant=Sandu
Citing his health, Olaf Scholz called off an appearance in Lima.
    Cancellation held initiator=Scholz
Peru withdrew its invitation to Olaf Scholz on Monday.
    Invitation cancelled/held speaker=Peru addressee=Scholz
Bad weather forced Olaf Scholz to cancel his visit to Peru.
    Visit cancelled visitor=Scholz place=Peru
Because of the attack, Lima has cancelled the visit of the Chadian minister.
    Cancellation held initiator=Peru
Because of the attack, Lima has cancelled the visit of the Chadian minister.
    Visit cancelled visitor=minister
Peru told its trade delegation, which was due in Chad on Sunday, to stay at home.
    Visit * visitor=delegation place=Chad
"""

VISITS = """
Vietnam's president, Tran Quoc Bao, began three days in Indonesia on Monday.
    Visit held/underway visitor=Tran place=Indonesia
Carla Benassi began a three-day visit to Indonesia on Monday.
    Visit held/underway visitor=Benassi place=Indonesia
Carla Benassi flew to Jakarta on Monday.
    Visit held visitor=Benassi place=Jakarta
Carla Benassi flew into Jakarta on Monday for talks with Dewi Hartono.
    Visit held visitor=Benassi place=Jakarta
Carla Benassi went on to Hanoi, where Dewi Hartono received him.
    Visit held visitor=Benassi place=Hanoi
Dewi Hartono received Carla Benassi in Jakarta on Monday.
    Meeting held participant=Benassi participant=Hartono place=Jakarta
Dewi Hartono gave a banquet in honour of Carla Benassi on Monday.
    Meeting held participant=Benassi participant=Hartono
Carla Benassi had an audience with Dewi Hartono on Monday.
    Meeting held participant=Benassi participant=Hartono
Carla Benassi is expected in Jakarta on Friday.
    Visit planned visitor=Benassi place=Jakarta
Carla Benassi is in Jakarta for a summit of Asian leaders.
    Visit/Summit * visitor|participant=Benassi place=Jakarta
Carla Benassi wound up a visit to Indonesia on Monday.
    Visit held visitor=Benassi place=Indonesia
Carla Benassi left Jakarta on Monday after a two-day visit.
    Visit held visitor=Benassi place=Jakarta
The Vietnamese president's trip to Indonesia was his first abroad.
    Visit held visitor=president/Vietnam/Vo place=Indonesia
Dewi Hartono took Carla Benassi aside before the opening.
    Meeting held participant=Benassi participant=Hartono
Aline Mukamana rang her Kenyan colleague on Monday evening.
    PhoneCall held participant=Mukamana participant=Kenya time=2024-03-04
Aline Mukamana was on the phone to Carla Benassi for an hour on Monday.
    PhoneCall held participant=Mukamana participant=Benassi
Over the telephone, Aline Mukamana thanked Carla Benassi.
    PhoneCall held participant=Mukamana participant=Benassi
Aline Mukamana received a call from Carla Benassi on Monday.
    PhoneCall held participant=Mukamana participant=Benassi
A call between Aline Mukamana and Carla Benassi lasted an hour.
    PhoneCall held participant=Mukamana participant=Benassi
Aline Mukamana sent Carla Benassi a telegram on Monday.
    Correspondence held participant=Mukamana addressee=Benassi
In a letter to Carla Benassi, Aline Mukamana asked for help.
    Correspondence held participant=Mukamana addressee=Benassi
The leaders of fourteen Pacific states gathered in Vancouver on Monday.
    Summit/Meeting held participant=leaders place=Vancouver
A gathering of Pacific leaders opened in Vancouver on Monday.
    Summit/Meeting/Session held/underway participant=leaders place=Vancouver
The Organization of American States convened in Washington on Monday.
    Session/Meeting held organizer|participant=American place=Washington
The West African bloc ECOWAS held an extraordinary session in Abuja.
    Session/Meeting held organizer|participant=Economic/ECOWAS place=Abuja
ECOWAS, at an extraordinary session in Abuja, condemned the coup.
    Session/Meeting held organizer|participant=Economic/ECOWAS place=Abuja
Pacific leaders met in Vancouver, with Canada's prime minister, Julie Garneau, in the chair.
    Summit/Meeting held participant=leaders participant|organizer|host=Garneau
Finland will host the summit of Baltic leaders in May.
    Summit planned host|organizer=Finland participant=leaders
The summit will be hosted by Finland in May.
    Summit planned host|organizer=Finland
Fiji's prime minister stayed away from the summit in Vancouver.
    Summit/Boycott/Refusal * absentee|initiator|speaker=prime/Fiji/Rabuka
Fiji was represented at the summit by an ambassador.
    Summit held participant=ambassador/Fiji
"""


@pytest.mark.parametrize(
    ("text", "wanted"), list(pairs(ACCUSATIONS, CONDEMNATIONS, DEMANDS, INVITATIONS, CANCELLATIONS, VISITS))
)
def test_news_tells_it(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
