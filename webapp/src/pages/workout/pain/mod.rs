//! Pain at the exercise on the screen: said in two taps, answered with what the coach will do and with what can be done
//! instead; over by the lifter's word.

mod instead;
mod report;

use leptos::prelude::*;
use leptos::task::spawn_local;
use shared::entity::PAIN_MAX;
use shared::sync::EntityKind;
use training::exercise::Joint;
use training::notice::is_too_much;

use crate::components::{Button, ButtonVariant, Glyph, Select, Sheet, Slider};
use crate::features::running::Running;
use crate::features::words::joint as joint_name;
use crate::i18n::*;
use crate::state::{moment, use_data};

/// Where the slider begins: pain worth saying, not yet enough to stop for.
const FIRST: u16 = 3;

/// A button that says whether the exercise hurts, and the sheet to say so or to say that it is over.
#[component]
pub fn Pain(running: Running) -> impl IntoView {
    let i18n = use_i18n();
    let data = use_data();
    let open = RwSignal::new(false);
    let (level, joint) = (RwSignal::new(FIRST), RwSignal::new(None::<Joint>));
    let exercise = Memo::new(move |_| running.exercise().map(|exercise| exercise.entry.id));
    let hurts = Memo::new(move |_| {
        let id = exercise.get()?;
        data.read(&[EntityKind::PainReport], |data| {
            data.pain_at(id, moment().local_date())
        })
    });
    let words = move || match hurts.get() {
        Some(level) => text!(i18n, workout.pain_open, level = level),
        None => text!(i18n, workout.pain),
    };
    let show = move |()| {
        level.set(hurts.get_untracked().map_or(FIRST, u16::from));
        let said = exercise.get_untracked();
        joint.set(said.and_then(|id| data.peek(|data| report::joint_said(data, id))));
        open.set(true);
    };
    let say = move |()| {
        open.set(false);
        let (level, joint) = (level.get_untracked(), joint.get_untracked());
        if let Some(exercise) = exercise.get_untracked() {
            spawn_local(async move {
                report::say(data, exercise, level, joint).await;
            });
        }
    };
    let over = move |()| {
        open.set(false);
        if let Some(exercise) = exercise.get_untracked() {
            report::end(data, exercise);
        }
    };
    let joints = Signal::derive(move || {
        let loaded = running.exercise().map(|exercise| exercise.entry.pattern.joints());
        let named = loaded
            .unwrap_or_default()
            .iter()
            .map(|one| (Some(*one), joint_name(i18n, *one)));
        std::iter::once((None, text!(i18n, workout.pain_elsewhere)))
            .chain(named)
            .collect::<Vec<_>>()
    });
    let too_much = Memo::new(move |_| is_too_much(u8::try_from(level.get()).unwrap_or(PAIN_MAX)));
    let consequence = move || match (level.get(), too_much.get()) {
        (0, _) => t_string!(i18n, workout.pain_none),
        (_, false) => t_string!(i18n, workout.pain_some),
        (_, true) => t_string!(i18n, workout.pain_much),
    };
    view! {
        <div class="stage-actions">
            <Button variant=ButtonVariant::Quiet glyph=Glyph::Warning on_press=show>
                {words}
            </Button>
        </div>
        <Sheet open title=move || t_string!(i18n, workout.pain_title)>
            <div class="stack" data-testid="pain">
                <Slider
                    label=move || t_string!(i18n, workout.pain_level)
                    low=move || t_string!(i18n, workout.pain_low)
                    high=move || t_string!(i18n, workout.pain_high)
                    max=u16::from(PAIN_MAX)
                    value=level
                    text=move || text!(i18n, workout.pain_of, level = level.get())
                    on_change=move |moved| level.set(moved)
                />
                <Show when=move || level.get() != 0 && joints.with(|joints| joints.len() > 1)>
                    <Select
                        label=move || t_string!(i18n, workout.pain_where)
                        hint=move || t_string!(i18n, workout.pain_where_why)
                        options=joints
                        value=Signal::derive(move || Some(joint.get()))
                        on_change=move |chosen| joint.set(chosen)
                    />
                </Show>
                <p role="status">{consequence}</p>
                <Show when=move || level.get() != 0>
                    <instead::Instead running open level joint strong=too_much />
                </Show>
                {move || {
                    let variant = if too_much.get() {
                        ButtonVariant::Secondary
                    } else {
                        ButtonVariant::Primary
                    };
                    view! {
                        <Button variant wide=true on_press=say>
                            {t!(i18n, workout.pain_say)}
                        </Button>
                    }
                }}
                <Show when=move || hurts.get().is_some()>
                    <Button wide=true on_press=over>
                        {t!(i18n, workout.pain_over)}
                    </Button>
                </Show>
                <p class="muted small">{t!(i18n, workout.pain_help)}</p>
            </div>
        </Sheet>
    }
}
