//! A number for each muscle group.

use std::collections::BTreeMap;
use std::ops::{Index, IndexMut};

use super::{VolumeGroup, group_shares};
use crate::exercise::ExerciseFacts;

/// A number for each group; nought where nothing was said.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PerGroup([f64; VolumeGroup::ALL.len()]);

impl PerGroup {
    /// A number for each group, made from the group.
    #[must_use]
    pub fn of(make: impl Fn(VolumeGroup) -> f64) -> Self {
        Self(VolumeGroup::ALL.map(make))
    }

    /// What one hard set of an exercise gives each group.
    #[must_use]
    pub fn shares(facts: &ExerciseFacts) -> Self {
        Self::from(&group_shares(facts))
    }

    /// These and so many times others.
    pub fn add(&mut self, times: f64, others: &Self) {
        for (here, there) in self.0.iter_mut().zip(others.0) {
            *here += times * there;
        }
    }

    /// All groups with their numbers, in the order of [`VolumeGroup::ALL`].
    pub fn iter(&self) -> impl Iterator<Item = (VolumeGroup, f64)> + '_ {
        VolumeGroup::ALL.into_iter().zip(self.0)
    }

    /// The groups whose number is not nought.
    #[must_use]
    pub fn to_map(&self) -> BTreeMap<VolumeGroup, f64> {
        self.iter().filter(|(_, number)| *number != 0.0).collect()
    }
}

impl From<&BTreeMap<VolumeGroup, f64>> for PerGroup {
    fn from(map: &BTreeMap<VolumeGroup, f64>) -> Self {
        Self::of(|group| map.get(&group).copied().unwrap_or_default())
    }
}

impl Index<VolumeGroup> for PerGroup {
    type Output = f64;

    fn index(&self, group: VolumeGroup) -> &f64 {
        &self.0[group as usize]
    }
}

impl IndexMut<VolumeGroup> for PerGroup {
    fn index_mut(&mut self, group: VolumeGroup) -> &mut f64 {
        &mut self.0[group as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_has_a_place_of_its_own() {
        let mut numbers = PerGroup::default();
        for (place, group) in (1_u32..).zip(VolumeGroup::ALL) {
            numbers[group] = f64::from(place);
        }
        assert!(
            numbers
                .iter()
                .zip(1_u32..)
                .all(|((_, number), place)| (number - f64::from(place)).abs() < 1e-12)
        );
        assert_eq!(PerGroup::from(&numbers.to_map()), numbers);
    }
}
