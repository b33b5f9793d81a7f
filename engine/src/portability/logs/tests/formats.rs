use training::{
    history::SetKind,
    units::{Reps, Rir, Weight, WeightUnit},
};

use super::super::{Entry, Format, read};
use super::{log, only};

fn said(entry: &Entry) -> (&str, String, i32, WeightUnit, u16, Option<f64>) {
    (
        &entry.exercise,
        entry.at.to_string(),
        entry.weight.map_or(0, Weight::grams),
        entry.unit,
        entry.reps.map_or(0, Reps::get),
        entry.rpe,
    )
}

const AT: &str = "2026-04-09 17:18:00";

#[test]
fn strong_in_its_classic_form_says_no_unit() {
    let text = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Bench Press (Barbell)\",W,40.0,10.0,0,0,\"\",\"\",\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Bench Press (Barbell)\",1,82.5,5.0,0,0,\"said \"\"easy\"\"\nand was\",\"\",8.5\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Bench Press (Barbell)\",Rest Timer,0,0,0,180,\"\",\"\",\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Bench Press (Barbell)\",F,82.5,4.0,0,0,\"\",\"\",\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Bench Press (Barbell)\",D,60.0,8.0,0,0,\"\",\"\",\n\
        2026-04-09 17:18:00,\"Push, heavy\",1h 2m,\"Plank\",1,0,0,0,90,\"\",\"\",\n";
    let log = log(text);
    assert_eq!((log.format, log.unit_unsaid), (Format::Strong, true));
    assert_eq!(log.faults, []);
    let kinds: Vec<SetKind> = log.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(
        kinds,
        [
            SetKind::WarmUp,
            SetKind::Working,
            SetKind::Failure,
            SetKind::Drop,
            SetKind::Working
        ]
    );
    let top = &log.entries[1];
    assert_eq!(
        said(top),
        (
            "Bench Press (Barbell)",
            AT.to_owned(),
            82_500,
            WeightUnit::Kg,
            5,
            Some(8.5)
        )
    );
    assert_eq!(top.rir().map(Rir::as_f64), Some(1.5));
    assert_eq!(top.note.as_deref(), Some("said \"easy\"\nand was"));
    assert_eq!(top.workout.as_deref(), Some("Push, heavy"));
    // The note goes over two lines.
    assert_eq!((top.line, log.entries[2].line), (3, 6));
    assert_eq!(log.entries[4].duration_s, Some(90));
    let in_pounds = read(text.as_bytes(), WeightUnit::Lb).expect("a log");
    assert_eq!(in_pounds.entries[1].weight.map(Weight::grams), Some(37_421));
}

#[test]
fn strong_with_semicolons_writes_decimal_commas_and_empty_cells() {
    let entry = only(
        "\u{feff}\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (lbs)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"\n\
        \"7\";\"2026-04-09 17:18:00\";\"Pull\";\"3600\";\"Ruderzug; eng\";\"1\";\"135,5\";\"8\";\"\";\"\";\"\";\"\";\"\"\n",
    );
    assert_eq!(
        said(&entry),
        ("Ruderzug; eng", AT.to_owned(), 61_462, WeightUnit::Lb, 8, None)
    );
}

#[test]
fn strong_on_android_names_the_unit_in_each_row() {
    let text = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n\
        Apr 9, 2026 5:18 PM;Legs;Squat (Barbell);0;225;lbs;5;;;;0;;;1h\n\
        Apr 9, 2026 5:18 PM;Legs;Squat (Barbell);1;100;kg;5;;;;0;;;1h\n";
    let log = log(&text.replace("2026 5:18", "2026, 5:18"));
    assert!(!log.unit_unsaid);
    let [pounds, kilograms] = log.entries.as_slice() else {
        panic!("two sets")
    };
    assert_eq!(said(pounds).2, 102_058);
    assert_eq!(said(pounds).1, AT);
    assert_eq!((said(kilograms).2, kilograms.unit), (100_000, WeightUnit::Kg));
    assert_eq!(super::log(text).entries.len(), 2);
}

#[test]
fn hevy_in_kilograms_and_in_pounds() {
    let hevy = |unit: &str, row: &str| {
        format!(
            "\"title\",\"start_time\",\"end_time\",\"description\",\"exercise_title\",\"superset_id\",\"exercise_notes\",\"set_index\",\"set_type\",\"weight_{unit}\",\"reps\",\"distance_km\",\"duration_seconds\",\"rpe\"\n{row}\n"
        )
    };
    let kilograms = only(&hevy(
        "kg",
        r#""Push","9 Apr 2026, 17:18","9 Apr 2026, 18:20","","Bankdrücken (Langhantel)",,"",0,"failure",82.5,5,,,9.5"#,
    ));
    assert_eq!(
        said(&kilograms),
        (
            "Bankdrücken (Langhantel)",
            AT.to_owned(),
            82_500,
            WeightUnit::Kg,
            5,
            Some(9.5)
        )
    );
    assert_eq!(kilograms.kind, SetKind::Failure);
    let pounds = only(&hevy(
        "lbs",
        r#""Push","9 Apr 2026, 17:18","9 Apr 2026, 18:20","","Bench Press (Barbell)",0,"slow",1,"dropset",135,12,,,"#,
    ));
    assert_eq!(said(&pounds).2, 61_235);
    assert_eq!((pounds.kind, pounds.unit), (SetKind::Drop, WeightUnit::Lb));
    assert_eq!(pounds.note.as_deref(), Some("slow"));
}

#[test]
fn fitnotes_in_its_three_forms() {
    let android = only(
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n\
        2026-04-09,Deadlift,Back,315,lbs,3,,,0:01:30,belt\n",
    );
    assert_eq!(
        (said(&android).2, android.duration_s, android.note.as_deref()),
        (142_882, Some(90), Some("belt"))
    );
    assert_eq!(android.at.to_string(), "2026-04-09 00:00:00");
    let older = only(
        "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time\n\
        2026-04-09,Deadlift,Back,140.0,3,,,\n",
    );
    assert_eq!(said(&older).2, 140_000);
    let ios = |kg: &str, lb: &str| {
        only(&format!(
            "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n\
            2026-04-09,Deadlift,Back,{kg},{lb},3,,,,,\n"
        ))
    };
    assert_eq!(said(&ios("140.0", "308.65")).2, 140_000);
    let pounds = ios("", "315");
    assert_eq!((said(&pounds).2, pounds.unit), (142_882, WeightUnit::Lb));
}

#[test]
fn a_normalised_log_is_in_kilograms_and_tells_what_was_typed() {
    let entry = only(
        "ts,session,exercise,set_no,set_type,weight_kg,unit,reps,rpe,planned_rest_s\n\
        2026-04-09 17:18:00,12,Row,1,normal,61.235,lb,8.0,8.0,120\n",
    );
    assert_eq!(
        said(&entry),
        ("Row", AT.to_owned(), 61_235, WeightUnit::Lb, 8, Some(8.0))
    );
}

#[test]
fn spreadsheets_that_change_encoding_and_separators_lose_nothing() {
    let text =
        "sep=;\r\nts;exercise;set_type;weight_kg;reps;rpe\r\n2026-04-09 17:18;Überzüge;normal;20,5;8;\r\n";
    let latin_1: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin-1"))
        .collect();
    let utf_16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for bytes in [text.as_bytes(), &latin_1, &utf_16] {
        let log = read(bytes, WeightUnit::Kg).expect("a log");
        assert_eq!(log.entries.len(), 1);
        assert_eq!(said(&log.entries[0]).0, "Überzüge");
        assert_eq!(said(&log.entries[0]).2, 20_500);
    }
}
