-- Refused while a set names an exercise of a lifter's own: taking this back would lose what the set was of. Whoever
-- really wants to must delete those sets first.
ALTER TABLE sets ADD CONSTRAINT sets_exercise_fkey FOREIGN KEY (exercise_id) REFERENCES exercises (id);

DELETE FROM operations WHERE entity_kind IN ('custom_exercise', 'exercise_note');
ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'plan', 'plan_revision', 'assignment', 'workout', 'set', 'readiness'
    )
);
DELETE FROM changes WHERE entity_kind IN ('custom_exercise', 'exercise_note');
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'plan', 'plan_revision', 'assignment', 'workout', 'set', 'readiness'
    )
);

DROP TABLE exercise_notes;
DROP TABLE custom_exercises;
