//! Row by row.

use chrono::NaiveDateTime;
use csv::StringRecord;
use training::{
    history::SetKind,
    units::{Weight, WeightUnit},
};

use super::{
    Entry, Fault, FaultCode, Format, Log, Unreadable,
    cell::{self, Row},
    columns::{Columns, delimiter},
    date::Dates,
    text::decode,
};

/// How much of a strange header is told.
const HEADER_TOLD: usize = 80;

/// Reads a log. `unsaid` is the unit of weights that stand without one.
///
/// # Errors
/// [`Unreadable`] where it is no log at all.
pub fn read(bytes: &[u8], unsaid: WeightUnit) -> Result<Log, Unreadable> {
    let text = decode(bytes);
    let text = without_separator_line(&text);
    let header = text.lines().find(|line| !line.trim().is_empty());
    let header = header.ok_or(Unreadable::Empty)?;
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter(header))
        .flexible(true)
        .from_reader(text.as_bytes());
    let strange = || Unreadable::UnknownFormat {
        header: header.chars().take(HEADER_TOLD).collect(),
    };
    let columns = rows.headers().ok().and_then(Columns::of).ok_or_else(strange)?;
    let mut faults = Vec::new();
    let records: Vec<StringRecord> = rows
        .records()
        .filter_map(|record| record.map_err(|error| faults.push(broken(&error))).ok())
        .collect();
    let stamps = records.iter().filter_map(|record| record.get(columns.at));
    let mut log = Reading {
        dates: Dates::of(stamps),
        last: None,
        entries: Vec::with_capacity(records.len()),
        faults,
        columns,
        unsaid,
    };
    for record in &records {
        log.row(record);
    }
    log.faults.sort_by_key(|fault| fault.line);
    Ok(Log {
        format: log.columns.format,
        unit_unsaid: log.columns.unit_unsaid(),
        entries: log.entries,
        faults: log.faults,
    })
}

/// Spreadsheets write `sep=;` before the header.
fn without_separator_line(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.trim().to_lowercase().starts_with("sep=") => rest,
        _ => text,
    }
}

fn broken(error: &csv::Error) -> Fault {
    Fault {
        line: error.position().map_or(0, csv::Position::line),
        code: FaultCode::RowUnreadable,
        kept: false,
    }
}

struct Reading {
    columns: Columns,
    dates: Dates,
    /// The last date that was read: it is that of the next row most of the time.
    last: Option<(String, NaiveDateTime)>,
    unsaid: WeightUnit,
    entries: Vec<Entry>,
    faults: Vec<Fault>,
}

impl Reading {
    fn row(&mut self, record: &StringRecord) {
        let line = record.position().map_or(0, csv::Position::line);
        let text = |column: Option<usize>| column.and_then(|at| record.get(at)).unwrap_or_default();
        let kind = text(self.columns.kind);
        let row = match self.columns.format {
            Format::Strong => cell::set_order(kind),
            Format::Hevy | Format::Normalised | Format::FitNotes => cell::set_type(kind),
        };
        let kind = match row {
            Row::NoSet => return,
            Row::Set(kind) => kind,
            Row::UnknownSet => self
                .keep(line, Err(FaultCode::KindUnknown))
                .unwrap_or(SetKind::Working),
        };
        let at = match self.date(text(Some(self.columns.at))) {
            Ok(at) => at,
            Err(code) => return self.lose(line, code),
        };
        let Some(exercise) = cell::words(text(Some(self.columns.exercise))) else {
            return self.lose(line, FaultCode::ExerciseMissing);
        };
        let (weight, unit) = match self.weight(record) {
            Ok(weight) => weight,
            Err(code) => return self.lose(line, code),
        };
        let reps = match cell::reps(text(self.columns.reps)) {
            Ok(reps) => reps,
            Err(code) => return self.lose(line, code),
        };
        let rpe = self.keep(line, cell::rpe(text(self.columns.rpe)));
        let duration_s = self.keep(line, cell::duration_s(text(self.columns.duration)));
        self.entries.push(Entry {
            line,
            at,
            workout: cell::words(text(self.columns.workout)),
            exercise,
            kind,
            weight,
            unit,
            reps,
            rpe,
            duration_s,
            note: cell::words(text(self.columns.note)),
        });
    }

    fn date(&mut self, text: &str) -> Result<NaiveDateTime, FaultCode> {
        if let Some((_, at)) = self.last.as_ref().filter(|(last, _)| last == text) {
            return Ok(*at);
        }
        let at = self.dates.read(text)?;
        self.last = Some((text.to_owned(), at));
        Ok(at)
    }

    /// The load, and the unit in which it was typed.
    fn weight(&self, record: &StringRecord) -> Result<(Option<Weight>, WeightUnit), FaultCode> {
        let said = match self.columns.unit.and_then(|at| record.get(at)) {
            Some(unit) => cell::unit(unit)?,
            None => None,
        };
        let mut typed = said.unwrap_or(self.unsaid);
        for (at, of_column) in &self.columns.weights {
            let counted_in = of_column.or(said).unwrap_or(self.unsaid);
            typed = said.unwrap_or(counted_in);
            let text = record.get(*at).unwrap_or_default();
            if let Some(weight) = cell::weight(text, counted_in)? {
                return Ok((Some(weight), typed));
            }
        }
        Ok((None, typed))
    }

    /// The value of a cell without which the row still says something.
    fn keep<T>(&mut self, line: u64, cell: Result<Option<T>, FaultCode>) -> Option<T> {
        cell.unwrap_or_else(|code| {
            self.faults.push(Fault {
                line,
                code,
                kept: true,
            });
            None
        })
    }

    fn lose(&mut self, line: u64, code: FaultCode) {
        self.faults.push(Fault {
            line,
            code,
            kept: false,
        });
    }
}
