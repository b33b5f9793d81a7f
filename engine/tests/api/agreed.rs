//! Answers to the coach's proposals and pain at exercises: kept, and what they change about what is prescribed.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};
use shared::{error::Code, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{exercise, operation, put, stocked, with},
    prescriptions::{bench_day, follow_full_body, history, next_set},
    support::Persona,
};

/// Makes a body for a day.
type OnDay = fn(&str) -> Value;

fn deload(day: &str, accepted: bool) -> Value {
    json!({
        "notice": {
            "subject": {"kind": "deload"},
            "reason": {"reason": "deload", "because": {"because": "performance", "lifts": 2}},
            "proposal": {"proposal": "deload", "days": 5, "sets_percent": 50, "more_rir": 2}
        },
        "accepted": accepted, "answered_at": format!("{day}T08:00:00Z"), "local_date": day
    })
}

fn pain(day: &str, level: u8) -> Value {
    json!({
        "exercise": exercise("bench-press"), "joint": "shoulder", "level": level,
        "reported_at": format!("{day}T08:00:00Z"), "local_date": day
    })
}

async fn planned(of: &Persona<'_>, day: &str) -> Value {
    let ask = json!({"now": format!("{day}T18:00:00Z"), "utc_offset_s": 3600});
    let answer = of.post(of.own("prescriptions/workout"), ask).await;
    answer.expect(200).clone()
}

/// Sets of the next workout, by slot.
async fn sets(of: &Persona<'_>, day: &str) -> Vec<usize> {
    let planned = planned(of, day).await;
    let slots = planned["workout"]["slots"].as_array().unwrap();
    slots
        .iter()
        .map(|slot| slot["sets"].as_array().unwrap().len())
        .collect()
}

#[tokio::test]
async fn answers_and_pain_are_listed_by_day_changed_and_deleted() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let bodies: [(&str, OnDay, Value); 2] = [
        (
            "notice-answers",
            |day| deload(day, true),
            json!({"until": "2026-03-03"}),
        ),
        (
            "pain-reports",
            |day| pain(day, 3),
            json!({"over_on": "2026-03-03"}),
        ),
    ];
    for (list, body, change) in bodies {
        let path = |id: u32| ana.own(format_args!("{list}/{}", Uuid::from_u128(id.into())));
        for day in [3, 1, 2] {
            ana.put(path(day), body(&format!("2026-03-0{day}")))
                .await
                .expect(200);
        }
        let range = format!("{list}?from=2026-03-01&to=2026-03-02&limit=1");
        let listed = ana.get(ana.own(&range)).await.expect(200).clone();
        assert_eq!(listed["items"][0]["local_date"], "2026-03-01");
        let cursor = listed["next_cursor"].as_str().unwrap();
        let rest = ana.get(ana.own(format_args!("{range}&cursor={cursor}"))).await;
        assert_eq!(rest.expect(200)["items"][0]["local_date"], "2026-03-02");

        let changed = with(body("2026-03-01"), change.clone());
        let written = ana.put(path(1), changed.clone()).await.expect(200).clone();
        for (name, value) in change.as_object().unwrap() {
            assert_eq!(&written[name], value);
        }
        assert_eq!(ana.put(path(1), changed).await.expect(200), &written, "once more");
        ana.delete(path(1)).await.expect(204);
        ana.delete(path(1)).await.problem(Code::NotFound);
    }
}

