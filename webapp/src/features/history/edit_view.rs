//! The sheet in which a set is corrected or deleted.

use leptos::prelude::{Set as _, *};
use shared::entity::Set;
use shared::ids::SetId;
use training::exercise::LoadConvention;
use training::history::SetKind;
use training::load::LoadGrid;
use training::units::{Reps, Rir, Weight};

use super::{Correction, Fault};
use crate::components::{
    Button, ButtonVariant, FieldKind, Glyph, Keypad, Segmented, Select, Step, Stepper, TextField,
};
use crate::features::prescription::weight_text;
use crate::features::saving::use_saving;
use crate::features::set_entry::{Typed, reps_from, rir_text, seconds_from, weight_from};
use crate::features::words::{Words, kind_text, unit_text};
use crate::i18n::*;
use crate::state::{Change, Data, use_data};

const KINDS: [SetKind; 7] = [
    SetKind::Working,
    SetKind::WarmUp,
    SetKind::Drop,
    SetKind::BackOff,
    SetKind::Amrap,
    SetKind::Failure,
    SetKind::MyoRep,
];

/// A step of a timed set, in seconds.
const STEP_S: u32 = 5;

/// Load, repetitions, effort, kind and note of a logged set.
#[component]
pub fn EditSet(
    /// Which.
    id: SetId,
    /// As it stands.
    set: Set,
    /// It was stored or deleted.
    #[prop(into)]
    on_done: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let saving = use_saving();
    let draft = RwSignal::new(Correction::of(&set));
    let note = RwSignal::new(set.note.clone());
    let fault = RwSignal::new(None::<Fault>);
    let before = StoredValue::new(set.clone());
    let save = move |()| {
        draft.update(|draft| draft.note = note.get_untracked());
        let before = before.get_value();
        match draft.with_untracked(|draft| draft.apply(&before)) {
            Err(why) => fault.set(Some(why)),
            Ok(after) => {
                let change = Change::update(id, &before, &after);
                let back = Change::update(id, &after, &before);
                match (change, back) {
                    (Some(change), Some(back)) => saving.undoable(
                        vec![change],
                        vec![back],
                        untrack(|| text!(i18n, history.changed)),
                        move || on_done.run(()),
                    ),
                    _ => on_done.run(()),
                }
            }
        }
    };
    let delete = move |()| {
        let (change, back) = (Change::delete::<Set>(id), Change::revive::<Set>(id));
        let said = untrack(|| text!(i18n, history.deleted));
        saving.undoable(vec![change], vec![back], said, move || on_done.run(()));
    };
    let kinds = Signal::derive(move || KINDS.map(|kind| (kind, kind_text(i18n, kind))).to_vec());
    let note_error = Signal::derive(move || {
        (fault.get() == Some(Fault::NoteTooLong)).then(|| text!(i18n, history.too_long))
    });
    let general =
        move || (fault.get() == Some(Fault::NotPossible)).then(|| text!(i18n, history.not_possible));
    let rir_options = (0..=5_u8)
        .filter_map(|rir| Rir::from_halves(rir * 2).ok())
        .map(|rir| (Some(rir), TextProp::from(rir_text(rir))));
    let unsaid = (None, TextProp::from(move || t_string!(i18n, history.rir_unsaid)));
    let rir_options: Vec<(Option<Rir>, TextProp)> = std::iter::once(unsaid).chain(rir_options).collect();
    view! {
        <form
            class="stack"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                save(());
            }
        >
            {(set.convention != LoadConvention::None).then(|| load(i18n, use_data(), &set, draft, fault))}
            {count(i18n, &set, draft)}
            <Segmented
                label=move || t_string!(i18n, history.rir)
                options=rir_options
                value=Signal::derive(move || Some(draft.with(|draft| draft.rir)))
                on_change=move |rir| draft.update(|draft| draft.rir = rir)
            />
            <Select
                label=move || t_string!(i18n, history.kind)
                options=kinds
                value=Signal::derive(move || Some(draft.with(|draft| draft.kind)))
                on_change=move |kind| draft.update(|draft| draft.kind = kind)
            />
            <TextField label=move || t_string!(i18n, history.note) value=note error=note_error kind=FieldKind::Text />
            <p class="field-error" role="alert">{general}</p>
            <Button variant=ButtonVariant::Primary wide=true on_press=save>
                {t!(i18n, history.save)}
            </Button>
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Delete wide=true on_press=delete>
                {t!(i18n, history.delete)}
            </Button>
        </form>
    }
}

