//! The lifter's data on this device, as pages read and write it.

use std::any::{Any, TypeId};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::NaiveDate;
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::{Set as _, *};
use leptos::wasm_split::wasm_split;
use shared::coach::{AthleteData, Moment, Session, StoredSet, history_sets};
use shared::entity::{Readiness, Set, Workout, parse};
use shared::ids::{DeviceId, OperationId, ReadinessId, SetId, UserId, WorkoutId};
use shared::sync::{Advance, Device, EntityKind, EntityRef, Operation, Pending, Replica};

use training::strength::gg1::{LifterState, did_you_mean};
use training::units::Weight;
use uuid::Uuid;

use super::adopt::adopt;
use super::disk::Disk;
use super::ledger::Ledger;
use super::tabs::{Tabs, Word};
use super::{Books, Change};
use crate::parts::{self, Missing};
use crate::platform::lock::{self, Turn};
use crate::platform::timer::Slices;
use crate::platform::{clock, ids, log, timer};
use crate::store::{IndexedDbStore, LocalStore, StoreError, Stored};
use crate::sync::Status;

/// One lifter's data. Reading tracks the kinds of things that were asked for, so that a page renders anew only
/// when one of them changed.
#[derive(Clone, Copy)]
pub struct Data {
    inner: StoredValue<Option<Inner>, LocalStorage>,
    changed: [Trigger; EntityKind::ALL.len()],
    ready: RwSignal<bool>,
    failure: RwSignal<Option<StoreError>>,
    status: RwSignal<Status>,
    /// Grows whenever there is something to send.
    outbox: RwSignal<u64>,
    /// The catalogue as it was read.
    catalogue: StoredValue<Option<Books>, LocalStorage>,
    /// The same with the lifter's own exercises.
    books: RwSignal<Option<Books>, LocalStorage>,
    /// What pages have worked out of the data.
    kept: StoredValue<BTreeMap<TypeId, Rc<dyn Any>>, LocalStorage>,
    /// Grows with every change.
    revision: StoredValue<u64>,
}

struct Inner {
    ledger: Ledger,
    disk: Rc<Disk>,
    tabs: Tabs,
    /// That this tab is the one that writes in the name of the stored device.
    _name: Option<Turn>,
}

impl Default for Data {
    fn default() -> Self {
        Self::new()
    }
}

