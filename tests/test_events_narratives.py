"""Histories of negotiations as they are told: rounds, mediators and agreements over several sentences.

A row is a text and, indented below it, what it tells: a kind, statuses (`*` for any) and parts; `who` is any
that takes part, `-` stands before a part that must not be there, `!` before what must not be told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from told_cases import fits, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

ROUNDS = """
Chad and the Front for Renewal (FFR) opened talks in Lomé in May 1994. The second round was held in Accra
  in July 1994.
    Talks * who=Chad who=Renewal place=Accra time=1994-07
Chad and the FFR rebels held talks in Lomé in May 1994. The second round, chaired by Togo's ambassador,
  ended in a truce.
    Talks * who=Chad who=FFR
    Mediation * mediator=ambassador
Togo mediated between the government of Chad and the FFR rebels. The first round of talks was held in
  Accra from 4 to 9 May 1994.
    Talks held who=Chad who=FFR place=Accra
Togo mediated between the government of Chad and the FFR rebels. Four rounds followed, the last of them in
  Accra in May 1994.
    Talks held who=Chad who=FFR place=Accra
Togo mediated between the government of Chad and the FFR rebels. Two further rounds took place in Accra.
    Talks held who=Chad who=FFR place=Accra
Talks between Chad and the FFR rebels began in Lomé in 1994. At the third round, in Accra, the parties
  agreed on a truce.
    AgreementReached held who=Chad who=FFR
Talks between Chad and the FFR rebels began in Lomé in 1994. A third round was convened in Accra by
  Ghana's president.
    Talks held who=Chad who=FFR place=Accra
Talks between Chad and the FFR rebels began in Lomé in 1994. A second round broke down in June.
    Talks held/suspended who=Chad who=FFR
Talks between Chad and the FFR rebels began in Lomé in 1994. After the fourth round the two sides signed a
  truce.
    Signing held who=Chad who=FFR
Talks between Chad and the FFR rebels began in Lomé in 1994. During a second round in June, Ghana took
  over as mediator.
    Mediation * mediator=Ghana
Chad and the FFR rebels met in Lomé in May 1994. A second meeting took place in Accra in June.
    Meeting held who=Chad who=FFR place=Accra time=1994-06
Chad and the FFR rebels met in Lomé in May 1994. A further meeting, in Accra, was mediated by Ghana.
    Meeting held who=Chad who=FFR place=Accra
Chad and the FFR rebels met in Lomé in May 1994. The talks resumed in Accra a month later.
    Talks held who=Chad who=FFR place=Accra
Chad and the FFR rebels negotiated in Lomé in May 1994. The next round, planned for June, was cancelled.
    Talks cancelled who=Chad who=FFR
Chad and the FFR rebels negotiated in Lomé in May 1994. The final round of negotiations was hosted by
  Ghana in Accra.
    Talks held who=Chad who=FFR host=Ghana
Several rounds of talks between Chad and the FFR rebels have taken place since 1991, most of them in Ghana.
    Talks held who=Chad who=FFR
Between 1991 and 1993 Chad and the FFR rebels held five rounds of talks under Ghanaian mediation.
    Talks held who=Chad who=FFR
    Mediation * mediator=Ghana
Direct talks between Chad and the FFR rebels opened in Accra on 3 May 1994 and were adjourned four days
  later. They resumed in Lomé in July.
    Talks held who=Chad who=FFR place=Accra
Talks between Chad and the FFR rebels opened in Accra. The round ended without a result.
    Talks held who=Chad who=FFR
Chad's government and the FFR rebels met in Accra in 1994. Further rounds in Lomé and Cotonou led to an
  accord.
    Talks held place=Lomé
    Talks held who=Chad who=FFR
The champion won the first round in Accra in May.
    !Talks *
The candidate of Chad's ruling party was elected in the second round, held in June 1994.
    !Talks *
Chad and Ghana held elections in 1994. The second round took place in June.
    !Talks *
Chad and Togo met for a friendly. The second half was played in the rain.
    !Talks *
"""
"""Rounds of talks, whose sides the text has told before, or tells of elsewhere."""

MEDIATORS = """
Chad and the Front for Renewal (FFR) signed an accord in 1994. Togo and Ghana facilitated and attended the
  signing ceremony.
    Mediation held mediator=Togo mediator=Ghana
    Signing held
