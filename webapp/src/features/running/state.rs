//! The state of the workout page.

use std::collections::BTreeMap;

use leptos::prelude::*;
use shared::catalogue::CatalogueExercise;
use shared::coach::SlotPrescription;
use shared::entity::{Workout, WorkoutSlot};
use shared::ids::{ExerciseId, WorkoutId};
use shared::sync::EntityKind;
use training::exercise::ProgressDirection;
use training::history::SetKind;
use training::load::{Build, LoadGrid};
use training::plan::NodeId;
use training::units::{Weight, WeightUnit};

use super::{Focus, Note, Overview, Slot, first_open, next_in_turn, overview};
use crate::features::set_entry::{Draft, Phase};
use crate::features::set_table::{Plan, Planned, Row, RowKey, Standing, previous_sets, rows};
use crate::features::summary::Record;
use crate::platform::local_storage;
use crate::state::{Change, Data, Rest};

const KEY: &str = "slot";

/// What the page must know about the exercise on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// From the catalogue.
    pub entry: CatalogueExercise,
    /// The unit of its loads.
    pub unit: WeightUnit,
    /// Whether sets are timed.
    pub timed: bool,
}

/// A row and its slot.
pub type Place = (NodeId, RowKey);

/// The running workout, shared by the parts of its page.
#[derive(Clone, Copy)]
pub struct Running {
    pub(super) data: Data,
    pub(super) rest: Rest,
    pub(super) id: WorkoutId,
    slot: RwSignal<Option<NodeId>>,
    pub(super) drafts: RwSignal<BTreeMap<Place, Draft>>,
    pub(super) phases: RwSignal<BTreeMap<Place, Phase>>,
    pub(super) focus: RwSignal<Option<Focus>>,
    pub(super) note: RwSignal<Option<Note>>,
    /// Where the superset goes on, until it has.
    pub(super) turn: RwSignal<Option<NodeId>>,
    /// A record that the last set broke.
    pub(super) record: RwSignal<Option<Record>>,
    workout: Memo<Option<Workout>>,
    pub(super) overview: Memo<Overview>,
    prescribed: Memo<Option<SlotPrescription>>,
    pub(super) rows: Memo<Vec<Row>>,
    exercise: Memo<Option<Exercise>>,
    grid: StoredValue<Option<(NodeId, LoadGrid)>, LocalStorage>,
}

impl Running {
    /// The workout with this id.
    #[must_use]
    pub fn new(data: Data, rest: Rest, id: WorkoutId) -> Self {
        let workout = Memo::new(move |_| data.read(&[EntityKind::Workout], |d| d.workouts.get(&id).cloned()));
        let overview =
            Memo::new(move |_| data.read(&[EntityKind::Workout, EntityKind::Set], |d| overview(d, id)));
        let slot = RwSignal::new(stored_slot(id));
        let slot_id = Memo::new(move |_| {
            slot.get().or_else(|| {
                // Where nobody has chosen, it stays with the first open exercise, and does not run ahead.
                overview.with(|o| {
                    first_open(&o.slots, None)
                        .or(o.slots.first())
                        .map(|s| s.id.clone())
                })
            })
        });
        let prescribed = Memo::new(move |_| {
            let slot = slot_id.get()?;
            data.coach(
                |d| Some((Some(id), d.workouts.get(&id)?.clone())),
                |session| session.slot(&slot),
            )?
        });
        let exercise = Memo::new(move |_| {
            let slot = slot_id.get()?;
            let exercise = overview.with(|o| o.slots.iter().find(|s| s.id == slot)?.exercise)?;
            let entry = data.books()?.exercise(exercise)?.clone();
            let unit = data.read(&[EntityKind::Profile], |d| d.profile.unit_of(entry.equipment));
            let timed = entry.direction == ProgressDirection::MoreTime;
            Some(Exercise { entry, unit, timed })
        });
        let rows = Memo::new(move |_| {
            let Some(slot) = slot_id.get() else {
                return Vec::new();
            };
            prescribed.with(|prescribed| make_rows(data, id, &slot, prescribed.as_ref()))
        });
        Self {
            data,
            rest,
            id,
            slot,
            drafts: RwSignal::default(),
            phases: RwSignal::default(),
            focus: RwSignal::new(None),
            note: RwSignal::new(None),
            turn: RwSignal::new(None),
            record: RwSignal::new(None),
            workout,
            overview,
            prescribed,
            rows,
            exercise,
            grid: StoredValue::new_local(None),
        }
    }

    /// The workout; tracked.
    #[must_use]
    pub fn workout(&self) -> Option<Workout> {
        self.workout.get()
    }

    /// All its exercises; tracked.
    #[must_use]
    pub fn overview(&self) -> Overview {
        self.overview.get()
    }

    /// The slot on the screen; tracked.
    #[must_use]
    pub fn slot(&self) -> Option<NodeId> {
        self.slot.get().or_else(|| {
            self.overview.with(|o| {
                first_open(&o.slots, None)
                    .or(o.slots.first())
                    .map(|slot| slot.id.clone())
            })
        })
    }

