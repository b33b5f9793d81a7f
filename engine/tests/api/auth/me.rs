use serde_json::json;
use shared::error::Code;

use crate::support::TestApp;

#[tokio::test]
async fn everybody_sees_their_own_account() {
    let app = TestApp::new().await;
    let (ana, ben) = (app.athlete("ana").await, app.athlete("ben").await);
    for person in [&ana, &ben] {
        let answer = person.get("/v1/me").await;
        let expected = json!({
            "id": person.id, "email": format!("{}@example.org", person.name),
            "email_verified": false, "display_name": person.name, "demo": false,
        });
        assert_eq!(*answer.expect(200), expected);
    }
}

#[tokio::test]
async fn nobody_sees_none() {
    let app = TestApp::new().await;
    let answer = app.anonymous().get("/v1/me").await;
    answer.problem(Code::Unauthenticated);
    assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
}
