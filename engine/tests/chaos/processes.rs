//! The processes that are killed with `kill -9` and started again: Postgres, the engine, the devices.

use std::{
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use anyhow::Context;
use tokio::time::sleep;

/// A process that comes back as it was started.
pub struct Mortal {
    make: Box<dyn Fn() -> Command>,
    child: Option<Child>,
    pub kills: u32,
}

impl Mortal {
    pub fn new(make: impl Fn() -> Command + 'static) -> Self {
        Self {
            make: Box::new(make),
            child: None,
            kills: 0,
        }
    }

    /// Starts it if it does not run.
    pub fn start(&mut self) -> anyhow::Result<()> {
        if self.has_ended()?.is_some() || self.child.is_none() {
            self.child = Some((self.make)().spawn()?);
        }
        Ok(())
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> anyhow::Result<Option<ExitStatus>> {
        Ok(self.child.as_mut().map(Child::try_wait).transpose()?.flatten())
    }

    /// As an empty battery, a full memory or a pulled plug does.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().ok();
            child.wait().ok();
            self.kills += 1;
        }
    }

    /// Waits for it to end by itself.
    pub async fn ended(&mut self, patience: Duration) -> anyhow::Result<()> {
        let begun = Instant::now();
        let mut child = self.child.take().context("it does not run")?;
        loop {
            if let Some(status) = child.try_wait()? {
                anyhow::ensure!(status.success(), "it failed: {status}");
                return Ok(());
            }
            if begun.elapsed() > patience {
                child.kill().ok();
                child.wait().ok();
                anyhow::bail!("it does not end");
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Mortal {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Postgres by the launcher that `scripts/chaos` wrote. Its children notice that it has gone, and go too; until then the next
/// one does not start.
pub fn postgres(launcher: PathBuf) -> Mortal {
    Mortal::new(move || {
        let mut command = Command::new(&launcher);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    })
}

/// An engine on an address.
pub fn engine(listen: String, variables: Vec<(&'static str, String)>) -> Mortal {
    Mortal::new(move || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_engine"));
        command
            .arg("serve")
            .env("LISTEN_ADDR", &listen)
            .envs(variables.iter().cloned())
            .stdout(Stdio::null());
        command
    })
}

/// This program as a device.
pub fn device(orders: impl Fn() -> String + 'static) -> Mortal {
    Mortal::new(move || {
        let program = std::env::current_exe().unwrap_or_default();
        let mut command = Command::new(program);
        command.arg("device").arg(orders());
        command
    })
}
