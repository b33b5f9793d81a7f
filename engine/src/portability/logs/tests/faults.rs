use proptest::prelude::*;
use training::units::WeightUnit;

use super::super::{FaultCode, Unreadable, read};
use super::{faults, log};

const HEADER: &str = "ts,exercise,set_type,weight_kg,reps,rpe\n";

#[test]
fn a_bad_row_is_told_by_line_and_code_and_costs_no_other() {
    let text = format!(
        "{HEADER}2026-04-09,Row,normal,60,8,8\n\
        ,Row,normal,60,8,\n\
        yesterday,Row,normal,60,8,\n\
        2026-02-30,Row,normal,60,8,\n\
        1066-10-14,Row,normal,60,8,\n\
        09/04/2026,Row,normal,60,8,\n\
        2026-04-09,,normal,60,8,\n\
        2026-04-09,Row,normal,sixty,8,\n\
        2026-04-09,Row,normal,6000,8,\n\
        2026-04-09,Row,normal,60,8.5,\n\
        2026-04-09,Row,normal,60,888,\n\
        2026-04-09,Row,normal,60,8,hard\n\
        2026-04-09,Row,normal,60,8,11\n\
        2026-04-09,Row,mystery,60,8,\n\
        2026-04-09,Row\n"
    );
    assert_eq!(
        faults(&text),
        [
            (3, FaultCode::DateMissing, false),
            (4, FaultCode::DateUnreadable, false),
            (5, FaultCode::DateUnreadable, false),
            (6, FaultCode::DateOutOfRange, false),
            (7, FaultCode::DateAmbiguous, false),
            (8, FaultCode::ExerciseMissing, false),
            (9, FaultCode::WeightUnreadable, false),
            (10, FaultCode::WeightOutOfRange, false),
            (11, FaultCode::RepsUnreadable, false),
            (12, FaultCode::RepsOutOfRange, false),
            (13, FaultCode::RpeUnreadable, true),
            (14, FaultCode::RpeOutOfRange, true),
            (15, FaultCode::KindUnknown, true),
        ]
    );
    // The good row, the three that were kept, and the short one.
    assert_eq!(log(&text).entries.len(), 5);
}

#[test]
fn what_is_no_log_is_said_to_be_none() {
    let unreadable = |text: &str| read(text.as_bytes(), WeightUnit::Kg).expect_err("no log");
    assert_eq!(unreadable(""), Unreadable::Empty);
    assert_eq!(unreadable("\u{feff} \n\n"), Unreadable::Empty);
    let header = "Name,Age".to_owned();
    assert_eq!(
        unreadable("Name,Age\nAna,30\n"),
        Unreadable::UnknownFormat { header }
    );
    assert!(matches!(
        unreadable("Date,Exercise,Reps\n"),
        Unreadable::UnknownFormat { .. }
    ));
    assert!(log(HEADER).entries.is_empty());
}

/// Headers of all formats, so that what follows is read and not refused.
const HEADERS: [&str; 5] = [
    HEADER,
    "Date,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Seconds\n",
    "Date;Exercise Name;Set Order;Weight (kg);Reps;RPE\n",
    "title,start_time,exercise_title,set_type,weight_lbs,reps,duration_seconds,rpe\n",
    "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Time\n",
];

/// Cells that come near to what is meant, and what does not.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,4}[-/. ][0-9]{1,12}[-/. :][0-9]{1,5}( [0-9]{1,3}:[0-9]{1,9})?",
        "[0-9]{1,2}\\.? [a-zäéşûА-яα-ω]{2,9}\\.? [0-9]{2,5}, [0-9]{1,2}:[0-9]{2}( [aApP]\\.?[mM]\\.?)?",
        "-?[0-9]{0,12}[.,]?[0-9]{0,12}",
        any::<f64>().prop_map(|number| number.to_string()),
        "[wdfWDF]|normal|failure|lbs|kg",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn no_bytes_whatever_make_the_reader_panic(bytes: Vec<u8>) {
        let _ = read(&bytes, WeightUnit::Kg);
    }

    #[test]
    fn bytes_below_a_good_header_are_rows_or_faults(at in 0..HEADERS.len(), bytes: Vec<u8>) {
        let file = [HEADERS[at].as_bytes(), &bytes].concat();
        prop_assert!(read(&file, WeightUnit::Lb).is_ok());
    }

    #[test]
    fn every_row_is_a_set_a_fault_or_no_set(at in 0..HEADERS.len(), rows in prop::collection::vec(prop::collection::vec(cell(), 1..9), 0..12)) {
        let header = HEADERS[at];
        let delimiter = if header.contains(';') { b';' } else { b',' };
        let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(header.as_bytes().to_vec());
        for row in &rows {
            writer.write_record(row).expect("in memory");
        }
        let file = writer.into_inner().expect("in memory");
        let log = read(&file, WeightUnit::Kg).expect("a log");
        let lost = log.faults.iter().filter(|fault| !fault.kept).count();
        prop_assert!(log.entries.len() + lost <= rows.len());
        for entry in &log.entries {
            prop_assert!(!entry.exercise.is_empty());
            prop_assert!(entry.rpe.is_none_or(|rpe| (1.0..=10.0).contains(&rpe)));
        }
        for pair in log.faults.windows(2) {
            prop_assert!(pair[0].line <= pair[1].line);
        }
    }
}
