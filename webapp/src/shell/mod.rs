//! What frames a page: navigation, guard, arrival, and the note that there is no network.

mod arrival;
mod entrance;
mod follow;
mod frame;
pub mod guard;

pub use arrival::Arrival;
pub use entrance::Entrance;
pub use follow::follow_profile;
pub use frame::{AppFrame, PlainFrame};
pub use guard::{Entry, Guard, provide_entry, use_entry};
