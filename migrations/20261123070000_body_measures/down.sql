DELETE FROM operations WHERE entity_kind = 'body_measure';
ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness'
    )
);
DELETE FROM changes WHERE entity_kind = 'body_measure';
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness'
    )
);

DROP TABLE body_measures;
