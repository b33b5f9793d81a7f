//! Cells of a row. An empty cell is no fault.

use training::{
    history::SetKind,
    units::{ParseWeightError, Reps, Weight, WeightUnit},
};

use super::{FaultCode, digits::western};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// A set of this kind.
    Set(SetKind),
    /// A set of a kind that is not known.
    UnknownSet,
    /// A rest or a note.
    NoSet,
}

/// Strong numbers its sets and marks special ones by a letter.
pub(super) fn set_order(cell: &str) -> Row {
    let order = cell.trim().to_lowercase();
    match order.as_str() {
        "" => Row::Set(SetKind::Working),
        "w" => Row::Set(SetKind::WarmUp),
        "d" => Row::Set(SetKind::Drop),
        "f" => Row::Set(SetKind::Failure),
        word if word.contains("rest") || word.contains("note") => Row::NoSet,
        number if western(number).chars().all(|c| c.is_ascii_digit()) => Row::Set(SetKind::Working),
        _ => Row::UnknownSet,
    }
}

/// Others name the kind.
pub(super) fn set_type(cell: &str) -> Row {
    match cell.trim().to_lowercase().as_str() {
        "" | "normal" => Row::Set(SetKind::Working),
        "warmup" | "warm_up" => Row::Set(SetKind::WarmUp),
        "dropset" | "drop_set" => Row::Set(SetKind::Drop),
        "failure" => Row::Set(SetKind::Failure),
        _ => Row::UnknownSet,
    }
}

pub(super) fn unit(cell: &str) -> Result<Option<WeightUnit>, FaultCode> {
    match cell.trim().to_lowercase().as_str() {
        "" => Ok(None),
        "kg" | "kgs" => Ok(Some(WeightUnit::Kg)),
        "lb" | "lbs" => Ok(Some(WeightUnit::Lb)),
        _ => Err(FaultCode::UnitUnknown),
    }
}

pub(super) fn weight(cell: &str, unit: WeightUnit) -> Result<Option<Weight>, FaultCode> {
    match Weight::parse(&western(cell), unit) {
        Ok(weight) => Ok(Some(weight)),
        Err(ParseWeightError::Empty) => Ok(None),
        Err(ParseWeightError::NotANumber) => Err(FaultCode::WeightUnreadable),
        Err(ParseWeightError::OutOfRange) => Err(FaultCode::WeightOutOfRange),
    }
}

/// A number with a decimal point or comma.
fn number(cell: &str) -> Option<Option<f64>> {
    let text = western(cell.trim());
    if text.is_empty() {
        return Some(None);
    }
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
    let number = text.chars().all(plain).then(|| text.replace(',', "."));
    number?.parse().ok().map(Some)
}

pub(super) fn reps(cell: &str) -> Result<Option<Reps>, FaultCode> {
    let Some(reps) = number(cell).ok_or(FaultCode::RepsUnreadable)? else {
        return Ok(None);
    };
    if reps < 0.0 || reps.fract().abs() > 0.0 {
        return Err(FaultCode::RepsUnreadable);
    }
    // Parsed again as a whole number: this loses nothing and needs no conversion.
    let whole = format!("{reps:.0}").parse().ok();
    let reps = whole.and_then(|count| Reps::new(count).ok());
    reps.map(Some).ok_or(FaultCode::RepsOutOfRange)
}

/// RPE; apps write 0 where it was not logged.
pub(super) fn rpe(cell: &str) -> Result<Option<f64>, FaultCode> {
    match number(cell).ok_or(FaultCode::RpeUnreadable)? {
        Some(rpe) if (1.0..=10.0).contains(&rpe) => Ok(Some(rpe)),
        None => Ok(None),
        Some(rpe) if rpe.abs() < f64::EPSILON => Ok(None),
        Some(_) => Err(FaultCode::RpeOutOfRange),
    }
}

/// Seconds, or `0:01:30`; 0 where it does not apply.
pub(super) fn duration_s(cell: &str) -> Result<Option<u32>, FaultCode> {
    let text = western(cell.trim());
    if text.is_empty() {
        return Ok(None);
    }
    let mut seconds: u32 = 0;
    for part in text.split(':') {
        let whole = part.split_once(['.', ',']).map_or(part, |(whole, _)| whole);
        seconds = whole
            .parse::<u32>()
            .ok()
            .and_then(|part| seconds.checked_mul(60)?.checked_add(part))
            .ok_or(FaultCode::DurationUnreadable)?;
    }
    Ok(Some(seconds).filter(|seconds| *seconds > 0))
}

pub(super) fn words(cell: &str) -> Option<String> {
    let words = cell.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
