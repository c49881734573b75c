//! Table and property tests of the attribution rules (spec A12).
