//! The letters in English.

use super::{Message, Words};

const NOT_YOU: &str = "If this was not you, set a new password at once (\"Forgot your password?\" on the sign-in \
                       page): that signs everybody else out.";

pub(super) fn words(name: &str, message: Message<'_>) -> Words {
    let hello = format!("Hello {name},");
    match message {
        Message::ConfirmEmail { .. } => Words {
            subject: "Confirm your e-mail address".to_owned(),
            paragraphs: vec![
                hello,
                "one tap, and we know that mail reaches you: it is how you get back in if you ever forget your \
                 password."
                    .to_owned(),
            ],
            action: Some("Confirm this address"),
            small_print: vec![
                "The link works for three days.".to_owned(),
                "You have no account with us? Then somebody has mistyped an address: nothing is to be done."
                    .to_owned(),
            ],
        },
        Message::ConfirmNewEmail { .. } => Words {
            subject: "Confirm your new e-mail address".to_owned(),
            paragraphs: vec![
                hello,
                "you want to use this address for your account. It changes when you confirm it; until then the \
                 old one stays."
                    .to_owned(),
            ],
            action: Some("Use this address"),
            small_print: vec![
                "The link works for three days.".to_owned(),
                "You did not ask for this? Then do nothing.".to_owned(),
            ],
        },
        Message::ResetPassword { .. } => Words {
            subject: "Set a new password".to_owned(),
            paragraphs: vec![
                hello,
                "somebody, hopefully you, has asked to set a new password for your account.".to_owned(),
            ],
            action: Some("Set a new password"),
            small_print: vec![
                "The link works once, for an hour. It signs you out on all other devices; what you have logged \
                 there is kept."
                    .to_owned(),
                "You did not ask for this? Then do nothing: your password stays as it is.".to_owned(),
            ],
        },
        Message::PasswordChanged => Words {
            subject: "Your password has changed".to_owned(),
            paragraphs: vec![
                hello,
                "your account has a new password, and all other devices are signed out.".to_owned(),
            ],
            action: None,
            small_print: vec![NOT_YOU.to_owned()],
        },
        Message::EmailChanged { new } => Words {
            subject: "Your e-mail address has changed".to_owned(),
            paragraphs: vec![
                hello,
                format!("mail for your account goes to {new} from now on. This address is no longer in use."),
            ],
            action: None,
            small_print: vec![
                "If this was not you, somebody knows your password: turn to whoever runs this service.".to_owned(),
            ],
        },
        Message::AccountDeleted => Words {
            subject: "Your account is being deleted".to_owned(),
            paragraphs: vec![
                hello,
                "your account is locked and signed out everywhere. Everything in it is being erased from our \
                 servers: workouts, plans, estimates, this address."
                    .to_owned(),
            ],
            action: None,
            small_print: vec![
                "This cannot be undone. You are welcome to begin anew at any time.".to_owned(),
            ],
        },
    }
}
