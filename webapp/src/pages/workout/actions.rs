//! What else can be done with the exercise, and the question about a load that does not fit.

use leptos::prelude::*;
use leptos::task::spawn_local;
use training::history::OutlierAnswer;
use training::plan::{NodeId, SetPrescription};
use training::units::Weight;

use super::shorten::Shorten;
use crate::components::{Button, ButtonVariant, Sheet};
use crate::features::running::{Outlier, Running};
use crate::features::words::load_text;
use crate::i18n::*;
use crate::platform::ids;

/// More sets, fewer sets, none at all.
#[component]
pub fn Actions(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let shortening = RwSignal::new(false);
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
            running
                .change_workout(|workout| {
                    if let Some(slot) = workout.slots.iter_mut().find(|slot| slot.slot.id == id) {
                        change(&mut slot.slot.sets);
                    }
                })
                .await;
        });
    };
    let skip = move |()| {
        let Some(id) = untrack(|| running.slot()) else {
            return;
        };
        spawn_local(async move {
            running
                .change_workout(|workout| {
                    if let Some(slot) = workout.slots.iter_mut().find(|slot| slot.slot.id == id) {
                        slot.skipped = !slot.skipped;
                    }
                })
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
    }
}

/// One more like the last.
fn add_set(sets: &mut Vec<SetPrescription>) {
    let Some(last) = sets.last().cloned() else { return };
    if let Ok(id) = NodeId::try_from(ids::uuid_v7().to_string()) {
        sets.push(SetPrescription { id, ..last });
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
