//! Charts: lines with bands, bars, a calendar of squares. Knows places and words, no training.
//!
//! A chart is drawn once from plain values ([`Drawing`]); what it shows can be read point by point with the arrow keys,
//! by readers and under a finger ([`Plot`]), and as a table ([`TableBehind`]).

mod behind;
mod heat;
mod path;
mod plot;
mod reading;
mod scale;
mod spark;

pub use behind::TableBehind;
pub use heat::{HeatMap, Square};
pub use path::{Place, band, bar_middle, bars, dots, line, rules, strip};
pub use plot::{Drawing, Ink, Mark, Plot, Shape, Tick};
pub use scale::Scale;
pub use spark::Spark;

/// A share of a length for a style: `12.5%`.
fn percent(share: f64) -> String {
    let hundredths = i64::from(whole(share * 10_000.0));
    let sign = if hundredths < 0 { "-" } else { "" };
    let (percent, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    format!("{sign}{percent}.{rest:02}%")
}

fn whole(value: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "saturates; shares are small")]
    let whole = value.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_is_a_percentage_with_two_decimals() {
        assert_eq!(percent(0.125), "12.50%");
        assert_eq!(percent(1.0), "100.00%");
        assert_eq!(percent(-0.005), "-0.50%");
    }
}
