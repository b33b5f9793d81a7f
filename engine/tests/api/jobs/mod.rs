mod dead;
mod killed;
mod nightly;
mod outbox;
mod probe;
mod twice;
mod worker;
