//! Image sources: a reference, or a directory with a Dockerfile.
