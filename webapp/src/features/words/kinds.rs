//! What sets are for.

use training::history::SetKind;

use super::Words;
use crate::i18n::*;

/// What a set is for.
#[must_use]
pub fn kind_text(i18n: Words, kind: SetKind) -> String {
    match kind {
        SetKind::Working => text!(i18n, history.kinds.working),
        SetKind::WarmUp => text!(i18n, history.kinds.warm_up),
        SetKind::Drop => text!(i18n, history.kinds.drop),
        SetKind::BackOff => text!(i18n, history.kinds.back_off),
        SetKind::Amrap => text!(i18n, history.kinds.amrap),
        SetKind::Failure => text!(i18n, history.kinds.failure),
        SetKind::MyoRep => text!(i18n, history.kinds.myo_rep),
    }
}

/// What that means for somebody who does it.
#[must_use]
pub fn kind_help(i18n: Words, kind: SetKind) -> String {
    match kind {
        SetKind::Working => text!(i18n, kinds.working_help),
        SetKind::WarmUp => text!(i18n, kinds.warm_up_help),
        SetKind::Drop => text!(i18n, kinds.drop_help),
        SetKind::BackOff => text!(i18n, kinds.back_off_help),
        SetKind::Amrap => text!(i18n, kinds.amrap_help),
        SetKind::Failure => text!(i18n, kinds.failure_help),
        SetKind::MyoRep => text!(i18n, kinds.myo_rep_help),
    }
}

/// One letter for a narrow column; `None` for a set like any other.
#[must_use]
pub fn kind_letter(i18n: Words, kind: SetKind) -> Option<String> {
    Some(match kind {
        SetKind::Working => return None,
        SetKind::WarmUp => text!(i18n, workout.warm_up_short),
        SetKind::Drop => text!(i18n, kinds.drop_short),
        SetKind::BackOff => text!(i18n, kinds.back_off_short),
        SetKind::Amrap => text!(i18n, kinds.amrap_short),
        SetKind::Failure => text!(i18n, kinds.failure_short),
        SetKind::MyoRep => text!(i18n, kinds.myo_rep_short),
    })
}
