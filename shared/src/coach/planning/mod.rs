//! Plans made, mended and shortened for this lifter: what [`training::generate`] and its siblings need, gathered from what is
//! stored.

mod make;

pub use make::{PlanWish, make_plan};
