//! One of many, in the browser's own list: it works with every keyboard, reader and thumb.

use leptos::prelude::*;

use super::{Glyph, Icon, unique_id};

/// One of many choices.
#[component]
pub fn Select<T>(
    /// The name.
    #[prop(into)]
    label: TextProp,
    /// The choices with their words.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// The choice that holds; none shows an empty line.
    #[prop(into)]
    value: Signal<Option<T>>,
    /// Why it is asked.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// Another choice was made.
    #[prop(into)]
    on_change: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let id = unique_id("select");
    let hint_id = format!("{id}-hint");
    let position = move || {
        value.with(|value| {
            let value = value.as_ref()?;
            options.with(|options| options.iter().position(|(option, _)| option == value))
        })
    };
    let choose = move |text: String| {
        let chosen = text.parse::<usize>().ok().and_then(|index| {
            options.with_untracked(|options| options.get(index).map(|(option, _)| option.clone()))
        });
        if let Some(chosen) = chosen {
            on_change.run(chosen);
        }
    };
    let lines = move || {
        let chosen = position();
        options.with(|options| {
            options
                .iter()
                .enumerate()
                .map(|(index, (_, words))| {
                    view! {
                        <option value=index.to_string() selected=chosen == Some(index)>
                            {words.clone()}
                        </option>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <div class="field">
            <label class="field-label" for=id.clone()>
                {move || label.get()}
            </label>
            <div class="field-box select-box">
                <select
                    id=id
                    class="field-input select-input"
                    aria-describedby=hint.is_some().then(|| hint_id.clone())
                    on:change:target=move |event| choose(event.target().value())
                >
                    <Show when=move || position().is_none()>
                        <option value="" selected=true></option>
                    </Show>
                    {lines}
                </select>
                <Icon glyph=Glyph::Down />
            </div>
            {hint
                .map(|hint| {
                    view! {
                        <p id=hint_id class="field-hint">
                            {move || hint.get()}
                        </p>
                    }
                })}
        </div>
    }
}
