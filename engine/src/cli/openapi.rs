//! `engine openapi`

use std::io::{Write, stdout};

use crate::http::router;

pub(super) fn print() -> anyhow::Result<()> {
    let document = router::document().to_pretty_json()?;
    writeln!(stdout(), "{document}")?;
    Ok(())
}
