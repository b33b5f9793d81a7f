// @generated automatically by Diesel CLI.

diesel::table! {
    account_links (id) {
        id -> Uuid,
        user_id -> Uuid,
        purpose -> Text,
        email -> Text,
        token_hash -> Bytea,
        created_at -> Timestamptz,
        expires_at -> Timestamptz,
        used_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    assignments (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        plan_id -> Uuid,
        revision_id -> Uuid,
        start_date -> Date,
        mode -> Text,
        status -> Text,
        overrides -> Jsonb,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    audit_entries (id) {
        id -> Int8,
        at -> Timestamptz,
        user_id -> Uuid,
        actor_id -> Nullable<Uuid>,
        action -> Text,
        detail -> Jsonb,
    }
}

diesel::table! {
    body_measures (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        local_date -> Date,
        body_mass_g -> Nullable<Int4>,
        body_fat_permille -> Nullable<Int2>,
        neck_mm -> Nullable<Int2>,
        chest_mm -> Nullable<Int2>,
        waist_mm -> Nullable<Int2>,
        hips_mm -> Nullable<Int2>,
        arm_mm -> Nullable<Int2>,
        thigh_mm -> Nullable<Int2>,
        calf_mm -> Nullable<Int2>,
        note -> Text,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    changes (owner_id, change_seq) {
        owner_id -> Uuid,
        change_seq -> Int8,
        entity_kind -> Text,
        entity_id -> Uuid,
    }
}

diesel::table! {
    coach_reports (owner_id) {
        owner_id -> Uuid,
        asked_at -> Nullable<Timestamptz>,
        made_at -> Nullable<Timestamptz>,
        model_version -> Nullable<Text>,
        as_of -> Nullable<Int8>,
        last_day -> Nullable<Date>,
        report -> Nullable<Jsonb>,
    }
}

diesel::table! {
    custom_exercises (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        name -> Text,
        pattern -> Text,
        equipment -> Text,
        mechanic -> Text,
        convention -> Text,
        direction -> Text,
        unilateral -> Bool,
        bodyweight_fraction -> Float8,
        increment_g -> Int4,
        muscles -> Jsonb,
        archived -> Bool,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    exercise_notes (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        note -> Text,
        video -> Nullable<Text>,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    exercises (id) {
        id -> Uuid,
        slug -> Text,
        name -> Text,
        pattern -> Text,
        equipment -> Text,
        convention -> Text,
        entry -> Jsonb,
        updated_at -> Timestamptz,
    }
}

diesel::table! {
    gyms (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        name -> Text,
        inventory -> Jsonb,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    job_schedules (kind) {
        kind -> Text,
        next_run_at -> Timestamptz,
    }
}

diesel::table! {
    jobs (id) {
        id -> Uuid,
        kind -> Text,
        queue -> Text,
        payload -> Jsonb,
        dedupe_key -> Nullable<Text>,
        created_at -> Timestamptz,
        run_at -> Timestamptz,
        attempts -> Int4,
        lease_until -> Nullable<Timestamptz>,
        done_at -> Nullable<Timestamptz>,
        dead_at -> Nullable<Timestamptz>,
        last_error -> Nullable<Text>,
    }
}

diesel::table! {
    known_devices (user_id, device_hash) {
        user_id -> Uuid,
        device_hash -> Bytea,
        first_seen_at -> Timestamptz,
        last_seen_at -> Timestamptz,
    }
}

diesel::table! {
    memberships (organisation_id, user_id) {
        organisation_id -> Uuid,
        user_id -> Uuid,
        role -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    notice_answers (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        notice -> Jsonb,
        accepted -> Bool,
        answered_at -> Timestamptz,
        local_date -> Date,
        until -> Nullable<Date>,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    operations (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        change_seq -> Int8,
        actor_id -> Nullable<Uuid>,
        device_id -> Uuid,
        schema_version -> Int4,
        hlc -> Text,
        entity_kind -> Text,
        entity_id -> Uuid,
        base_version -> Int8,
        body -> Jsonb,
        superseded -> Array<Nullable<Text>>,
        digest -> Bytea,
        received_at -> Timestamptz,
    }
}

diesel::table! {
    organisations (id) {
        id -> Uuid,
        kind -> Text,
        name -> Text,
        created_at -> Timestamptz,
    }
}

diesel::table! {
    pain_reports (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        exercise_id -> Uuid,
        joint -> Nullable<Text>,
        level -> Int2,
        reported_at -> Timestamptz,
        local_date -> Date,
        over_on -> Nullable<Date>,
        note -> Text,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    plan_revisions (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        plan_id -> Uuid,
        number -> Int4,
        document -> Jsonb,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    plans (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        name -> Text,
        notes -> Text,
        template -> Nullable<Text>,
        revision_id -> Uuid,
        archived -> Bool,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    profiles (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        experience -> Nullable<Text>,
        sex -> Nullable<Text>,
        birth_year -> Nullable<Int2>,
        body_mass_g -> Nullable<Int4>,
        goal_percent -> Int2,
        training_days -> Int2,
        unit -> Text,
        units -> Jsonb,
        time_zone -> Text,
        first_weekday -> Int2,
        language -> Text,
        theme -> Text,
        active_gym_id -> Nullable<Uuid>,
        screening -> Nullable<Jsonb>,
        onboarded -> Bool,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    readiness (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        local_date -> Date,
        sleep_min -> Nullable<Int2>,
        stress -> Nullable<Int2>,
        soreness -> Jsonb,
        hrv_ms -> Nullable<Int2>,
        ill -> Bool,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    refresh_tokens (token_hash) {
        token_hash -> Bytea,
        session_id -> Uuid,
        parent_hash -> Nullable<Bytea>,
        issued_at -> Timestamptz,
        spent_at -> Nullable<Timestamptz>,
        superseded_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    relationships (id) {
        id -> Uuid,
        trainer_id -> Uuid,
        athlete_id -> Uuid,
        scopes -> Array<Nullable<Text>>,
        starts_at -> Timestamptz,
        ends_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    sent_mails (id) {
        id -> Uuid,
        user_id -> Uuid,
        sent_at -> Timestamptz,
    }
}

diesel::table! {
    sessions (id) {
        id -> Uuid,
        user_id -> Uuid,
        user_agent -> Nullable<Text>,
        created_at -> Timestamptz,
        last_used_at -> Timestamptz,
        expires_at -> Timestamptz,
        revoked_at -> Nullable<Timestamptz>,
        revoked_reason -> Nullable<Text>,
    }
}

diesel::table! {
    sets (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        workout_id -> Uuid,
        exercise_id -> Uuid,
        slot -> Nullable<Text>,
        position -> Int2,
        kind -> Text,
        side -> Nullable<Text>,
        gym_id -> Nullable<Uuid>,
        weight_g -> Nullable<Int4>,
        unit -> Text,
        convention -> Text,
        reps -> Nullable<Int2>,
        rir -> Nullable<Float4>,
        duration_s -> Nullable<Int4>,
        weight_source -> Text,
        reps_source -> Text,
        rir_source -> Text,
        prescribed -> Nullable<Jsonb>,
        body_mass_g -> Nullable<Int4>,
        performed_at -> Timestamptz,
        local_date -> Date,
        utc_offset_s -> Int4,
        outlier -> Text,
        note -> Text,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::table! {
    strength_states (owner_id) {
        owner_id -> Uuid,
        model_version -> Text,
        as_of -> Int8,
        except_workout_id -> Nullable<Uuid>,
        state -> Jsonb,
        computed_at -> Timestamptz,
    }
}

diesel::table! {
    sync_heads (owner_id) {
        owner_id -> Uuid,
        change_seq -> Int8,
    }
}

diesel::table! {
    users (id) {
        id -> Uuid,
        email -> Nullable<Text>,
        email_verified_at -> Nullable<Timestamptz>,
        password_hash -> Nullable<Text>,
        display_name -> Text,
        demo_key -> Nullable<Text>,
        created_at -> Timestamptz,
        deleted_at -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    workouts (owner_id, id) {
        owner_id -> Uuid,
        id -> Uuid,
        title -> Text,
        assignment_id -> Nullable<Uuid>,
        revision_id -> Nullable<Uuid>,
        week -> Nullable<Text>,
        day -> Nullable<Text>,
        gym_id -> Nullable<Uuid>,
        started_at -> Timestamptz,
        local_date -> Date,
        utc_offset_s -> Int4,
        finished_at -> Nullable<Timestamptz>,
        status -> Text,
        body_mass_g -> Nullable<Int4>,
        session_rpe -> Nullable<Int2>,
        notes -> Text,
        slots -> Jsonb,
        extra -> Jsonb,
        clocks -> Jsonb,
        edited -> Text,
        deleted -> Nullable<Text>,
        version -> Int8,
    }
}

diesel::joinable!(account_links -> users (user_id));
diesel::joinable!(assignments -> users (owner_id));
diesel::joinable!(body_measures -> users (owner_id));
diesel::joinable!(changes -> users (owner_id));
diesel::joinable!(coach_reports -> users (owner_id));
diesel::joinable!(custom_exercises -> users (owner_id));
diesel::joinable!(exercise_notes -> users (owner_id));
diesel::joinable!(gyms -> users (owner_id));
diesel::joinable!(known_devices -> users (user_id));
diesel::joinable!(memberships -> organisations (organisation_id));
diesel::joinable!(memberships -> users (user_id));
diesel::joinable!(notice_answers -> users (owner_id));
diesel::joinable!(pain_reports -> users (owner_id));
diesel::joinable!(plan_revisions -> users (owner_id));
diesel::joinable!(plans -> users (owner_id));
diesel::joinable!(profiles -> users (owner_id));
diesel::joinable!(readiness -> users (owner_id));
diesel::joinable!(refresh_tokens -> sessions (session_id));
diesel::joinable!(sent_mails -> users (user_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(sets -> users (owner_id));
diesel::joinable!(strength_states -> users (owner_id));
diesel::joinable!(sync_heads -> users (owner_id));
diesel::joinable!(workouts -> users (owner_id));

diesel::allow_tables_to_appear_in_same_query!(
    account_links,
    assignments,
    audit_entries,
    body_measures,
    changes,
    coach_reports,
    custom_exercises,
    exercise_notes,
    exercises,
    gyms,
    job_schedules,
    jobs,
    known_devices,
    memberships,
    notice_answers,
    operations,
    organisations,
    pain_reports,
    plan_revisions,
    plans,
    profiles,
    readiness,
    refresh_tokens,
    relationships,
    sent_mails,
    sessions,
    sets,
    strength_states,
    sync_heads,
    users,
    workouts,
);
