"""Processor time and memory of materialising, beside owlrl and `reasonable`; one engine and size per call.

    python tests/benchmarks/bench_reasoning.py parley 1000000
    python tests/benchmarks/bench_reasoning.py owlrl 5000
    python tests/benchmarks/bench_reasoning.py reasonable 100000
    python tests/benchmarks/bench_reasoning.py change 1000000

`change` measures one document of twenty claims added and withdrawn. The engines differ in what they do:
`reasonable` has no property chains, owlrl adds the triples that every thing is the same as itself.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.resources import files
from time import process_time

from made_up_news import fused, reference
from rdflib import Graph

from parley.graph.reasoning import load_reasoner, materialize
from parley.graph.reasoning_changes import update_inferences
from parley.graph.store import LocalStore


def stored(size: int) -> tuple[LocalStore, int]:
    """A store of at least so many quads, and the number of the next document."""
    store = LocalStore()
    store.inner.bulk_extend(reference())
    number = 0
    while len(store.inner) < size:
        quads = (quad for document in range(number, number + 50) for quad in fused(document))
        store.inner.bulk_extend(quads)
        number += 50
    return store, number


def as_graph(store: LocalStore) -> Graph:
    """The same triples with the ontology in rdflib's memory."""
    graph = Graph().parse(data=(files("parley.ontology") / "parley.ttl").read_text("utf-8"), format="turtle")
    return graph.parse(data="\n".join(f"{quad.triple} ." for quad in store.quads()), format="nt")


def timed(name: str, size: int, work: Callable[[], int]) -> None:
    since = process_time()
    found = work()
    seconds, memory = process_time() - since, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{name}: {size:,} triples in, {found:,} inferred, {seconds:.1f} s, {memory:,} MB at most")


def change(size: int) -> None:
    """One document added and withdrawn in a reasoned store."""
    store, number = stored(size)
    reasoner = load_reasoner()
    materialize(store, reasoner)
    quads = list(fused(number))

    def added() -> int:
        store.add(quads)
        return update_inferences(store, quads, (), reasoner).added

    def removed() -> int:
        for quad in quads:
            store.inner.remove(quad)
        return update_inferences(store, (), quads, reasoner).removed

    timed("one document added", len(quads), added)
    timed("one document withdrawn", len(quads), removed)


def by_owlrl(graph: Graph) -> int:
    owlrl = import_module("owlrl")
    before = len(graph)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return len(graph) - before


def by_reasonable(graph: Graph) -> int:
    reasoner = import_module("reasonable").PyReasoner()
    reasoner.from_graph(graph)
    return len(reasoner.reason()) - len(graph)


def main(engine: str, size: int) -> None:
    if engine == "change":
        change(size)
        return
    store, _ = stored(size)
    if engine == "parley":
        timed(engine, len(store.inner), lambda: materialize(store))
        return
    graph = as_graph(store)
    work = {"owlrl": by_owlrl, "reasonable": by_reasonable}[engine]
    timed(engine, len(graph), lambda: work(graph))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2].replace("_", "")))
