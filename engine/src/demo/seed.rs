//! Writes what the demo identities have.

use anyhow::{Context, anyhow};
use chrono::{DateTime, Utc};
use diesel_async::AsyncPgConnection;
use shared::{
    coach::AthleteData,
    entity::{Assignment, AssignmentMode, AssignmentStatus, Plan, PlanRevision, Profile},
    ids::{AssignmentId, GymId, PlanId, PlanRevisionId},
};
use uuid::Uuid;

use super::{belongings, history};
use crate::{
    auth::demo::ANA,
    exercises::catalogue::Catalogue,
    http::problem::ApiError,
    sync::{Writer, fetch_alive},
};

/// What Ana trains by.
const TEMPLATE: &str = "upper-lower-4";

/// Gives Ana a gym, a plan and some weeks of history up to `now`. Who has a profile is left alone, so a second
/// time changes nothing. To be called in a transaction, after the catalogue and the accounts.
///
/// # Errors
/// Those of the database.
pub async fn seed(
    conn: &mut AsyncPgConnection,
    catalogue: &Catalogue,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let owner = ANA.id;
    if fetch_alive::<Profile>(conn, owner, owner.uuid()).await?.is_some() {
        return Ok(());
    }
    let data = data(catalogue, now)?;
    write(
        Writer::open(conn, owner, owner)
            .await
            .map_err(|error| refused(&error))?,
        &data,
    )
    .await
    .map_err(|error| refused(&error))
}

fn data(catalogue: &Catalogue, now: DateTime<Utc>) -> anyhow::Result<AthleteData> {
    let owner = ANA.id.uuid();
    let id = |name: &str| Uuid::new_v5(&owner, name.as_bytes());
    let (gym, plan, assignment) = (
        GymId::new(id("gym")),
        PlanId::new(id("plan")),
        AssignmentId::new(id("assignment")),
    );
    let revision = PlanRevisionId::new(id("revision 1"));
    let template = catalogue
        .template(TEMPLATE)
        .with_context(|| format!("no template {TEMPLATE}"))?;
    let today = now.date_naive();
    let mut data = AthleteData {
        profile: belongings::profile(gym, history::first_day(today))?,
        ..AthleteData::default()
    };
    data.gyms.insert(gym, belongings::gym()?);
    data.plans.insert(
        plan,
        Plan {
            name: template.summary.name.clone(),
            notes: String::new(),
            template: Some(TEMPLATE.to_owned()),
            revision,
            archived: false,
        },
    );
    data.revisions.insert(
        revision,
        PlanRevision {
            plan,
            number: 1,
            document: template.document.clone(),
        },
    );
    data.assignments.insert(
        assignment,
        Assignment {
            plan,
            revision,
            start_date: history::first_day(today),
            mode: AssignmentMode::FixedOrder,
            status: AssignmentStatus::Active,
            overrides: serde_json::Map::new(),
        },
    );
    history::train(&mut data, catalogue.facts(), owner, today);
    Ok(data)
}

async fn write(mut writer: Writer<'_>, data: &AthleteData) -> Result<(), ApiError> {
    for (id, gym) in &data.gyms {
        writer.put(id.uuid(), gym).await?;
    }
    writer.put(ANA.id.uuid(), &data.profile).await?;
    for (id, plan) in &data.plans {
        writer.put(id.uuid(), plan).await?;
    }
    for (id, revision) in &data.revisions {
        writer.put(id.uuid(), revision).await?;
    }
    for (id, assignment) in &data.assignments {
        writer.put(id.uuid(), assignment).await?;
    }
    for (id, workout) in &data.workouts {
        writer.put(id.uuid(), workout).await?;
    }
    for (id, stored) in &data.sets {
        writer.put(id.uuid(), &stored.set).await?;
    }
    writer.close().await
}

fn refused(error: &ApiError) -> anyhow::Error {
    anyhow!("demo data was refused: {error:?}")
}
