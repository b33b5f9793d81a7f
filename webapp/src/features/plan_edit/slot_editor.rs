//! The sheet in which a slot is changed.

use leptos::prelude::*;
use shared::ids::{ExerciseId, PlanRevisionId};
use training::plan::{NodeId, Slot, limits};
use training::units::Rir;

use super::exercise_search::ExerciseSearch;
use super::{Current, Scope, SlotDraft, revise};
use crate::components::{Button, ButtonVariant, Glyph, Keypad, Segmented, Step, Stepper, use_toasts};
use crate::features::saving::use_saving;
use crate::features::set_entry::rir_text;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// Exercise, sets, repetitions and RIR of a slot, for this week or the rest of the plan.
#[component]
pub fn SlotEditor(
    /// The plan.
    current: Current,
    /// The slot.
    edited: Slot,
    /// It was stored, or there was nothing to store.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let toasts = use_toasts();
    let draft = RwSignal::new(SlotDraft::of(&edited));
    let scope = RwSignal::new(Scope::Week);
    let searching = RwSignal::new(false);
    let mixed = SlotDraft::is_mixed(&edited);
    let alternates = StoredValue::new(edited.alternates.clone());
    let plan = StoredValue::new((current, edited));
    let save = move |()| {
        let (current, slot) = plan.get_value();
        let draft = draft.get_untracked();
        let changed = draft.apply(&current.revision.document, &slot, scope.get_untracked(), new_node);
        let Some(document) = changed else {
            toasts.note(untrack(|| text!(i18n, plan.unchanged)));
            on_done.run(());
            return;
        };
        let id: PlanRevisionId = ids::new_id();
        let revised = data.peek(|data| revise(data, &current, document, id));
        let said = untrack(|| text!(i18n, plan.saved, number = revised.number));
        saving.undoable(revised.changes, revised.undo, said, move || on_done.run(()));
    };
    let name = move || {
        let id = draft.with(|draft| draft.exercise.parse::<ExerciseId>().ok());
        id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default()
    };
    let search = move || {
        searching.get().then(|| {
            let current = draft.with_untracked(|draft| draft.exercise.clone());
            let on_choose = move |id: String| {
                draft.update(|draft| draft.exercise = id);
                searching.set(false);
            };
            view! { <ExerciseSearch current alternates=alternates.get_value() on_choose /> }
        })
    };
    let rirs = (0..=5_u8)
        .filter_map(|rir| Rir::from_halves(rir * 2).ok())
        .map(|rir| (rir, TextProp::from(rir_text(rir))));
    let scopes: Vec<(Scope, TextProp)> = vec![
        (Scope::Week, (move || t_string!(i18n, plan.scope_week)).into()),
        (Scope::Rest, (move || t_string!(i18n, plan.scope_rest)).into()),
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
            <Segmented
                label=move || t_string!(i18n, plan.scope)
                options=scopes
                value=Signal::derive(move || Some(scope.get()))
                on_change=move |chosen| scope.set(chosen)
            />
            <Button variant=ButtonVariant::Primary wide=true on_press=save>
                {t!(i18n, plan.save)}
            </Button>
        </form>
    }
}

fn stepped(from: u16, step: Step) -> u16 {
    match step {
        Step::More => from.saturating_add(1),
        Step::Less => from.saturating_sub(1),
    }
}

/// A new id of a set: a UUID without hyphens is a valid node id.
#[expect(clippy::expect_used, reason = "32 hexadecimal digits are a node id")]
fn new_node() -> NodeId {
    NodeId::try_from(ids::uuid_v7().simple().to_string()).expect("a node id")
}
