//! The first run: one question at a time, each can be skipped, a reload goes on where it was.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use crate::components::{Button, ButtonVariant, PageHeader};
use crate::features::equipment::GymChoice;
use crate::features::first_run::{FirstRun, Step};
use crate::features::profile::{BodyForm, DaysChoice, ExperienceChoice, GoalSlider, HealthForm, UnitChoice};
use crate::features::templates::TemplateList;
use crate::features::words::Words;
use crate::i18n::*;
use crate::platform::{clock, focus, local_storage};
use crate::state::{Data, use_data};

const KEY: &str = "first_run";

/// The first run.
#[component]
pub fn Welcome() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let navigate = use_navigate();
    let stored = local_storage::get(KEY).and_then(|text| serde_json::from_str(&text).ok());
    let run = RwSignal::new(stored.unwrap_or_default());
    let finish = move || {
        local_storage::remove(KEY);
        let zone = clock::zone();
        data.set_profile(move |profile| {
            profile.onboarded = true;
            profile.time_zone = zone;
        });
        navigate("/", leptos_router::NavigateOptions::default());
    };
    let finish = StoredValue::new_local(finish);
    let go = move |to: FirstRun| {
        if to.current().is_none() {
            finish.with_value(|finish| finish());
            return;
        }
        if let Ok(text) = serde_json::to_string(&to) {
            local_storage::set(KEY, &text);
        }
        run.set(to);
        focus::focus_page_heading();
    };
    let step = Memo::new(move |_| run.get().current());
    let page = move || {
        step.get().map(|step| {
            question(
                i18n,
                data,
                step,
                Callback::new(move |()| go(run.get_untracked().next())),
            )
        })
    };
    let step_text = move || {
        let number = step.get().map_or(Step::ALL.len(), Step::number);
        text!(i18n, first_run.step_of, step = number, count = Step::ALL.len())
    };
    view! {
        <p class="muted small figures" data-testid="step">{step_text}</p>
        {page}
        <div class="action-bar welcome-actions">
            <Show when=move || run.get().can_go_back()>
                <Button variant=ButtonVariant::Quiet on_press=move |()| go(run.get_untracked().back())>
                    {t!(i18n, first_run.back)}
                </Button>
            </Show>
            <Show
                when=move || step.get() != Some(Step::Plan)
                fallback=move || {
                    view! {
                        <Button wide=true on_press=move |()| go(run.get_untracked().next())>
                            {t!(i18n, first_run.plan.later)}
                        </Button>
                    }
                }
            >
                <Button
                    variant=ButtonVariant::Primary
                    wide=true
                    on_press=move |()| go(run.get_untracked().next())
                >
                    {t!(i18n, first_run.next)}
                </Button>
            </Show>
        </div>
    }
}

fn question(i18n: Words, data: Data, step: Step, on_done: Callback<()>) -> AnyView {
    let head = |title: String, intro: String| {
        view! {
            <PageHeader title />
            <p class="muted">{intro}</p>
        }
    };
    match step {
        Step::Health => view! {
            {head(text!(i18n, first_run.health.title), text!(i18n, first_run.health.intro))}
            <HealthForm />
        }
        .into_any(),
        Step::Units => view! {
            {head(text!(i18n, first_run.units.title), text!(i18n, first_run.units.intro))}
            <UnitChoice />
        }
        .into_any(),
        Step::Experience => view! {
            {head(text!(i18n, first_run.experience.title), text!(i18n, first_run.experience.intro))}
            <ExperienceChoice />
        }
        .into_any(),
        Step::Body => view! {
            {head(text!(i18n, first_run.body.title), text!(i18n, first_run.body.intro))}
            <BodyForm />
        }
        .into_any(),
        Step::Goal => view! {
            {head(text!(i18n, first_run.goal.title), text!(i18n, first_run.goal.intro))}
            <GoalSlider />
        }
        .into_any(),
        Step::Days => view! {
            {head(text!(i18n, first_run.days.title), text!(i18n, first_run.days.intro))}
            <DaysChoice />
        }
        .into_any(),
        Step::Gym => view! {
            {head(text!(i18n, first_run.gym.title), text!(i18n, first_run.gym.intro))}
            <GymChoice />
        }
        .into_any(),
        Step::Plan => {
            let _ = data;
            view! {
                {head(text!(i18n, first_run.plan.title), text!(i18n, first_run.plan.intro))}
                <TemplateList on_taken=move |_| on_done.run(()) />
            }
            .into_any()
        }
    }
}
