//! Table (long on purpose): the only place where foreign text is matched, as versioned data (spec A10). Anchored prefixes
//! and exact fragments only; nothing is matched by similarity.

use super::Code;

/// Version of the table; raised with every change of a row's meaning.
pub const VERSION: u32 = 2;

/// What the machine's init says before the command it could not start; the program's name follows.
pub const SPAWN: &str = "failed to spawn command: ";
/// What the dynamic loader says before the version it misses.
pub const GLIBC: &str = "GLIBC_";

/// Where a text comes from. A row never matches another channel's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// `error`/`message` of a Machines API body, without connect prefix.
    MachinesError,
    /// `errors[0].message` of a GraphQL body.
    GraphQlMessage,
    /// Log provider `runner` (the host and the machine's init).
    RunnerLog,
    /// Log provider `app`.
    AppLog,
    /// A kernel line; arrives under provider `app` or `runner`.
    KernelLog,
    /// `errors[0].message` of a registry body, or its plain text.
    RegistryError,
    /// `output` of a check.
    CheckOutput,
    /// What a builder's engine says a build, or a push, failed with.
    BuildError,
}

/// How a text is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The text begins with it.
    Prefix(&'static str),
    /// The text contains it.
    Fragment(&'static str),
    /// The text contains both, in this order.
    Both(&'static str, &'static str),
}

impl Match {
    pub(super) fn hits(self, text: &str) -> bool {
        match self {
            Match::Prefix(prefix) => text.starts_with(prefix),
            Match::Fragment(fragment) => text.contains(fragment),
            Match::Both(first, second) => {
                text.split_once(first).is_some_and(|(_, rest)| rest.contains(second))
            }
        }
    }
}

/// The structured fact a row needs beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requires {
    /// None.
    Nothing,
    /// The machine has no mount.
    NoMount,
    /// The machine has a mount.
    Mount,
    /// HTTP status.
    Status(u16),
    /// A guest exit other than 0, not requested.
    FailedExit,
    /// A failed exit, or no exit event at all.
    FailedOrNoExit,
    /// A failed exit of a release command.
    FailedRelease,
    /// SIGKILL, not flagged as out of memory, not requested.
    UnexplainedKill,
    /// A requested stop.
    RequestedStop,
    /// The check is not passing.
    CheckFailing,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Literal {
    /// Stable id.
    pub id: &'static str,
    /// Channel.
    pub channel: Channel,
    /// Comparison.
    pub matches: Match,
    /// What it says.
    pub code: Code,
    /// Precondition.
    pub requires: Requires,
    /// When and where it was seen.
    pub seen: &'static str,
    /// A text that has to match; the fixture of the row's test.
    pub sample: &'static str,
    /// What the row says in other words, where a headline needs them.
    pub says: Option<&'static str>,
}

macro_rules! literals {
    ($($id:literal $channel:ident $kind:ident($($text:literal),+) $code:ident $requires:ident $(($arg:literal))? $seen:literal $sample:literal $(=> $says:literal)?;)+) => {
        /// Every row. Within a channel, the first match wins.
        pub const LITERALS: &[Literal] = &[$(Literal {
            id: $id,
            channel: Channel::$channel,
            matches: Match::$kind($($text),+),
            code: Code::$code,
            requires: Requires::$requires $(($arg))?,
            seen: $seen,
            sample: $sample,
            says: literals!(@says $($says)?),
        }),+];
    };
    (@says $says:literal) => { Some($says) };
    (@says) => { None };
}

literals! {
"api.reserve-mount" MachinesError Fragment("could not reserve resource for machine") P503 Mount
    "superfly/flyctl#2660" "could not reserve resource for machine: insufficient memory available to fulfill request";
"api.reserve" MachinesError Fragment("could not reserve resource for machine") P502 NoMount
    "superfly/flyctl#2673" "could not reserve resource for machine: insufficient CPUs available to fulfill request";
"api.volume-host-full" MachinesError Prefix("insufficient resources to create new machine with existing volume") P503 Nothing
    "superfly/docs#2208" "insufficient resources to create new machine with existing volume 'vol_4y'";
"api.no-capacity-mount" MachinesError Prefix("no capacity") P503 Mount
    "community t/17276" "no capacity";
"api.no-capacity" MachinesError Prefix("no capacity") P501 NoMount
    "community t/17276" "no capacity";
"api.builder-capacity" MachinesError Prefix("Couldn't allocate volume, not enough compute capacity left in") P501 Nothing
    "shirotamaki/outdoor-heart-sutra#431" "Couldn't allocate volume, not enough compute capacity left in iad";
"api.host-paused" MachinesError Fragment("deploys to this host are temporarily disabled") P504 Nothing
    "superfly/flyctl#3732" "deploys to this host are temporarily disabled, please try again later";
"api.payment" MachinesError Fragment("please add a payment method") Q009 Nothing
    "superfly/flyctl#2060" "To create more than 1 machine per app please add a payment method.";
"api.quota" MachinesError Fragment("over the allowed quota") Q010 Nothing
    "Kilo-Org/cloud#787" "organization \"x\" is using 4096 MB of memory in ams which is over the allowed quota";
"api.volume-region" MachinesError Both("Mounts source volume", "is in the wrong region") C502 Nothing
    "superfly/flyctl#2202" "Mounts source volume \"vol_1\" is in the wrong region (\"ord\" != \"mia\")";
"api.volume-gone" MachinesError Both("Mounts source volume", "does not exist") C503 Nothing
    "fly-apps/postgres-migrator#2" "Mounts source volume \"x\" does not exist";
"api.volume-missing" MachinesError Prefix("volume not found") C503 Nothing
    "Kilo-Org/cloud#3212" "volume not found";
"api.guest" MachinesError Prefix("invalid config.guest.") C106 Nothing
    "superfly/flyctl#2329" "invalid config.guest.memory_mb, minimum required 4096 MiB";
"api.start-state" MachinesError Fragment("unable to start machine from current state") P511 Nothing
    "hexclave/hexclave#2060" "unable to start machine from current state: 'created'";
"api.start-replacing" MachinesError Prefix("machine getting replaced, refusing to start") P511 Nothing
    "hexclave/hexclave#2060" "machine getting replaced, refusing to start";
"api.start-active" MachinesError Prefix("machine still active, refusing to start") P511 Nothing
    "hexclave/hexclave#2060" "machine still active, refusing to start";
"api.secrets-version" MachinesError Fragment("min_secrets_version") P507 Status(412)
    "flyctl: internal/command/deploy" "min_secrets_version 12 not yet available";
"api.secrets-store" MachinesError Prefix("could not fetch secrets") P804 Status(503)
    "own" "could not fetch secrets for app hello in fra: no leader elected";
"api.machine-version" MachinesError Fragment("machine_version") Q503 Status(412)
    "fly-go: flaps" "machine_version does not match";
"api.lease-held" MachinesError Fragment("lease currently held by") Q501 Nothing
    "flyctl: internal/machine/lease.go" "machine ID 148e lease currently held by a@example.com, expires at 2026-01-01T00:00:00Z";
"api.lease-lost" MachinesError Fragment("lease not found") Q502 Nothing
    "superfly/flyctl#2452" "lease not found";
"api.discharge" MachinesError Fragment("tp error (401): unauthorized") Q005 Nothing
    "superfly/flyctl#4682" "tp error (401): unauthorized";
"api.name-taken" MachinesError Prefix("Name has already been taken") C003 Nothing
    "fly-go: flaps_error" "Name has already been taken";
"api.image-unseen" MachinesError Fragment("Could not find image") C302 Nothing
    "superfly/flyctl-actions#35" "Could not find image \"registry.fly.io/x:deployment-1\"";
"gql.app" GraphQlMessage Prefix("Could not find App") C001 Nothing
    "flyctl: internal/appconfig" "Could not find App";
"gql.auth" GraphQlMessage Prefix("You must be authenticated to view this") Q002 Nothing
    "fly-apps/hello-fly#4" "You must be authenticated to view this.";
"gql.payment" GraphQlMessage Fragment("please add a payment method") Q009 Nothing
    "superfly/docs#2369" "To create more than 1 machine per app please add a payment method.";
"gql.key-taken" GraphQlMessage Fragment("pubkey has already been taken") N909 Nothing
    "superfly/flyctl#881" "Validation failed: pubkey has already been taken";
"gql.name-taken" GraphQlMessage Prefix("Name has already been taken") C003 Nothing
    "fly-go: flaps_error" "Name has already been taken";
"run.unpack" RunnerLog Fragment("Not enough space to unpack image") A301 Nothing
    "addy999/omniparser-api#1" "Not enough space to unpack image, possibly exceeds maximum of 8GB uncompressed";
"run.exec-format" RunnerLog Both("failed to spawn command", "Exec format error") A606 FailedOrNoExit
    "docs" "failed to spawn command: /app/server: Exec format error (os error 8)";
"run.no-file" RunnerLog Both("failed to spawn command", "No such file or directory") A607 FailedOrNoExit
    "patte/fly-tailscale-exit#7" "failed to spawn command: /app/start.sh: No such file or directory (os error 2)";
"run.no-exec" RunnerLog Both("failed to spawn command", "Permission denied") A608 FailedOrNoExit
    "patte/fly-tailscale-exit#1" "failed to spawn command: /app/start.sh: Permission denied (os error 13)";
"run.user" RunnerLog Fragment("failed to find user") A614 FailedOrNoExit
    "not seen on the wire (B13.3)" "failed to find user app";
"run.max-restarts" RunnerLog Fragment("machine has reached its max restart count") A610 FailedExit
    "docs: restart policy" "machine has reached its max restart count of 10";
"run.trial" RunnerLog Prefix("Trial machine stopping") Q602 RequestedStop
    "docs: about/free-trial" "Trial machine stopping. To run for longer than 5m0s, add a credit card";
"kernel.oom" KernelLog Fragment("Out of memory: Killed process") A603 UnexplainedKill
    "remix-run/indie-stack#200" "[  31.2] Out of memory: Killed process 604 (node) total-vm:1GB";
"app.glibc" AppLog Both("GLIBC_", "not found") A605 FailedExit
    "fly-apps/hello-rust#12" "./server: /lib/libc.so.6: version `GLIBC_2.34' not found (required by ./server)";
"app.addr-in-use" AppLog Fragment("EADDRINUSE") A612 FailedExit
    "own" "Error: listen EADDRINUSE: address already in use :::8080" => "already in use";
"app.addr-in-use-2" AppLog Fragment("ddress already in use") A612 FailedExit
    "own" "OSError: [Errno 98] Address already in use" => "already in use";
"app.bind-denied" AppLog Fragment("bind: permission denied") A612 FailedExit
    "own" "listen tcp :80: bind: permission denied" => "no permission";
"app.module-js" AppLog Fragment("Cannot find module") A617 FailedExit
    "own" "Error: Cannot find module '/app/dist/index.js'";
"app.module-py" AppLog Fragment("ModuleNotFoundError: No module named") A617 FailedExit
    "own" "ModuleNotFoundError: No module named 'flask'";
"app.disk" AppLog Fragment("No space left on device") A616 FailedExit
    "own" "write /app/cache/x: No space left on device";
"app.db-refused" AppLog Both("ECONNREFUSED", ":5432") A404 FailedRelease
    "own" "Error: connect ECONNREFUSED 10.0.0.1:5432";
"app.db-host" AppLog Fragment("could not translate host name") A404 FailedRelease
    "own" "psycopg2.OperationalError: could not translate host name \"db.internal\" to address";
"app.db-nxdomain" AppLog Fragment("nxdomain") A404 FailedRelease
    "own" "** (DBConnection.ConnectionError) tcp connect (db.internal:5432): non-existing domain - :nxdomain";
"app.no-file" AppLog Fragment("No such file or directory") C402 FailedRelease
    "own" "cat: /data/seed.sql: No such file or directory";
"app.no-file-js" AppLog Fragment("ENOENT: no such file or directory") C402 FailedRelease
    "own" "Error: ENOENT: no such file or directory, open '/data/app.db'";
"app.no-program" AppLog Fragment(": not found") C401 FailedRelease
    "superfly/flyctl#708" "/bin/sh: 1: bin/rails: not found";
"app.env-keyerror" AppLog Prefix("KeyError: '") C601 FailedExit
    "own" "KeyError: 'DATABASE_URL'";
"app.env-must" AppLog Fragment(" must be set") C601 FailedExit
    "own" "DATABASE_URL must be set";
"app.env-missing" AppLog Fragment("missing environment variable ") C601 FailedExit
    "own" "missing environment variable DATABASE_URL";
"reg.not-allowed" RegistryError Fragment("not allowed") Q301 Nothing
    "superfly/flyctl-actions#36" "unauthorized: not allowed";
"reg.denied" RegistryError Fragment("requested access to the resource is denied") Q301 Nothing
    "Molecule-AI/molecule-core#199" "denied: requested access to the resource is denied";
"reg.no-repository" RegistryError Fragment("app repository not found") C301 Nothing
    "lyz7805/v2ray4flyio#7" "name unknown: app repository not found";
"check.refused" CheckOutput Fragment("connection refused") U701 CheckFailing
    "superfly/flyctl#3358" "dial tcp 172.19.0.2:8080: connect: connection refused";
"check.timeout" CheckOutput Fragment("context deadline exceeded") A704 CheckFailing
    "flyctl: internal/machine" "Get \"http://172.19.0.2:8080/\": context deadline exceeded";
"check.timeout-io" CheckOutput Fragment("i/o timeout") A704 CheckFailing
    "flyctl: internal/machine" "dial tcp 172.19.0.2:8080: i/o timeout";
"check.timeout-request" CheckOutput Fragment("request timed out") A704 CheckFailing
    "own" "request timed out";
"build.disk" BuildError Fragment("no space left on device") P204 Nothing
    "rchab: dockerproxy" "write /data/docker/tmp/GetImageBlob1: no space left on device";
"build.session" BuildError Both("no active session for ", "context deadline exceeded") P203 Nothing
    "superfly/flyctl#956" "no active session for q3: context deadline exceeded";
"build.registry-dns" BuildError Both("lookup ", "server misbehaving") P304 Nothing
    "superfly/flyctl#3032" "dial tcp: lookup registry.fly.io on [fdaa::3]:53: server misbehaving";
"check.protocol" CheckOutput Fragment("malformed HTTP response") C704 CheckFailing
    "docs: monitoring/error-codes" "net/http: HTTP/1.x transport connection broken: malformed HTTP response \"\\x15\\x03\\x01\"";
}

/// The first row of a channel that matches the text. Preconditions are the rules' to check.
pub fn first(channel: Channel, text: &str) -> Option<&'static Literal> {
    all(channel, text).next()
}

