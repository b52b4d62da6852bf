"""One event in the many ways in which a sentence tells it: verbs, nouns, clauses, denials, plans, sources.

A row is a sentence and, below it, kinds, statuses (`*` for any) and parts; `who` is any that takes part.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

MEETINGS = """
Olaf Scholz and Maia Sandu met in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Olaf Scholz's meeting with Maia Sandu in Rome lasted two hours.
    Meeting held who=Scholz who=Sandu place=Rome
A meeting between Olaf Scholz and Maia Sandu took place in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Olaf Scholz had a meeting with Maia Sandu in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Maia Sandu was received by Olaf Scholz in Berlin on Monday.
    Meeting held who=Scholz who=Sandu place=Berlin time=2024-03-04
Olaf Scholz sat down with Maia Sandu in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz hosted Maia Sandu for talks in Berlin on Monday.
    Talks/Meeting held who=Scholz who=Sandu place=Berlin
Olaf Scholz welcomed Maia Sandu to Berlin on Monday.
    Meeting/Visit held who=Sandu
Olaf Scholz held a bilateral meeting with Maia Sandu on the sidelines of the summit in Rome.
    Meeting held who=Scholz who=Sandu
Olaf Scholz and his Moldovan counterpart, Maia Sandu, met in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz, accompanied by Annalena Baerbock, met Maia Sandu in Rome.
    Meeting held who=Scholz who=Sandu
At a meeting in Rome on Monday, Olaf Scholz and Maia Sandu discussed energy.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
During their meeting in Rome on Monday, Olaf Scholz told Maia Sandu that aid would come.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz and Maia Sandu will meet in Rome next Monday.
    Meeting planned who=Scholz who=Sandu place=Rome time=2024-03-11
Olaf Scholz is to meet Maia Sandu in Rome on Friday.
    Meeting planned who=Scholz who=Sandu place=Rome time=2024-03-08
Olaf Scholz is expected to meet Maia Sandu in Rome on Friday.
    Meeting planned who=Scholz who=Sandu place=Rome time=2024-03-08
Olaf Scholz is meeting Maia Sandu in Rome today.
    Meeting underway/planned who=Scholz who=Sandu place=Rome time=2024-03-06
Olaf Scholz did not meet Maia Sandu in Rome.
    Meeting notHeld who=Scholz who=Sandu
Olaf Scholz refused to meet Maia Sandu.
    Meeting refused who=Scholz who=Sandu
Olaf Scholz cancelled a meeting with Maia Sandu on Monday.
    Meeting cancelled who=Scholz who=Sandu
The meeting between Olaf Scholz and Maia Sandu was postponed until Friday.
    Meeting postponed who=Scholz who=Sandu
Olaf Scholz's planned meeting with Maia Sandu was called off.
    Meeting cancelled who=Scholz who=Sandu
Olaf Scholz proposed a meeting with Maia Sandu in Rome.
    Meeting proposed who=Scholz who=Sandu
Olaf Scholz agreed to meet Maia Sandu in Rome next week.
    Meeting planned who=Scholz who=Sandu place=Rome
Olaf Scholz could meet Maia Sandu in Rome, officials said.
    Meeting unknown/proposed who=Scholz who=Sandu
Olaf Scholz said he had met Maia Sandu in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Maia Sandu, whom Olaf Scholz met in Rome on Monday, is ill.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz flew to Rome on Monday to meet Maia Sandu.
    Meeting held/planned who=Scholz who=Sandu place=Rome
Olaf Scholz arrived in Rome on Monday for a meeting with Maia Sandu.
    Meeting * who=Scholz who=Sandu place=Rome
It was Olaf Scholz's third meeting with Maia Sandu this year.
    Meeting held who=Scholz who=Sandu
Olaf Scholz last met Maia Sandu in Rome in May 2022.
    Meeting held who=Scholz who=Sandu place=Rome time=2022-05
Olaf Scholz and Maia Sandu have not met since May.
    Meeting * who=Scholz who=Sandu
Emmanuel Macron brought Olaf Scholz and Maia Sandu together in Paris on Monday.
    Meeting held who=Scholz who=Sandu place=Paris
Emmanuel Macron hosted a meeting between Olaf Scholz and Maia Sandu in Paris on Monday.
    Meeting held who=Scholz who=Sandu host=Macron place=Paris
