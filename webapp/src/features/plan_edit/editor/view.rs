//! The editor on the screen.

use leptos::prelude::*;
use shared::ids::PlanRevisionId;
use training::plan::edit::{Change, Reach};
use training::plan::{NodeId, limits};

use super::day::DayEditor;
use super::{Editor, Kept};
use crate::components::{Button, ButtonVariant, Glyph, IconButton, PageHeader, Segmented, use_toasts};
use crate::features::plan_edit::{Current, revise};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// Edits a plan, week by week; what is done can be taken back until it is saved, and as a whole afterwards.
#[component]
pub fn PlanEditor(
    /// The plan.
    current: Current,
    /// It was saved; changes are where the plan is shown.
    #[prop(into)]
    on_saved: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let toasts = use_toasts();
    let editor = Editor::open(current);
    let save = move |()| {
        let base = editor.base();
        let document = untrack(|| editor.with(Clone::clone));
        let id: PlanRevisionId = ids::new_id();
        let revised = data.peek(|data| revise(data, &base, document, id));
        let said = untrack(|| text!(i18n, plan.saved, number = revised.number));
        saving.undoable(revised.changes, revised.undo, said, move || {
            Kept::forget();
            on_saved.run(());
        });
    };
    let days = Memo::new(move |_| {
        let week = editor.shown();
        week.map(|week| week.days.into_iter().map(|day| day.id).collect::<Vec<NodeId>>())
            .unwrap_or_default()
    });
    let add_day = move |()| {
        let Some(week) = untrack(|| editor.shown()) else {
            return;
        };
        let name = untrack(|| text!(i18n, plan_edit.new_day, number = week.days.len() + 1));
        let change = Change::AddDay { week: week.id, name };
        if !editor.change(&change) {
            toasts.note(untrack(|| text!(i18n, plan_edit.full_week)));
        }
    };
    let room = move || days.with(|days| days.len() < limits::DAYS_PER_WEEK);
    view! {
        <PageHeader title=move || t_string!(i18n, plan_edit.title) back="/plan">
            <IconButton
                glyph=Glyph::Undo
                label=move || t_string!(i18n, shelf.undo)
                disabled=Signal::derive(move || !editor.is_changed())
                on_press=move |()| editor.undo()
            />
            <IconButton
                glyph=Glyph::Redo
                label=move || t_string!(i18n, plan_edit.redo)
                disabled=Signal::derive(move || !editor.can_redo())
                on_press=move |()| editor.redo()
            />
        </PageHeader>
        <div class="plan plan-editor">
            <WeekChoice editor />
            <div class="plan-days">
                <For each=move || days.get() key=|day| day.clone() let:day>
                    <DayEditor editor day />
                </For>
            </div>
            <Show when=room>
                <div>
                    <Button glyph=Glyph::Plus on_press=add_day>
                        {t!(i18n, plan_edit.add_day)}
                    </Button>
                </div>
            </Show>
        </div>
        <div class="action-bar">
            <Button
                variant=ButtonVariant::Primary
                wide=true
                disabled=Signal::derive(move || !editor.is_changed())
                on_press=save
            >
                {t!(i18n, plan.save)}
            </Button>
            <div class="row row-apart plan-editor-state">
                <p class="muted small" role="status">
                    {move || match editor.count() {
                        0 => String::new(),
                        count => counted!(i18n, plan_edit.changes, count),
                    }}
                </p>
                <Show when=move || editor.is_changed()>
                    <Button variant=ButtonVariant::Quiet on_press=move |()| editor.discard()>
                        {t!(i18n, plan_edit.discard)}
                    </Button>
                </Show>
            </div>
        </div>
    }
}

/// Which week is on the screen, and how far changes reach.
#[component]
fn WeekChoice(editor: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let turn = move |by: isize| editor.week.update(|week| *week = week.saturating_add_signed(by));
    let heading = move || {
        let (number, count) = (editor.week.get() + 1, editor.weeks());
        let text = text!(i18n, plan.week_of, number = number, count = count);
        if editor.shown().is_some_and(|week| week.deload) {
            format!("{text} · {}", text!(i18n, plan.deload))
        } else {
            text
        }
    };
    let reaches: Vec<(Reach, TextProp)> = vec![
        (Reach::Week, (move || t_string!(i18n, plan.scope_week)).into()),
        (Reach::Rest, (move || t_string!(i18n, plan.scope_rest)).into()),
    ];
    view! {
        <div>
            <div class="plan-week-head">
                <IconButton
                    glyph=Glyph::Back
                    label=move || t_string!(i18n, plan.previous_week)
                    disabled=Signal::derive(move || editor.week.get() == 0)
                    on_press=move |()| turn(-1)
                />
                <h2 aria-live="polite" class="figures">
                    {heading}
                </h2>
                <IconButton
                    glyph=Glyph::Forward
                    label=move || t_string!(i18n, plan.next_week)
                    disabled=Signal::derive(move || editor.week.get() + 1 >= editor.weeks())
                    on_press=move |()| turn(1)
                />
            </div>
            <Segmented
                label=move || t_string!(i18n, plan.scope)
                options=reaches
                value=Signal::derive(move || Some(editor.reach.get()))
                on_change=move |reach| editor.reach.set(reach)
            />
        </div>
    }
}
