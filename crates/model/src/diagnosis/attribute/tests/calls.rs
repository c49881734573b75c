//! Rule families T, H, G, V and R: failed calls, one line per row.

use super::*;

fn transport(error: Transport, idempotent: bool) -> Facts {
    let mut exchange = create(0, "");
    exchange.outcome = Outcome::Transport(error);
    exchange.idempotent = idempotent;
    call(exchange)
}

#[test]
fn t_the_path_is_never_the_platforms_fault() {
    let resolve = Transport::Resolve { error: "NXDOMAIN".to_owned(), others_resolve: Some(true) };
    expect(&transport(resolve, false), Code::N001, "T1");
    let connect = Transport::Connect { errors: vec!["ECONNREFUSED".to_owned()] };
    expect(&transport(connect, false), Code::N002, "T2");
    let tls = Transport::Tls { reason: "unknown issuer".to_owned(), issuer: Some("Corp CA".to_owned()) };
    expect(&transport(tls, false), Code::N003, "T3");
    let broken = Transport::BrokenAfterSend { error: "ECONNRESET".to_owned() };
    let lost = expect(&transport(broken.clone(), false), Code::U501, "T4");
    assert_eq!(lost.code.row().retry, Retry::Unsafe);
    expect(&transport(broken.clone(), true), Code::N002, "T5");
    let mut other = transport(broken, false);
    if let Fact::Known(call) = &mut other.call {
        call.path = "/v1/apps/{app}/machines/{machine}/stop".to_owned();
    }
    expect(&other, Code::U001, "T4");
    expect(&transport(Transport::Deadline, true), Code::U002, "none");
}

#[test]
fn h_statuses() {
    expect(&call(create(401, "unauthorized")), Code::Q002, "H1");
    expect(&call(create(403, "forbidden")), Code::Q004, "H2");
    expect(&call(create(404, "app not found")), Code::C001, "H4");
    expect(&call(create(400, "services[0]: bad")), Code::C107, "H8");
    expect(&call(create(422, "nope")), Code::C107, "H8");
    expect(&call(create(418, "teapot")), Code::U002, "none");
    expect(&call(create(412, "something else")), Code::U002, "none");
    expect(&call(create(500, "internal: boom")), Code::P509, "H10");
    let mut limited = create(429, "too many");
    answer(&mut limited).retry_after_s = Some(7);
    assert_eq!(expect(&call(limited), Code::Q504, "H9").retry_after_s, Some(7));
    let mut read = create(429, "too many");
    read.method = "GET".to_owned();
    expect(&call(read), Code::Q008, "H9");
}

#[test]
fn h_the_same_token_worked_before() {
    let mut facts = call(create(401, "unauthorized"));
    facts.token = Fact::Known(Token { worked_earlier: true, ..Token::default() });
    expect(&facts, Code::Q006, "H1");
}

#[test]
fn h_an_app_lookup_and_a_token_of_another_app() {
    let mut lookup = create(403, "forbidden");
    lookup.method = "GET".to_owned();
    lookup.path = "/v1/apps/{app}".to_owned();
    expect(&call(lookup.clone()), Code::Q007, "H2");
    answer(&mut lookup).status = 404;
    let mut facts = call(lookup);
    facts.token = Fact::Known(Token { excludes_app: Some(true), ..Token::default() });
    expect(&facts, Code::Q004, "H2");
}

#[test]
fn h_five_hundreds_blame_the_platform_only_through_the_gate() {
    let mut html = create(503, "");
    answer(&mut html).html_title = Some("503 Service Unavailable".to_owned());
    let verdict = expect(&call(html.clone()), Code::P002, "H10");
    assert_eq!(verdict.gates, [Gate::PG7]);
    assert!(!verdict.because.contains('<'));
    answer(&mut html).request_id = None;
    expect(&call(html.clone()), Code::P002, "H10");
    html.proxied = true;
    expect(&call(html.clone()), Code::N002, "H10");
    html.verified_host = false;
    html.proxied = false;
    expect(&call(html), Code::N002, "H10");
}

#[test]
fn h_unreadable_answers() {
    let mut odd = create(200, "");
    answer(&mut odd).undecodable = Some("$.machines[3].id".to_owned());
    let verdict = expect(&call(odd.clone()), Code::P003, "H11");
    assert_eq!(verdict.gates, [Gate::PG5]);
    odd.proxied = true;
    answer(&mut odd).request_id = None;
    expect(&call(odd), Code::N002, "H11");
}

