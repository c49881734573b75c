//! Reading: formats, old spellings, places, suggestions, hostile input.

use super::{config_of, lines, toml};
use crate::appconfig::{AppConfig, Format, MAX_BYTES, Problem, Source, check, parse, validate};
use crate::diagnosis::Code;
use proptest::prelude::*;
use serde_json::json;

fn definition(config: &AppConfig) -> serde_json::Value {
    crate::appconfig::definition(config)
}

#[test]
fn every_problem_of_a_file_is_found_at_once_and_placed() {
    let (source, _, problems) = toml(include_str!("faulty.toml"));
    let rendered: Vec<String> = problems.iter().map(|problem| problem.render(&source)).collect();
    insta::assert_snapshot!(rendered.join("\n"));
}

#[test]
fn broken_text_is_one_error_with_a_position_in_every_format() {
    let cases = [
        ("fly.toml", "app = \"a\"\n[env\nA = 1\n", 2),
        ("fly.toml", "app = \"a\"\napp = \"b\"\n", 2),
        ("fly.json", "{\n  \"app\": \"a\",\n}\n", 3),
        ("fly.json", "{\"app\": tru}", 1),
        ("fly.json", "{\"app\": \"a\"} x", 1),
        ("fly.json", "[1]", 1),
        ("fly.yaml", "app: a\nenv: [1, 2\n", 3),
        ("fly.yaml", "- a\n", 1),
    ];
    for (path, text, line) in cases {
        let parsed = parse(&Source::new(path, text));
        assert!(parsed.config.is_none(), "{path} {text}");
        let [problem] = parsed.problems.as_slice() else { panic!("{text}: {:?}", parsed.problems) };
        assert_eq!((problem.code, problem.line), (Code::C102, line), "{text}: {}", problem.message);
    }
}

#[test]
fn empty_files_are_valid_and_empty() {
    for (path, text) in [("fly.toml", ""), ("fly.json", "{}"), ("fly.yaml", ""), ("fly.yaml", "# nothing\n")]
    {
        let (_, config, problems) = config_of(path, text);
        assert_eq!((config, problems.len()), (AppConfig::default(), 0), "{path}");
    }
}

#[test]
fn formats_follow_the_suffix_and_mean_the_same() {
    assert_eq!(Format::of_path("a/fly.yml"), Format::Toml);
    let toml = "app = \"a\"\nkill_timeout = 30\n[env]\nN = 8080\nB = true\n[[services]]\ninternal_port = 80\n[[services.tcp_checks]]\ninterval = 10000\n[[vm]]\nmemory = 512\n";
    let json = r#"{"app": "a", "kill_timeout": 30, "env": {"N": 8080, "B": true},
        "services": [{"internal_port": 80, "tcp_checks": [{"interval": 10000}]}], "vm": [{"memory": 512}], "build": null}"#;
    let yaml = "app: a\nkill_timeout: 30\nenv:\n  N: 8080\n  B: true\nservices:\n- internal_port: 80\n  tcp_checks:\n  - interval: 10000\nvm:\n- memory: 512\n";
    let expected = definition(&config_of("fly.toml", toml).1);
    assert_eq!(expected["kill_timeout"], "30s");
    assert_eq!(expected["services"][0]["tcp_checks"][0]["interval"], "10s");
    assert_eq!(expected["env"], json!({"B": "true", "N": "8080"}));
    assert_eq!(definition(&config_of("fly.json", json).1), expected);
    assert_eq!(definition(&config_of("fly.yaml", yaml).1), expected);
}

#[test]
fn yaml_aliases_merge_keys_and_places_work() {
    let text = "x: &base\n  A: \"1\"\n  B: \"2\"\nenv:\n  <<: *base\n  B: \"3\"\näö: 1\nhttp_service:\n  internal_prt: 8080\n";
    let (_, config, problems) = config_of("fly.yaml", text);
    assert_eq!(config.env, [("A".into(), "1".into()), ("B".into(), "3".into())].into());
    let unknown: Vec<(u32, u32)> =
        problems.iter().filter(|p| p.code == Code::C113).map(|p| (p.line, p.column)).collect();
    assert_eq!(unknown, [(1, 1), (7, 1), (9, 3)], "{:?}", lines(&problems));
}

