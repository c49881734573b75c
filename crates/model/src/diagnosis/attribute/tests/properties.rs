//! The properties of spec A12.2 and A12.3 over random facts.

use super::calls::registry;
use super::*;
use proptest::prelude::*;
use proptest::sample::select;

fn fact<T: Clone + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Fact<T>> {
    prop_oneof![
        6 => value.prop_map(Fact::Known),
        2 => Just(Fact::KnownAbsent),
        1 => Just(Fact::unavailable("not answered")),
        1 => Just(Fact::NotAsked),
    ]
    .boxed()
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(str::to_owned)
}

const STATES: &[&str] =
    &["created", "starting", "started", "stopped", "failed", "replacing", "migrated", "destroyed", "novel"];
const TEXTS: &[&str] = &[
    "",
    "no capacity",
    "deploys to this host are temporarily disabled",
    "Could not find image \"x\"",
    "aborted: could not reserve resource for machine: x",
    "failed_precondition: min_secrets_version 3",
    "Could not find App",
    "internal: boom",
    "novel",
];
const LINES: &[&str] = &[
    "hello",
    "failed to spawn command: /x: Exec format error (os error 8)",
    "Out of memory: Killed process 1 (x)",
    "KeyError: 'DATABASE_URL'",
    "/bin/sh: 1: x: not found",
    "Trial machine stopping.",
    "Not enough space to unpack image",
    "connect ECONNREFUSED 1.2.3.4:5432",
    "cat: /data/x: No such file or directory",
    "write /data/x: No space left on device",
];
const OUTPUTS: &[&str] = &[
    "connect: connection refused",
    "HTTP 503 x",
    "HTTP 404 x",
    "HTTP 301 x",
    "context deadline exceeded",
    "malformed HTTP response",
    "novel",
];

prop_compose! {
    fn exchanges()(
        surface in select(&[Surface::Machines, Surface::GraphQl, Surface::UiEx, Surface::Logs][..]),
        status in select(&[200u16, 302, 400, 401, 403, 404, 408, 409, 412, 422, 429, 500, 503][..]),
        text in word(TEXTS),
        error_status in proptest::option::of(word(&["insufficient_capacity", "deploys_paused", "name_taken", "novel"])),
        graphql_code in proptest::option::of(word(&["UNAUTHORIZED", "NOT_FOUND", "SERVER_ERROR", "novel"])),
        flags in any::<[bool; 6]>(),
        created in proptest::option::of(0u64..120),
        retried in 0u64..120,
        object in select(&[ObjectKind::App, ObjectKind::Machine, ObjectKind::Volume, ObjectKind::Image][..]),
        broken in proptest::option::weighted(0.2, select(vec![
            Transport::Resolve { error: "x".to_owned(), others_resolve: None },
            Transport::Connect { errors: vec![] },
            Transport::Tls { reason: "x".to_owned(), issuer: None },
            Transport::BrokenAfterSend { error: "eof".to_owned() },
            Transport::Deadline,
        ])),
    ) -> Exchange {
        let mut exchange = create(status, &text);
        let http = answer(&mut exchange);
        http.error_status = error_status;
        http.graphql_code = graphql_code;
        http.request_id = flags[0].then(|| "r".to_owned());
        http.undecodable = (flags[1] && status == 200).then(|| "$".to_owned());
        http.html_title = flags[2].then(|| "title".to_owned());
        exchange.surface = surface;
        exchange.verified_host = flags[3];
        exchange.proxied = flags[4];
        exchange.idempotent = flags[5];
        exchange.created_ago_s = created;
        exchange.retried_for_s = retried;
        exchange.object = object;
        if let Some(error) = broken {
            exchange.outcome = Outcome::Transport(error);
        }
        exchange
    }
}

prop_compose! {
    fn machines()(
        state in word(STATES), host in word(&["ok", "unknown", "unreachable"]),
        quiet in select(&[0u64, 61, 301, 601][..]), since in select(&[0u64, 40, 700][..]), gone in any::<bool>(),
        other_version in proptest::bool::weighted(0.1),
    ) -> MachineSnapshot {
        MachineSnapshot {
            id: "148e".to_owned(), state, host_status: host, quiet_for_s: quiet, in_state_for_s: since, gone,
            shown_instance_id: other_version.then(|| "01OLD".to_owned()),
            ..MachineSnapshot::default()
        }
    }
}