/// Every row of a channel that matches the text, in table order.
pub fn all(channel: Channel, text: &str) -> impl Iterator<Item = &'static Literal> {
    LITERALS.iter().filter(move |row| row.channel == channel && row.matches.hits(text))
}

/// The HTTP status a check's output names: `HTTP 503 …`, `503 …`, `HTTP/1.1 503 …`, or the checker's
/// `HTTP GET http://172.19.0.2:8080/: 503 Service Unavailable Output: …`. Part of the table, because it reads the checker's wording.
pub fn checked_status(output: &str) -> Option<u16> {
    let mut words = output.split_whitespace();
    let first = words.next()?;
    let second = words.next();
    let word = match second {
        Some(method) if first == "HTTP" && method.chars().all(|c| c.is_ascii_uppercase()) => {
            // The word after the URL.
            words.nth(1)?
        }
        Some(second) if first.starts_with("HTTP") => second,
        _ => first,
    };
    let digits = word.trim_end_matches([':', ',', '.', ';']);
    digits.parse().ok().filter(|status| (100..600).contains(status))
}

/// Prefixes that the API's RPC layer puts before its messages; a field, not part of the text (spec A4.3).
const CONNECT_PREFIXES: [&str; 11] = [
    "aborted",
    "failed_precondition",
    "deadline_exceeded",
    "resource_exhausted",
    "unavailable",
    "invalid_argument",
    "not_found",
    "unknown",
    "internal",
    "permission_denied",
    "unauthenticated",
];

