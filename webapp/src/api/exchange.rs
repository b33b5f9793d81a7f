//! The exchange of operations and changes.

use shared::sync::{SyncRequest, SyncResponse};

use super::{ApiError, Client, Method};

impl Client {
    /// Sends operations, fetches changes.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn exchange(&self, request: &SyncRequest) -> Result<SyncResponse, ApiError> {
        self.send(Method::Post, "/v1/sync", Some(request)).await
    }
}
