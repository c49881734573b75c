//! Health checks (tcp, http) of a machine, executed against its private address.
