//! Several devices of one lifter, an engine, and everything that happens to them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use serde_json::{Value, json};
use uuid::Uuid;

use super::device::{Disk, Line, Network, Tab, Work, next_step};
use super::engine::Engine;
use super::happenings::{HAPPENINGS, Happened};
use super::steps::{Fate, Step};
use crate::ids::{DeviceId, OperationId, UserId};
use crate::sync::{Body, Document, EntityKind, EntityRef, Hlc, Interrupted, StoreError, commit, exchange};

const OWNER: UserId = UserId::new(Uuid::from_u128(99));
/// Long enough after 1970 for a clock to be days behind.
const BEGIN_MS: u64 = 100 * 24 * 3_600_000;
/// Documents in an answer: several pages after a few sets.
const PAGE: usize = 3;

/// An open tab and what it is in the middle of.
pub(super) struct Open {
    pub(super) tab: Rc<Tab>,
    commits: Vec<Commit>,
    exchange: Option<Work<Result<bool, Interrupted<()>>>>,
    /// Whether another tab has written beside it, which it does not see before it is opened again.
    had_company: bool,
}

struct Commit {
    work: Work<Result<(), StoreError>>,
    operations: Vec<OperationId>,
    /// The latest moment that the lifter saw of what they changed.
    seen: Option<Hlc>,
}

pub(super) struct Phone {
    name: DeviceId,
    pub(super) disk: Rc<Disk>,
    tabs: [Option<Open>; 2],
    /// The tab that may ask the engine.
    pub(super) turn: Option<usize>,
    skew_ms: i64,
}

pub(super) struct World {
    pub(super) phones: Vec<Phone>,
    pub(super) network: Rc<RefCell<Network>>,
    pub(super) engine: Engine,
    backup: Option<Engine>,
    pub(super) now_ms: u64,
    names: u128,
    /// Operations whose ✓ the lifter saw.
    pub(super) ticked: BTreeSet<OperationId>,
    /// The clocks under which the engine applied operations last, also in histories that are gone.
    pub(super) applied: BTreeMap<OperationId, Hlc>,
    pub(super) happened: Happened,
}

impl World {
    pub(super) fn new(skews_ms: &[i64]) -> Self {
        let mut world = Self {
            phones: Vec::new(),
            network: Rc::default(),
            engine: Engine::default(),
            backup: None,
            now_ms: BEGIN_MS,
            names: 0,
            ticked: BTreeSet::new(),
            applied: BTreeMap::new(),
            happened: Happened::new(),
        };
        for skew_ms in skews_ms {
            let name = world.name();
            world.phones.push(Phone {
                name: name.into(),
                disk: Rc::default(),
                tabs: [None, None],
                turn: None,
                skew_ms: *skew_ms,
            });
        }
        world
    }

    fn name(&mut self) -> Uuid {
        self.names += 1;
        Uuid::from_u128(self.names)
    }

    pub(super) fn note(&mut self, what: &'static str) {
        assert!(HAPPENINGS.contains(&what), "{what}");
        *self.happened.entry(what).or_default() += 1;
    }

    /// Lets something happen; what is not possible now does not.
    pub(super) fn step(&mut self, step: &Step) {
        self.now_ms += 1;
        match *step {
            Step::Wait { ms } => self.now_ms += ms,
            Step::NewSet { phone, tab } => {
                let id = self.name();
                self.log_new(phone, tab, id);
            }
            Step::Edit {
                phone,
                tab,
                pick,
                field,
            } => {
                let value = match self.names % 5 {
                    0 => Value::Null,
                    _ => json!(u64::try_from(self.names).unwrap()),
                };
                let value = if field == "reps" { json!(7) } else { value };
                let fields = json!({ field: value }).as_object().cloned().unwrap();
                self.change(phone, tab, pick, true, Body::Put { fields });
            }
            Step::Delete { phone, tab, pick } => self.change(phone, tab, pick, true, Body::Delete),
            Step::Revive { phone, tab, pick } => {
                let fields = serde_json::Map::new();
                self.change(phone, tab, pick, false, Body::Put { fields });
            }
            Step::Ask { phone, tab } => self.ask(phone, tab),
            Step::Go { phone, tab, steps } => (0..steps).for_each(|_| self.go(phone, tab)),
            Step::Arrive { packet, fate } => self.arrive(packet, fate),
            Step::Crash { phone, tab } => self.crash(phone, tab),
            Step::Battery { phone } => (0..2).for_each(|tab| self.crash(phone, tab)),
            Step::Fill { phone, is_full } => {
                self.note("a disk was full, or had room again");
                self.phones[phone].disk.kept.set_full(is_full);
            }
            Step::SetClock { phone, skew_ms } => self.phones[phone].skew_ms = skew_ms,
            Step::Backup => self.backup = Some(self.engine.clone()),
            Step::Restore => self.restore(),
        }
    }

