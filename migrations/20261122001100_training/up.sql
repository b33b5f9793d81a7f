-- Training data: everything that is synchronised.
--
-- An id is unique per owner only, so the key is (owner_id, id), and every reference between these tables carries
-- the owner with it: nobody can refer to what belongs to somebody else, and a stranger's id is simply absent.
--
-- The last columns are the same in every table. `extra` holds fields without a column of their own, among them
-- those of newer apps; `clocks` says by hybrid clock which fields were last set then; `edited` and `deleted` are
-- the clocks of the latest edit and deletion (the row is alive while edited > deleted, and stays as a tombstone
-- after); `version` is the owner's change_seq of the last change. The checks repeat the ranges of
-- `shared::entity`.

CREATE TABLE gyms (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    inventory jsonb NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT gyms_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT gyms_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT gyms_name_check CHECK (char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT gyms_version_check CHECK (version > 0)
);

CREATE TABLE profiles (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    experience text,
    sex text,
    birth_year smallint,
    body_mass_g integer,
    goal_percent smallint NOT NULL,
    training_days smallint NOT NULL,
    unit text NOT NULL,
    units jsonb NOT NULL,
    time_zone text NOT NULL,
    first_weekday smallint NOT NULL,
    language text NOT NULL,
    theme text NOT NULL,
    active_gym_id uuid,
    screening jsonb,
    onboarded boolean NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT profiles_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT profiles_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT profiles_active_gym_fkey FOREIGN KEY (owner_id, active_gym_id) REFERENCES gyms (owner_id, id),
    CONSTRAINT profiles_one_each_check CHECK (id = owner_id),
    CONSTRAINT profiles_experience_check CHECK (experience IN ('novice', 'intermediate', 'advanced')),
    CONSTRAINT profiles_sex_check CHECK (sex IN ('female', 'male')),
    CONSTRAINT profiles_birth_year_check CHECK (birth_year BETWEEN 1900 AND 2100),
    CONSTRAINT profiles_body_mass_check CHECK (body_mass_g BETWEEN 25000 AND 350000),
    CONSTRAINT profiles_goal_percent_check CHECK (goal_percent BETWEEN 0 AND 100),
    CONSTRAINT profiles_training_days_check CHECK (training_days BETWEEN 1 AND 7),
    CONSTRAINT profiles_unit_check CHECK (unit IN ('kg', 'lb')),
    CONSTRAINT profiles_time_zone_check CHECK (char_length(time_zone) BETWEEN 1 AND 64),
    CONSTRAINT profiles_first_weekday_check CHECK (first_weekday BETWEEN 1 AND 7),
    CONSTRAINT profiles_language_check CHECK (char_length(language) <= 35),
    CONSTRAINT profiles_theme_check CHECK (theme IN ('system', 'light', 'dark')),
    CONSTRAINT profiles_version_check CHECK (version > 0)
);
CREATE INDEX profiles_active_gym_idx ON profiles (owner_id, active_gym_id);

CREATE TABLE plans (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    notes text NOT NULL,
    -- Slug of the template it was made from.
    template text,
    -- The revision that counts. No foreign key: a revision refers to its plan, so one of the two comes first.
    revision_id uuid NOT NULL,
    archived boolean NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT plans_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT plans_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT plans_name_check CHECK (char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT plans_notes_check CHECK (char_length(notes) <= 2000),
    CONSTRAINT plans_template_check CHECK (char_length(template) BETWEEN 1 AND 120),
    CONSTRAINT plans_version_check CHECK (version > 0)
);

-- Written once, never changed.
CREATE TABLE plan_revisions (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    number integer NOT NULL,
    document jsonb NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT plan_revisions_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT plan_revisions_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT plan_revisions_plan_fkey FOREIGN KEY (owner_id, plan_id) REFERENCES plans (owner_id, id),
    CONSTRAINT plan_revisions_number_check CHECK (number BETWEEN 1 AND 1000000),
    CONSTRAINT plan_revisions_version_check CHECK (version > 0)
);
CREATE INDEX plan_revisions_plan_idx ON plan_revisions (owner_id, plan_id, number);

CREATE TABLE assignments (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    start_date date NOT NULL,
    mode text NOT NULL,
    status text NOT NULL,
    -- The athlete's own changes, by node id and field.
    overrides jsonb NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT assignments_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT assignments_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT assignments_plan_fkey FOREIGN KEY (owner_id, plan_id) REFERENCES plans (owner_id, id),
    CONSTRAINT assignments_revision_fkey
        FOREIGN KEY (owner_id, revision_id) REFERENCES plan_revisions (owner_id, id),
    CONSTRAINT assignments_start_date_check CHECK (start_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT assignments_mode_check CHECK (mode IN ('fixed_order', 'calendar')),
    CONSTRAINT assignments_status_check CHECK (status IN ('active', 'paused', 'ended')),
    CONSTRAINT assignments_version_check CHECK (version > 0)
);
CREATE INDEX assignments_plan_idx ON assignments (owner_id, plan_id);
CREATE INDEX assignments_revision_idx ON assignments (owner_id, revision_id);

CREATE TABLE workouts (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    assignment_id uuid,
    revision_id uuid,
    -- Node ids of the week and the day in the plan's document.
    week text,
    day text,
    gym_id uuid,
    started_at timestamptz NOT NULL,
    -- The day that it belongs to, as the lifter's calendar has it.
    local_date date NOT NULL,
    utc_offset_s integer NOT NULL,
    finished_at timestamptz,
    status text NOT NULL,
    body_mass_g integer,
    session_rpe smallint,
    notes text NOT NULL,
    -- What was to be done; a copy, so that a later edit of the plan does not rewrite history.
    slots jsonb NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT workouts_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT workouts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT workouts_assignment_fkey
        FOREIGN KEY (owner_id, assignment_id) REFERENCES assignments (owner_id, id),
    CONSTRAINT workouts_revision_fkey
        FOREIGN KEY (owner_id, revision_id) REFERENCES plan_revisions (owner_id, id),
    CONSTRAINT workouts_gym_fkey FOREIGN KEY (owner_id, gym_id) REFERENCES gyms (owner_id, id),
    CONSTRAINT workouts_title_check CHECK (char_length(title) BETWEEN 1 AND 120),
    CONSTRAINT workouts_started_at_check CHECK (started_at BETWEEN '1900-01-01Z' AND '2201-01-01Z'),
    CONSTRAINT workouts_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT workouts_utc_offset_check CHECK (utc_offset_s BETWEEN -86400 AND 86400),
    CONSTRAINT workouts_finished_at_check CHECK (finished_at >= started_at AND finished_at <= '2201-01-01Z'),
    CONSTRAINT workouts_status_check CHECK (status IN ('active', 'finished', 'abandoned')),
    CONSTRAINT workouts_body_mass_check CHECK (body_mass_g BETWEEN 25000 AND 350000),
    CONSTRAINT workouts_session_rpe_check CHECK (session_rpe BETWEEN 0 AND 10),
    CONSTRAINT workouts_notes_check CHECK (char_length(notes) <= 2000),
    CONSTRAINT workouts_version_check CHECK (version > 0)
);
CREATE INDEX workouts_started_at_idx ON workouts (owner_id, started_at DESC, id DESC);
CREATE INDEX workouts_assignment_idx ON workouts (owner_id, assignment_id);
CREATE INDEX workouts_revision_idx ON workouts (owner_id, revision_id);
CREATE INDEX workouts_gym_idx ON workouts (owner_id, gym_id);
CREATE INDEX workouts_active_idx ON workouts (started_at) WHERE status = 'active';

CREATE TABLE sets (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    workout_id uuid NOT NULL,
    exercise_id uuid NOT NULL,
    -- Node id of the slot of the workout that it fills.
    slot text,
    "position" smallint NOT NULL,
    kind text NOT NULL,
    side text,
    gym_id uuid,
    -- In the exercise's convention; negative is assistance.
    weight_g integer,
    unit text NOT NULL,
    convention text NOT NULL,
    reps smallint,
    rir real,
    duration_s integer,
    weight_source text NOT NULL,
    reps_source text NOT NULL,
    rir_source text NOT NULL,
    -- What the coach had prescribed, with its model version and plan revision.
    prescribed jsonb,
    body_mass_g integer,
    performed_at timestamptz NOT NULL,
    local_date date NOT NULL,
    utc_offset_s integer NOT NULL,
    outlier text NOT NULL,
    note text NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT sets_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT sets_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT sets_workout_fkey FOREIGN KEY (owner_id, workout_id) REFERENCES workouts (owner_id, id),
    CONSTRAINT sets_exercise_fkey FOREIGN KEY (exercise_id) REFERENCES exercises (id),
    CONSTRAINT sets_gym_fkey FOREIGN KEY (owner_id, gym_id) REFERENCES gyms (owner_id, id),
    CONSTRAINT sets_position_check CHECK ("position" BETWEEN 0 AND 200),
    CONSTRAINT sets_kind_check
        CHECK (kind IN ('working', 'warm_up', 'drop', 'back_off', 'amrap', 'failure', 'myo_rep')),
    CONSTRAINT sets_side_check CHECK (side IN ('left', 'right')),
    CONSTRAINT sets_weight_check CHECK (weight_g BETWEEN -300000 AND 1000000),
    CONSTRAINT sets_assistance_check CHECK (weight_g >= 0 OR convention = 'added'),
    CONSTRAINT sets_unit_check CHECK (unit IN ('kg', 'lb')),
    CONSTRAINT sets_convention_check CHECK (convention IN ('total', 'per_hand', 'stack', 'added', 'none')),
    CONSTRAINT sets_reps_check CHECK (reps BETWEEN 0 AND 200),
    CONSTRAINT sets_rir_check CHECK (rir BETWEEN 0 AND 5 AND rir * 2 = floor(rir * 2)),
    CONSTRAINT sets_duration_check CHECK (duration_s BETWEEN 1 AND 86400),
    CONSTRAINT sets_done_check CHECK (reps IS NOT NULL OR duration_s IS NOT NULL),
    CONSTRAINT sets_weight_source_check CHECK (weight_source IN ('prescribed', 'confirmed', 'edited')),
    CONSTRAINT sets_reps_source_check CHECK (reps_source IN ('prescribed', 'confirmed', 'edited')),
    CONSTRAINT sets_rir_source_check CHECK (rir_source IN ('prescribed', 'confirmed', 'edited')),
    CONSTRAINT sets_body_mass_check CHECK (body_mass_g BETWEEN 25000 AND 350000),
    CONSTRAINT sets_performed_at_check CHECK (performed_at BETWEEN '1900-01-01Z' AND '2201-01-01Z'),
    CONSTRAINT sets_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT sets_utc_offset_check CHECK (utc_offset_s BETWEEN -86400 AND 86400),
    CONSTRAINT sets_outlier_check CHECK (outlier IN ('not_asked', 'confirmed')),
    CONSTRAINT sets_note_check CHECK (char_length(note) <= 2000),
    CONSTRAINT sets_version_check CHECK (version > 0)
);
CREATE INDEX sets_workout_idx ON sets (owner_id, workout_id);
CREATE INDEX sets_exercise_idx ON sets (exercise_id, owner_id, performed_at);
CREATE INDEX sets_gym_idx ON sets (owner_id, gym_id);
CREATE INDEX sets_performed_at_idx ON sets (owner_id, performed_at);

CREATE TABLE readiness (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    local_date date NOT NULL,
    sleep_min smallint,
    stress smallint,
    soreness jsonb NOT NULL,
    hrv_ms smallint,
    ill boolean NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT readiness_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT readiness_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT readiness_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT readiness_sleep_check CHECK (sleep_min BETWEEN 0 AND 1440),
    CONSTRAINT readiness_stress_check CHECK (stress BETWEEN 1 AND 5),
    CONSTRAINT readiness_hrv_check CHECK (hrv_ms BETWEEN 1 AND 500),
    CONSTRAINT readiness_version_check CHECK (version > 0)
);
CREATE INDEX readiness_local_date_idx ON readiness (owner_id, local_date);
