//! What happened, week by week.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use shared::coach::{Exercises, SimulatedAthlete, context_of};
use shared::ids::WorkoutId;
use training::history::SetKind;
use training::notice::{Notice, Proposal};
use training::strength::RepCurve;
use training::units::{Rir, Weight};

const EIGHT: f64 = 8.0;

/// One exercise of one workout.
struct Lift {
    exercise: String,
    /// First working set: load asked for and done, repetitions asked for and done, RIR asked for and said.
    kg: f64,
    reps: (u16, u16),
    rir: (f64, Option<f64>),
    sets: usize,
    /// Sets that ended so many repetitions short of what was asked.
    short: Vec<u16>,
    unloads: bool,
    /// Heaviest load as a share of what the lifter truly can lift once.
    share: f64,
    /// What the coach thinks after the workout of the load for eight repetitions to failure, off the truth (in ln).
    error: Option<f64>,
}

struct Workout {
    week: usize,
    date: NaiveDate,
    title: String,
    minutes: i64,
    lifts: Vec<Lift>,
}

/// A quarter.
pub struct Diary {
    pub title: &'static str,
    first: NaiveDate,
    workouts: Vec<Workout>,
    proposals: Vec<(NaiveDate, Notice, bool)>,
}

impl Diary {
    pub fn new(title: &'static str, first: NaiveDate) -> Self {
        Self {
            title,
            first,
            workouts: Vec::new(),
            proposals: Vec::new(),
        }
    }

    pub fn propose(&mut self, day: NaiveDate, notice: &Notice, accepted: bool) {
        self.proposals.push((day, notice.clone(), accepted));
    }

    pub fn workout(&mut self, athlete: &mut SimulatedAthlete<'_>, exercises: &Exercises, id: WorkoutId) {
        let workout = athlete.data.workouts[&id].clone();
        let day = workout.local_date.signed_duration_since(self.first).num_days();
        let day = f64::from(i32::try_from(day).expect("a quarter"));
        let mut lifts: Vec<Lift> = Vec::new();
        let sets: Vec<_> = athlete
            .data
            .sets_of(id)
            .into_iter()
            .map(|(_, set)| set.clone())
            .collect();
        for set in sets.iter().filter(|set| set.kind != SetKind::WarmUp) {
            let (Some(facts), Some(weight), Some(reps)) = (exercises.get(set.exercise), set.weight, set.reps)
            else {
                continue;
            };
            let asked = set.prescribed.as_ref().expect("prescribed");
            let wanted = match set.reps_source {
                shared::entity::Source::Confirmed => reps,
                _ => asked.reps_low.max(reps),
            };
            let (truth, own) = athlete.lifter().truth(facts, day);
            let body = facts.bodyweight_fraction * set.body_mass.map_or(0.0, Weight::kg);
            let share = (weight.kg() + body) / truth.exp();
            let short = asked.reps_low.get().saturating_sub(reps.get());
            match lifts.iter_mut().find(|lift| lift.exercise == facts.id) {
                Some(lift) => {
                    lift.sets += 1;
                    lift.short.push(short);
                    lift.share = lift.share.max(share);
                }
                None => {
                    let context = context_of(facts, workout.gym);
                    let known = athlete.learned().exercise(&facts.id, &context);
                    lifts.push(Lift {
                        exercise: facts.id.clone(),
                        kg: weight.kg(),
                        reps: (wanted.get(), reps.get()),
                        rir: (asked.rir.as_f64(), set.known_rir().map(Rir::as_f64)),
                        sets: 1,
                        short: vec![short],
                        unloads: asked.deload,
                        share,
                        error: known.map(|state| {
                            state.theta + RepCurve::new(state.k).g(EIGHT) - truth - own.g(EIGHT)
                        }),
                    });
                }
            }
        }
        let ended = workout.finished_at.expect("finished");
        self.workouts.push(Workout {
            week: self.week_of(workout.local_date),
            date: workout.local_date,
            title: workout.title.clone(),
            minutes: ended.signed_duration_since(workout.started_at).num_minutes(),
            lifts,
        });
    }

    fn week_of(&self, day: NaiveDate) -> usize {
        usize::try_from(day.signed_duration_since(self.first).num_weeks()).expect("after the first day")
    }

    fn of_week(&self, week: usize) -> impl Iterator<Item = &Workout> {
        self.workouts.iter().filter(move |workout| workout.week == week)
    }