impl Data {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            inner: StoredValue::new_local(None),
            changed: EntityKind::ALL.map(|_| Trigger::new()),
            ready: RwSignal::new(false),
            failure: RwSignal::new(None),
            status: RwSignal::new(Status::default()),
            outbox: RwSignal::new(0),
            catalogue: StoredValue::new_local(None),
            books: RwSignal::new_local(None),
            kept: StoredValue::new_local(BTreeMap::new()),
            revision: StoredValue::new(0),
        }
    }

    /// Opens the device's store of an owner and reads it.
    pub async fn open(&self, owner: UserId) {
        self.close();
        let inner = parts::patiently(async || load(*self, owner).await).await.await;
        self.inner.set_value(Some(inner));
        self.count_pending();
        // As in `set_books`, where these come first.
        parts::patiently(async || learn(*self).await).await.await;
        self.ready.set(true);
        self.notify(EntityKind::ALL);
    }

    /// Forgets everything in memory; what is stored stays.
    pub fn close(&self) {
        self.ready.set(false);
        self.failure.set(None);
        self.inner.set_value(None);
        self.bind_books();
        self.kept.set_value(BTreeMap::new());
        self.status.set(Status::default());
    }

    /// Erases what this device holds of an owner, for good.
    pub async fn erase(&self, owner: UserId) {
        self.close();
        if let Err(error) = IndexedDbStore::delete(owner.uuid()).await {
            log::warn(&format!("the device's store stays: {error}"));
        }
    }

    /// Whether the data can be read; tracked.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.ready.get()
    }

    /// Why the device does not keep what is done, if it does not; tracked. It is in memory then, and is sent as always.
    #[must_use]
    pub fn failure(&self) -> Option<StoreError> {
        self.failure.get()
    }

    /// The state of sync; tracked.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status.get()
    }

    /// Changes what the header says about sync.
    pub fn update_status(&self, change: impl FnOnce(Status) -> Status) {
        let (before, after) = self.status.with_untracked(|status| (*status, change(*status)));
        if before != after {
            self.status.set(after);
        }
    }

    /// Grows whenever there is something to send; tracked.
    #[must_use]
    pub fn outbox(&self) -> u64 {
        self.outbox.get()
    }

    /// The coach's books with the lifter's own exercises, once they are there; tracked.
    #[must_use]
    pub fn books(&self) -> Option<Books> {
        self.books.get()
    }

    /// Brings the books. What the history teaches is worked out first, as a piece of work of its own.
    pub async fn set_books(&self, books: Books) {
        let bound = self.peek(|data| books.with_own(&data.exercises));
        self.catalogue.set_value(Some(books));
        self.with_lifter(&bound, |_, _| Some(()));
        timer::wait(0).await;
        self.bind_books();
    }

    /// Works out what the history teaches, as a piece of work of its own; nothing before the books are there.
    async fn learn(self) {
        if let Some(books) = self.books.get_untracked() {
            self.with_lifter(&books, |_, _| Some(()));
            timer::wait(0).await;
        }
    }

    /// Binds the lifter's own exercises into the books, and tells nobody where none have come or gone.
    fn bind_books(&self) {
        let Some(catalogue) = self.catalogue.get_value() else {
            return;
        };
        let bound = self.peek(|data| catalogue.with_own(&data.exercises));
        let known = |books: &Option<Books>| books.as_ref().is_some_and(|books| books.is(&bound));
        if !self.books.with_untracked(known) {
            self.books.set(Some(bound));
        }
    }

    /// Reads, and tracks the kinds named. The default of everything while nothing is open.
    pub fn read<T>(&self, kinds: &[EntityKind], read: impl FnOnce(&AthleteData) -> T) -> T {
        self.ready.track();
        for kind in kinds {
            self.trigger(*kind).track();
        }
        self.peek(read)
    }

    /// Reads without tracking: in event handlers.
    pub fn peek<T>(&self, read: impl FnOnce(&AthleteData) -> T) -> T {
        self.inner.with_value(|inner| match inner {
            Some(inner) => read(inner.ledger.data()),
            None => read(&AthleteData::default()),
        })
    }

    /// Which state of the data this is: another number after every change.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision.get_value()
    }

    /// What a page worked out earlier, to go on from there; forgotten when the data close.
    #[must_use]
    pub fn kept<T: 'static>(&self) -> Option<Rc<T>> {
        let kept = self.kept.with_value(|kept| kept.get(&TypeId::of::<T>()).cloned());
        kept.and_then(|kept| kept.downcast().ok())
    }

    /// Keeps what a page worked out; one value of a type.
    pub fn keep<T: 'static>(&self, value: Rc<T>) {
        self.kept.update_value(|kept| {
            kept.insert(TypeId::of::<T>(), value);
        });
    }

    /// Whose data it is.
    #[must_use]
    pub fn owner(&self) -> Option<UserId> {
        self.inner
            .with_value(|inner| inner.as_ref().map(|inner| inner.ledger.replica().owner()))
    }

    /// The id of the answers of a day, if there are any.
    #[must_use]
    pub fn readiness_id(&self, day: NaiveDate) -> Option<ReadinessId> {
        self.inner.with_value(|inner| {
            let documents = inner.iter().flat_map(|inner| inner.ledger.replica().documents());
            documents
                .filter(|document| document.entity.kind == EntityKind::Readiness && document.is_alive())
                .find(|document| parse::<Readiness>(document).is_ok_and(|answers| answers.local_date == day))
                .map(|document| document.entity.id.into())
        })
    }

    /// Whether the profile was ever written.
    #[must_use]
    pub fn has_profile(&self) -> bool {
        self.inner.with_value(|inner| {
            inner.as_ref().is_some_and(|inner| {
                let replica = inner.ledger.replica();
                replica
                    .document((EntityKind::Profile, replica.owner().uuid()).into())
                    .is_some()
            })
        })
    }

    /// Asks the coach about a workout that runs (with its id) or is drafted. `None` until the books are there.
    /// Tracks what a prescription depends on.
    pub fn coach<T>(
        &self,
        workout: impl FnOnce(&AthleteData) -> Option<(Option<WorkoutId>, Workout)>,
        ask: impl FnOnce(&Session) -> T,
    ) -> Option<T> {
        self.coach_at(moment(), workout, ask)
    }

    /// As [`Self::coach`], at another time than now.
    pub fn coach_at<T>(
        &self,
        at: Moment,
        workout: impl FnOnce(&AthleteData) -> Option<(Option<WorkoutId>, Workout)>,
        ask: impl FnOnce(&Session) -> T,
    ) -> Option<T> {
        let books = self.books.get()?;
        self.ready.track();
        for kind in [
            EntityKind::Profile,
            EntityKind::Gym,
            EntityKind::CustomExercise,
            EntityKind::Workout,
            EntityKind::Set,
            EntityKind::Readiness,
            EntityKind::NoticeAnswer,
            EntityKind::PainReport,
        ] {
            self.trigger(kind).track();
        }
        self.with_lifter(&books, |data, lifter| {
            let (id, workout) = workout(data)?;
            let session = Session::new(data, books.facts(), lifter, (id, &workout), at);
            Some(ask(&session))
        })
    }

    /// What was probably meant, where a load is absurd for this lifter.
    #[must_use]
    pub fn did_you_mean(&self, set: &Set) -> Option<Weight> {
        let books = self.books.get_untracked()?;
        self.with_lifter(&books, |_, lifter| {
            let stored = StoredSet {
                set: set.clone(),
                clock: String::new(),
            };
            let evidence = history_sets([(&SetId::new(Uuid::nil()), &stored)], books.facts());
            did_you_mean(evidence.first()?, lifter)
        })
    }

    /// Asks with what has been learned from the history; nothing is known of it while nothing is open.
    fn with_lifter<T>(
        &self,
        books: &Books,
        ask: impl FnOnce(&AthleteData, &LifterState) -> Option<T>,
    ) -> Option<T> {
        self.inner.try_update_value(|inner| {
            let ledger = &mut inner.as_mut()?.ledger;
            let lifter = ledger.lifter(books.facts());
            ask(ledger.data(), &lifter)
        })?
    }

    /// Stores changes, all or none, and lets the screen follow once they are on the disk. Where the device does not keep them,
    /// they are in memory, which [`Self::failure`] says.
    ///
    /// # Errors
    /// If nothing is open; nothing has changed then.
    pub async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        let changes = changes.into_iter().map(|change| (change.entity, change.body));
        let new_id = || OperationId::new(ids::uuid_v7());
        shared::sync::commit(self, changes, new_id, clock::now_ms()).await?;
        self.outbox.update(|count| *count += 1);
        Ok(())
    }

    /// What the engine refused, with its reason; tracked by the state of sync.
    #[must_use]
    pub fn rejected(&self) -> Vec<Pending> {
        self.status.track();
        self.inner.with_value(|inner| {
            let pending = inner.iter().flat_map(|inner| inner.ledger.replica().pending());
            pending
                .filter(|pending| matches!(pending.state, shared::sync::PendingState::Rejected { .. }))
                .cloned()
                .collect()
        })
    }

    /// What the engine does not have yet, refused or on its way; tracked.
    #[must_use]
    pub fn unsent(&self) -> BTreeSet<EntityRef> {
        self.status.track();
        self.outbox.track();
        self.inner.with_value(|inner| {
            let pending = inner.iter().flat_map(|inner| inner.ledger.replica().pending());
            let open = pending
                .filter(|pending| !matches!(pending.state, shared::sync::PendingState::Accepted { .. }));
            open.map(|pending| pending.operation.entity).collect()
        })
    }

    /// Drops a refused operation for good.
    ///
    /// # Errors
    /// If the device cannot store that.
    pub async fn discard(&self, id: OperationId) -> Result<(), StoreError> {
        let Some(owner) = self.owner() else { return Ok(()) };
        let Some(store) = self.store(owner) else {
            return Ok(());
        };
        store.discard(id).await?;
        self.tell(owner, &Word::Discarded(id));
        self.follow(owner, |ledger| ledger.discard(id));
        Ok(())
    }

    /// Lets memory and screen follow what is on the disk, as long as these data are open.
    pub(super) fn follow(&self, owner: UserId, change: impl FnOnce(&mut Ledger) -> BTreeSet<EntityKind>) {
        let changed = self.with_inner(owner, |inner| change(&mut inner.ledger));
        self.count_pending();
        self.notify(changed.unwrap_or_default());
    }

    fn tell(&self, owner: UserId, word: &Word) {
        self.with_inner(owner, |inner| inner.tabs.tell(word));
    }

    fn with_inner<T>(&self, owner: UserId, with: impl FnOnce(&mut Inner) -> T) -> Option<T> {
        let inner = |inner: &mut Option<Inner>| {
            let open = inner
                .as_mut()
                .filter(|inner| inner.ledger.replica().owner() == owner);
            open.map(with)
        };
        self.inner.try_update_value(inner).flatten()
    }

    fn count_pending(&self) {
        let counted = self.inner.with_value(|inner| {
            let pending = inner.iter().flat_map(|inner| inner.ledger.replica().pending());
            self.status.get_untracked().counted(pending)
        });
        self.update_status(|_| counted);
    }

    fn notify(&self, kinds: impl IntoIterator<Item = EntityKind>) {
        self.revision.update_value(|revision| *revision += 1);
        for kind in kinds {
            if kind == EntityKind::CustomExercise {
                self.bind_books();
            }
            self.trigger(kind).notify();
        }
    }

    fn trigger(&self, kind: EntityKind) -> Trigger {
        let place = EntityKind::ALL
            .iter()
            .position(|known| *known == kind)
            .unwrap_or_default();
        self.changed[place]
    }
}

