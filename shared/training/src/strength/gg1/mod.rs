//! GG1: a level per exercise that is filtered over time, learned set fatigue, a mixture of experts and a
//! conformal interval.

mod level;
mod mixture;
mod outlier;
mod parameters;
mod predict;
mod prior;
mod replay;
mod session;
mod state;

pub use level::{Level, LevelSet};
pub use outlier::did_you_mean;
pub use parameters::Parameters;
pub(crate) use predict::interval;
pub use predict::{Effort, NextSetPredictor, TopSetPredictor};
pub(crate) use prior::related;
pub use prior::{Prior, PriorSource, prior};
pub use replay::{Catalogue, learn, replay, trace};
pub(crate) use replay::{observe_all, plausible_work_sets};
pub(crate) use session::detraining;
pub use session::{Observation, Predicted, PredictedTop, Session, days_between};
pub use state::{Dose, ExerciseState, Exposure, Gaussian, LifterState, MODEL_VERSION, TopSet, UserState};
