//! The report: worked out on the device in slices, or by the engine where the log is long, and kept as long as it is true.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::coach::{ON_DEVICE_SETS, history_sets, pieces};
use shared::sync::EntityKind;
use training::backtest::{Extras, Walking};

use super::told::{Heard, Told, heard};
use crate::platform::timer::{self, Slices};
use crate::state::{Books, Data, Session};

const HISTORY: [EntityKind; 3] = [EntityKind::Workout, EntityKind::Set, EntityKind::CustomExercise];
/// Work sets between two looks at the clock.
const STRIDE: usize = 25;
/// How long between two questions to the engine whether it is done.
const ASK_AGAIN_MS: u32 = 1_500;
/// How often it is asked; after that the device does it.
const ASK_AT_MOST: u32 = 40;

/// How far it is.
#[derive(Clone)]
pub enum State {
    /// The device goes through the log: sets so far, and all of them.
    Here(u32, u32),
    /// The engine goes through the log.
    Engine,
    /// It is known.
    Told(Rc<Told>),
}

/// A report with the state of the data that it was made from.
struct Kept(u64, Rc<Told>);

/// The report on the log as it is. Follows the log; until the new one is there, the old one stands.
#[must_use]
pub fn use_accuracy(data: Data, session: Session) -> RwSignal<State, LocalStorage> {
    let known = kept(data).map_or(State::Here(0, 0), State::Told);
    let state = RwSignal::new_local(known);
    let run = StoredValue::new(0_u32);
    Effect::new(move || {
        let Some(books) = data.books().filter(|_| data.is_ready()) else {
            return;
        };
        data.read(&HISTORY, |_| ());
        if kept(data).is_some() {
            return;
        }
        run.update_value(|run| *run += 1);
        let this = run.get_value();
        let work = Work {
            data,
            books,
            session,
            state,
            run,
            this,
        };
        spawn_local(work.go());
    });
    state
}

fn kept(data: Data) -> Option<Rc<Told>> {
    let kept = data.kept::<Kept>().filter(|kept| kept.0 == data.revision())?;
    Some(kept.1.clone())
}

/// One run over one state of the log.
struct Work {
    data: Data,
    books: Books,
    session: Session,
    state: RwSignal<State, LocalStorage>,
    run: StoredValue<u32>,
    this: u32,
}

impl Work {
    async fn go(self) {
        let revision = self.data.revision();
        let long = self.data.peek(|data| data.sets.len()) > ON_DEVICE_SETS;
        let told = match if long { self.by_engine().await } else { None } {
            Some(told) => Some(told),
            None => self.here().await,
        };
        if let Some(told) = told.filter(|_| self.is_wanted()) {
            let told = Rc::new(told);
            self.data.keep(Rc::new(Kept(revision, told.clone())));
            self.state.try_set(State::Told(told));
        }
    }

    fn is_wanted(&self) -> bool {
        self.run.try_get_value() == Some(self.this)
    }

    /// Says how far it is, unless an older report can stand meanwhile.
    fn say(&self, state: State) {
        let stands = |known: &State| matches!(known, State::Told(_));
        if self.state.try_with_untracked(stands) == Some(false) {
            self.state.try_set(state);
        }
    }

    /// `None` where it is not wanted any more.
    async fn here(&self) -> Option<Told> {
        let mut slices = Slices::start();
        let (pieces, last_day) = self.data.peek(|data| {
            let running = data.active_workout().map(|(id, _)| id);
            let counted = data
                .sets
                .values()
                .filter(|stored| Some(stored.set.workout) != running);
            let last_day = counted.map(|stored| stored.set.local_date).max();
            (pieces(data, running), last_day)
        });
        let mut sets = Vec::new();
        for piece in pieces {
            slices.pause().await;
            if !self.is_wanted() {
                return None;
            }
            self.data.peek(|data| {
                let stored = piece.iter().filter_map(|id| Some((id, data.sets.get(id)?)));
                sets.extend(history_sets(stored, self.books.facts()));
            });
        }
        slices.give_way().await;
        let mut walking = Walking::start(&sets, self.books.facts().catalogue(), Extras::Off);
        let all = walking.left();
        slices.give_way().await;
        while walking.advance(STRIDE) {
            if slices.is_over() {
                self.say(State::Here(count(all - walking.left()), count(all)));
                slices.give_way().await;
                if !self.is_wanted() {
                    return None;
                }
            }
        }
        let walked = walking.finish();
        let mut summing = walked.own_summing();
        while summing.advance() {
            slices.give_way().await;
        }
        Some(Told {
            of: walked.own_report_of(summing.finish()),
            made_at: None,
            last_day,
            outdated: false,
        })
    }

    /// `None` where the engine cannot be reached or does not come to an end.
    async fn by_engine(&self) -> Option<Told> {
        let athlete = self.data.owner()?;
        let client = self.session.client();
        self.say(State::Engine);
        let mut answer = client.request_coach_accuracy(athlete).await;
        for _ in 0..ASK_AT_MOST {
            let heard = answer.map_or(Heard::Nothing, heard);
            if !self.is_wanted() {
                return None;
            }
            match heard {
                Heard::Told(told) => return Some(told),
                Heard::Nothing => return None,
                Heard::Working(older) => {
                    if let Some(older) = older {
                        self.state.try_set(State::Told(Rc::new(older)));
                    }
                    timer::wait(ASK_AGAIN_MS).await;
                }
            }
            answer = client.coach_accuracy(athlete).await;
        }
        None
    }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
