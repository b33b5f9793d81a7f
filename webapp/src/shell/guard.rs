//! Who may be where. The screens read the device, so what counts is what the device knows of the lifter and not
//! whether a token is fresh: without a network, and with a token long spent, training goes on.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

/// How far the lifter has come on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// The store is still being read.
    Unknown,
    /// Nobody has signed in on this device.
    Nobody,
    /// Signed in, the first run is not finished.
    SettingUp,
    /// Everything is there but an account.
    Guest,
    /// Everything is there.
    Ready,
}

/// What a path needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Area {
    Public,
    FirstRun,
    Member,
    /// What a mail leads to, whoever is signed in here, and the gallery of the shelf.
    Free,
}

fn area(path: &str) -> Area {
    match path.trim_end_matches('/') {
        "/sign-in" | "/register" => Area::Public,
        "/welcome" => Area::FirstRun,
        "/forgot-password" | "/reset-password" | "/confirm-email" => Area::Free,
        path if path.starts_with("/dev/") => Area::Free,
        _ => Area::Member,
    }
}

/// Where somebody who has come to `path` belongs instead; `None` if that is the right place.
#[must_use]
pub fn redirect(entry: Entry, path: &str) -> Option<&'static str> {
    match (entry, area(path)) {
        (Entry::Nobody, Area::Member | Area::FirstRun) => Some("/sign-in"),
        (Entry::SettingUp, Area::Member | Area::Public) => Some("/welcome"),
        (Entry::Ready, Area::Public | Area::FirstRun) | (Entry::Guest, Area::FirstRun) => Some("/"),
        _ => None,
    }
}

/// Gives the app what the guard goes by; called once. `state` sets it when it has read the device.
pub fn provide_entry(entry: RwSignal<Entry>) {
    provide_context(entry);
}

/// How far the lifter has come: read it to decide what to show, set it after sign-in, first run and sign-out.
#[must_use]
pub fn use_entry() -> RwSignal<Entry> {
    use_context().unwrap_or_else(|| RwSignal::new(Entry::Unknown))
}

/// Sends people to where they belong, and shows nothing of a page that is not theirs.
#[component]
pub fn Guard(children: ChildrenFn) -> impl IntoView {
    let entry = use_entry();
    let path = use_location().pathname;
    let target = Memo::new(move |_| path.with(|path| redirect(entry.get(), path)));
    let navigate = use_navigate();
    Effect::new(move || {
        if let Some(target) = target.get() {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(target, options);
        }
    });
    let shown = move || entry.get() != Entry::Unknown && target.get().is_none();
    view! { <Show when=shown>{children()}</Show> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stranger_is_sent_to_sign_in_from_every_page_of_a_member() {
        for path in ["/", "/workout", "/history/1", "/welcome", "/settings/units"] {
            assert_eq!(redirect(Entry::Nobody, path), Some("/sign-in"), "{path}");
        }
        assert_eq!(redirect(Entry::Nobody, "/register"), None);
    }

    #[test]
    fn the_link_of_a_mail_opens_for_everybody() {
        for entry in [Entry::Nobody, Entry::SettingUp, Entry::Ready] {
            for path in ["/reset-password", "/confirm-email", "/forgot-password"] {
                assert_eq!(redirect(entry, path), None, "{entry:?} {path}");
            }
        }
    }

    #[test]
    fn the_first_run_comes_before_training_and_not_again() {
        assert_eq!(redirect(Entry::SettingUp, "/"), Some("/welcome"));
        assert_eq!(redirect(Entry::SettingUp, "/welcome/"), None);
        assert_eq!(redirect(Entry::Ready, "/welcome"), Some("/"));
    }

    #[test]
    fn a_member_who_opens_sign_in_finds_today() {
        assert_eq!(redirect(Entry::Ready, "/sign-in"), Some("/"));
        assert_eq!(redirect(Entry::Ready, "/history"), None);
    }

    #[test]
    fn whoever_trains_without_an_account_may_go_and_make_one() {
        assert_eq!(redirect(Entry::Guest, "/register"), None);
        assert_eq!(redirect(Entry::Guest, "/workout"), None);
        assert_eq!(redirect(Entry::Guest, "/welcome"), Some("/"));
    }

    #[test]
    fn nobody_is_sent_anywhere_while_the_device_is_being_read() {
        for path in ["/", "/sign-in", "/welcome"] {
            assert_eq!(redirect(Entry::Unknown, path), None);
        }
    }

    #[test]
    fn no_redirect_leads_to_another_redirect() {
        for entry in [Entry::Nobody, Entry::SettingUp, Entry::Guest, Entry::Ready] {
            for path in ["/", "/sign-in", "/register", "/welcome", "/plan"] {
                if let Some(target) = redirect(entry, path) {
                    assert_eq!(redirect(entry, target), None, "{entry:?} {path}");
                }
            }
        }
    }
}
