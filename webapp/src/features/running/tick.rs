//! What a tap on ✓ does: check, store, and only then show it as done.

use leptos::prelude::{Set as _, *};
use leptos::task::spawn_local;
use shared::entity::{Set, Source};
use shared::ids::SetId;
use shared::sync::EntityKind;
use training::exercise::LoadConvention;
use training::history::{OutlierAnswer, SetKind};
use training::replan::REST_INSIDE_S;
use training::units::{Rir, Weight};

use super::{Focus, Running, Turn, next_in_turn, note};
use crate::features::set_entry::{Draft, Event, LogContext, Missing, Phase, log};
use crate::features::set_table::{Planned, Row, Standing};
use crate::features::summary::{Record, broken_by, celebrate};
use crate::platform::{haptics, ids, sound, timer};
use crate::state::{Change, moment};

/// Rest after a warm-up, in seconds: the time to change plates.
const WARM_UP_REST_S: u32 = 60;
/// Rest between the bouts of a myo-rep set, in seconds at most: some deep breaths.
const MYO_REST_S: u32 = 20;

/// A load that does not fit the lifter, to be asked about before it counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlier {
    /// The row.
    pub row: Row,
    /// What was typed.
    pub typed: Weight,
    /// What was probably meant.
    pub suggested: Weight,
}

impl Running {
    /// ✓ on a row. Logs it, or stores what was changed in a logged one.
    ///
    /// # Errors
    /// What the row still lacks.
    pub fn tick(&self, row: &Row, outlier: OutlierAnswer) -> Result<(), Missing> {
        // Browsers let sound start only while a touch is handled; the rest's end comes minutes later.
        sound::prepare();
        let phase = untrack(|| self.phase(row));
        match (&row.done, row.standing) {
            (Some(done), Standing::Logged(id)) => {
                let draft = untrack(|| self.draft(row));
                if draft.is_touched() {
                    self.save_edit(row, id, done, &changed(done, &draft));
                }
                Ok(())
            }
            _ if phase.after(Event::Tick) == Phase::Saving && phase != Phase::Saving => {
                self.log_row(row, outlier)
            }
            _ => Ok(()),
        }
    }

    /// Says how hard a logged set was; storing the prescribed number confirms it.
    pub fn say_rir(&self, row: &Row, rir: Rir) {
        match (&row.done, row.standing) {
            (Some(done), Standing::Logged(id)) => {
                let mut draft = Draft::default();
                draft.rir.typed = Some(rir);
                self.save_edit(row, id, done, &changed(done, &draft));
                self.focus.set(None);
                self.go_on();
            }
            _ => self.edit(row, |draft| draft.rir.typed = Some(rir)),
        }
    }

    /// Says what a set is for: of a logged one in the set, of one to come in the workout's plan.
    pub async fn set_kind(&self, row: &Row, kind: SetKind) {
        if let (Some(done), Standing::Logged(id)) = (&row.done, row.standing) {
            self.save_edit(row, id, done, &Set { kind, ..done.clone() });
        }
        let (Some(slot), place) = (untrack(|| self.slot()), usize::from(row.key.position)) else {
            return;
        };
        self.change_slot(&slot, |slot| {
            if let Some(set) = slot.slot.sets.get_mut(place) {
                set.kind = kind;
            }
        })
        .await;
    }

    /// Deletes a logged set. The id, to undo it.
    pub fn delete(&self, row: &Row, on_deleted: impl FnOnce(SetId) + 'static) {
        let Standing::Logged(id) = row.standing else {
            return;
        };
        let (running, key) = (*self, row.key);
        spawn_local(async move {
            if running.data.commit(vec![Change::delete::<Set>(id)]).await.is_ok() {
                running.forget(key);
                running.focus.set(None);
                on_deleted(id);
            }
        });
    }

    /// Whether a logged set is neither on the disk nor on the engine; tracked.
    #[must_use]
    pub fn is_only_in_memory(&self, id: SetId) -> bool {
        self.data.is_only_in_memory((EntityKind::Set, id.uuid()).into())
    }

    /// Takes a deletion back.
    pub fn undelete(&self, id: SetId) {
        let data = self.data;
        spawn_local(async move {
            let _ = data.commit(vec![Change::revive::<Set>(id)]).await;
        });
    }

    /// A load that is absurd for this lifter, with what was probably meant; asked about once, before it counts.
    #[must_use]
    pub fn outlier(&self, row: &Row) -> Option<Outlier> {
        let typed = untrack(|| self.draft(row))
            .weight
            .typed
            .filter(|_| !row.key.warm_up)?;
        let context = untrack(|| self.log_context(row, OutlierAnswer::NotAsked))?;
        let set = log(&untrack(|| self.draft(row)), &context).ok()?;
        let suggested = self.data.did_you_mean(&set)?;
        Some(Outlier {
            row: row.clone(),
            typed,
            suggested,
        })
    }

