//! The form in which a slot is changed.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use training::plan::edit::{Reach, SlotChange};
use training::plan::{Slot, limits};
use training::units::Rir;

use super::SlotDraft;
use super::slot_load::{LoadChoice, RestChoice};
use crate::components::{Button, ButtonVariant, Glyph, Keypad, Segmented, Step, Stepper};
use crate::features::exercises::{Finder, Suggest};
use crate::features::set_entry::rir_text;
use crate::i18n::*;
use crate::state::use_data;

/// Exercise, sets, repetitions, RIR, rest and load of a slot.
#[component]
pub fn SlotEditor(
    /// The slot.
    edited: Slot,
    /// Whether to ask how far the change reaches; else it is the caller's matter.
    #[prop(optional)]
    asks_reach: bool,
    /// The exercise is looked for at once.
    #[prop(optional)]
    swapping: bool,
    /// To be stored; the change may be empty.
    #[prop(into)]
    on_save: Callback<(SlotChange, Reach)>,
    /// The slot goes.
    #[prop(optional, into)]
    on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let draft = RwSignal::new(SlotDraft::of(&edited));
    let reach = RwSignal::new(Reach::Week);
    let searching = RwSignal::new(swapping);
    let mixed = SlotDraft::is_mixed(&edited);
    let suggest = Suggest {
        like: edited.exercise.parse().ok(),
        first: edited
            .alternates
            .iter()
            .filter_map(|id| id.parse().ok())
            .collect(),
    };
    let edited = StoredValue::new(edited);
    let save = move |()| {
        let change = edited.with_value(|slot| draft.with_untracked(|draft| draft.change(slot)));
        on_save.run((change, reach.get_untracked()));
    };
    let name = move || {
        let id = draft.with(|draft| draft.exercise.parse::<ExerciseId>().ok());
        id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default()
    };
    let search = move || {
        let suggest = suggest.clone();
        searching.get().then(move || {
            let on_choose = move |id: ExerciseId| {
                draft.update(|draft| draft.exercise = id.to_string());
                searching.set(false);
            };
            view! { <Finder suggest on_choose /> }
        })
    };
    let rirs = (0..=5_u8)
        .filter_map(|rir| Rir::from_halves(rir * 2).ok())
        .map(|rir| (rir, TextProp::from(rir_text(rir))));
    let reaches: Vec<(Reach, TextProp)> = vec![
        (Reach::Week, (move || t_string!(i18n, plan.scope_week)).into()),
        (Reach::Rest, (move || t_string!(i18n, plan.scope_rest)).into()),
    ];
    let number = move |read: fn(&SlotDraft) -> u64| {
        Signal::derive(move || draft.with(|draft| read(draft).to_string()))
    };
    let typed = move |text: String, write: fn(&mut SlotDraft, u16)| {
        if let Ok(count) = text.trim().parse::<u16>() {
            draft.update(|draft| write(draft, count));
        }
    };
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(());
            }
        >
            <div class="row row-apart">
                <div>
                    <p class="field-label">{t!(i18n, plan.exercise)}</p>
                    <p>{name}</p>
                </div>
                <Button glyph=Glyph::Swap on_press=move |()| searching.update(|open| *open = !*open)>
                    {t!(i18n, plan.swap)}
                </Button>
            </div>
            {search}
            {mixed.then(|| view! { <p class="muted small">{t!(i18n, plan.per_set)}</p> })}
            <Stepper
                label=move || t_string!(i18n, plan.sets)
                value=number(|draft| u64::try_from(draft.count).unwrap_or_default())
                keypad=Keypad::Whole
                at_least=Signal::derive(move || draft.with(|draft| draft.count <= 1))
                at_most=Signal::derive(move || draft.with(|draft| draft.count >= limits::SETS_PER_SLOT))
                on_step=move |step| draft.update(|draft| draft.step_count(step == Step::More))
                on_entry=move |text| typed(text, |draft, count| {
                    draft.count = usize::from(count).clamp(1, limits::SETS_PER_SLOT);
                })
            />
            <div class="slot-range">
                <Stepper
                    label=move || t_string!(i18n, plan.reps_low)
                    value=number(|draft| draft.low.into())
                    keypad=Keypad::Whole
                    on_step=move |step| draft.update(|draft| draft.set_low(stepped(draft.low, step)))
                    on_entry=move |text| typed(text, SlotDraft::set_low)
                />
                <Stepper
                    label=move || t_string!(i18n, plan.reps_high)
                    value=number(|draft| draft.high.into())
                    keypad=Keypad::Whole
                    on_step=move |step| draft.update(|draft| draft.set_high(stepped(draft.high, step)))
                    on_entry=move |text| typed(text, SlotDraft::set_high)
                />
            </div>
            <Segmented
                label=move || t_string!(i18n, plan.rir)
                options=rirs.collect()
                value=Signal::derive(move || Some(draft.with(|draft| draft.rir)))
                on_change=move |rir| draft.update(|draft| draft.rir = rir)
            />
            <RestChoice draft />
            <LoadChoice draft />
            {asks_reach
                .then(|| {
                    view! {
                        <Segmented
                            label=move || t_string!(i18n, plan.scope)
                            options=reaches
                            value=Signal::derive(move || Some(reach.get()))
                            on_change=move |chosen| reach.set(chosen)
                        />
                    }
                })}
            <Button variant=ButtonVariant::Primary wide=true on_press=save>
                {t!(i18n, plan.save)}
            </Button>
            {on_remove
                .map(|on_remove| {
                    view! {
                        <Button
                            variant=ButtonVariant::Quiet
                            glyph=Glyph::Delete
                            wide=true
                            on_press=move |()| on_remove.run(())
                        >
                            {t!(i18n, plan_edit.remove_exercise)}
                        </Button>
                    }
                })}
        </form>
    }
}

fn stepped(from: u16, step: Step) -> u16 {
    match step {
        Step::More => from.saturating_add(1),
        Step::Less => from.saturating_sub(1),
    }
}
