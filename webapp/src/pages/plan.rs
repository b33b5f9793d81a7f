//! The plan that is followed, and templates to take.

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use shared::sync::EntityKind;

use crate::components::{
    Button, ButtonLink, ButtonVariant, EmptyState, Later, PageHeader, ProgressBar, Skeleton, SkeletonShape,
    use_toasts,
};
use crate::features::plan_edit::{Current, Kept, PlanEditor, WeekView, current, end};

use crate::features::plan_make::PlanMaker;
use crate::features::saving::use_saving;
use crate::features::templates::TemplateList;
use crate::features::words::use_dates;
use crate::i18n::*;
use crate::platform::intl::DateStyle;
use crate::state::{use_data, use_templates};

const KINDS: [EntityKind; 4] = [
    EntityKind::Plan,
    EntityKind::PlanRevision,
    EntityKind::Assignment,
    EntityKind::Workout,
];

/// `/plan`: the plan that is followed; without one the templates.
#[component]
pub fn Plan() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let followed = Memo::new(move |_| data.read(&KINDS, current));
    let has_plan = Memo::new(move |_| followed.with(Option::is_some));
    let title = move || {
        let name = followed.with(|current| current.as_ref().map(|current| current.plan.name.clone()));
        name.unwrap_or_else(|| t_string!(i18n, plan.title).to_owned())
    };
    view! {
        <PageHeader title />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            <div class="plan">
                <Show when=move || has_plan.get() fallback=|| view! { <NoPlan /> }>
                    <Progress followed />
                    <Ways followed />
                    <Later>
                        <div>
                            <WeekView current=followed />
                        </div>
                    </Later>
                    <Later>
                        <About followed />
                    </Later>
                </Show>
            </div>
        </Show>
    }
}

/// `/plan/templates`: another plan.
#[component]
pub fn Templates() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <PageHeader title=move || t_string!(i18n, plan.templates) back="/plan" />
        <div class="plan">
            <Take />
        </div>
    }
}

/// `/plan/make`: a plan made to measure.
#[component]
pub fn MakePlan() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let on_taken = use_taken();
    view! {
        <PageHeader title=move || t_string!(i18n, make.title) back="/plan/templates" />
        <p class="muted">{t!(i18n, make.intro)}</p>
        <Show
            when=move || data.is_ready() && data.books().is_some()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=6 /> }
        >
            <PlanMaker on_taken />
        </Show>
    }
}

/// `/plan/edit`: days, exercises and their order.
#[component]
pub fn EditPlan() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let navigate = StoredValue::new_local(use_navigate());
    let body = move || {
        match data.peek(current) {
        Some(current) => {
            let on_saved = move |()| navigate.with_value(|go| go("/plan", Default::default()));
            view! { <PlanEditor current on_saved /> }.into_any()
        }
        None => view! {
            <PageHeader title=move || t_string!(i18n, plan_edit.title) back="/plan" />
            <EmptyState title=move || t_string!(i18n, plan.empty_title) body=move || t_string!(i18n, plan.empty) />
        }
        .into_any(),
    }
    };
    view! {
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            {body}
        </Show>
    }
}

#[component]
fn NoPlan() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState title=move || t_string!(i18n, plan.empty_title) body=move || t_string!(i18n, plan.empty)>
            <ButtonLink href="/exercises">{t!(i18n, exercises.title)}</ButtonLink>
        </EmptyState>
        <Take />
    }
}

/// What happens when a plan was taken: it is said, and shown.
fn use_taken() -> Callback<String> {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let navigate = StoredValue::new_local(use_navigate());
    Callback::new(move |name: String| {
        toasts.note(untrack(|| text!(i18n, plan.taken, name = name)));
        navigate.with_value(|go| go("/plan", Default::default()));
    })
}

#[component]
fn Take() -> impl IntoView {
    let i18n = use_i18n();
    let on_taken = use_taken();
    view! {
        <section>
            <div class="row plan-offer">
                <ButtonLink href="/plan/make" variant=ButtonVariant::Primary>
                    {t!(i18n, make.offer)}
                </ButtonLink>
            </div>
            <h2 class="only-read">{t!(i18n, plan.templates)}</h2>
            <TemplateList narrows=true on_taken />
        </section>
    }
}

#[component]
fn Progress(followed: Memo<Option<Current>>) -> impl IntoView {
    let i18n = use_i18n();
    let count = move |read: fn(&Current) -> usize| {
        u32::try_from(followed.with(|current| current.as_ref().map_or(0, read))).unwrap_or(u32::MAX)
    };
    let done = move || count(|current| current.done.len());
    let all = move || count(|current| current.revision.document.day_count());
    view! {
        <ProgressBar
            label=move || t_string!(i18n, plan.progress_label)
            value=Signal::derive(done)
            max=Signal::derive(all)
            text=move || text!(i18n, plan.progress, done = done(), count = all())
        />
    }
}

/// To the editor, which may have been left in the middle, and to the exercises.
#[component]
fn Ways(followed: Memo<Option<Current>>) -> impl IntoView {
    let i18n = use_i18n();
    let has_draft = move || {
        let revision = followed.with(|current| current.as_ref().map(|current| current.plan.revision));
        Kept::read().is_some_and(|kept| Some(kept.revision) == revision)
    };
    view! {
        <div class="row">
            <ButtonLink href="/plan/edit">
                {move || {
                    if has_draft() {
                        t_string!(i18n, plan_edit.go_on)
                    } else {
                        t_string!(i18n, plan_edit.title)
                    }
                }}
            </ButtonLink>
            <ButtonLink href="/exercises">{t!(i18n, exercises.title)}</ButtonLink>
        </div>
    }
}

#[component]
fn About(followed: Memo<Option<Current>>) -> impl IntoView {
    let i18n = use_i18n();
    let dates = use_dates();
    let offered = use_templates();
    let saving = use_saving();
    let template = move || {
        let slug = followed.with(|current| current.as_ref()?.plan.template.clone())?;
        offered
            .get()?
            .iter()
            .find(|template| template.summary.slug == slug)
            .map(|t| t.summary.clone())
    };
    let facts = move || {
        followed.with(|current| {
            let current = current.as_ref()?;
            let started = dates.date(current.assignment.start_date, DateStyle::Day);
            let started = text!(i18n, plan.started, date = started);
            let revision = text!(i18n, plan.revision, number = current.revision.number);
            Some(format!("{started} · {revision}"))
        })
    };
    let why = move || {
        template().map(|summary| {
            view! {
                <dl>
                    <dt>{t!(i18n, plan.for_whom)}</dt>
                    <dd>{summary.for_whom}</dd>
                    <dt>{t!(i18n, plan.why)}</dt>
                    <dd>{summary.why}</dd>
                </dl>
            }
        })
    };
    let end_plan = move |()| {
        if let Some(current) = followed.get_untracked() {
            let (changes, undo) = end(&current);
            saving.undoable(changes, undo, untrack(|| text!(i18n, plan.ended)), || {});
        }
    };
    view! {
        <section class="section plan-about">
            <h2>{t!(i18n, plan.about)}</h2>
            <p class="muted small figures">{facts}</p>
            {why}
            <div class="row">
                <ButtonLink href="/plan/templates">{t!(i18n, plan.replace)}</ButtonLink>
                <Button variant=ButtonVariant::Quiet on_press=end_plan>
                    {t!(i18n, plan.end)}
                </Button>
            </div>
        </section>
    }
}
