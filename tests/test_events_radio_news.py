"""What radio news tells: strikes of workers, who only asks for an arrest, who is held before he is freed."""

from __future__ import annotations

from datetime import date

import pytest
from told_cases import Told, assert_told, rows, told

from parley.extract.extraction import Extractor

DAY = date(2024, 3, 6)

TOLD = """
Israeli planes carried out a strike against rebels in Gaza.
    Attack held target=rebels
Togo is seeking the arrest of Charles Taylor.
    Arrest proposed target=Charles Taylor
Togo condemned the arrest of Charles Taylor.
    Arrest held target=Charles Taylor
A militant wanted for killing Rafic Hariri met Paul Biya.
    Attack held initiator=militant target=Rafic Hariri
Rwanda dismissed Chad's claim that its troops attacked Goma.
    Denial held speaker=Rwanda
Amr Moussa met with Paul Biya and the Gambian opposition to try to bridge the gap between the two sides.
    Mediation unknown mediator=Amr Moussa
Chad freed a soldier it kidnapped last month.
    Attack held initiator=Chad target=soldier
A paper quotes Dutch officials in its report Monday saying the plan had failed.
    Statement held speaker=officials of Netherlands time=2024-03-04
Jan Roe was killed in the eastern Afghan province of Khost.
    Attack held target=Jan Roe
Dutch troops are leaving after signing a truce with Chad.
    Signing held signatory=Armed Forces of Netherlands signatory=Chad
Doctors say a driver has died of wounds from a firefight with rebels.
    Clash held party=rebels
Soldiers said to be Dutch opened fire on rebels near Goma killing two nurses.
    Attack held target=rebels
Chad wants a withdrawal of international forces from Iraq.
    TroopWithdrawal proposed initiator=international forces place=Iraq
Paul Biya will meet with rebels in Goma on Friday to urge them to disarm.
    Demand planned speaker=Paul Biya addressee=rebels
"""

UNTOLD = (
    ("Trade unions in Togo began a three-day strike over pay.", "Attack"),
    ("Ghana's teachers called off a strike.", "Attack"),
    ("Kenya tried to avert a strike by members of the civil service.", "Attack"),
    ("Paul Biya dismissed the electoral court.", "Denial"),
    ("Paul Biya gave no details of the talks.", "Refusal"),
    ("Togo gave no reason for its step.", "Refusal"),
    ("The alliance did not name the commander.", "Appointment"),
    ("Paul Biya was horrified by the fighting at Goma.", "Attack"),
    ("A nurse held hostage in Goma since January has been freed.", "Refusal"),
)


@pytest.mark.parametrize(("text", "expected"), rows(TOLD))
def test_told_by_radio(extractor: Extractor, text: str, expected: Told) -> None:
    assert_told(extractor, text, DAY, expected)


@pytest.mark.parametrize(("text", "kind"), UNTOLD)
def test_not_told_by_radio(extractor: Extractor, text: str, kind: str) -> None:
    assert all(each.kind != kind for each in told(extractor, text, DAY))


def test_who_is_held_holds_nobody(extractor: Extractor) -> None:
    for each in told(extractor, "A Dutch nurse held hostage in Iraq since January has been freed.", DAY):
        assert "initiator" not in str(each)