    /// The tab, opened if it is not.
    pub(super) fn tab(&mut self, phone: usize, tab: usize) -> &mut Open {
        if self.phones[phone].tabs[tab].is_none() {
            let mut had_company = false;
            if let Some(other) = self.phones[phone].tabs[1 - tab].as_mut() {
                (other.had_company, had_company) = (true, true);
                self.note("a device had two tabs");
            }
            // A second tab writes in a name of its own.
            let other = self.name().into();
            let at = &self.phones[phone];
            let name = if tab == 0 { at.name } else { other };
            let opened = Open {
                tab: Rc::new(Tab::open(OWNER, name, &at.disk)),
                commits: Vec::new(),
                exchange: None,
                had_company,
            };
            self.phones[phone].tabs[tab] = Some(opened);
        }
        self.phones[phone].tabs[tab].as_mut().expect("it was opened")
    }

    fn clock_of(&self, phone: usize) -> u64 {
        self.now_ms.saturating_add_signed(self.phones[phone].skew_ms)
    }

    fn log_new(&mut self, phone: usize, tab: usize, id: Uuid) {
        let workout = self.seen(phone, tab, EntityKind::Workout, true).first().copied();
        let mut changes = Vec::new();
        let workout = workout.unwrap_or_else(|| {
            let workout = (EntityKind::Workout, self.name()).into();
            changes.push((workout, put(&json!({"title": "Push"}))));
            workout
        });
        let set = put(&json!({"workout": workout.id, "reps": 8, "weight": 80_000}));
        changes.push(((EntityKind::Set, id).into(), set));
        self.commit(phone, tab, changes, None);
    }

    fn change(&mut self, phone: usize, tab: usize, pick: usize, is_alive: bool, body: Body) {
        let sets = self.seen(phone, tab, EntityKind::Set, is_alive);
        if sets.is_empty() {
            return;
        }
        let entity = sets[pick % sets.len()];
        let replica = self.tab(phone, tab).tab.replica.borrow();
        let seen = replica
            .document(entity)
            .and_then(|document| document.moments().max());
        drop(replica);
        self.commit(phone, tab, vec![(entity, body)], seen);
    }

    /// What the lifter sees in a tab.
    fn seen(&mut self, phone: usize, tab: usize, kind: EntityKind, is_alive: bool) -> Vec<EntityRef> {
        let replica = self.tab(phone, tab).tab.replica.borrow();
        let documents = replica.documents();
        let fitting =
            documents.filter(|document| document.entity.kind == kind && document.is_alive() == is_alive);
        fitting.map(|document| document.entity).collect()
    }

    fn commit(&mut self, phone: usize, tab: usize, changes: Vec<(EntityRef, Body)>, seen: Option<Hlc>) {
        let operations: Vec<OperationId> = changes.iter().map(|_| self.name().into()).collect();
        let mut ids = operations.clone().into_iter();
        let now_ms = self.clock_of(phone);
        let open = self.tab(phone, tab);
        let at = open.tab.clone();
        let work = Box::pin(async move {
            let new_id = || ids.next().expect("one for each");
            commit(&*at, changes, new_id, now_ms).await
        });
        open.commits.push(Commit {
            work,
            operations,
            seen,
        });
        // The tap itself; the disk takes its time.
        self.go(phone, tab);
    }

    pub(super) fn ask(&mut self, phone: usize, tab: usize) {
        let network = self.network.clone();
        let turn = self.phones[phone].turn;
        let open = self.tab(phone, tab);
        if turn.is_none() && open.exchange.is_none() {
            let at = open.tab.clone();
            open.exchange = Some(Box::pin(async move { exchange(&*at, &Line(network)).await }));
            self.phones[phone].turn = Some(tab);
            self.go(phone, tab);
        }
    }

    /// The next step of everything that a tab is in the middle of.
    pub(super) fn go(&mut self, phone: usize, tab: usize) {
        let Some(open) = self.phones[phone].tabs[tab].as_mut() else {
            return;
        };
        let mut done = Vec::new();
        for mut commit in std::mem::take(&mut open.commits) {
            match next_step(&mut commit.work) {
                Some(result) => done.push((commit, result)),
                None => open.commits.push(commit),
            }
        }
        let ended = open.exchange.as_mut().and_then(next_step);
        if ended.is_some() {
            open.exchange = None;
            self.phones[phone].turn = None;
        }
        match ended {
            Some(Ok(true)) => self.note("an answer was one page of several, or there was more to send"),
            Some(Err(Interrupted::Store(_))) => self.note("an answer found the disk full"),
            _ => {}
        }
        for (commit, result) in done {
            match result {
                Ok(()) => self.tick(phone, tab, &commit),
                Err(_) => self.note("a tap found the disk full and had no ✓"),
            }
        }
    }

