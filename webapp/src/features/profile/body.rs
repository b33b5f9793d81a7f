//! Body mass, sex and year of birth: all optional, each with the reason why it is asked.

use leptos::prelude::*;
use shared::entity::{BODY_MASS_G, Sex};
use shared::sync::EntityKind;
use training::units::Weight;

use crate::components::{FieldKind, Segmented, TextField};
use crate::features::prescription::weight_text;
use crate::features::set_entry::{Typed, weight_from};
use crate::features::words::unit_text;
use crate::i18n::*;
use crate::state::{moment, use_data};

/// Years of birth that the engine accepts.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// The three fields.
#[component]
pub fn BodyForm() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let profile = data.peek(|data| data.profile.clone());
    let unit = move || data.read(&[EntityKind::Profile], |data| data.profile.unit);
    let known = data.peek(|data| data.body_mass(moment().local_date()));
    let mass = RwSignal::new(
        known
            .map(|mass| weight_text(mass, profile.unit))
            .unwrap_or_default(),
    );
    let year = RwSignal::new(
        profile
            .birth_year
            .map(|year| year.to_string())
            .unwrap_or_default(),
    );
    let (mass_error, year_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let store_mass = move |()| {
        let typed = weight_from(&mass.get_untracked(), untrack(unit));
        let fits = |weight: &Weight| BODY_MASS_G.contains(&weight.grams());
        match typed {
            Typed::Empty => data.set_body_mass(None),
            Typed::Value(weight) if fits(&weight) => data.set_body_mass(Some(weight)),
            Typed::Value(_) | Typed::Invalid => {
                mass_error.set(Some(text!(i18n, you.invalid_mass)));
                return;
            }
        }
        mass_error.set(None);
    };
    let store_year = move |()| {
        let text = year.get_untracked();
        match text.trim().parse::<u16>() {
            _ if text.trim().is_empty() => data.set_profile(|profile| profile.birth_year = None),
            Ok(born) if YEARS.contains(&born) => {
                data.set_profile(move |profile| profile.birth_year = Some(born));
            }
            _ => {
                year_error.set(Some(text!(i18n, auth.invalid)));
                return;
            }
        }
        year_error.set(None);
    };
    let sexes = vec![
        (
            Some(Sex::Female),
            (move || t_string!(i18n, first_run.body.female)).into(),
        ),
        (
            Some(Sex::Male),
            (move || t_string!(i18n, first_run.body.male)).into(),
        ),
        (None, (move || t_string!(i18n, first_run.body.unsaid)).into()),
    ];
    let sex = Signal::derive(move || Some(data.read(&[EntityKind::Profile], |data| data.profile.sex)));
    view! {
        <div class="stack">
            <TextField
                label=move || t_string!(i18n, first_run.body.mass)
                value=mass
                kind=FieldKind::Decimal
                unit=move || unit_text(i18n, unit())
                hint=move || t_string!(i18n, first_run.body.mass_why)
                error=mass_error
                name="body_mass"
                on_commit=store_mass
            />
            <div>
                <Segmented
                    label=move || t_string!(i18n, first_run.body.sex)
                    options=sexes
                    value=sex
                    on_change=move |sex| data.set_profile(move |profile| profile.sex = sex)
                />
                <p class="field-hint">{t!(i18n, first_run.body.sex_why)}</p>
            </div>
            <TextField
                label=move || t_string!(i18n, first_run.body.birth_year)
                value=year
                kind=FieldKind::Decimal
                hint=move || t_string!(i18n, first_run.body.birth_year_why)
                error=year_error
                name="birth_year"
                on_commit=store_year
            />
        </div>
    }
}
