//! The form.

use leptos::prelude::*;
use shared::entity::CustomExercise;
use shared::sync::EntityKind;
use training::exercise::{Equipment, LoadConvention, MovementPattern};
use training::units::Weight;

use super::muscles::MuscleChoice;
use super::{Draft, Fault, conventions, directions, mechanics};
use crate::components::{Button, ButtonVariant, FieldKind, Segmented, Select, Slider, TextField, Toggle};
use crate::features::prescription::weight_text;
use crate::features::set_entry::{Typed, weight_from};
use crate::features::words::{convention, direction, equipment, mechanic, pattern, unit_text};
use crate::i18n::*;
use crate::state::use_data;

/// Describes an exercise; sends it when nothing is wrong with it.
#[component]
pub fn OwnExerciseForm(
    /// What stands in it at first.
    start: Draft,
    /// To be stored.
    #[prop(into)]
    on_save: Callback<CustomExercise>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let unit_now = move |draft: &Draft| {
        let equipment = draft.exercise().equipment;
        data.read(&[EntityKind::Profile], |data| data.profile.unit_of(equipment))
    };
    let step_text = |draft: &Draft, unit| {
        let grams = i32::try_from(draft.exercise().increment_g).ok();
        let step = grams.and_then(|grams| Weight::from_grams(grams).ok());
        step.map(|step| weight_text(step, unit)).unwrap_or_default()
    };
    let name = RwSignal::new(start.exercise().name.clone());
    let step = RwSignal::new(step_text(&start, untrack(|| unit_now(&start))));
    let draft = RwSignal::new(start);
    let unit = Memo::new(move |_| draft.with(unit_now));
    // Another unit writes the same step anew.
    Effect::new(move |before: Option<_>| {
        let unit = unit.get();
        if before.is_some_and(|before| before != unit) {
            step.set(draft.with_untracked(|draft| step_text(draft, unit)));
        }
        unit
    });
    let bad_step = RwSignal::new(false);
    let faults = RwSignal::new(Vec::<Fault>::new());
    let says = move |fault: Fault| faults.with(|faults| faults.contains(&fault));
    let save = move |()| {
        let typed = weight_from(&step.get_untracked(), unit.get_untracked());
        let loaded = draft.with_untracked(|draft| draft.exercise().convention != LoadConvention::None);
        let grams = typed
            .value()
            .and_then(|weight| u32::try_from(weight.grams()).ok());
        bad_step.set(loaded && (typed == Typed::Invalid || grams.is_none()));
        draft.update(|draft| {
            draft.set_name(&name.get_untracked());
            if let Some(grams) = grams.filter(|_| loaded) {
                draft.set_step_g(grams);
            }
        });
        let found = draft.with_untracked(Draft::faults);
        let right = found.is_empty() && !bad_step.get_untracked();
        faults.set(found);
        if right {
            on_save.run(draft.with_untracked(|draft| draft.exercise().clone()));
        }
    };
    let name_error = move || {
        if says(Fault::NameMissing) {
            Some(text!(i18n, own.name_missing))
        } else {
            says(Fault::Name).then(|| text!(i18n, own.name_long))
        }
    };
    let muscles_error = move || {
        if says(Fault::NoPrimeMuscle) {
            Some(text!(i18n, own.no_prime))
        } else {
            says(Fault::Muscles).then(|| text!(i18n, own.too_many_muscles))
        }
    };
    let step_error = move || (bad_step.get() || says(Fault::Step)).then(|| text!(i18n, own.bad_step));
    let equipments = move || Equipment::ALL.map(|one| (one, equipment(i18n, one))).to_vec();
    let patterns = move || MovementPattern::ALL.map(|one| (one, pattern(i18n, one))).to_vec();
    let fitting_conventions = Memo::new(move |_| draft.with(|draft| conventions(draft.exercise())));
    let fitting_directions = Memo::new(move |_| draft.with(|draft| directions(draft.exercise())));
    let fitting_mechanics = Memo::new(move |_| draft.with(|draft| mechanics(draft.exercise())));
    let several_conventions = move || fitting_conventions.with(|fitting| fitting.len() > 1);
    let mechanic_choice = move || {
        let options = fitting_mechanics.get();
        (options.len() > 1).then(|| {
            let named = options
                .into_iter()
                .map(|one| (one, TextProp::from(mechanic(i18n, one))));
            let options: Vec<_> = named.collect();
            view! {
                <Segmented
                    label=move || t_string!(i18n, exercises.joints)
                    options
                    value=Signal::derive(move || Some(draft.with(|draft| draft.exercise().mechanic)))
                    on_change=move |one| draft.update(|draft| draft.set_mechanic(one))
                />
            }
        })
    };
    let body = move || {
        view! {
            <Slider
                label=move || t_string!(i18n, exercises.body)
                low="0 %"
                high="100 %"
                step=5
                value=Signal::derive(move || draft.with(Draft::body_percent))
                text=move || text!(i18n, exercises.body_share, percent = draft.with(Draft::body_percent))
                on_change=move |percent| draft.update(|draft| draft.set_body_percent(percent))
            />
            <p class="field-error" role="alert">
                {move || says(Fault::Body).then(|| text!(i18n, own.body_missing))}
            </p>
        }
    };
    view! {
        <form
            class="stack own-form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(());
            }
        >
            <TextField label=move || t_string!(i18n, own.name) value=name error=Signal::derive(name_error) name="exercise_name" />
            <Select
                label=move || t_string!(i18n, exercises.equipment)
                options=Signal::derive(equipments)
                value=Signal::derive(move || Some(draft.with(|draft| draft.exercise().equipment)))
                on_change=move |one| draft.update(|draft| draft.set_equipment(one))
            />
            <Select
                label=move || t_string!(i18n, exercises.pattern)
                options=Signal::derive(patterns)
                value=Signal::derive(move || Some(draft.with(|draft| draft.exercise().pattern)))
                on_change=move |one| draft.update(|draft| draft.set_pattern(one))
            />
            {mechanic_choice}
            <MuscleChoice draft error=Signal::derive(muscles_error) />
            <Toggle
                label=move || t_string!(i18n, own.unilateral)
                hint=move || t_string!(i18n, own.unilateral_hint)
                value=Signal::derive(move || draft.with(|draft| draft.exercise().unilateral))
                on_change=move |on| draft.update(|draft| draft.set_unilateral(on))
            />
            <Show when=several_conventions>
                <Select
                    label=move || t_string!(i18n, exercises.logged)
                    options=Signal::derive(move || {
                        fitting_conventions.get().into_iter().map(|one| (one, convention(i18n, one))).collect()
                    })
                    value=Signal::derive(move || Some(draft.with(|draft| draft.exercise().convention)))
                    on_change=move |one| draft.update(|draft| draft.set_convention(one))
                />
            </Show>
            <Show when=move || draft.with(Draft::asks_body)>{body}</Show>
            <Show when=move || draft.with(|draft| draft.exercise().convention != LoadConvention::None)>
                <TextField
                    label=move || t_string!(i18n, exercises.step)
                    hint=move || t_string!(i18n, own.step_hint)
                    value=step
                    kind=FieldKind::Decimal
                    unit=move || unit_text(i18n, unit.get())
                    error=Signal::derive(step_error)
                    name="increment"
                />
            </Show>
            <Select
                label=move || t_string!(i18n, exercises.progress_is)
                options=Signal::derive(move || {
                    fitting_directions.get().into_iter().map(|one| (one, direction(i18n, one))).collect()
                })
                value=Signal::derive(move || Some(draft.with(|draft| draft.exercise().direction)))
                on_change=move |one| draft.update(|draft| draft.set_direction(one))
            />
            <p class="field-error" role="alert">
                {move || says(Fault::Other).then(|| text!(i18n, own.impossible))}
            </p>
            <Button variant=ButtonVariant::Primary wide=true on_press=save>
                {t!(i18n, own.save)}
            </Button>
        </form>
    }
}
