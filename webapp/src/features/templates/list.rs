//! The templates on the screen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::catalogue::Template;
use shared::sync::EntityKind;
use training::load::Inventory;
use training::prescribe::Experience;

use super::{Weeks, Wish, fits, take_template};
use crate::components::{Button, ErrorState, Segmented, Skeleton, SkeletonShape, Toggle};
use crate::features::words::Words;
use crate::i18n::*;
use crate::state::{Data, use_data, use_templates};

/// Days a week that templates come in.
const DAYS: [u8; 5] = [2, 3, 4, 5, 6];

/// The templates, those that fit the training days first.
#[component]
pub fn TemplateList(
    /// Whether they can be narrowed by days and equipment.
    #[prop(optional)]
    narrows: bool,
    /// One was taken; its name.
    #[prop(into)]
    on_taken: Callback<String>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let offered = use_templates();
    let busy = RwSignal::new(false);
    let wish = RwSignal::new(Wish::default());
    let days = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.training_days));
    let take = Callback::new(move |template: Template| {
        busy.set(true);
        spawn_local(async move {
            let name = template.summary.name.clone();
            let taken = take_template(data, template).await;
            busy.try_set(false);
            if taken.is_ok() {
                on_taken.run(name);
            }
        });
    });
    let shown = move || {
        let (books, wish) = (data.books()?, wish.get());
        let inventory = inventory(data);
        let mut templates: Vec<Template> = offered
            .get()?
            .iter()
            .filter(|template| fits(template, wish, &books, &inventory))
            .cloned()
            .collect();
        templates.sort_by_key(|template| template.summary.days_per_week.abs_diff(days.get()));
        Some(templates)
    };
    let list = move || {
        let templates = shown()?;
        if templates.is_empty() {
            return Some(view! { <p class="muted" role="status">{t!(i18n, templates.none)}</p> }.into_any());
        }
        let items = templates
            .into_iter()
            .map(|template| item(i18n, template, busy, take));
        Some(view! { <ul class="templates">{items.collect_view()}</ul> }.into_any())
    };
    view! {
        {narrows.then(|| view! { <WishRow wish /> })}
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

fn inventory(data: Data) -> Inventory {
    data.read(&[EntityKind::Profile, EntityKind::Gym], |data| {
        let gym = data.profile.active_gym.and_then(|gym| data.gyms.get(&gym));
        gym.map(|gym| gym.inventory.clone()).unwrap_or_default()
    })
}

#[component]
fn WishRow(wish: RwSignal<Wish>) -> impl IntoView {
    let i18n = use_i18n();
    let any = (None, TextProp::from(move || t_string!(i18n, templates.any)));
    let counts = DAYS.map(|days| (Some(days), TextProp::from(days.to_string())));
    let options: Vec<(Option<u8>, TextProp)> = std::iter::once(any).chain(counts).collect();
    view! {
        <div class="template-wish">
            <Segmented
                label=move || t_string!(i18n, templates.days)
                options
                value=Signal::derive(move || Some(wish.with(|wish| wish.days)))
                on_change=move |days| wish.update(|wish| wish.days = days)
            />
            <Toggle
                label=move || t_string!(i18n, exercises.at_hand)
                value=Signal::derive(move || wish.with(|wish| wish.at_hand))
                on_change=move |on| wish.update(|wish| wish.at_hand = on)
            />
        </div>
    }
}

fn level(i18n: Words, experience: Experience) -> String {
    match experience {
        Experience::Novice => text!(i18n, templates.level_novice),
        Experience::Intermediate => text!(i18n, templates.level_intermediate),
        Experience::Advanced => text!(i18n, templates.level_advanced),
    }
}

fn item(
    i18n: Words,
    template: Template,
    busy: RwSignal<bool>,
    take: Callback<Template>,
) -> impl IntoView + use<> {
    let summary = template.summary.clone();
    let about = [
        text!(i18n, plan.days_a_week, days = summary.days_per_week),
        counted!(i18n, plan.weeks, summary.weeks),
        text!(i18n, today.about_min, minutes = summary.session_minutes),
        level(i18n, summary.experience),
    ]
    .join(" · ");
    let name = text!(i18n, first_run.plan.take, name = summary.name);
    let weeks_of = text!(i18n, templates.weeks_of, name = summary.name);
    let unfolded = RwSignal::new(false);
    let document = StoredValue::new(template.document.clone());
    view! {
        <li class="template">
            <h2>{summary.name}</h2>
            <p class="muted small figures">{about}</p>
            <p>{summary.for_whom}</p>
            <p class="muted small">{summary.why}</p>
            <div class="row">
                <Button busy describe=name on_press=move |()| take.run(template.clone())>
                    {t!(i18n, plan.take)}
                </Button>
                <button
                    type="button"
                    class="button button-quiet"
                    aria-label=weeks_of
                    aria-expanded=move || unfolded.get().to_string()
                    on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)
                >
                    {t!(i18n, templates.weeks)}
                </button>
            </div>
            <Show when=move || unfolded.get()>
                <Weeks document=document.get_value() />
            </Show>
        </li>
    }
}
