//! What a lifter answered to a proposal of the coach.

use std::ops::RangeInclusive;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use training::notice::{Answer, DeloadDose, Notice, NoticeReason, Proposal};

use super::{Entity, NAME_MAX};
use crate::ids::ExerciseId;
use crate::sync::EntityKind;
use crate::validate::Violations;

/// The longest time that a lifter may unload, in days.
const DELOAD_DAYS: RangeInclusive<u8> = 1..=28;
/// Most days that a week of a plan leaves out.
const DAYS_MAX: usize = 14;
/// Share of the sets that stays, in per cent.
const SETS_PERCENT: RangeInclusive<u8> = 10..=100;

/// An answer with what was proposed, why, and when: the history of what coach and lifter agreed on. Accepting changes what
/// the coach asks for; declining lets it rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeAnswer {
    /// What was proposed, and why, as the lifter saw it.
    pub notice: Notice,
    /// Whether the lifter agreed.
    pub accepted: bool,
    /// When.
    pub answered_at: DateTime<Utc>,
    /// The day, as the lifter's calendar has it. An accepted deload begins on it.
    pub local_date: NaiveDate,
    /// Last day of an accepted deload, where the lifter made it shorter or longer than proposed.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl NoticeAnswer {
    /// The answer as the next notices look at it.
    #[must_use]
    pub fn answer(&self) -> Answer {
        Answer {
            subject: self.notice.subject.clone(),
            accepted: self.accepted,
            at_ms: self.answered_at.timestamp_millis(),
        }
    }

    /// The deload that was accepted: what it is like, its first and its last day. One that was ended before it began is none.
    #[must_use]
    pub fn deload(&self) -> Option<(DeloadDose, RangeInclusive<NaiveDate>)> {
        let Proposal::Deload(dose) = self.notice.proposal else {
            return None;
        };
        let after = |days: u8| self.local_date.checked_add_days(Days::new(days.into()));
        let proposed = after(dose.days.saturating_sub(1))?;
        let last = self
            .until
            .unwrap_or(proposed)
            .min(after(DELOAD_DAYS.end().saturating_sub(1))?);
        (self.accepted && last >= self.local_date).then_some((dose, self.local_date..=last))
    }
}

impl Entity for NoticeAnswer {
    const KIND: EntityKind = EntityKind::NoticeAnswer;

    fn check(&self, violations: &mut Violations) {
        violations.year(&self.answered_at, "/answered_at");
        violations.year(&self.local_date, "/local_date");
        if let Some(until) = &self.until {
            violations.year(until, "/until");
        }
        let mut named = self.notice.exercises();
        violations.require(
            named.all(|id| id.parse::<ExerciseId>().is_ok()),
            "/notice",
            "invalid",
        );
        if let NoticeReason::Pain { level, .. } = &self.notice.reason {
            violations.range(level, 0..=10, "/notice/reason/level");
        }
        if let Proposal::Deload(dose) = &self.notice.proposal {
            violations.range(&dose.days, DELOAD_DAYS, "/notice/proposal/days");
            violations.range(&dose.sets_percent, SETS_PERCENT, "/notice/proposal/sets_percent");
            violations.range(&dose.more_rir, 0..=4, "/notice/proposal/more_rir");
        }
        if let Proposal::MendWeek { without, .. } = &self.notice.proposal {
            violations.require(without.len() <= DAYS_MAX, "/notice/proposal/without", "too_many");
            for name in without {
                violations.name(name, NAME_MAX, "/notice/proposal/without");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn answer(change: Value) -> NoticeAnswer {
        let mut answer = json!({
            "notice": {
                "subject": {"kind": "deload"},
                "reason": {"reason": "deload", "because": {"because": "planned", "weeks": 6.0}},
                "proposal": {"proposal": "deload", "days": 7, "sets_percent": 50, "more_rir": 2}
            },
            "accepted": true, "answered_at": "2026-03-12T18:00:00Z", "local_date": "2026-03-12"
        });
        if let (Some(fields), Value::Object(change)) = (answer.as_object_mut(), change) {
            fields.extend(change);
        }
        serde_json::from_value(answer).unwrap()
    }

    fn days(answer: &NoticeAnswer) -> Option<(String, String)> {
        answer
            .deload()
            .map(|(_, days)| (days.start().to_string(), days.end().to_string()))
    }

    #[test]
    fn an_accepted_deload_lasts_as_long_as_was_agreed() {
        let ends = |change| days(&answer(change)).map(|(_, last)| last);
        assert_eq!(ends(json!({})).as_deref(), Some("2026-03-18"));
        assert_eq!(
            ends(json!({"until": "2026-03-14"})).as_deref(),
            Some("2026-03-14")
        );
        assert_eq!(
            ends(json!({"until": "2027-03-14"})).as_deref(),
            Some("2026-04-08")
        );
        assert_eq!(
            ends(json!({"until": "2026-03-11"})),
            None,
            "taken back on the same day"
        );
        assert_eq!(ends(json!({"accepted": false})), None);
    }

    #[test]
    fn what_nobody_proposes_is_out_of_range() {
        let faults = |proposal| {
            answer(json!({ "notice": proposal }))
                .violations()
                .into_result()
                .is_err()
        };
        let deload = |days, sets, rir| {
            json!({
                "subject": {"kind": "deload"},
                "reason": {"reason": "deload", "because": {"because": "pain"}},
                "proposal": {"proposal": "deload", "days": days, "sets_percent": sets, "more_rir": rir}
            })
        };
        assert!(!faults(deload(5, 50, 2)));
        assert!(faults(deload(0, 50, 2)) && faults(deload(29, 50, 2)));
        assert!(faults(deload(5, 0, 2)) && faults(deload(5, 101, 2)) && faults(deload(5, 50, 5)));
        assert!(faults(json!({
            "subject": {"kind": "pain", "exercise": "bench"},
            "reason": {"reason": "pain", "level": 11, "reports": 1},
            "proposal": {"proposal": "spare_the_joint"}
        })));
    }

    #[test]
    fn a_mended_week_leaves_out_days_that_have_names() {
        let faults = |without: Value| {
            let notice = json!({
                "subject": {"kind": "missed_days", "week": "w1"},
                "reason": {"reason": "missed_days", "missed": 2},
                "proposal": {"proposal": "mend_week", "mend": "drop", "without": without}
            });
            answer(json!({ "notice": notice }))
                .violations()
                .into_result()
                .is_err()
        };
        assert!(!faults(json!([])) && !faults(json!(["Day B"])));
        assert!(faults(json!([" "])) && faults(json!(["x".repeat(1000)])));
        assert!(faults(json!(vec!["Day"; 15])));
    }
}