Olaf Scholz had lunch with Maia Sandu in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz held separate meetings with Maia Sandu and Emmanuel Macron in Rome.
    Meeting held who=Scholz who=Sandu who=Macron
Olaf Scholz paid a visit to Chisinau on Monday.
    Visit held visitor=Scholz place=Chi time=2024-03-04
Olaf Scholz's visit to Moldova ended on Monday.
    Visit held visitor=Scholz place=Moldova
Olaf Scholz is on a two-day visit to Moldova.
    Visit underway/held visitor=Scholz place=Moldova
On a visit to Chisinau on Monday, Olaf Scholz promised aid.
    Visit held visitor=Scholz time=2024-03-04
Olaf Scholz arrived in Moldova on Monday.
    Visit held visitor=Scholz place=Moldova time=2024-03-04
Olaf Scholz will travel to Moldova next week.
    Visit planned visitor=Scholz place=Moldova
Olaf Scholz cancelled his trip to Moldova.
    Visit cancelled visitor=Scholz place=Moldova
Maia Sandu invited Olaf Scholz to visit Moldova.
    Visit proposed visitor=Scholz place=Moldova
Olaf Scholz accepted Maia Sandu's invitation to visit Moldova.
    Visit planned visitor=Scholz place=Moldova
Olaf Scholz declined an invitation to visit Moldova.
    Visit refused visitor=Scholz place=Moldova
Olaf Scholz telephoned Maia Sandu on Monday.
    PhoneCall held who=Scholz who=Sandu time=2024-03-04
Olaf Scholz and Maia Sandu spoke by telephone on Monday.
    PhoneCall held who=Scholz who=Sandu time=2024-03-04
In a telephone call on Monday, Olaf Scholz assured Maia Sandu of support.
    PhoneCall held who=Scholz who=Sandu time=2024-03-04
Olaf Scholz had a phone conversation with Maia Sandu.
    PhoneCall held who=Scholz who=Sandu
Olaf Scholz told Maia Sandu by phone that aid would come.
    PhoneCall held who=Scholz who=Sandu
Olaf Scholz wrote to Maia Sandu on Monday.
    Correspondence held who=Scholz addressee=Sandu
Maia Sandu received a letter from Olaf Scholz.
    Correspondence held who=Scholz
Olaf Scholz and Maia Sandu held a video conference on Monday.
    Videoconference held who=Scholz who=Sandu
"""

AGREEMENTS = """
Ankara repeated its demand for a corridor, which Armenia rejects.
    Rejection held initiator=Armenia target=Turkey
Chad offered negotiations on the status of the islands, which Togo rejected.
    Refusal held speaker=Togo
Egypt put forward a plan for the sharing of the water, which Ethiopia accepted.
    Acceptance held speaker=Ethiopia
Chad and Peru signed a peace agreement in Rome on Monday.
    Signing held who=Chad who=Peru place=Rome time=2024-03-04
A peace agreement between Chad and Peru was signed in Rome on Monday.
    Signing held who=Chad who=Peru place=Rome time=2024-03-04
The signing of a peace agreement by Chad and Peru took place in Rome on Monday.
    Signing held who=Chad who=Peru place=Rome
Chad signed a peace agreement with Peru in Rome on Monday.
    Signing held who=Chad who=Peru place=Rome
Chad and Peru will sign a peace agreement on Friday.
    Signing planned who=Chad who=Peru time=2024-03-08
Chad and Peru are due to sign a peace agreement in Rome on Friday.
    Signing planned who=Chad who=Peru time=2024-03-08
Chad refused to sign a peace agreement with Peru.
    Signing refused who=Chad
Chad has yet to sign the peace agreement with Peru.
    Signing * who=Chad
Chad and Peru did not sign the agreement.
    Signing notHeld who=Chad who=Peru
The agreement, signed by Chad and Peru in Rome in May 2020, is in force.
    Signing held who=Chad who=Peru place=Rome time=2020-05
The Rome Agreement was signed by Chad and Peru.
    Signing held who=Chad who=Peru
Chad and Peru reached a peace agreement on Monday.
    AgreementReached held who=Chad who=Peru time=2024-03-04
Chad reached a deal with Peru on Monday.
    AgreementReached held who=Chad who=Peru
