//! The one way in which the catalogue and its words are written, so that a change of one field is a diff of one line.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

use super::{CatalogueExercise, ExerciseWords, TemplateWords};

/// What a file of the catalogue lists.
pub trait Slugged {
    /// By what its entries are sorted.
    fn slug(&self) -> &str;
}

impl Slugged for CatalogueExercise {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Slugged for ExerciseWords {
    fn slug(&self) -> &str {
        &self.slug
    }
}

impl Slugged for TemplateWords {
    fn slug(&self) -> &str {
        &self.slug
    }
}

/// Writes a list in its canonical form: sorted by slug, one field per line, inner lists on one line.
///
/// # Errors
/// When a value has no JSON form (a fraction that is not finite).
pub fn to_canonical_json<T: Slugged + Serialize>(entries: &[T]) -> Result<String, serde_json::Error> {
    let mut sorted: Vec<&T> = entries.iter().collect();
    sorted.sort_by(|a, b| a.slug().cmp(b.slug()));
    let mut bytes = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, OneFieldPerLine { depth: 0 });
    sorted.serialize(&mut serializer)?;
    bytes.push(b'\n');
    String::from_utf8(bytes).map_err(|error| serde_json::Error::io(io::Error::other(error)))
}

/// Breaks lines at the depth of entries and of their fields, and nowhere below.
struct OneFieldPerLine {
    depth: usize,
}

const BROKEN_DEPTH: usize = 2;

impl OneFieldPerLine {
    fn open<W: ?Sized + io::Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        writer.write_all(bracket)
    }

    fn close<W: ?Sized + io::Write>(&mut self, writer: &mut W, bracket: &[u8]) -> io::Result<()> {
        if self.depth <= BROKEN_DEPTH {
            writer.write_all(b"\n")?;
            indent(writer, self.depth - 1)?;
        }
        self.depth -= 1;
        writer.write_all(bracket)
    }

    fn separate<W: ?Sized + io::Write>(&self, writer: &mut W, first: bool) -> io::Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        if self.depth <= BROKEN_DEPTH {
            writer.write_all(b"\n")?;
            indent(writer, self.depth)
        } else if first {
            Ok(())
        } else {
            writer.write_all(b" ")
        }
    }
}

fn indent<W: ?Sized + io::Write>(writer: &mut W, depth: usize) -> io::Result<()> {
    (0..depth).try_for_each(|_| writer.write_all(b"  "))
}

impl Formatter for OneFieldPerLine {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.separate(writer, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.separate(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
