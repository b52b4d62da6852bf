"""Accounts of peace agreements and their news: who were the sides of rounds told one after another.

A row is a text and, below it, kinds, statuses and parts, as in `told_cases`.
"""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import assert_fits, pairs

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

MEDIATED = """
Chad and Niger signed a peace agreement in Kano. Envoys from Ghana served as mediators during the talks.
    Talks held who=chad who=niger mediator=ghana
Chad and Niger signed an accord in Lomé. Italy acted as a mediator in the negotiations.
    Talks held who=chad who=niger mediator=italy
Envoy Rosa Quispe brokered a truce between Chad and Niger during her visit to Lomé.
    Visit held who=quispe -mediator=quispe
"""

TOLD_BY_LITTLE = """
This agreement was reached after the Lomé Conference.
    AgreementReached held agreement=agreement
The declaration was signed in Lomé on 22 December 1997 after ten days of negotiations.
    Talks held
Chad and the rebels are to sign an accord. Years of talks brought no result.
    Talks held who=chad who=rebels
The signing of the Lomé Agreement should be seen as a step forward.
    Signing held agreement=lom
The peace negotiations starting on 1 November in Lomé led to the signing of an agreement.
    Talks held
"""


@pytest.mark.parametrize(("text", "wanted"), list(pairs(MEDIATED, TOLD_BY_LITTLE)))
def test_accounts_of_peace_are_told(extractor: Extractor, text: str, wanted: str) -> None:
    assert_fits(extractor, text, DAY, wanted)
