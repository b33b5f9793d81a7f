//! What else can be done with the exercise, and the question about a load that does not fit.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::entity::WorkoutSlot;
use training::history::OutlierAnswer;
use training::plan::{NodeId, SetPrescription};
use training::units::Weight;

use super::instead_of::Swap;
use super::shorten::Shorten;
use crate::components::{Button, ButtonVariant, Sheet};
use crate::features::running::{Outlier, Running};
use crate::features::words::load_text;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// More sets, fewer sets, none at all.
#[component]
pub fn Actions(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let (shortening, swapping) = (RwSignal::new(false), RwSignal::new(false));
    let slot = move || {
        let id = running.slot()?;
        running.overview().slots.into_iter().find(|slot| slot.id == id)
    };
    let skipped = move || slot().is_some_and(|slot| slot.skipped);
    let spare = move || slot().is_some_and(|slot| slot.planned > slot.done.max(1));
    let change = move |change: fn(&mut Vec<SetPrescription>)| {
        let Some(id) = untrack(|| running.slot()) else {
            return;
        };
        spawn_local(async move {
            running.change_slot(&id, |slot| change(&mut slot.slot.sets)).await;
        });
    };
    let skip = move |()| {
        let Some(id) = untrack(|| running.slot()) else {
            return;
        };
        spawn_local(async move {
            running
                .change_slot(&id, |slot| slot.skipped = !slot.skipped)
                .await;
        });
    };
    // Whoever stands in a superset already leaves it; else the exercise after this one joins.
    let partner = move || {
        let here = slot()?;
        if here.group.is_some() {
            return Some(here);
        }
        let slots = running.overview().slots;
        let place = slots.iter().position(|slot| slot.id == here.id)?;
        let next = slots.into_iter().nth(place + 1)?;
        (here.is_open() && next.is_open()).then_some(next)
    };
    let partner_name = move || {
        let exercise = partner().and_then(|slot| slot.exercise);
        let named = exercise.zip(data.books());
        named.map(|(id, books)| books.name(id)).unwrap_or_default()
    };
    let pair = move |()| {
        let Some((here, partner)) = untrack(|| slot().zip(partner())) else {
            return;
        };
        spawn_local(async move {
            running
                .change_workout(|workout| turn_about(&mut workout.slots, &here.id, &partner.id))
                .await;
        });
    };
    view! {
        <div class="stage-actions">
            <Button variant=ButtonVariant::Quiet on_press=move |()| change(add_set)>
                {t!(i18n, workout.add_set)}
            </Button>
            <Show when=spare>
                <Button variant=ButtonVariant::Quiet on_press=move |()| change(|sets| drop(sets.pop()))>
                    {t!(i18n, workout.remove_set)}
                </Button>
            </Show>
            <Button variant=ButtonVariant::Quiet on_press=move |()| swapping.set(true)>
                {t!(i18n, workout.swap)}
            </Button>
            <Show when=move || partner().is_some()>
                <Button variant=ButtonVariant::Quiet on_press=pair>
                    {move || {
                        if slot().is_some_and(|slot| slot.group.is_some()) {
                            text!(i18n, workout.unpair)
                        } else {
                            text!(i18n, workout.pair, exercise = partner_name())
                        }
                    }}
                </Button>
            </Show>
            <Button variant=ButtonVariant::Quiet on_press=skip>
                {move || {
                    if skipped() {
                        t_string!(i18n, workout.unskip_exercise)
                    } else {
                        t_string!(i18n, workout.skip_exercise)
                    }
                }}
            </Button>
            <Button variant=ButtonVariant::Quiet on_press=move |()| shortening.set(true)>
                {t!(i18n, shorten.open)}
            </Button>
        </div>
        <Shorten running open=shortening />
        <Swap running open=swapping />
    }
}

/// One more like the last.
fn add_set(sets: &mut Vec<SetPrescription>) {
    let Some(last) = sets.last().cloned() else { return };
    sets.push(SetPrescription {
        id: ids::new_node(),
        ..last
    });
}

/// Two exercises become a superset, or join the one that the second is in; an exercise that is in one (named twice) leaves it, and
/// so does whoever would be left alone.
fn turn_about(slots: &mut [WorkoutSlot], here: &NodeId, partner: &NodeId) {
    let group_of = |slots: &[WorkoutSlot], id: &NodeId| {
        let found = slots.iter().find(|slot| slot.slot.id == *id);
        found.and_then(|slot| slot.slot.group.clone())
    };
    if here == partner {
        let left = group_of(slots, here);
        let members = slots.iter().filter(|slot| slot.slot.group == left).count();
        for slot in slots.iter_mut() {
            if slot.slot.id == *here || (members <= 2 && left.is_some() && slot.slot.group == left) {
                slot.slot.group = None;
            }
        }
        return;
    }
    let group = group_of(slots, partner).unwrap_or_else(|| here.to_string());
    for slot in slots {
        if slot.slot.id == *here || slot.slot.id == *partner {
            slot.slot.group = Some(group.clone());
        }
    }
}

/// "Did you mean 80 kg?"
#[component]
pub fn OutlierQuestion(running: Running, asked: RwSignal<Option<Outlier>>) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    Effect::new(move || open.set(asked.with(Option::is_some)));
    Effect::new(move || {
        if !open.get() && asked.with_untracked(Option::is_some) {
            asked.set(None);
        }
    });
    let unit = move || {
        running
            .exercise()
            .map(|exercise| exercise.unit)
            .unwrap_or_default()
    };
    let load = move |weight: Weight| load_text(i18n, Some(weight), unit());
    let title = move || {
        let suggested = asked
            .with(|asked| asked.as_ref().map(|asked| load(asked.suggested)))
            .unwrap_or_default();
        text!(i18n, workout.outlier_title, suggested = suggested)
    };
    let answer = move |suggested: bool| {
        let Some(Outlier {
            row,
            suggested: meant,
            ..
        }) = asked.get_untracked()
        else {
            return;
        };
        open.set(false);
        asked.set(None);
        if suggested {
            running.edit(&row, |draft| draft.weight.typed = Some(meant));
        }
        let outlier = if suggested {
            OutlierAnswer::NotAsked
        } else {
            OutlierAnswer::Confirmed
        };
        // The row had all it needs when the question was asked.
        let _ = running.tick(&row, outlier);
    };
    let body = move || {
        asked.get().map(|question| {
            let (typed, suggested) = (load(question.typed), load(question.suggested));
            let take = text!(i18n, workout.outlier_take, suggested = suggested);
            let keep = text!(i18n, workout.outlier_keep, typed = typed);
            view! {
                <div class="stack" data-testid="outlier">
                    <p>{text!(i18n, workout.outlier, typed = typed)}</p>
                    <Button variant=ButtonVariant::Primary wide=true on_press=move |()| answer(true)>
                        {take}
                    </Button>
                    <Button wide=true on_press=move |()| answer(false)>
                        {keep}
                    </Button>
                    <Button variant=ButtonVariant::Quiet wide=true on_press=move |()| open.set(false)>
                        {t!(i18n, workout.outlier_cancel)}
                    </Button>
                </div>
            }
        })
    };
    view! { <Sheet open title>{body}</Sheet> }
}
