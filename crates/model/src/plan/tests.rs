//! Table and property tests of the planner.
