//! The job that mails somebody about their account. It makes the link that the mail carries, so that no token is
//! ever written down but as its hash.

use std::time::Duration;

use chrono::{TimeDelta, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use shared::ids::UserId;
use uuid::Uuid;

use super::{
    letters::{self, Message},
    model::{NewLink, UserRow},
    queries::{accounts, links},
    token::MailedToken,
};
use crate::{
    app::App,
    jobs::Job,
    mail::{Delivery, Language, Letter},
    profile,
};

/// A kind of link.
#[derive(Clone, Copy)]
struct LinkKind {
    purpose: &'static str,
    /// The page of the webapp that takes it.
    page: &'static str,
    lifetime: TimeDelta,
}

const CONFIRM: LinkKind = LinkKind {
    purpose: links::CONFIRM_EMAIL,
    page: "confirm-email",
    lifetime: TimeDelta::days(3),
};

const RESET: LinkKind = LinkKind {
    purpose: links::RESET_PASSWORD,
    page: "reset-password",
    lifetime: TimeDelta::hours(1),
};

/// What the mail is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Occasion {
    /// The address of the account is to be confirmed.
    ConfirmEmail,
    /// The account shall have another address, which is to be confirmed before.
    ConfirmNewEmail {
        /// Where the mail goes.
        email: String,
    },
    /// Somebody has forgotten the password.
    ResetPassword,
    /// The password is a new one.
    PasswordChanged,
    /// The address is a new one.
    EmailChanged {
        /// The one before, where the mail goes.
        old: String,
    },
    /// The account is locked and being erased.
    AccountDeleted {
        /// The address that it had.
        email: String,
    },
}

/// Mails somebody about their account, once.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendAccountMail {
    id: Uuid,
    /// Absent where somebody typed an address that nobody has: the request then does the same work as otherwise.
    user: Option<UserId>,
    /// Of the browser that asked; the profile's own goes before.
    language: Language,
    occasion: Occasion,
}

impl SendAccountMail {
    /// A mail to an account, or to nobody.
    #[must_use]
    pub fn new(user: Option<UserId>, language: Language, occasion: Occasion) -> Self {
        Self {
            id: Uuid::now_v7(),
            user,
            language,
            occasion,
        }
    }
}

impl Job for SendAccountMail {
    const KIND: &'static str = "send_account_mail";
    const TIMEOUT: Duration = Duration::from_secs(60);

    async fn run(self, app: &App) -> anyhow::Result<()> {
        let Some(user) = self.user else {
            return Ok(());
        };
        let mut conn = app.database().conn().await?;
        if accounts::is_mail_sent(&mut conn, self.id).await? {
            return Ok(());
        }
        let Some(account) = accounts::find_any(&mut conn, user).await? else {
            return Ok(());
        };
        let chosen = profile::queries::find_language(&mut conn, user).await?;
        let language = chosen
            .as_deref()
            .and_then(Language::of_tag)
            .unwrap_or(self.language);
        let Some((to, letter)) = self.letter(app, &mut conn, &account, language).await? else {
            return Ok(());
        };
        // A mail server takes its time: others can have the connection meanwhile.
        drop(conn);
        if app.mailer().send(self.id, &to, &letter).await? == Delivery::Refused {
            tracing::warn!(id = %self.id, "a mail cannot be delivered to its address");
        }
        let mut conn = app.database().conn().await?;
        accounts::note_mail(&mut conn, self.id, user).await?;
        Ok(())
    }
}

impl SendAccountMail {
    /// The letter and its address; none where there is nothing to tell any more.
    async fn letter(
        &self,
        app: &App,
        conn: &mut AsyncPgConnection,
        account: &UserRow,
        language: Language,
    ) -> QueryResult<Option<(String, Letter)>> {
        let write = |message: Message<'_>| letters::write(language, &account.display_name, message);
        Ok(match (&self.occasion, &account.email) {
            (Occasion::AccountDeleted { email }, _) => Some((email.clone(), write(Message::AccountDeleted))),
            // Locked meanwhile, or a demo identity.
            (_, None) => None,
            (Occasion::ConfirmEmail, Some(email)) => {
                let url = &self.link(app, conn, account.id, CONFIRM, email).await?;
                Some((email.clone(), write(Message::ConfirmEmail { url })))
            }
            (Occasion::ConfirmNewEmail { email }, Some(_)) => {
                let url = &self.link(app, conn, account.id, CONFIRM, email).await?;
                Some((email.clone(), write(Message::ConfirmNewEmail { url })))
            }
            (Occasion::ResetPassword, Some(email)) => {
                let url = &self.link(app, conn, account.id, RESET, email).await?;
                Some((email.clone(), write(Message::ResetPassword { url })))
            }
            (Occasion::PasswordChanged, Some(email)) => {
                Some((email.clone(), write(Message::PasswordChanged)))
            }
            (Occasion::EmailChanged { old }, Some(new)) => {
                Some((old.clone(), write(Message::EmailChanged { new })))
            }
        })
    }

    /// Makes the link that the mail carries. The token stands behind `#`, which browsers send to nobody: it is in
    /// no log of a server and in no `Referer`.
    async fn link(
        &self,
        app: &App,
        conn: &mut AsyncPgConnection,
        user: UserId,
        kind: LinkKind,
        email: &str,
    ) -> QueryResult<String> {
        let token = MailedToken::random();
        let link = NewLink {
            id: self.id,
            user_id: user,
            purpose: kind.purpose,
            email,
            token_hash: &token.hash(),
            expires_at: Utc::now() + kind.lifetime,
        };
        links::put_link(conn, &link).await?;
        let site = app.config().http.site.origin();
        Ok(format!("{site}/{}#{}", kind.page, token.expose()))
    }
}
