//! Every id is its own type: a [`SetId`] cannot be passed where a [`WorkoutId`] is meant.
//!
//! Ids are UUIDs. Whatever can be made offline gets a UUIDv7 from the device that makes it; they are unique
//! per owner, never trusted to be unique across owners (see `docs/SYNC.md`).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "diesel", derive(diesel::expression::AsExpression, diesel::deserialize::FromSqlRow))]
        #[cfg_attr(feature = "diesel", diesel(sql_type = diesel::sql_types::Uuid))]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = Uuid))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID.
            #[must_use]
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            /// The UUID inside.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        #[cfg(feature = "diesel")]
        const _: () = {
            use diesel::{backend::Backend, deserialize, serialize, sql_types};

            impl<DB: Backend> deserialize::FromSql<sql_types::Uuid, DB> for $name
            where
                Uuid: deserialize::FromSql<sql_types::Uuid, DB>,
            {
                fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
                    <Uuid as deserialize::FromSql<sql_types::Uuid, DB>>::from_sql(bytes).map(Self)
                }
            }

            impl<DB: Backend> serialize::ToSql<sql_types::Uuid, DB> for $name
            where
                Uuid: serialize::ToSql<sql_types::Uuid, DB>,
            {
                fn to_sql<'b>(&'b self, out: &mut serialize::Output<'b, '_, DB>) -> serialize::Result {
                    self.0.to_sql(out)
                }
            }
        };
    )+};
}

ids! {
    /// An account; also the owner of training data and the athlete in a path.
    UserId;
    /// A sign-in on one device; the `sid` of an access token.
    SessionId;
    /// A studio, club or household.
    OrganisationId;
    /// An installation of the app, or the engine acting for a REST client.
    DeviceId;
    /// One change, made once.
    OperationId;
    /// An exercise of the catalogue or of a lifter's own.
    ExerciseId;
    /// A place with equipment.
    GymId;
    /// A programme.
    PlanId;
    /// One immutable revision of a plan's document.
    PlanRevisionId;
    /// A plan given to an athlete.
    AssignmentId;
    /// One session of training.
    WorkoutId;
    /// One logged set.
    SetId;
    /// The answers to "How are you?" of one day.
    ReadinessId;
    /// What scales and tape said on one day.
    BodyMeasureId;
    /// What was answered to one proposal of the coach.
    NoticeAnswerId;
    /// Pain at an exercise, said once.
    PainReportId;
}
