//! Landmarks of weekly volume per muscle group (Renaissance Periodization; practitioners' consensus, not measured).

use serde::{Deserialize, Serialize};

use crate::exercise::Muscle;

/// Muscles that share landmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are the muscles")]
pub enum VolumeGroup {
    Chest,
    /// Lats and middle back, counted once.
    Back,
    Quads,
    Hamstrings,
    Glutes,
    /// Lateral and posterior deltoids.
    SideAndRearDelts,
    FrontDelts,
    Biceps,
    Triceps,
    Calves,
    Abs,
    Traps,
    Forearms,
}

/// Weekly hard sets of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Landmarks {
    /// Maintains.
    pub maintenance: u8,
    /// Minimum that grows: from.
    pub minimum_low: u8,
    /// Minimum that grows: to; the same as `minimum_low` where the table gives one number.
    pub minimum_high: u8,
    /// Most effective: from.
    pub adaptive_low: u8,
    /// Most effective: to.
    pub adaptive_high: u8,
    /// Most that is recovered from.
    pub recoverable: u8,
}

impl VolumeGroup {
    /// All groups, in the order in which screens list them.
    pub const ALL: [Self; 13] = [
        Self::Chest,
        Self::Back,
        Self::Quads,
        Self::Hamstrings,
        Self::Glutes,
        Self::SideAndRearDelts,
        Self::FrontDelts,
        Self::Biceps,
        Self::Triceps,
        Self::Calves,
        Self::Abs,
        Self::Traps,
        Self::Forearms,
    ];

    /// The printed table.
    #[must_use]
    pub fn landmarks(self) -> Landmarks {
        let (maintenance, minimum, adaptive, recoverable) = match self {
            Self::Chest => (8, (10, 10), (12, 20), 22),
            Self::Back => (8, (10, 10), (14, 22), 25),
            Self::Quads => (6, (8, 8), (12, 18), 20),
            Self::Hamstrings => (4, (6, 6), (10, 16), 20),
            Self::Glutes => (0, (0, 4), (4, 12), 16),
            Self::SideAndRearDelts => (0, (8, 8), (16, 22), 26),
            Self::FrontDelts => (0, (0, 6), (6, 10), 14),
            Self::Biceps => (5, (8, 8), (14, 20), 24),
            Self::Triceps => (4, (6, 6), (10, 14), 18),
            Self::Calves => (6, (8, 8), (12, 16), 20),
            Self::Abs => (0, (0, 6), (16, 20), 25),
            Self::Traps => (0, (4, 4), (12, 20), 26),
            Self::Forearms => (0, (2, 4), (8, 14), 20),
        };
        Landmarks {
            maintenance,
            minimum_low: minimum.0,
            minimum_high: minimum.1,
            adaptive_low: adaptive.0,
            adaptive_high: adaptive.1,
            recoverable,
        }
    }

    /// The minimum to hold fractional sets against: the table counts direct sets only, so muscles that work along
    /// in many compounds need two fewer.
    #[must_use]
    pub fn fractional_minimum(self) -> f64 {
        let minimum = f64::from(self.landmarks().minimum_low);
        match self {
            Self::Biceps | Self::Triceps | Self::SideAndRearDelts | Self::FrontDelts => {
                f64::max(minimum - 2.0, 0.0)
            }
            _ => minimum,
        }
    }
}

impl Muscle {
    /// The group whose landmarks count this muscle; `None` for muscles without landmarks.
    #[must_use]
    pub fn volume_group(self) -> Option<VolumeGroup> {
        Some(match self {
            Self::Chest => VolumeGroup::Chest,
            Self::Lats | Self::MidBack => VolumeGroup::Back,
            Self::Traps => VolumeGroup::Traps,
            Self::FrontDelts => VolumeGroup::FrontDelts,
            Self::SideDelts | Self::RearDelts => VolumeGroup::SideAndRearDelts,
            Self::Biceps => VolumeGroup::Biceps,
            Self::Triceps => VolumeGroup::Triceps,
            Self::Forearms => VolumeGroup::Forearms,
            Self::Abs => VolumeGroup::Abs,
            Self::Quads => VolumeGroup::Quads,
            Self::Hamstrings => VolumeGroup::Hamstrings,
            Self::Glutes => VolumeGroup::Glutes,
            Self::Calves => VolumeGroup::Calves,
            Self::LowerBack | Self::Adductors | Self::Abductors | Self::Neck => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landmarks_rise_from_maintenance_to_recoverable() {
        for group in VolumeGroup::ALL {
            let l = group.landmarks();
            let rising = [
                l.minimum_low,
                l.minimum_high,
                l.adaptive_low,
                l.adaptive_high,
                l.recoverable,
            ];
            assert!(rising.is_sorted(), "{group:?}");
            assert!(l.maintenance <= l.adaptive_low, "{group:?}");
        }
    }
}
