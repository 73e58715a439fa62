"""What is measured about models. The names stand here and nowhere else."""

from __future__ import annotations

from prometheus_client import Counter, Histogram

CALLS = Counter(
    "kairix_llm_calls_total",
    "Calls of a model; the outcome is complete, stopped or the code of an error.",
    ("provider", "model", "outcome"),
)
TOKENS = Counter("kairix_llm_tokens_total", "Tokens; cached_input is a part of input.", ("provider", "model", "type"))
COST = Counter(
    "kairix_llm_cost_dollars_total",
    "Money, where the provider or LLM_PRICES tells it.",
    ("provider", "model"),
)
FIRST_CHUNK = Histogram(
    "kairix_llm_time_to_first_chunk_seconds",
    "From the call to the first text or tool call, retries included.",
    ("provider", "model"),
    buckets=(0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 3, 6, 12, 25, 60),
)
