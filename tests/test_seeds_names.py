"""Names lead to what they stand for, best first; offices to who held them on a day."""

from __future__ import annotations

from datetime import date

import pytest

from parley.ontology.knowledge import Knowledge
from parley.ontology.names import fold
from parley.seeds import load_knowledge
from parley.seeds.coverage import holds


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


FIRST = [
    ("Armenia", "state/armenia", "label"),
    ("U.S.", "state/united-states", "acronym"),
    ("Kremlin", "place/kremlin-ru", "label"),
    ("DPRK", "state/north-korea", "acronym"),
    ("Türkiye", "state/turkey", "alias"),
    ("Emirati", "state/united-arab-emirates", "demonym"),
    ("Azeris", "state/azerbaijan", "demonym"),
    ("Briton", "state/united-kingdom", "demonym"),
    ("Baku", "place/baku-az", "label"),
    ("Kiev", "place/kyiv-ua", "alias"),
    ("Paris", "place/paris-fr", "label"),
    ("Granada", "place/granada-es", "label"),
    ("Khankendi", "place/stepanakert-az", "alias"),
    ("Nagorno-Karabakh", "place/nagorno-karabakh", "label"),
    ("Artsakh", "authority/nagorno-karabakh", "alias"),
    ("OSCE Minsk Group", "org/osce-minsk-group", "label"),
    ("Minsk Group", "org/osce-minsk-group", "alias"),
    ("OSCE", "org/osce", "acronym"),
    ("E3", "org/e3", "label"),
    ("Normandy Format", "org/normandy-format", "label"),
    ("Community of Sant'Egidio", "org/santegidio", "label"),
    ("Quai d'Orsay", "place/quai-dorsay-fr", "label"),
    ("State Department", "body/united-states/ministry-of-foreign-affairs", "alias"),
    ("Verkhovna Rada", "body/ukraine/parliament", "label"),
    ("Knesset", "body/israel/parliament", "label"),
    ("Hizbullah", "group/hezbollah", "alias"),
    ("FARC", "group/farc", "acronym"),
    ("Armenpress", "media/armenpress", "label"),
    ("Pashinian", "person/nikol-pashinyan", "surname"),
    ("Nikol Pashinian", "person/nikol-pashinyan", "alias"),
    ("Zelensky", "person/volodymyr-zelenskyy", "surname"),
    ("Vladimir Zelensky", "person/volodymyr-zelenskyy", "alias"),
    ("Cavusoglu", "person/mevlut-cavusoglu", "surname"),
    ("Tayyip Erdogan", "person/recep-tayyip-erdogan", "alias"),
    ("Abdel Fattah al-Sisi", "person/abdel-fattah-el-sisi", "alias"),
    ("Mohammad bin Salman", "person/mohammed-bin-salman", "alias"),
    ("MBS", "person/mohammed-bin-salman", "surname"),
    ("Sergei Lavrov", "person/sergey-lavrov", "alias"),
    ("Abiy", "person/abiy-ahmed", "surname"),
    ("Lula", "person/luiz-inacio-lula-da-silva", "surname"),
    ("Hemedti", "person/mohamed-hamdan-dagalo", "surname"),
    ("Prachanda", "person/pushpa-kamal-dahal", "surname"),
    ("Lukashenka", "person/alexander-lukashenko", "surname"),
]


@pytest.mark.parametrize(("name", "entity", "kind"), FIRST)
def test_name_stands_first_for(knowledge: Knowledge, name: str, entity: str, kind: str) -> None:
    row = knowledge.names[fold(name)][0]
    assert (row.entity, row.kind.value) == (entity, kind)


ALSO = [
    ("Baku", "state/azerbaijan", "metonym"),
    ("Kyiv", "state/ukraine", "metonym"),
    ("Kiev", "state/ukraine", "metonym"),
    ("Kremlin", "state/russia", "metonym"),
    ("Downing Street", "state/united-kingdom", "metonym"),
    ("Brussels", "org/eu", "metonym"),
    ("Congolese", "state/republic-of-the-congo", "demonym"),
    ("Georgia", "place/georgia", "label"),
    ("Artsakh", "place/nagorno-karabakh", "alias"),
]


@pytest.mark.parametrize(("name", "entity", "kind"), ALSO)
def test_name_stands_too_for(knowledge: Knowledge, name: str, entity: str, kind: str) -> None:
    assert (entity, kind) in {(row.entity, row.kind.value) for row in knowledge.names[fold(name)]}


OFFICES = [
    ("premier", "prime-minister"),
    ("minister of external affairs", "foreign-minister"),
    ("external affairs minister", "foreign-minister"),
    ("foreign secretary", "foreign-minister"),
    ("foreign secretary@india", "foreign-secretary"),
    ("secretary of state", "secretary-of-state"),
    ("foreign minister@united-states", "secretary-of-state"),
    ("deputy foreign minister", "deputy-foreign-minister"),
    ("president", "president"),
    ("head of state@japan", "emperor"),
    ("head of government@japan", "prime-minister"),
    ("head of government@germany", "chancellor"),
    ("head of government@united-states", "president"),
    ("special envoy", "special-envoy"),
    ("spokeswoman", "spokesperson"),
    ("eu foreign policy chief", "high-representative"),
]


@pytest.mark.parametrize(("word", "office"), OFFICES)
def test_office_words(knowledge: Knowledge, word: str, office: str) -> None:
    assert knowledge.post_names[word] == office


HELD = [
    ("armenia/prime-minister", "2023-10-05", "nikol-pashinyan"),
    ("armenia/president", "2008-04-08", "robert-kocharyan"),
    ("armenia/president", "2008-04-09", "serzh-sargsyan"),
    ("azerbaijan/foreign-minister", "2020-07-15", "elmar-mammadyarov"),
    ("azerbaijan/foreign-minister", "2020-07-16", "jeyhun-bayramov"),
    ("united-states/secretary-of-state", "1995-11-21", "warren-christopher"),
    ("united-states/secretary-of-state", "2021-06-15", "antony-blinken"),
    ("united-states/deputy-secretary-of-state", "2021-06-15", "wendy-sherman"),
    ("united-states/president", "1978-09-17", "jimmy-carter"),
    ("united-kingdom/foreign-minister", "2021-06-15", "dominic-raab"),
    ("israel/prime-minister", "1993-09-13", "yitzhak-rabin"),
    ("japan/foreign-minister", "2021-06-15", "toshimitsu-motegi"),
    ("un/secretary-general", "1998-02-20", "kofi-annan"),
    ("eu/high-representative", "2021-06-15", "josep-borrell"),
    ("nato/secretary-general", "2024-10-01", "mark-rutte"),
    ("osce/chairperson-in-office", "2023-10-20", "bujar-osmani"),
    ("serbia/president", "1995-11-21", "slobodan-milosevic"),
    ("south-africa/president", "1990-02-11", "f-w-de-klerk"),
    ("nagorno-karabakh/president", "2023-09-20", "samvel-shahramanyan"),
]


@pytest.mark.parametrize(("post", "day", "person"), HELD)
def test_holder_on_a_day(knowledge: Knowledge, post: str, day: str, person: str) -> None:
    when = date.fromisoformat(day)
    found = [one.person for one in knowledge.tenures if one.post == f"post/{post}" and holds(one, when)]
    assert found == [f"person/{person}"]
