//! The shelf on show, in debug builds only.

use leptos::prelude::*;

use crate::components::{Banner, Button, ButtonVariant, PageHeader, Tone};

/// Each part of the shelf in each of its states.
#[component]
pub fn Shelf() -> impl IntoView {
    view! {
        <div class="frame frame-plain">
            <main id="main" class="frame-main stack stack-wide">
                <PageHeader title="Shelf" />
                <div class="row">
                    <Button variant=ButtonVariant::Primary>"Start Push A"</Button>
                    <Button>"Later"</Button>
                    <Button variant=ButtonVariant::Quiet>"why"</Button>
                    <Button variant=ButtonVariant::Danger>"Delete set"</Button>
                </div>
                <Banner tone=Tone::Warning>"Bench has stood still for 5 weeks."</Banner>
            </main>
        </div>
    }
}
