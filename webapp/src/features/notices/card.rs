//! Proposals to accept or decline.

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::notices;
use shared::entity::NoticeAnswer;
use shared::ids::{ExerciseId, NoticeAnswerId};
use shared::sync::EntityKind;
use training::notice::{Notice, Subject};

use super::words;
use crate::components::{Banner, Button, ButtonVariant, Tone};
use crate::features::progress::use_learned;
use crate::features::words::Words;
use crate::i18n::*;
use crate::platform::{ids, sight};
use crate::state::{Change, Data, moment, use_data};

/// More at once would be a list of complaints.
const AT_ONCE: usize = 2;

/// What the coach proposes today; nothing where there is nothing. Stands last, so that nothing moves when it comes, and looks
/// through everything that was logged only when its place comes into sight.
#[component]
pub fn Proposals() -> impl IntoView {
    let seen = RwSignal::new(false);
    let place = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<sight::Watch>);
    Effect::new(move || {
        watch.set_value(
            place
                .get()
                .and_then(|place| sight::watch(&place, move || seen.set(true))),
        );
    });
    view! {
        <div node_ref=place>
            <Show when=move || seen.get()>
                <Cards />
            </Show>
        </div>
    }
}

#[component]
fn Cards() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let learned = use_learned(data);
    let found = Memo::new(move |_| {
        let (books, learned) = (data.books()?, learned.get()?);
        Some(data.read(EntityKind::ALL.as_slice(), |data| {
            let exercises = books.facts().with(&data.exercises);
            let mut found = notices(data, &exercises, (learned.state(), &learned.levels), moment());
            found.truncate(AT_ONCE);
            found
        }))
    });
    let cards = move || {
        let found = found.get();
        found
            .into_iter()
            .flatten()
            .map(|notice| card(i18n, data, notice))
            .collect_view()
    };
    view! {
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
    let notice = StoredValue::new(notice);
    let say = move |accepted| answer(data, notice.get_value(), accepted);
    view! {
        <Banner tone>
            <div class="stack">
                <p>
                    <strong>{why}</strong>
                    " "
                    {what}
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

fn answer(data: Data, notice: Notice, accepted: bool) {
    let now = moment();
    let answer = NoticeAnswer {
        notice,
        accepted,
        answered_at: now.at,
        local_date: now.local_date(),
        until: None,
    };
    spawn_local(async move {
        let change = Change::put(ids::new_id::<NoticeAnswerId>(), &answer);
        let _ = data.commit(vec![change]).await;
    });
}
