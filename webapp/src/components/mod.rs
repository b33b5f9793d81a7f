//! The shelf: controls and surfaces that know no training. Each folder holds markup, state and style.
//!
//! Words come in as [`TextProp`](leptos::prelude::TextProp): `label="…"` or `label=move || t_string!(i18n, …)`.
//! What a control has decided goes out by a callback; nothing here stores anything.

mod banner;
mod button;
//x mod dialog;
//x mod dot_scale;
mod empty_state;
mod error_state;
mod icon;
mod live_region;
mod navigation;
mod numeral;
mod page_header;
//x mod progress;
//x mod segmented;
//x mod select;
//x mod sheet;
mod skeleton;
//x mod slider;
//x mod stepper;
//x mod table;
//x mod text_field;
mod toast;
//x mod toggle;

pub use banner::{Banner, Tone};
pub use button::{Button, ButtonKind, ButtonLink, ButtonVariant, IconButton};
//x pub use dialog::Confirm;
//x pub use dot_scale::DotScale;
pub use empty_state::EmptyState;
pub use error_state::ErrorState;
pub use icon::{Glyph, Icon};
pub use live_region::{Announcer, LiveRegion, provide_announcer, use_announcer};
pub use navigation::{NavItem, Navigation};
pub use numeral::{Numeral, NumeralSize};
pub use page_header::PageHeader;
//x pub use progress::ProgressBar;
//x pub use segmented::Segmented;
//x pub use select::Select;
//x pub use sheet::Sheet;
pub use skeleton::{Skeleton, SkeletonShape};
//x pub use slider::Slider;
//x pub use stepper::{Keypad, Step, Stepper};
//x pub use table::{Align, Column, Table};
//x pub use text_field::{FieldKind, TextField};
pub use toast::{Toast, ToastHost, Toasts, provide_toasts, use_toasts};
//x pub use toggle::Toggle;

/// An id that ties a label to its control, unique within the page.
fn unique_id(prefix: &str) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
