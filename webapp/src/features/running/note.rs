//! What the coach says after a set, in one line: "Two reps short. Next set 77.5 kg."

use shared::entity::Set;
use training::prescribe::Prescription;
use training::units::Weight;

/// What came of a set, against what was asked, and what it did to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// So many repetitions below the range; the next load.
    Short(u16, Weight),
    /// The next set is lighter.
    Lighter(Weight),
    /// The next set is heavier.
    Heavier(Weight),
    /// The next set is the same.
    Same(Weight),
}

/// The line for a set that was just logged; `None` without a next set with a load.
#[must_use]
pub fn note(done: &Set, next: Option<&Prescription>) -> Option<Note> {
    let next = next?.weight?;
    let asked = done
        .prescribed
        .as_ref()
        .map(|prescribed| prescribed.reps_low.get());
    let short = asked
        .zip(done.reps)
        .map_or(0, |(asked, done)| asked.saturating_sub(done.get()));
    if short > 0 {
        return Some(Note::Short(short, next));
    }
    match done.weight {
        Some(weight) if next < weight => Some(Note::Lighter(next)),
        Some(weight) if next > weight => Some(Note::Heavier(next)),
        _ => Some(Note::Same(next)),
    }
}
