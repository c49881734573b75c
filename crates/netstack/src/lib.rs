//! Sans-IO WireGuard peer and TCP/IP stack, shared by the CLI and the local platform's gateway.
