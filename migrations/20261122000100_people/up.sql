-- Accounts, their sign-ins, and who may coach whom.

CREATE TABLE users (
    id uuid NOT NULL,
    -- Trimmed and in lower case; absent for demo identities.
    email text,
    email_verified_at timestamptz,
    -- PHC string (argon2id); absent where nobody signs in by password.
    password_hash text,
    display_name text NOT NULL,
    -- The persona's key, for demo identities only.
    demo_key text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_pkey PRIMARY KEY (id),
    CONSTRAINT users_email_key UNIQUE (email),
    CONSTRAINT users_demo_key_key UNIQUE (demo_key),
    CONSTRAINT users_email_check CHECK (char_length(email) BETWEEN 3 AND 254),
    CONSTRAINT users_password_hash_check
        CHECK (password_hash IS NULL OR (password_hash LIKE '$argon2id$%' AND email IS NOT NULL)),
    CONSTRAINT users_display_name_check CHECK (char_length(display_name) BETWEEN 1 AND 80),
    CONSTRAINT users_demo_key_check CHECK (char_length(demo_key) BETWEEN 1 AND 40)
);

-- One sign-in on one device: the family of all refresh tokens that followed from it.
CREATE TABLE sessions (
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    user_agent text,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    revoked_reason text,
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT sessions_user_agent_check CHECK (char_length(user_agent) <= 400),
    CONSTRAINT sessions_expires_at_check CHECK (expires_at > created_at),
    CONSTRAINT sessions_revoked_reason_check
        CHECK (revoked_reason IN ('signed_out', 'refresh_token_reused', 'revoked_by_user')),
    CONSTRAINT sessions_revoked_check CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);
CREATE INDEX sessions_revoked_at_idx ON sessions (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE refresh_tokens (
    -- SHA-256 of the token: the table cannot be used to sign in.
    token_hash bytea NOT NULL,
    session_id uuid NOT NULL,
    -- The token that was shown to get this one.
    parent_hash bytea,
    issued_at timestamptz NOT NULL DEFAULT now(),
    spent_at timestamptz,
    -- Its answer was lost on the way and another was issued instead.
    superseded_at timestamptz,
    CONSTRAINT refresh_tokens_pkey PRIMARY KEY (token_hash),
    CONSTRAINT refresh_tokens_session_id_fkey
        FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE,
    CONSTRAINT refresh_tokens_parent_hash_fkey
        FOREIGN KEY (parent_hash) REFERENCES refresh_tokens (token_hash) ON DELETE CASCADE,
    CONSTRAINT refresh_tokens_token_hash_check CHECK (octet_length(token_hash) = 32)
);
CREATE INDEX refresh_tokens_session_id_idx ON refresh_tokens (session_id);
CREATE INDEX refresh_tokens_parent_hash_idx ON refresh_tokens (parent_hash);

-- A studio, a club or a household.
CREATE TABLE organisations (
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisations_pkey PRIMARY KEY (id),
    CONSTRAINT organisations_kind_check CHECK (kind IN ('studio', 'club', 'household')),
    CONSTRAINT organisations_name_check CHECK (char_length(name) BETWEEN 1 AND 120)
);

CREATE TABLE memberships (
    organisation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT memberships_pkey PRIMARY KEY (organisation_id, user_id),
    CONSTRAINT memberships_organisation_id_fkey
        FOREIGN KEY (organisation_id) REFERENCES organisations (id) ON DELETE CASCADE,
    CONSTRAINT memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT memberships_role_check CHECK (role IN ('member', 'trainer', 'admin'))
);
CREATE INDEX memberships_user_id_idx ON memberships (user_id);

-- A trainer coaches an athlete who said yes, within what the athlete shares, while it lasts.
CREATE TABLE relationships (
    id uuid NOT NULL,
    trainer_id uuid NOT NULL,
    athlete_id uuid NOT NULL,
    scopes text[] NOT NULL,
    starts_at timestamptz NOT NULL DEFAULT now(),
    ends_at timestamptz,
    CONSTRAINT relationships_pkey PRIMARY KEY (id),
    CONSTRAINT relationships_trainer_id_fkey FOREIGN KEY (trainer_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT relationships_athlete_id_fkey FOREIGN KEY (athlete_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT relationships_two_people_check CHECK (trainer_id <> athlete_id),
    CONSTRAINT relationships_scopes_check
        CHECK (scopes <@ ARRAY['read', 'plan'] AND cardinality(scopes) BETWEEN 1 AND 2),
    CONSTRAINT relationships_ends_at_check CHECK (ends_at >= starts_at)
);
CREATE INDEX relationships_trainer_id_idx ON relationships (trainer_id, athlete_id);
CREATE INDEX relationships_athlete_id_idx ON relationships (athlete_id);
CREATE UNIQUE INDEX relationships_open_key ON relationships (trainer_id, athlete_id) WHERE ends_at IS NULL;
