//! The nightly job that has everything learned whose ground has changed: a new model, or changes after which the
//! rebuild was lost.

use chrono::{TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use shared::ids::UserId;
use uuid::Uuid;

use super::{queries, rebuild_strength_state::RebuildStrengthState};
use crate::{app::App, jobs::Job};

/// Owners in one query.
const PAGE: usize = 500;
/// Rebuilds become due one after the other, so that one which somebody waits for comes between them.
const APART: TimeDelta = TimeDelta::milliseconds(20);

/// Asks for a rebuild of every snapshot that does not hold any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct RefreshStrengthStates;

impl Job for RefreshStrengthStates {
    const KIND: &'static str = "refresh_strength_states";

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let mut conn = app.database().conn().await?;
        let (mut last, mut run_at, mut asked) = (UserId::new(Uuid::nil()), Utc::now(), 0_usize);
        loop {
            let owners = queries::outdated_owners(&mut conn, last, i64::try_from(PAGE)?).await?;
            for &owner in &owners {
                RebuildStrengthState { owner }.enqueue_at(&conn, run_at).await?;
                run_at += APART;
            }
            asked += owners.len();
            match owners.last() {
                Some(&owner) if owners.len() == PAGE => last = owner,
                _ => break,
            }
        }
        tracing::info!(asked, "outdated models are learned anew");
        Ok(())
    }
}
