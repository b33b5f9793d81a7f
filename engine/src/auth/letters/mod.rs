//! What the mails of an account say. Each is a function of who it is for and what happened; which words say it is
//! the business of one file per language.

mod english;
mod german;

use crate::mail::{Language, Letter, Link};

/// What happened, as far as the letter tells it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Message<'a> {
    /// The address of a new account shall be confirmed.
    ConfirmEmail { url: &'a str },
    /// The account shall get this address.
    ConfirmNewEmail { url: &'a str },
    /// A new password can be set.
    ResetPassword { url: &'a str },
    /// The password is a new one.
    PasswordChanged,
    /// The account has another address now; to the one that it had.
    EmailChanged { new: &'a str },
    /// The account is locked and being erased.
    AccountDeleted,
}

/// The words of one letter in one language.
struct Words {
    subject: String,
    paragraphs: Vec<String>,
    /// What the button says, where there is one.
    action: Option<&'static str>,
    small_print: Vec<String>,
}

/// Writes a letter to somebody.
pub(super) fn write(language: Language, name: &str, message: Message<'_>) -> Letter {
    let words = match language {
        Language::En => english::words(name, message),
        Language::De => german::words(name, message),
    };
    let url = match message {
        Message::ConfirmEmail { url } | Message::ConfirmNewEmail { url } | Message::ResetPassword { url } => {
            Some(url)
        }
        Message::PasswordChanged | Message::EmailChanged { .. } | Message::AccountDeleted => None,
    };
    let link = words.action.zip(url).map(|(label, url)| Link {
        label: label.to_owned(),
        url: url.to_owned(),
    });
    Letter {
        language,
        subject: words.subject,
        paragraphs: words.paragraphs,
        link,
        small_print: words.small_print,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://app.example.org/x?token=t";

    const ALL: [Message<'static>; 6] = [
        Message::ConfirmEmail { url: URL },
        Message::ConfirmNewEmail { url: URL },
        Message::ResetPassword { url: URL },
        Message::PasswordChanged,
        Message::EmailChanged {
            new: "new@example.org",
        },
        Message::AccountDeleted,
    ];

    #[test]
    fn every_letter_says_something_in_every_language_and_carries_its_link() {
        for language in [Language::En, Language::De] {
            for message in ALL {
                let letter = write(language, "Ana", message);
                assert!(
                    !letter.subject.is_empty() && !letter.paragraphs.is_empty(),
                    "{message:?}"
                );
                assert!(letter.paragraphs[0].contains("Ana"), "{message:?}");
                let carries = format!("{message:?}").contains(URL);
                assert_eq!(letter.link.is_some(), carries, "{language:?} {message:?}");
            }
        }
    }

    #[test]
    fn no_two_letters_have_the_same_subject() {
        for language in [Language::En, Language::De] {
            let mut subjects = ALL
                .map(|message| write(language, "Ana", message).subject)
                .to_vec();
            subjects.sort();
            subjects.dedup();
            assert_eq!(subjects.len(), ALL.len());
        }
    }
}