#[test]
fn old_spellings_become_the_present_ones() {
    let (_, config, problems) = toml(include_str!("legacy.toml"));
    let errors: Vec<&Problem> = problems.iter().filter(|problem| problem.is_error()).collect();
    assert_eq!(errors, Vec::<&Problem>::new());
    insta::assert_json_snapshot!(definition(&config));
}

#[test]
fn typed_keys_ignore_case() {
    let (_, config, problems) = toml("App = \"a\"\n[HTTP_Service]\nInternal_Port = 80\n");
    assert_eq!(config.app, "a");
    assert_eq!(config.http_service.unwrap().internal_port, 80);
    assert_eq!(lines(&problems), Vec::<String>::new());
}

#[test]
fn bare_numbers_keep_their_meaning_and_surprising_ones_are_warned_about() {
    let (_, config, problems) = toml(
        "kill_timeout = 5\n[deploy]\nwait_timeout = 300\n[http_service]\ninternal_port = 80\n[[http_service.checks]]\ninterval = 10000\n[checks.a]\ntype = \"tcp\"\nport = 1\ninterval = 15000\n",
    );
    assert_eq!(config.kill_timeout.unwrap().to_string(), "5s");
    assert_eq!(config.deploy.unwrap().wait_timeout.unwrap().to_string(), "300ns");
    assert_eq!(config.checks["a"].interval.unwrap().to_string(), "15s");
    let warned: Vec<&str> =
        problems.iter().filter(|p| p.code == Code::C120).map(|p| p.key.as_str()).collect();
    assert_eq!(warned, ["deploy.wait_timeout", "http_service.checks[0].interval"]);
}

#[test]
fn one_wrong_type_hides_nothing_else() {
    let (_, config, problems) = toml(
        "app = 5\nprimary_region = \"ams\"\n[http_service]\ninternal_port = \"8080\"\nforce_https = \"yes\"\n",
    );
    assert_eq!((config.app.as_str(), config.primary_region.as_str()), ("", "ams"));
    let errors: Vec<&str> = problems.iter().filter(|p| p.is_error()).map(|p| p.key.as_str()).collect();
    assert_eq!(errors, ["app", "http_service.internal_port", "http_service.force_https"]);
    assert_eq!(problems[1].hint.as_deref(), Some("write 8080 without quotes"));
}

#[test]
fn large_and_deep_input_is_refused_quickly() {
    let large = format!("app = \"a\"\n# {}\n", "x".repeat(10_000_000));
    let parsed = parse(&Source::new("fly.toml", &large));
    assert_eq!(parsed.problems[0].code, Code::C102);
    assert!(parsed.problems[0].message.contains("10.0 MB"), "{}", parsed.problems[0].message);
    for (path, open, close) in
        [("fly.toml", "a = ", ""), ("fly.json", "{\"a\":", "}"), ("fly.yaml", "a: ", "")]
    {
        let text = format!("{open}{}{}{close}", "[".repeat(100_000), "]".repeat(100_000));
        let parsed = parse(&Source::new(path, &text));
        assert!(parsed.config.is_none(), "{path}");
    }
    let bomb = format!("a: &a [x,x,x,x,x,x,x,x,x,x]\n{}", ('b'..='k').map(|c| {
        let before = char::from(c as u8 - 1);
        format!("{c}: &{c} [*{before},*{before},*{before},*{before},*{before},*{before},*{before},*{before},*{before}]\n")
    }).collect::<String>());
    assert!(parse(&Source::new("fly.yaml", &bomb)).config.is_none());
}

#[test]
fn many_problems_are_cut_off_with_a_count_and_never_hide_an_error() {
    let text: String = (0..5_000).map(|index| format!("unknown_{index} = 1\n")).collect();
    let parsed = parse(&Source::new("fly.toml", &format!("{text}app = 1\n")));
    assert_eq!(parsed.problems.len(), 102);
    assert!(parsed.problems.iter().any(|p| p.message.starts_with("4900 further problems")));
    assert!(parsed.has_errors());
}

