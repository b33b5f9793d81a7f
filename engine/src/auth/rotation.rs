//! What a refresh token is worth when it is shown: a pure decision.
//!
//! Every refresh spends the token and issues its successor. A spent token that is shown again means that two
//! people have it, and the whole session ends. Two honest cases look alike and are let through:
//!
//! - **Two tabs**, or a request that the browser repeats, show the same token at the same moment. For
//!   [`GRACE_S`] after it was spent, it yields one more successor, equal to the first. A thief gains nothing
//!   lasting: after that, whoever shows a spent token ends the session.
//! - **The answer was lost** in a gym with bad reception, so the device still has the spent token. As long as no
//!   successor was ever shown, it yields a new one, and the successors that nobody seems to have are
//!   superseded. If somebody does have one, showing it ends the session.

use chrono::{DateTime, TimeDelta, Utc};

use super::model::{RefreshTokenRow, SessionRow};

/// How long a spent token still yields successors, in seconds.
pub(super) const GRACE_S: i64 = 10;
/// How long a session lives without being used, in days.
const IDLE_DAYS: i64 = 30;
/// How long a session lives at the most, in days.
const LONGEST_DAYS: i64 = 180;

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Spend it and issue a successor.
    Rotate,
    /// Issue one more successor beside those that there are.
    RotateBeside,
    /// Supersede the successors and issue one that takes their place.
    Replace,
    /// Two people have it: end the session.
    Reused,
    /// The session has ended already.
    Ended,
}

pub(super) fn judge(
    session: &SessionRow,
    token: &RefreshTokenRow,
    successor_spent: bool,
    now: DateTime<Utc>,
) -> Verdict {
    if session.revoked_at.is_some() || session.expires_at <= now {
        return Verdict::Ended;
    }
    if token.superseded_at.is_some() {
        return Verdict::Reused;
    }
    match token.spent_at {
        None => Verdict::Rotate,
        Some(spent_at) if now - spent_at <= TimeDelta::seconds(GRACE_S) => Verdict::RotateBeside,
        Some(_) if !successor_spent => Verdict::Replace,
        Some(_) => Verdict::Reused,
    }
}

/// When a session ends that is used `now`.
pub(super) fn expiry(created_at: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
    (now + TimeDelta::days(IDLE_DAYS)).min(created_at + TimeDelta::days(LONGEST_DAYS))
}

#[cfg(test)]
mod tests {
    use shared::ids::{SessionId, UserId};
    use uuid::Uuid;

    use super::*;

    fn verdict(spent_s_ago: Option<i64>, superseded: bool, successor_spent: bool) -> Verdict {
        let now = Utc::now();
        let session = SessionRow {
            id: SessionId::new(Uuid::now_v7()),
            user_id: UserId::new(Uuid::now_v7()),
            created_at: now,
            expires_at: now + TimeDelta::days(1),
            revoked_at: None,
        };
        let token = RefreshTokenRow {
            spent_at: spent_s_ago.map(|seconds| now - TimeDelta::seconds(seconds)),
            superseded_at: superseded.then_some(now),
        };
        judge(&session, &token, successor_spent, now)
    }

    #[test]
    fn a_fresh_token_is_rotated() {
        assert_eq!(verdict(None, false, false), Verdict::Rotate);
    }

    #[test]
    fn two_tabs_at_once_both_go_on() {
        assert_eq!(verdict(Some(2), false, false), Verdict::RotateBeside);
        assert_eq!(verdict(Some(2), false, true), Verdict::RotateBeside);
    }

    #[test]
    fn a_lost_answer_does_not_sign_out() {
        assert_eq!(verdict(Some(3600), false, false), Verdict::Replace);
    }

    #[test]
    fn a_spent_token_whose_successor_is_in_use_ends_the_session() {
        assert_eq!(verdict(Some(3600), false, true), Verdict::Reused);
    }

    #[test]
    fn a_superseded_token_ends_the_session() {
        assert_eq!(verdict(None, true, false), Verdict::Reused);
    }

    #[test]
    fn a_session_ends_a_month_after_its_last_use_and_half_a_year_after_its_first() {
        let begun = Utc::now();
        let later = begun + TimeDelta::days(170);
        assert_eq!(expiry(begun, begun) - begun, TimeDelta::days(30));
        assert_eq!(expiry(begun, later) - begun, TimeDelta::days(180));
    }
}