A deal was reached between Chad and Peru on Monday.
    AgreementReached held who=Chad who=Peru
A deal between Chad and Peru was struck on Monday.
    AgreementReached held who=Chad who=Peru
Chad and Peru agreed on a ceasefire on Monday.
    AgreementReached held who=Chad who=Peru
Chad and Peru agreed to a ceasefire.
    AgreementReached held who=Chad who=Peru
Chad and Peru failed to reach an agreement.
    AgreementReached notHeld who=Chad who=Peru
Chad and Peru are close to an agreement.
    AgreementReached proposed/planned/unknown who=Chad who=Peru
Chad and Peru concluded a trade pact.
    AgreementReached held who=Chad who=Peru
Chad and Peru hammered out a deal in Rome.
    AgreementReached held who=Chad who=Peru
Talks between Chad and Peru produced an agreement on Monday.
    AgreementReached held who=Chad who=Peru
Chad and Peru came to an agreement on prisoners.
    AgreementReached held who=Chad who=Peru
Chad ratified the treaty with Peru on Monday.
    Ratification held who=Chad
The parliament of Chad ratified the treaty on Monday.
    Ratification held who=Chad
Chad withdrew from the treaty on Monday.
    AgreementWithdrawal held who=Chad
Chad's withdrawal from the treaty alarmed Peru.
    AgreementWithdrawal held who=Chad
Chad violated the ceasefire on Monday.
    CeasefireViolation held who=Chad
Chad accused Peru of violating the ceasefire.
    CeasefireViolation held who=Peru
Peru denied violating the ceasefire.
    CeasefireViolation notHeld who=Peru
Chad rejected the peace plan on Monday.
    Rejection/Refusal held who=Chad
Chad rejected a ceasefire proposed by Peru.
    Refusal/Rejection held who=Chad
The UN Security Council adopted a resolution on Chad on Monday.
    Adoption held who=Security_Council
Olaf Scholz signed the treaty for Germany.
    Signing held who=Scholz
Representatives of Chad and the rebels initialled a truce.
    Signing held who=Chad
Chad, Peru and Ghana signed the pact, while Norway abstained.
    Signing held who=Chad who=Peru who=Ghana
Chad and Peru exchanged prisoners on Monday.
    PrisonerExchange held who=Chad who=Peru
Chad and Peru agreed to exchange prisoners.
    PrisonerExchange planned who=Chad who=Peru
A prisoner exchange between Chad and Peru took place on Monday.
    PrisonerExchange held who=Chad who=Peru
Chad recognised Kosovo on Monday.
    Recognition held who=Chad target=Kosovo
Chad's recognition of Kosovo angered Serbia.
    Recognition held who=Chad target=Kosovo
Chad and Peru established diplomatic relations on Monday.
    RelationsEstablishment held who=Chad who=Peru
Chad restored ties with Peru.
    RelationsEstablishment held who=Chad who=Peru
Chad severed ties with Peru.
    RelationsBreak held who=Chad target=Peru
Chad reopened its embassy in Peru on Monday.
    EmbassyOpening held who=Chad
Chad closed its embassy in Lima.
    EmbassyClosing held who=Chad place=Lima
Chad lifted sanctions on Peru.
    Sanctions * who=Chad target=Peru
Chad tightened sanctions against Peru on Monday.
    Sanctions held who=Chad target=Peru
Sanctions imposed on Peru by Chad took effect on Monday.
    Sanctions held who=Chad target=Peru
Chad threatened Peru with sanctions.
    Sanctions proposed who=Chad target=Peru
Chad called on Peru to withdraw its troops.
    TroopWithdrawal proposed who=Peru
Peru withdrew its troops from Chad on Monday.
    TroopWithdrawal held who=Peru
The withdrawal of Peruvian troops from Chad began on Monday.
    TroopWithdrawal held/underway who=Peru
Peru pledged $5 million in aid to Chad.
    AidProvision planned who=Peru recipient=Chad
Peru has suspended aid to Chad.
    AidProvision suspended who=Peru recipient=Chad
Mahamat Idriss Déby appointed Succès Masra prime minister on Monday.
    Appointment held appointee=Masra
Succès Masra was named prime minister of Chad on Monday.
    Appointment held appointee=Masra
