//! Exercise search: in memory on one side, by `ILIKE` over the same rows on the other.

use hyper::Method;

use crate::{bare::postgres, http::Client};

/// Looking for an exercise.
pub struct Search {
    url: String,
    address: String,
    token: String,
}

impl Search {
    pub fn new(url: &str, address: &str, token: String) -> Self {
        Self {
            url: url.to_owned(),
            address: address.to_owned(),
            token,
        }
    }

    pub async fn bare(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let db = postgres(&self.url).await?;
        let found = db
            .prepare("SELECT entry FROM exercises WHERE name ILIKE $1 ORDER BY name, id LIMIT 20")
            .await?;
        Ok(async move || {
            db.query(&found, &[&"%bench press%"]).await?;
            Ok(())
        })
    }

    pub async fn engine(&self) -> anyhow::Result<impl AsyncFnMut() -> anyhow::Result<()>> {
        let mut client = Client::connect(&self.address, Some(self.token.clone())).await?;
        Ok(async move || {
            client
                .send(Method::GET, "/v1/exercises?q=bench%20press&limit=20", None)
                .await
                .map(drop)
        })
    }
}
