//! Who may do what with an athlete's training data.

/// A right on an athlete's data.
pub trait Scope: Send + Sync + 'static {
    /// The name of the scope in a relationship; `None` where no relationship gives it.
    const SHARED_AS: Option<&'static str>;
}

/// To see workouts, plans and estimates.
#[derive(Clone, Copy, Debug)]
pub struct Read;

/// To make and change plans.
#[derive(Clone, Copy, Debug)]
pub struct Plan;

/// To log, and everything else that only the athlete does.
#[derive(Clone, Copy, Debug)]
pub struct Own;

impl Scope for Read {
    const SHARED_AS: Option<&'static str> = Some("read");
}

impl Scope for Plan {
    const SHARED_AS: Option<&'static str> = Some("plan");
}

impl Scope for Own {
    const SHARED_AS: Option<&'static str> = None;
}
