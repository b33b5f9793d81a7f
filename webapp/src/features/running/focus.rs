//! Which number the strip under the table changes.

use crate::features::set_table::{Row, RowKey, Standing};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Load.
    Weight,
    /// Repetitions, or seconds of a timed set.
    Reps,
    /// Reps in reserve.
    Rir,
}

/// A number of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    /// The row.
    pub row: RowKey,
    /// The column.
    pub field: Field,
}

impl Focus {
    /// Where the strip stands when nobody has touched anything: the load of the next row, or of the last.
    #[must_use]
    pub fn resting(rows: &[Row]) -> Option<Self> {
        let next = rows.iter().find(|row| row.standing == Standing::Next);
        next.or(rows.last()).map(|row| Self {
            row: row.key,
            field: Field::Weight,
        })
    }

    /// After a tick the coach asks how hard it was; a warm-up leads on to the next row.
    #[must_use]
    pub fn after_tick(row: RowKey) -> Option<Self> {
        (!row.warm_up).then_some(Self {
            row,
            field: Field::Rir,
        })
    }
}

#[cfg(test)]
mod tests {
    use training::history::SetKind;

    use super::*;
    use crate::features::set_table::{Plan, rows};

    #[test]
    fn it_rests_on_the_next_row() {
        let rows = rows(&Plan {
            kinds: &[SetKind::Working; 2],
            ..Plan::default()
        });
        let focus = Focus::resting(&rows).unwrap();
        assert_eq!((focus.row.position, focus.field), (0, Field::Weight));
        assert_eq!(Focus::resting(&[]), None);
    }

    #[test]
    fn only_sets_that_count_are_asked_how_hard_they_were() {
        assert_eq!(
            Focus::after_tick(RowKey {
                warm_up: true,
                position: 0
            }),
            None
        );
        let row = RowKey {
            warm_up: false,
            position: 1,
        };
        assert_eq!(
            Focus::after_tick(row),
            Some(Focus {
                row,
                field: Field::Rir
            })
        );
    }
}
