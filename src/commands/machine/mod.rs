//! `fly machine …`: pieces other commands share.

pub(crate) mod select;
pub(crate) mod wait;
