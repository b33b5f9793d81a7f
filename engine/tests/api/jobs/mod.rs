mod outbox;
mod probe;
mod worker;
