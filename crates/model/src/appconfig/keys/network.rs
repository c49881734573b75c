//! Services, ports and checks (spec deploy 1.4).

use super::Shape::{
    AnyMap, Autostop, Bool, Concurrency, Duration, Headers, Int, LooseInt, Table, TableOrTables, Tables,
    Text, TextMap, Texts,
};
use super::machine::MACHINE_CHECK;
use super::{Bare, Section, key};

pub(super) static HTTP_SERVICE: Section = Section {
    doc: "A web service on ports 80 and 443.",
    keys: &[
        key("internal_port", Int, "Port the app listens on."),
        key("force_https", Bool, "Redirect HTTP to HTTPS."),
        key("auto_stop_machines", Autostop, "What happens to idle machines: off, stop or suspend."),
        key("auto_start_machines", Bool, "Whether requests start machines."),
        key("min_machines_running", Int, "Machines kept running in the primary region."),
        key("processes", Texts, "Process groups that serve it; the default group when empty."),
        key("concurrency", Table(&CONCURRENCY), "Load limits."),
        key("tls_options", Table(&TLS_OPTIONS), "TLS settings of port 443."),
        key("http_options", Table(&HTTP_OPTIONS), "HTTP settings of both ports."),
        key("checks", Tables(&STRICT_HTTP_CHECK), "HTTP health checks."),
        key(
            "machine_checks",
            Tables(&MACHINE_CHECK),
            "Commands run in a temporary machine to test a new one.",
        ),
    ],
};

pub(super) static SERVICE: Section = Section {
    doc: "A service on any port.",
    keys: &[
        key("protocol", Text, "Transport protocol.").known(&["tcp", "udp"]),
        key("internal_port", LooseInt, "Port the app listens on."),
        key("auto_stop_machines", Autostop, "What happens to idle machines: off, stop or suspend."),
        key("auto_start_machines", Bool, "Whether connections start machines."),
        key("min_machines_running", Int, "Machines kept running in the primary region."),
        key("ports", TableOrTables(&PORT), "Public ports."),
        key("concurrency", Concurrency(&CONCURRENCY), "Load limits."),
        key("tcp_checks", TableOrTables(&TCP_CHECK), "TCP health checks."),
        key("http_checks", TableOrTables(&HTTP_CHECK), "HTTP health checks."),
        key(
            "machine_checks",
            Tables(&MACHINE_CHECK),
            "Commands run in a temporary machine to test a new one.",
        ),
        key("processes", Texts, "Process groups that serve it; the default group when empty."),
    ],
};

static CONCURRENCY: Section = Section {
    doc: "Load limits.",
    keys: &[
        key("type", Text, "What is counted.").known(&["connections", "requests"]),
        key("hard_limit", Int, "No more than this at once."),
        key("soft_limit", Int, "Prefer other machines from here on."),
    ],
};

static PORT: Section = Section {
    doc: "A public port or port range.",
    keys: &[
        key("port", LooseInt, "Port number."),
        key("start_port", Int, "First port of a range."),
        key("end_port", Int, "Last port of a range."),
        key("handlers", Texts, "What the edge does with connections, in order.").known(&[
            "http",
            "tls",
            "pg_tls",
            "proxy_proto",
        ]),
        key("force_https", Bool, "Redirect HTTP to HTTPS."),
        key("tls_options", Table(&TLS_OPTIONS), "TLS settings."),
        key("http_options", Table(&HTTP_OPTIONS), "HTTP settings."),
        key("proxy_proto_options", Table(&PROXY_PROTO), "PROXY protocol settings."),
    ],
};

static TLS_OPTIONS: Section = Section {
    doc: "TLS settings.",
    keys: &[
        key("alpn", Texts, "Protocols offered, such as h2 and http/1.1."),
        key("versions", Texts, "TLS versions offered, such as TLSv1.3."),
        key("default_self_signed", Bool, "Serve a self-signed certificate for unknown names."),
    ],
};

