//! Rule families M and K, and V3: machines, one line per row.

use super::*;

#[test]
fn m4_exits_of_the_app() {
    let verdict = expect(&exited(42), Code::A601, "M4f");
    assert!(verdict.title.contains("exit code 42") && verdict.title.contains("4.1 s"), "{}", verdict.title);
    let mut oom = exited(137);
    exit(&mut oom).oom_killed = true;
    let verdict = expect(&oom, Code::A602, "M4b");
    assert_eq!(verdict.next[0].command.as_deref(), Some("fly scale memory 512"));
    expect(&exited(139), Code::A604, "M4c");
    let mut segv = exited(0);
    exit(&mut segv).signal = 11;
    expect(&segv, Code::A604, "M4c");
    expect(&exited(137), Code::U601, "M4d");
    let kernel = say(exited(137), "app", "[ 31.2] Out of memory: Killed process 604 (node) total-vm");
    let verdict = expect(&kernel, Code::A603, "M4d");
    assert!(verdict.title.contains("node"), "{}", verdict.title);
    expect(&exited(143), Code::U602, "M4e");
    expect(&exited(130), Code::U602, "M4e");
    expect(&exited(0), Code::A609, "M4g");
}

#[test]
fn m4_an_exit_0_is_fine_where_it_is_meant() {
    let mut job = exited(0);
    job.expected.services = false;
    job.expected.checks.clear();
    job.expected.restart = Some("always".to_owned());
    assert_eq!(attribute(&job).fault, Fault::Unknown);
    let mut scheduled = exited(0);
    scheduled.expected.role = Role::Scheduled;
    assert_ne!(attribute(&scheduled).code, Code::A609);
}

#[test]
fn m4a_requested_stops_are_no_crashes() {
    let mut stopped = exited(143);
    exit(&mut stopped).requested_stop = true;
    expect(&stopped, Code::U603, "M4a");
    let mut user = stopped.clone();
    user.events = Fact::Known(vec![event("stop", "user")]);
    expect(&user, Code::Q601, "M4a");
    let mut proxy = stopped.clone();
    proxy.events = Fact::Known(vec![event("stop", "proxy")]);
    assert!(expect(&proxy, Code::U603, "M4a").because.contains("autostop"));
    let trial = say(
        stopped.clone(),
        "runner",
        "Trial machine stopping. To run for longer than 5m0s, add a credit card",
    );
    expect(&trial, Code::Q602, "M4a");
    let mut moved = stopped.clone();
    let launch = MachineEvent { status: "created".to_owned(), ..event("launch", "flyd") };
    moved.events = Fact::Known(vec![launch]);
    expect(&moved, Code::P602, "M4a");
    let mut ours = exited(137);
    exit(&mut ours).requested_stop = true;
    ours.events = Fact::Known(vec![MachineEvent { ours: true, ..event("stop", "user") }]);
    expect(&ours, Code::A613, "M4a");
}

#[test]
fn m4f_literals_refine_inside_the_class() {
    let rows = [
        (
            "app",
            "./s: /lib/libc.so.6: version `GLIBC_2.34' not found (required by ./s)",
            Code::A605,
            "GLIBC 2.34",
        ),
        ("runner", "failed to spawn command: /app/s: Exec format error (os error 8)", Code::A606, "amd64"),
        (
            "runner",
            "failed to spawn command: /app/s -x: No such file or directory (os error 2)",
            Code::A607,
            "/app/s",
        ),
        ("runner", "failed to spawn command: /app/s: Permission denied (os error 13)", Code::A608, "/app/s"),
        ("runner", "machine has reached its max restart count of 10", Code::A610, "gave up"),
        ("app", "Error: listen EADDRINUSE: address already in use :::8080", Code::A612, "8080"),
        ("app", "Error: Cannot find module '/app/dist/x.js'", Code::A617, "/app/dist/x.js"),
        ("app", "write /x: No space left on device", Code::A616, "disk"),
    ];
    for (provider, line, code, title) in rows {
        let verdict = expect(&say(exited(1), provider, line), code, "M4f");
        assert!(verdict.title.contains(title), "{}", verdict.title);
        assert_eq!(verdict.basis, Basis::Text);
    }
    // The same words from another provider say nothing.
    expect(&say(exited(1), "health", "listen EADDRINUSE"), Code::A601, "M4f");
}

#[test]
fn c601_needs_the_list_of_secrets() {
    let facts = say(exited(1), "app", "KeyError: 'DATABASE_URL'");
    let verdict = expect(&facts, Code::C601, "M4f");
    assert!(verdict.title.contains("DATABASE_URL"));
    let mut set = facts.clone();
    set.secrets = Fact::Known(vec!["DATABASE_URL".to_owned()]);
    expect(&set, Code::A601, "M4f");
    let mut in_env = facts.clone();
    in_env.expected.env_keys = vec!["DATABASE_URL".to_owned()];
    expect(&in_env, Code::A601, "M4f");
    let mut blind = facts;
    blind.secrets = Fact::unavailable("HTTP 403");
    expect(&blind, Code::A601, "M4f");
}

