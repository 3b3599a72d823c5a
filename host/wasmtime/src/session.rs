//! A module's life from power-up to power-down, as the core keeps it.

pub mod config;
pub mod event;
