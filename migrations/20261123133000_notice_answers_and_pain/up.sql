-- What was answered to the coach's proposals, and pain at exercises. The columns that all synchronised tables share are explained in
-- the migration `training`.

CREATE TABLE notice_answers (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    -- What was proposed and why, as the lifter saw it.
    notice jsonb NOT NULL,
    accepted boolean NOT NULL,
    answered_at timestamptz NOT NULL,
    local_date date NOT NULL,
    -- Last day of an accepted deload, where the lifter changed it.
    until date,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT notice_answers_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT notice_answers_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT notice_answers_answered_at_check CHECK (answered_at BETWEEN '1900-01-01Z' AND '2201-01-01Z'),
    CONSTRAINT notice_answers_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT notice_answers_until_check CHECK (until BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT notice_answers_version_check CHECK (version > 0)
);
CREATE INDEX notice_answers_local_date_idx ON notice_answers (owner_id, local_date);

CREATE TABLE pain_reports (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    -- Of the catalogue or the owner's own: no foreign key can say so.
    exercise_id uuid NOT NULL,
    joint text,
    level smallint NOT NULL,
    reported_at timestamptz NOT NULL,
    local_date date NOT NULL,
    -- The first day without it, by the lifter's word.
    over_on date,
    note text NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT pain_reports_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT pain_reports_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT pain_reports_level_check CHECK (level BETWEEN 0 AND 10),
    CONSTRAINT pain_reports_reported_at_check CHECK (reported_at BETWEEN '1900-01-01Z' AND '2201-01-01Z'),
    CONSTRAINT pain_reports_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT pain_reports_over_on_check CHECK (over_on BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT pain_reports_note_check CHECK (char_length(note) <= 2000),
    CONSTRAINT pain_reports_version_check CHECK (version > 0)
);
CREATE INDEX pain_reports_local_date_idx ON pain_reports (owner_id, local_date);

ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure', 'notice_answer', 'pain_report'
    )
);
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure', 'notice_answer', 'pain_report'
    )
);
