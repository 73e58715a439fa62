"""What every search ends with: two rankings, by words and by meaning, made one by the places in them."""

from __future__ import annotations

from typing import Final

from kairix_core.ports.retrieval import Vector

#: What a question means: a text of numbers, and the model that tells them. Texts of another model do not compare.
MEANT: Final = """
    meant AS MATERIALIZED (
        SELECT CAST(l2_normalize(v) AS halfvec) AS vector, vector_dims(v) AS dimensions, CAST({model} AS text) AS model
        FROM CAST(CAST({vector} AS text) AS vector) AS v
    )
"""
#: How near a text is to that, the nearest first: what is kept is of length one, so that this is the cosine.
DISTANCE: Final = """
    CASE WHEN t.embedded_by = m.model AND vector_dims(t.embedding) = m.dimensions
         THEN t.embedding <#> m.vector END
"""
#: Of ``scored`` (id, score, distance), a hundred in each ranking; what is as good is in the same place. What counts is
#: the place (reciprocal rank fusion).
FUSED: Final = """
    by_words AS (
        SELECT id, rank() OVER (ORDER BY score DESC) AS place FROM scored WHERE score > 0 ORDER BY score DESC LIMIT 100
    ), by_meaning AS (
        SELECT id, rank() OVER (ORDER BY distance) AS place FROM scored WHERE distance IS NOT NULL
        ORDER BY distance LIMIT 100
    ), fused AS (
        SELECT id, sum(1.0 / (60 + place))::double precision AS score
        FROM (SELECT * FROM by_words UNION ALL SELECT * FROM by_meaning) AS ranked GROUP BY id
    )
"""


def numbers(vector: Vector) -> str:
    """As PostgreSQL reads a vector."""
    return "[" + ",".join(map(repr, vector)) + "]"
