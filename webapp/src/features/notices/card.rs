//! Proposals to accept or decline.

use leptos::prelude::*;
use shared::coach::{WeekBehind, notices, week_behind, with_weekly_sets};
use shared::entity::NoticeAnswer;
use shared::ids::{ExerciseId, NoticeAnswerId};
use shared::sync::EntityKind;
use training::notice::{Notice, Proposal, Subject};

use super::careful::CarefulCard;
use super::{week, words};
use crate::components::{Banner, Button, ButtonVariant, Tone};
use crate::features::plan_edit::{Revised, current, revise};
use crate::features::progress::use_learned;
use crate::features::saving::{Saving, use_saving};
use crate::features::words::{Words, grade};
use crate::i18n::*;
use crate::platform::ids;
use crate::state::{Change, Data, moment, use_data};

/// More at once would be a list of complaints.
const AT_ONCE: usize = 2;

/// What there is to answer.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    notices: Vec<Notice>,
    behind: Option<WeekBehind>,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.notices.is_empty() && self.behind.is_none()
    }
}

/// What the coach proposes today; nothing where there is nothing.
#[component]
pub fn Cards() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let learned = use_learned(data);
    let found = Memo::new(move |_| {
        let (books, learned) = (data.books()?, learned.get()?);
        Some(data.read(EntityKind::ALL.as_slice(), |data| {
            let exercises = books.facts().with(&data.exercises);
            let mut found = notices(data, &exercises, (learned.state(), &learned.levels), moment());
            found.truncate(AT_ONCE);
            let behind = week_behind(data, books.offered(), &exercises, learned.state(), moment());
            Found {
                notices: found,
                behind,
            }
        }))
    });
    let cards = move || {
        let Found { notices, behind } = found.get().unwrap_or_default();
        let notices: Vec<_> = notices
            .into_iter()
            .map(|notice| card(i18n, data, notice))
            .collect();
        (behind.map(week::card), notices)
    };
    view! {
        <CarefulCard />
        <Show when=move || found.with(|found| found.as_ref().is_some_and(|found| !found.is_empty()))>
            <section class="stack" data-testid="proposals">
                {cards}
            </section>
        </Show>
    }
}

fn card(i18n: Words, data: Data, notice: Notice) -> impl IntoView {
    let tone = match notice.subject {
        Subject::Pain { .. } => Tone::Warning,
        _ => Tone::Info,
    };
    // Pain is no bargain: it ends where the lifter says so, at the exercise.
    let bargain = tone == Tone::Info;
    let (why, what) = (
        words::reason(i18n, &notice, |id| name_of(data, id)),
        words::proposal(i18n, &notice.proposal, |id| name_of(data, id)),
    );
    let weak = words::grade_of(&notice.proposal).map(|weak| grade(i18n, weak));
    let saving = use_saving();
    let notice = StoredValue::new(notice);
    let say = move |accepted: bool| {
        let answer = answer_to(notice.get_value(), accepted);
        let revised = accepted.then(|| revised(data, &answer.notice.proposal)).flatten();
        store_answer(saving, i18n, &answer, revised);
    };
    view! {
        <Banner tone>
            <div class="stack">
                <p>
                    <strong>{why}</strong>
                    " "
                    {what}
                    {weak.map(|weak| view! { <small class="muted">" ("{weak}")"</small> })}
                </p>
                <Show when=move || bargain>
                    <div class="row">
                        <Button variant=ButtonVariant::Primary on_press=move |()| say(true)>
                            {t!(i18n, notices.accept)}
                        </Button>
                        <Button on_press=move |()| say(false)>{t!(i18n, notices.decline)}</Button>
                    </div>
                </Show>
            </div>
        </Banner>
    }
}

/// The name of an exercise.
fn name_of(data: Data, exercise: &str) -> String {
    let name = || {
        let id: ExerciseId = exercise.parse().ok()?;
        let books = untrack(|| data.books())?;
        Some(books.exercise(id)?.name.clone())
    };
    name().unwrap_or_default()
}

/// An answer of now.
pub(super) fn answer_to(notice: Notice, accepted: bool) -> NoticeAnswer {
    let now = moment();
    NoticeAnswer {
        notice,
        accepted,
        answered_at: now.at,
        local_date: now.local_date(),
        until: None,
    }
}

/// Stores an answer, with the plan's next revision where it makes one; both are taken back together.
pub(super) fn store_answer(saving: Saving, i18n: Words, answer: &NoticeAnswer, revised: Option<Revised>) {
    let id: NoticeAnswerId = ids::new_id();
    let answered = Change::put(id, answer);
    let Some(Revised {
        mut changes,
        mut undo,
        number,
    }) = revised
    else {
        return saving.store(vec![answered], || {});
    };
    changes.push(answered);
    undo.push(Change::delete::<NoticeAnswer>(id));
    let said = text!(i18n, notices.mended, number = number);
    saving.undoable(changes, undo, said, || {});
}

/// The plan's next revision, where a proposal that was accepted makes one.
fn revised(data: Data, proposal: &Proposal) -> Option<Revised> {
    let Proposal::WeeklySets { group, sets } = proposal else {
        return None;
    };
    let books = untrack(|| data.books())?;
    data.peek(|data| {
        let exercises = books.facts().with(&data.exercises);
        let document = with_weekly_sets(data, &exercises, *group, *sets)?;
        Some(revise(data, &current(data)?, document, ids::new_id()))
    })
}
