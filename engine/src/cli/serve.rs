//! `engine serve`

use crate::{
    app::App,
    cli::signal,
    http::{metrics, router::router, server},
};

pub(super) async fn serve(app: App) -> anyhow::Result<()> {
    let http = &app.config().http;
    let listener = server::bind(http.listen).await?;
    tracing::info!(address = %listener.local_addr()?, site = http.site.origin(), "engine listens");
    let stop = signal::stop()?;
    metrics::serve(&app, stop.clone()).await?;
    server::serve(listener, router(&app), stop, http.shutdown_grace).await;
    app.database().close();
    Ok(())
}
