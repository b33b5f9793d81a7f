//! The lifter's own place: facts, gyms, units, look, sync and account.

mod account;
mod device;
mod gym;
mod look;
mod notify;

use leptos::prelude::*;

pub use gym::GymPage;

use crate::components::{ButtonLink, Later, PageHeader, Skeleton, SkeletonShape, Toggle};
use crate::config::use_feedback;
use crate::features::equipment::GymList;
use crate::features::profile::{
    BodyForm, CarefulMode, DaysChoice, ExperienceChoice, GoalSlider, HealthForm, UnitChoice, UnitsByEquipment,
};
use crate::features::summary::celebrate;
use crate::features::sync_report::SyncReport;
use crate::i18n::*;
use crate::state::use_data;
use account::Account;
use device::Device;
use look::Look;
use notify::RestNotes;

/// `/settings`: what shapes the training to the left, everything else to the right.
#[component]
pub fn Settings() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let address = use_feedback();
    let celebrates = RwSignal::new(celebrate::wanted());
    let feedback = move || {
        address.get().map(|address| {
            view! {
                <section class="section">
                    <h2>{t!(i18n, you.feedback)}</h2>
                    <p class="field-hint">{t!(i18n, you.feedback_why)}</p>
                    <div class="row">
                        <a class="button" href=address rel="external noopener" target="_blank">
                            {t!(i18n, you.feedback_send)}
                        </a>
                    </div>
                </section>
            }
        })
    };
    view! {
        <PageHeader title=move || t_string!(i18n, you.title) />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=10 /> }>
            <p class="muted small">{t!(i18n, you.travels)}</p>
            <div class="settings">
                <div class="stack stack-wide">
                    <section class="section">
                        <h2>{t!(i18n, you.training)}</h2>
                        <div class="stack">
                            <GoalSlider />
                            <Later>
                                <DaysChoice />
                                <div>
                                    <p class="field-label" aria-hidden="true">{t!(i18n, you.experience)}</p>
                                    <p class="field-hint">{t!(i18n, you.experience_why)}</p>
                                    <ExperienceChoice />
                                </div>
                                <div class="row">
                                    <ButtonLink href="/exercises">{t!(i18n, exercises.title)}</ButtonLink>
                                </div>
                            </Later>
                        </div>
                    </section>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.body)}</h2>
                            <p class="field-hint">{t!(i18n, you.body_why)}</p>
                            <BodyForm />
                        </section>
                    </Later>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.health)}</h2>
                            <CarefulMode />
                            <HealthForm />
                        </section>
                    </Later>
                </div>
                <div class="stack stack-wide">
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.gyms)}</h2>
                            <GymList />
                        </section>
                    </Later>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.units)}</h2>
                            <UnitChoice />
                            <UnitsByEquipment />
                        </section>
                    </Later>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.look)}</h2>
                            <Look />
                        </section>
                    </Later>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.notify)}</h2>
                            <RestNotes />
                            <Toggle
                                label=move || t_string!(i18n, you.celebrate)
                                value=celebrates
                                on_change=move |yes| {
                                    celebrate::want(yes);
                                    celebrates.set(yes);
                                }
                            />
                        </section>
                        <section class="section">
                            <h2>{t!(i18n, upkeep.title)}</h2>
                            <Device />
                        </section>
                        <section class="section">
                            <h2>{t!(i18n, you.sync)}</h2>
                            <SyncReport />
                        </section>
                    </Later>
                    <Later>
                        <section class="section">
                            <h2>{t!(i18n, you.account)}</h2>
                            <Account />
                        </section>
                        {feedback}
                    </Later>
                </div>
            </div>
        </Show>
    }
}