#[tokio::test]
async fn what_nobody_can_answer_or_feel_is_refused_with_a_pointer() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    let dose = |change: Value| {
        let mut answer = deload("2026-03-12", true);
        let proposal = answer["notice"]["proposal"].as_object_mut().unwrap();
        proposal.extend(change.as_object().unwrap().clone());
        answer
    };
    let answers = ana.own(format_args!("notice-answers/{}", Uuid::now_v7()));
    let reports = ana.own(format_args!("pain-reports/{}", Uuid::now_v7()));
    for (path, body, pointer) in [
        (&answers, dose(json!({"days": 0})), "/notice/proposal/days"),
        (&answers, dose(json!({"days": 29})), "/notice/proposal/days"),
        (
            &answers,
            dose(json!({"sets_percent": 0})),
            "/notice/proposal/sets_percent",
        ),
        (
            &answers,
            dose(json!({"more_rir": 9})),
            "/notice/proposal/more_rir",
        ),
        (
            &answers,
            with(deload("2026-03-12", true), json!({"accepted": "yes"})),
            "/accepted",
        ),
        (
            &answers,
            with(deload("2026-03-12", true), json!({"until": "2300-01-01"})),
            "/until",
        ),
        (&reports, pain("2026-03-12", 11), "/level"),
        (
            &reports,
            with(pain("2026-03-12", 3), json!({"joint": "nose"})),
            "/joint",
        ),
        (
            &reports,
            with(pain("2026-03-12", 3), json!({"over_on": "1800-01-01"})),
            "/over_on",
        ),
        (
            &reports,
            with(pain("2026-03-12", 3), json!({"note": "x".repeat(2_001)})),
            "/note",
        ),
    ] {
        let problem = ana.put(path, body.clone()).await.problem(Code::ValidationFailed);
        assert_eq!(problem.errors[0].pointer, pointer, "{body}");
    }
    let unknown = with(pain("2026-03-12", 3), json!({"exercise": Uuid::now_v7()}));
    ana.put(&reports, unknown).await.problem(Code::ReferenceMissing);
    let mut about_nothing = deload("2026-03-12", false);
    about_nothing["notice"]["subject"] = json!({"kind": "plateau", "exercise": Uuid::now_v7()});
    ana.put(&answers, about_nothing)
        .await
        .problem(Code::ReferenceMissing);
}

#[tokio::test]
async fn a_deload_accepted_on_a_device_halves_the_sets_and_lightens_them_for_its_days() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    follow_full_body(&ana).await;
    let usual = sets(&ana, "2026-03-12").await;
    let declined = ana.own(format_args!("notice-answers/{}", Uuid::now_v7()));
    ana.put(&declined, deload("2026-03-12", false)).await.expect(200);
    assert_eq!(sets(&ana, "2026-03-12").await, usual);

    let body = put(deload("2026-03-12", true));
    let accepted = operation(&ana, 1, 9_000, EntityKind::NoticeAnswer, Uuid::now_v7(), body);
    ana.sync(&[accepted]).await;
    let halved: Vec<usize> = usual.iter().map(|sets| sets.div_ceil(2)).collect();
    assert_eq!(sets(&ana, "2026-03-12").await, halved);
    assert_eq!(sets(&ana, "2026-03-16").await, halved, "the fifth day");
    assert_eq!(sets(&ana, "2026-03-17").await, usual);

    let day = bench_day(&ana).await;
    let set = next_set(&ana, day).await;
    assert_eq!(set["trace"]["target"]["rir_floor"], "deload");
}

#[tokio::test]
async fn an_exercise_that_hurts_waits_and_from_four_on_ends_for_the_day() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    let day = bench_day(&ana).await;
    let told = async || {
        let set = next_set(&ana, day).await;
        (
            set["trace"]["target"]["reps_reason"].as_str().unwrap().to_owned(),
            set["advice"].to_string().contains("stop_for_pain"),
        )
    };
    let before = told().await;
    assert_ne!(before.0, "waits");
    let path = ana.own(format_args!("pain-reports/{}", Uuid::now_v7()));
    ana.put(&path, pain("2026-03-12", 3)).await.expect(200);
    assert_eq!(told().await, ("waits".to_owned(), false));
    ana.put(&path, pain("2026-03-12", 6)).await.expect(200);
    assert_eq!(told().await, ("waits".to_owned(), true));
    ana.delete(&path).await.expect(204);
    assert_eq!(told().await, before, "taken back");
}

#[tokio::test]
async fn the_engine_knows_of_a_break_and_of_what_is_usual_as_the_device_does() {
    let app = stocked().await;
    let ana = app.athlete("ana").await;
    history(&ana).await;
    follow_full_body(&ana).await;
    let usual = sets(&ana, "2026-03-19").await;
    let back = sets(&ana, "2026-03-20").await;
    let fewer: Vec<usize> = usual.iter().map(|sets| (60 * sets + 50) / 100).collect();
    assert_eq!(back, fewer, "60 % after eleven days");
    assert_ne!(back, usual);

    let today: NaiveDate = "2026-03-12".parse().unwrap();
    for ago in 0..40_u64 {
        let hrv = if ago < 7 { 40 } else { 60 + ago % 5 };
        let body = json!({"local_date": today - Days::new(ago), "hrv_ms": hrv});
        ana.put(ana.own(format_args!("readiness/{}", Uuid::now_v7())), body)
            .await
            .expect(200);
    }
    let strained = planned(&ana, "2026-03-12").await;
    assert!(
        strained["slots"][0]["sets"][0]["advice"]
            .to_string()
            .contains("fewer_sets")
    );
}
