//! A draft as the device keeps it: which revision it started from, and its edits.

use serde::{Deserialize, Serialize};
use shared::ids::PlanRevisionId;
use training::plan::PlanDocument;
use training::plan::edit::{Edit, History};

use crate::platform::local_storage;

const KEY: &str = "plan-draft";

/// Edits that are not saved yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The revision that was edited.
    pub revision: PlanRevisionId,
    /// What was done to it, in order.
    pub edits: Vec<Edit>,
}

impl Kept {
    /// The draft of this device, if there is one.
    #[must_use]
    pub fn read() -> Option<Self> {
        serde_json::from_str(&local_storage::get(KEY)?).ok()
    }

    /// Keeps the edits of a revision; none are no draft.
    pub fn write(revision: PlanRevisionId, history: &History) {
        let edits: Vec<Edit> = history.edits().cloned().collect();
        if edits.is_empty() {
            Self::forget();
        } else if let Ok(text) = serde_json::to_string(&Self { revision, edits }) {
            local_storage::set(KEY, &text);
        }
    }

    /// Drops the draft.
    pub fn forget() {
        local_storage::remove(KEY);
    }

    /// The edits, run on the document of the revision that they are for. `None` if they are another revision's.
    #[must_use]
    pub fn on(self, revision: PlanRevisionId, document: PlanDocument) -> Option<History> {
        if self.revision != revision {
            return None;
        }
        let mut history = History::new(document);
        self.edits
            .into_iter()
            .try_for_each(|edit| history.run(edit))
            .is_ok()
            .then_some(history)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use training::plan::NodeId;
    use uuid::Uuid;

    use super::*;

    fn kept(edits: Vec<Edit>) -> Kept {
        Kept {
            revision: PlanRevisionId::new(Uuid::from_u128(1)),
            edits,
        }
    }

    fn document() -> PlanDocument {
        let day = json!({"id": "d", "name": "Push", "slots": []});
        let block = json!({"id": "b", "weeks": [{"id": "w", "days": [day]}]});
        serde_json::from_value(json!({"name": "P", "blocks": [block]})).unwrap()
    }

    fn rename(day: &str) -> Edit {
        Edit::RenameDay {
            day: NodeId::try_from(day).unwrap(),
            name: "Pull".to_owned(),
        }
    }

    #[test]
    fn a_draft_goes_on_where_it_was_left() {
        let revision = PlanRevisionId::new(Uuid::from_u128(1));
        let history = kept(vec![rename("d")]).on(revision, document()).unwrap();
        assert_eq!(history.document().blocks[0].weeks[0].days[0].name, "Pull");
        assert!(history.can_undo());
    }

    #[test]
    fn a_draft_of_another_revision_or_of_what_is_gone_is_none() {
        let other = PlanRevisionId::new(Uuid::from_u128(2));
        assert_eq!(kept(vec![rename("d")]).on(other, document()), None);
        let revision = PlanRevisionId::new(Uuid::from_u128(1));
        assert_eq!(kept(vec![rename("gone")]).on(revision, document()), None);
    }
}
