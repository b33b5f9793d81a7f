//! What the tabs of one browser tell each other about one owner's data, so that each shows at once what another did, and
//! none sends it again. A tab speaks after it has stored: whoever hears finds the same on the disk.

use serde::{Deserialize, Serialize};
use shared::ids::{OperationId, UserId};
use shared::sync::{Advance, Operation};

use crate::platform::channel::Channel;

/// Something that a tab has stored.
#[derive(Debug, Serialize, Deserialize)]
pub enum Word {
    /// Operations that were just done.
    Done(Vec<Operation>),
    /// An answer of the engine.
    Answered(Advance),
    /// A refused operation that the lifter does not need.
    Discarded(OperationId),
}

/// The other tabs that show the same owner's data.
#[derive(Debug)]
pub struct Tabs(Option<Channel>);

impl Tabs {
    /// Joins them, and calls with each of their words. A word of another version that cannot be read is passed over: what it
    /// said is found on the disk before the next exchange.
    #[must_use]
    pub fn join(owner: UserId, on_word: impl Fn(Word) + 'static) -> Self {
        Self(Channel::join(&format!("gymgenius-{owner}"), move |text| {
            if let Ok(word) = serde_json::from_str(text) {
                on_word(word);
            }
        }))
    }

    /// Tells them.
    pub fn tell(&self, word: &Word) {
        if let (Some(channel), Ok(text)) = (&self.0, serde_json::to_string(word)) {
            channel.post(&text);
        }
    }
}