    fn log_row(&self, row: &Row, outlier: OutlierAnswer) -> Result<(), Missing> {
        let Some(context) = untrack(|| self.log_context(row, outlier)) else {
            return Ok(());
        };
        let set = log(&untrack(|| self.draft(row)), &context)?;
        let rest_s = context
            .prescription
            .as_ref()
            .map_or(WARM_UP_REST_S, |prescription| prescription.rest_s);
        let celebrates = celebrate::wanted() && !row.key.warm_up;
        self.stay();
        self.enter(row, Phase::Saving);
        let (running, row) = (*self, row.clone());
        spawn_local(async move {
            let id: SetId = ids::new_id();
            match running.data.commit(vec![Change::put(id, &set)]).await {
                Ok(()) => {
                    running.forget(row.key);
                    let turn = running.turn_after(&row, &set);
                    running.begin_rest(turn.as_ref().map_or(rest_s, |turn| turn.rest_s(rest_s)));
                    haptics::tick();
                    running
                        .focus
                        .set(Focus::after_tick(row.key).filter(|_| !context.timed));
                    let next = running.rows.with_untracked(|rows| {
                        rows.iter()
                            .find(|next| next.standing == Standing::Next)
                            .map(|next| next.planned.clone())
                    });
                    let next = match &next {
                        Some(Planned::Prescribed(prescription)) => Some(prescription.as_ref()),
                        _ => None,
                    };
                    running
                        .note
                        .set(if row.key.warm_up { None } else { note(&set, next) });
                    let broken = celebrates.then(|| running.record_of(id)).flatten();
                    if broken.is_some() {
                        haptics::record();
                    }
                    running.record.set(broken);
                    if let Some(turn) = turn {
                        running.turn.set(Some(turn.slot));
                        running.go_on_later(context.timed).await;
                    }
                }
                Err(_) => running.enter(&row, Phase::Failed),
            }
        });
        Ok(())
    }

    /// Whose turn it is after a set of a superset.
    fn turn_after(&self, row: &Row, set: &Set) -> Option<Turn> {
        let slot = set.slot.as_ref().filter(|_| !row.key.warm_up)?;
        self.overview
            .with_untracked(|overview| next_in_turn(&overview.slots, slot))
    }

    /// Rests before the next row: not at all before a drop, shortly before another bout of a myo-rep set.
    fn begin_rest(&self, prescribed_s: u32) {
        let next = untrack(|| self.next_row()).map(|row| row.kind);
        match next {
            Some(SetKind::Drop) => self.rest.stop(),
            Some(SetKind::MyoRep) if self.turn.with_untracked(Option::is_none) => {
                self.rest.start(prescribed_s.min(MYO_REST_S));
            }
            _ => self.rest.start(prescribed_s),
        }
    }

    /// The record that a set has just broken.
    fn record_of(&self, set: SetId) -> Option<Record> {
        let books = untrack(|| self.data.books())?;
        self.data
            .peek(|data| broken_by(data, books.facts(), self.id, set))
    }

    /// Goes over to the next exercise of the superset, if it waits for that.
    fn go_on(&self) {
        if let Some(slot) = self.turn.try_get_untracked().flatten() {
            self.go_to(slot);
        }
    }

    /// The same once the way there has been gone, or at once where nothing is asked.
    async fn go_on_later(&self, at_once: bool) {
        if !at_once {
            timer::wait(1000 * REST_INSIDE_S).await;
        }
        self.go_on();
    }

    fn save_edit(&self, row: &Row, id: SetId, before: &Set, after: &Set) {
        let Some(change) = Change::update(id, before, after) else {
            self.forget(row.key);
            return;
        };
        self.enter(row, Phase::SavingEdit);
        let (running, row) = (*self, row.clone());
        spawn_local(async move {
            match running.data.commit(vec![change]).await {
                Ok(()) => {
                    running.forget(row.key);
                    haptics::tick();
                    running.note.set(None);
                }
                Err(_) => running.enter(&row, Phase::Editing),
            }
        });
    }

    fn log_context(&self, row: &Row, outlier: OutlierAnswer) -> Option<LogContext> {
        let (workout, slot, exercise) = (self.workout()?, self.slot()?, self.exercise()?);
        let group = workout
            .slots
            .iter()
            .find(|s| s.slot.id == slot)
            .and_then(|s| s.slot.group.clone());
        let now = moment();
        Some(LogContext {
            workout: self.id,
            exercise: exercise.entry.id,
            slot: Some(slot),
            position: row.key.position,
            kind: row.kind,
            group,
            gym: workout.gym,
            unit: exercise.unit,
            convention: exercise.entry.convention,
            timed: exercise.timed,
            body_mass: workout.body_mass,
            revision: workout.revision,
            prescription: match &row.planned {
                Planned::Prescribed(prescription) => Some(prescription.as_ref().clone()),
                Planned::Fixed { .. } | Planned::Nothing => None,
            },
            outlier,
            now: now.at,
            local_date: workout.local_date,
            utc_offset_s: now.utc_offset_s,
        })
    }

    fn enter(&self, row: &Row, phase: Phase) {
        if let Some(slot) = untrack(|| self.slot()) {
            self.phases.update(|phases| {
                phases.insert((slot, row.key), phase);
            });
        }
    }

    /// The store has taken over: what was typed and the phase are done with.
    fn forget(&self, key: crate::features::set_table::RowKey) {
        if let Some(slot) = untrack(|| self.slot()) {
            self.drafts.update(|drafts| {
                drafts.remove(&(slot.clone(), key));
            });
            self.phases.update(|phases| {
                phases.remove(&(slot, key));
            });
        }
    }
}

/// A logged set with what was typed over it.
#[must_use]
pub fn changed(done: &Set, draft: &Draft) -> Set {
    let mut set = done.clone();
    if let Some(weight) = draft
        .weight
        .typed
        .filter(|_| set.convention != LoadConvention::None)
    {
        set.weight_source = source(set.prescribed.as_ref().and_then(|p| p.weight), weight);
        set.weight = Some(weight);
    }
    if let Some(reps) = draft.reps.typed {
        set.reps = Some(reps);
        set.reps_source = Source::Edited;
    }
    if let Some(duration) = draft.duration_s.typed {
        set.duration_s = Some(duration);
    }
    if let Some(rir) = draft.rir.typed {
        set.rir_source = source(set.prescribed.as_ref().map(|p| p.rir), rir);
        set.rir = Some(rir);
    }
    set
}

fn source<T: PartialEq>(prescribed: Option<T>, typed: T) -> Source {
    if prescribed == Some(typed) {
        Source::Confirmed
    } else {
        Source::Edited
    }
}