Succès Masra resigned on Monday.
    Resignation held appointee=Masra
Succès Masra was sacked by Mahamat Idriss Déby.
    Dismissal held appointee=Masra
"""

FORCE = """
Chadian forces shelled a village in Niger on Monday.
    Attack held initiator=Chad place=Niger time=2024-03-04
A village in Niger was shelled by Chadian forces on Monday.
    Attack held initiator=Chad place=Niger
The shelling of a village in Niger by Chadian forces killed ten.
    Attack held initiator=Chad place=Niger
Chadian airstrikes killed ten people in Niger on Monday.
    Attack held initiator=Chad place=Niger
Ten soldiers were killed in a rebel attack in Niger on Monday.
    Attack held initiator=rebel target=soldiers place=Niger
Rebels killed ten soldiers in Niger on Monday.
    Attack held initiator=rebels target=soldiers
Gunmen opened fire on a convoy in Niger on Monday.
    Attack held initiator=gunmen
A bomb exploded in Niamey on Monday.
    Attack held place=Niamey
A suicide bomber killed ten people in Niamey on Monday.
    Attack held place=Niamey
Chad denied bombing a village in Niger.
    Attack notHeld initiator=Chad
Niger accused Chad of bombing a village.
    Attack held initiator=Chad
Niger said Chadian jets had bombed a village.
    Attack held initiator=Chad
Chad threatened to bomb Niger.
    Attack proposed initiator=Chad target=Niger
Chad warned that it would attack Niger.
    Attack proposed/planned initiator=Chad target=Niger
Chadian and Nigerien troops clashed on Monday.
    Clash held party=Chad party=Niger
Fighting broke out between Chadian troops and rebels on Monday.
    Clash held party=Chad party=rebels
Clashes between the army and rebels in Chad killed ten.
    Clash held party=rebels
The army of Chad clashed with rebels near Faya.
    Clash held party=Chad party=rebels
Chad exchanged fire with Niger across the border.
    Clash held party=Chad party=Niger
Chad invaded Niger in May 2020.
    Attack held initiator=Chad target=Niger time=2020-05
Chad's invasion of Niger in May 2020 failed.
    Attack held initiator=Chad target=Niger
Rebels captured the town of Faya from the army on Monday.
    Attack held initiator=rebels
Rebels kidnapped two aid workers in Chad on Monday.
    Attack/Arrest held initiator=rebels target=aid_workers
Chad arrested two opposition leaders on Monday.
    Arrest held initiator=Chad target=leaders
Two opposition leaders were arrested in Chad on Monday.
    Arrest held target=leaders
The arrest of Moussa Tabaro in N'Djamena on Monday sparked protests.
    Arrest held target=Moussa_Tabaro
Chad released Moussa Tabaro on Monday.
    PrisonerRelease held initiator=Chad target=Moussa_Tabaro
Chad deployed troops to the border on Monday.
    Deployment held initiator=Chad
Chad will send 500 peacekeepers to Haiti.
    Deployment planned initiator=Chad place=Haiti
Chad expelled the French ambassador on Monday.
    Expulsion held initiator=Chad
The French ambassador was expelled from Chad.
    Expulsion held
Chad summoned the French ambassador to protest at the remarks.
    Summons held speaker=Chad
The French ambassador was summoned to the foreign ministry in N'Djamena.
    Summons held
Chad recalled its ambassador from Paris.
    DiplomaticMeasure held initiator=Chad
Chad condemned Niger's attack on the village.
    Attack held initiator=Niger
Chad's condemnation of the attack came on Monday.
    Condemnation held speaker=Chad
The attack was condemned by Chad and Peru.
    Condemnation held speaker=Chad speaker=Peru
Chad accused Niger of arming rebels.
    Accusation held speaker=Chad target=Niger
Niger was accused by Chad of arming rebels.
    Accusation held speaker=Chad target=Niger
Niger rejected Chad's accusation as baseless.
    Denial held speaker=Niger
Niger denied Chad's claims that it arms rebels.
    Denial held speaker=Niger
Chad blamed Niger for the raid.
    Accusation held speaker=Chad target=Niger
Chad demanded that Niger withdraw its troops.
    Demand held speaker=Chad addressee=Niger
Chad urged Niger to free the prisoners.
    Demand held speaker=Chad addressee=Niger
