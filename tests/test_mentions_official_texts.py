"""Who is meant in texts of ministries: offices in letters, names between commas, honorifics."""

from __future__ import annotations

import pytest
from linking_cases import Link, found

INDIA, MFA = "person/s-jaishankar", "body/pakistan/ministry-of-foreign-affairs"
STATE, VENEZUELA = "body/united-states/ministry-of-foreign-affairs", "state/venezuela"
FCDO = "body/united-kingdom/ministry-of-foreign-affairs"


CASES: tuple[tuple[str, str, int, set[str]], ...] = (
    ("EAM held talks with the Japanese foreign minister in Tokyo.", "EAM", 1, {INDIA}),
    ("EAM and FM Kuleba will hold talks on March 29.", "EAM", 1, {INDIA}),
    ("EAM and FM Kuleba will hold talks on March 29.", "FM Kuleba", 1, {"person/dmytro-kuleba"}),
    ("Pakistan spoke. The Foreign Office summoned the Iranian envoy.", "Foreign Office", 1, {MFA}),
    ("Britain spoke. The Foreign Office summoned the Iranian envoy.", "Foreign Office", 1, {FCDO}),
    ("The Foreign Office summoned the Iranian envoy in London.", "Foreign Office", 1, {FCDO}),
    ("The Foreign, Commonwealth & Development Office summoned an envoy.",
     "Foreign, Commonwealth & Development Office", 1, {FCDO}),
    ("HE Sultan bin Rashid Al Roe met the envoy.", "Sultan bin Rashid Al Roe", 1,
     {"person/sultan-bin-rashid-al-roe"}),
    ("The envoy met Minister bin Rashid.", "Minister bin Rashid", 1, {"person/bin-rashid"}),
    ("Penny Wong, Member of the Bureau of the ANC Central Committee, met Mélanie Joly of Canada. "
     "The two sides exchanged views.", "The two sides", 1, {"state/australia", "state/canada"}),
    ("Office of the Spokesperson\n\u2029The United States and Peru met. In line with the Department's plan, "
     "the United States left.", "Department", 1, {STATE}),
    ("Office of the Spokesperson\n\u2029Secretary Blinken left. The U.S. Department of Energy spoke. "
     "The Department left.", "Department", 2, {"body/united-states/department-of-energy"}),
    ("The United States spoke. The Department wrote.", "Department", 1, set()),
    ("The United States backs the call. It is time for the Maduro regime to change course, respect "
     "both its own laws as well as its pledges.", "its", 2, {VENEZUELA}),
    ("The United States thanks Chad. Now is the time for Venezuela to free prisoners and respect its laws.",
     "its", 1, {VENEZUELA}),
    ("President Ortega of Nicaragua spoke. The Ortega-Murillo regime left.", "Murillo", 1,
     {"person/rosario-murillo"}),
    ("President Ortega of Nicaragua spoke. The Ortega-Murillo regime left.", "regime", 1,
     {"state/nicaragua"}),
    ("The Biden-Harris administration acted.", "administration", 1, {"state/united-states"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "words", "occurrence", "expected"), CASES)
def test_who_is_meant(link: Link, text: str, words: str, occurrence: int, expected: set[str]) -> None:
    assert found(link(text), words, occurrence) == expected
