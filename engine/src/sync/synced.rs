//! What a feature says about a table of synchronised entities.

use std::future::Future;

use diesel::{QueryResult, Queryable, result::Error as QueryError};
use diesel_async::AsyncPgConnection;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use shared::{
    api::Versioned,
    entity::{self, Entity},
    error::Problem,
    ids::UserId,
    sync::{Document, EntityRef, Fields},
};
use uuid::Uuid;

use super::MergeColumns;
use crate::http::problem::ApiResult;

/// An entity with a table. [`synced_table!`] writes everything but the rules.
///
/// Connections are shared here: what does not need another's answer may be under way together.
pub trait Synced: Entity + Clone + PartialEq + Send + Sync + 'static {
    /// The columns that are its own. Its serde names are the entity's fields; every other field goes to `extra`.
    type Columns: Serialize + DeserializeOwned + Send + Sync;

    /// The rows with these ids, deleted ones among them, in any order.
    fn load(
        conn: &AsyncPgConnection,
        owner: UserId,
        ids: &[Uuid],
    ) -> impl Future<Output = QueryResult<Vec<Stored<Self::Columns>>>> + Send;

    /// The first rows that are alive, after the given id, in the order of their ids.
    fn page(
        conn: &AsyncPgConnection,
        owner: UserId,
        after: Option<Uuid>,
        limit: usize,
    ) -> impl Future<Output = QueryResult<Vec<Stored<Self::Columns>>>> + Send;

    /// Writes a row, new or not.
    fn save(
        conn: &AsyncPgConnection,
        owner: UserId,
        row: &Stored<Self::Columns>,
    ) -> impl Future<Output = QueryResult<()>> + Send;

    /// Writes new rows.
    fn insert(
        conn: &AsyncPgConnection,
        owner: UserId,
        rows: &[Stored<Self::Columns>],
    ) -> impl Future<Output = QueryResult<()>> + Send;

    /// The entity of a row. Field by field through JSON, unless an entity knows a shorter way.
    ///
    /// # Errors
    /// If the row holds what this build cannot have written.
    fn read(stored: &Stored<Self::Columns>) -> QueryResult<Self> {
        serde_json::from_value(Value::Object(stored.fields()?)).map_err(corrupt)
    }

    /// What the entity's own ranges and the foreign keys do not say. `before` is the entity as it was, if it was.
    ///
    /// # Errors
    /// A problem with the code that the device gets.
    fn admit(
        &self,
        conn: &mut AsyncPgConnection,
        owner: UserId,
        id: Uuid,
        before: Option<&Self>,
    ) -> impl Future<Output = ApiResult<()>> + Send {
        let _ = (conn, owner, id, before);
        async { Ok(()) }
    }

    /// Whether it may be deleted at all.
    ///
    /// # Errors
    /// A problem with the code that the device gets.
    fn admit_deletion() -> Result<(), Problem> {
        Ok(())
    }
}

/// A row of a synchronised table.
#[derive(Clone, Debug, Queryable)]
pub struct Stored<C> {
    /// Its id.
    pub id: Uuid,
    /// What merging needs.
    pub merge: MergeColumns,
    /// What is its own.
    pub columns: C,
}

impl<C: Serialize + DeserializeOwned> Stored<C> {
    /// The row of a parsed document. `None` if the document was never edited.
    ///
    /// # Errors
    /// If the columns cannot hold what the entity allows: a mistake in a migration.
    pub(crate) fn of<E: Synced<Columns = C>>(document: &Document, entity: &E) -> QueryResult<Option<Self>> {
        let mut fields = entity::fields(entity);
        for (name, value) in &document.fields {
            // Nested values are kept as they came: a newer app may have put more into them.
            if !fields.contains_key(name) || value.is_object() || value.is_array() {
                fields.insert(name.clone(), value.clone());
            }
        }
        let columns: C = serde_json::from_value(Value::Object(fields.clone())).map_err(corrupt)?;
        let own = object(&columns)?;
        let extra = fields
            .into_iter()
            .filter(|(name, value)| !own.contains_key(name) && !value.is_null());
        let merge = MergeColumns::of(document, extra.collect());
        Ok(merge.map(|merge| Self {
            id: document.entity.id,
            merge,
            columns,
        }))
    }