Chad called for an immediate ceasefire.
    Demand held speaker=Chad
Chad warned Niger against sending troops.
    Warning held speaker=Chad addressee=Niger
Chad threatened to cut ties with Niger.
    Threat held speaker=Chad
Chad offered Niger its help.
    Offer held speaker=Chad addressee=Niger
Chad proposed talks with Niger.
    Proposal held speaker=Chad
Niger accepted Chad's proposal.
    Acceptance held speaker=Niger
Niger turned down Chad's offer of help.
    Refusal held speaker=Niger
Chad announced new elections on Monday.
    Announcement held speaker=Chad
Chad boycotted the summit in Rome.
    Boycott held initiator=Chad
Chad walked out of the talks in Rome.
    WalkOut held initiator=Chad
Chad postponed the summit until May.
    Postponement held initiator=Chad
Chad apologised to Niger for the raid.
    Regret held speaker=Chad addressee=Niger
Chad pledged to protect the envoys.
    Pledge held speaker=Chad
Niger's president was overthrown in a coup on Monday.
    Dismissal held
Soldiers ousted Mohamed Bazoum on Monday.
    Dismissal held appointee=Bazoum
"""

SOURCES = """
Chad has attacked Niger, Peru said.
    Attack held initiator=Chad target=Niger
According to Peru, Chad has attacked Niger.
    Attack held initiator=Chad target=Niger
Peru's foreign ministry said that Chad had attacked Niger.
    Attack held initiator=Chad target=Niger
"Chad has attacked Niger," Peru's president said on Monday.
    Attack held initiator=Chad target=Niger
Chad has reportedly attacked Niger.
    Attack held initiator=Chad target=Niger
Reports that Chad had attacked Niger were denied by Peru.
    Attack notHeld initiator=Chad target=Niger
Peru denied that Chad had attacked Niger.
    Attack notHeld initiator=Chad target=Niger
Peru could not confirm that Chad had attacked Niger.
    Attack * initiator=Chad target=Niger
Peru alleged that Chad attacked Niger.
    Attack held initiator=Chad target=Niger
Did Chad attack Niger?
    Attack unknown initiator=Chad target=Niger
If Chad attacks Niger, Peru will respond.
    Attack unknown initiator=Chad target=Niger
Chad would have attacked Niger had Peru not intervened.
    Attack notHeld initiator=Chad target=Niger
Peru fears that Chad will attack Niger.
    Attack planned/proposed/unknown initiator=Chad target=Niger
Peru prevented Chad from attacking Niger.
    Attack notHeld initiator=Chad target=Niger
Peru persuaded Chad not to attack Niger.
    Attack notHeld/proposed initiator=Chad target=Niger
Chad was about to attack Niger.
    Attack planned initiator=Chad target=Niger
Chad plans to attack Niger.
    Attack planned initiator=Chad target=Niger
Chad never attacked Niger.
    Attack notHeld initiator=Chad target=Niger
No one knows whether Chad attacked Niger.
    Attack unknown initiator=Chad target=Niger
Chad stopped attacking Niger on Monday.
    Attack held initiator=Chad target=Niger
Chad might attack Niger, Peru warned.
    Attack unknown/proposed initiator=Chad target=Niger
Peru wants Chad to attack Niger.
    Attack proposed initiator=Chad target=Niger
Peru ordered its army to attack Niger.
    Attack planned/proposed target=Niger
Peru asked whether Chad had attacked Niger.
    Attack unknown initiator=Chad target=Niger
Chad is believed to have attacked Niger.
    Attack held initiator=Chad target=Niger
It is unclear whether Chad attacked Niger.
    Attack unknown initiator=Chad target=Niger
Chad attacked Niger without warning Peru.
    Attack held initiator=Chad target=Niger
Unless Peru intervenes, Chad will attack Niger.
    Attack planned/unknown initiator=Chad target=Niger
Chad stood ready to attack Niger.
    Attack proposed/planned initiator=Chad target=Niger
Chad has no plans to attack Niger.
    Attack notHeld initiator=Chad target=Niger
Chad vowed never to attack Niger.
    Attack * initiator=Chad target=Niger
Peru suspects Chad of having attacked Niger.
    Attack held initiator=Chad target=Niger
