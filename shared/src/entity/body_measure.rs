//! What scales and tape said.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use training::units::Weight;

use super::{Entity, NOTE_MAX};
use crate::sync::EntityKind;
use crate::validate::Violations;

/// Body masses that anybody may have, in grams.
pub const BODY_MASS_G: RangeInclusive<i32> = 25_000..=350_000;
/// Girths that any part of a body may have, in millimetres.
pub const GIRTH_MM: RangeInclusive<u16> = 100..=3_000;
/// Shares of fat that anybody may have, in per mille of body mass.
pub const BODY_FAT_PERMILLE: RangeInclusive<u16> = 20..=750;

/// What a lifter measured on one day, as far as they did. Several of one day stand side by side. That nothing was
/// measured at all is allowed: devices merge field by field, and no merge may end in what the engine refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BodyMeasure {
    /// The day, as the lifter's calendar has it.
    pub local_date: NaiveDate,
    /// Body mass in grams. The latest one is what the coach reckons with.
    #[serde(default)]
    pub body_mass: Option<Weight>,
    /// Share of fat, in per mille of body mass.
    #[serde(default)]
    pub body_fat_permille: Option<u16>,
    /// Round the neck, in millimetres.
    #[serde(default)]
    pub neck_mm: Option<u16>,
    /// Round the chest, in millimetres.
    #[serde(default)]
    pub chest_mm: Option<u16>,
    /// Round the waist, in millimetres.
    #[serde(default)]
    pub waist_mm: Option<u16>,
    /// Round the hips, in millimetres.
    #[serde(default)]
    pub hips_mm: Option<u16>,
    /// Round the upper arm, in millimetres.
    #[serde(default)]
    pub arm_mm: Option<u16>,
    /// Round the thigh, in millimetres.
    #[serde(default)]
    pub thigh_mm: Option<u16>,
    /// Round the calf, in millimetres.
    #[serde(default)]
    pub calf_mm: Option<u16>,
    /// Time of day, clothes, which scales.
    #[serde(default)]
    pub note: String,
}

impl BodyMeasure {
    /// Nothing measured yet on a day.
    #[must_use]
    pub const fn on(local_date: NaiveDate) -> Self {
        Self {
            local_date,
            body_mass: None,
            body_fat_permille: None,
            neck_mm: None,
            chest_mm: None,
            waist_mm: None,
            hips_mm: None,
            arm_mm: None,
            thigh_mm: None,
            calf_mm: None,
            note: String::new(),
        }
    }
}

impl Entity for BodyMeasure {
    const KIND: EntityKind = EntityKind::BodyMeasure;

    fn check(&self, violations: &mut Violations) {
        violations.year(&self.local_date, "/local_date");
        if let Some(mass) = self.body_mass {
            violations.range(&mass.grams(), BODY_MASS_G, "/body_mass");
        }
        if let Some(fat) = &self.body_fat_permille {
            violations.range(fat, BODY_FAT_PERMILLE, "/body_fat_permille");
        }
        for (girth, pointer) in [
            (self.neck_mm, "/neck_mm"),
            (self.chest_mm, "/chest_mm"),
            (self.waist_mm, "/waist_mm"),
            (self.hips_mm, "/hips_mm"),
            (self.arm_mm, "/arm_mm"),
            (self.thigh_mm, "/thigh_mm"),
            (self.calf_mm, "/calf_mm"),
        ] {
            if let Some(girth) = girth {
                violations.range(&girth, GIRTH_MM, pointer);
            }
        }
        violations.text(&self.note, NOTE_MAX, "/note");
    }
}
