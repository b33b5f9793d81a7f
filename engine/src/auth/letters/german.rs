//! The letters in German.

use super::{Message, Words};

const NOT_YOU: &str = "Falls du das nicht warst: Setze sofort ein neues Passwort („Passwort vergessen?“ auf der \
                       Anmeldeseite). Damit werden alle anderen abgemeldet.";

pub(super) fn words(name: &str, message: Message<'_>) -> Words {
    let hello = format!("Hallo {name},");
    match message {
        Message::ConfirmEmail { .. } => Words {
            subject: "Bestätige deine E-Mail-Adresse".to_owned(),
            paragraphs: vec![
                hello,
                "ein Tippen, und wir wissen, dass dich Post erreicht: So kommst du wieder hinein, falls du dein \
                 Passwort einmal vergisst."
                    .to_owned(),
            ],
            action: Some("Adresse bestätigen"),
            small_print: vec![
                "Der Link gilt drei Tage.".to_owned(),
                "Du hast kein Konto bei uns? Dann hat sich jemand vertippt: Es ist nichts zu tun.".to_owned(),
            ],
        },
        Message::ConfirmNewEmail { .. } => Words {
            subject: "Bestätige deine neue E-Mail-Adresse".to_owned(),
            paragraphs: vec![
                hello,
                "du möchtest diese Adresse für dein Konto verwenden. Sie gilt, sobald du sie bestätigst; bis \
                 dahin bleibt die alte."
                    .to_owned(),
            ],
            action: Some("Diese Adresse verwenden"),
            small_print: vec![
                "Der Link gilt drei Tage.".to_owned(),
                "Das warst nicht du? Dann ist nichts zu tun.".to_owned(),
            ],
        },
        Message::ResetPassword { .. } => Words {
            subject: "Setze ein neues Passwort".to_owned(),
            paragraphs: vec![
                hello,
                "jemand, hoffentlich du, möchte ein neues Passwort für dein Konto setzen.".to_owned(),
            ],
            action: Some("Neues Passwort setzen"),
            small_print: vec![
                "Der Link gilt einmal, eine Stunde lang. Alle anderen Geräte werden abgemeldet; was dort \
                 aufgezeichnet ist, bleibt."
                    .to_owned(),
                "Das warst nicht du? Dann ist nichts zu tun: Dein Passwort bleibt, wie es ist.".to_owned(),
            ],
        },
        Message::PasswordChanged => Words {
            subject: "Dein Passwort wurde geändert".to_owned(),
            paragraphs: vec![
                hello,
                "dein Konto hat ein neues Passwort, und alle anderen Geräte sind abgemeldet.".to_owned(),
            ],
            action: None,
            small_print: vec![NOT_YOU.to_owned()],
        },
        Message::EmailChanged { new } => Words {
            subject: "Deine E-Mail-Adresse wurde geändert".to_owned(),
            paragraphs: vec![
                hello,
                format!("Post für dein Konto geht ab jetzt an {new}. Diese Adresse ist nicht mehr in Gebrauch."),
            ],
            action: None,
            small_print: vec![
                "Falls du das nicht warst, kennt jemand dein Passwort: Wende dich an die Betreiber dieses Dienstes."
                    .to_owned(),
            ],
        },
        Message::AccountDeleted => Words {
            subject: "Dein Konto wird gelöscht".to_owned(),
            paragraphs: vec![
                hello,
                "dein Konto ist gesperrt und überall abgemeldet. Alles darin wird von unseren Servern gelöscht: \
                 Workouts, Pläne, Schätzungen, diese Adresse."
                    .to_owned(),
            ],
            action: None,
            small_print: vec![
                "Das lässt sich nicht rückgängig machen. Du kannst jederzeit neu anfangen.".to_owned(),
            ],
        },
    }
}
