//! How far the lifter has come on this device, as the shell's guard wants to know it.

use leptos::prelude::*;
use shared::sync::EntityKind;

use super::{Data, Session, Who};
use crate::shell::Entry;
use crate::sync::{Phase, Status};

/// The entry for what is known.
#[must_use]
pub fn entry(who: &Who, ready: bool, onboarded: bool, sync: Status) -> Entry {
    match who {
        Who::Unknown => Entry::Unknown,
        Who::Nobody => Entry::Nobody,
        Who::Somebody(_) if !ready => Entry::Unknown,
        Who::Somebody(account) if onboarded && account.guest => Entry::Guest,
        Who::Somebody(_) if onboarded => Entry::Ready,
        // On a new device the answers of an earlier first run may still be on their way.
        Who::Somebody(_) if sync.last_ms.is_none() && matches!(sync.phase, Phase::Idle | Phase::Running) => {
            Entry::Unknown
        }
        Who::Somebody(_) => Entry::SettingUp,
    }
}

/// Keeps the guard told as long as the calling component lives.
pub fn follow_entry(session: Session, data: Data, to: RwSignal<Entry>) {
    let now = Memo::new(move |_| {
        let onboarded = data.read(&[EntityKind::Profile], |data| data.profile.onboarded);
        entry(&session.who(), data.is_ready(), onboarded, data.status())
    });
    Effect::new(move || {
        let now = now.get();
        if to.get_untracked() != now {
            to.set(now);
        }
    });
}

#[cfg(test)]
mod tests {
    use shared::ids::UserId;
    use uuid::Uuid;

    use super::*;
    use crate::state::Account;

    fn somebody() -> Who {
        Who::Somebody(Account {
            id: UserId::new(Uuid::nil()),
            display_name: "Ana".into(),
            email: None,
            email_verified: false,
            demo: false,
            guest: false,
        })
    }

    #[test]
    fn a_new_device_waits_for_the_answers_of_an_earlier_first_run() {
        let asking = Status {
            phase: Phase::Running,
            ..Status::default()
        };
        assert_eq!(entry(&somebody(), true, false, asking), Entry::Unknown);
        let answered = Status {
            last_ms: Some(1),
            ..Status::default()
        };
        assert_eq!(entry(&somebody(), true, false, answered), Entry::SettingUp);
    }

    #[test]
    fn without_a_network_nobody_waits() {
        let offline = Status {
            phase: Phase::Offline,
            ..Status::default()
        };
        assert_eq!(entry(&somebody(), true, false, offline), Entry::SettingUp);
        assert_eq!(entry(&somebody(), true, true, offline), Entry::Ready);
    }

    #[test]
    fn nothing_is_decided_before_the_store_is_read() {
        assert_eq!(entry(&somebody(), false, true, Status::default()), Entry::Unknown);
        assert_eq!(
            entry(&Who::Nobody, false, false, Status::default()),
            Entry::Nobody
        );
    }
}
