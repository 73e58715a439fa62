"""What one migration after the other says; what is released says it too, so what it does never changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from alembic import op

SYSTEM: Final = "(SELECT kairix_is_system())"
OWN: Final = "owner_id = (SELECT kairix_user())"
#: Who but the system may do what: an owner, with what is theirs. Together with `|` they are a table's policies.
READ: Final = {"SELECT": f"USING ({OWN})"}
ADD: Final = {"INSERT": f"WITH CHECK ({OWN})"}
CHANGE: Final = {"UPDATE": f"USING ({OWN})"}
REMOVE: Final = {"DELETE": f"USING ({OWN})"}


def act_as_system() -> None:
    """The migration itself sees every row, also where the tables' owner is held to their policies."""
    op.execute("SELECT set_config('kairix.principal_kind', 'system', true)")


def run(script: str) -> None:
    """Asyncpg takes one statement at a time; each ends in a semicolon at the end of its line."""
    for statement in script.split(";\n"):
        op.execute(statement)


def protect(policies: Mapping[str, Mapping[str, str]]) -> None:
    """By table, by command: its rule. The system may do everything; a command that is not named is closed."""
    for table, rules in policies.items():
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
        for command, rule in rules.items():
            op.execute(f"CREATE POLICY {command.lower()}s ON {table} FOR {command} {rule}")


def grant(*privileges: str) -> None:
    """``SELECT, INSERT ON facts``: to the application's role, where a database has it."""
    _for_the_role(f"GRANT {privilege} TO kairix_app" for privilege in privileges)


def revoke(*privileges: str) -> None:
    _for_the_role(f"REVOKE {privilege} FROM kairix_app" for privilege in privileges)


def drop(*tables: str) -> None:
    """In this order."""
    for table in tables:
        op.execute(f"DROP TABLE {table}")


def _for_the_role(statements: Iterable[str]) -> None:
    body = "; ".join(statements)
    op.execute(f"DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN {body}; END IF; END $$")