/// Splits `aborted: could not …` into the connect code and the rest.
pub fn connect_prefix(text: &str) -> (Option<&str>, &str) {
    match text.split_once(": ") {
        Some((prefix, rest)) if CONNECT_PREFIXES.contains(&prefix) => (Some(prefix), rest),
        _ => (None, text),
    }
}

/// Whether a refusal by the Machines API means "not yet": something accepted has not arrived everywhere, or a change of
/// the machine is still under way (rule H7).
pub fn not_yet(status: u16, error: &str) -> bool {
    let (_, text) = connect_prefix(error);
    all(Channel::MachinesError, text).any(|row| {
        let holds = match row.requires {
            Requires::Nothing => true,
            Requires::Status(wanted) => wanted == status,
            _ => false,
        };
        holds && matches!(row.code, Code::P507 | Code::P511)
    })
}

/// Whether the API's own words are that it does not find an image (`api.image-unseen`).
pub fn image_unseen(error: &str) -> bool {
    let (_, text) = connect_prefix(error);
    all(Channel::MachinesError, text).any(|row| row.code == Code::C302)
}

/// Whether the API does not sign an SSH certificate because the organization has no root key yet (superfly/flyctl#390,
/// superfly/flyctl#782).
pub fn no_root_key(error: &str) -> bool {
    error.contains("no root key established")
}

