-- What scales and tape said. The columns that all synchronised tables share are explained in the migration `training`.

CREATE TABLE body_measures (
    owner_id uuid NOT NULL,
    id uuid NOT NULL,
    local_date date NOT NULL,
    body_mass_g integer,
    body_fat_permille smallint,
    neck_mm smallint,
    chest_mm smallint,
    waist_mm smallint,
    hips_mm smallint,
    arm_mm smallint,
    thigh_mm smallint,
    calf_mm smallint,
    note text NOT NULL,
    extra jsonb NOT NULL,
    clocks jsonb NOT NULL,
    edited text COLLATE "C" NOT NULL,
    deleted text COLLATE "C",
    version bigint NOT NULL,
    CONSTRAINT body_measures_pkey PRIMARY KEY (owner_id, id),
    CONSTRAINT body_measures_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT body_measures_local_date_check CHECK (local_date BETWEEN '1900-01-01' AND '2200-12-31'),
    CONSTRAINT body_measures_body_mass_check CHECK (body_mass_g BETWEEN 25000 AND 350000),
    CONSTRAINT body_measures_body_fat_check CHECK (body_fat_permille BETWEEN 20 AND 750),
    CONSTRAINT body_measures_neck_check CHECK (neck_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_chest_check CHECK (chest_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_waist_check CHECK (waist_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_hips_check CHECK (hips_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_arm_check CHECK (arm_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_thigh_check CHECK (thigh_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_calf_check CHECK (calf_mm BETWEEN 100 AND 3000),
    CONSTRAINT body_measures_note_check CHECK (char_length(note) <= 2000),
    CONSTRAINT body_measures_version_check CHECK (version > 0)
);
CREATE INDEX body_measures_local_date_idx ON body_measures (owner_id, local_date);

ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure'
    )
);
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure'
    )
);
