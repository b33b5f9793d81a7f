//! Changing the lifter's own facts.

use leptos::task::spawn_local;
use shared::entity::{BodyMeasure, Profile};
use training::units::Weight;

use super::{Change, Data, moment};
use crate::platform::ids;

impl Data {
    /// A change of the profile, to be committed alone or with others; `None` where nothing changes.
    #[must_use]
    pub fn profile_change(&self, change: impl FnOnce(&mut Profile)) -> Option<Change> {
        let owner = self.owner()?;
        let before = self.peek(|data| data.profile.clone());
        let mut after = before.clone();
        change(&mut after);
        // A profile that nobody has written yet is written whole, so that its defaults are on record.
        if self.has_profile() {
            Change::update(owner, &before, &after)
        } else {
            Some(Change::put(owner, &after))
        }
    }

    /// Changes the profile. Says whether the device kept it.
    pub async fn change_profile(&self, change: impl FnOnce(&mut Profile)) -> bool {
        match self.profile_change(change) {
            Some(change) => self.commit(vec![change]).await.is_ok(),
            None => self.owner().is_some(),
        }
    }

    /// Changes the profile in the background: a choice that is visible at once.
    pub fn set_profile(&self, change: impl FnOnce(&mut Profile) + 'static) {
        let data = *self;
        spawn_local(async move {
            let _ = data.change_profile(change).await;
        });
    }

    /// The lifter says, outside of the measures, what they weigh. Once something was measured this is today's measure:
    /// the coach reckons with the latest one, and the profile's would no longer say anything.
    pub fn set_body_mass(&self, mass: Option<Weight>) {
        let today = moment().local_date();
        let measured = self.peek(|data| {
            let of_today = data.body_measures.iter().rev();
            let of_today = of_today.filter(|(_, measure)| measure.local_date == today);
            let any = data
                .body_measures
                .values()
                .any(|measure| measure.body_mass.is_some());
            any.then(|| of_today.map(|(id, measure)| (*id, measure.clone())).next())
        });
        let (Some(of_today), Some(_)) = (measured, mass) else {
            return self.set_profile(move |profile| profile.body_mass = mass);
        };
        let change = match of_today {
            Some((id, before)) => Change::update(
                id,
                &before,
                &BodyMeasure {
                    body_mass: mass,
                    ..before.clone()
                },
            ),
            None => Some(Change::put(
                ids::uuid_v7(),
                &BodyMeasure {
                    body_mass: mass,
                    ..BodyMeasure::on(today)
                },
            )),
        };
        let data = *self;
        spawn_local(async move {
            let _ = data.commit(change.into_iter().collect()).await;
        });
    }
}
