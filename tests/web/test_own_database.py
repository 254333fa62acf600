"""Tests that commit work beside append-only tables, and leave nothing to the next."""

from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from tiendo.web.audit.actions import What, record
from tiendo.web.audit.append_only import unguarded
from tiendo.web.audit.models import Event
from tiendo.web.audit.who import Who


def test_two_threads_append_at_once_and_nothing_is_lost(own_database: BaseDatabaseWrapper) -> None:
    both = Barrier(2)

    def append(name: str) -> None:
        both.wait()
        for _ in range(20):
            record(what=What.SIGNED_IN, subject=None, by=Who(name))
        connection.close()

    threads = [Thread(target=append, args=(name,)) for name in ("an", "binh")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Event.objects.values_list("who", flat=True)) == ["an"] * 20 + ["binh"] * 20


def test_another_connection_sees_what_was_committed_and_nothing_else(own_database: BaseDatabaseWrapper) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(Event.objects.count())
        connection.close()

    def looked() -> int:
        thread = Thread(target=look)
        thread.start()
        thread.join()
        return seen.pop()

    with transaction.atomic():
        record(what=What.SIGNED_IN, subject=None, by=Who("an"))
        assert looked() == 0
    assert looked() == 1


def test_what_waits_for_the_commit_runs_after_it(own_database: BaseDatabaseWrapper) -> None:
    ran: list[str] = []
    with transaction.atomic():
        transaction.on_commit(lambda: ran.append("after"))
        assert ran == []
    assert ran == ["after"]


@pytest.mark.parametrize("time", ["first", "second"])
def test_each_test_begins_with_an_empty_and_guarded_database(own_database: BaseDatabaseWrapper, time: str) -> None:
    assert Event.objects.count() == 0
    assert unguarded(own_database) == ()
    record(what=What.SIGNED_IN, subject=None, by=Who(time))


@pytest.mark.django_db
@pytest.mark.parametrize("time", ["first", "second"])
def test_the_ordinary_database_never_sees_what_the_copies_held(time: str) -> None:
    assert Event.objects.count() == 0
    record(what=What.SIGNED_IN, subject=None, by=Who(time))
