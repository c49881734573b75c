//! Test harness: a World (local platform on loopback), a runner for the fly binary, output normalisation.
