"""The tables of background work: the outbox, and the files on their way to be read."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB

from kairix_core.domain.job import JobKind, JobState, Progress
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

#: ``relayed_at`` is no field of the domain's: when a broker was last told of the job.
jobs = Table(
    "jobs",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "jobs_owner")),
    required("kind", word_of(JobKind, length=32)),
    required("payload", JSONB),
    required("created_at", AT),
    required("run_at", AT),
    Column("key", Text),
    required("state", word_of(JobState)),
    Column("progress", Model(Progress)),
    Column("result", JSONB),
    required("attempts", sa.Integer),
    required("max_attempts", sa.Integer),
    Column("lease_id", UUID),
    Column("lease_until", AT),
    Column("error_code", Text),
    Column("error_message", Text),
    Column("started_at", AT),
    Column("finished_at", AT),
    Column("relayed_at", AT, comment="When a broker was last told of it"),
    UniqueConstraint("id", "owner_id", name="jobs_of_owner"),
    Index(
        "jobs_unfinished",
        "owner_id",
        "kind",
        "key",
        unique=True,
        postgresql_where=sa.text("state IN ('queued', 'running')"),
    ),
    Index("jobs_due", "run_at", "id", postgresql_where=sa.text("state = 'queued'")),
    Index("jobs_leased", "lease_until", postgresql_where=sa.text("state = 'running'")),
    Index("jobs_over", "finished_at", postgresql_where=sa.text("finished_at IS NOT NULL")),
    Index("jobs_by_owner", "owner_id", "created_at", "id"),
)

uploads = Table(
    "uploads",
    METADATA,
    Column("job_id", UUID, primary_key=True),
    required("owner_id", UUID),
    required("name", Text),
    required("sha256", Text),
    required("content", sa.LargeBinary),
    required("created_at", AT),
    child_of("uploads_job", ["job_id", "owner_id"], ["jobs.id", "jobs.owner_id"]),
    Index("uploads_by_owner", "owner_id"),
    comment="A file on its way to be read; it goes when its job has ended",
)
