//! Plans to take: what they are, which of them fit, and taking one.

mod fit;
mod list;
mod take;
mod week_view;
mod weeks;

pub use fit::{Wish, fits, is_possible};
pub use list::TemplateList;
pub use take::{take_plan, take_template};
pub use week_view::Weeks;
pub use weeks::{WeekShape, shapes};