Chad and the Front for Renewal (FFR) signed an accord in 1994. Tanzania was the facilitator of the talks.
    Mediation held mediator=Tanzania who=Chad
    Talks held who=Chad
This accord is the second protocol of the Arusha process. Tanzania was the facilitator of the talks.
    Mediation held mediator=Tanzania
    Talks held mediator=Tanzania
Togo hosted talks in 1994, and served, together with Ghana, Niger and Mali, as mediators.
    Mediation held mediator=Togo mediator=Ghana mediator=Niger mediator=Mali
Togo served, along with Ghana, as mediator between Chad and the rebels.
    Mediation held mediator=Togo mediator=Ghana
Togo, together with Ghana and Niger, acted as mediator between Chad and the rebels.
    Mediation held mediator=Togo mediator=Ghana mediator=Niger
Along with Ghana, Togo mediated between Chad and the rebels.
    Mediation held mediator=Togo mediator=Ghana
Chad and the Front for Renewal (FFR) opened talks in Lomé in May 1994, with Ghana as mediator.
    Talks held who=Chad who=Renewal mediator=Ghana -who=Ghana
    Mediation held mediator=Ghana
With Ghana as mediator, Chad and the Front for Renewal (FFR) opened talks in Lomé in May 1994.
    Mediation held mediator=Ghana
    Talks held who=Chad who=Renewal -who=Ghana
Chad and the Front for Renewal (FFR) met in Lomé in May 1994 with the UN envoy Peter Halvorsen as
  facilitator.
    Mediation held mediator=Halvorsen
    Meeting/Talks held who=Chad who=Renewal
The talks between Chad and the Front for Renewal (FFR), with Ghana and Togo as mediators, lasted a year.
    Mediation held mediator=Ghana mediator=Togo
In 1994 Chad and the Front for Renewal (FFR) agreed to a truce brokered by the UN envoy, Peter Halvorsen.
  A second truce, in 1996, was brokered by the same envoy.
    Mediation held mediator=Halvorsen
    AgreementReached held time=1996
A team of mediators led by Peter Halvorsen, a Kenyan diplomat, shuttled between Chad and the rebels.
    Mediation held mediator=Halvorsen
    Mediation held who=Chad
The mediation team, headed by Peter Halvorsen, presented a draft to the government of Chad and the rebels.
    Mediation held mediator=Halvorsen
Three mediators were in the room: Peter Halvorsen of Kenya, Anna Lindqvist of Ghana and Thomas Brenner of
  Togo.
    Mediation held mediator=Halvorsen mediator=Lindqvist mediator=Brenner
Chad and the FFR signed the accord in Lomé under the mediation of Ghana. The same mediator then brought
  both sides together in Accra.
    Mediation held mediator=Ghana
Ghana took over as chief mediator in 1994.
    Mediation held mediator=Ghana
In 1994 Ghana took over from Togo as mediator between Chad and the rebels.
    Mediation held mediator=Ghana
Ghana succeeded Togo as mediator in 1994.
    Mediation held mediator=Ghana
The African Union named Peter Halvorsen as its mediator in the conflict between Chad and the rebels.
    Mediation * mediator=Halvorsen
In 1994 ECOWAS designated President Jerry Rawlings of Ghana as mediator.
    Appointment held appointee=Rawlings
    Mediation * mediator=Rawlings
Under his auspices, the government of Chad and the rebels signed a truce. The envoy, Peter Halvorsen, had
  worked for a year.
    Signing held who=Chad
President Jerry Rawlings of Ghana was the mediator. Under his auspices, Chad and the rebels signed a truce
  in 1994.
    Signing held who=Chad mediator=Rawlings
Algeria was the main broker of the accord between Mali and the rebels.
    Mediation held mediator=Algeria
The accord between Mali and the rebels was largely the work of the Algerian mediator, Peter Halvorsen.
    Mediation held mediator=Halvorsen
It was Algeria that brokered the accord between Mali and the rebels.
    Mediation held mediator=Algeria
Algeria, the mediator in the conflict between Mali and the rebels, was to chair the commission.
    Mediation held mediator=Algeria
