//! Changing the lifter's own facts.

use leptos::task::spawn_local;
use shared::entity::Profile;

use super::{Change, Data};

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
}
