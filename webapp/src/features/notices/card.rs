//! Proposals to accept or decline.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::{WeekBehind, notices, week_behind};
use shared::entity::NoticeAnswer;
use shared::ids::{ExerciseId, NoticeAnswerId};
use shared::sync::EntityKind;
use training::notice::{Notice, Subject};

use super::careful::CarefulCard;
use super::{week, words};
use crate::components::{Banner, Button, ButtonVariant, Tone};
use crate::features::progress::use_learned;
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
    let notice = StoredValue::new(notice);
    let say = move |accepted| answer(data, notice.get_value(), accepted);
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

fn answer(data: Data, notice: Notice, accepted: bool) {
    let answer = answer_to(notice, accepted);
    spawn_local(async move {
        let change = Change::put(ids::new_id::<NoticeAnswerId>(), &answer);
        let _ = data.commit(vec![change]).await;
    });
}
