//! Sessions that stand out from their neighbours: another machine, pounds taken for kilograms, one hand for two.

/// How far (in ln) from the median of its neighbours a session may be.
const TOLERANCE: f64 = 0.30;
/// Neighbours on either side.
const NEIGHBOURS: usize = 2;

/// For each session of one exercise, given its best ln e1RM, whether it is anomalous. This looks into the future, so
/// it serves to judge, never to predict.
pub(super) fn anomalous(best: &[f64]) -> Vec<bool> {
    best.iter()
        .enumerate()
        .map(|(at, level)| {
            let before = best.get(at.saturating_sub(NEIGHBOURS)..at).unwrap_or_default();
            let end = (at + 1 + NEIGHBOURS).min(best.len());
            let after = best.get(at + 1..end).unwrap_or_default();
            median([before, after].concat()).is_some_and(|median| (level - median).abs() > TOLERANCE)
        })
        .collect()
}

/// The middle one, or the mean of the two in the middle.
fn median(mut levels: Vec<f64>) -> Option<f64> {
    levels.sort_by(f64::total_cmp);
    let upper = *levels.get(levels.len() / 2)?;
    if levels.len() % 2 == 1 {
        return Some(upper);
    }
    levels
        .get(levels.len() / 2 - 1)
        .map(|lower| f64::midpoint(*lower, upper))
}

#[cfg(test)]
mod tests {
    use super::anomalous;

    #[test]
    fn a_session_on_another_machine_stands_out_and_its_neighbours_do_not() {
        let levels = [4.60, 4.61, 4.62, 3.90, 4.63, 4.64, 4.65];
        assert_eq!(
            anomalous(&levels),
            [false, false, false, true, false, false, false]
        );
    }

    #[test]
    fn slow_progress_and_a_lonely_session_are_no_anomaly() {
        let mut level = 4.0;
        let levels: Vec<f64> = std::iter::repeat_with(|| {
            level += 0.05;
            level
        })
        .take(40)
        .collect();
        assert!(anomalous(&levels).iter().all(|odd| !odd));
        assert_eq!(anomalous(&[4.0]), [false]);
        assert!(anomalous(&[]).is_empty());
    }
}