The claim that Chad attacked Niger is false, Peru said.
    Attack notHeld initiator=Chad target=Niger
Chad admitted that it had attacked Niger.
    Attack held initiator=Chad target=Niger
Chad had planned to attack Niger.
    Attack planned initiator=Chad target=Niger
Chad was to have attacked Niger on Monday.
    Attack notHeld/planned initiator=Chad target=Niger
"""

MEDIATIONS = """
Talks between Chad and Peru mediated by Ghana ended in Oslo on Monday.
Ghana brokered a ceasefire between Chad and Peru on Monday.
Chad and Peru, with Ghana mediating, agreed to a ceasefire on Monday.
Under Ghana's mediation, Chad and Peru met in Oslo.
Chad and Peru held Ghana-mediated talks in Oslo.
Ghana-brokered talks between Chad and Peru resumed on Monday.
Ghana's mediation between Chad and Peru failed.
Ghana's efforts to mediate between Chad and Peru failed.
Ghana offered to mediate between Chad and Peru.
Chad rejected Ghana's offer to mediate in its dispute with Peru.
Chad asked Ghana to mediate in its dispute with Peru.
Chad and Peru accepted Ghana's mediation.
Ghana facilitated talks between Chad and Peru in Oslo.
Ghana acted as mediator between Chad and Peru.
Ghana served as a go-between for Chad and Peru.
Ghana's envoy shuttled between Chad and Peru.
With the help of Ghana, Chad and Peru reached a peace deal.
Chad and Peru reached a peace deal thanks to Ghana's good offices.
Ghana helped Chad and Peru reach a peace deal.
Chad thanked Ghana for mediating in its conflict with Peru.
Ghana, which is mediating between Chad and Peru, called for calm.
The Ghana-led mediation between Chad and Peru began in May.
Ghana brought Chad and Peru to the negotiating table.
Ghana persuaded Chad and Peru to sign a ceasefire.
The talks between Chad and Peru are sponsored by Ghana.
Ghana is trying to mediate a truce between Chad and Peru.
Ghana mediated the dispute between Chad and Peru.
Ghana mediated in the conflict between Chad and Peru.
Chad and Peru agreed, through Ghana's mediation, to exchange prisoners.
A deal between Chad and Peru was struck with Ghana as mediator.
Ghana has been mediating indirect talks between Chad and Peru since May.
Chad refused to let Ghana mediate in its dispute with Peru.
Indirect talks between Chad and Peru via Ghana continued on Monday.
Ghana conveyed messages between Chad and Peru.
Ghana chaired talks between Chad and Peru in Oslo.
The agreement between Chad and Peru was negotiated by Ghana.
Ghana negotiated a truce between Chad and Peru.
Ghana said it would continue to mediate between Chad and Peru.
Ghana could mediate between Chad and Peru, its minister said.
Ghana denied that it was mediating between Chad and Peru.
Chad and Peru held talks in Oslo under the auspices of Ghana.
Ghana played a mediating role in the talks between Chad and Peru.
Ghana played a key role in brokering the truce between Chad and Peru.
Chad said Ghana had mediated its ceasefire with Peru.
"""

ACROSS = """
Olaf Scholz met Maia Sandu in Rome on Monday. The two discussed trade.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Olaf Scholz met Maia Sandu in Rome on Monday. He later met Emmanuel Macron.
    Meeting held who=Scholz who=Macron
Olaf Scholz met Maia Sandu in Rome. She invited him to Chisinau.
    Invitation held speaker=Sandu addressee=Scholz
Chad and Peru held talks in Rome. The talks, mediated by Ghana, ended without an agreement.
    Mediation held mediator=Ghana party=Chad party=Peru
Olaf Scholz arrived in Rome on Monday. There he met Maia Sandu.
    Meeting held who=Scholz who=Sandu place=Rome
Chad attacked Niger on Monday. Niger said the attack killed ten people.
    Attack held initiator=Chad target=Niger
Niger accused Chad of bombing a village. Chad denied the accusation.
    Denial held speaker=Chad
Niger accused Chad of bombing a village. Chad denied it.
    Denial held speaker=Chad
Niger said Chad had bombed a village. Chad rejected the claim.
    Denial held speaker=Chad
Olaf Scholz invited Maia Sandu to Berlin. She accepted.
    Acceptance held speaker=Sandu
