//! Lengths of time.

/// `1:32` for a rest or a set: minutes and seconds, hours only when there are any.
#[must_use]
pub fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// Whole minutes, rounded to the nearest: the length of a workout.
#[must_use]
pub const fn minutes(seconds: u32) -> u32 {
    (seconds + 30) / 60
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rest_is_minutes_and_seconds() {
        assert_eq!(clock(92), "1:32");
        assert_eq!(clock(5), "0:05");
        assert_eq!(clock(3_725), "1:02:05");
    }

    #[test]
    fn a_workout_is_rounded_to_minutes() {
        assert_eq!(minutes(89), 1);
        assert_eq!(minutes(90), 2);
    }
}
