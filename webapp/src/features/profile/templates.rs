//! Plans to take.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::catalogue::Template;
use shared::entity::{Assignment, AssignmentMode, AssignmentStatus, Plan, PlanRevision};
use shared::ids::{AssignmentId, PlanId, PlanRevisionId};
use shared::sync::EntityKind;

use crate::components::{Button, ErrorState, Skeleton, SkeletonShape};
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, Data, moment, use_data, use_templates};
use crate::store::StoreError;

/// The templates, those that fit the training days first.
#[component]
pub fn TemplateList(
    /// One was taken; its name.
    #[prop(into)]
    on_taken: Callback<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let offered = use_templates();
    let busy = RwSignal::new(false);
    let days = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.training_days));
    let list = move || {
        let mut templates = offered.get()?.to_vec();
        templates.sort_by_key(|template| template.summary.days_per_week.abs_diff(days.get()));
        let take = move |template: Template| {
            busy.set(true);
            spawn_local(async move {
                let name = template.summary.name.clone();
                let taken = take_template(data, template).await;
                busy.try_set(false);
                if taken.is_ok() {
                    on_taken.run(name);
                }
            });
        };
        let items = templates.into_iter().map(move |template| {
            let summary = template.summary.clone();
            let about = text!(i18n, plan.days_a_week, days = summary.days_per_week);
            let weeks = counted!(i18n, plan.weeks, summary.weeks);
            let minutes = text!(i18n, today.about_min, minutes = summary.session_minutes);
            let name = text!(i18n, first_run.plan.take, name = summary.name);
            view! {
                <li class="template">
                    <h2>{summary.name.clone()}</h2>
                    <p class="muted small figures">{format!("{about} · {weeks} · {minutes}")}</p>
                    <p>{summary.for_whom.clone()}</p>
                    <p class="muted small">{summary.why.clone()}</p>
                    <Button busy describe=name.clone() on_press=move |()| take(template.clone())>
                        {t!(i18n, plan.take)}
                    </Button>
                </li>
            }
        });
        Some(view! { <ul class="templates">{items.collect_view()}</ul> })
    };
    view! {
        <Show when=move || offered.are_missing()>
            <ErrorState
                title=move || t_string!(i18n, plan.templates_missing)
                body=move || t_string!(i18n, plan.templates_missing_help)
                on_retry=move |()| offered.fetch()
            />
        </Show>
        <Show
            when=move || offered.get().is_some() || offered.are_missing()
            fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=6 /> }
        >
            {list}
        </Show>
    }
}

/// Makes a plan of a template and follows it from today; what was followed before ends. One commit.
///
/// # Errors
/// If the device did not keep it; nothing has changed then.
pub async fn take_template(data: Data, template: Template) -> Result<(), StoreError> {
    let (plan, revision, assignment) = (
        ids::new_id::<PlanId>(),
        ids::new_id::<PlanRevisionId>(),
        ids::new_id::<AssignmentId>(),
    );
    let mut changes = data.peek(|data| {
        let running = data
            .assignments
            .iter()
            .filter(|(_, one)| one.status == AssignmentStatus::Active);
        let ended = running.filter_map(|(id, before)| {
            let after = Assignment {
                status: AssignmentStatus::Ended,
                ..before.clone()
            };
            Change::update(*id, before, &after)
        });
        ended.collect::<Vec<_>>()
    });
    let (name, slug) = (template.summary.name, template.summary.slug);
    changes.push(Change::put(
        plan,
        &Plan {
            name,
            notes: String::new(),
            template: Some(slug),
            revision,
            archived: false,
        },
    ));
    changes.push(Change::put(
        revision,
        &PlanRevision {
            plan,
            number: 1,
            document: template.document,
        },
    ));
    let follow = Assignment {
        plan,
        revision,
        start_date: moment().local_date(),
        mode: AssignmentMode::FixedOrder,
        status: AssignmentStatus::Active,
        overrides: serde_json::Map::new(),
    };
    changes.push(Change::put(assignment, &follow));
    data.commit(changes).await
}