    fn tick(&mut self, phone: usize, tab: usize, commit: &Commit) {
        self.note(if tab == 0 {
            "a tap had its ✓"
        } else {
            "a tap in a second tab had its ✓"
        });
        self.ticked.extend(&commit.operations);
        let disk = self.phones[phone].disk.clone();
        let written = disk.written.borrow();
        let is_mine = |id: &OperationId| commit.operations.contains(id);
        for operation in written.iter().filter(|operation| is_mine(&operation.id)) {
            assert!(
                Some(operation.hlc) > commit.seen,
                "what was seen is overruled by what is done about it"
            );
            let replica = self.tab(phone, tab).tab.replica.borrow();
            let shown = replica
                .document(operation.entity)
                .expect("what has a ✓ is on the screen");
            assert!(shown.edited.max(shown.deleted) >= Some(operation.hlc));
        }
    }

    pub(super) fn arrive(&mut self, packet: usize, fate: Fate) {
        let mut network = self.network.borrow_mut();
        if network.under_way.is_empty() {
            return;
        }
        let index = packet % network.under_way.len();
        let is_overtaking = index > 0;
        let (ticket, request) = match fate {
            Fate::Twice => network.under_way[index].clone(),
            _ => network.under_way.remove(index),
        };
        drop(network);
        let mut answer = None;
        if !matches!(fate, Fate::RequestLost) {
            let mut engine = self.engine.clone();
            let response = engine.sync(&request, PAGE, self.now_ms);
            if !matches!(fate, Fate::EngineCrash) {
                self.take_note_of(&engine);
                if response.rewound_to.is_some() {
                    let overtaken = request.cursor <= self.engine.head();
                    self.note(match overtaken {
                        true => "a restored engine was found out by its landmark",
                        false => "a restored engine was found out by its number",
                    });
                }
                self.engine = engine;
                answer = Some(response);
            }
        }
        if is_overtaking {
            self.note("a request overtook another");
        }
        self.note(match fate {
            Fate::Fine => "a request and its answer arrived",
            Fate::RequestLost => "a request was lost",
            Fate::AnswerLost => "an answer was lost",
            Fate::Twice => "a request came, and came again later",
            Fate::EngineCrash => "the engine died before it had committed",
        });
        let back = answer.filter(|_| !matches!(fate, Fate::AnswerLost));
        self.network.borrow_mut().back.insert(ticket, back);
    }

    /// Takes note of the clocks under which new operations were applied.
    fn take_note_of(&mut self, after: &Engine) {
        let new: Vec<_> = after.history[self.engine.history.len()..].to_vec();
        let mut is_stamped = false;
        for (id, clock, _) in new {
            let phones = self.phones.iter();
            let sent = phones
                .flat_map(|phone| phone.disk.written.borrow().clone())
                .find(|operation| operation.id == id);
            is_stamped |= sent.is_some_and(|operation| operation.hlc != clock);
            self.applied.insert(id, clock);
        }
        if is_stamped {
            self.note("a clock ran ahead and was stamped anew");
        }
    }

    pub(super) fn crash(&mut self, phone: usize, tab: usize) {
        let Some(open) = self.phones[phone].tabs[tab].take() else {
            return;
        };
        if self.phones[phone].turn == Some(tab) {
            self.phones[phone].turn = None;
            self.note("a tab died in the middle of an exchange");
        }
        let disk = self.phones[phone].disk.clone();
        for commit in &open.commits {
            let is_written = disk
                .written
                .borrow()
                .iter()
                .any(|kept| commit.operations.contains(&kept.id));
            self.note(match is_written {
                true => "a tab died between the disk and the ✓",
                false => "a tab died between the tap and the disk",
            });
        }
        let is_quiet = open.commits.is_empty() && open.exchange.is_none();
        if is_quiet && !open.had_company && tab == 0 {
            let before: Vec<Document> = open.tab.replica.borrow().documents().cloned().collect();
            let again = self.tab(phone, tab).tab.replica.borrow();
            assert!(
                again.documents().eq(&before),
                "a restart changes nothing on the screen"
            );
        }
    }

    /// The engine comes back as it was at its backup. What was under way is cut off.
    fn restore(&mut self) {
        let Some(backup) = self.backup.clone() else { return };
        if backup.head() < self.engine.head() {
            self.note("the engine was restored from a backup");
        }
        self.engine = backup;
        let mut network = self.network.borrow_mut();
        for (ticket, _) in std::mem::take(&mut network.under_way) {
            network.back.insert(ticket, None);
        }
    }
}

fn put(fields: &Value) -> Body {
    Body::Put {
        fields: fields.as_object().cloned().unwrap(),
    }
}