Olaf Scholz invited Maia Sandu to Berlin. She declined.
    Refusal held speaker=Sandu
Ghana offered to mediate between Chad and Peru. Both accepted the offer.
    Acceptance held speaker=Chad speaker=Peru
Olaf Scholz will visit Rome on Friday. He will meet Giorgia Meloni.
    Meeting planned who=Scholz who=Meloni
Talks between Chad and Peru began in Rome on Monday. Both sides agreed to a ceasefire.
    AgreementReached held who=Chad who=Peru
Talks between Chad and Peru began in Rome on Monday. The two countries agreed to reopen the border.
    AgreementReached/Acceptance held who=Chad who=Peru
Chad and Peru clashed on Monday. Ghana called on both countries to stop.
    Demand held speaker=Ghana addressee=Chad addressee=Peru
Chad expelled two diplomats of Peru on Monday. Peru responded in kind.
    Expulsion held initiator=Peru
Chad imposed sanctions on Peru. The move was condemned by Ghana.
    Condemnation held speaker=Ghana
Chad imposed sanctions on Peru. Ghana condemned the move.
    Condemnation held speaker=Ghana
Chad and Peru were to meet on Friday. The meeting was postponed.
    Meeting postponed who=Chad who=Peru
Chad and Peru signed a truce in May. Chad violated the truce on Monday.
    CeasefireViolation/Violation held initiator=Chad
Olaf Scholz called Maia Sandu on Monday. During the call he promised aid.
    PhoneCall held who=Scholz who=Sandu time=2024-03-04
Olaf Scholz met Maia Sandu on Monday. At the meeting, which took place in Rome, they discussed trade.
    Meeting held who=Scholz who=Sandu place=Rome
Olaf Scholz met Maia Sandu. The meeting took place in Rome on Monday.
    Meeting held who=Scholz who=Sandu place=Rome time=2024-03-04
Chad and Peru held a first round of talks in May. A second round is planned for Friday.
    Talks planned who=Chad who=Peru time=2024-03-08
Chad and the rebels signed a truce on Monday. The rebels had attacked the capital in May.
    Attack held initiator=rebels
Chad recalled its ambassador from Peru. It accused Peru of spying.
    Accusation held speaker=Chad target=Peru
Rebels attacked a village in Chad. The army said it had killed ten of them.
    Attack held target=rebels
Ghana's president hosted Chad and Peru in Accra. The parties signed a ceasefire.
    Signing held signatory=Chad signatory=Peru
Ghana brought Chad and Peru together in Accra on Monday. They agreed to a ceasefire.
    AgreementReached held who=Chad who=Peru
Olaf Scholz travelled to Chisinau on Monday. He held talks with Maia Sandu.
    Talks held who=Scholz who=Sandu place=Chisinau
Olaf Scholz is visiting Moldova. On Monday he met Maia Sandu.
    Meeting held who=Scholz who=Sandu time=2024-03-04
Maia Sandu received Olaf Scholz in Chisinau. She thanked Germany for its aid.
    Meeting held who=Scholz who=Sandu place=Chisinau
Envoys of Chad and Peru met in Rome. They exchanged lists of prisoners.
    Meeting held who=Chad who=Peru place=Rome
Chad closed its embassy in Lima. Peru did the same in N'Djamena.
    EmbassyClosing held initiator=Peru
Chad boycotted the summit in Rome. So did Peru.
    Boycott held initiator=Peru
Chad denied that its troops had entered Niger. Niger insisted that they had.
    Denial held speaker=Chad
The UN envoy, Hans Grundberg, met Houthi leaders in Sanaa. The envoy then flew to Riyadh.
    Visit held visitor=Grundberg place=Riyadh
Foreign Minister Penny Wong met Wang Yi. The Australian minister raised trade.
    Meeting held who=Wong who=Yi
The Chinese foreign minister, Wang Yi, met Penny Wong in Perth. His host thanked him.
    Meeting held who=Yi who=Wong place=Perth
The foreign ministers of Chad and Peru met in Rome on Monday. They were joined by Ghana's foreign minister.
    Meeting held place=Rome
Olaf Scholz spoke with Maia Sandu by phone. The chancellor pledged support.
    PhoneCall held who=Scholz who=Sandu
