-- The outbox: a job is written in the transaction of the change that needs it. This table is the truth;
-- Redis only hands out what is due.

CREATE TABLE jobs (
    id uuid NOT NULL,
    kind text NOT NULL,
    queue text NOT NULL,
    payload jsonb NOT NULL,
    -- At most one job of a kind and key waits for its first run.
    dedupe_key text,
    created_at timestamptz NOT NULL DEFAULT now(),
    run_at timestamptz NOT NULL DEFAULT now(),
    -- Runs begun so far.
    attempts integer NOT NULL DEFAULT 0,
    -- Handed out or running: nobody else takes it before this instant.
    lease_until timestamptz,
    done_at timestamptz,
    -- Given up after the last attempt; kept for people to look at.
    dead_at timestamptz,
    last_error text,
    CONSTRAINT jobs_pkey PRIMARY KEY (id),
    CONSTRAINT jobs_kind_check CHECK (char_length(kind) BETWEEN 1 AND 60),
    CONSTRAINT jobs_queue_check CHECK (queue IN ('default', 'heavy')),
    CONSTRAINT jobs_dedupe_key_check CHECK (char_length(dedupe_key) BETWEEN 1 AND 200),
    CONSTRAINT jobs_attempts_check CHECK (attempts >= 0),
    CONSTRAINT jobs_ended_once_check CHECK (done_at IS NULL OR dead_at IS NULL)
);
CREATE UNIQUE INDEX jobs_dedupe_key ON jobs (kind, dedupe_key)
    WHERE dedupe_key IS NOT NULL AND attempts = 0 AND done_at IS NULL AND dead_at IS NULL;
CREATE INDEX jobs_due_idx ON jobs (run_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE INDEX jobs_done_at_idx ON jobs (done_at) WHERE done_at IS NOT NULL;

-- When each recurring job is due next; taken by whichever worker comes first.
CREATE TABLE job_schedules (
    kind text NOT NULL,
    next_run_at timestamptz NOT NULL,
    CONSTRAINT job_schedules_pkey PRIMARY KEY (kind)
);
