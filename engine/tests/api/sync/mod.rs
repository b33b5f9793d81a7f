mod feed;
mod merge;
mod once;
mod refused;
mod replicas;
