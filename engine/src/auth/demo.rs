//! Demo identities: people to try the product as, without a password.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::{api::auth::DemoIdentity, ids::UserId};
use uuid::Uuid;

use super::{model::NewUser, queries};
use crate::schema::relationships;

/// Somebody to try the product as.
#[derive(Clone, Copy, Debug)]
pub struct Persona {
    /// What signs in.
    pub key: &'static str,
    /// The account, the same on every machine.
    pub id: UserId,
    /// A name.
    pub display_name: &'static str,
    /// Who this is, in a few words.
    pub description: &'static str,
}

/// Trains four days a week and has a history.
pub const ANA: Persona = Persona {
    key: "ana",
    id: UserId::new(Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_0000_0a0a)),
    display_name: "Ana Ferreira",
    description: "Trains four days a week, with some weeks of history",
};

/// Has just begun: nothing is set up, nothing is logged.
pub const BEN: Persona = Persona {
    key: "ben",
    id: UserId::new(Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_0000_0b0b)),
    display_name: "Ben Okafor",
    description: "New here: nothing set up, nothing logged",
};

/// Coaches Ana.
pub const MARA: Persona = Persona {
    key: "mara",
    id: UserId::new(Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_0000_0c0c)),
    display_name: "Mara Lindqvist",
    description: "A trainer, who coaches Ana",
};

/// Has trained for three years. Only where somebody asked for her (`engine seed --long`).
pub const NOOR: Persona = Persona {
    key: "noor",
    id: UserId::new(Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_0000_0d0d)),
    display_name: "Noor Haddad",
    description: "Three years of training: 500 workouts, 10,000 sets",
};

/// Those that are always there.
const ALWAYS: [Persona; 3] = [ANA, BEN, MARA];
/// All of them, in the order of the sign-in page.
const PERSONAS: [Persona; 4] = [ANA, BEN, MARA, NOOR];

const MARA_COACHES_ANA: Uuid = Uuid::from_u128(0x0193_5a00_0000_7000_8000_0000_000c_0a00);

impl Persona {
    /// As the sign-in page shows it.
    #[must_use]
    pub fn identity(&self) -> DemoIdentity {
        DemoIdentity {
            key: self.key.to_owned(),
            display_name: self.display_name.to_owned(),
            description: self.description.to_owned(),
        }
    }
}

/// Those of them that were seeded.
///
/// # Errors
/// Those of the database.
pub(super) async fn identities(conn: &mut AsyncPgConnection) -> QueryResult<Vec<DemoIdentity>> {
    let seeded = queries::demo_keys(conn).await?;
    let there = PERSONAS
        .iter()
        .filter(|persona| seeded.iter().any(|key| key == persona.key));
    Ok(there.map(Persona::identity).collect())
}

/// Puts Noor into the database; a second time changes nothing.
///
/// # Errors
/// Those of the database.
pub async fn seed_long(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    put(conn, &[NOOR]).await
}

/// Puts the demo identities into the database; a second time changes nothing.
///
/// # Errors
/// Those of the database.
pub async fn seed(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    put(conn, &ALWAYS).await?;
    diesel::insert_into(relationships::table)
        .values((
            relationships::id.eq(MARA_COACHES_ANA),
            relationships::trainer_id.eq(MARA.id),
            relationships::athlete_id.eq(ANA.id),
            relationships::scopes.eq(vec!["read", "plan"]),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

async fn put(conn: &mut AsyncPgConnection, personas: &[Persona]) -> QueryResult<()> {
    for persona in personas {
        let user = NewUser {
            id: persona.id,
            email: None,
            password_hash: None,
            display_name: persona.display_name,
            demo_key: Some(persona.key),
        };
        queries::upsert_demo_user(conn, &user).await?;
    }
    Ok(())
}