prop_compose! {
    fn exits()(
        code in select(&[0, 1, 42, 127, 130, 134, 137, 139, 143][..]), signal in select(&[-1, 0, 9, 11, 15][..]),
        oom in any::<bool>(), requested in any::<bool>(),
    ) -> Exit {
        Exit { exit_code: code, signal, oom_killed: oom, requested_stop: requested, ..Exit::default() }
    }
}

fn events() -> impl Strategy<Value = Vec<MachineEvent>> {
    let one =
        (word(&["launch", "start", "stop", "destroy"]), word(&["user", "flyd", "proxy"]), any::<bool>());
    let one = one.prop_map(|(kind, source, ours)| MachineEvent {
        status: "created".to_owned(),
        ours,
        ..event(&kind, &source)
    });
    proptest::collection::vec(one, 0..3)
}

fn checks() -> impl Strategy<Value = Vec<CheckReport>> {
    let one = (word(OUTPUTS), word(&["passing", "critical"]), any::<bool>(), 0u32..4);
    let one = one.prop_map(|(output, status, reported, transitions)| CheckReport {
        name: "c".to_owned(),
        output,
        status,
        reported,
        transitions,
        port: Some(8080),
        path: None,
    });
    proptest::collection::vec(one, 0..3)
}

fn sockets() -> impl Strategy<Value = Vec<Socket>> {
    let one = word(&["127.0.0.1:8080", "0.0.0.0:8080", "[::]:3000", "[::]:22"]);
    let one = one.prop_map(|address| Socket { proto: "tcp".to_owned(), address });
    proptest::collection::vec(one, 0..3)
}

fn logs() -> impl Strategy<Value = Vec<LogLine>> {
    let one = (word(&["app", "runner", "health"]), word(LINES));
    let one = one.prop_map(|(provider, message)| LogLine { provider, message, code: None });
    proptest::collection::vec(one, 0..3)
}

fn incidents() -> impl Strategy<Value = Vec<Incident>> {
    let relation = select(&[Relation::SameComponent, Relation::SameRegion, Relation::Unrelated][..]);
    let one = (any::<bool>(), relation).prop_map(|(open, relation)| Incident {
        name: "i".to_owned(),
        open,
        relation,
        ..Incident::default()
    });
    proptest::collection::vec(one, 0..3)
}

prop_compose! {
    fn registries()(
        operation in select(&[
            RegistryOperation::Resolve, RegistryOperation::PushBlob, RegistryOperation::PlatformLookup,
            RegistryOperation::HostPull,
        ][..]),
        status in select(&[200u16, 401, 404, 429, 500][..]), platform in any::<bool>(), proxied in any::<bool>(),
        seen in fact(any::<bool>()), unknown in any::<bool>(),
    ) -> RegistryAnswer {
        RegistryAnswer {
            platform, proxied, manifest_seen: seen,
            error_code: unknown.then(|| "NAME_UNKNOWN".to_owned()),
            ..registry(operation, status)
        }
    }
}

prop_compose! {
    fn expectations()(
        role in select(&[Role::Service, Role::ReleaseCommand, Role::Test, Role::Scheduled][..]),
        flags in any::<[bool; 6]>(),
    ) -> Expected {
        Expected {
            group: "web".to_owned(), role, services: flags[0], mount: flags[1], was_healthy: flags[2],
            checks: if flags[3] { vec!["c".to_owned()] } else { Vec::new() },
            volume: flags[1].then(|| "vol_1".to_owned()), mount_paths: vec!["/data".to_owned()],
            other_groups_fine: flags[5].then_some(true),
            command: flags[4].then(|| "x".to_owned()), internal_ports: vec![8080], first_report_due_s: 30,
            ..Expected::default()
        }
    }
}

prop_compose! {
    fn issues()(some in any::<bool>()) -> Vec<HostIssue> {
        if some { vec![HostIssue::default()] } else { Vec::new() }
    }
}

prop_compose! {
    fn edges()(
        status in proptest::option::of(select(&[200u16, 502, 503][..])),
        code in proptest::option::of(word(&["PR03", "PR02", "PM11", "PU03", "PL01", "PC01", "PC04", "PU01", "XX99"])),
        stale in any::<bool>(), for_s in select(&[0u64, 120][..]),
        fine in proptest::option::of(select(&[10u64, 120][..])),
    ) -> EdgeAnswer {
        EdgeAnswer { host: "shop.example".to_owned(), status, code, stale, for_s, machines_fine_for_s: fine, limit: None }
    }
}

