//! `change_seq` between the wire (`u64`) and the database (`bigint`).

/// As the database has it. What is beyond its range is beyond every number that was ever given.
pub(super) fn to_db(change_seq: u64) -> i64 {
    i64::try_from(change_seq).unwrap_or(i64::MAX)
}

/// As it travels. The database holds no negative one.
pub(super) fn from_db(change_seq: i64) -> u64 {
    u64::try_from(change_seq).unwrap_or_default()
}