    /// All fields that have a value, those among them that nobody ever set and that have their default.
    fn fields(&self) -> QueryResult<Fields> {
        let mut fields = object(&self.columns)?;
        fields.extend(self.merge.extra.clone());
        fields.retain(|_, value| !value.is_null());
        Ok(fields)
    }

    /// What operations have said about it.
    ///
    /// # Errors
    /// If the row holds what this build cannot have written.
    pub fn document<E: Synced<Columns = C>>(&self) -> QueryResult<Document> {
        document::<E>(self.id, self.merge.clone(), &self.columns)
    }

    /// As [`Stored::document`], of a row that nobody needs any more.
    ///
    /// # Errors
    /// If the row holds what this build cannot have written.
    pub fn into_document<E: Synced<Columns = C>>(self) -> QueryResult<Document> {
        document::<E>(self.id, self.merge, &self.columns)
    }

    /// The entity.
    ///
    /// # Errors
    /// If the row holds what this build cannot have written.
    pub fn entity<E: Synced<Columns = C>>(&self) -> QueryResult<E> {
        E::read(self)
    }

    /// The entity as REST gives it.
    ///
    /// # Errors
    /// If the row holds what this build cannot have written.
    pub fn versioned<E: Synced<Columns = C>>(&self) -> QueryResult<Versioned<E>> {
        Ok(Versioned {
            id: self.id,
            version: self.merge.version,
            entity: self.entity()?,
        })
    }

    /// Whether it exists for readers.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        Some(self.merge.edited) > self.merge.deleted
    }
}

fn document<E: Synced>(id: Uuid, merge: MergeColumns, columns: &E::Columns) -> QueryResult<Document> {
    let mut fields = object(columns)?;
    fields.extend(merge.extra);
    fields.retain(|name, value| !value.is_null() && merge.clocks.contains_key(name));
    Ok(Document {
        entity: EntityRef { kind: E::KIND, id },
        fields,
        clocks: merge.clocks,
        edited: Some(merge.edited),
        deleted: merge.deleted,
        version: merge.version,
    })
}

fn object(columns: &impl Serialize) -> QueryResult<Fields> {
    match serde_json::to_value(columns).map_err(corrupt)? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Fields::new()),
    }
}

fn corrupt(error: serde_json::Error) -> QueryError {
    QueryError::DeserializationError(Box::new(error))
}

/// The selection of a [`Stored`] row, in the order of its fields.
macro_rules! stored {
    ($table:ident, $columns:ty) => {{
        use $crate::schema::$table::dsl;
        (
            dsl::id,
            (dsl::extra, dsl::clocks, dsl::edited, dsl::deleted, dsl::version),
            <$columns as diesel::SelectableHelper<diesel::pg::Pg>>::as_select(),
        )
    }};
}
pub(crate) use stored;

/// What [`super::MergeColumns`] writes.
macro_rules! merge_values {
    ($table:ident, $row:ident) => {{
        use $crate::schema::$table::dsl;
        (
            dsl::extra.eq($row.merge.extra_value()),
            dsl::clocks.eq($row.merge.clocks_value()),
            dsl::edited.eq($row.merge.edited.to_string()),
            dsl::deleted.eq($row.merge.deleted.map(|clock| clock.to_string())),
            dsl::version.eq($row.merge.version_value()),
        )
    }};
}
pub(crate) use merge_values;