Olaf Scholz and Emmanuel Macron met in Berlin. The German leader said talks would go on.
    Meeting held who=Scholz who=Macron place=Berlin
Chad said on Monday that it had repelled an attack. It blamed the raid on Niger.
    Accusation held speaker=Chad target=Niger
Olaf Scholz was due to visit Chad on Friday. The trip was cancelled.
    Visit cancelled visitor=Scholz
The talks between Chad and Peru broke down on Monday. They had begun in May.
    Talks * who=Chad who=Peru
Ghana's president met envoys of Chad in Accra. He offered to mediate in the conflict.
    Offer held
Chad's army shelled a town in Niger. Five civilians died in the attack.
    Attack held initiator=Chad
Chad broke off talks with Peru. Its foreign minister, Moussa Tabaro, accused Lima of bad faith.
    Accusation held speaker=Tabaro target=Peru
Chad has invited Peru to talks. Peru has not yet replied.
    Invitation held speaker=Chad addressee=Peru
The UN Security Council condemned the coup in Niger. It demanded the release of Mohamed Bazoum.
    Demand held speaker=Security_Council
Olaf Scholz hosted Maia Sandu in Berlin. The two leaders signed a declaration.
    Signing held signatory=Scholz signatory=Sandu
Chad and Niger share a border. The two neighbours clashed in May.
    Clash held party=Chad party=Niger
Hamas said it had accepted the proposal. The group had earlier rejected a similar plan.
    Rejection/Refusal held who=Hamas
Chad denied the report. A spokesman called it fake news.
    Denial held speaker=Chad
Olaf Scholz arrived in Chisinau on Monday for talks. He was received by Maia Sandu.
    Meeting held who=Scholz who=Sandu place=Chisinau
Chad expelled the ambassador of Peru. The envoy has 48 hours to leave.
    Expulsion held initiator=Chad
Rebels freed two aid workers on Monday. They had been held since May.
    PrisonerRelease held initiator=rebels
Olaf Scholz condemned the attack. So did Emmanuel Macron.
    Condemnation held speaker=Macron
Chad's parliament approved the treaty. The president signed it into law on Monday.
    Ratification/Signing/Adoption held
The meeting in Rome was attended by Chad, Peru and Ghana. Norway sent an observer.
    Meeting held who=Chad who=Peru who=Ghana
The two sides, Chad and Peru, met in Rome. Ghana mediated.
    Mediation held mediator=Ghana party=Chad party=Peru
Chad and Peru resumed talks in Rome on Monday. Ghana is mediating.
    Mediation underway/held mediator=Ghana party=Chad party=Peru
Peru wants peace. "We are ready to talk to Chad," its president said.
    Contact proposed who=Peru who=Chad
Chad and Peru are at war. Ghana has urged both sides to stop fighting.
    Demand held speaker=Ghana addressee=Chad addressee=Peru
Maia Sandu met Olaf Scholz in Berlin. From there she travelled to Paris.
    Visit held visitor=Sandu place=Paris
Olaf Scholz visited Chad and Niger this week. In Niamey he met Mohamed Bazoum.
    Meeting held who=Scholz who=Bazoum place=Niamey
Chad recalled its troops from Mali. The withdrawal was completed on Monday.
    TroopWithdrawal held initiator=Chad
Peru announced sanctions against Chad on Monday. The measures target ten officials.
    Sanctions * initiator=Peru target=Chad
Niger and Chad signed a pact in May. Niger withdrew from it on Monday.
    AgreementWithdrawal held initiator=Niger
Chad proposed a ceasefire. The rebels agreed.
    AgreementReached/Acceptance held who=rebels
Chad proposed a ceasefire. The rebels rejected it.
    Refusal/Rejection held who=rebels
Chad called for a ceasefire. Peru said it would comply.
    Demand held speaker=Chad
"""
"""What one sentence leaves to the one before it."""


def _rows() -> Iterator[tuple[str, str]]:
    yield from pairs(MEETINGS, AGREEMENTS, FORCE, SOURCES, ACROSS)
    for line in MEDIATIONS.strip().splitlines():
        yield line, "Mediation * mediator=Ghana party=Chad party=Peru"


@pytest.mark.parametrize(("text", "wanted"), list(_rows()))
def test_a_sentence_tells_its_event(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
