//! Pain at the exercise on the screen: said in two taps, over by the lifter's word.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::AthleteData;
use shared::entity::{PAIN_MAX, PainReport};
use shared::ids::{ExerciseId, PainReportId};
use shared::sync::EntityKind;

use crate::components::{Button, ButtonVariant, Glyph, Sheet, Slider};
use crate::features::running::Running;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, Data, moment, use_data};

/// Where the slider begins: pain worth saying, not yet enough to stop for.
const FIRST: u16 = 3;

/// What hurts and is not over, the strongest of it, and the reports behind it.
fn open_reports(data: &AthleteData, exercise: ExerciseId) -> Vec<(PainReportId, PainReport)> {
    let today = moment().local_date();
    data.pain_reports
        .iter()
        .filter(|(_, report)| report.exercise == exercise && report.hurts_on(today))
        .map(|(id, report)| (*id, report.clone()))
        .collect()
}

/// A button that says whether the exercise hurts, and the sheet to say so or to say that it is over.
#[component]
pub fn Pain(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let open = RwSignal::new(false);
    let level = RwSignal::new(FIRST);
    let exercise = Memo::new(move |_| running.exercise().map(|exercise| exercise.entry.id));
    let hurts = Memo::new(move |_| {
        let id = exercise.get()?;
        data.read(&[EntityKind::PainReport], |data| {
            data.pain_at(id, moment().local_date())
        })
    });
    let words = move || match hurts.get() {
        Some(level) => text!(i18n, workout.pain_open, level = level),
        None => text!(i18n, workout.pain),
    };
    let show = move |()| {
        level.set(hurts.get_untracked().map_or(FIRST, u16::from));
        open.set(true);
    };
    let say = move |()| {
        open.set(false);
        if let Some(exercise) = exercise.get_untracked() {
            report(data, exercise, level.get_untracked());
        }
    };
    let over = move |()| {
        open.set(false);
        if let Some(exercise) = exercise.get_untracked() {
            end(data, exercise);
        }
    };
    view! {
        <div class="stage-actions">
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Warning on_press=show>
                {words}
            </Button>
        </div>
        <Sheet open title=move || t_string!(i18n, workout.pain_title)>
            <div class="stack" data-testid="pain">
                <Slider
                    label=move || t_string!(i18n, workout.pain_level)
                    low=move || t_string!(i18n, workout.pain_low)
                    high=move || t_string!(i18n, workout.pain_high)
                    max=u16::from(PAIN_MAX)
                    value=level
                    text=move || text!(i18n, workout.pain_of, level = level.get())
                    on_change=move |moved| level.set(moved)
                />
                <p class="muted">{t!(i18n, workout.pain_help)}</p>
                <Button variant=ButtonVariant::Primary wide=true on_press=say>
                    {t!(i18n, workout.pain_say)}
                </Button>
                <Show when=move || hurts.get().is_some()>
                    <Button wide=true on_press=over>
                        {t!(i18n, workout.pain_over)}
                    </Button>
                </Show>
            </div>
        </Sheet>
    }
}

/// Each time it is said is a report of its own: three in three weeks are more than one. Within a day the last word holds.
fn report(data: Data, exercise: ExerciseId, level: u16) {
    let now = moment();
    let report = PainReport {
        exercise,
        joint: None,
        level: u8::try_from(level).unwrap_or(PAIN_MAX).min(PAIN_MAX),
        reported_at: now.at,
        local_date: now.local_date(),
        over_on: None,
        note: String::new(),
    };
    spawn_local(async move {
        let said = data.peek(|data| open_reports(data, exercise));
        let today = said.iter().find(|(_, said)| said.local_date == report.local_date);
        let change = match today {
            Some((id, before)) => Change::update(*id, before, &report),
            None => Some(Change::put(ids::new_id::<PainReportId>(), &report)),
        };
        if let Some(change) = change {
            let _ = data.commit(vec![change]).await;
        }
    });
}

fn end(data: Data, exercise: ExerciseId) {
    let today = moment().local_date();
    spawn_local(async move {
        let said = data.peek(|data| open_reports(data, exercise));
        let over = said.iter().filter_map(|(id, before)| {
            let after = PainReport {
                over_on: Some(today),
                ..before.clone()
            };
            Change::update(*id, before, &after)
        });
        let changes: Vec<Change> = over.collect();
        if !changes.is_empty() {
            let _ = data.commit(changes).await;
        }
    });
}
