//! A week that is behind: what the coach proposes, and the plan as it is once the lifter says so.

use leptos::prelude::*;
use shared::coach::{AthleteData, WeekBehind};

use super::card::{answer_to, store_answer};
use super::words;
use crate::components::{Banner, Button, ButtonVariant};
use crate::features::plan_edit::{Revised, current, revise};
use crate::features::saving::use_saving;
use crate::i18n::*;
use crate::platform::ids;
use crate::state::use_data;

/// The proposal. Saying yes writes the plan's next revision and the answer at once; both are taken back together.
pub(super) fn card(behind: WeekBehind) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let saving = use_saving();
    let changes = behind.edit.is_some();
    let (why, what) = (
        words::reason(i18n, &behind.notice, |_| String::new()),
        words::proposal(i18n, &behind.notice.proposal, |_| String::new()),
    );
    let behind = StoredValue::new(behind);
    let say = move |accepted: bool| {
        let revised = accepted
            .then(|| data.peek(|data| behind.with_value(|behind| mended(data, behind))))
            .flatten();
        let answer = behind.with_value(|behind| answer_to(behind.notice.clone(), accepted));
        store_answer(saving, i18n, &answer, revised);
    };
    let buttons = if changes {
        view! {
            <Button variant=ButtonVariant::Primary on_press=move |()| say(true)>
                {t!(i18n, notices.mend)}
            </Button>
            <Button on_press=move |()| say(false)>{t!(i18n, notices.leave)}</Button>
        }
        .into_any()
    } else {
        view! { <Button on_press=move |()| say(true)>{t!(i18n, notices.understood)}</Button> }.into_any()
    };
    view! {
        <Banner>
            <div class="stack" data-testid="behind">
                <p>
                    <strong>{why}</strong>
                    " "
                    {what}
                </p>
                <div class="row">{buttons}</div>
            </div>
        </Banner>
    }
}

/// The plan's next revision with the week as proposed; `None` where the plan stays, or has changed so that it no longer fits.
fn mended(data: &AthleteData, behind: &WeekBehind) -> Option<Revised> {
    let current = current(data)?;
    let mut document = current.revision.document.clone();
    behind.edit.as_ref()?.apply(&mut document).ok()?;
    Some(revise(data, &current, document, ids::new_id()))
}
