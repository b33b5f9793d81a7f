mod feed;
mod fixtures;
mod merge;
mod once;
mod refused;
mod replicas;
