//! The RPE chart of Reactive Training Systems (M. Tuchscherer): one vector over repetitions plus RIR.

/// Per cent of the maximum at 1, 2, … 12 repetitions to failure.
pub const PERCENT: [f64; 12] = [
    100.0, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0,
];

/// Fraction of the maximum at `n` repetitions to failure, linear between whole numbers; `None` outside of 1 to 12.
#[must_use]
pub fn fraction(n: f64) -> Option<f64> {
    let mut below = 1.0;
    for pair in PERCENT.windows(2) {
        let [here, next] = pair else { return None };
        if (below..=below + 1.0).contains(&n) {
            return Some((here + (next - here) * (n - below)) / 100.0);
        }
        below += 1.0;
    }
    None
}
