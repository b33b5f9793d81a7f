-- What happened to an account and who did it: sign-ins, revocations, coaching begun and ended.

CREATE TABLE audit_entries (
    id bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT now(),
    -- Whose account it concerns.
    user_id uuid NOT NULL,
    -- Who did it; outlives that account as "somebody".
    actor_id uuid,
    action text NOT NULL,
    detail jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT audit_entries_pkey PRIMARY KEY (id),
    CONSTRAINT audit_entries_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT audit_entries_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users (id) ON DELETE SET NULL,
    CONSTRAINT audit_entries_action_check CHECK (char_length(action) BETWEEN 1 AND 60)
);
CREATE INDEX audit_entries_user_id_idx ON audit_entries (user_id, at);
CREATE INDEX audit_entries_actor_id_idx ON audit_entries (actor_id);