#[test]
fn h_objects_that_vanish_after_they_were_acknowledged() {
    let mut gone = create(404, "machine not found");
    gone.object = ObjectKind::Machine;
    gone.created_ago_s = Some(20);
    expect(&call(gone.clone()), Code::U002, "none");
    gone.created_ago_s = Some(61);
    expect(&call(gone.clone()), Code::P512, "H3");
    let mut release = call(gone);
    release.expected.role = Role::ReleaseCommand;
    expect(&release, Code::P401, "H3");
}

#[test]
fn h_leases_paused_deploys_and_names() {
    let mut held =
        create(409, "machine ID 148e lease currently held by a@x, expires at 2026-01-01T00:00:00Z");
    answer(&mut held).lease =
        Some(LeaseHolder { owner: "a@x".to_owned(), expires_at: 1_767_225_600, mine: None });
    let verdict = expect(&call(held.clone()), Code::Q501, "H0");
    assert!(verdict.title.contains("a@x") && verdict.title.contains("2026-01-01"), "{}", verdict.title);
    answer(&mut held).error = None;
    expect(&call(held), Code::Q501, "H6");

    let mut paused = create(503, "deploys are paused");
    answer(&mut paused).error_status = Some("deploys_paused".to_owned());
    answer(&mut paused).details =
        Some(serde_json::json!({"reason": "upgrade", "until": "2026-01-01T10:00:00Z"}));
    let verdict = expect(&call(paused), Code::P508, "H0");
    assert!(verdict.title.contains("upgrade") && verdict.title.contains("10:00"));

    let mut taken = create(422, "taken");
    answer(&mut taken).error_status = Some("name_taken".to_owned());
    expect(&call(taken), Code::C003, "H0");
}

#[test]
fn h0_literals() {
    let rows = [
        (400, "To create more than 1 machine per app please add a payment method.", Code::Q009),
        (
            403,
            "organization \"x\" is using 1 MB of memory in ams which is over the allowed quota",
            Code::Q010,
        ),
        (
            503,
            "unavailable: deploys to this host are temporarily disabled, please try again later",
            Code::P504,
        ),
        (400, "invalid config.guest.memory_mb, minimum required 4096 MiB", Code::C106),
        (400, "Mounts source volume \"vol_1\" is in the wrong region (\"ord\" != \"mia\")", Code::C502),
        (400, "volume not found", Code::C503),
        (401, "tp error (401): unauthorized", Code::Q005),
        (412, "failed_precondition: machine_version mismatch", Code::Q503),
    ];
    for (status, text, code) in rows {
        expect(&call(create(status, text)), code, "H0");
    }
    let mut waiting = create(412, "failed_precondition: min_secrets_version 3 not yet available");
    expect(&call(waiting.clone()), Code::U002, "H0");
    waiting.retried_for_s = 61;
    expect(&call(waiting), Code::P507, "H0");
}

#[test]
fn h0_an_image_the_platform_does_not_see() {
    let text = "Could not find image \"registry.fly.io/shop:1\"";
    expect(&call(create(404, text)), Code::C302, "H0");
    let mut exchange = create(404, text);
    exchange.retried_for_s = 60;
    let mut facts = call(exchange);
    facts.registry = Fact::Known(registry(RegistryOperation::PlatformLookup, 200));
    if let Fact::Known(answer) = &mut facts.registry {
        answer.manifest_seen = Fact::Known(true);
    }
    expect(&facts, Code::P302, "H0");
    facts.registry = Fact::unavailable("timeout");
    assert_eq!(attribute(&facts).fault, Fault::Unknown);
}

#[test]
fn v_capacity_whatever_the_status() {
    for status in [400, 403, 409, 412] {
        let mut full = create(status, "no room");
        answer(&mut full).error_status = Some("insufficient_capacity".to_owned());
        assert_eq!(expect(&call(full.clone()), Code::P501, "V1").gates, [Gate::PG1]);
        let mut mounted = call(full);
        mounted.expected.mount = true;
        mounted.expected.volume = Some("vol_1".to_owned());
        expect(&mounted, Code::P503, "V2");
    }
    let mut update = create(
        409,
        "aborted: could not reserve resource for machine: insufficient memory available to fulfill request",
    );
    update.path = "/v1/apps/{app}/machines/{machine}".to_owned();
    expect(&call(update.clone()), Code::P502, "V1");
    let mut mounted = call(update);
    mounted.expected.mount = true;
    expect(&mounted, Code::P503, "V2");
    let text = "insufficient resources to create new machine with existing volume 'vol_4y'";
    expect(&call(create(412, text)), Code::P503, "V2");
    let mut volume = create(422, "x");
    volume.path = "/v1/apps/{app}/volumes".to_owned();
    answer(&mut volume).error_status = Some("insufficient_capacity".to_owned());
    expect(&call(volume), Code::P805, "V1");
}

