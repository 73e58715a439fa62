"""What the measurements say: a line for each budget of the design, kept or missed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LONG_TALK = 200


@dataclass(frozen=True)
class Load:
    """What one number of clients cost. Seconds; tokens; ``complete`` of ``answers`` carried every token."""

    clients: int
    cpu_per_1000: float
    first_median: float
    tokens_per_second: float
    answers: int
    complete: int


@dataclass(frozen=True)
class Line:
    """A row of the table; a row without a budget only informs."""

    name: str
    limit: str
    measured: str
    budget: str = ""
    kept: bool = True


def judge(raw: dict[str, Any]) -> list[Line]:
    loads = ((clients, raw["limit"][clients], raw["kairix"][clients]) for clients in (1, 10, 50))
    one, ten, fifty = loads
    return [
        cpu(*ten, budget=2.0),
        cpu(*fifty),
        first_token(*one, raw["provider_first"], budget=5),
        first_token(*ten, raw["provider_first"], budget=5),
        first_token(*fifty, raw["provider_first"], budget=10),
        *carried(*fifty),
        *long_talk(raw["long_talk"]),
        *process(raw["limit"], raw["kairix"]),
    ]


def cpu(clients: int, limit: Load, own: Load, *, budget: float | None = None) -> Line:
    ratio = own.cpu_per_1000 / limit.cpu_per_1000
    measured = f"{own.cpu_per_1000:.3f}  ({ratio:.2f}x)"
    name = f"CPU s per 1,000 tokens, {clients} clients"
    if budget is None:
        return Line(name, f"{limit.cpu_per_1000:.3f}", measured)
    return Line(name, f"{limit.cpu_per_1000:.3f}", measured, f"≤ {budget:.0f}x", ratio <= budget)


def first_token(clients: int, limit: Load, own: Load, provider: dict[int, float], *, budget: float) -> Line:
    added_by_limit, added = ((load.first_median - provider[clients]) * 1000 for load in (limit, own))
    name = f"first token after the provider's, ms, {clients} client{'s' * (clients > 1)}"
    return Line(name, f"{added_by_limit:.1f}", f"{added:.1f}", f"≤ {budget:.0f}", added <= budget)


def carried(clients: int, limit: Load, own: Load) -> list[Line]:
    # The relay carries all that is offered; 3 % is what two runs of the relay differ by.
    enough = own.tokens_per_second >= 0.97 * limit.tokens_per_second
    whole = f"{own.complete}/{own.answers}"
    return [
        Line(
            f"tokens/s carried, {clients} clients",
            f"{limit.tokens_per_second:,.0f}",
            f"{own.tokens_per_second:,.0f}",
            "all",
            enough,
        ),
        Line("complete answers", f"{limit.complete}/{limit.answers}", whole, "all", own.complete == own.answers),
    ]


def long_talk(marks: dict[int, dict[str, float]]) -> list[Line]:
    def row(key: str) -> str:
        return " → ".join(f"{mark[key]:.1f}" for mark in marks.values())

    turns = " → ".join(str(mark) for mark in marks)
    flat = marks[LONG_TALK]["cpu_ms"] <= 1.3 * marks[1]["cpu_ms"]
    return [
        Line(f"CPU ms of turn {turns}", "", row("cpu_ms"), "≤ 1.3x", flat),
        Line(f"latency, ms, of turn {turns}", "", row("latency_ms")),
    ]


def process(limit: dict[Any, Any], own: dict[Any, Any]) -> list[Line]:
    idle, restart = own["idle_mib"], own["started_in"]
    return [
        Line("idle memory, MiB", f"{limit['idle_mib']:.0f}", f"{idle:.0f}", "≤ 120", idle <= 120),
        Line("memory after the load, MiB", "", f"{own['peak_mib']:.0f}"),
        Line("restart to ready, s", f"{limit['started_in']:.1f}", f"{restart:.1f}", "≤ 3", restart <= 3),
        Line("first start ever, s", "", f"{own['first_start']:.1f}"),
    ]
