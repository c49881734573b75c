//! Nouns and decisions of the fly CLI: configuration, machines, plans, diagnosis. No I/O, no clock, no async.

pub mod appconfig;
pub mod diagnosis;
pub mod dockerfile;
pub mod dotenv;
pub mod ignore;
pub mod journal;
pub mod machine;
pub mod plan;
pub mod scale;
