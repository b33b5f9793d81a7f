//! The one way in which training data changes: an operation is merged, judged by the feature that owns the
//! table, and written, with its place in the history.

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use futures_util::try_join;
use shared::{
    entity::{
        self, Assignment, BodyMeasure, CustomExercise, ExerciseNote, Gym, NoticeAnswer, PainReport, Plan,
        PlanRevision, Profile, Readiness, Set, Workout,
    },
    ids::UserId,
    sync::{Body, Document, EntityKind},
};
use uuid::Uuid;

use super::{Stored, Synced, batch::Numbered, documents, feed, journal};
use crate::http::problem::ApiResult;

/// Runs `$call` with the entity type of a kind: who owns which table.
macro_rules! dispatch {
    ($kind:expr, $call:ident ( $($argument:expr),* )) => {
        match $kind {
            EntityKind::Profile => $call::<Profile>($($argument),*).await,
            EntityKind::Gym => $call::<Gym>($($argument),*).await,
            EntityKind::CustomExercise => $call::<CustomExercise>($($argument),*).await,
            EntityKind::ExerciseNote => $call::<ExerciseNote>($($argument),*).await,
            EntityKind::Plan => $call::<Plan>($($argument),*).await,
            EntityKind::PlanRevision => $call::<PlanRevision>($($argument),*).await,
            EntityKind::Assignment => $call::<Assignment>($($argument),*).await,
            EntityKind::Workout => $call::<Workout>($($argument),*).await,
            EntityKind::Set => $call::<Set>($($argument),*).await,
            EntityKind::Readiness => $call::<Readiness>($($argument),*).await,
            EntityKind::BodyMeasure => $call::<BodyMeasure>($($argument),*).await,
            EntityKind::NoticeAnswer => $call::<NoticeAnswer>($($argument),*).await,
            EntityKind::PainReport => $call::<PainReport>($($argument),*).await,
        }
    };
}

/// Applies an operation that has not been applied before. `is_new` if none about its entity ever was.
pub(super) async fn apply(conn: &mut AsyncPgConnection, numbered: &Numbered, is_new: bool) -> ApiResult<()> {
    dispatch!(numbered.operation.entity.kind, apply_to(conn, numbered, is_new))
}

/// Makes the new entities of puts, all of one kind, each another.
pub(super) async fn add(conn: &mut AsyncPgConnection, owner: UserId, puts: &[Numbered]) -> ApiResult<()> {
    let Some(first) = puts.first() else {
        return Ok(());
    };
    dispatch!(first.operation.entity.kind, add_all(conn, owner, puts))
}

/// The documents of one kind; those without a row are left out.
pub(super) async fn documents(
    conn: &AsyncPgConnection,
    owner: UserId,
    kind: EntityKind,
    ids: &[Uuid],
) -> QueryResult<Vec<Document>> {
    use documents::of_kind;
    dispatch!(kind, of_kind(conn, owner, ids))
}

async fn apply_to<E: Synced>(
    conn: &mut AsyncPgConnection,
    numbered: &Numbered,
    is_new: bool,
) -> ApiResult<()> {
    let (operation, change_seq) = (&numbered.operation, numbered.change_seq);
    let (owner, id) = (operation.owner, operation.entity.id);
    let row = match is_new {
        true => None,
        false => documents::row::<E>(conn, owner, id).await?,
    };
    let mut document = match &row {
        Some(row) => row.document::<E>()?,
        None if is_new => Document::new(operation.entity),
        None => journal::fold(conn, owner, operation.entity).await?,
    };
    let applied = document.apply(operation);
    document.version = change_seq;
    let stored = match operation.body {
        Body::Put { .. } => {
            let before = row.map(|row| row.entity::<E>()).transpose()?;
            let entity: E = entity::parse(&document)?;
            entity.admit(conn, owner, id, before.as_ref()).await?;
            Stored::of(&document, &entity)?
        }
        Body::Delete => {
            E::admit_deletion()?;
            // Without a row, the operation itself is what is remembered of the deletion.
            row.map(|mut row| {
                row.merge.deleted = document.deleted;
                row.merge.version = change_seq;
                row
            })
        }
    };
    let conn = &*conn;
    let save = async {
        match &stored {
            Some(stored) => E::save(conn, owner, stored).await,
            None => Ok(()),
        }
    };
    try_join!(
        save,
        journal::append(conn, numbered, &applied.superseded),
        feed::record(conn, numbered)
    )?;
    Ok(())
}

async fn add_all<E: Synced>(conn: &mut AsyncPgConnection, owner: UserId, puts: &[Numbered]) -> ApiResult<()> {
    let mut rows = Vec::with_capacity(puts.len());
    for put in puts {
        let entity = put.operation.entity;
        let mut document = Document::new(entity);
        document.apply(&put.operation);
        document.version = put.change_seq;
        let parsed: E = entity::parse(&document)?;
        parsed.admit(conn, owner, entity.id, None).await?;
        rows.extend(Stored::of(&document, &parsed)?);
    }
    let conn = &*conn;
    try_join!(
        E::insert(conn, owner, &rows),
        journal::append_all(conn, puts),
        feed::record_all(conn, puts)
    )?;
    Ok(())
}
