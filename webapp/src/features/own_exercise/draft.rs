//! What stands in the form, and the exercise that it makes.

use shared::entity::{CustomExercise, Entity};
use shared::error::FieldError;
use training::exercise::{
    Equipment, LoadConvention, Mechanic, MovementPattern, Muscle, MuscleShare, ProgressDirection, Role,
};

use super::{conventions, directions, mechanics};

/// The body-weight share with which something that is added to the body starts.
const BODY_AT_FIRST: f64 = 1.0;
/// The step with which something that is loaded starts: a pair of the smallest plates of most gyms.
const STEP_AT_FIRST_G: u32 = 2_500;

/// An exercise as the form has it. What no longer fits a choice gives way to it, so that the form can always be sent
/// but for what the lifter alone knows: the name and the muscles.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft(CustomExercise);

/// A fault at one place of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    NameMissing,
    /// A name that is too long or cannot be shown.
    Name,
    /// No muscle that is trained first of all.
    NoPrimeMuscle,
    /// Too many muscles, or one twice.
    Muscles,
    /// A share of body mass that does not fit.
    Body,
    /// A step that does not fit.
    Step,
    /// Anything else, which the form's own choices exclude.
    Other,
}

impl Default for Draft {
    fn default() -> Self {
        Self(CustomExercise {
            name: String::new(),
            pattern: MovementPattern::HorizontalPush,
            equipment: Equipment::Machine,
            mechanic: Mechanic::Compound,
            convention: LoadConvention::Stack,
            direction: ProgressDirection::MoreLoad,
            unilateral: false,
            bodyweight_fraction: 0.0,
            increment_g: STEP_AT_FIRST_G,
            muscles: Vec::new(),
            archived: false,
        })
    }
}

impl Draft {
    /// An exercise to be changed.
    #[must_use]
    pub fn of(exercise: &CustomExercise) -> Self {
        Self(exercise.clone())
    }

    /// The exercise as it stands.
    #[must_use]
    pub fn exercise(&self) -> &CustomExercise {
        &self.0
    }

    /// Another name.
    pub fn set_name(&mut self, name: &str) {
        name.trim().clone_into(&mut self.0.name);
    }

    /// Another movement.
    pub fn set_pattern(&mut self, pattern: MovementPattern) {
        self.0.pattern = pattern;
        self.settle();
    }

    /// Other equipment.
    pub fn set_equipment(&mut self, equipment: Equipment) {
        self.0.equipment = equipment;
        self.settle();
    }

    /// One joint or several.
    pub fn set_mechanic(&mut self, mechanic: Mechanic) {
        self.0.mechanic = mechanic;
    }

    /// Another way of counting the load.
    pub fn set_convention(&mut self, convention: LoadConvention) {
        self.0.convention = convention;
        self.settle();
    }

    /// Another direction of progress.
    pub fn set_direction(&mut self, direction: ProgressDirection) {
        self.0.direction = direction;
        self.settle();
    }

    /// One side at a time, or both.
    pub fn set_unilateral(&mut self, unilateral: bool) {
        self.0.unilateral = unilateral;
    }

    /// Share of body mass in percent.
    pub fn set_body_percent(&mut self, percent: u16) {
        self.0.bodyweight_fraction = f64::from(percent.min(100)) / 100.0;
    }

    /// Another step of the load, in grams.
    pub fn set_step_g(&mut self, grams: u32) {
        self.0.increment_g = grams;
    }

    /// A muscle's part, or that it has none.
    pub fn set_muscle(&mut self, muscle: Muscle, role: Option<Role>) {
        let known = self.0.muscles.iter_mut().find(|share| share.muscle == muscle);
        match (known, role) {
            (Some(share), Some(role)) => share.role = role,
            (None, Some(role)) => self.0.muscles.push(MuscleShare { muscle, role }),
            (_, None) => self.0.muscles.retain(|share| share.muscle != muscle),
        }
    }

    /// Whether body mass can be part of the load.
    #[must_use]
    pub fn asks_body(&self) -> bool {
        matches!(self.0.convention, LoadConvention::Added | LoadConvention::None)
    }

    /// Share of body mass in percent.
    #[must_use]
    pub fn body_percent(&self) -> u16 {
        let percent = training::math::round_to_i32(self.0.bodyweight_fraction * 100.0);
        u16::try_from(percent).unwrap_or(0)
    }

