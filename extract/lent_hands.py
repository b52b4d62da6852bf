"""Work that threads do ahead of whoever wants its results, and that he does himself rather than wait."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Generic, TypeVar

Result = TypeVar("Result")
_TURN = 0.0002
"""Seconds until a thread gets the interpreter's lock from one that computes; Python's own are 5 ms.

NumPy gives the lock away at every step, so that a thread beside a busy one would mostly wait for it.
"""


class Task(Generic[Result]):
    """A piece of work that a pool is given; whoever comes first does it, the pool or its owner."""

    def __init__(self, pool: Executor | None, work: Callable[[], Result]) -> None:
        self._work = work
        self._future: Future[Result] = Future() if pool is None else pool.submit(work)
        self._own: tuple[Result, ...] = ()

    def take(self) -> bool:
        """Do it here, unless somebody has begun it."""
        if self._own or not self._future.cancel():
            return False
        self._own = (self._work(),)
        return True

    def result(self, others: Iterable[Task[Result]] = ()) -> Result:
        """What comes of it; while a thread is still at it, others are done here."""
        waiting = iter(others)
        while not self._own and not self.take() and not self._future.done():
            if not any(other.take() for other in waiting):
                break
        return self._own[0] if self._own else self._future.result()


@contextmanager
def pool_of(threads: int) -> Generator[Executor | None, None, None]:
    """A pool of some threads, which take turns quickly with whoever computes beside them; none for 0."""
    if threads < 1:
        yield None
        return
    before = sys.getswitchinterval()
    sys.setswitchinterval(min(before, _TURN))
    try:
        with ThreadPoolExecutor(threads) as pool:
            yield pool
    finally:
        sys.setswitchinterval(before)
