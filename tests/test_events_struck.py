"""What attacks are directed at where it is no agent: places, buildings, ships; never beside a target."""

from __future__ import annotations

from datetime import date

import pytest

from parley.extract.extraction import Extractor
from parley.ontology.model import Document

STRUCK = [
    ("Russia fired missiles at the port of Mykolaiv on Friday.", {"port of Mykolaiv"}, set[str]()),
    ("Norway condemned the attack on the Saint Luke Hospital in Kenya.", {"Saint Luke Hospital"}, set[str]()),
    ("Israel shelled Tyre on Monday.", {"Tyre"}, set[str]()),
    ("Gunmen attacked Israeli positions near Metula.", set[str](), {"Israel"}),
    ("Chad attacked Libya at dawn.", set[str](), {"Libya"}),
    ("Kenya condemned the attack on a school in Garissa. Chad attacked Libya.", {"school"}, {"Libya"}),
]


@pytest.mark.parametrize(("text", "things", "agents"), STRUCK)
def test_an_attack_has_a_target_object_where_it_has_no_target(
    extractor: Extractor, text: str, things: set[str], agents: set[str]
) -> None:
    document = Document("d", "d.txt", text, published=date(2023, 7, 16))
    (found,) = extractor.extract([document])
    labels = {each.id: each.label for each in found.entities}
    roles = [part for claim in found.claims if claim.kind == "Attack" for part in claim.participations]
    assert {labels[part.entity] for part in roles if part.role == "targetObject"} == things
    assert {labels[part.entity] for part in roles if part.role == "target"} == agents
