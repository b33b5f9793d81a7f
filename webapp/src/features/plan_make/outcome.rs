//! A plan that was made: its first week, what each muscle gets, and why.

use leptos::prelude::*;
use shared::ids::ExerciseId;
use shared::sync::EntityKind;
use training::generate::{GeneratedPlan, GroupSets, SlotReasons};
use training::plan::{Day, Slot};

use super::words;
use crate::components::{Button, ButtonVariant, Column, Table};
use crate::features::plan_edit::line;
use crate::features::words::{Grade, grade, volume_group};
use crate::i18n::*;
use crate::state::use_data;

/// The plan, to take.
#[component]
pub(super) fn Outcome(
    plan: GeneratedPlan,
    busy: RwSignal<bool>,
    on_take: Callback<GeneratedPlan>,
) -> impl IntoView {
    let i18n = use_i18n();
    let days = plan.document.blocks.first().and_then(|block| block.weeks.first());
    let days = days.map(|week| week.days.clone()).unwrap_or_default();
    let weeks = plan.document.blocks.first().map_or(0, |block| block.weeks.len());
    let days = days
        .into_iter()
        .map(|day| view! { <DayCard day slots=plan.slots.clone() /> })
        .collect_view();
    let reasons = plan.reasons.iter().map(|reason| words::reason(i18n, reason));
    let reasons = reasons.map(|said| view! { <li>{said}</li> }).collect_view();
    let volume = plan.volume.clone();
    let title = plan.document.name.clone();
    let taken = StoredValue::new(plan);
    view! {
        <section class="stack made-plan" data-testid="made-plan">
            <h2>{title}</h2>
            <div class="template-days made-days">{days}</div>
            <h3>{t!(i18n, make.why)}</h3>
            <ul class="made-reasons">{reasons}</ul>
            <VolumeTable volume last=weeks.saturating_sub(1) />
            <div>
                <Button variant=ButtonVariant::Primary busy on_press=move |()| on_take.run(taken.get_value())>
                    {t!(i18n, plan.take)}
                </Button>
            </div>
        </section>
    }
}

#[component]
fn DayCard(
    day: Day,
    slots: std::collections::BTreeMap<training::plan::NodeId, SlotReasons>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let unit = data.read(&[EntityKind::Profile], |data| data.profile.unit);
    let lines = day.slots.into_iter().map(|slot: Slot| {
        let sets = line(i18n, &slot, unit);
        let id = slot.exercise.parse::<ExerciseId>().ok();
        let name = move || id.and_then(|id| Some(data.books()?.name(id))).unwrap_or_default();
        let why = slots.get(&slot.id).map(|found| {
            let prime = found.gives.first().map(|(group, _)| volume_group(i18n, *group));
            let reasons = found
                .reasons
                .iter()
                .map(|reason| words::slot_reason(i18n, *reason));
            prime.into_iter().chain(reasons).collect::<Vec<_>>().join(" · ")
        });
        view! {
            <li>
                <span>{name}</span>
                <span class="muted small figures">{sets}</span>
                <span class="muted small made-why">{why}</span>
            </li>
        }
    });
    view! {
        <section>
            <h3>{day.name}</h3>
            <ul>{lines.collect_view()}</ul>
        </section>
    }
}

#[component]
fn VolumeTable(volume: Vec<GroupSets>, last: usize) -> impl IntoView {
    let i18n = use_i18n();
    let columns = vec![
        Column::text(move || t_string!(i18n, make.muscle)),
        Column::number(move || t_string!(i18n, make.first_week)),
        Column::number(move || text!(i18n, make.last_week, number = last)),
        Column::number(move || t_string!(i18n, make.range)),
    ];
    let rows = volume.into_iter().map(move |sets| {
        let table = sets.group.landmarks();
        view! {
            <tr>
                <th scope="row">{volume_group(i18n, sets.group)}</th>
                <td class="cell-number">{words::sets(sets.first)}</td>
                <td class="cell-number">{words::sets(sets.last)}</td>
                <td class="cell-number">{format!("{}–{}", table.adaptive_low, table.adaptive_high)}</td>
            </tr>
        }
    });
    view! {
        <Table caption=move || t_string!(i18n, make.sets) columns>
            {rows.collect_view()}
        </Table>
        <p class="muted small">{text!(i18n, make.range_known, grade = grade(i18n, Grade::FewStudies))}</p>
    }
}
