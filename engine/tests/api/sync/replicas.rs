//! The devices' own code against the real engine: whatever is lost, comes twice or restarts, all end alike.

use std::collections::BTreeSet;

use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};
use shared::{
    ids::{DeviceId, OperationId},
    sync::{Body, EntityKind, EntityRef, LocalStore, MemoryStore, Replica, Stored},
};
use uuid::Uuid;

use crate::{
    builders::{set, stocked},
    support::Persona,
};

const STEPS: u32 = 60;
const SETS: u128 = 4;

/// A device and its disk.
struct Device {
    replica: Replica,
    disk: MemoryStore,
}

impl Device {
    fn new(of: &Persona<'_>, number: u128) -> Self {
        let id = DeviceId::new(Uuid::from_u128(number));
        Self {
            replica: Replica::restore(of.id, id, Stored::default()),
            disk: MemoryStore::default(),
        }
    }

    async fn write(&mut self, entity: EntityRef, body: Body, now: u64, done: &mut BTreeSet<OperationId>) {
        let id = OperationId::new(Uuid::now_v7());
        let operation = self.replica.prepare(id, entity, body, now);
        self.disk.append(std::slice::from_ref(&operation)).await.unwrap();
        self.replica.append(operation);
        done.insert(id);
    }

    async fn sync(&mut self, as_whom: &Persona<'_>, fate: Fate) {
        let request = serde_json::to_value(self.replica.request()).unwrap();
        if fate == Fate::RequestLost {
            return;
        }
        let mut answer = as_whom.post("/v1/sync", request.clone()).await;
        if fate == Fate::Twice {
            answer = as_whom.post("/v1/sync", request).await;
        }
        if fate == Fate::AnswerLost {
            return;
        }
        let response = answer.parse(200);
        let advance = self.replica.receive(&response);
        self.disk.advance(&advance).await.unwrap();
        self.replica.advance(&advance);
    }

    async fn restart(&mut self, of: &Persona<'_>, number: u128) {
        let id = DeviceId::new(Uuid::from_u128(number));
        let fresh = Replica::restore(of.id, id, self.disk.load().await.unwrap());
        assert!(
            fresh.documents().eq(self.replica.documents()),
            "a restart changes nothing on the screen"
        );
        self.replica = fresh;
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Fine,
    RequestLost,
    AnswerLost,
    Twice,
}

#[tokio::test]
async fn two_devices_and_the_engine_converge_and_nothing_done_is_missing() {
    let app = stocked().await;
    for seed in 0..6 {
        let mut random = StdRng::seed_from_u64(seed);
        let ana = app.athlete(&format!("ana{seed}")).await;
        let workout = ana.begin_workout().await;
        let mut devices = [Device::new(&ana, 1), Device::new(&ana, 2)];
        let (mut done, mut now) = (BTreeSet::new(), 1_000_000);
        for _ in 0..STEPS {
            now += random.random_range(0..2);
            let number = random.random_range(0..devices.len());
            let device = &mut devices[number];
            let entity = EntityRef::from((EntityKind::Set, Uuid::from_u128(random.random_range(1..=SETS))));
            match random.random_range(0..10) {
                0..=4 => {
                    let known = device
                        .replica
                        .document(entity)
                        .is_some_and(|document| !document.fields.is_empty());
                    let fields = if known { edit(&mut random) } else { set(workout) };
                    let Value::Object(fields) = fields else {
                        unreachable!()
                    };
                    device.write(entity, Body::Put { fields }, now, &mut done).await;
                }
                5 => device.write(entity, Body::Delete, now, &mut done).await,
                6..=8 => {
                    let fates = [
                        Fate::Fine,
                        Fate::Fine,
                        Fate::RequestLost,
                        Fate::AnswerLost,
                        Fate::Twice,
                    ];
                    device
                        .sync(&ana, fates[random.random_range(0..fates.len())])
                        .await;
                }
                _ => device.restart(&ana, u128::try_from(number).unwrap() + 1).await,
            }
        }
        for _ in 0..3 {
            for device in &mut devices {
                device.sync(&ana, Fate::Fine).await;
            }
        }
        let mut newcomer = Device::new(&ana, 3);
        newcomer.sync(&ana, Fate::Fine).await;
        for device in &devices {
            assert_eq!(device.replica.pending().count(), 0, "seed {seed}");
            assert!(
                device.replica.documents().eq(newcomer.replica.documents()),
                "seed {seed}"
            );
        }
        assert_eq!(
            applied(&app, &ana).await,
            done,
            "seed {seed}: each once, none missing"
        );
    }
}

fn edit(random: &mut StdRng) -> Value {
    match random.random_range(0..4) {
        0 => json!({"reps": random.random_range(1..20)}),
        1 => json!({"weight": 2_500 * random.random_range(8..60)}),
        2 => json!({"note": "belt", "rir": 1.5}),
        _ => json!({"note": null}),
    }
}

/// Operations of devices that the engine has applied.
async fn applied(app: &crate::support::TestApp, of: &Persona<'_>) -> BTreeSet<OperationId> {
    use diesel::{ExpressionMethods, QueryDsl};
    use diesel_async::RunQueryDsl;
    use engine::{schema::operations, sync::ENGINE_DEVICE};
    let ids: Vec<OperationId> = operations::table
        .filter(operations::owner_id.eq(of.id))
        .filter(operations::device_id.ne(ENGINE_DEVICE))
        .select(operations::id)
        .load(&mut app.conn().await)
        .await
        .unwrap();
    ids.into_iter().collect()
}
