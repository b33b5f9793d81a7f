//! `/progress/body`: body measures.

use leptos::prelude::*;
use shared::entity::BodyMeasure;
use shared::ids::BodyMeasureId;
use shared::sync::EntityKind;

use crate::components::{
    Button, ButtonVariant, EmptyState, Glyph, PageHeader, Sheet, Skeleton, SkeletonShape,
};
use crate::features::measures::{MeasureCourse, MeasureForm, MeasureTable, measures};
use crate::features::progress::{RangeChoice, use_range};
use crate::i18n::*;
use crate::state::{moment, use_data};

/// Body measures.
#[component]
pub fn Measures() -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let range = use_range();
    let all = Memo::new(move |_| data.read(&[EntityKind::BodyMeasure], measures));
    let loads = Memo::new(move |_| data.read(&[EntityKind::Profile], |data| data.profile.unit));
    let span = Memo::new(move |_| {
        let first_weekday = data.read(&[EntityKind::Profile], |data| data.profile.first_weekday);
        let began = all.with(|all| all.last().map(|(_, measure)| measure.local_date));
        let today = moment().local_date();
        (range.get().from(today, first_weekday, || began), today)
    });
    let editing = RwSignal::new(None::<(BodyMeasureId, BodyMeasure)>);
    let sheet = RwSignal::new(false);
    let open = Callback::new(move |target| {
        editing.set(target);
        sheet.set(true);
    });
    let title = move || {
        if editing.with(Option::is_some) {
            t_string!(i18n, measures.correct)
        } else {
            t_string!(i18n, measures.add)
        }
    };
    view! {
        <PageHeader title=move || t_string!(i18n, measures.title) back="/progress" />
        <Show when=move || data.is_ready() fallback=|| view! { <Skeleton shape=SkeletonShape::Row count=8 /> }>
            <div class="progress-page">
                <div class="row">
                    <Button variant=ButtonVariant::Primary glyph=Glyph::Plus on_press=move |()| open.run(None)>
                        {t!(i18n, measures.add)}
                    </Button>
                </div>
                <Show
                    when=move || !all.with(Vec::is_empty)
                    fallback=move || {
                        view! {
                            <EmptyState
                                title=move || t_string!(i18n, measures.empty_title)
                                body=move || t_string!(i18n, measures.empty)
                            />
                        }
                    }
                >
                    <RangeChoice range />
                    <MeasureCourse measures=all span loads />
                    <MeasureTable measures=all loads on_edit=move |target| open.run(Some(target)) />
                </Show>
            </div>
        </Show>
        <Sheet open=sheet title>
            {move || view! { <MeasureForm existing=editing.get() on_done=move |()| sheet.set(false) /> }}
        </Sheet>
    }
}