impl Device for Data {
    type Store = Disk;

    fn owner(&self) -> Option<UserId> {
        Self::owner(self)
    }

    fn store(&self, owner: UserId) -> Option<Rc<Disk>> {
        self.with_inner(owner, |inner| inner.disk.clone())
    }

    fn replica<T>(&self, owner: UserId, with: impl FnOnce(&mut Replica) -> T) -> Option<T> {
        self.with_inner(owner, |inner| with(inner.ledger.replica_mut()))
    }

    fn follow_operations(&self, owner: UserId, operations: Vec<Operation>) {
        self.tell(owner, &Word::Done(operations.clone()));
        self.follow(owner, |ledger| ledger.append(operations));
    }

    fn follow_answer(&self, owner: UserId, advance: &Advance) {
        self.tell(owner, &Word::Answered(advance.clone()));
        self.follow(owner, |ledger| ledger.advance(advance));
    }
}

#[wasm_split(member, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load(data: Data, owner: UserId) -> Result<LocalBoxFuture<'static, Inner>, Missing> {
    Ok(open_device(data, owner).boxed_local())
}

#[wasm_split(member, wasm_split_path = ::leptos::wasm_split, fallible)]
fn learn(data: Data) -> Result<LocalBoxFuture<'static, ()>, Missing> {
    Ok(data.learn().boxed_local())
}