/// What an agent's words mean about a connection it was to make (tunnel.md 4.3): flyctl's end with those of its TCP/IP
/// stack, ours with our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentSaid {
    /// Nothing listens there.
    Refused,
    /// Nobody answered in time.
    Silent,
    /// Something else.
    Other,
}

/// See [`AgentSaid`].
pub fn agent_said(words: &str) -> AgentSaid {
    let has = |fragments: &[&str]| fragments.iter().any(|fragment| words.contains(fragment));
    if has(&["connection was refused", "connection refused", "refused the connection"]) {
        AgentSaid::Refused
    } else if has(&["timed out", "deadline exceeded", "did not answer within"]) {
        AgentSaid::Silent
    } else {
        AgentSaid::Other
    }
}

/// Who holds a lease and until when, by the words of the refusal (`api.lease-held`).
pub fn lease_holder(error: &str) -> Option<(&str, &str)> {
    let (_, rest) = error.split_once("lease currently held by ")?;
    let (owner, until) = rest.split_once(", expires at ").unwrap_or((rest, ""));
    let owner = owner.trim();
    (!owner.is_empty()).then_some((owner, until.trim()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_row_matches_its_own_sample_and_has_a_unique_id() {
        let mut ids = std::collections::BTreeSet::new();
        for row in LITERALS {
            assert!(ids.insert(row.id), "{} twice", row.id);
            assert!(row.matches.hits(row.sample), "{} misses its sample", row.id);
            let hit = all(row.channel, row.sample).any(|other| other.id == row.id);
            assert!(hit, "{} is not found through its channel", row.id);
            assert!(!row.seen.is_empty());
        }
    }

    #[test]
    fn the_words_of_both_agents_are_understood() {
        for refused in
            ["connect tcp [fdaa::3]:9: connection was refused", "[fdaa::3]:9 refused the connection"]
        {
            assert_eq!(agent_said(refused), AgentSaid::Refused);
        }
        for silent in ["context deadline exceeded", "[fdaa::3]:9 did not answer within 10 s"] {
            assert_eq!(agent_said(silent), AgentSaid::Silent);
        }
        assert_eq!(agent_said("tunnel unavailable"), AgentSaid::Other);
        assert!(no_root_key("issue_certificate failed: no root key established"));
    }

    #[test]
    fn a_row_does_not_match_another_channel() {
        assert!(first(Channel::AppLog, "could not reserve resource for machine").is_none());
        assert!(first(Channel::MachinesError, "KeyError: 'X'").is_none());
    }

    #[test]
    fn a_connect_prefix_is_a_field() {
        assert_eq!(connect_prefix("aborted: could not"), (Some("aborted"), "could not"));
        assert_eq!(connect_prefix("error: could not"), (None, "error: could not"));
    }

    #[test]
    fn a_checked_status_is_read_from_every_known_form_and_from_nothing_else() {
        let rows = [
            ("HTTP 503 Service Unavailable", Some(503)),
            ("HTTP/1.1 404 Not Found", Some(404)),
            ("500 Internal Server Error", Some(500)),
            ("HTTP GET http://172.19.0.2:8080/up: 301 Moved Permanently Output: \"\"", Some(301)),
            ("dial tcp 172.19.0.2:8080: connect: connection refused", None),
            ("99 bottles", None),
            ("HTTP", None),
            ("", None),
        ];
        for (output, status) in rows {
            assert_eq!(checked_status(output), status, "{output}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_near_texts_do_not_match(text in ".{0,200}") {
            let _ = connect_prefix(&text);
            let _ = checked_status(&text);
            for row in LITERALS {
                let hit = row.matches.hits(&text);
                let words: Vec<&str> = match row.matches {
                    Match::Prefix(a) | Match::Fragment(a) => vec![a],
                    Match::Both(a, b) => vec![a, b],
                };
                prop_assert_eq!(hit, hit && words.iter().all(|word| text.contains(word)));
            }
        }
    }
}
