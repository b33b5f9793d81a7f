//! How good the coach is, as the engine has worked it out.

use shared::api::accuracy::CoachAccuracy;
use shared::ids::UserId;

use super::{ApiError, Client, Method};

impl Client {
    /// What the engine knows of it.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn coach_accuracy(&self, athlete: UserId) -> Result<CoachAccuracy, ApiError> {
        self.send::<(), _>(Method::Get, &path(athlete), None).await
    }

    /// Asks the engine for a report on the log as it is now.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn request_coach_accuracy(&self, athlete: UserId) -> Result<CoachAccuracy, ApiError> {
        self.send::<(), _>(Method::Post, &path(athlete), None).await
    }
}

fn path(athlete: UserId) -> String {
    format!("/v1/athletes/{athlete}/coach-accuracy")
}
