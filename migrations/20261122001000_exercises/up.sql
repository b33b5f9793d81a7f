-- The catalogue: seeded from shared/catalogue/exercises.json, the same for everybody.

CREATE TABLE exercises (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    pattern text NOT NULL,
    equipment text NOT NULL,
    -- What the logged load counts; only 'added' allows negative loads (assistance).
    convention text NOT NULL,
    -- The whole entry, as the file has it.
    entry jsonb NOT NULL,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT exercises_pkey PRIMARY KEY (id),
    CONSTRAINT exercises_slug_key UNIQUE (slug),
    CONSTRAINT exercises_slug_check CHECK (char_length(slug) BETWEEN 1 AND 120),
    CONSTRAINT exercises_name_check CHECK (char_length(name) BETWEEN 1 AND 120),
    CONSTRAINT exercises_convention_check
        CHECK (convention IN ('total', 'per_hand', 'stack', 'added', 'none'))
);
