"""Users, agents, conversations, documents with their evidence, and who may see what of them."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = """
CREATE TABLE users (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    email text CONSTRAINT users_email UNIQUE CONSTRAINT users_email_lower CHECK (email = lower(email)),
    password_hash text,
    is_admin boolean NOT NULL,
    disabled_at timestamptz
);

CREATE TABLE refresh_tokens (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT refresh_tokens_user REFERENCES users ON DELETE CASCADE,
    family_id uuid NOT NULL,
    token_hash text NOT NULL CONSTRAINT refresh_tokens_hash UNIQUE,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX refresh_tokens_by_user ON refresh_tokens (user_id);
CREATE INDEX refresh_tokens_by_family ON refresh_tokens (family_id);

CREATE TABLE setup_tokens (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL CONSTRAINT setup_tokens_user REFERENCES users ON DELETE CASCADE,
    token_hash text NOT NULL CONSTRAINT setup_tokens_hash UNIQUE,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX setup_tokens_by_user ON setup_tokens (user_id);

CREATE TABLE visitors (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);

CREATE TABLE agents (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT agents_owner REFERENCES users ON DELETE CASCADE,
    kind varchar(16) NOT NULL CONSTRAINT agents_kind CHECK (kind IN ('representative', 'coach', 'custom')),
    handle text NOT NULL CONSTRAINT agents_handle UNIQUE CONSTRAINT agents_handle_lower CHECK (handle = lower(handle)),
    name text NOT NULL,
    created_at timestamptz NOT NULL,
    published_at timestamptz,
    CONSTRAINT agents_of_owner UNIQUE (id, owner_id)
);
CREATE INDEX agents_by_owner ON agents (owner_id);
CREATE INDEX agents_published ON agents (owner_id) WHERE published_at IS NOT NULL;

CREATE TABLE conversations (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT conversations_owner REFERENCES users ON DELETE CASCADE,
    agent_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    user_id uuid CONSTRAINT conversations_user REFERENCES users ON DELETE CASCADE,
    visitor_id uuid CONSTRAINT conversations_visitor REFERENCES visitors ON DELETE CASCADE,
    title text,
    head_id uuid,
    session_hash text CONSTRAINT conversations_session UNIQUE,
    CONSTRAINT conversations_holder CHECK (num_nonnulls(user_id, visitor_id) = 1),
    CONSTRAINT conversations_of_owner UNIQUE (id, owner_id),
    CONSTRAINT conversations_of_agent UNIQUE (id, agent_id),
    CONSTRAINT conversations_agent FOREIGN KEY (agent_id, owner_id) REFERENCES agents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX conversations_by_owner ON conversations (owner_id, updated_at, id);
CREATE INDEX conversations_by_user ON conversations (user_id, updated_at, id) WHERE user_id IS NOT NULL;
CREATE INDEX conversations_by_visitor ON conversations (visitor_id, updated_at, id) WHERE visitor_id IS NOT NULL;
CREATE INDEX conversations_by_agent ON conversations (agent_id);

CREATE TABLE messages (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    role varchar(16) NOT NULL CONSTRAINT messages_role CHECK (role IN ('user', 'assistant')),
    parts jsonb NOT NULL,
    status varchar(16) NOT NULL CONSTRAINT messages_status
        CHECK (status IN ('complete', 'streaming', 'stopped', 'failed', 'interrupted')),
    created_at timestamptz NOT NULL,
    parent_id uuid,
    model text,
    prompt_version text,
    error_code text,
    feedback varchar(16) CONSTRAINT messages_feedback CHECK (feedback IN ('up', 'down')),
    usage jsonb,
    CONSTRAINT messages_of_conversation UNIQUE (conversation_id, id),
    CONSTRAINT messages_conversation FOREIGN KEY (conversation_id, owner_id)
        REFERENCES conversations (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT messages_parent FOREIGN KEY (conversation_id, parent_id)
        REFERENCES messages (conversation_id, id) ON DELETE CASCADE
);
CREATE INDEX messages_by_parent ON messages (conversation_id, parent_id);
CREATE INDEX messages_by_owner ON messages (owner_id);
CREATE INDEX messages_streaming ON messages (conversation_id) WHERE status = 'streaming';
ALTER TABLE conversations ADD CONSTRAINT conversations_head FOREIGN KEY (id, head_id)
    REFERENCES messages (conversation_id, id) ON DELETE SET NULL (head_id);

CREATE TABLE turns (
    id uuid PRIMARY KEY,
    conversation_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    question_id uuid NOT NULL,
    answer_id uuid NOT NULL,
    client_id text NOT NULL,
    status varchar(16) NOT NULL CONSTRAINT turns_status
        CHECK (status IN ('complete', 'streaming', 'stopped', 'failed', 'interrupted')),
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    last_event integer NOT NULL,
    CONSTRAINT turns_client UNIQUE (conversation_id, client_id),
    CONSTRAINT turns_conversation FOREIGN KEY (conversation_id, owner_id)
        REFERENCES conversations (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT turns_question FOREIGN KEY (conversation_id, question_id)
        REFERENCES messages (conversation_id, id) ON DELETE CASCADE,
    CONSTRAINT turns_answer FOREIGN KEY (conversation_id, answer_id)
        REFERENCES messages (conversation_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX turns_one_streaming ON turns (conversation_id) WHERE status = 'streaming';
CREATE INDEX turns_by_owner ON turns (owner_id);
CREATE INDEX turns_running_by_owner ON turns (owner_id) WHERE status = 'streaming';
CREATE INDEX turns_by_question ON turns (question_id);
CREATE INDEX turns_by_answer ON turns (answer_id);

CREATE TABLE documents (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT documents_owner REFERENCES users ON DELETE CASCADE,
    name text NOT NULL,
    media_type text NOT NULL,
    sha256 text NOT NULL,
    text text NOT NULL,
    resume jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    language text NOT NULL,
    is_current boolean NOT NULL,
    CONSTRAINT documents_of_owner UNIQUE (id, owner_id)
);
CREATE INDEX documents_by_owner ON documents (owner_id, sha256);
CREATE INDEX documents_current ON documents (owner_id) WHERE is_current;

CREATE TABLE evidence (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    document_id uuid NOT NULL,
    ordinal integer NOT NULL,
    section text NOT NULL,
    path text NOT NULL,
    quote text NOT NULL,
    span jsonb NOT NULL,
    context text NOT NULL,
    starts_on date,
    ends_on date,
    words sparsevec NOT NULL,
    CONSTRAINT evidence_order UNIQUE (document_id, ordinal),
    CONSTRAINT evidence_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX evidence_by_owner ON evidence (owner_id);
COMMENT ON COLUMN evidence.words IS 'BM25, document side: one weight per hashed lexeme';

CREATE TABLE evidence_words (
    document_id uuid NOT NULL,
    word integer NOT NULL,
    owner_id uuid NOT NULL,
    lines integer NOT NULL,
    CONSTRAINT evidence_words_pkey PRIMARY KEY (document_id, word),
    CONSTRAINT evidence_words_document FOREIGN KEY (document_id, owner_id)
        REFERENCES documents (id, owner_id) ON DELETE CASCADE
);
CREATE INDEX evidence_words_by_owner ON evidence_words (owner_id);
COMMENT ON TABLE evidence_words IS 'How many lines of a document hold a word; word 0 counts them all';

CREATE TABLE unanswered_questions (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL,
    agent_id uuid NOT NULL,
    conversation_id uuid NOT NULL,
    message_id uuid NOT NULL,
    question text NOT NULL,
    created_at timestamptz NOT NULL,
    resolved_at timestamptz,
    CONSTRAINT unanswered_questions_once UNIQUE (message_id),
    CONSTRAINT unanswered_questions_conversation FOREIGN KEY (conversation_id, owner_id)
        REFERENCES conversations (id, owner_id) ON DELETE CASCADE,
    CONSTRAINT unanswered_questions_agent FOREIGN KEY (conversation_id, agent_id)
        REFERENCES conversations (id, agent_id) ON DELETE CASCADE,
    CONSTRAINT unanswered_questions_message FOREIGN KEY (conversation_id, message_id)
        REFERENCES messages (conversation_id, id) ON DELETE CASCADE
);
CREATE INDEX unanswered_questions_by_owner ON unanswered_questions (owner_id, created_at);
CREATE INDEX unanswered_questions_by_conversation ON unanswered_questions (conversation_id, message_id);

CREATE TABLE usage_records (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL CONSTRAINT usage_records_owner REFERENCES users ON DELETE CASCADE,
    user_id uuid CONSTRAINT usage_records_user REFERENCES users ON DELETE SET NULL,
    visitor_id uuid CONSTRAINT usage_records_visitor REFERENCES visitors ON DELETE SET NULL,
    turn_id uuid CONSTRAINT usage_records_turn REFERENCES turns ON DELETE SET NULL,
    model text NOT NULL,
    input_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cached_input_tokens bigint NOT NULL,
    cost_microdollars bigint,
    created_at timestamptz NOT NULL
);
CREATE INDEX usage_records_by_owner ON usage_records (owner_id, created_at)
    INCLUDE (input_tokens, output_tokens, cached_input_tokens, cost_microdollars);
CREATE INDEX usage_records_by_user ON usage_records (user_id, created_at) WHERE user_id IS NOT NULL;
CREATE INDEX usage_records_by_visitor ON usage_records (visitor_id, created_at) WHERE visitor_id IS NOT NULL;
CREATE INDEX usage_records_by_turn ON usage_records (turn_id);
COMMENT ON TABLE usage_records IS 'Outlives conversations: deleting one gives no budget back';
"""

#: What the policies ask. Each is wrapped in a sub-select there, so that a statement evaluates it once, not per row.
PRINCIPAL = """
CREATE FUNCTION kairix_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('kairix.principal_kind', true) = 'system' $$;
CREATE FUNCTION kairix_is_somebody() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('kairix.principal_kind', true) IN ('user', 'visitor') $$;
CREATE FUNCTION kairix_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE current_setting('kairix.principal_kind', true)
                 WHEN 'user' THEN nullif(current_setting('kairix.principal_id', true), '')::uuid END $$;
CREATE FUNCTION kairix_visitor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE current_setting('kairix.principal_kind', true)
                 WHEN 'visitor' THEN nullif(current_setting('kairix.principal_id', true), '')::uuid END $$;
"""

#: The owner's budget counts everybody's turns, those that still run too, so a visitor's transaction must be able to
#: add up what it cannot see.
#: It reads as the system, and is who it was again after it; a failure in between ends the transaction. The fixed
#: search_path keeps a caller from putting tables of their own in its way.
SPENT = """
CREATE FUNCTION kairix_spent_since(owner uuid, since timestamptz,
    OUT input_tokens bigint, OUT output_tokens bigint, OUT cached_input_tokens bigint, OUT cost_microdollars bigint,
    OUT running_turns bigint)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    AS $$ DECLARE caller text := coalesce(current_setting('kairix.principal_kind', true), ''); BEGIN
        PERFORM set_config('kairix.principal_kind', 'system', true);
        SELECT coalesce(sum(u.input_tokens), 0), coalesce(sum(u.output_tokens), 0),
               coalesce(sum(u.cached_input_tokens), 0), sum(u.cost_microdollars)
        INTO input_tokens, output_tokens, cached_input_tokens, cost_microdollars
        FROM usage_records u WHERE u.owner_id = owner AND u.created_at >= since;
        SELECT count(*) INTO running_turns FROM turns t WHERE t.owner_id = owner AND t.status = 'streaming';
        PERFORM set_config('kairix.principal_kind', caller, true);
    END $$;
"""

SEARCH = """
CREATE FUNCTION kairix_text_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE lower(split_part(language, '-', 1))
        WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'hy' THEN 'pg_catalog.armenian' WHEN 'eu' THEN 'pg_catalog.basque'
        WHEN 'ca' THEN 'pg_catalog.catalan' WHEN 'da' THEN 'pg_catalog.danish' WHEN 'nl' THEN 'pg_catalog.dutch'
        WHEN 'en' THEN 'pg_catalog.english' WHEN 'fi' THEN 'pg_catalog.finnish' WHEN 'fr' THEN 'pg_catalog.french'
        WHEN 'de' THEN 'pg_catalog.german' WHEN 'el' THEN 'pg_catalog.greek' WHEN 'hi' THEN 'pg_catalog.hindi'
        WHEN 'hu' THEN 'pg_catalog.hungarian' WHEN 'id' THEN 'pg_catalog.indonesian' WHEN 'ga' THEN 'pg_catalog.irish'
        WHEN 'it' THEN 'pg_catalog.italian' WHEN 'lt' THEN 'pg_catalog.lithuanian' WHEN 'ne' THEN 'pg_catalog.nepali'
        WHEN 'no' THEN 'pg_catalog.norwegian' WHEN 'nb' THEN 'pg_catalog.norwegian' WHEN 'pt' THEN 'pg_catalog.portuguese'
        WHEN 'ro' THEN 'pg_catalog.romanian' WHEN 'ru' THEN 'pg_catalog.russian' WHEN 'sr' THEN 'pg_catalog.serbian'
        WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'sv' THEN 'pg_catalog.swedish' WHEN 'ta' THEN 'pg_catalog.tamil'
        WHEN 'tr' THEN 'pg_catalog.turkish' WHEN 'yi' THEN 'pg_catalog.yiddish' ELSE 'pg_catalog.simple' END::regconfig $$;
CREATE FUNCTION kairix_word(lexeme text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT 1 + ('x' || encode(substr(sha256(convert_to(lexeme, 'UTF8')), 1, 4), 'hex'))::bit(28)::integer $$;
"""

SYSTEM = "(SELECT kairix_is_system())"
SOMEBODY = "(SELECT kairix_is_somebody())"
USER = "(SELECT kairix_user())"
VISITOR = "(SELECT kairix_visitor())"
OWN = f"owner_id = {USER}"
HOLDS = f"(user_id = {USER} OR visitor_id = {VISITOR})"
SEES_CONVERSATION = "EXISTS (SELECT FROM conversations c WHERE c.id = conversation_id)"
HOLDS_CONVERSATION = (
    f"EXISTS (SELECT FROM conversations c WHERE c.id = conversation_id"
    f" AND (c.user_id = {USER} OR c.visitor_id = {VISITOR}))"
)
REPRESENTED = (
    "EXISTS (SELECT FROM agents a WHERE a.owner_id = documents.owner_id"
    " AND a.kind = 'representative' AND a.published_at IS NOT NULL)"
)
SEES_DOCUMENT = f"({OWN} OR EXISTS (SELECT FROM documents d WHERE d.id = document_id))"

#: Per table, whom a command is open to besides the system. A command that is not named is closed.
POLICIES: dict[str, dict[str, str]] = {
    "users": {"SELECT": f"id = {USER}", "UPDATE": f"id = {USER}", "DELETE": f"id = {USER}"},
    "refresh_tokens": {"SELECT": f"user_id = {USER}", "UPDATE": f"user_id = {USER}"},
    "setup_tokens": {},
    "visitors": {"SELECT": f"id = {VISITOR}"},
    "agents": {
        "SELECT": f"{OWN} OR (published_at IS NOT NULL AND {SOMEBODY})",
        "INSERT": OWN,
        "UPDATE": OWN,
        "DELETE": OWN,
    },
    "conversations": {
        "SELECT": f"{OWN} OR {HOLDS}",
        "INSERT": f"{HOLDS} AND EXISTS (SELECT FROM agents a WHERE a.id = agent_id)",
        "UPDATE": HOLDS,
        "DELETE": HOLDS,
    },
    "messages": {"SELECT": SEES_CONVERSATION, "INSERT": HOLDS_CONVERSATION, "UPDATE": HOLDS_CONVERSATION},
    "turns": {"SELECT": SEES_CONVERSATION, "INSERT": HOLDS_CONVERSATION, "UPDATE": HOLDS_CONVERSATION},
    "documents": {
        "SELECT": f"{OWN} OR (is_current AND {SOMEBODY} AND {REPRESENTED})",
        "INSERT": OWN,
        "UPDATE": OWN,
        "DELETE": OWN,
    },
    "evidence": {"SELECT": SEES_DOCUMENT, "INSERT": OWN},
    "evidence_words": {"SELECT": SEES_DOCUMENT, "INSERT": OWN},
    "unanswered_questions": {"SELECT": OWN, "INSERT": HOLDS_CONVERSATION, "UPDATE": OWN, "DELETE": OWN},
    "usage_records": {"SELECT": f"{OWN} OR {HOLDS}"},
}

#: What the application's role may do at all, whoever acts. Rows that are missing a DELETE go with their parents.
GRANTS: dict[str, str] = {
    "users": "SELECT, INSERT, UPDATE (name, email, password_hash, disabled_at), DELETE",
    "refresh_tokens": "SELECT, INSERT, UPDATE (used_at, revoked_at), DELETE",
    "setup_tokens": "SELECT, INSERT, UPDATE (used_at), DELETE",
    "visitors": "SELECT, INSERT, UPDATE (revoked_at), DELETE",
    "agents": "SELECT, INSERT, UPDATE (handle, name, published_at), DELETE",
    "conversations": "SELECT, INSERT, UPDATE (updated_at, title, head_id, session_hash), DELETE",
    "messages": "SELECT, INSERT, UPDATE (parts, status, model, prompt_version, error_code, feedback, usage)",
    "turns": "SELECT, INSERT, UPDATE (status, finished_at, last_event)",
    "documents": "SELECT, INSERT, UPDATE (name, is_current), DELETE",
    "evidence": "SELECT, INSERT",
    "evidence_words": "SELECT, INSERT",
    "unanswered_questions": "SELECT, INSERT, UPDATE (resolved_at), DELETE",
    "usage_records": "SELECT, INSERT",
}

#: The role belongs to the whole server: it may be there already, and it stays when the schema goes. A database user
#: who may not create roles runs Kairix under their own name; FORCE holds the tables' owner to the policies too.
ROLE = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN
        CREATE ROLE kairix_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
    END IF;
    EXECUTE format('GRANT kairix_app TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
    RAISE NOTICE 'kairix_app: %', SQLERRM;
END $$;
"""


def upgrade() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS vector")
    op.execute(ROLE)
    for script in (TABLES, PRINCIPAL, SEARCH):
        _run(script)
    op.execute(SPENT)
    op.execute("REVOKE EXECUTE ON FUNCTION kairix_spent_since FROM PUBLIC")
    for table in POLICIES:
        _protect(table)
    _grant()


def downgrade() -> None:
    op.execute("ALTER TABLE conversations DROP CONSTRAINT conversations_head")
    for table in reversed(POLICIES):
        op.execute(f"DROP TABLE {table}")
    for function in ("is_system", "is_somebody", "user", "visitor", "spent_since", "text_config", "word"):
        op.execute(f"DROP FUNCTION kairix_{function}")


def _run(script: str) -> None:
    """asyncpg takes one statement at a time; each ends in a semicolon at the end of its line."""
    for statement in script.split(";\n"):
        if statement.strip():
            op.execute(statement)


def _protect(table: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"CREATE POLICY system ON {table} USING ({SYSTEM}) WITH CHECK ({SYSTEM})")
    for command, rule in POLICIES[table].items():
        clause = "WITH CHECK" if command == "INSERT" else "USING"
        op.execute(f"CREATE POLICY {command.lower()}s ON {table} FOR {command} {clause} ({rule})")


def _grant() -> None:
    grants = [f"GRANT {privileges} ON {table} TO kairix_app" for table, privileges in GRANTS.items()]
    grants += [
        "GRANT EXECUTE ON FUNCTION kairix_spent_since TO kairix_app",
        "GRANT SELECT ON alembic_version TO kairix_app",
    ]
    op.execute(
        "DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'kairix_app') THEN "
        + "; ".join(grants)
        + "; END IF; END $$"
    )