prop_compose! {
    fn resolvers()(
        answered in proptest::option::of(any::<bool>()), other in proptest::option::of(any::<bool>()),
        ago in select(&[0u64, 120][..]),
    ) -> DnsAnswer {
        let answer = |complete: bool| if complete { vec!["1.1.1.1".to_owned()] } else { Vec::new() };
        DnsAnswer {
            assigned: vec!["1.1.1.1".to_owned()], assigned_ago_s: ago, answered: answered.map(answer),
            other: other.map(|complete| ("other".to_owned(), answer(complete))), ..DnsAnswer::default()
        }
    }
}

prop_compose! {
    fn certificates()(flags in any::<[bool; 6]>(), pending in select(&[0u64, 2000][..])) -> CertificateFact {
        CertificateFact {
            host: "shop.example".to_owned(), issued: flags[0], served_wrong: flags[1], pending_for_s: pending,
            missing_records: flags[2].then(|| "A x".to_owned()).into_iter().collect(),
            caa_zone: flags[3].then(|| "example".to_owned()),
            rate_limited_until: flags[4].then(|| "later".to_owned()),
            validation_errors: flags[5].then(|| "CAA".to_owned()).into_iter().collect(),
        }
    }
}

prop_compose! {
    fn tunnels()(
        udp in proptest::option::weighted(0.9, (0u64..2, 0u32..2, proptest::bool::weighted(0.2))),
        websocket in proptest::option::weighted(0.8, (
            select(&[Stage::Dns, Stage::Tcp, Stage::Tls, Stage::Http, Stage::Open][..]), 0u64..2,
        )),
        handshake in proptest::option::of(select(&[1u64, 200][..])),
        silent_for_ms in select(&[0u64, 400, 9_000][..]),
        key_known in fact(any::<bool>()),
        other_gateway in fact(any::<bool>()),
        private_dns in fact((any::<bool>(), select(&[100u64, 5_000][..]))),
        log_stream in fact((any::<bool>(), any::<bool>())),
        wsl1 in proptest::bool::weighted(0.2),
    ) -> TunnelFact {
        TunnelFact {
            silent_for_ms,
            udp: udp.map(|(received, cookies, error)| UdpPath {
                sent: 3, received, cookies, error: error.then(|| "x".to_owned()), ..UdpPath::default()
            }),
            websocket: websocket.map(|(stage, received)| WebSocketPath { stage, received, ..WebSocketPath::default() }),
            handshake: handshake.map(|age_s| Handshake { age_s, ..Handshake::default() }),
            key_known,
            other_gateway: map(other_gateway, |handshakes| OtherGateway { region: "fra".to_owned(), handshakes }),
            private_dns: map(private_dns, |(answered, waited_ms)| PrivateDns {
                sent: 2, answered, waited_ms, ..PrivateDns::default()
            }),
            log_stream: map(log_stream, |(works, polling_works)| LogStream {
                works, polling_works, ..LogStream::default()
            }),
            wsl1: wsl1.then(|| "Microsoft".to_owned()),
            ..TunnelFact::default()
        }
    }
}

const SAID: &[&str] = &[
    "write /x: no space left on device",
    "no active session for q3: context deadline exceeded",
    "lookup registry.fly.io on [fdaa::3]:53: server misbehaving",
    "novel",
];

prop_compose! {
    fn builders()(
        stop in select(&[
            BuilderStop::Provide, BuilderStop::Acquire, BuilderStop::Reach, BuilderStop::Enter, BuilderStop::Engine,
            BuilderStop::Stream,
        ][..]),
        waited_s in select(&[1u64, 200, 400][..]), status in proptest::option::of(select(&[401u16, 404, 507][..])),
        said in word(SAID), state in fact(word(&["started", "stopped", "starting", "failed"])), exit in fact(exits()),
        way_open in fact(any::<bool>()), answers in fact(any::<bool>()),
    ) -> BuilderFact {
        BuilderFact { stop, waited_s, status, said, state, exit, way_open, answers, ..BuilderFact::default() }
    }
}

fn volumes() -> impl Strategy<Value = Vec<VolumeFact>> {
    let one = word(&["ok", "unreachable"]);
    let one = one.prop_map(|host_status| VolumeFact {
        id: "vol_1".to_owned(),
        host_status,
        ..VolumeFact::default()
    });
    proptest::collection::vec(one, 0..2)
}

