//! Changing the lifter's own facts.

use leptos::task::spawn_local;
use shared::entity::Profile;

use super::{Change, Data};

impl Data {
    /// Changes the profile. Says whether the device kept it.
    pub async fn change_profile(&self, change: impl FnOnce(&mut Profile)) -> bool {
        let Some(owner) = self.owner() else { return false };
        let before = self.peek(|data| data.profile.clone());
        let mut after = before.clone();
        change(&mut after);
        // A profile that nobody has written yet is written whole, so that its defaults are on record.
        let change = if self.has_profile() {
            Change::update(owner, &before, &after)
        } else {
            Some(Change::put(owner, &after))
        };
        match change {
            Some(change) => self.commit(vec![change]).await.is_ok(),
            None => true,
        }
    }

    /// Changes the profile in the background: a choice that is visible at once.
    pub fn set_profile(&self, change: impl FnOnce(&mut Profile) + 'static) {
        let data = *self;
        spawn_local(async move {
            let _ = data.change_profile(change).await;
        });
    }
}