    /// Stays with the exercise on the screen, also where nobody has chosen it and its last set is being done: the coach still asks
    /// about that set.
    pub(super) fn stay(&self) {
        if self.slot.with_untracked(Option::is_none)
            && let Some(slot) = untrack(|| self.slot())
        {
            self.keep(&slot);
            self.slot.set(Some(slot));
        }
    }

    fn keep(&self, slot: &NodeId) {
        local_storage::set(KEY, &format!("{}/{slot}", self.id));
    }

    /// Goes to another exercise.
    pub fn go_to(&self, slot: NodeId) {
        self.keep(&slot);
        self.focus.set(None);
        self.note.set(None);
        self.turn.set(None);
        self.slot.set(Some(slot));
    }

    /// The exercise on the screen; tracked.
    #[must_use]
    pub fn exercise(&self) -> Option<Exercise> {
        self.exercise.get()
    }

    /// The rows of its table; tracked.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        self.rows.get()
    }

    /// One row; tracked.
    #[must_use]
    pub fn row(&self, key: RowKey) -> Option<Row> {
        self.rows
            .with(|rows| rows.iter().find(|row| row.key == key).cloned())
    }

    /// What the coach says about the exercise; tracked.
    #[must_use]
    pub fn prescribed(&self) -> Option<SlotPrescription> {
        self.prescribed.get()
    }

    /// The number that the strip changes; tracked.
    #[must_use]
    pub fn focus(&self) -> Option<Focus> {
        self.focus
            .get()
            .or_else(|| self.rows.with(|rows| Focus::resting(rows)))
    }

    /// Touches a number. Nothing is taken away from under a thumb: a superset then waits for a tap to go on.
    pub fn set_focus(&self, focus: Focus) {
        self.turn.set(None);
        self.focus.set(Some(focus));
    }

    /// The exercise to go on with: the next of the superset, else the next that is open; tracked.
    #[must_use]
    pub fn next_slot(&self) -> Option<Slot> {
        let here = self.slot();
        self.overview.with(|overview| {
            let turn = here.as_ref().and_then(|here| next_in_turn(&overview.slots, here));
            let next = match turn {
                Some(turn) => overview.slots.iter().find(|slot| slot.id == turn.slot),
                None => first_open(&overview.slots, here.as_ref()),
            };
            next.cloned()
        })
    }

    /// The record that the last set broke; tracked.
    #[must_use]
    pub fn record(&self) -> Option<Record> {
        self.record.get()
    }

    /// What the coach said about the last set; tracked.
    #[must_use]
    pub fn note(&self) -> Option<Note> {
        self.note.get()
    }

    /// What stands in a row; tracked.
    #[must_use]
    pub fn draft(&self, row: &Row) -> Draft {
        let mut planned = planned_draft(row);
        // A fifth less is seldom a load that can be built.
        if let (SetKind::Drop, None, Some(weight)) = (row.kind, &row.done, planned.weight.prescribed) {
            planned.weight.prescribed = self.nearest(weight).or(Some(weight));
        }
        let Some(slot) = self.slot() else { return planned };
        self.drafts.with(|drafts| {
            drafts
                .get(&(slot, row.key))
                .map_or(planned, |typed| typed.over(&planned))
        })
    }

    /// Changes what stands in a row.
    pub fn edit(&self, row: &Row, change: impl FnOnce(&mut Draft)) {
        let Some(slot) = untrack(|| self.slot()) else {
            return;
        };
        let mut draft = untrack(|| self.draft(row));
        change(&mut draft);
        self.drafts.update(|drafts| {
            drafts.insert((slot, row.key), draft);
        });
    }

    /// What a row is doing; tracked.
    #[must_use]
    pub fn phase(&self, row: &Row) -> Phase {
        let resting = if row.done.is_some() {
            Phase::Logged
        } else {
            Phase::Open
        };
        let Some(slot) = self.slot() else { return resting };
        match self.phases.with(|phases| phases.get(&(slot, row.key)).copied()) {
            // The store is the truth about what is on disk.
            Some(phase) if phase.is_on_disk() == row.done.is_some() => phase,
            Some(Phase::Saving) if row.done.is_none() => Phase::Saving,
            _ => resting,
        }
    }

    /// The next real load above or below, as this gym can build it.
    #[must_use]
    pub fn step(&self, from: Weight, up: bool) -> Option<Weight> {
        self.with_grid(|grid| {
            if up {
                grid.next_above(from)
            } else {
                grid.next_below(from)
            }
        })?
    }

    /// The load closest to a wanted one that this gym can build.
    #[must_use]
    pub fn nearest(&self, weight: Weight) -> Option<Weight> {
        self.with_grid(|grid| grid.nearest(weight))?
    }

    /// How to assemble a load; `None` if this gym cannot.
    #[must_use]
    pub fn build(&self, weight: Weight) -> Option<Build> {
        self.with_grid(|grid| grid.build(weight))?
    }

    fn with_grid<T>(&self, ask: impl FnOnce(&LoadGrid) -> T) -> Option<T> {
        let slot = untrack(|| self.slot())?;
        let known = self
            .grid
            .with_value(|grid| grid.as_ref().is_some_and(|(known, _)| *known == slot));
        if !known {
            let exercise = untrack(|| self.exercise())?.entry.id;
            let id = self.id;
            let grid = untrack(|| {
                self.data.coach(
                    |d| Some((Some(id), d.workouts.get(&id)?.clone())),
                    |session| session.grid(exercise),
                )
            })??;
            self.grid.set_value(Some((slot, grid)));
        }
        self.grid
            .with_value(|grid| grid.as_ref().map(|(_, grid)| ask(grid)))
    }

    /// Changes the workout itself.
    pub async fn change_workout(&self, change: impl FnOnce(&mut Workout)) -> bool {
        let Some(before) = self.workout.get_untracked() else {
            return false;
        };
        let mut after = before.clone();
        change(&mut after);
        self.grid.set_value(None);
        match Change::update(self.id, &before, &after) {
            Some(change) => self.data.commit(vec![change]).await.is_ok(),
            None => true,
        }
    }

    /// Exercises that the plan lets stand in for the one on the screen; tracked.
    #[must_use]
    pub fn alternates(&self) -> Vec<ExerciseId> {
        let slot = self.slot();
        self.workout.with(|workout| {
            let slots = workout.iter().flat_map(|workout| &workout.slots);
            let here = slots.filter(|of| Some(&of.slot.id) == slot.as_ref());
            here.flat_map(|of| &of.slot.alternates)
                .filter_map(|id| id.parse().ok())
                .collect()
        })
    }

    /// Puts another exercise into a slot; the planned one puts everything back.
    pub async fn swap(&self, id: &NodeId, to: ExerciseId) -> bool {
        self.change_slot(id, move |slot| {
            slot.skipped = false;
            let planned = slot.slot.exercise.parse().ok();
            slot.swapped_to = Some(to).filter(|to| Some(*to) != planned);
        })
        .await
    }

    /// Changes one exercise of the workout.
    pub async fn change_slot(&self, id: &NodeId, change: impl FnOnce(&mut WorkoutSlot)) -> bool {
        self.change_workout(|workout| {
            if let Some(slot) = workout.slots.iter_mut().find(|slot| slot.slot.id == *id) {
                change(slot);
            }
        })
        .await
    }

    /// The workout's id.
    #[must_use]
    pub fn id(&self) -> WorkoutId {
        self.id
    }

    /// The next row to do; tracked.
    #[must_use]
    pub fn next_row(&self) -> Option<Row> {
        self.rows
            .with(|rows| rows.iter().find(|row| row.standing == Standing::Next).cloned())
    }
}