#[test]
fn m4_roles() {
    let release = |code: i32| {
        let mut facts = exited(code);
        facts.expected.role = Role::ReleaseCommand;
        facts.expected.command = Some("bin/migrate".to_owned());
        facts.expected.argv0 = Some("bin/migrate".to_owned());
        facts
    };
    let verdict = expect(&release(1), Code::A401, "M4f");
    assert!(verdict.title.contains("bin/migrate") && verdict.title.contains("exited 1"));
    let mut oom = release(137);
    exit(&mut oom).oom_killed = true;
    expect(&oom, Code::A402, "M4b");
    expect(&say(release(1), "app", "Error: connect ECONNREFUSED 10.0.0.1:5432"), Code::A404, "M4f");
    expect(&say(release(127), "app", "/bin/sh: 1: bin/migrate: not found"), Code::C401, "M4f");
    expect(&release(127), Code::A401, "M4f");
    let mut test = exited(3);
    test.expected.role = Role::Test;
    test.expected.command = Some("curl".to_owned());
    expect(&test, Code::A705, "M4f");
    let mut late = exited(3);
    late.expected.was_healthy = true;
    expect(&late, Code::A615, "M4f");
}

#[test]
fn only_this_group_fails_is_an_observation_and_no_verdict() {
    let mut facts = exited(1);
    facts.expected.command = Some("worker".to_owned());
    facts.expected.other_groups_fine = Some(true);
    let verdict = expect(&facts, Code::A601, "M4f");
    assert!(verdict.causes[0].text.contains("only process group"));
}

#[test]
fn release_machines_without_an_exit() {
    let mut running = machine("started");
    running.expected.role = Role::ReleaseCommand;
    running.expected.checks.clear();
    expect(&running, Code::A403, "T6");
    let mut gone = machine("destroyed");
    gone.expected.role = Role::ReleaseCommand;
    if let Fact::Known(machine) = &mut gone.machine {
        machine.gone = true;
    }
    gone.exit = Fact::unavailable("HTTP 404");
    assert_eq!(attribute(&gone).fault, Fault::Unknown);
    gone.exit = Fact::KnownAbsent;
    expect(&gone, Code::U401, "M7");
}

fn host(status: &str, mount: bool) -> Facts {
    let mut facts = machine("started");
    if let Fact::Known(machine) = &mut facts.machine {
        machine.host_status = status.to_owned();
    }
    facts.events = Fact::Known(Vec::new());
    facts.expected.mount = mount;
    facts.expected.volume = mount.then(|| "vol_1".to_owned());
    facts
}

#[test]
fn m2_m3_v3_hosts() {
    assert_eq!(expect(&host("unreachable", false), Code::P505, "M2").gates, [Gate::PG2]);
    let verdict = expect(&host("unreachable", true), Code::P506, "M2");
    assert!(
        verdict.next.iter().all(|next| next.command.as_deref() != Some("fly deploy")),
        "never auto-replace"
    );
    expect(&host("unknown", false), Code::P505, "M2");
    let mut alive = host("unknown", false);
    alive.events = Fact::Known(vec![event("start", "flyd")]);
    assert_ne!(attribute(&alive).code, Code::P505);
    let mut issue = host("ok", false);
    issue.host_issues = Fact::Known(vec![HostIssue { id: "h1".to_owned(), message: "disk".to_owned() }]);
    assert_eq!(expect(&issue, Code::P505, "M3").gates, [Gate::PG3]);
    let mut app = exited(1);
    app.host_issues = issue.host_issues;
    expect(&app, Code::A601, "M4f");
}

#[test]
fn m5_machines_that_never_ran() {
    expect(&machine("failed"), Code::P601, "M5b");
    let image =
        say(machine("failed"), "runner", "Not enough space to unpack image, possibly exceeds maximum of 8GB");
    expect(&image, Code::A301, "M5a");
    let mut blind = machine("failed");
    blind.log = Fact::unavailable("HTTP 401");
    assert_eq!(attribute(&blind).fault, Fault::Unknown, "no runner literal has to be known, not assumed");
    let quiet = |state: &str, seconds: u64| {
        let mut facts = machine(state);
        if let Fact::Known(machine) = &mut facts.machine {
            machine.quiet_for_s = seconds;
            machine.in_state_for_s = seconds;
        }
        facts
    };
    expect(&quiet("created", 301), Code::P510, "M5c");
    expect(&quiet("replacing", 400), Code::U502, "M5c");
    expect(&quiet("replacing", 601), Code::P510, "M5c");
    let mut large = quiet("created", 301);
    if let Fact::Known(machine) = &mut large.machine {
        machine.image_bytes = Some(5_000_000_000);
    }
    expect(&large, Code::U502, "M5c");
    let mut release = quiet("starting", 301);
    release.expected.role = Role::ReleaseCommand;
    expect(&release, Code::P402, "M5c");
}