Algeria was responsible for the mediation throughout the conflict in Mali.
    Mediation held mediator=Algeria
Algeria helped the government of Mali and the rebels to reach an accord in 1995.
    Mediation held mediator=Algeria
Algeria played a mediating role in the talks between Mali and the rebels.
    Mediation held mediator=Algeria
Algeria steered the discussions between Mali and the rebels.
    Mediation held mediator=Algeria
Algeria acted as a go-between for Mali and the rebels.
    Mediation held mediator=Algeria who=Mali
Algeria, Libya and Niger all tried to mediate between Mali and the rebels.
    Mediation * mediator=Algeria mediator=Libya mediator=Niger
Algerian good offices led to a meeting between Mali and the rebels in Tunis in May 1994.
    Mediation held mediator=Algeria
Through the good offices of Algeria, Mali and the rebels met in Tunis in May 1994.
    Mediation held mediator=Algeria
    Meeting held who=Mali
The Vatican was asked by both sides to mediate.
    Mediation * mediator=Holy
Algeria, Libya and the OAU sponsored the talks between Mali and the rebels.
    Mediation held mediator=Algeria mediator=Libya
The negotiations between Mali and the rebels were led by Algeria and the United Nations.
    Mediation held mediator=Algeria mediator=United_Nations
The accord came into being as a result of talks led by Algeria and the United Nations.
    Mediation held mediator=Algeria mediator=United_Nations
The talks were conducted under the chairmanship of Peter Halvorsen of Togo. Mali and the rebels reached an
  accord in May 1995.
    Mediation held mediator=Halvorsen
Mali and the rebels signed an accord in 1995. American, French and Togolese diplomats also took part in
  the mediation.
    Mediation held mediator=diplomats
Mali and the rebels signed an accord in 1995. Peter Halvorsen of Togo and Anna Lindqvist of Ghana also
  played a part in the negotiations as mediators.
    Mediation held mediator=Halvorsen mediator=Lindqvist
Mali and the rebels signed an accord in 1995. The President of Togo witnessed it as guarantor, and the
  mediator was the Swiss diplomat Peter Halvorsen.
    Mediation held mediator=Halvorsen
Mali and the rebels signed an accord in 1995, thanks to the tireless efforts of the Swiss mediator Peter
  Halvorsen.
    Mediation held mediator=Halvorsen
Mali and the rebels initialled an accord drafted by the Swiss mediators.
    Mediation held mediator=Swi
    Signing held who=Mali
Mali's president and the rebel leader Peter Halvorsen met for the first time in Lomé in May 1994 at the
  invitation of Togo's president, who had been mediating since March.
    Meeting held who=Halvorsen place=Lomé time=1994-05
Egypt managed to open up contacts between Mali and the rebels in 1988.
    Mediation held mediator=Egypt who=Mali
Norway had arranged several secret meetings between Mali and the rebels before the accord.
    Meeting held who=Mali organizer=Norway
Bishop Peter Halvorsen, chairman of the council, was thanked for his involvement as a mediator in the talks.
    Mediation held mediator=Halvorsen
The accord thanks the head of the council, Bishop Peter Halvorsen, for his work as mediator in the talks.
    Mediation held mediator=Halvorsen
"""
"""Who mediated, told beside the sides, with others, as an office, by a noun."""

OPENINGS = """
Through the good offices of Algeria, Mali and the rebels met in Tunis in May 1994.
    Meeting held who=Mali who=rebels
    Mediation held mediator=Algeria -mediator=Mali
Under the auspices of Algeria, Mali and the rebels signed a truce in May 1994.
    Signing held who=Mali who=rebels
    Mediation held mediator=Algeria -mediator=Mali
Under the mediation of Algeria, the government of Mali and the rebels signed a truce in May 1994.
    Signing held who=Mali who=rebels
    Mediation held mediator=Algeria -mediator=Mali
With the help of Algeria, Mali and the rebels reached an accord in May 1994.
    AgreementReached held who=Mali who=rebels
Thanks to the mediation of Algeria, Mali and two rebel groups reached an accord in May 1994.
    AgreementReached held who=Mali who=rebel
    Mediation held mediator=Algeria -mediator=Mali
At talks in Tunis, Mali and the rebels agreed to a truce.
    AgreementReached held who=Mali who=rebels
