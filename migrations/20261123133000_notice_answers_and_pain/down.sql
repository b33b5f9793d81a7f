DELETE FROM operations WHERE entity_kind IN ('notice_answer', 'pain_report');
ALTER TABLE operations DROP CONSTRAINT operations_entity_kind_check;
ALTER TABLE operations ADD CONSTRAINT operations_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure'
    )
);
DELETE FROM changes WHERE entity_kind IN ('notice_answer', 'pain_report');
ALTER TABLE changes DROP CONSTRAINT changes_entity_kind_check;
ALTER TABLE changes ADD CONSTRAINT changes_entity_kind_check CHECK (
    entity_kind IN (
        'profile', 'gym', 'custom_exercise', 'exercise_note', 'plan', 'plan_revision', 'assignment', 'workout',
        'set', 'readiness', 'body_measure'
    )
);

DROP TABLE pain_reports;
DROP TABLE notice_answers;