static HTTP_OPTIONS: Section = Section {
    doc: "HTTP settings.",
    keys: &[
        key("compress", Bool, "Compress answers."),
        key("response", Table(&HTTP_RESPONSE), "Changes to answers."),
        key("h2_backend", Bool, "Speak HTTP/2 in clear text to the app."),
        key("idle_timeout", Int, "Seconds until an idle connection is closed."),
        key("headers_read_timeout", Int, "Seconds to wait for request headers."),
        key("replay_cache", Tables(&REPLAY_CACHE), "Caching of fly-replay decisions."),
    ],
};

static HTTP_RESPONSE: Section = Section {
    doc: "Changes to answers.",
    keys: &[
        key("headers", AnyMap, "Header to a value, a list of values, or false to remove it."),
        key("pristine", Bool, "Leave answers untouched."),
    ],
};

static REPLAY_CACHE: Section = Section {
    doc: "A cache for fly-replay decisions.",
    keys: &[
        key("path_prefix", Text, "Paths it applies to."),
        key("ttl_seconds", Int, "Lifetime in seconds."),
        key("type", Text, "What identifies a client.").known(&["cookie", "header"]),
        key("name", Text, "Name of the cookie or header."),
        key("allow_bypass", Bool, "Let requests bypass the cache."),
    ],
};

static PROXY_PROTO: Section = Section {
    doc: "PROXY protocol settings.",
    keys: &[key("version", Text, "Version sent to the app: v1 or v2.")],
};

static TCP_CHECK: Section = Section {
    doc: "A TCP health check.",
    keys: &[
        key("interval", Duration(Bare::Millis), "Time between probes."),
        key("timeout", Duration(Bare::Millis), "Time allowed for one probe."),
        key("grace_period", Duration(Bare::Millis), "Time after start in which failures do not count."),
    ],
};

static HTTP_CHECK: Section = Section {
    doc: "An HTTP health check.",
    keys: &[
        key("interval", Duration(Bare::Millis), "Time between probes."),
        key("timeout", Duration(Bare::Millis), "Time allowed for one probe."),
        key("grace_period", Duration(Bare::Millis), "Time after start in which failures do not count."),
        key("method", Text, "Request method."),
        key("path", Text, "Request path."),
        key("protocol", Text, "Protocol of the request.").known(&["http", "https"]),
        key("tls_skip_verify", Bool, "Do not verify the app's certificate."),
        key("tls_server_name", Text, "Name to verify the certificate against."),
        key("headers", Headers, "Request headers."),
    ],
};

/// Checks of `[http_service]` are read without the old spellings.
static STRICT_HTTP_CHECK: Section = Section {
    doc: "An HTTP health check.",
    keys: &[
        key("interval", Duration(Bare::Nanos), "Time between probes."),
        key("timeout", Duration(Bare::Nanos), "Time allowed for one probe."),
        key("grace_period", Duration(Bare::Nanos), "Time after start in which failures do not count."),
        key("method", Text, "Request method."),
        key("path", Text, "Request path."),
        key("protocol", Text, "Protocol of the request.").known(&["http", "https"]),
        key("tls_skip_verify", Bool, "Do not verify the app's certificate."),
        key("tls_server_name", Text, "Name to verify the certificate against."),
        key("headers", TextMap, "Request headers."),
    ],
};

pub(super) static TOP_CHECK: Section = Section {
    doc: "A health check that does not belong to a service.",
    keys: &[
        key("port", Int, "Port; the group's http_service.internal_port when absent."),
        key("type", Text, "Kind of probe.").checked_later(&["http", "tcp"]),
        key("interval", Duration(Bare::Millis), "Time between probes, at least 2s."),
        key("timeout", Duration(Bare::Millis), "Time allowed for one probe, at most 60s."),
        key("grace_period", Duration(Bare::Millis), "Time after start in which failures do not count."),
        key("method", Text, "Request method."),
        key("path", Text, "Request path."),
        key("protocol", Text, "Protocol of the request.").known(&["http", "https"]),
        key("tls_skip_verify", Bool, "Do not verify the app's certificate."),
        key("tls_server_name", Text, "Name to verify the certificate against."),
        key("headers", Headers, "Request headers."),
        key("processes", Texts, "Process groups it runs in; the default group when empty."),
    ],
};
