"""The tables of roadmaps, and the roles that an operator has imported."""

from __future__ import annotations

import uuid

import sqlalchemy as sa
from sqlalchemy import Column, Index, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY

from kairix_core.domain.roadmap import Lesson, MilestoneStatus, Plan, Proof, Resource, RoadmapStatus, VersionState
from kairix_core.domain.role import Role, Seniority
from kairix_infra.db.column_types import Model, word_of
from kairix_infra.db.schema import AT, METADATA, UUID, belongs, child_of, identity, required

OF_ROADMAP = ["roadmaps.id", "roadmaps.owner_id"]

#: Nobody's: every account plans with the same ones.
roles = Table(
    "roles",
    METADATA,
    Column("key", Text, primary_key=True),
    required("names", ARRAY(Text)),
    required("content", Model(Role)),
    required("source", Text),
    required("imported_at", AT),
    Index("roles_by_name", "names", postgresql_using="gin"),
    comment="Beside the roles that ship with Kairix; names are in plain letters",
)

roadmaps = Table(
    "roadmaps",
    METADATA,
    identity(),
    required("owner_id", UUID, belongs("users.id", "roadmaps_owner")),
    required("role_key", Text),
    required("seniority", word_of(Seniority)),
    required("title", Text),
    required("hours_per_week", sa.Integer),
    required("starts_on", sa.Date),
    required("created_at", AT),
    required("updated_at", AT),
    required("version", sa.Integer),
    required("revision", sa.Integer),
    required("status", word_of(RoadmapStatus)),
    UniqueConstraint("id", "owner_id", name="roadmaps_of_owner"),
    Index(
        "roadmaps_active",
        "owner_id",
        "role_key",
        "seniority",
        unique=True,
        postgresql_where=sa.text("status = 'active'"),
    ),
    Index("roadmaps_by_owner", "owner_id", "created_at", "id"),
)

roadmap_versions = Table(
    "roadmap_versions",
    METADATA,
    Column("roadmap_id", UUID, primary_key=True),
    Column("number", sa.Integer, primary_key=True, autoincrement=False),
    required("owner_id", UUID),
    required("plan", Model(Plan)),
    required("state", word_of(VersionState)),
    required("reason", Text),
    required("made_by", Text),
    required("created_at", AT),
    child_of("roadmap_versions_roadmap", ["roadmap_id", "owner_id"], OF_ROADMAP),
    Index(
        "roadmap_versions_one_proposed",
        "roadmap_id",
        unique=True,
        postgresql_where=sa.text("state = 'proposed'"),
    ),
    Index("roadmap_versions_by_owner", "owner_id"),
)

#: Of the accepted version, with what happened to them since.
milestones = Table(
    "milestones",
    METADATA,
    Column("roadmap_id", UUID, primary_key=True),
    Column("key", Text, primary_key=True),
    required("owner_id", UUID),
    required("position", sa.Integer),
    required("title", Text),
    required("why", Text),
    required("kind", Text),
    required("effort_hours", sa.Integer),
    required("skills", Model(tuple[Lesson, ...])),
    required("resources", Model(tuple[Resource, ...])),
    required("proof", Model(tuple[Proof, ...])),
    required("depends_on", Model(tuple[str, ...])),
    required("starts_on", sa.Date),
    required("due_on", sa.Date),
    required("status", word_of(MilestoneStatus)),
    Column("done_on", sa.Date),
    required("evidence", Model(tuple[uuid.UUID, ...])),
    required("notes", Text),
    required("set_by_owner", Model(frozenset[str])),
    required("declined", Model(tuple[uuid.UUID, ...])),
    child_of("milestones_roadmap", ["roadmap_id", "owner_id"], OF_ROADMAP),
    Index("milestones_by_owner", "owner_id"),
)