fn graphql(code: Option<&str>, message: &str) -> Facts {
    let mut exchange = create(200, message);
    exchange.surface = Surface::GraphQl;
    exchange.path = "/graphql".to_owned();
    answer(&mut exchange).graphql_code = code.map(str::to_owned);
    call(exchange)
}

#[test]
fn g_codes_and_messages() {
    expect(&graphql(Some("UNAUTHORIZED"), "You must be authenticated to view this."), Code::Q002, "G1");
    expect(&graphql(None, "You must be authenticated to view this."), Code::Q002, "G1");
    expect(&graphql(Some("NOT_FOUND"), "Could not find App"), Code::C001, "G2");
    let mut other = graphql(None, "Could not find App");
    other.token = Fact::Known(Token { excludes_app: Some(true), ..Token::default() });
    expect(&other, Code::Q004, "G2");
    expect(&graphql(Some("SERVER_ERROR"), "You hit a Fly API error"), Code::P001, "G3");
    expect(&graphql(None, "Name has already been taken"), Code::C003, "G5");
    let odd = expect(&graphql(Some("WEIRD"), "what"), Code::U002, "G5");
    assert!(odd.because.contains("WEIRD"));
}

pub(super) fn registry(operation: RegistryOperation, status: u16) -> RegistryAnswer {
    RegistryAnswer {
        host: "registry.fly.io".to_owned(),
        platform: true,
        repository: "shop".to_owned(),
        reference: "1".to_owned(),
        operation,
        outcome: Outcome::Http(HttpAnswer { status, ..HttpAnswer::default() }),
        error_code: None,
        verified_host: true,
        proxied: false,
        credential_expired: None,
        resumes: 0,
        manifest_seen: Fact::NotAsked,
    }
}

fn at_registry(answer: RegistryAnswer) -> Facts {
    let mut facts = Facts::new(Stopped::Registry, "deploy", Phase::Push, "shop");
    facts.registry = Fact::Known(answer);
    facts.exit = Fact::KnownAbsent;
    facts
}

#[test]
fn r_registries() {
    use RegistryOperation as Op;
    expect(&at_registry(registry(Op::PushBlob, 401)), Code::Q301, "R1");
    let expired = RegistryAnswer { credential_expired: Some(true), ..registry(Op::PushBlob, 403) };
    expect(&at_registry(expired), Code::Q302, "R1");
    expect(&at_registry(registry(Op::PushManifest, 404)), Code::C301, "R2");
    expect(&at_registry(registry(Op::Resolve, 404)), Code::C302, "R8");
    expect(&at_registry(registry(Op::PushBlob, 502)), Code::P301, "R3");
    let proxied = RegistryAnswer { proxied: true, ..registry(Op::PushBlob, 502) };
    expect(&at_registry(proxied), Code::N002, "R3");
    let foreign =
        RegistryAnswer { platform: false, host: "reg.example".to_owned(), ..registry(Op::Resolve, 429) };
    expect(&at_registry(foreign.clone()), Code::N201, "B6");
    let hidden = RegistryAnswer { outcome: registry(Op::Resolve, 401).outcome, ..foreign };
    expect(&at_registry(hidden), Code::C302, "R8");
    let seen = RegistryAnswer { manifest_seen: Fact::Known(true), ..registry(Op::PlatformLookup, 404) };
    expect(&at_registry(seen.clone()), Code::P302, "R4");
    let pull = RegistryAnswer { operation: Op::HostPull, ..seen };
    assert_eq!(expect(&at_registry(pull), Code::P303, "R5").gates, [Gate::PG4]);
    expect(&at_registry(registry(Op::Resolve, 418)), Code::U301, "none");
}

#[test]
fn r_images_that_cannot_run() {
    let mut facts = at_registry(registry(RegistryOperation::Resolve, 200));
    facts.image = Fact::Known(ImageFacts { no_command: true, platforms: vec!["linux/amd64".to_owned()] });
    expect(&facts, Code::A302, "R6");
    facts.expected.command = Some("server".to_owned());
    assert_ne!(attribute(&facts).code, Code::A302);
    facts.image = Fact::Known(ImageFacts { no_command: false, platforms: vec!["linux/arm64".to_owned()] });
    expect(&facts, Code::C303, "R7");
}
