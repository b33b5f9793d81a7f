-- Operations, the change feed, and what is derived from them.

-- One row per owner; locked while a batch is applied, so that numbers appear in the order they are given.
CREATE TABLE sync_heads (
    owner_id uuid NOT NULL,
    -- The last number given.
    change_seq bigint NOT NULL,
    CONSTRAINT sync_heads_pkey PRIMARY KEY (owner_id),
    CONSTRAINT sync_heads_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT sync_heads_change_seq_check CHECK (change_seq >= 0)
);

-- Everything that was ever done, as it was done: the revision history.
CREATE TABLE operations (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    change_seq bigint NOT NULL,
    -- Outlives the account of who did it as "somebody".
    actor_id uuid,
    device_id uuid NOT NULL,
    schema_version integer NOT NULL,
    -- As applied: stamped anew where the device's clock ran ahead.
    hlc text COLLATE "C" NOT NULL,
    entity_kind text NOT NULL,
    entity_id uuid NOT NULL,
    base_version bigint NOT NULL,
    body jsonb NOT NULL,
    -- Fields that lost against a later value.
    superseded text[] NOT NULL,
    -- SHA-256 of what was sent: the same id again must be the same operation.
    digest bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT operations_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT operations_change_seq_key UNIQUE (owner_id, change_seq),
    CONSTRAINT operations_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT operations_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT operations_change_seq_check CHECK (change_seq > 0),
    CONSTRAINT operations_schema_version_check CHECK (schema_version > 0),
    CONSTRAINT operations_entity_kind_check CHECK (
        entity_kind IN (
            'profile', 'gym', 'plan', 'plan_revision', 'assignment', 'workout', 'set', 'readiness'
        )
    ),
    CONSTRAINT operations_base_version_check CHECK (base_version >= 0),
    CONSTRAINT operations_digest_check CHECK (octet_length(digest) = 32)
);
CREATE INDEX operations_actor_id_idx ON operations (actor_id);
CREATE INDEX operations_entity_idx ON operations (owner_id, entity_kind, entity_id, change_seq);

-- For each entity the number of its latest change; a device reads on from its cursor.
CREATE TABLE changes (
    owner_id uuid NOT NULL,
    change_seq bigint NOT NULL,
    entity_kind text NOT NULL,
    entity_id uuid NOT NULL,
    CONSTRAINT changes_pkey PRIMARY KEY (owner_id, change_seq),
    CONSTRAINT changes_entity_key UNIQUE (owner_id, entity_kind, entity_id),
    CONSTRAINT changes_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT changes_change_seq_check CHECK (change_seq > 0),
    CONSTRAINT changes_entity_kind_check CHECK (
        entity_kind IN (
            'profile', 'gym', 'plan', 'plan_revision', 'assignment', 'workout', 'set', 'readiness'
        )
    )
);

-- What the coach has learned, replayed from the sets: only a cache, safe to delete at any time.
CREATE TABLE strength_states (
    owner_id uuid NOT NULL,
    model_version text NOT NULL,
    -- The owner's change_seq up to which sets have been learned from.
    as_of bigint NOT NULL,
    -- The workout whose sets were left out because it runs; a cache refers to nothing.
    except_workout_id uuid,
    state jsonb NOT NULL,
    computed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT strength_states_pkey PRIMARY KEY (owner_id),
    CONSTRAINT strength_states_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT strength_states_model_version_check CHECK (char_length(model_version) BETWEEN 1 AND 40),
    CONSTRAINT strength_states_as_of_check CHECK (as_of >= 0)
);
