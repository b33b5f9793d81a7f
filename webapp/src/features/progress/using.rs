//! What the pages of progress read, worked out once and kept as long as it is true.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::pieces;
use shared::sync::EntityKind;

use super::days::{Day, days};
use super::learned::Learned;
use super::range::Range;
use crate::platform::local_storage;
use crate::platform::timer::Slices;
use crate::state::{Books, Data};

/// Days by date, shared between charts.
pub type Log = Arc<BTreeMap<NaiveDate, Day>>;

const HISTORY: [EntityKind; 3] = [EntityKind::Workout, EntityKind::Set, EntityKind::CustomExercise];
const RANGE: &str = "progress.range";

/// Days with the state of the data that they were made from.
struct KeptLog(u64, Log);

/// What was learned, with the state of the data that it was learned from.
struct KeptLearned(u64, Rc<Learned>);

/// What was done on each day; nothing until the books are there.
#[must_use]
pub fn use_log(data: Data) -> Memo<Option<Log>> {
    Memo::new(move |_| {
        let books = data.books()?;
        data.read(&HISTORY, |_| ());
        let revision = data.revision();
        if let Some(kept) = data.kept::<KeptLog>().filter(|kept| kept.0 == revision) {
            return Some(kept.1.clone());
        }
        let log: Log = Arc::new(data.peek(|data| days(data, books.facts())));
        data.keep(Rc::new(KeptLog(revision, log.clone())));
        Some(log)
    })
}

/// What was learned from the history. Follows it in slices; until they are done, what was known before stands.
#[must_use]
pub fn use_learned(data: Data) -> RwSignal<Option<Rc<Learned>>, LocalStorage> {
    let known = RwSignal::new_local(up_to_date(data));
    let run = StoredValue::new(0_u32);
    Effect::new(move || {
        let Some(books) = data.books().filter(|_| data.is_ready()) else {
            return;
        };
        data.read(&HISTORY, |_| ());
        run.update_value(|run| *run += 1);
        let this = run.get_value();
        spawn_local(async move {
            let wanted = move || run.try_get_value() == Some(this);
            if let Some(learned) = learn(data, &books, wanted).await {
                let same = |known: &Option<Rc<Learned>>| {
                    known.as_ref().is_some_and(|known| Rc::ptr_eq(known, &learned))
                };
                if known.try_with_untracked(same) == Some(false) {
                    known.try_set(Some(learned));
                }
            }
        });
    });
    known
}

fn up_to_date(data: Data) -> Option<Rc<Learned>> {
    let kept = data
        .kept::<KeptLearned>()
        .filter(|kept| kept.0 == data.revision())?;
    Some(kept.1.clone())
}

/// `None` where it is not wanted any more.
async fn learn(data: Data, books: &Books, wanted: impl Fn() -> bool) -> Option<Rc<Learned>> {
    if let Some(learned) = up_to_date(data) {
        return Some(learned);
    }
    let mut slices = Slices::start();
    let revision = data.revision();
    let pieces = data.peek(|data| pieces(data, data.active_workout().map(|(id, _)| id)));
    slices.give_way().await;
    let kept = data.kept::<KeptLearned>();
    let rest = data.peek(|data| kept.as_ref()?.1.rest(data, &pieces).map(<[_]>::to_vec));
    let learned = match (kept, rest) {
        (Some(kept), Some(rest)) if rest.is_empty() => kept.1.clone(),
        (kept, rest) => {
            let (mut learned, rest) = match (kept, rest) {
                (Some(kept), Some(rest)) => ((*kept.1).clone(), rest),
                _ => (data.peek(Learned::new), pieces),
            };
            for piece in rest {
                slices.pause().await;
                if !wanted() {
                    return None;
                }
                data.peek(|data| learned.add(data, books.facts(), &piece));
            }
            Rc::new(learned)
        }
    };
    data.keep(Rc::new(KeptLearned(revision, learned.clone())));
    Some(learned)
}

/// Learns from the history ahead of the first look at it.
pub async fn prepare(data: Data) {
    let books = untrack(|| data.books().filter(|_| data.is_ready()));
    if let Some(books) = books {
        learn(data, &books, || true).await;
    }
}

/// The range that was chosen last on this device.
#[must_use]
pub fn use_range() -> RwSignal<Range> {
    let kept = local_storage::get(RANGE).and_then(|key| Range::from_key(&key));
    RwSignal::new(kept.unwrap_or_default())
}

/// Remembers the range.
pub fn keep_range(range: Range) {
    local_storage::set(RANGE, range.key());
}
