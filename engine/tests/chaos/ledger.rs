//! What a lifter did and saw, written down beside the device and not by its code: what the judge believes.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
};

use serde::{Deserialize, Serialize};
use shared::{
    ids::OperationId,
    sync::{Body, EntityRef},
};

/// One tap.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Tap {
    /// The id under which it becomes an operation.
    pub id: OperationId,
    pub entity: EntityRef,
    pub body: Body,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Tapped(Tap),
    /// The ✓ was solid.
    Ticked(OperationId),
}

/// A book that is only ever added to.
pub struct Ledger(File);

impl Ledger {
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let mut book = OpenOptions::new().create(true).append(true).open(path)?;
        // Ends a line that was torn.
        book.write_all(b"\n")?;
        Ok(Self(book))
    }

    pub fn tapped(&mut self, tap: &Tap) -> anyhow::Result<()> {
        self.write(&Line::Tapped(tap.clone()))
    }

    pub fn ticked(&mut self, id: OperationId) -> anyhow::Result<()> {
        self.write(&Line::Ticked(id))
    }

    fn write(&mut self, line: &Line) -> anyhow::Result<()> {
        let text = format!("{}\n", serde_json::to_string(line)?);
        Ok(self.0.write_all(text.as_bytes())?)
    }
}

/// Everything that some ledgers say.
#[derive(Default)]
pub struct Said {
    pub taps: BTreeMap<OperationId, Tap>,
    pub ticked: BTreeSet<OperationId>,
}

impl Said {
    pub fn read(&mut self, path: &Path) -> anyhow::Result<()> {
        for line in std::fs::read_to_string(path)?.lines() {
            match serde_json::from_str(line) {
                Ok(Line::Tapped(tap)) => drop(self.taps.insert(tap.id, tap)),
                Ok(Line::Ticked(id)) => drop(self.ticked.insert(id)),
                // Torn, or the end of a torn one.
                Err(_) => {}
            }
        }
        Ok(())
    }
}
