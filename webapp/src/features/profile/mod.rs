//! The lifter's own facts as controls, for the first run and for the settings alike. Each stores at once.

mod body;
mod careful;
mod choices;
mod goal;
mod health;
mod units;

pub use body::BodyForm;
pub use careful::CarefulMode;
pub use choices::{DaysChoice, ExperienceChoice, UnitChoice};
pub use goal::GoalSlider;
pub use health::HealthForm;
pub use units::UnitsByEquipment;