fn untrack<T>(read: impl FnOnce() -> T) -> T {
    leptos::prelude::untrack(read)
}

fn stored_slot(id: WorkoutId) -> Option<NodeId> {
    let stored = local_storage::get(KEY)?;
    let (workout, slot) = stored.split_once('/')?;
    (workout == id.to_string()).then(|| NodeId::try_from(slot).ok())?
}

fn make_rows(data: Data, id: WorkoutId, slot: &NodeId, prescribed: Option<&SlotPrescription>) -> Vec<Row> {
    let kinds = [EntityKind::Workout, EntityKind::Set];
    data.read(&kinds, |d| {
        let Some(workout) = d.workouts.get(&id) else {
            return Vec::new();
        };
        let Some(planned) = workout.slots.iter().find(|s| s.slot.id == *slot) else {
            return Vec::new();
        };
        let kinds: Vec<SetKind> = planned.slot.sets.iter().map(|set| set.kind).collect();
        let of_slot = d
            .sets_of(id)
            .into_iter()
            .filter(|(_, set)| set.slot.as_ref() == Some(slot));
        let logged: Vec<_> = of_slot.map(|(id, set)| (id, set.clone())).collect();
        let previous = planned
            .exercise()
            .map(|exercise| previous_sets(d, exercise, Some(id)))
            .unwrap_or_default();
        let warm_ups: Vec<_> = prescribed
            .map(|p| {
                p.warm_ups
                    .iter()
                    .map(|warm_up| (Some(warm_up.weight), warm_up.reps))
                    .collect()
            })
            .unwrap_or_default();
        rows(&Plan {
            kinds: &kinds,
            warm_ups: &warm_ups,
            logged: &logged,
            previous: &previous,
            prescriptions: prescribed.map(|p| p.sets.as_slice()).unwrap_or_default(),
        })
    })
}

/// What stands in a row that nobody touched: what was done, or what is planned, or last time's numbers.
fn planned_draft(row: &Row) -> Draft {
    if let Some(done) = &row.done {
        return Draft::done(done);
    }
    match &row.planned {
        Planned::Fixed { weight, reps } => Draft::fixed(*weight, *reps),
        Planned::Prescribed(prescription) => {
            let mut draft = Draft::prescribed(prescription);
            draft.duration_s.prescribed = row
                .previous
                .as_ref()
                .and_then(|set| set.duration_s)
                .or(Some(DEFAULT_S));
            draft
        }
        Planned::Nothing => row.previous.as_ref().map(Draft::done).unwrap_or_default(),
    }
}

/// Seconds of a timed set that was never done, a start.
const DEFAULT_S: u32 = 30;