    /// What a choice has made impossible gives way to the first that is possible.
    fn settle(&mut self) {
        let fitting = conventions(&self.0);
        if !fitting.contains(&self.0.convention) {
            self.0.convention = fitting.first().copied().unwrap_or(self.0.convention);
        }
        let fitting = directions(&self.0);
        if !fitting.contains(&self.0.direction) {
            self.0.direction = fitting.first().copied().unwrap_or(self.0.direction);
        }
        let fitting = mechanics(&self.0);
        if !fitting.contains(&self.0.mechanic) {
            self.0.mechanic = fitting.first().copied().unwrap_or(self.0.mechanic);
        }
        if !self.asks_body() {
            self.0.bodyweight_fraction = 0.0;
        } else if self.0.convention == LoadConvention::Added
            && self.0.direction != ProgressDirection::MoreTime
            && self.0.bodyweight_fraction == 0.0
        {
            self.0.bodyweight_fraction = BODY_AT_FIRST;
        }
        match (self.0.convention, self.0.increment_g) {
            (LoadConvention::None, _) => self.0.increment_g = 0,
            (_, 0) => self.0.increment_g = STEP_AT_FIRST_G,
            _ => {}
        }
    }

    /// What is wrong, by the rules that hold on the engine too.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        match self.0.violations().check(()) {
            Ok(()) => Vec::new(),
            Err(errors) => errors.iter().map(fault).collect(),
        }
    }
}

fn fault(error: &FieldError) -> Fault {
    match (error.pointer.as_str(), error.code.as_str()) {
        ("/name", "required") => Fault::NameMissing,
        ("/name", _) => Fault::Name,
        ("/muscles", "no_prime_muscle") => Fault::NoPrimeMuscle,
        ("/muscles", _) => Fault::Muscles,
        ("/bodyweight_fraction", _) => Fault::Body,
        ("/increment_g", _) => Fault::Step,
        _ => Fault::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn complete() -> Draft {
        let mut draft = Draft::default();
        draft.set_name(" Zercher squat ");
        draft.set_muscle(Muscle::Quads, Some(Role::Prime));
        draft
    }

    #[test]
    fn a_new_form_lacks_a_name_and_a_muscle_and_nothing_else() {
        assert_eq!(
            Draft::default().faults(),
            [Fault::NameMissing, Fault::NoPrimeMuscle]
        );
        assert_eq!(complete().faults(), []);
        assert_eq!(complete().exercise().name, "Zercher squat");
    }

    #[test]
    fn whatever_is_chosen_the_form_can_be_sent() {
        for equipment in Equipment::ALL {
            for pattern in MovementPattern::ALL {
                let mut draft = complete();
                draft.set_equipment(equipment);
                draft.set_pattern(pattern);
                assert_eq!(draft.faults(), [], "{equipment:?} {pattern:?}");
                for convention in conventions(draft.exercise()) {
                    let mut draft = draft.clone();
                    draft.set_convention(convention);
                    assert_eq!(draft.faults(), [], "{equipment:?} {convention:?}");
                    for direction in directions(draft.exercise()) {
                        let mut draft = draft.clone();
                        draft.set_direction(direction);
                        assert_eq!(draft.faults(), [], "{convention:?} {direction:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_its_place() {
        let mut draft = complete();
        draft.set_name(&"x".repeat(121));
        draft.set_step_g(0);
        assert_eq!(draft.faults(), [Fault::Name, Fault::Step]);
        let mut draft = complete();
        draft.set_equipment(Equipment::Bodyweight);
        draft.set_body_percent(0);
        assert_eq!(draft.exercise().convention, LoadConvention::Added);
        assert_eq!(draft.faults(), [Fault::Body]);
    }

    #[test]
    fn a_muscle_is_named_once_with_its_last_role() {
        let mut draft = complete();
        draft.set_muscle(Muscle::Quads, Some(Role::Secondary));
        assert_eq!(draft.faults(), [Fault::NoPrimeMuscle]);
        draft.set_muscle(Muscle::Glutes, Some(Role::Prime));
        draft.set_muscle(Muscle::Quads, None);
        assert_eq!(draft.exercise().muscles.len(), 1);
    }
}
