"""Processor time of the gate per claim, and of validating a whole store, beside pySHACL.

python tests/benchmarks/bench_validation.py gate
python tests/benchmarks/bench_validation.py store 1000000
python tests/benchmarks/bench_validation.py pyshacl 20
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.resources import files
from time import process_time

from made_up_news import document_and_claims, fused, reference, run
from rdflib import Graph

from parley.graph.store import LocalStore
from parley.graph.validation import check_quads, validate_store


def gate() -> None:
    """Documents of one to fifty claims, alone and in batches of sixteen."""
    known = list(reference())
    for claims in (1, 5, 20, 50):
        for batch in (1, 16):
            quads = [[*document_and_claims(number, claims), *run()] for number in range(batch)]
            together = [quad for document in quads for quad in document]
            used = {quad.object for quad in together}
            context = [quad for quad in known if quad.subject in used]
            since = process_time()
            verdict = check_quads(together, context)
            seconds = process_time() - since
            each = 1000 * seconds / (claims * batch)
            out = len(verdict.set_aside)
            print(f"gate: {batch} documents of {claims} claims: {each:.2f} ms per claim, {out} out")


def whole(size: int) -> None:
    """A store with claims, provenance and fused events."""
    store, number = LocalStore(), 0
    store.inner.bulk_extend([*reference(), *run()])
    while len(store.inner) < size:
        for document in range(number, number + 50):
            store.inner.bulk_extend([*document_and_claims(document), *fused(document)])
        number += 50
    since = process_time()
    found = validate_store(store)
    print(f"store: {len(store.inner):,} quads in {process_time() - since:.1f} s, {len(found)} breaches")


def by_pyshacl(documents: int) -> None:
    """The same shapes by pySHACL."""
    quads = [quad for number in range(documents) for quad in document_and_claims(number)]
    data = Graph().parse(data="\n".join(f"{q.triple} ." for q in [*quads, *reference(), *run()]), format="nt")
    shapes, ontology = (
        Graph().parse(data=(files("parley.ontology") / name).read_text("utf-8"), format="turtle")
        for name in ("shapes.ttl", "parley.ttl")
    )
    since = process_time()
    import_module("pyshacl").validate(data, shacl_graph=shapes, ont_graph=ontology, advanced=True)
    print(f"pySHACL: {len(data):,} triples in {process_time() - since:.1f} s")


if __name__ == "__main__":
    if sys.argv[1] == "gate":
        gate()
    else:
        {"store": whole, "pyshacl": by_pyshacl}[sys.argv[1]](int(sys.argv[2].replace("_", "")))
