"""Tests of work shared between threads and whoever waits for it."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from parley.extract.lent_hands import Task, pool_of


def test_work_that_nobody_has_begun_is_done_by_its_owner() -> None:
    task = Task(None, threading.get_ident)
    assert task.result() == threading.get_ident()
    assert not task.take()


def test_who_waits_does_other_work_and_each_piece_is_done_once() -> None:
    begun, go_on = threading.Event(), threading.Event()
    done: list[int] = []

    def slow() -> int:
        begun.set()
        assert go_on.wait(10)
        return 0

    def quick(number: int) -> int:
        done.append(number)
        if number == 2:
            go_on.set()
        return number

    with ThreadPoolExecutor(1) as pool:
        first = Task(pool, slow)
        assert begun.wait(10)
        others = [Task(pool, lambda number=number: quick(number)) for number in (1, 2)]  # type: ignore[misc]
        assert first.result(others) == 0
        assert [each.result() for each in others] == [1, 2]
    assert done == [1, 2]


def test_an_error_reaches_who_asks_for_the_result() -> None:
    with pool_of(1) as pool:
        task = Task[float](pool, lambda: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            task.result()


def test_a_pool_gives_the_interpreters_turns_back_as_they_were() -> None:
    before = sys.getswitchinterval()
    with pool_of(2) as pool:
        assert pool is not None
        assert sys.getswitchinterval() < before
    assert sys.getswitchinterval() == before
    with pool_of(0) as pool:
        assert pool is None
