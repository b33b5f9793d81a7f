//! What lifter and coach have agreed on, and what has hurt: what the coach has learned from beside the sets.

use chrono::{Days, NaiveDate};
use shared::coach::AthleteData;
use shared::entity::{NoticeAnswer, PainReport};
use shared::ids::{NoticeAnswerId, PainReportId};
use training::notice::Proposal;

use crate::state::Change;

/// One thing that was said.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// An answer to a proposal.
    Answer(NoticeAnswerId, NoticeAnswer),
    /// Pain at an exercise.
    Pain(PainReportId, PainReport),
}

impl Said {
    /// Its day, on the lifter's calendar.
    #[must_use]
    pub const fn day(&self) -> NaiveDate {
        match self {
            Self::Answer(_, answer) => answer.local_date,
            Self::Pain(_, report) => report.local_date,
        }
    }
}

/// What can still be done about it.
#[derive(Clone, Debug, PartialEq)]
pub struct TakeBack {
    /// What it comes to.
    pub kind: TakeBackKind,
    /// The change.
    pub change: Change,
    /// What undoes it.
    pub undo: Change,
}

/// What taking back comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TakeBackKind {
    /// As if it had never been said.
    Whole,
    /// A deload that has begun ends; its days stay what they were.
    EndsDeload,
    /// The pain is over.
    EndsPain,
}

/// Everything that was said, the latest first; of one day where one is named.
#[must_use]
pub fn said(data: &AthleteData, day: Option<NaiveDate>) -> Vec<Said> {
    let wanted = |date: NaiveDate| day.is_none_or(|day| day == date);
    let answers = data.notice_answers.iter().map(|(id, answer)| {
        let said = Said::Answer(*id, answer.clone());
        (answer.answered_at, id.uuid(), said)
    });
    let pains = data.pain_reports.iter().map(|(id, report)| {
        let said = Said::Pain(*id, report.clone());
        (report.reported_at, id.uuid(), said)
    });
    let mut all: Vec<_> = answers
        .chain(pains)
        .filter(|(_, _, said)| wanted(said.day()))
        .collect();
    all.sort_by_key(|(at, id, _)| std::cmp::Reverse((*at, *id)));
    all.into_iter().map(|(_, _, said)| said).collect()
}

/// How something is taken back on a day; `None` where it is past, or where the plan was changed by it: that is taken back in
/// the plan.
#[must_use]
pub fn take_back(said: &Said, today: NaiveDate) -> Option<TakeBack> {
    match said {
        Said::Answer(id, answer) => answer_back(*id, answer, today),
        Said::Pain(id, report) if report.hurts_on(today) && report.local_date < today => {
            let over = PainReport {
                over_on: Some(today),
                ..report.clone()
            };
            Some(TakeBack {
                kind: TakeBackKind::EndsPain,
                change: Change::update(*id, report, &over)?,
                undo: Change::update(*id, &over, report)?,
            })
        }
        Said::Pain(id, report) => (report.local_date == today).then(|| TakeBack {
            kind: TakeBackKind::Whole,
            change: Change::delete::<PainReport>(*id),
            undo: Change::revive::<PainReport>(*id),
        }),
    }
}

fn answer_back(id: NoticeAnswerId, answer: &NoticeAnswer, today: NaiveDate) -> Option<TakeBack> {
    let mended = answer.accepted && matches!(answer.notice.proposal, Proposal::MendWeek { .. });
    if mended {
        return None;
    }
    if let Some((_, days)) = answer.deload()
        && *days.start() < today
    {
        let ended = NoticeAnswer {
            until: today.checked_sub_days(Days::new(1)),
            ..answer.clone()
        };
        return Some(TakeBack {
            kind: TakeBackKind::EndsDeload,
            change: Change::update(id, answer, &ended).filter(|_| days.contains(&today))?,
            undo: Change::update(id, &ended, answer)?,
        });
    }
    Some(TakeBack {
        kind: TakeBackKind::Whole,
        change: Change::delete::<NoticeAnswer>(id),
        undo: Change::revive::<NoticeAnswer>(id),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::sync::Body;
    use uuid::Uuid;

    use super::*;

    fn day(day: u32) -> NaiveDate {
        format!("2026-03-{day:02}").parse().unwrap()
    }

    fn deload(on: u32, accepted: bool) -> Said {
        let answer = json!({
            "notice": {
                "subject": {"kind": "deload"},
                "reason": {"reason": "deload", "because": {"because": "pain"}},
                "proposal": {"proposal": "deload", "days": 7, "sets_percent": 50, "more_rir": 2}
            },
            "accepted": accepted, "answered_at": format!("2026-03-{on:02}T18:00:00Z"), "local_date": day(on)
        });
        Said::Answer(
            Uuid::from_u128(u128::from(on)).into(),
            serde_json::from_value(answer).unwrap(),
        )
    }

    fn pain(on: u32) -> Said {
        let report = json!({
            "exercise": Uuid::from_u128(7), "level": 4,
            "reported_at": format!("2026-03-{on:02}T19:00:00Z"), "local_date": day(on)
        });
        Said::Pain(
            Uuid::from_u128(100 + u128::from(on)).into(),
            serde_json::from_value(report).unwrap(),
        )
    }

    fn data(all: &[Said]) -> AthleteData {
        let mut data = AthleteData::default();
        for said in all.iter().cloned() {
            match said {
                Said::Answer(id, answer) => drop(data.notice_answers.insert(id, answer)),
                Said::Pain(id, report) => drop(data.pain_reports.insert(id, report)),
            }
        }
        data
    }

    fn kind(said: &Said, today: u32) -> Option<TakeBackKind> {
        take_back(said, day(today)).map(|back| back.kind)
    }

    #[test]
    fn what_was_said_stands_latest_first() {
        let data = data(&[deload(3, true), pain(3), pain(5)]);
        assert_eq!(said(&data, None), [pain(5), pain(3), deload(3, true)]);
        assert_eq!(said(&data, Some(day(5))), [pain(5)]);
    }

    #[test]
    fn a_deload_that_has_begun_ends_and_one_of_today_never_was() {
        assert_eq!(kind(&deload(3, true), 3), Some(TakeBackKind::Whole));
        assert_eq!(kind(&deload(3, true), 5), Some(TakeBackKind::EndsDeload));
        assert_eq!(kind(&deload(3, true), 20), None, "it is over");
        assert_eq!(kind(&deload(3, false), 20), Some(TakeBackKind::Whole));
        let back = take_back(&deload(3, true), day(5)).unwrap();
        let Body::Put { fields } = back.change.body else {
            panic!("a change of fields")
        };
        assert_eq!(fields["until"], json!("2026-03-04"));
    }

    #[test]
    fn pain_of_today_is_taken_back_and_earlier_pain_ends() {
        assert_eq!(kind(&pain(3), 3), Some(TakeBackKind::Whole));
        assert_eq!(kind(&pain(3), 5), Some(TakeBackKind::EndsPain));
        let Said::Pain(id, mut report) = pain(3) else {
            panic!("pain")
        };
        report.over_on = Some(day(4));
        assert_eq!(kind(&Said::Pain(id, report), 5), None);
    }
}
