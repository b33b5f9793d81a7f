-- How good the coach would have been for an athlete, worked out by a job because it takes long. A cache: made anew from the log
-- whenever somebody asks.

CREATE TABLE coach_reports (
    owner_id uuid NOT NULL,
    -- When a report was asked for that is not made yet.
    asked_at timestamptz,
    -- The newest report: when and by which model it was made, up to which change of the log, the day of its last set (none without
    -- a set).
    made_at timestamptz,
    model_version text,
    as_of bigint,
    last_day date,
    report jsonb,
    CONSTRAINT coach_reports_pkey PRIMARY KEY (owner_id),
    CONSTRAINT coach_reports_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT coach_reports_whole_check CHECK (num_nonnulls(made_at, model_version, as_of, report) IN (0, 4)),
    CONSTRAINT coach_reports_model_version_check CHECK (char_length(model_version) BETWEEN 1 AND 40),
    CONSTRAINT coach_reports_as_of_check CHECK (as_of >= 0),
    CONSTRAINT coach_reports_last_day_check CHECK (last_day BETWEEN '1900-01-01' AND '2200-12-31')
);
