//! One workout: its facts, every set beside what was prescribed, and the way to correct or delete.

use leptos::prelude::{Set as _, *};
use shared::entity::{Set, Workout};
use shared::ids::{SetId, WorkoutId};
use shared::sync::EntityKind;
use training::units::WeightUnit;

use super::agreed_view::AgreedOn;
use super::edit_view::EditSet;
use super::sets_view::SetsOfExercise;
use super::{Detail, detail, tonnage_g, tonnage_text};
use crate::components::{Button, ButtonVariant, EmptyState, Glyph, Icon, Sheet};
use crate::features::saving::use_saving;
use crate::features::words::{Words, unit_text, use_dates};
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{Change, use_data};

/// A workout of the past.
#[component]
pub fn WorkoutDetail(
    /// Which.
    id: WorkoutId,
    /// It was deleted.
    #[prop(into)]
    on_deleted: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let data = use_data();
    let saving = use_saving();
    let shown = Memo::new(move |_| {
        let unsent = data.unsent();
        data.read(&[EntityKind::Workout, EntityKind::Set], |data| {
            detail(data, id, &unsent)
        })
    });
    let unit = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.unit));
    let editing = RwSignal::new(None::<(SetId, Set)>);
    let sheet = RwSignal::new(false);
    let edit = Callback::new(move |target: (SetId, Set)| {
        editing.set(Some(target));
        sheet.set(true);
    });
    let delete = Callback::new(move |()| {
        // Its sets go with it, in one commit: they would teach the coach for ever otherwise.
        let sets = data.peek(|data| data.sets_of(id).into_iter().map(|(id, _)| id).collect::<Vec<_>>());
        let mut changes: Vec<Change> = sets.iter().map(|id| Change::delete::<Set>(*id)).collect();
        let mut undo: Vec<Change> = sets.iter().map(|id| Change::revive::<Set>(*id)).collect();
        changes.push(Change::delete::<Workout>(id));
        undo.insert(0, Change::revive::<Workout>(id));
        saving.undoable(changes, undo, text!(i18n, history.workout_deleted), move || {
            on_deleted.run(());
        });
    });
    let body = move || match shown.get() {
        None => view! {
            <EmptyState
                title=move || t_string!(i18n, history.not_found)
                body=move || t_string!(i18n, history.not_found_help)
            />
        }
        .into_any(),
        Some(Detail {
            workout,
            exercises,
            unsynced,
        }) => {
            let empty = exercises.is_empty();
            let facts = facts(i18n, &workout, &exercises, unit.get());
            let groups = exercises
                .into_iter()
                .map(|exercise| view! { <SetsOfExercise exercise on_edit=edit /> })
                .collect_view();
            view! {
                <header class="workout-facts">
                    <p class="figures">{dates.date(workout.local_date, DateStyle::Full)}</p>
                    <p class="muted figures">{facts}</p>
                    {(unsynced > 0)
                        .then(|| {
                            view! {
                                <p class="workout-unsynced small figures">
                                    <Icon glyph=Glyph::Unsynced />
                                    {counted!(i18n, sync.unsent_sets, unsynced)}
                                </p>
                            }
                        })}
                    {(!workout.notes.is_empty()).then(|| view! { <p>{workout.notes.clone()}</p> })}
                </header>
                {empty.then(|| view! { <p class="muted">{t!(i18n, history.no_sets)}</p> })}
                {groups}
                <AgreedOn day=workout.local_date />
                <div class="workout-actions">
                    <Button variant=ButtonVariant::Quiet glyph=Glyph::Delete on_press=delete>
                        {t!(i18n, history.delete_workout)}
                    </Button>
                </div>
            }
            .into_any()
        }
    };
    let title = move || {
        let exercise = editing.with(|target| target.as_ref().map(|(_, set)| set.exercise));
        match (exercise, data.books()) {
            (Some(exercise), Some(books)) => books.name(exercise),
            _ => String::new(),
        }
    };
    let target = move || {
        editing
            .get()
            .map(|(id, set)| view! { <EditSet id set on_done=move |()| sheet.set(false) /> })
    };
    view! {
        <div class="workout-detail">{body}</div>
        <Sheet open=sheet title>
            {target}
        </Sheet>
    }
}

fn facts(i18n: Words, workout: &Workout, exercises: &[super::Exercise], unit: WeightUnit) -> String {
    let sets = exercises.iter().flat_map(|exercise| &exercise.sets);
    let working = sets.clone().filter(|set| !set.is_warm_up()).count();
    let moved = tonnage_g(sets.map(|set| &set.set));
    let mut facts = vec![
        counted!(i18n, history.exercises, exercises.len()),
        counted!(i18n, history.sets, working),
    ];
    if let Some(finished) = workout.finished_at {
        facts.push(text!(
            i18n,
            history.minutes,
            minutes = (finished - workout.started_at).num_minutes()
        ));
    } else {
        facts.push(text!(i18n, history.abandoned));
    }
    if moved > 0 {
        let load = format!("{}\u{a0}{}", tonnage_text(moved, unit), unit_text(i18n, unit));
        facts.push(text!(i18n, history.moved, load = load));
    }
    facts.extend(
        workout
            .session_rpe
            .map(|value| text!(i18n, history.session_rpe, value = value)),
    );
    facts.join(" · ")
}