const STOPS: &[Stopped] = &[
    Stopped::Call,
    Stopped::Registry,
    Stopped::Machine,
    Stopped::Machine,
    Stopped::Machine,
    Stopped::Traffic,
    Stopped::Dns,
    Stopped::Certificate,
    Stopped::Tunnel,
    Stopped::Tunnel,
    Stopped::Builder,
    Stopped::Builder,
    Stopped::Nothing,
];

prop_compose! {
    fn some_facts()(
        stopped in select(STOPS),
        expected in expectations(),
        first in (fact(exchanges()), fact(machines()), fact(exits()), fact(events()), fact(checks())),
        second in (fact(sockets()), fact(logs()), fact(issues()), fact(incidents()), fact(registries())),
        third in (any::<bool>(), fact(Just(LatePass::default())), fact(Just(vec!["A".to_owned()])), any::<bool>()),
        image in fact((any::<bool>(), any::<bool>())),
        token in fact((any::<bool>(), any::<bool>())),
        blinded in proptest::option::weighted(0.2, exchanges()),
        public in (fact(edges()), fact(resolvers()), fact(certificates()), fact(volumes()), any::<bool>()),
        deep in (fact(tunnels()), fact(builders())),
    ) -> Facts {
        let mut facts = Facts::new(stopped, "deploy", Phase::Start, "shop");
        facts.expected = expected;
        (facts.call, facts.machine, facts.exit, facts.events, facts.checks) = first;
        (facts.sockets, facts.log, facts.host_issues, facts.incidents, facts.registry) = second;
        (facts.edge, facts.dns, facts.certificate, facts.volumes) = (public.0, public.1, public.2, public.3);
        (facts.tunnel, facts.builder) = deep;
        facts.region = public.4.then(|| "amz".to_owned());
        facts.regions = map(facts.secrets.clone(), |_| vec!["ams".to_owned()]);
        facts.addresses = map(facts.late_pass.clone(), |_| Vec::new());
        let waited = if public.4 { 90_000 } else { 5 };
        facts.wait = third.0.then_some(Wait { limit_ms: waited, elapsed_ms: waited });
        // Most machines are not seen to pass late; otherwise that would drown every other check rule.
        facts.late_pass = if third.3 { third.1 } else { Fact::KnownAbsent };
        facts.secrets = third.2;
        facts.image = map(image, |(no_command, arm)| ImageFacts {
            no_command, platforms: vec![if arm { "linux/arm64" } else { "linux/amd64" }.to_owned()],
        });
        facts.token = map(token, |(worked_earlier, excluded)| Token {
            worked_earlier, excludes_app: Some(excluded), ..Token::default()
        });
        if let Some(call) = blinded {
            facts.machine = Fact::failed("failed", call);
        }
        facts
    }
}

fn map<T, U>(fact: Fact<T>, f: impl FnOnce(T) -> U) -> Fact<U> {
    match fact {
        Fact::Known(value) => Fact::Known(f(value)),
        Fact::KnownAbsent => Fact::KnownAbsent,
        Fact::Unavailable(reason) => Fact::Unavailable(reason),
        Fact::NotAsked => Fact::NotAsked,
    }
}

