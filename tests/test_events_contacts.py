"""Who was at a contact: told by ranks, opening phrases, guests, deputies, and those who stayed away."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Following his talks with Annalena Baerbock, Olaf Scholz was received by Emmanuel Macron.
    Talks held party=Olaf Scholz party=Annalena Baerbock
At the close of their Rome meeting, Olaf Scholz and Emmanuel Macron signed a memorandum.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron place=Rome
Present at the Vienna meeting were Annalena Baerbock and Poland's Radosław Sikorski.
    Meeting held participant=Annalena Baerbock participant=Radosław Sikorski place=Vienna
Guests at the banquet in Hanoi included Olaf Scholz and Emmanuel Macron.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron place=Hanoi
Among the guests at Saturday's banquet in Hanoi were Olaf Scholz and Emmanuel Macron.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron time=2024-03-02
The Kenyan delegation to the Oslo talks, led by Jan Roe, left on Monday.
    Talks held party=delegation of Kenya party=Jan Roe place=Oslo
Germany was represented at the Oslo talks by Annalena Baerbock.
    Talks held party=Germany party=Annalena Baerbock place=Oslo
Kenya sent its ambassador, Jane Roe, to the Oslo talks.
    Talks held party=Jane Roe place=Oslo
Chad's Jan Roe sent Olaf Scholz in his place to a summit in Rome.
    Summit held participant=Olaf Scholz place=Rome
Olaf Scholz led talks in Oslo with the Polisario Front, in which Canada's Bob Rae took part.
    Talks held party=Olaf Scholz party=Polisario Front party=Bob Rae
Olaf Scholz will be the first foreign leader to be hosted by Emmanuel Macron in Nice.
    Meeting planned participant=Olaf Scholz participant=Emmanuel Macron place=Nice
Olaf Scholz will on Thursday become the first leader to be received by Emmanuel Macron in Nice.
    Meeting planned participant=Olaf Scholz participant=Emmanuel Macron place=Nice
Olaf Scholz was among the leaders welcomed by Xi Jinping in Beijing, and held talks with Li Qiang.
    Talks held party=Olaf Scholz party=Li Qiang
It was the first time that Olaf Scholz and Emmanuel Macron had met since the quarrel.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron
The meeting, Niger's first with Josep Borrell since the coup, lasted an hour.
    Meeting held participant=Niger participant=Josep Borrell
Olaf Scholz was received in Nice by none other than Emmanuel Macron.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron place=Nice
The meeting was joined by video link by Olaf Scholz and Emmanuel Macron.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron
Olaf Scholz flew from Asmara, where he had conferred with Jan Roe, to Cairo for a summit with Jane Poe.
    Summit held participant=Olaf Scholz participant=Jane Poe
Jan Roe and Jane Poe agreed, at Norway's urging, to meet in Oslo.
    Meeting planned participant=Jan Roe participant=Jane Poe place=Oslo
Olaf Scholz was in Paris on Tuesday, where Emmanuel Macron gave a lunch in his honour.
    Meeting held participant=Olaf Scholz participant=Emmanuel Macron place=Paris
Emmanuel Macron told Olaf Scholz at a meeting in Rome that fish were scarce.
    Meeting held participant=Emmanuel Macron participant=Olaf Scholz place=Rome
Olaf Scholz and Emmanuel Macron said during a phone conversation on Tuesday that it rained.
    PhoneCall held participant=Olaf Scholz participant=Emmanuel Macron
Olaf Scholz has asked Emmanuel Macron for an urgent meeting about fish.
    Meeting proposed participant=Olaf Scholz participant=Emmanuel Macron
Kenya asked the United Nations for talks with Somalia.
    Talks proposed party=Kenya party=Somalia
Contacts between Eritrea and Ethiopia were severed in November.
    Contact suspended participant=Eritrea participant=Ethiopia
A written message from Olaf Scholz reached Emmanuel Macron on Wednesday.
    Correspondence held participant=Olaf Scholz addressee=Emmanuel Macron
The German consul, Said al-Masri, held a meeting with the Omani consul, Said al-Sinawi.
    Meeting held participant=Said al-Masri participant=Said al-Sinawi
Viktor Orbán snubbed the European gathering in Prague.
    Meeting refused absentee=Viktor Orbán place=Prague
Olaf Scholz was absent from the summit in Rome.
    Summit held absentee=Olaf Scholz place=Rome
Emmanuel Macron hosted Olaf Scholz at a dinner in Nice on Monday.
    Meeting held participant=Emmanuel Macron participant=Olaf Scholz place=Nice
Olaf Scholz was summoned home, and his Peru visit will not take place.
    Visit notHeld visitor=Olaf Scholz
"""

ABSENT = """
Kenya asked the United Nations for talks with Somalia.
    Talks proposed party=United Nations
Following his talks with Annalena Baerbock, Olaf Scholz was received by Emmanuel Macron.
    Talks held party=Emmanuel Macron
Olaf Scholz was summoned home, and his Peru visit will not take place.
    Visit notHeld visitor=Peru
Kenya sent its ambassador, Jane Roe, to the Oslo talks.
    Talks held party=Kenya
Olaf Scholz was received in Nice by Emmanuel Macron, who led talks with Chad.
    Talks held party=Olaf Scholz
"""

SILENT = """
Olaf Scholz missed the train to the summit in Rome.
The talks produced a meeting of minds.
The ambassador to the talks slept.
A guest of Emmanuel Macron slept.
"""


@pytest.mark.parametrize(("text", "wanted"), rows(TOLD))
def test_who_was_at_a_contact_is_told(text: str, wanted: Told, extractor: Extractor) -> None:
    assert any(each.tells(wanted) for each in told(extractor, text, DAY))


@pytest.mark.parametrize(("text", "unwanted"), rows(ABSENT))
def test_what_is_not_said_is_not_told(text: str, unwanted: Told, extractor: Extractor) -> None:
    assert not any(each.tells(unwanted) for each in told(extractor, text, DAY))


@pytest.mark.parametrize("text", SILENT.strip().splitlines())
def test_words_of_no_contact_tell_none(text: str, extractor: Extractor) -> None:
    assert told(extractor, text, DAY) == []
