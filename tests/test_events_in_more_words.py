"""Events of which a text only tells more: *they talked for an hour*, *the signing ceremony*."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Claim, Document

_CONTACTS = ("Contact", "Meeting", "Talks", "Visit", "Signing")


def _contacts(extractor: Extractor, text: str) -> list[Claim]:
    (extraction,) = extractor.extract([Document("more", "", text, published=date(2024, 3, 6))])
    return [claim for claim in extraction.claims if claim.kind in _CONTACTS]


_SAME = (
    "Deputy Secretary Ana Roe met Foreign Minister Luo Wen and other officials in Lima on Monday. The Deputy "
    "Secretary and Minister Luo had a frank and open discussion about trade.",
    "Minister Jan Roe met Minister Ana Poe on Monday. The two men talked for an hour at the palace.",
    "Peru and Chile discussed it in May, during the highest talks between the two countries in thirty years.",
    "Envoys of Peru and Chile resumed talks on Tuesday, two months after a first round collapsed. Norway "
    "hosted the first round in January.",
    "Peru and Chile signed an agreement on gas in Lima. The signing ceremony was attended by workers.",
    "The deal ended a two-day visit by President Jan Roe. Roe arrived in Lima on Wednesday.",
)


@pytest.mark.parametrize("text", _SAME)
def test_more_words(extractor: Extractor, text: str) -> None:
    assert _contacts(extractor, text)[-1].coreferent


_OTHERS = (
    "Minister Jan Roe met Minister Ana Poe on Monday. The two ministers talked again on Tuesday.",
    "Minister Jan Roe met Minister Ana Poe on Monday. They met in Lima in May.",
    "Deputy Secretary Ana Roe met Foreign Minister Luo Wen and President Bo Lin in Lima. The Deputy "
    "Secretary and Minister Luo had a frank discussion.",
    "President Jan Roe of Peru visited Chile in May. Roe arrived in Oslo on Sunday.",
    "The first round was held between Peru and Chile. The first round of Kenya and Chad failed.",
    "Peru and Chile signed an agreement on gas in Lima. The signing of another text in Oslo was postponed.",
)


@pytest.mark.parametrize("text", _OTHERS)
def test_other_events(extractor: Extractor, text: str) -> None:
    assert not _contacts(extractor, text)[-1].coreferent
