//! GG1: a level per exercise that is filtered over time, learned set fatigue, a mixture of experts and a
//! conformal interval.

mod parameters;
mod state;

pub use parameters::Parameters;
pub use state::{Dose, ExerciseState, Exposure, Gaussian, LifterState, MODEL_VERSION, TopSet, UserState};
