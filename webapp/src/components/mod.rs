//! The shelf: controls and surfaces that know no training. Each folder holds markup, state and style.
//!
//! Words come in as [`TextProp`](leptos::prelude::TextProp): `label="…"` or `label=move || t_string!(i18n, …)`.
//! What a control has decided goes out by a callback; nothing here stores anything.

mod banner;
mod button;
pub mod chart;
mod dialog;
mod dot_scale;
mod empty_state;
mod error_state;
mod icon;
mod later;
mod live_region;
mod navigation;
mod numeral;
mod page_header;
mod progress;
mod segmented;
mod select;
mod sheet;
mod skeleton;
mod slider;
mod stepper;
mod table;
mod text_area;
mod text_field;
mod toast;
mod toggle;

pub use banner::{Banner, Tone};
pub use button::{Button, ButtonKind, ButtonLink, ButtonVariant, IconButton};
pub use dialog::Confirm;
pub use dot_scale::DotScale;
pub use empty_state::EmptyState;
pub use error_state::ErrorState;
pub use icon::{Glyph, Icon};
pub use later::{Later, next_piece};
pub use live_region::{Announcer, LiveRegion, provide_announcer, use_announcer};
pub use navigation::{NavItem, Navigation};
pub use numeral::{Numeral, NumeralSize};
pub use page_header::PageHeader;
pub use progress::ProgressBar;
pub use segmented::Segmented;
pub use select::Select;
pub use sheet::Sheet;
pub use skeleton::{Skeleton, SkeletonShape};
pub use slider::Slider;
pub use stepper::{Keypad, Step, Stepper};
pub use table::{Align, Column, Table};
pub use text_area::TextArea;
pub use text_field::{FieldKind, TextField};
pub use toast::{Toast, ToastHost, Toasts, provide_toasts, use_toasts};
pub use toggle::Toggle;

/// An id that ties a label to its control, unique within the page.
fn unique_id(prefix: &str) -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