/// Where the device gives nothing to read or write, the data live in memory: filled by the engine, and sent there.
async fn open_device(data: Data, owner: UserId) -> Inner {
    let mut slices = Slices::start();
    let (store, replica, name) = match read_device(owner).await {
        Ok((store, replica, name)) => (Some(store), replica, name),
        Err(error) => {
            log::warn(&format!("store: {error}"));
            data.failure.set(Some(error));
            (
                None,
                Replica::restore(owner, ids::new_id(), Stored::default()),
                None,
            )
        }
    };
    slices.pause().await;
    let ledger = Ledger::open(replica, &mut slices).await;
    // What follows is a page: a piece of work of its own.
    slices.give_way().await;
    Inner {
        ledger,
        disk: Rc::new(Disk::new(store, data.failure)),
        tabs: Tabs::join(owner, move |word| data.hear(owner, word)),
        _name: name,
    }
}

async fn read_device(owner: UserId) -> Result<(IndexedDbStore, Replica, Option<Turn>), StoreError> {
    let store = IndexedDbStore::open(owner.uuid()).await?;
    let (device, name) = name_of_tab(owner, &store).await?;
    adopt(&store, owner).await?;
    let stored = store.load().await?;
    Ok((store, Replica::restore(owner, device, stored), name))
}

/// In whose name this tab writes: the stored device's, as long as no other tab does. No two may have the same clock.
async fn name_of_tab(owner: UserId, store: &IndexedDbStore) -> Result<(DeviceId, Option<Turn>), StoreError> {
    let Some(turn) = lock::if_free(&format!("gymgenius-device-{owner}")).await else {
        return Ok((ids::new_id(), None));
    };
    if let Some(device) = store.meta("device").await? {
        return Ok((device, Some(turn)));
    }
    let device = ids::new_id();
    store.put_meta("device", &device).await?;
    Ok((device, Some(turn)))
}

/// The lifter's present.
#[must_use]
pub fn moment() -> Moment {
    let now = clock::now_local();
    Moment {
        at: now.at,
        utc_offset_s: i32::from(now.offset_minutes) * 60,
    }
}

/// The lifter's data.
///
/// # Panics
/// Outside of the app's component.
#[must_use]
pub fn use_data() -> Data {
    expect_context()
}