#[test]
fn m5_an_incident_needs_a_symptom_and_a_relation() {
    let incident = |relation| {
        Fact::Known(vec![Incident {
            name: "Machines API".to_owned(),
            open: true,
            relation,
            ..Incident::default()
        }])
    };
    let mut facts = machine("creating");
    if let Fact::Known(machine) = &mut facts.machine {
        machine.quiet_for_s = 90;
    }
    facts.incidents = incident(Relation::SameComponent);
    expect(&facts, Code::P907, "M5d");
    facts.incidents = incident(Relation::Unrelated);
    expect(&facts, Code::U502, "M5c");
}

#[test]
fn m7_gone_and_m1_blind() {
    let mut gone = machine("destroyed");
    if let Fact::Known(machine) = &mut gone.machine {
        machine.gone = true;
    }
    expect(&gone, Code::U503, "none");
    gone.events = Fact::Known(vec![event("destroy", "user")]);
    expect(&gone, Code::Q503, "M7");
    let mut blind = machine("started");
    blind.machine = Fact::failed("HTTP 401", create(401, "unauthorized"));
    let verdict = attribute(&blind);
    assert_eq!((verdict.code, verdict.rule.as_str()), (Code::Q002, "M1"));
    blind.exit = Fact::unavailable("timeout");
    assert_eq!(attribute(&blind).code, Code::U003);
}

const REFUSED: &str = "dial tcp 172.19.0.2:8080: connect: connection refused";

#[test]
fn k_refused_connections() {
    expect(&failing(REFUSED, &[]), Code::A701, "K2");
    expect(&failing(REFUSED, &["[::]:22"]), Code::A701, "K2");
    let verdict = expect(&failing(REFUSED, &["127.0.0.1:8080", "[::]:22"]), Code::A702, "K3");
    assert!(verdict.title.contains("8080"));
    expect(&failing(REFUSED, &["[::1]:8080"]), Code::A702, "K3");
    let verdict = expect(&failing(REFUSED, &["0.0.0.0:3000"]), Code::C701, "K4");
    assert!(verdict.title.contains("3000") && verdict.title.contains("8080"));
    let mut blind = failing(REFUSED, &[]);
    blind.sockets = Fact::unavailable("HTTP 404");
    expect(&blind, Code::U701, "K10");
    blind.sockets = Fact::NotAsked;
    expect(&blind, Code::U701, "K10");
    expect(&failing(REFUSED, &["0.0.0.0:8080"]), Code::U702, "none");
}

#[test]
fn k_answers() {
    let up = ["0.0.0.0:8080"];
    let verdict = expect(&failing("HTTP 503 Service Unavailable", &up), Code::A703, "K5");
    assert!(verdict.title.contains("/up") && verdict.title.contains("503"));
    expect(&failing("500 Internal Server Error", &up), Code::A703, "K5");
    expect(&failing("Get \"http://x/\": context deadline exceeded", &up), Code::A704, "K6");
    expect(&failing("HTTP 301 Moved", &up), Code::C703, "K7");
    expect(&failing("HTTP 404 Not Found", &up), Code::C706, "K7");
    expect(&failing("HTTP 401 Unauthorized", &up), Code::C706, "K7");
    expect(&failing("net/http: malformed HTTP response \"\\x15\"", &up), Code::C704, "K7");
    expect(&failing("who knows", &up), Code::U702, "none");
    let mut flapping = failing("who knows", &up);
    if let Fact::Known(checks) = &mut flapping.checks {
        checks[0].transitions = 3;
    }
    expect(&flapping, Code::A707, "K9");
}

#[test]
fn k1_and_k8() {
    let mut silent = machine("started");
    expect(&silent, Code::P701, "K1");
    silent.expected.first_report_due_s = 1000;
    expect(&silent, Code::U503, "none");
    let mut late = failing("HTTP 503 x", &[]);
    late.late_pass = Fact::Known(LatePass { passed_after_ms: 80_000 });
    let verdict = expect(&late, Code::C702, "K8");
    assert!(verdict.title.contains("80.0 s"));
}

#[test]
fn an_exit_silences_the_checks_and_a_missing_one_the_verdict() {
    let mut facts = failing(REFUSED, &[]);
    facts.exit = exited(1).exit;
    expect(&facts, Code::A601, "M4f");
    facts.exit = Fact::unavailable("timeout");
    assert_eq!(attribute(&facts).fault, Fault::Unknown);
}