On 5 May 1994, in Tunis, Mali and the rebels agreed to a truce.
    AgreementReached held who=Mali who=rebels
After mediation by Algeria, Mali and the rebels signed a truce.
    Signing held who=Mali who=rebels
    Mediation held mediator=Algeria -mediator=Mali
After talks mediated by Algeria, Mali and the rebels signed a truce.
    Signing held who=Mali who=rebels
    Mediation held mediator=Algeria -mediator=Mali
In the presence of the president of Algeria, Mali and the rebels signed a truce.
    Signing held who=Mali who=rebels
At the invitation of Algeria, Mali and the rebels met in Tunis.
    Meeting held who=Mali who=rebels
Following the intercession of Algeria, Mali's government and the rebels met in Tunis.
    Meeting held who=Mali who=rebels
Under pressure from Algeria, Mali and the rebels agreed to a truce.
    AgreementReached held who=Mali who=rebels
With Algeria, Libya and Niger as mediators, Mali and the rebels agreed to a truce.
    AgreementReached held who=Mali who=rebels
    Mediation held mediator=Algeria mediator=Libya mediator=Niger -mediator=Mali
Under the auspices of Algeria, Libya and Niger, Mali and the rebels agreed to a truce.
    AgreementReached held who=Mali who=rebels
Through Algeria, Mali and the rebels exchanged prisoners in May 1994.
    PrisonerExchange held who=Mali who=rebels
In Algiers, Mali and the rebels signed a truce.
    Signing held who=Mali who=rebels place=Algiers
In Algeria, Libya and Niger, the rebels opened offices.
    !Signing *
In Algeria, Mali and Niger, talks were held in May 1994.
    !Talks * who=Mali
"""
"""Subjects right behind an opening phrase that ends in a name."""

AGREEMENTS = """
Chad and the Front for Renewal (FFR) signed a truce in Lomé on 1 May 1994; five days later the final text
  was signed in Accra.
    Signing held place=Accra time=1994-05-06
Chad and the Front for Renewal (FFR) agreed on the text in May 1994. It was signed in Accra on 3 June 1994.
    Signing held place=Accra time=1994-06-03
Chad and the Front for Renewal (FFR) agreed on a truce in May 1994. A second one, concluded two years
  later, was brokered by the French lawyer Peter Halvorsen.
    Mediation held mediator=Halvorsen
Chad and the Front for Renewal (FFR) signed a first accord in Lomé in 1994. A second, signed in Accra in
  1996, also failed.
    Signing held place=Accra time=1996
Chad and the Front for Renewal (FFR) signed a first accord in Lomé in 1994. Another was signed in Accra in
  1996.
    Signing held place=Accra time=1996
Chad and the Front for Renewal (FFR) signed an accord in Lomé in 1994. A supplementary agreement followed
  in March 1995.
    AgreementReached held time=1995-03
Lomé Accord, pact of 4 March 1994 between the government of Chad and the Front for Renewal (FFR), mediated
  by President Jerry Rawlings of Ghana.
    AgreementReached held who=Chad who=Renewal time=1994-03-04
    Mediation held mediator=Rawlings
The Lomé Accord was a peace agreement signed on 4 March 1994 by the government of Chad and the Front for
  Renewal (FFR).
    Signing held who=Chad who=Renewal time=1994-03-04
The Lomé Accord, concluded on 4 March 1994 between the government of Chad and the Front for Renewal (FFR),
  ended the war.
    AgreementReached held who=Chad who=Renewal time=1994-03-04
The Front for Renewal (FFR) put its signature to the accord in Lomé on 4 March 1994.
    Signing held who=Renewal time=1994-03-04
The leader of the rebels, Peter Halvorsen, put his name to the accord on 4 March 1994.
    Signing held who=Halvorsen time=1994-03-04
The government of Chad and the Front for Renewal (FFR) initialled a draft in Lomé on 4 March 1994.
    Signing held who=Chad who=Renewal place=Lomé
Chad and the Front for Renewal (FFR) negotiated for a month in Lomé. On 4 March 1994 the parties
  initialled a draft.
    Signing held who=Chad who=Renewal time=1994-03-04
