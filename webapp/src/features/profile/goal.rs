//! The goal between muscle and strength, with what it means for the main lifts.

use leptos::prelude::*;
use shared::coach::{AthleteData, draft_workout};
use shared::entity::Workout;
use shared::ids::WorkoutId;
use shared::sync::EntityKind;
use training::prescribe::goal_preview;

use crate::components::Slider;
use crate::features::prescription::RepRange;
use crate::features::set_entry::rir_text;
use crate::features::words::{Grade, grade, load_text};
use crate::format;
use crate::i18n::*;
use crate::platform::timer;
use crate::state::{moment, use_data};

/// A slider stores when it rests, not at every pixel.
const RESTS_MS: u32 = 400;

/// The workout whose first exercise is the example: the one that runs, else the next of the plan.
fn subject(data: &AthleteData) -> Option<(Option<WorkoutId>, Workout)> {
    match data.active_workout() {
        Some((id, workout)) => Some((Some(id), workout.clone())),
        None => Some((None, draft_workout(data, data.profile.active_gym, moment())?)),
    }
}

/// The goal slider. Beside what it means for any lift, it shows what the coach would ask for in an exercise of the plan.
#[component]
pub fn GoalSlider() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let stored = move || {
        data.read(&[EntityKind::Profile], |data| {
            u16::from(data.profile.goal_percent)
        })
    };
    let moving = RwSignal::new(None::<u16>);
    let pending = StoredValue::new_local(None);
    let value = Signal::derive(move || moving.get().unwrap_or_else(stored));
    let preview = move || goal_preview(f64::from(value.get()) / 100.0);
    let reps = move || {
        let (low, high, _) = preview();
        text!(i18n, first_run.goal.preview, reps = RepRange(low, high))
    };
    let rest = move || text!(i18n, first_run.goal.rest, time = format::clock(preview().2));
    let exercise = Memo::new(move |_| {
        let kinds = [
            EntityKind::Workout,
            EntityKind::Assignment,
            EntityKind::PlanRevision,
        ];
        data.read(&kinds, |data| subject(data)?.1.slots.first()?.exercise())
    });
    let example = move || {
        let (exercise, goal) = (exercise.get()?, f64::from(value.get()) / 100.0);
        let set = data.coach(subject, |session| session.under_goal(exercise, goal))??;
        let books = data.books()?;
        let name = books.name(exercise);
        let equipment = books.exercise(exercise)?.equipment;
        let unit = data.peek(|data| data.profile.unit_of(equipment));
        Some(text!(
            i18n,
            first_run.goal.example,
            exercise = name,
            load = load_text(i18n, set.weight, unit),
            reps = RepRange::of(&set),
            rir = rir_text(set.rir)
        ))
    };
    let on_change = move |percent: u16| {
        moving.set(Some(percent));
        let store = timer::after(RESTS_MS, move || {
            let percent = u8::try_from(percent.min(100)).unwrap_or(100);
            data.set_profile(move |profile| profile.goal_percent = percent);
        });
        pending.set_value(store);
    };
    view! {
        <div class="stack stack-tight">
            <Slider
                label=move || t_string!(i18n, first_run.goal.slider)
                low=move || t_string!(i18n, first_run.goal.muscle)
                high=move || t_string!(i18n, first_run.goal.strength)
                step=5
                value
                text=reps
                on_change
            />
            <p class="muted figures">
                {rest} <small>" (" {move || grade(i18n, Grade::FewStudies)} ")"</small>
            </p>
            <Show when=move || exercise.get().is_some()>
                <p class="figures" data-testid="goal-example">{example}</p>
                <p class="field-hint">{t!(i18n, first_run.goal.plan_stays)}</p>
            </Show>
        </div>
    }
}
