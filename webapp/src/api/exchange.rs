//! The exchange of operations and changes.

use shared::sync::{Line, SyncRequest, SyncResponse};

use super::{ApiError, Client, Method};

impl Line for Client {
    type Error = ApiError;

    async fn exchange(&self, request: &SyncRequest) -> Result<SyncResponse, ApiError> {
        self.send(Method::Post, "/v1/sync", Some(request)).await
    }
}
