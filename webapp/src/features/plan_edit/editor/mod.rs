//! The plan editor of the phone: days, exercises, order. What is edited is a draft that survives the page and becomes
//! one revision when it is saved.

mod day;
mod kept;
mod slot;
mod state;
mod view;

pub use kept::Kept;
pub use state::Editor;
pub use view::PlanEditor;