/// Every way to take one fact away.
fn without_one(facts: &Facts) -> Vec<(&'static str, Facts)> {
    let mut out = Vec::new();
    macro_rules! take {
        ($($field:ident),+) => { $(
            if matches!(facts.$field, Fact::Known(_) | Fact::KnownAbsent) {
                let mut less = facts.clone();
                less.$field = Fact::unavailable("taken away");
                out.push((stringify!($field), less));
            }
        )+ };
    }
    take!(
        call,
        token,
        machine,
        exit,
        events,
        checks,
        late_pass,
        sockets,
        log,
        secrets,
        host_issues,
        incidents,
        volumes,
        registry,
        image,
        edge,
        dns,
        certificate,
        regions,
        app_status,
        addresses,
        tunnel,
        builder
    );
    if let Fact::Known(answer) = &facts.registry
        && matches!(answer.manifest_seen, Fact::Known(_))
    {
        let mut less = facts.clone();
        let taken = RegistryAnswer { manifest_seen: Fact::unavailable("taken away"), ..answer.clone() };
        less.registry = Fact::Known(taken);
        out.push(("manifest_seen", less));
    }
    if let Fact::Known(tunnel) = &facts.tunnel {
        let blind: [fn(&mut TunnelFact); 4] = [
            |tunnel| tunnel.key_known = Fact::unavailable("taken away"),
            |tunnel| tunnel.other_gateway = Fact::unavailable("taken away"),
            |tunnel| tunnel.private_dns = Fact::unavailable("taken away"),
            |tunnel| tunnel.log_stream = Fact::unavailable("taken away"),
        ];
        for take in blind {
            let mut less = (facts.clone(), tunnel.clone());
            take(&mut less.1);
            less.0.tunnel = Fact::Known(less.1);
            out.push(("a fact of the tunnel", less.0));
        }
    }
    if let Fact::Known(builder) = &facts.builder {
        let blind: [fn(&mut BuilderFact); 4] = [
            |builder| builder.state = Fact::unavailable("taken away"),
            |builder| builder.exit = Fact::unavailable("taken away"),
            |builder| builder.way_open = Fact::unavailable("taken away"),
            |builder| builder.answers = Fact::unavailable("taken away"),
        ];
        for take in blind {
            let mut less = (facts.clone(), builder.clone());
            take(&mut less.1);
            less.0.builder = Fact::Known(less.1);
            out.push(("a fact of the builder", less.0));
        }
    }
    out
}

fn is_known<T>(fact: &Fact<T>) -> bool {
    matches!(fact, Fact::Known(_))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn nobody_is_blamed_without_evidence(facts in some_facts()) {
        let verdict = attribute(&facts);
        prop_assert_eq!(Some(verdict.fault), verdict.code.fault());
        prop_assert_eq!(verdict.fault == Fault::Platform, !verdict.gates.is_empty());
        if verdict.fault == Fault::App {
            let guest = is_known(&facts.exit) || is_known(&facts.checks) || is_known(&facts.image)
                || is_known(&facts.log) || is_known(&facts.machine) || is_known(&facts.builder)
                // A limit the app set itself, and which the edge says is reached.
                || (verdict.code == Code::A708 && is_known(&facts.edge));
            prop_assert!(guest, "{:?}", verdict);
            let origin = ["exit", "checks", "image", "log", "machine", "edge", "builder"];
            prop_assert!(verdict.evidence.iter().any(|id| origin.contains(&id.as_str())), "{:?}", verdict);
        }
        prop_assert!(!verdict.title.contains('{'), "{}", verdict.title);
    }

    #[test]
    fn a_missing_fact_moves_a_verdict_only_towards_unknown(facts in some_facts()) {
        let before = attribute(&facts);
        for (what, less) in without_one(&facts) {
            let after = attribute(&less);
            let base = before.code.refines().and_then(|code| code.fault());
            let allowed = after.fault == Fault::Unknown
                || after.fault == before.fault
                || base == Some(after.fault);
            prop_assert!(
                allowed,
                "without {}: {} by {} became {} by {}", what, before.code, before.rule, after.code, after.rule
            );
        }
    }

    #[test]
    fn an_incident_moves_nothing_that_the_guest_or_the_request_caused(facts in some_facts()) {
        let mut calm = facts.clone();
        calm.incidents = Fact::KnownAbsent;
        let mut storm = facts;
        storm.incidents = Fact::Known(vec![Incident {
            name: "x".to_owned(), open: true, relation: Relation::SameComponent, ..Incident::default()
        }]);
        let (calm, mut stormy) = (attribute(&calm), attribute(&storm));
        if matches!(calm.fault, Fault::App | Fault::Config | Fault::Account) {
            stormy.ruled_out.clone_from(&calm.ruled_out);
            prop_assert_eq!(&calm, &stormy);
        }
        storm.incidents = Fact::Known(vec![Incident { open: true, ..Incident::default() }]);
        let unrelated = attribute(&storm);
        prop_assert_eq!((calm.code, calm.rule), (unrelated.code, unrelated.rule));
    }

    #[test]
    fn every_verdict_can_be_told(facts in some_facts()) {
        let diagnostic = explain(&facts);
        let line = diagnostic.to_json_line();
        prop_assert!(!line.contains('\n'));
        let read: Diagnostic = serde_json::from_str(&line).unwrap();
        prop_assert_eq!(&read, &diagnostic);
        let text = render::human(&diagnostic, &render::RenderOptions::default());
        prop_assert!(text.lines().next().is_some_and(|first| first.contains(diagnostic.code.as_str())));
    }
}
