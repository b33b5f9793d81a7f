//! `engine worker`

use crate::{
    app::App,
    cli::signal,
    http::metrics,
    jobs::{self, Queue},
};

pub(super) async fn work(app: App, queues: Vec<Queue>) -> anyhow::Result<()> {
    let queues = if queues.is_empty() {
        Queue::ALL.to_vec()
    } else {
        queues
    };
    let stop = signal::stop()?;
    metrics::serve(&app, stop.clone()).await?;
    jobs::work(app.clone(), jobs::registry(), queues, stop).await?;
    app.database().close();
    Ok(())
}
