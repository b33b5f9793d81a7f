//! "How are you?": sleep, stress, soreness of today's muscles. Three taps, all optional.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::{AthleteData, draft_workout};
use shared::entity::Readiness;
use shared::ids::ReadinessId;
use shared::sync::EntityKind;
use training::exercise::Muscle;

use crate::components::{Banner, DotScale, Keypad, Step, Stepper, Toggle, Tone};
use crate::features::words::muscle;
use crate::format::Hundredths;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, Data, moment, use_data};

/// Sleep is asked in half hours.
const STEP_MIN: u16 = 30;
/// Where the first tap begins: seven and a half hours.
const USUAL_MIN: u16 = 450;
/// Muscles that are asked about, at most.
const MUSCLES: usize = 3;

fn today(data: &AthleteData) -> Readiness {
    let local_date = moment().local_date();
    data.readiness
        .get(&local_date)
        .cloned()
        .unwrap_or_else(|| Readiness {
            local_date,
            sleep_min: None,
            stress: None,
            soreness: std::collections::BTreeMap::new(),
            hrv_ms: None,
            ill: false,
        })
}

fn change(data: Data, change: impl FnOnce(&mut Readiness) + 'static) {
    spawn_local(async move {
        let before = data.peek(today);
        let mut after = before.clone();
        change(&mut after);
        let id = data.readiness_id(before.local_date);
        let write = match id {
            Some(id) => Change::update(id, &before, &after),
            None => Some(Change::put(ids::new_id::<ReadinessId>(), &after)),
        };
        if let Some(write) = write {
            let _ = data.commit(vec![write]).await;
        }
    });
}

/// The check.
#[component]
pub fn Check() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let answers = Memo::new(move |_| data.read(&[EntityKind::Readiness], today));
    let muscles = Memo::new(move |_| {
        let books = data.books()?;
        let kinds = [
            EntityKind::Workout,
            EntityKind::Assignment,
            EntityKind::PlanRevision,
        ];
        data.read(&kinds, |data| {
            let workout = match data.active_workout() {
                Some((_, workout)) => workout.clone(),
                None => draft_workout(data, None, moment())?,
            };
            let mut seen = BTreeSet::new();
            let facts = workout
                .slots
                .iter()
                .filter_map(|slot| books.exercise(slot.exercise()?));
            let prime = facts.filter_map(|entry| entry.muscles.first().map(|share| share.muscle));
            Some(
                prime
                    .filter(|muscle| seen.insert(*muscle))
                    .take(MUSCLES)
                    .collect::<Vec<_>>(),
            )
        })
    });
    let sleep = Signal::derive(move || {
        answers
            .with(|answers| answers.sleep_min)
            .map(hours_text)
            .unwrap_or_default()
    });
    let step_sleep = move |step| {
        let before = answers.with_untracked(|answers| answers.sleep_min);
        let minutes = match (before, step) {
            (None, _) => USUAL_MIN,
            (Some(minutes), Step::Less) => minutes.saturating_sub(STEP_MIN),
            (Some(minutes), Step::More) => (minutes + STEP_MIN).min(24 * 60),
        };
        change(data, move |answers| answers.sleep_min = Some(minutes));
    };
    let type_sleep = move |text: String| {
        if text.trim().is_empty() {
            change(data, |answers| answers.sleep_min = None);
        } else if let Ok(Hundredths(hundredths)) = Hundredths::parse(&text) {
            // Hours to minutes; a day has no more.
            let minutes = u16::try_from(hundredths.clamp(0, 2_400) * 60 / 100).unwrap_or_default();
            change(data, move |answers| answers.sleep_min = Some(minutes));
        }
    };
    let sore = move |about: Muscle| {
        let value = Signal::derive(move || answers.with(|answers| answers.soreness.get(&about).copied()));
        let on_change = move |dots: Option<u8>| {
            change(data, move |answers| match dots {
                Some(dots) => drop(answers.soreness.insert(about, dots)),
                None => drop(answers.soreness.remove(&about)),
            });
        };
        view! {
            <DotScale
                label=move || text!(i18n, today.sore, muscle = muscle(i18n, about))
                low=move || t_string!(i18n, today.sore_low)
                high=move || t_string!(i18n, today.sore_high)
                value
                on_change
            />
        }
    };
    let sore_list = move || {
        muscles
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(sore)
            .collect_view()
    };
    view! {
        <section class="section readiness" aria-labelledby="readiness-title">
            <h2 id="readiness-title">
                {t!(i18n, today.how_are_you)} " " <small class="muted">{t!(i18n, today.optional)}</small>
            </h2>
            <Stepper
                label=move || t_string!(i18n, today.sleep)
                value=sleep
                unit=move || t_string!(i18n, today.hours_unit)
                keypad=Keypad::Decimal
                on_step=step_sleep
                on_entry=type_sleep
            />
            <DotScale
                label=move || t_string!(i18n, today.stress)
                low=move || t_string!(i18n, today.stress_low)
                high=move || t_string!(i18n, today.stress_high)
                value=Signal::derive(move || answers.with(|answers| answers.stress))
                on_change=move |dots| change(data, move |answers| answers.stress = dots)
            />
            <p class="field-label">{t!(i18n, today.sore_title)}</p>
            {sore_list}
            <Toggle
                label=move || t_string!(i18n, today.ill)
                value=Signal::derive(move || answers.with(|answers| answers.ill))
                on_change=move |ill| change(data, move |answers| answers.ill = ill)
            />
            <Show when=move || answers.with(|answers| answers.ill)>
                <Banner tone=Tone::Warning>{t!(i18n, today.ill_advice)}</Banner>
            </Show>
        </section>
    }
}

/// Hours with a half: `7.5`.
fn hours_text(minutes: u16) -> String {
    let (hours, tenths) = (minutes / 60, minutes % 60 * 10 / 60);
    if tenths == 0 {
        hours.to_string()
    } else {
        number(&format!("{hours}.{tenths}"))
    }
}
