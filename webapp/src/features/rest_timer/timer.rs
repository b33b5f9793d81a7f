//! A rest by the moment at which it ends: a tab that froze, was closed or reloaded still shows the truth.

use serde::{Deserialize, Serialize};

/// The shortest and longest rest, in milliseconds.
const LONGEST_MS: i64 = 60 * 60 * 1000;

/// A running rest. All times in Unix milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestTimer {
    /// When it began.
    pub started_at_ms: i64,
    /// When it ends.
    pub ends_at_ms: i64,
    /// Whether its end has been announced.
    #[serde(default)]
    pub announced: bool,
}

impl RestTimer {
    /// A rest of `length_s` from now on.
    #[must_use]
    pub fn start(now_ms: i64, length_s: u32) -> Self {
        let length_ms = (i64::from(length_s) * 1000).min(LONGEST_MS);
        Self {
            started_at_ms: now_ms,
            ends_at_ms: now_ms + length_ms,
            announced: false,
        }
    }

    /// Milliseconds left; negative once it is over.
    #[must_use]
    pub fn remaining_ms(&self, now_ms: i64) -> i64 {
        self.ends_at_ms - now_ms
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self, now_ms: i64) -> bool {
        self.remaining_ms(now_ms) <= 0
    }

    /// The part that has passed, 0 to 1.
    #[must_use]
    pub fn progress(&self, now_ms: i64) -> f64 {
        let length = self.ends_at_ms - self.started_at_ms;
        if length <= 0 {
            return 1.0;
        }
        let passed = (now_ms - self.started_at_ms).clamp(0, length);
        // Both are below an hour in milliseconds: exact in f64.
        i32::try_from(passed).map_or(1.0, f64::from) / i32::try_from(length).map_or(1.0, f64::from)
    }

    /// Longer or shorter by some seconds, never before now. A rest that was over begins anew from now.
    #[must_use]
    pub fn shifted(self, now_ms: i64, by_s: i64) -> Self {
        let from = if self.is_over(now_ms) {
            now_ms
        } else {
            self.ends_at_ms
        };
        let ends_at_ms = (from + by_s * 1000).clamp(now_ms, now_ms + LONGEST_MS);
        Self {
            ends_at_ms,
            announced: self.announced && ends_at_ms <= now_ms,
            ..self
        }
    }

    /// Whether the end is to be announced now. An end that lies more than `late_ms` back is old news: the tab
    /// slept through it, and nobody wants a bell for that.
    #[must_use]
    pub fn is_due(&self, now_ms: i64, late_ms: i64) -> bool {
        !self.announced && self.is_over(now_ms) && -self.remaining_ms(now_ms) <= late_ms
    }

    /// The same rest, announced.
    #[must_use]
    pub fn announced(self) -> Self {
        Self {
            announced: true,
            ..self
        }
    }
}

/// Minutes and seconds: `1:32`; `+0:12` for what lies behind the end.
#[must_use]
pub fn clock_text(remaining_ms: i64) -> String {
    let over = remaining_ms <= -1000;
    // Rounded up while it runs, so that 0:00 means over.
    let seconds = if over {
        -remaining_ms / 1000
    } else {
        (remaining_ms.max(0) + 999) / 1000
    };
    format!(
        "{}{}:{:02}",
        if over { "+" } else { "" },
        seconds / 60,
        seconds % 60
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_800_000_000_000;

    #[test]
    fn a_tab_that_slept_shows_the_truth() {
        let timer = RestTimer::start(NOW, 120);
        let stored = serde_json::to_string(&timer).unwrap();
        let restored: RestTimer = serde_json::from_str(&stored).unwrap();
        assert_eq!(restored.remaining_ms(NOW + 45_000), 75_000);
        assert!(restored.is_over(NOW + 120_000));
    }

    #[test]
    fn fifteen_seconds_more_or_less_never_end_before_now() {
        let timer = RestTimer::start(NOW, 20);
        assert_eq!(timer.shifted(NOW, 15).ends_at_ms, NOW + 35_000);
        assert_eq!(timer.shifted(NOW + 10_000, -15).remaining_ms(NOW + 10_000), 0);
    }

    #[test]
    fn more_time_after_the_end_counts_from_now_and_is_announced_again() {
        let timer = RestTimer::start(NOW, 60).announced();
        let more = timer.shifted(NOW + 90_000, 15);
        assert_eq!(more.remaining_ms(NOW + 90_000), 15_000);
        assert!(!more.announced);
    }

    #[test]
    fn the_end_is_announced_once_and_not_when_it_is_long_past() {
        let timer = RestTimer::start(NOW, 60);
        assert!(!timer.is_due(NOW + 59_999, 3_000));
        assert!(timer.is_due(NOW + 60_200, 3_000));
        assert!(!timer.announced().is_due(NOW + 60_200, 3_000));
        assert!(!timer.is_due(NOW + 70_000, 3_000));
    }

    #[test]
    fn the_clock_reads_zero_only_when_it_is_over() {
        assert_eq!(clock_text(92_000), "1:32");
        assert_eq!(clock_text(91_001), "1:32");
        assert_eq!(clock_text(1), "0:01");
        assert_eq!(clock_text(0), "0:00");
        assert_eq!(clock_text(-500), "0:00");
        assert_eq!(clock_text(-12_400), "+0:12");
    }

    #[test]
    fn progress_runs_from_nothing_to_all() {
        let timer = RestTimer::start(NOW, 100);
        assert!((timer.progress(NOW + 25_000) - 0.25).abs() < 1e-9);
        assert!((timer.progress(NOW + 500_000) - 1.0).abs() < 1e-9);
        assert!((RestTimer::start(NOW, 0).progress(NOW) - 1.0).abs() < 1e-9);
    }
}
