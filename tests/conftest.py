"""What many tests read with: one extractor for a whole run, and its claims of one kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import pytest
from linking_cases import Link, linker
from told_cases import ClaimsOfKind

from parley.extract.extraction import Extractor
from parley.extract.language import load_language
from parley.extract.reading import document_id
from parley.ontology.model import Claim, Document, Extraction
from parley.seeds import load_knowledge


class _Forgetful(Extractor):
    """Reads what each call gives as if it were the first."""

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        self.forget()
        return super().extract(documents)


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The shipped knowledge and model; no state passes from one call to the next."""
    return _Forgetful(load_knowledge(), load_language())


@pytest.fixture(scope="session")
def claims(extractor: Extractor) -> ClaimsOfKind:
    """Reads a text of 6 March 2024 and gives its claims of one kind, in text order."""

    def read(text: str, kind: str) -> list[Claim]:
        document = Document(document_id(text), "test", text, published=date(2024, 3, 6))
        (found,) = extractor.extract([document])
        return [claim for claim in found.claims if claim.kind == kind]

    return read


@pytest.fixture(scope="session")
def link() -> Link:
    """Links each text anew, as a release of 18 November 2023; no state passes from one to the next."""
    return linker()
