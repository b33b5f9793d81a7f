//! Rest after the sets of a slot, and who chooses its load.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::load::LoadGrid;
use training::plan::LoadRule;
use training::units::{Weight, WeightUnit};

use super::SlotDraft;
use crate::components::{Segmented, Select, Step, Stepper};
use crate::features::prescription::weight_text;
use crate::features::set_entry::{Typed, weight_from};
use crate::features::words::unit_text;
use crate::format::{Hundredths, clock};
use crate::i18n::*;
use crate::state::{Data, use_data};

/// Lengths that people take, in seconds.
const RESTS: [u32; 8] = [30, 60, 90, 120, 150, 180, 240, 300];
/// Bounds of a percentage, and its step.
const PERCENT: (f64, f64, f64) = (20.0, 110.0, 2.5);
const PERCENT_AT_FIRST: f64 = 75.0;

/// How long the rest is, or that the coach decides.
#[component]
pub fn RestChoice(draft: RwSignal<SlotDraft>) -> impl IntoView {
    let i18n = use_i18n();
    let options = Signal::derive(move || {
        let now = draft.with(|draft| draft.rest_s);
        let mut lengths: Vec<u32> = RESTS.into_iter().chain(now).collect();
        lengths.sort_unstable();
        lengths.dedup();
        let coach = (None, text!(i18n, plan_edit.coach));
        let rest = lengths.into_iter().map(|rest| (Some(rest), clock(rest)));
        std::iter::once(coach).chain(rest).collect::<Vec<_>>()
    });
    view! {
        <Select
            label=move || t_string!(i18n, plan_edit.rest)
            options
            value=Signal::derive(move || Some(draft.with(|draft| draft.rest_s)))
            on_change=move |rest| draft.update(|draft| draft.rest_s = rest)
        />
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    Coach,
    Percent,
    Fixed,
}

fn rule(load: LoadRule) -> Rule {
    match load {
        LoadRule::Engine => Rule::Coach,
        LoadRule::PercentOfE1rm { .. } => Rule::Percent,
        LoadRule::Fixed { .. } => Rule::Fixed,
    }
}

/// Who chooses the load: the coach from what it has learned, a percentage, or the lifter.
#[component]
pub fn LoadChoice(draft: RwSignal<SlotDraft>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let now = Memo::new(move |_| draft.with(|draft| rule(draft.load)));
    let options: Vec<(Rule, TextProp)> = vec![
        (Rule::Coach, (move || t_string!(i18n, plan_edit.coach)).into()),
        (Rule::Percent, (move || t_string!(i18n, plan_edit.percent)).into()),
        (Rule::Fixed, (move || t_string!(i18n, plan_edit.fixed)).into()),
    ];
    let choose = move |chosen: Rule| {
        let load = match chosen {
            Rule::Coach => LoadRule::Engine,
            Rule::Percent => LoadRule::PercentOfE1rm {
                percent: PERCENT_AT_FIRST,
            },
            Rule::Fixed => {
                let lightest = untrack(|| grid(data, draft)).and_then(|grid| grid.lightest());
                LoadRule::Fixed {
                    weight: lightest.unwrap_or(Weight::ZERO),
                }
            }
        };
        draft.update(|draft| draft.load = load);
    };
    let amount = move || match now.get() {
        Rule::Coach => view! { <p class="field-hint">{t!(i18n, plan_edit.coach_help)}</p> }.into_any(),
        Rule::Percent => view! { <Percent draft /> }.into_any(),
        Rule::Fixed => view! { <Fixed draft /> }.into_any(),
    };
    view! {
        <div class="stack stack-tight">
            <Segmented
                label=move || t_string!(i18n, plan_edit.load)
                options
                value=Signal::derive(move || Some(now.get()))
                on_change=choose
            />
            {amount}
        </div>
    }
}

#[component]
fn Percent(draft: RwSignal<SlotDraft>) -> impl IntoView {
    let i18n = use_i18n();
    let bad = RwSignal::new(false);
    let now = move |draft: &SlotDraft| match draft.load {
        LoadRule::PercentOfE1rm { percent } => percent,
        _ => PERCENT_AT_FIRST,
    };
    let set = move |percent: f64| {
        bad.set(false);
        let (low, high, _) = PERCENT;
        draft.update(|draft| {
            draft.load = LoadRule::PercentOfE1rm {
                percent: percent.clamp(low, high),
            };
        });
    };
    let sign = decimal_sign();
    view! {
        <Stepper
            label=move || t_string!(i18n, plan_edit.percent)
            value=Signal::derive(move || {
                let hundredths = training::math::round_to_i32(draft.with(now) * 100.0);
                Hundredths(hundredths.into()).display(sign)
            })
            unit="%"
            step="2.5 %"
            error=Signal::derive(move || bad.get().then(|| text!(i18n, plan_edit.bad_percent)))
            on_step=move |step| {
                let from = draft.with_untracked(now);
                set(if step == Step::More { from + PERCENT.2 } else { from - PERCENT.2 });
            }
            on_entry=move |text: String| {
                // Within seven whole figures a hundredth is exact enough for a percentage.
                let typed = Hundredths::parse(&text).ok().and_then(|typed| i32::try_from(typed.0).ok());
                match typed.map(|hundredths| f64::from(hundredths) / 100.0) {
                    Some(percent) if (PERCENT.0..=PERCENT.1).contains(&percent) => set(percent),
                    _ => bad.set(true),
                }
            }
        />
    }
}

#[component]
fn Fixed(draft: RwSignal<SlotDraft>) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let bad = RwSignal::new(false);
    let unit = unit(data, draft);
    let now = move |draft: &SlotDraft| match draft.load {
        LoadRule::Fixed { weight } => weight,
        _ => Weight::ZERO,
    };
    let set = move |weight: Weight| {
        bad.set(false);
        draft.update(|draft| draft.load = LoadRule::Fixed { weight });
    };
    let step = move |step| {
        let from = draft.with_untracked(now);
        let next = untrack(|| grid(data, draft)).and_then(|grid| match step {
            Step::More => grid.next_above(from),
            Step::Less => grid.next_below(from),
        });
        if let Some(next) = next {
            set(next);
        }
    };
    view! {
        <Stepper
            label=move || t_string!(i18n, plan_edit.fixed)
            value=Signal::derive(move || weight_text(draft.with(now), unit))
            unit=move || unit_text(i18n, unit)
            error=Signal::derive(move || bad.get().then(|| text!(i18n, history.invalid_load)))
            on_step=step
            on_entry=move |text: String| match weight_from(&text, unit) {
                Typed::Value(weight) => set(weight),
                Typed::Empty | Typed::Invalid => bad.set(true),
            }
        />
    }
}

fn exercise(draft: RwSignal<SlotDraft>) -> Option<ExerciseId> {
    draft.with(|draft| draft.exercise.parse().ok())
}

fn unit(data: Data, draft: RwSignal<SlotDraft>) -> WeightUnit {
    let equipment = exercise(draft).and_then(|id| Some(data.books()?.exercise(id)?.equipment));
    data.read(&[EntityKind::Profile], |data| match equipment {
        Some(equipment) => data.profile.unit_of(equipment),
        None => data.profile.unit,
    })
}

/// The loads that the lifter's gym can build; `None` while the books are not there.
fn grid(data: Data, draft: RwSignal<SlotDraft>) -> Option<LoadGrid> {
    let books = data.books()?;
    let facts = books.facts().get(exercise(draft)?)?;
    let inventory = data.peek(|data| {
        let gym = data.profile.active_gym.and_then(|gym| data.gyms.get(&gym));
        gym.map(|gym| gym.inventory.clone()).unwrap_or_default()
    });
    Some(LoadGrid::for_exercise(&inventory, facts, unit(data, draft)))
}
