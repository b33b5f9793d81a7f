//! What every form of the account shares: its state, and the words for what went wrong.

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::error::{Code, FieldError};
use shared::validate::Violations;

use crate::api::ApiError;
use crate::features::words::Words;
use crate::i18n::*;

/// A form that asks the engine for something: whether it is under way, and what went wrong.
#[derive(Clone, Copy)]
pub struct Form {
    i18n: Words,
    /// A request is under way.
    pub busy: RwSignal<bool>,
    /// What went wrong with the form as a whole.
    pub error: RwSignal<Option<String>>,
    wrong: RwSignal<Vec<FieldError>>,
}

impl Form {
    /// Nothing under way, nothing wrong.
    #[must_use]
    pub fn new(i18n: Words) -> Self {
        Self {
            i18n,
            busy: RwSignal::new(false),
            error: RwSignal::new(None),
            wrong: RwSignal::new(Vec::new()),
        }
    }

    /// What is wrong with the field of a pointer.
    #[must_use]
    pub fn field(self, pointer: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.wrong.with(|wrong| field_text(self.i18n, wrong, pointer)))
    }

    /// Sends, unless something is wrong already, and says what came of it.
    pub fn send<T: 'static>(
        self,
        violations: Violations,
        request: impl Future<Output = Result<T, ApiError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        self.error.set(None);
        if let Err(wrong) = violations.check(()) {
            self.wrong.set(wrong);
            return;
        }
        self.wrong.set(Vec::new());
        self.busy.set(true);
        spawn_local(async move {
            let answer = request.await;
            self.busy.try_set(false);
            match answer {
                Ok(value) => done(value),
                Err(failure) => self.fail(&failure),
            }
        });
    }

    fn fail(self, failure: &ApiError) {
        if let ApiError::Problem(problem) = failure {
            self.wrong.try_set(problem.errors.clone());
        }
        self.error.try_set(Some(error_text(self.i18n, failure)));
    }
}

/// What went wrong as a whole.
#[must_use]
pub fn error_text(i18n: Words, error: &ApiError) -> String {
    match error {
        ApiError::Offline | ApiError::Decode(_) => text!(i18n, auth.unreachable),
        ApiError::Problem(problem) => match problem.code {
            Code::InvalidCredentials => text!(i18n, auth.invalid_credentials),
            Code::EmailTaken => text!(i18n, auth.email_taken),
            Code::RateLimited => text!(i18n, auth.rate_limited),
            Code::ValidationFailed => text!(i18n, auth.check_fields),
            Code::LinkInvalid => text!(i18n, account.link_invalid),
            Code::DemoIdentity => text!(i18n, account.demo_fixed),
            Code::Unauthenticated | Code::SessionExpired => text!(i18n, account.sign_in_again),
            code if code.status() >= 500 => text!(i18n, auth.unreachable),
            _ => problem.title.clone(),
        },
    }
}

/// What is wrong with one field.
fn field_text(i18n: Words, errors: &[FieldError], pointer: &str) -> Option<String> {
    let error = errors.iter().find(|error| error.pointer == pointer)?;
    Some(match error.code.as_str() {
        "invalid_email" => text!(i18n, auth.invalid_email),
        "too_short" => text!(i18n, auth.too_short),
        "too_long" => text!(i18n, auth.too_long),
        "required" => text!(i18n, auth.required),
        "wrong_password" => text!(i18n, account.wrong_password),
        _ => text!(i18n, auth.invalid),
    })
}