    /// Median error of the estimates from a week on.
    pub fn median_error(&self, from: usize) -> f64 {
        let late = self.workouts.iter().filter(|workout| workout.week >= from);
        let mut errors: Vec<f64> = late
            .flat_map(|workout| &workout.lifts)
            .filter_map(|lift| lift.error.map(f64::abs))
            .collect();
        errors.sort_by(f64::total_cmp);
        errors[errors.len() / 2]
    }

    /// Share of the sets from a week on that ended at least so many repetitions below the fewest that were asked for.
    pub fn share_short(&self, from: usize, by: u16) -> f64 {
        let late = self.workouts.iter().filter(|workout| workout.week >= from);
        let all: Vec<u16> = late
            .flat_map(|workout| &workout.lifts)
            .flat_map(|lift| lift.short.clone())
            .collect();
        let short = all.iter().filter(|short| **short >= by).count();
        f64::from(u32::try_from(short).expect("few")) / f64::from(u32::try_from(all.len()).expect("few"))
    }

    /// Weeks in which something unloaded.
    pub fn deload_weeks(&self) -> Vec<usize> {
        let unloads = |workout: &&Workout| workout.lifts.iter().any(|lift| lift.unloads);
        let mut weeks: Vec<usize> = self
            .workouts
            .iter()
            .filter(unloads)
            .map(|workout| workout.week)
            .collect();
        weeks.dedup();
        weeks
    }

    /// Weeks without a workout.
    pub fn weeks_off(&self) -> Vec<usize> {
        let last = self.workouts.last().map_or(0, |workout| workout.week);
        (0..last)
            .filter(|week| self.of_week(*week).next().is_none())
            .collect()
    }

    /// Load of the first working set of each exercise in a week, in kg; those that unload are left out.
    pub fn hard_loads(&self, week: usize) -> BTreeMap<String, f64> {
        let lifts = self.of_week(week).flat_map(|workout| &workout.lifts);
        lifts
            .filter(|lift| !lift.unloads)
            .map(|lift| (lift.exercise.clone(), lift.kg))
            .collect()
    }

    /// The heaviest set of an exercise in a week, as a share of what truly goes once.
    pub fn heaviest_share(&self, name: &str, week: usize) -> Option<f64> {
        let lifts = self.of_week(week).flat_map(|workout| &workout.lifts);
        lifts
            .filter(|lift| self.name(&lift.exercise).to_lowercase() == name)
            .map(|lift| lift.share)
            .max_by(f64::total_cmp)
    }

    pub fn proposed(&self) -> impl Iterator<Item = &Proposal> {
        self.proposals.iter().map(|(_, notice, _)| &notice.proposal)
    }

    fn name(&self, exercise: &str) -> String {
        crate::quarter::name_of(exercise)
    }
}

impl fmt::Display for Diary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "== {}", self.title)?;
        let last = self.workouts.last().map_or(0, |workout| workout.week);
        for week in 0..=last {
            writeln!(f, "-- week {}", week + 1)?;
            for (day, notice, accepted) in self
                .proposals
                .iter()
                .filter(|(day, ..)| self.week_of(*day) == week)
            {
                let said = if *accepted { "yes" } else { "no" };
                writeln!(f, "   {day} {said}: {:?}", notice.proposal)?;
            }
            for workout in self.of_week(week) {
                let sets: usize = workout.lifts.iter().map(|lift| lift.sets).sum();
                writeln!(
                    f,
                    "   {} {} · {sets} sets, {} min",
                    workout.date, workout.title, workout.minutes
                )?;
                for lift in &workout.lifts {
                    let said = lift.rir.1.map_or_else(|| "–".to_owned(), |rir| format!("{rir}"));
                    let error = lift
                        .error
                        .map_or_else(String::new, |error| format!("{:+.1} %", 100.0 * error));
                    writeln!(
                        f,
                        "      {:<34} {:>6} kg × {:>2} of {:>2} @{} said {said:<3} {} sets, {:.0} % of 1RM, estimate {error}{}",
                        self.name(&lift.exercise),
                        lift.kg,
                        lift.reps.1,
                        lift.reps.0,
                        lift.rir.0,
                        lift.sets,
                        100.0 * lift.share,
                        if lift.unloads { ", unloads" } else { "" },
                    )?;
                }
            }
        }
        Ok(())
    }
}
