//! What is asked before a plan is made.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::{PlanWish, make_plan};
use shared::sync::EntityKind;
use training::exercise::Joint;
use training::generate::{GeneratedPlan, NoPlan};
use training::prescribe::goal_preview;
use training::volume::VolumeGroup;

use super::outcome::Outcome;
use super::words;
use crate::components::{Banner, Button, ButtonVariant, Segmented, Select, Slider, Tone};
use crate::features::prescription::RepRange;
use crate::features::templates::take_plan;
use crate::features::words::{joint, volume_group};
use crate::i18n::*;
use crate::state::{moment, use_data};

const JOINTS: [Joint; 7] = [
    Joint::Shoulder,
    Joint::Elbow,
    Joint::Wrist,
    Joint::LowerBack,
    Joint::Hip,
    Joint::Knee,
    Joint::Ankle,
];
const MINUTES: (u16, u16) = (15, 120);

/// The questions, and below them the plan.
#[component]
pub fn PlanMaker(
    /// It was taken; its name.
    #[prop(into)]
    on_taken: Callback<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let wish = RwSignal::new(data.read(&[EntityKind::Profile], |data| PlanWish {
        days: data.profile.training_days.clamp(1, 6),
        minutes: 60,
        goal_percent: data.profile.goal_percent,
        priorities: Vec::new(),
        spare: Vec::new(),
        gym: data.profile.active_gym,
    }));
    let made = RwSignal::new(None::<Result<GeneratedPlan, NoPlan>>);
    let busy = RwSignal::new(false);
    // A plan below other answers than those above it would be a lie.
    let change = move |change: &dyn Fn(&mut PlanWish)| {
        wish.update(change);
        made.set(None);
    };
    let make = move |()| {
        let Some(books) = data.books() else { return };
        let plan =
            wish.with_untracked(|wish| data.peek(|data| make_plan(data, books.offered(), wish, moment())));
        made.set(Some(plan.map(|mut plan| {
            words::name(i18n, &mut plan);
            plan
        })));
    };
    let take = Callback::new(move |plan: GeneratedPlan| {
        busy.set(true);
        spawn_local(async move {
            let name = plan.document.name.clone();
            let taken = take_plan(data, name.clone(), None, plan.document).await;
            busy.try_set(false);
            if taken.is_ok() {
                on_taken.run(name);
            }
        });
    });
    let reps = move || {
        let (low, high, _) = goal_preview(f64::from(wish.with(|wish| wish.goal_percent)) / 100.0);
        text!(i18n, first_run.goal.preview, reps = RepRange(low, high))
    };
    let groups = std::iter::once((None, text!(i18n, make.nothing_first)))
        .chain(VolumeGroup::ALL.map(|group| (Some(group), volume_group(i18n, group))));
    let joints = std::iter::once((None, text!(i18n, make.nothing_spared)))
        .chain(JOINTS.map(|one| (Some(one), joint(i18n, one))));
    let groups: Signal<Vec<(Option<VolumeGroup>, String)>> = Signal::stored(groups.collect());
    let joints: Signal<Vec<(Option<Joint>, String)>> = Signal::stored(joints.collect());
    let days: Vec<(u8, TextProp)> = (1..=6)
        .map(|days: u8| (days, TextProp::from(days.to_string())))
        .collect();
    let first = move |group: Option<VolumeGroup>| {
        change(&|wish| wish.priorities = group.into_iter().collect());
    };
    let spare = move |joint: Option<Joint>| change(&|wish| wish.spare = joint.into_iter().collect());
    let outcome = move || match made.get()? {
        Ok(plan) => Some(view! { <Outcome plan busy on_take=take /> }.into_any()),
        Err(fault) => {
            let said = match fault {
                NoPlan::NoExercise => text!(i18n, make.no_exercise),
                NoPlan::NoTime => text!(i18n, make.no_time),
            };
            Some(view! { <Banner tone=Tone::Warning>{said}</Banner> }.into_any())
        }
    };
    view! {
        <div class="stack stack-wide">
            <div class="plan-wish">
                <Segmented
                    label=move || t_string!(i18n, templates.days)
                    options=days
                    value=Signal::derive(move || Some(wish.with(|wish| wish.days)))
                    on_change=move |days| change(&|wish| wish.days = days)
                />
                <Slider
                    label=move || t_string!(i18n, make.minutes)
                    low=MINUTES.0.to_string()
                    high=MINUTES.1.to_string()
                    max=MINUTES.1 - MINUTES.0
                    step=5
                    value=Signal::derive(move || wish.with(|wish| wish.minutes) - MINUTES.0)
                    text=move || text!(i18n, make.minutes_text, minutes = wish.with(|wish| wish.minutes))
                    on_change=move |more: u16| change(&|wish| wish.minutes = MINUTES.0 + more)
                />
                <Slider
                    label=move || t_string!(i18n, first_run.goal.slider)
                    low=move || t_string!(i18n, first_run.goal.muscle)
                    high=move || t_string!(i18n, first_run.goal.strength)
                    step=5
                    value=Signal::derive(move || u16::from(wish.with(|wish| wish.goal_percent)))
                    text=reps
                    on_change=move |percent: u16| {
                        let percent = u8::try_from(percent.min(100)).unwrap_or(100);
                        change(&|wish| wish.goal_percent = percent);
                    }
                />
                <Select
                    label=move || t_string!(i18n, make.first)
                    options=groups
                    value=Signal::derive(move || Some(wish.with(|wish| wish.priorities.first().copied())))
                    on_change=first
                />
                <Select
                    label=move || t_string!(i18n, make.spare)
                    options=joints
                    value=Signal::derive(move || Some(wish.with(|wish| wish.spare.first().copied())))
                    on_change=spare
                />
            </div>
            <Show when=move || made.with(Option::is_none)>
                <Button variant=ButtonVariant::Primary on_press=make>
                    {t!(i18n, make.go)}
                </Button>
            </Show>
            <div aria-live="polite">{outcome}</div>
        </div>
    }
}
