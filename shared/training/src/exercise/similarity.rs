//! How alike two exercises are: the same muscles by the same movement.

use serde::{Deserialize, Serialize};

use super::{ExerciseFacts, MovementPattern, MuscleShare, Role};
use crate::math::sqrt;

/// From here on an exercise stands in for another without further ado.
pub const STANDS_IN: f64 = 0.75;
/// Another movement that is related, and one that is not.
const RELATED: f64 = 0.8;
const UNRELATED: f64 = 0.6;

/// A joint that may have to be spared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the joints")]
pub enum Joint {
    Shoulder,
    Elbow,
    Wrist,
    LowerBack,
    Hip,
    Knee,
    Ankle,
}

/// Similarity of two exercises, 0 to 1: the cosine of their muscles (prime 1, secondary ½), times 0.8 for a related
/// movement and 0.6 for another.
#[must_use]
pub fn similarity(one: &ExerciseFacts, other: &ExerciseFacts) -> f64 {
    similarity_of((one.pattern, &one.muscles), (other.pattern, &other.muscles))
}

/// As [`similarity`], of movements and muscles.
#[must_use]
pub fn similarity_of(
    (pattern, muscles): (MovementPattern, &[MuscleShare]),
    (other_pattern, other_muscles): (MovementPattern, &[MuscleShare]),
) -> f64 {
    let length = |shares: &[MuscleShare]| sqrt(shares.iter().map(|share| square(part(share))).sum::<f64>());
    let product: f64 = muscles
        .iter()
        .filter_map(|share| {
            let same = other_muscles.iter().find(|there| there.muscle == share.muscle)?;
            Some(part(share) * part(same))
        })
        .sum();
    let lengths = length(muscles) * length(other_muscles);
    if lengths <= 0.0 {
        return 0.0;
    }
    let movement = if pattern == other_pattern {
        1.0
    } else if pattern.is_related(other_pattern) {
        RELATED
    } else {
        UNRELATED
    };
    f64::min(product / lengths, 1.0) * movement
}

impl MovementPattern {
    /// Whether another movement trains much the same.
    #[must_use]
    pub fn is_related(self, other: Self) -> bool {
        use MovementPattern as P;
        const FAMILIES: [&[MovementPattern]; 6] = [
            &[P::Squat, P::Lunge, P::KneeExtension],
            &[P::Hinge, P::KneeFlexion, P::HipIsolation],
            &[P::HorizontalPush, P::VerticalPush, P::ElbowExtension],
            &[P::HorizontalPull, P::VerticalPull, P::ElbowFlexion],
            &[P::ShoulderIsolation, P::VerticalPush, P::HorizontalPush],
            &[P::Squat, P::Hinge, P::Power],
        ];
        self == other
            || FAMILIES
                .iter()
                .any(|family| family.contains(&self) && family.contains(&other))
    }

    /// Joints that the movement loads most.
    #[must_use]
    pub fn joints(self) -> &'static [Joint] {
        use Joint as J;
        match self {
            Self::Squat | Self::Lunge => &[J::Knee, J::Hip, J::LowerBack],
            Self::Hinge => &[J::Hip, J::LowerBack],
            Self::HorizontalPush | Self::VerticalPush => &[J::Shoulder, J::Elbow, J::Wrist],
            Self::HorizontalPull | Self::VerticalPull => &[J::Shoulder, J::Elbow],
            Self::ElbowFlexion | Self::ElbowExtension => &[J::Elbow, J::Wrist],
            Self::ShoulderIsolation => &[J::Shoulder],
            Self::KneeExtension | Self::KneeFlexion => &[J::Knee],
            Self::HipIsolation => &[J::Hip],
            Self::Calf => &[J::Ankle],
            Self::Core => &[J::LowerBack],
            Self::Carry => &[J::LowerBack, J::Wrist],
            Self::Power => &[J::Shoulder, J::LowerBack, J::Knee, J::Wrist],
            Self::Other => &[],
        }
    }

    /// Whether a movement may be done where a joint has to be spared.
    #[must_use]
    pub fn spares(self, joint: Joint) -> bool {
        !self.joints().contains(&joint)
    }
}

fn part(share: &MuscleShare) -> f64 {
    match share.role {
        Role::Prime => 1.0,
        Role::Secondary => 0.5,
    }
}

fn square(x: f64) -> f64 {
    x * x
}

#[cfg(test)]
mod tests {
    use super::super::Muscle;
    use super::*;

    fn shares(of: &[(Muscle, Role)]) -> Vec<MuscleShare> {
        of.iter()
            .map(|(muscle, role)| MuscleShare {
                muscle: *muscle,
                role: *role,
            })
            .collect()
    }

    #[test]
    fn the_same_muscles_by_another_movement_are_less_alike() {
        let press = shares(&[(Muscle::Chest, Role::Prime), (Muscle::Triceps, Role::Secondary)]);
        let fly = shares(&[(Muscle::Chest, Role::Prime)]);
        let bench = (MovementPattern::HorizontalPush, press.as_slice());
        let alike = |pattern, muscles: &[MuscleShare]| similarity_of(bench, (pattern, muscles));
        assert!((alike(MovementPattern::HorizontalPush, &press) - 1.0).abs() < 1e-12);
        assert!((alike(MovementPattern::VerticalPush, &press) - 0.8).abs() < 1e-12);
        assert!((0.70..STANDS_IN).contains(&alike(MovementPattern::ShoulderIsolation, &fly)));
        assert!(alike(MovementPattern::Squat, &shares(&[(Muscle::Quads, Role::Prime)])).abs() < 1e-12);
        assert!(
            alike(MovementPattern::Squat, &[]).abs() < 1e-12,
            "no muscles, no likeness"
        );
    }
}
