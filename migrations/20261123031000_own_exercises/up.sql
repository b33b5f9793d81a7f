-- Exercises of a lifter's own, and what lifters write down about exercises. The columns that all synchronised
-- tables share are explained in the migration `training`.

CREATE TABLE custom_exercises (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    pattern text NOT NULL,
    equipment text NOT NULL,
    mechanic text NOT NULL,
    convention text NOT NULL,
    direction text NOT NULL,
    unilateral boolean NOT NULL,
    bodyweight_fraction double precision NOT NULL,
    increment_g integer NOT NULL,
    muscles jsonb NOT NULL,
    archived boolean NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT custom_exercises_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT custom_exercises_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT custom_exercises_name_check CHECK (char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT custom_exercises_pattern_check CHECK (
        pattern IN (
            'squat', 'hinge', 'lunge', 'horizontal_push', 'vertical_push', 'horizontal_pull', 'vertical_pull',
            'elbow_flexion', 'elbow_extension', 'shoulder_isolation', 'knee_extension', 'knee_flexion',
            'hip_isolation', 'calf', 'core', 'carry', 'power', 'other'
        )
    ),
    CONSTRAINT custom_exercises_equipment_check CHECK (
        equipment IN (
            'barbell', 'ez_bar', 'trap_bar', 'dumbbell', 'kettlebell', 'cable', 'machine', 'plate_loaded',
            'smith_machine', 'bodyweight', 'band', 'ball', 'other'
        )
    ),
    CONSTRAINT custom_exercises_mechanic_check CHECK (mechanic IN ('compound', 'isolation')),
    CONSTRAINT custom_exercises_convention_check
        CHECK (convention IN ('total', 'per_hand', 'stack', 'added', 'none')),
    CONSTRAINT custom_exercises_direction_check
        CHECK (direction IN ('more_load', 'less_assistance', 'more_repetitions', 'more_time')),
    CONSTRAINT custom_exercises_fraction_check CHECK (bodyweight_fraction BETWEEN 0 AND 1),
    CONSTRAINT custom_exercises_increment_check CHECK (increment_g BETWEEN 0 AND 100000),
    CONSTRAINT custom_exercises_version_check CHECK (version > 0)
);

-- One of each owner and exercise: the id is the exercise's.
CREATE TABLE exercise_notes (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    note text NOT NULL,
    video text,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT exercise_notes_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT exercise_notes_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT exercise_notes_note_check CHECK (char_length(note) <= 2000),
    CONSTRAINT exercise_notes_video_check CHECK (video LIKE 'https://%' AND char_length(video) <= 500),
    CONSTRAINT exercise_notes_version_check CHECK (version > 0)
);

-- A set may name an exercise of its owner's: which table holds it, `Set::admit` asks under the owner's lock. Neither
-- the catalogue nor custom_exercises ever lose a row while a set may name it.
ALTER TABLE sets DROP CONSTRAINT sets_exercise_fkey;

ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout', 'set',
        'readiness'
    )
);
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout', 'set',
        'readiness'
    )
);
