//! Today's prescriptions: the engine gathers, learns nothing new and prescribes; bare, the statements alone that it sends.
//! Neither side reads what the engine keeps from the time before: the plan, and what was learned.

use anyhow::Context;
use chrono::Utc;
use hyper::Method;
use serde_json::json;
use uuid::Uuid;

use crate::{
    bare::{ALIVE, MERGE, WORKOUT, postgres},
    http::Client,
};

const PROFILE: &str = "experience, sex, birth_year, body_mass_g, goal_percent, training_days, unit, units, time_zone, \
                       first_weekday, language, theme, active_gym_id, screening, onboarded";

/// Planning the next workout.
pub struct Today {
    url: String,
    address: String,
    ana: Uuid,
    token: String,
}

impl Today {
    pub fn new(url: &str, address: &str, ana: Uuid, token: String) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            ana,
            token,
        }
    }

    pub async fn bare(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let db = postgres(&self.url).await?;
        let by_id = |table: &str, columns: &str| {
            format!("SELECT {MERGE}, {columns} FROM {table} WHERE owner_id = $1 AND id = ANY($2)")
        };
        let prepare = async |sql: String| db.prepare(&sql).await;
        let profile = prepare(by_id("profiles", PROFILE)).await?;
        let gym = prepare(by_id("gyms", "name, inventory")).await?;
        let readiness = prepare(format!(
            "SELECT {MERGE}, local_date, sleep_min, stress, soreness, hrv_ms, ill FROM readiness
              WHERE owner_id = $1 AND local_date BETWEEN $2 AND $3 AND (local_date = $3 OR hrv_ms IS NOT NULL) AND {ALIVE}
              ORDER BY local_date, id"
        ))
        .await?;
        let answers = prepare(format!(
            "SELECT {MERGE}, notice, accepted, answered_at, local_date, until FROM notice_answers
              WHERE owner_id = $1 AND local_date >= $2 AND {ALIVE}"
        ))
        .await?;
        let pains = prepare(format!(
            "SELECT {MERGE}, exercise_id, joint, level, reported_at, local_date, over_on, note FROM pain_reports
              WHERE owner_id = $1 AND {ALIVE}"
        ))
        .await?;
        let days = prepare(format!(
            "SELECT local_date FROM workouts
              WHERE owner_id = $1 AND local_date <= $2 AND status <> 'active' AND {ALIVE}
              ORDER BY local_date DESC LIMIT 32"
        ))
        .await?;
        let assignment = prepare(format!(
            "SELECT {MERGE}, plan_id, revision_id, start_date, mode, status, overrides FROM assignments
              WHERE owner_id = $1 AND status = 'active' AND {ALIVE} ORDER BY start_date DESC, id DESC LIMIT 1"
        ))
        .await?;
        let last = prepare(format!(
            "SELECT {MERGE}, {WORKOUT} FROM workouts
              WHERE owner_id = $1 AND assignment_id = $2 AND status <> 'active' AND {ALIVE}
              ORDER BY started_at DESC, id DESC LIMIT 1"
        ))
        .await?;
        let running = prepare(format!(
            "SELECT id FROM workouts WHERE owner_id = $1 AND status = 'active' AND {ALIVE}
              ORDER BY started_at DESC, id DESC LIMIT 1"
        ))
        .await?;
        let own = prepare(format!(
            "SELECT {MERGE}, name, pattern, equipment, mechanic, convention, direction, unilateral, bodyweight_fraction,
                    increment_g, muscles, archived
               FROM custom_exercises WHERE owner_id = $1 AND id > $2 AND {ALIVE} ORDER BY id LIMIT $3"
        ))
        .await?;
        let measure = prepare(format!(
            "SELECT {MERGE}, local_date, body_mass_g, body_fat_permille, neck_mm, chest_mm, waist_mm, hips_mm, arm_mm,
                    thigh_mm, calf_mm, note FROM body_measures
              WHERE owner_id = $1 AND local_date <= $2 AND body_mass_g IS NOT NULL AND {ALIVE}
              ORDER BY local_date DESC, id DESC LIMIT 1"
        ))
        .await?;
        let learned = prepare(
            "SELECT model_version, as_of, except_workout_id, computed_at FROM strength_states WHERE owner_id = $1"
                .to_owned(),
        )
        .await?;
        let outdated = prepare(
            "SELECT EXISTS (SELECT FROM changes c LEFT JOIN sets s ON s.owner_id = c.owner_id AND s.id = c.entity_id
              WHERE c.owner_id = $1 AND c.change_seq > $2
                AND (c.entity_kind = 'set' AND s.workout_id IS DISTINCT FROM $3 AND s.id IS NOT NULL
                  OR c.entity_kind = 'workout' AND c.entity_id IS DISTINCT FROM $3
                  OR c.entity_kind = 'custom_exercise'))"
                .to_owned(),
        )
        .await?;
        let owner = self.ana;
        Ok(async move || {
            let today = Utc::now().date_naive();
            let row = db.query_one(&profile, &[&owner, &vec![owner]]).await?;
            let active: Option<Uuid> = row.try_get("active_gym_id")?;
            db.query(&gym, &[&owner, &vec![active.context("a gym")?]]).await?;
            let ago = |days| today - chrono::TimeDelta::days(days);
            db.query(&readiness, &[&owner, &ago(60), &today]).await?;
            db.query(&answers, &[&owner, &ago(42)]).await?;
            db.query(&pains, &[&owner]).await?;
            db.query(&days, &[&owner, &today]).await?;
            db.query(&measure, &[&owner, &today]).await?;
            let row = db.query_one(&assignment, &[&owner]).await?;
            let id: Uuid = row.try_get("id")?;
            db.query(&last, &[&owner, &id]).await?;
            db.query(&running, &[&owner]).await?;
            db.query(&own, &[&owner, &Uuid::nil(), &i64::MAX]).await?;
            let as_of: i64 = db.query_one(&learned, &[&owner]).await?.try_get("as_of")?;
            db.query_one(&outdated, &[&owner, &as_of, &None::<Uuid>]).await?;
            Ok(())
        })
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let mut client = Client::connect(&self.address, Some(self.token.clone())).await?;
        let path = format!("/v1/athletes/{}/prescriptions/workout", self.ana);
        let body = json!({"now": Utc::now(), "utc_offset_s": 0}).to_string();
        Ok(async move || {
            client
                .send(Method::POST, &path, Some(body.clone()))
                .await
                .map(drop)
        })
    }
}