/// Implements [`Synced`] for an entity: its table, its columns, and optionally its rules.
macro_rules! synced_table {
    ($entity:ty, $table:ident, $columns:ty $(, $rules:tt)?) => {
        impl $crate::sync::Synced for $entity {
            type Columns = $columns;

            async fn load(
                mut conn: &diesel_async::AsyncPgConnection,
                owner: shared::ids::UserId,
                ids: &[uuid::Uuid],
            ) -> diesel::QueryResult<Vec<$crate::sync::Stored<$columns>>> {
                use diesel::{ExpressionMethods, QueryDsl};
                use $crate::schema::$table::dsl;
                let rows = dsl::$table
                    .filter(dsl::owner_id.eq(owner))
                    .filter(dsl::id.eq_any(ids))
                    .select($crate::sync::stored!($table, $columns));
                diesel_async::RunQueryDsl::load(rows, &mut conn).await
            }

            async fn page(
                mut conn: &diesel_async::AsyncPgConnection,
                owner: shared::ids::UserId,
                after: Option<uuid::Uuid>,
                limit: usize,
            ) -> diesel::QueryResult<Vec<$crate::sync::Stored<$columns>>> {
                use diesel::{ExpressionMethods, QueryDsl};
                use $crate::schema::$table::dsl;
                let rows = dsl::$table
                    .filter(dsl::owner_id.eq(owner))
                    .filter(dsl::id.gt(after.unwrap_or_default()))
                    .filter($crate::sync::alive!($table))
                    .order(dsl::id)
                    .limit(i64::try_from(limit).unwrap_or(i64::MAX))
                    .select($crate::sync::stored!($table, $columns));
                diesel_async::RunQueryDsl::load(rows, &mut conn).await
            }

            async fn save(
                mut conn: &diesel_async::AsyncPgConnection,
                owner: shared::ids::UserId,
                row: &$crate::sync::Stored<$columns>,
            ) -> diesel::QueryResult<()> {
                use diesel::ExpressionMethods;
                use $crate::schema::$table::dsl;
                let merge = $crate::sync::merge_values!($table, row);
                let key = (dsl::owner_id.eq(owner), dsl::id.eq(row.id));
                let upsert = diesel::insert_into(dsl::$table)
                    .values((key, &row.columns, merge.clone()))
                    .on_conflict((dsl::owner_id, dsl::id))
                    .do_update()
                    .set((&row.columns, merge));
                let upsert = $crate::db::Prepared(upsert);
                diesel_async::RunQueryDsl::execute(upsert, &mut conn)
                    .await
                    .map(drop)
            }

            async fn insert(
                mut conn: &diesel_async::AsyncPgConnection,
                owner: shared::ids::UserId,
                rows: &[$crate::sync::Stored<$columns>],
            ) -> diesel::QueryResult<()> {
                use diesel::ExpressionMethods;
                use $crate::schema::$table::dsl;
                let values: Vec<_> = rows
                    .iter()
                    .map(|row| {
                        let key = (dsl::owner_id.eq(owner), dsl::id.eq(row.id));
                        (key, &row.columns, $crate::sync::merge_values!($table, row))
                    })
                    .collect();
                let insert = diesel::insert_into(dsl::$table).values(values);
                diesel_async::RunQueryDsl::execute(insert, &mut conn)
                    .await
                    .map(drop)
            }

            $crate::sync::synced_table!(@rules $($rules)?);
        }
    };
    (@rules) => {};
    (@rules { $($rules:item)* }) => { $($rules)* };
}
pub(crate) use synced_table;

/// The condition that a row is alive.
macro_rules! alive {
    ($table:ident) => {{
        use diesel::{BoolExpressionMethods, ExpressionMethods, NullableExpressionMethods};
        use $crate::schema::$table::dsl;
        dsl::deleted
            .is_null()
            .or(dsl::edited.gt(dsl::deleted.assume_not_null()))
    }};
}
pub(crate) use alive;

/// The living rows of an owner from one day to another (both ends included), in the order of days and ids, or those after the given
/// day and id: a query for `Stored<$columns>`, for a table whose rows have a `local_date`.
macro_rules! by_day {
    ($table:ident, $columns:ty, $owner:expr, $days:expr, $after:expr, $limit:expr) => {{
        use diesel::{BoolExpressionMethods, ExpressionMethods, QueryDsl};
        use $crate::schema::$table::dsl;
        let (from, to): (chrono::NaiveDate, chrono::NaiveDate) = $days;
        let after: Option<(chrono::NaiveDate, uuid::Uuid)> = $after;
        let query = dsl::$table
            .filter(dsl::owner_id.eq($owner))
            .filter(dsl::local_date.between(from, to))
            .filter($crate::sync::alive!($table))
            .order((dsl::local_date, dsl::id))
            .limit(i64::try_from($limit).unwrap_or(i64::MAX))
            .select($crate::sync::stored!($table, $columns))
            .into_boxed();
        match after {
            Some((day, id)) => query.filter(
                dsl::local_date
                    .gt(day)
                    .or(dsl::local_date.eq(day).and(dsl::id.gt(id))),
            ),
            None => query,
        }
    }};
}
pub(crate) use by_day;
