//! Parts of screens that know training: each a tested struct, and the component that binds it to markup.

pub mod account;
pub mod accuracy;
pub mod equipment;
pub mod exercises;
pub mod first_run;
pub mod history;
pub mod measures;
pub mod notices;
pub mod own_exercise;
pub mod plan_edit;
pub mod plan_make;
pub mod prescription;
pub mod profile;
pub mod progress;
pub mod rest_timer;
pub mod running;
pub mod saving;
pub mod set_entry;
pub mod set_table;
pub mod summary;
pub mod sync_line;
pub mod sync_report;
pub mod templates;
pub mod week;
pub mod words;
