//! A number with − and +, that can also be typed. What a step is and what a text means is the owner's business:
//! the real increments of a gym are not known here.

mod draft;
mod hold;

use leptos::ev;
use leptos::prelude::*;

use super::{Glyph, Icon, unique_id};
use crate::i18n::{t_string, use_i18n};
use crate::platform::timer::{self, Timer};
use draft::Draft;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// −
    Less,
    /// +
    More,
}

/// The keys that a phone shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keypad {
    /// Figures with a comma or point.
    #[default]
    Decimal,
    /// Figures.
    Whole,
}

impl Keypad {
    const fn mode(self) -> &'static str {
        match self {
            Self::Decimal => "decimal",
            Self::Whole => "numeric",
        }
    }
}

/// A number between − and +. Held buttons repeat; arrow keys step; Enter takes over, Escape gives back.
#[component]
pub fn Stepper(
    /// The name of the number.
    #[prop(into)]
    label: TextProp,
    /// The number, formatted; empty if there is none.
    #[prop(into)]
    value: Signal<String>,
    /// The unit behind it.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// What one step is, for readers and under the buttons: `2.5 kg`.
    #[prop(optional, into)]
    step: Option<TextProp>,
    /// The keys of a phone.
    #[prop(optional)]
    keypad: Keypad,
    /// The label is for readers only, since it stands elsewhere already.
    #[prop(optional)]
    bare: bool,
    /// − does nothing any more.
    #[prop(optional, into)]
    at_least: Signal<bool>,
    /// + does nothing any more.
    #[prop(optional, into)]
    at_most: Signal<bool>,
    /// What is wrong with the text that was typed; it stays in the input.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// A step was taken.
    #[prop(into)]
    on_step: Callback<Step>,
    /// A text was typed. Set `error` if it is no number, change `value` if it is.
    #[prop(into)]
    on_entry: Callback<String>,
) -> impl IntoView {
    let id = unique_id("stepper");
    let error_id = format!("{id}-error");
    let draft = RwSignal::new(Draft::default());
    // A step or a new prescription ends what was being typed.
    Effect::new(move |_| {
        value.track();
        draft.update(Draft::cancel);
    });
    let commit = move || {
        let typed = value.with_untracked(|value| draft.with_untracked(|draft| draft.commit(value)));
        if let Some(text) = typed {
            on_entry.run(text);
            draft.update(|draft| draft.settle(error.with_untracked(Option::is_some)));
        } else {
            draft.update(Draft::cancel);
        }
    };
    let take_step = Callback::new(move |step| {
        draft.update(Draft::cancel);
        on_step.run(step);
    });
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => commit(),
        "Escape" if draft.with_untracked(|draft| *draft != Draft::default()) => {
            event.stop_propagation();
            event.prevent_default();
            draft.update(Draft::cancel);
        }
        "ArrowUp" => {
            event.prevent_default();
            take_step.run(Step::More);
        }
        "ArrowDown" => {
            event.prevent_default();
            take_step.run(Step::Less);
        }
        _ => {}
    };
    let name = label.clone();
    let described = error_id.clone();
    view! {
        <div
            class="stepper"
            class:is-invalid=move || error.with(Option::is_some)
            role="group"
            aria-label=move || name.get()
        >
            <label class=if bare { "only-read" } else { "field-label" } for=id.clone()>
                {
                    let label = label.clone();
                    move || label.get()
                }
            </label>
            <div class="stepper-box">
                <StepButton direction=Step::Less label=label.clone() step=step.clone() disabled=at_least on_step=take_step />
                <span class="stepper-value">
                    <input
                        id=id
                        class="stepper-input"
                        type="text"
                        inputmode=keypad.mode()
                        autocomplete="off"
                        enterkeyhint="done"
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                        aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                        prop:value=move || {
                            value.with(|value| draft.with(|draft| draft.text(value).to_owned()))
                        }
                        on:focus:target=|event| event.target().select()
                        on:input:target=move |event| {
                            let text = event.target().value();
                            draft.update(|draft| draft.type_in(text));
                        }
                        on:change=move |_| commit()
                        on:keydown=on_key
                    />
                    {unit.map(|unit| view! { <span class="stepper-unit">{move || unit.get()}</span> })}
                </span>
                <StepButton direction=Step::More label=label step=step disabled=at_most on_step=take_step />
            </div>
            <p id=error_id class="field-error" aria-live="polite">
                {move || error.get()}
            </p>
        </div>
    }
}

#[component]
fn StepButton(
    direction: Step,
    label: TextProp,
    step: Option<TextProp>,
    disabled: Signal<bool>,
    on_step: Callback<Step>,
) -> impl IntoView {
    let i18n = use_i18n();
    let glyph = match direction {
        Step::Less => Glyph::Minus,
        Step::More => Glyph::Plus,
    };
    let name = {
        let step = step.clone();
        move || {
            let word = match direction {
                Step::Less => t_string!(i18n, shelf.less),
                Step::More => t_string!(i18n, shelf.more),
            };
            let step = step.as_ref().map(TextProp::get).unwrap_or_default();
            format!("{}: {word} {step}", label.get()).trim_end().to_owned()
        }
    };
    let timer: StoredValue<Option<Timer>, LocalStorage> = StoredValue::new_local(None);
    let steps = StoredValue::new(0_u32);
    let stop = move || {
        timer.set_value(None);
        steps.set_value(0);
    };
    view! {
        <button
            type="button"
            class="stepper-button"
            aria-label=name
            disabled=disabled
            on:pointerdown=move |event| {
                if event.button() == 0 {
                    steps.set_value(0);
                    hold_on(timer, steps, disabled, direction, on_step);
                }
            }
            on:pointerup=move |_| timer.set_value(None)
            on:pointerleave=move |_| stop()
            on:pointercancel=move |_| stop()
            on:contextmenu=|event| event.prevent_default()
            on:click=move |event| {
                // A click of the keyboard or a reader has no pointer that could have held the button.
                let held = event.detail() != 0 && steps.get_value() > 0;
                stop();
                if !held {
                    on_step.run(direction);
                }
            }
        >
            <Icon glyph />
            {step.map(|step| view! { <span class="stepper-step" aria-hidden="true">{move || step.get()}</span> })}
        </button>
    }
}

/// Waits, steps, and waits again until the timer is taken away. The step of a plain tap comes from the click, so
/// that the keyboard and readers have it too.
fn hold_on(
    timer: StoredValue<Option<Timer>, LocalStorage>,
    steps: StoredValue<u32>,
    disabled: Signal<bool>,
    direction: Step,
    on_step: Callback<Step>,
) {
    let taken = steps.get_value();
    timer.set_value(timer::after(hold::wait_ms(taken), move || {
        if disabled.try_get_untracked().is_none_or(|disabled| disabled) {
            return;
        }
        steps.set_value(taken + 1);
        on_step.run(direction);
        // The running timer is replaced from the next one's turn: it cannot be dropped while it is called.
        timer::next_frame(move || {
            if timer.try_with_value(Option::is_some) == Some(true) {
                hold_on(timer, steps, disabled, direction, on_step);
            }
        });
    }));
}
