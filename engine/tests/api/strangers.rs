//! Walks the OpenAPI document: what is somebody else's is answered exactly like what does not exist.

use axum::http::Method;
use engine::http::router;
use serde_json::json;
use shared::{ids::UserId, sync::EntityKind};
use uuid::Uuid;

use crate::{
    builders::{operation, put, request, stocked},
    possessions::{Ids, belongings, body, id_of, path, revealed},
    support::{Answer, Persona, TestApp},
};

/// Operations without an id of an athlete or of what belongs to one: nothing there to ask for a stranger's.
const NOBODYS: [&str; 22] = [
    "get_health",
    "get_readiness",
    "get_auth_options",
    "sign_in_as_demo",
    "register",
    "login",
    "refresh",
    "logout",
    "forgot_password",
    "reset_password",
    "confirm_email",
    "get_me",
    "list_sessions",
    "logout_everywhere",
    "change_password",
    "change_email",
    "send_confirmation",
    "delete_account",
    "list_exercises",
    "get_exercise",
    "list_templates",
    "get_template",
];

/// How many of them, the first, anybody may call.
const OPEN: usize = 11;

/// Status and body, with the ids hidden that the request named itself.
fn told(answer: &Answer, ids: &Ids) -> (u16, String) {
    let mut json = answer.json.clone();
    if let Some(fields) = json.as_object_mut() {
        fields.remove("request_id");
        fields.remove("server_time_ms");
        fields.remove("landmark");
        // Follows from the ids that the request named and the document.
        if fields.contains_key("current") {
            fields.remove("revision");
        }
    }
    (answer.status.as_u16(), ids.hide(json.to_string()))
}

/// Every operation of the document: method, path, id.
fn operations() -> Vec<(Method, String, String)> {
    let document = serde_json::to_value(router::document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            found.push((method.to_uppercase().parse().unwrap(), path.clone(), id));
        }
    }
    found
}

#[tokio::test]
async fn a_strangers_data_is_answered_like_what_does_not_exist() {
    let app = stocked().await;
    let mut walked = 0;
    for (method, template, id) in operations() {
        if NOBODYS.contains(&id.as_str()) {
            assert!(!template.contains("athlete_id"), "{id} is somebody's");
            continue;
        }
        if id == "sync" {
            continue; // walked below, for each kind of entity
        }
        let owner = app.athlete(&format!("owner-{id}")).await;
        let theirs = belongings(&owner).await;
        assert!(
            body(&id, &theirs).is_some(),
            "the walk does not know the operation {id}"
        );
        let send = async |who: &Persona<'_>, ids: &Ids| {
            let body = body(&id, ids).flatten();
            told(&who.send(method.clone(), &path(&template, ids), body).await, ids)
        };

        let (stranger, other) = (
            app.athlete(&format!("stranger-{id}")).await,
            app.athlete(&format!("other-{id}")).await,
        );
        let nothing = Ids::of_nobody();
        // In the owner's name: as if the owner did not exist.
        let forbidden = send(&stranger, &theirs).await;
        assert_eq!(forbidden, send(&stranger, &nothing).await, "{id}");
        assert_eq!(forbidden.0, 404, "{id}");
        // In their own name: as if what they refer to did not exist. Two strangers, as the request may make
        // something, and the second time would not be the first.
        let with_theirs = send(&stranger, &theirs.for_athlete(stranger.id)).await;
        let with_nothing = send(&other, &nothing.for_athlete(other.id)).await;
        assert!(
            with_theirs == with_nothing,
            "{id}: {:.300} {:.300}",
            with_theirs.1,
            with_nothing.1
        );

        // And nothing of it has touched the owner, for whom all works.
        let control = send(&owner, &theirs).await;
        assert!((200..300).contains(&control.0), "{id}: {control:?}");
        walked += 1;
    }
    assert!(walked >= 20, "{walked}");
}

#[tokio::test]
async fn the_same_holds_for_each_kind_of_entity_by_sync() {
    let app = stocked().await;
    for kind in EntityKind::ALL {
        let owner = app.athlete(&format!("owner-{kind:?}")).await;
        let theirs = belongings(&owner).await;
        let before = owner.sync(&[]).await["changes"].clone();
        let document = before
            .as_array()
            .unwrap()
            .iter()
            .find(|document| document["entity"]["kind"] == kind.as_str());
        let document = document.unwrap_or_else(|| panic!("{kind:?} is nowhere"));
        let fields = document["fields"].to_string();

        let nothing = Ids::of_nobody();
        let (stranger, other) = (
            app.athlete(&format!("stranger-{kind:?}")).await,
            app.athlete(&format!("other-{kind:?}")).await,
        );
        let send = async |who: &Persona<'_>, ids: &Ids, claimed: UserId| {
            // The owner's real fields, with these ids in the place of the owner's.
            let fields = revealed(&theirs.hide(fields.clone()), ids);
            let body = put(serde_json::from_str(&fields).unwrap());
            let mut operation = operation(who, 7, 9_000, kind, id_of(kind, ids), body);
            (operation.id, operation.owner, operation.actor) = (Uuid::from_u128(1).into(), claimed, claimed);
            told(&who.post("/v1/sync", request(0, &[operation])).await, ids)
        };
        let forged = send(&stranger, &theirs, owner.id).await;
        assert_eq!(
            forged,
            send(&stranger, &nothing, nothing.athlete).await,
            "{kind:?}"
        );
        assert!(forged.1.contains("operation_not_yours"), "{forged:?}");
        let with_theirs = send(&stranger, &theirs.for_athlete(stranger.id), stranger.id).await;
        let with_nothing = send(&other, &nothing.for_athlete(other.id), other.id).await;
        assert_eq!(with_theirs, with_nothing, "{kind:?}");
        assert_eq!(owner.sync(&[]).await["changes"], before, "{kind:?}");
        let control = send(&owner, &theirs, owner.id).await;
        assert!(control.1.contains("accepted"), "{kind:?}: {control:?}");
    }
}

#[tokio::test]
async fn without_a_token_nothing_is_told() {
    let app: TestApp = stocked().await;
    let ids = Ids::of_nobody();
    for (method, template, id) in operations() {
        if NOBODYS[..OPEN].contains(&id.as_str()) {
            continue;
        }
        let path = path(
            &template.replace("{exercise_id}", "x").replace("{slug}", "x"),
            &ids,
        );
        let answer = app.anonymous().send(method, &path, Some(json!({}))).await;
        answer.problem(shared::error::Code::Unauthenticated);
    }
}