/// Files near the limit: what is wrong with each line is not looked into a million times.
#[test]
fn large_files_are_checked_without_quadratic_work() {
    let repeat = |line: &str| line.repeat(MAX_BYTES / 8 / line.len());
    let numbered = |make: fn(usize) -> String| (0..8_000).map(make).collect::<String>();
    let texts = [
        ("fly.toml", repeat("[[services]]\nprocesses=[\"x\"]\n")),
        ("fly.toml", repeat("[[vm]]\nprocesses=[\"x\"]\nsize=\"y\"\n")),
        ("fly.toml", format!("[env]\n{}", numbered(|i| format!("KEY_{i} = \"1\"\n")))),
        ("fly.toml", numbered(|i| format!("unknown_{i} = 1\n"))),
        ("fly.json", format!("{{{}\"x\": 1}}", numbered(|i| format!("\"unknown_{i}\": 1,")))),
        ("fly.yaml", numbered(|i| format!("unknown_{i}: 1\n"))),
    ];
    for (path, text) in texts {
        let checked = check(&Source::new(path, &text));
        let count = checked.problems.len();
        assert!((50..=203).contains(&count), "{count} problems in {}", &text[..40]);
    }
}

#[test]
fn bytes_that_are_not_text_are_named_by_line() {
    let error = Source::from_bytes("fly.toml", b"app = \"a\"\nx = \"\xff\"\n").unwrap_err();
    assert_eq!(error.line, 2);
    assert_eq!(&*Source::from_bytes("fly.toml", b"\xef\xbb\xbfapp = \"a\"").unwrap().text, "app = \"a\"");
}

#[test]
fn rendering_shows_no_control_characters() {
    let (source, _, problems) = toml("\"evil\\u001b]0;x\\u0007key\" = 1\n");
    let text = problems[0].render(&source);
    assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
}

proptest! {
    #[test]
    fn parsing_never_panics(text in any::<String>(), path in "fly\\.(toml|json|yaml)") {
        let source = Source::new(path, &text);
        let parsed = parse(&source);
        for problem in parsed.problems.iter().chain(&parsed.config.as_ref().map(validate).unwrap_or_default()) {
            let _ = problem.render(&source);
        }
    }

    #[test]
    fn bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(source) = Source::from_bytes("fly.toml", &bytes) {
            let _ = parse(&source);
        }
    }

    /// Any JSON under any known key: wrong types are reported, never a panic.
    #[test]
    fn any_shape_under_any_key_is_survived(key in any::<prop::sample::Index>(), value in shapes()) {
        let names: Vec<&str> = crate::appconfig::keys::TOP.names().collect();
        let text = json!({ (names[key.index(names.len())]): value }).to_string();
        let source = Source::new("fly.json", &text);
        let parsed = parse(&source);
        let config = parsed.config.unwrap();
        let _ = validate(&config);
        for group in config.groups() {
            let _ = crate::appconfig::machine_config(&config, group, None, &());
        }
    }
}

/// Arbitrary JSON whose member names are often real keys.
fn shapes() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(|value| json!(value)),
        any::<i64>().prop_map(|value| json!(value)),
        any::<f64>().prop_map(|value| json!(value)),
        "[a-z0-9 ]{0,8}".prop_map(|value| json!(value)),
        Just(json!("10s")),
    ];
    let names = prop::sample::select(vec![
        "port",
        "ports",
        "type",
        "interval",
        "processes",
        "handlers",
        "size",
        "memory",
        "source",
        "headers",
        "name",
        "concurrency",
        "tcp_checks",
        "http_options",
        "response",
        "policy",
        "app",
        "idle_timeout",
        "hard_limit",
    ]);
    leaf.prop_recursive(4, 32, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| json!(items)),
            prop::collection::btree_map(names.clone(), inner, 0..4).prop_map(|members| json!(members)),
        ]
    })
}
