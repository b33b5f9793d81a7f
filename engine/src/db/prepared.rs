//! Statements that each connection prepares once.
//!
//! Diesel prepares anew, in a round trip of its own, whatever could come in endlessly many texts: every `UPDATE`, every
//! upsert, every insert of a struct, every text of one's own. Most of those come in a few texts only.

use diesel::{
    QueryResult,
    pg::Pg,
    query_builder::{AstPass, QueryFragment, QueryId},
};

/// A statement of few texts: nothing in it but the values of its parameters depends on the data. Not for inserts of
/// many rows, nor for a struct whose `None` means `DEFAULT`.
#[derive(Clone, Copy, Debug)]
pub struct Prepared<Q>(pub Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Prepared<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

/// Known by its text.
impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}
