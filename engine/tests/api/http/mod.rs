mod bad_input;
mod edge;
mod health;
mod openapi;
mod server;
