//! Measures over time.

use chrono::NaiveDate;
use shared::coach::AthleteData;
use shared::entity::BodyMeasure;
use shared::ids::BodyMeasureId;

use super::quantity::Quantity;

/// Every measure, the latest first.
#[must_use]
pub fn measures(data: &AthleteData) -> Vec<(BodyMeasureId, BodyMeasure)> {
    let mut measures: Vec<_> = data
        .body_measures
        .iter()
        .map(|(id, measure)| (*id, measure.clone()))
        .collect();
    measures.sort_by_key(|(id, measure)| std::cmp::Reverse((measure.local_date, *id)));
    measures
}

/// The days and stored values of a quantity since `from`, the earliest first.
#[must_use]
pub fn series(
    measures: &[(BodyMeasureId, BodyMeasure)],
    quantity: Quantity,
    from: NaiveDate,
) -> Vec<(NaiveDate, i32)> {
    measures
        .iter()
        .rev()
        .filter(|(_, measure)| measure.local_date >= from)
        .filter_map(|(_, measure)| Some((measure.local_date, quantity.of(measure)?)))
        .collect()
}

/// Quantities that were ever measured, in the order of the form.
#[must_use]
pub fn measured(measures: &[(BodyMeasureId, BodyMeasure)]) -> Vec<Quantity> {
    let known = |quantity: &Quantity| measures.iter().any(|(_, measure)| quantity.of(measure).is_some());
    Quantity::ALL.into_iter().filter(known).collect()
}

#[cfg(test)]
mod tests {
    use training::units::Weight;
    use uuid::Uuid;

    use super::*;

    fn data() -> AthleteData {
        let mut data = AthleteData::default();
        for (id, day, grams, waist) in [
            (1, "2026-03-02", Some(79_000), Some(850)),
            (2, "2026-03-09", Some(78_400), None),
            (3, "2026-02-20", None, Some(860)),
        ] {
            let measure = BodyMeasure {
                body_mass: grams.and_then(|grams| Weight::from_grams(grams).ok()),
                waist_mm: waist,
                ..BodyMeasure::on(day.parse().unwrap())
            };
            data.body_measures.insert(Uuid::from_u128(id).into(), measure);
        }
        data
    }

    #[test]
    fn a_series_goes_forward_in_time_and_skips_what_was_not_measured() {
        let all = measures(&data());
        let grams: Vec<i32> = series(&all, Quantity::BodyMass, NaiveDate::MIN)
            .into_iter()
            .map(|(_, grams)| grams)
            .collect();
        assert_eq!(grams, [79_000, 78_400]);
        assert_eq!(
            series(&all, Quantity::Waist, "2026-03-01".parse().unwrap()).len(),
            1
        );
    }

    #[test]
    fn only_what_was_measured_is_offered() {
        assert_eq!(
            measured(&measures(&data())),
            [Quantity::BodyMass, Quantity::Waist]
        );
        assert_eq!(measures(&data())[0].1.local_date.to_string(), "2026-03-09");
    }
}
