//! Units of equipment that is labelled otherwise.

use leptos::prelude::*;
use shared::entity::Profile;
use shared::sync::EntityKind;
use training::exercise::Equipment;
use training::units::WeightUnit;

use crate::components::Segmented;
use crate::features::words::{equipment, unit_text};
use crate::i18n::*;
use crate::state::use_data;

/// What carries a label with a weight.
const LABELLED: [Equipment; 9] = [
    Equipment::Barbell,
    Equipment::EzBar,
    Equipment::TrapBar,
    Equipment::Dumbbell,
    Equipment::Kettlebell,
    Equipment::Cable,
    Equipment::Machine,
    Equipment::PlateLoaded,
    Equipment::SmithMachine,
];

/// Kilograms or pounds for each kind of equipment, folded away: most gyms have one unit.
#[component]
pub fn UnitsByEquipment() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let rows = LABELLED.map(|one| {
        let options = [WeightUnit::Kg, WeightUnit::Lb]
            .map(|unit| (unit, TextProp::from(move || unit_text(i18n, unit))))
            .to_vec();
        let value =
            Signal::derive(move || Some(data.read(&[EntityKind::Profile], |data| data.profile.unit_of(one))));
        view! {
            <div class="units-row">
                <span aria-hidden="true">{move || equipment(i18n, one)}</span>
                <Segmented
                    label=move || equipment(i18n, one)
                    bare=true
                    options
                    value
                    on_change=move |unit| data.set_profile(move |profile| set_unit(profile, one, unit))
                />
            </div>
        }
    });
    view! {
        <details class="units">
            <summary>{t!(i18n, you.by_equipment)}</summary>
            <p class="field-hint">{t!(i18n, you.by_equipment_why)}</p>
            {rows.collect_view()}
        </details>
    }
}

/// What is as everything else is not noted, so that it follows when everything else changes.
fn set_unit(profile: &mut Profile, equipment: Equipment, unit: WeightUnit) {
    if unit == profile.unit {
        profile.units.remove(&equipment);
    } else {
        profile.units.insert(equipment, unit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_noted() {
        let mut profile = Profile::default();
        set_unit(&mut profile, Equipment::Dumbbell, WeightUnit::Lb);
        assert_eq!(profile.unit_of(Equipment::Dumbbell), WeightUnit::Lb);
        assert_eq!(profile.unit_of(Equipment::Barbell), WeightUnit::Kg);
        set_unit(&mut profile, Equipment::Dumbbell, WeightUnit::Kg);
        assert!(profile.units.is_empty());
    }
}
