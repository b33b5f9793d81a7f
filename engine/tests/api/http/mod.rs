mod bad_input;
mod edge;
mod health;
mod limits;
mod openapi;
mod server;