The signing ceremony took place in Lomé on 4 March 1994. Chad and the Front for Renewal (FFR) had reached
  the accord in May 1993.
    Signing held place=Lomé time=1994-03-04
President Jerry Rawlings hosted the signing of the accord in Accra.
    Signing held host=Rawlings place=Accra
The text was agreed upon on 15 March 1994 but not signed until 20 March, in Lomé.
    AgreementReached held time=1994-03-15
    Signing held time=1994-03-20
The accord, agreed in Lomé on 15 March 1994 by Chad and the Front for Renewal (FFR), was not signed.
    AgreementReached held who=Chad who=Renewal time=1994-03-15
    !Signing held
Representatives of Chad and the Front for Renewal (FFR) affixed their signatures to the accord in Lomé.
    Signing held who=Chad who=Renewal
The accord was signed in Lomé on 4 March 1994 by Peter Halvorsen for the government and Thomas Brenner for
  the rebels.
    Signing held signatory=Halvorsen signatory=Brenner place=Lomé time=1994-03-04
A new ceasefire was declared and took effect on 26 August 1995.
    AgreementReached/Announcement held time=1995-08-26
A ceasefire between Chad and the Front for Renewal (FFR) came into force on 26 August 1995.
    AgreementReached held who=Chad who=Renewal
A ceasefire was agreed at Lomé on 31 May 1991 between Chad and the Front for Renewal (FFR).
    AgreementReached held who=Chad who=Renewal place=Lomé time=1991-05-31
Signed on the same day as the Lomé Accord, this agreement resulted from talks in Lomé between Chad and the
  Front for Renewal (FFR).
    Signing held
    Talks held who=Chad who=Renewal place=Lomé
Talks in Lomé between Chad and the Front for Renewal (FFR) resulted in the signing on 4 March 1994 of an
  accord.
    Signing held time=1994-03-04
    Talks held who=Chad who=Renewal place=Lomé
Under an accord reached in Lomé on 4 March 1994, Chad and the Front for Renewal (FFR) were to exchange
  prisoners.
    AgreementReached held place=Lomé time=1994-03-04
Negotiations in Lomé brought together Chad, the Front for Renewal (FFR) and Togo.
    Talks held who=Chad who=Renewal who=Togo place=Lomé
The war ended with an accord between the government of Chad and the Front for Renewal (FFR) in 1994.
    AgreementReached held who=Chad who=Renewal time=1994
An end to the war was negotiated between the government of Chad and the Front for Renewal (FFR).
    Talks/AgreementReached held who=Chad who=Renewal
A truce was negotiated by the government of Chad and the Front for Renewal (FFR) in May 1994.
    AgreementReached/Talks held who=Chad who=Renewal time=1994-05
The president of Chad, Idriss Déby, signed the accord on 4 March 1994; the rebel leader, Peter Halvorsen,
  refused, and signed it nine days later under threat of sanctions.
    Signing held signatory=Déby
The accord amended the Lomé Agreement of 1993 and was signed by Chad and the Front for Renewal (FFR) in
  Accra.
    Signing held who=Chad who=Renewal place=Accra
Three more accords were concluded under the same mediator. Chad and the Front for Renewal (FFR) had signed
  the first in 1994.
    Signing held who=Chad who=Renewal time=1994
It was agreed that Chad should redeploy its troops and that talks should be resumed by 4 May 1999.
    Talks planned/proposed time=1999-05-04
A revised version was signed by Chad and the Front for Renewal (FFR) at the Opera in Lomé on 24 May 1999.
    Signing held who=Chad who=Renewal time=1999-05-24
"""
"""What was signed or agreed, by whatever word a history calls it."""


def _rows() -> Iterator[tuple[str, str]]:
    text = ""
    for table in (ROUNDS, MEDIATORS, OPENINGS, AGREEMENTS):
        for line in table.strip().splitlines():
            if line.startswith("    "):
                yield text, line.strip()
            else:
                text = f"{text} {line.strip()}" if line.startswith(" ") else line


@pytest.mark.parametrize(("text", "wanted"), list(_rows()))
def test_a_history_tells_its_events(extractor: Extractor, text: str, wanted: str) -> None:
    found = told(extractor, text, DAY)
    assert any(fits(each, wanted.removeprefix("!")) for each in found) != wanted.startswith("!"), found