fn load(
    i18n: Words,
    data: Data,
    set: &Set,
    draft: RwSignal<Correction>,
    fault: RwSignal<Option<Fault>>,
) -> impl IntoView + use<> {
    let unit = set.unit;
    let grid = StoredValue::new_local(grid(data, set));
    let bad = RwSignal::new(false);
    let weight = move || draft.with(|draft| draft.weight);
    let step = move |step| {
        let from = draft.with_untracked(|draft| draft.weight).unwrap_or(Weight::ZERO);
        let to = grid.with_value(|grid| {
            let grid = grid.as_ref()?;
            match step {
                Step::More => grid.next_above(from),
                Step::Less => grid.next_below(from),
            }
        });
        if let Some(to) = to {
            bad.set(false);
            fault.set(None);
            draft.update(|draft| draft.weight = Some(to));
        }
    };
    let error = Signal::derive(move || {
        if bad.get() {
            Some(text!(i18n, history.invalid_load))
        } else {
            (fault.get() == Some(Fault::NegativeLoad)).then(|| text!(i18n, history.negative))
        }
    });
    view! {
        <Stepper
            label=move || t_string!(i18n, history.load)
            value=Signal::derive(move || weight().map(|weight| weight_text(weight, unit)).unwrap_or_default())
            unit=move || unit_text(i18n, unit)
            error
            on_step=step
            on_entry=move |text: String| {
                let typed = weight_from(&text, unit);
                fault.set(None);
                bad.set(typed == Typed::Invalid);
                if typed != Typed::Invalid {
                    draft.update(|draft| draft.weight = typed.value());
                }
            }
        />
    }
}

/// The loads that the gym of the set can build; `None` while the books are not there.
fn grid(data: Data, set: &Set) -> Option<LoadGrid> {
    let books = untrack(|| data.books())?;
    let facts = books.facts().get(set.exercise)?;
    let inventory = data.peek(|data| {
        set.gym
            .and_then(|gym| data.gyms.get(&gym))
            .map(|gym| gym.inventory.clone())
            .unwrap_or_default()
    });
    Some(LoadGrid::for_exercise(&inventory, facts, set.unit))
}

fn count(i18n: Words, set: &Set, draft: RwSignal<Correction>) -> impl IntoView + use<> {
    let timed = set.reps.is_none() && set.duration_s.is_some();
    let bad = RwSignal::new(false);
    let step = move |step| {
        bad.set(false);
        draft.update(|draft| match (timed, step) {
            (true, Step::More) => draft.duration_s = Some(draft.duration_s.unwrap_or(0) + STEP_S),
            (true, Step::Less) => {
                draft.duration_s = Some(draft.duration_s.unwrap_or(0).saturating_sub(STEP_S).max(1));
            }
            (false, step) => {
                let now = draft.reps.map_or(0, Reps::get);
                let to = if step == Step::More {
                    now.saturating_add(1)
                } else {
                    now.saturating_sub(1)
                };
                draft.reps = Some(Reps::saturating(to));
            }
        });
    };
    let entry = move |text: String| {
        if timed {
            let typed = seconds_from(&text);
            bad.set(typed.value().is_none());
            if let Some(seconds) = typed.value() {
                draft.update(|draft| draft.duration_s = Some(seconds));
            }
        } else {
            let typed = reps_from(&text);
            bad.set(typed.value().is_none());
            if let Some(reps) = typed.value() {
                draft.update(|draft| draft.reps = Some(reps));
            }
        }
    };
    let value = move || {
        draft.with(|draft| {
            if timed {
                draft.duration_s.map(|seconds| seconds.to_string())
            } else {
                draft.reps.map(|reps| reps.get().to_string())
            }
            .unwrap_or_default()
        })
    };
    let error = Signal::derive(move || {
        bad.get().then(|| {
            if timed {
                text!(i18n, history.invalid_seconds)
            } else {
                text!(i18n, history.invalid_reps)
            }
        })
    });
    let label = move || {
        if timed {
            t_string!(i18n, history.seconds)
        } else {
            t_string!(i18n, history.reps)
        }
    };
    view! {
        <Stepper label value=Signal::derive(value) keypad=Keypad::Whole error on_step=step on_entry=entry />
    }
}
