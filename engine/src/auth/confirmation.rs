//! Showing the password again before something that cannot be taken back.

use shared::{api::auth::Password, error::Code};

use super::{CurrentUser, model::UserRow};
use crate::{
    app::App,
    http::{
        limits::LimitedAction,
        problem::{ApiError, ApiResult},
    },
};

/// Refuses demo identities, which belong to everybody.
///
/// # Errors
/// `demo_identity`.
pub(super) fn refuse_demo(account: &UserRow) -> ApiResult<()> {
    if account.demo_key.is_some() {
        return Err(Code::DemoIdentity.into());
    }
    Ok(())
}

/// Whether the password is the account's. Counted per session: somebody who has got hold of one cannot guess on, and
/// does not keep the owner from confirming in another.
///
/// # Errors
/// `validation_failed` with `wrong_password` at `pointer`, `rate_limited`.
pub(super) async fn confirm(
    app: &App,
    user: CurrentUser,
    account: &UserRow,
    password: &Password,
    pointer: &str,
) -> ApiResult<()> {
    let session = format!("{}:{}", user.id, user.session);
    LimitedAction::ConfirmPassword.count(app, session).await?;
    let matches = app
        .passwords()
        .verify(password, account.password_hash.clone())
        .await?;
    if matches {
        Ok(())
    } else {
        Err(ApiError::invalid_field(pointer, "wrong_password"))
    }
}
