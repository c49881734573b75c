#![allow(clippy::unwrap_used)]
use std::collections::BTreeMap;

use super::state::Given;
use super::*;
use proptest::prelude::*;

fn env(name: &str) -> Option<String> {
    match name {
        "A" => Some("one".to_owned()),
        "EMPTY" => Some(String::new()),
        "PATHS" => Some("/a/b/c.tar.gz".to_owned()),
        "W" => Some("x y".to_owned()),
        _ => None,
    }
}

/// Cases of BuildKit's word tests, re-expressed.
#[test]
fn words_expand_as_in_the_reference() {
    let table = [
        ("hello", "hello"),
        ("he'll'o", "hello"),
        (r"he\'llo", "he'llo"),
        (r#"he\\'llo'"#, r"he\llo"),
        ("abc$", "abc$"),
        ("$A", "one"),
        ("he$A", "heone"),
        ("he$A.b", "heone.b"),
        ("he${A}b", "heoneb"),
        ("'he$A'", "he$A"),
        (r#""he$A""#, "heone"),
        (r#""he\$A""#, "he$A"),
        (r"he\$A", "he$A"),
        ("${NONE}", ""),
        ("${NONE:-w}", "w"),
        ("${NONE-w}", "w"),
        ("${EMPTY:-w}", "w"),
        ("${EMPTY-w}", ""),
        ("${A:+w}", "w"),
        ("${NONE:+w}", ""),
        ("${EMPTY+w}", "w"),
        ("${NONE:-${A}x}", "onex"),
        (r#"${NONE:-""}"#, ""),
        ("${PATHS#*/}", "a/b/c.tar.gz"),
        ("${PATHS##*/}", "c.tar.gz"),
        ("${PATHS%.*}", "/a/b/c.tar"),
        ("${PATHS%%.*}", "/a/b/c"),
        ("${PATHS/b/X}", "/a/X/c.tar.gz"),
        ("${PATHS//a/X}", "/X/b/c.tXr.gz"),
        ("$1x", "x"),
        (r"\", ""),
    ];
    for (word, wanted) in table {
        assert_eq!(expand(word, '\\', &env).as_deref(), Ok(wanted), "{word}");
    }
    for bad in ["'abc", "\"abc", "${A", "${", "${A:", "${A!}", "${NONE:?gone}", "${A:-x"] {
        assert!(expand(bad, '\\', &env).is_err(), "{bad}");
    }
    assert_eq!(expand_words("$W \"$W\"", '\\', &env).unwrap(), ["x", "y", "x y"]);
    assert_eq!(expand(r"a\b`$A", '`', &env).unwrap(), r"a\b$A");
}

#[test]
fn lines_continue_and_comments_vanish() {
    let file = parse("# escape=`\n\nFROM a `\n# inside\n\n  AS b\nENV X=\"a b\" Y=c\\\n").unwrap();
    assert_eq!(file.escape, '`');
    let from = &file.instructions[0];
    assert_eq!((from.line, from.text.as_str()), (3, "FROM a   AS b"));
    assert!(matches!(&from.kind, Kind::From { image, name: Some(name), .. } if image == "a" && name == "b"));
    let Kind::Env(pairs) = &file.instructions[1].kind else { panic!() };
    assert_eq!((pairs[0].value.as_str(), pairs[1].value.as_str()), ("\"a b\"", "c\\"));
}

#[test]
fn here_documents_are_files() {
    let text = "FROM scratch\nCOPY <<EOF <<-'RAW' /d/\nhi $A\nEOF\n\tno $A\n\tRAW\nCMD [\"/d/EOF\"]\n";
    let file = parse(text).unwrap();
    let Kind::Copy(transfer) = &file.instructions[1].kind else { panic!() };
    assert_eq!(transfer.sources, Vec::<String>::new());
    assert_eq!(transfer.inline[0].content, "hi $A\n");
    assert_eq!((transfer.inline[1].content.as_str(), transfer.inline[1].expand), ("no $A\n", false));
    assert_eq!(file.instructions[2].line, 7);
}

#[test]
fn mistakes_have_places() {
    let table = [
        ("FROM a\nCOPPY a b\n", 2, 1, "unknown instruction COPPY"),
        ("FROM a\nCOPY a\n", 2, 1, "COPY needs at least one source and a destination"),
        ("FROM a\nCOPY --chwon=1 a b\n", 2, 6, "COPY has no flag --chwon"),
        ("FROM a\nENV A=\"x\n", 2, 5, "the quotation mark \" is never closed"),
        ("FROM a\nENV A=b c\n", 2, 9, "\"c\" is not KEY=value"),
        ("FROM a\nCOPY a b c\n", 2, 10, "with several sources the destination must end in /"),
        ("FROM a\nCOPY <<EOF /x\nabc\n", 2, 6, "here-document EOF is never ended"),
        ("RUN x\n", 1, 1, "RUN stands before the first FROM"),
        ("FROM a b\n", 1, 1, "FROM needs an image, or an image and AS with a name"),
        ("FROM a AS 1\n", 1, 11, "\"1\" cannot name a stage"),
        ("# nothing\n", 1, 1, "there is no FROM in it"),
        ("# escape=x\nFROM a\n", 1, 1, "the escape directive takes a backslash or a backtick, not x"),
        ("FROM a\nHEALTHCHECK --interval=x CMD y\n", 2, 1, "--interval: \"x\" is not a duration such as 30s"),
        ("FROM a\nRUN a \\\n  b\nEXPOSE\n", 4, 1, "EXPOSE needs at least one port"),
    ];
    for (text, line, column, what) in table {
        let error = parse(text).unwrap_err();
        assert_eq!((error.line, error.column, error.what.to_string().as_str()), (line, column, what));
    }
    assert_eq!(parse("FORM x").unwrap_err().hint.as_deref(), Some("FROM is an instruction"));
}

fn state(text: &str, args: &[(&str, &str)]) -> (State, Vec<Effect>) {
    let file = parse(text).unwrap();
    let args: BTreeMap<_, _> = args.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let build = plan(&file, &args, None).unwrap();
    let mut state = State::on(Image::default(), file.escape);
    let given = Given { args: &args, globals: &build.globals };
    let body = build.stages[build.target].body.clone();
    let effects = file.instructions[body].iter().map(|i| state.apply(i, &given).unwrap()).collect();
    (state, effects)
}

#[test]
fn configuration_follows_the_reference() {
    let text = "ARG V=1\nFROM scratch\nARG V\nARG W=w$V\nENV A=$V B=${A:-old}\nENV A=2\nWORKDIR /app\nWORKDIR sub/../x\n\
        USER 7\nEXPOSE 80 53/udp 90-91\nLABEL a=\"b c\" $W=y\nENTRYPOINT run me\nCMD [\"x\"]\nVOLUME /data\n\
        STOPSIGNAL SIGINT\nHEALTHCHECK --interval=1m30s --retries=2 CMD curl x\nCOPY $A f* ./dst/\nARG U\nENV U=$U";
    let (state, effects) = state(text, &[("V", "9"), ("U", "u")]);
    let config = &state.image.config;
    assert_eq!(config.env[1..], ["A=2", "B=old", "U=u"]);
    assert_eq!(config.working_dir, "/app/x");
    assert_eq!(config.exposed_ports.keys().collect::<Vec<_>>(), ["53/udp", "80/tcp", "90/tcp", "91/tcp"]);
    assert_eq!(config.labels.iter().map(|(k, v)| format!("{k}:{v}")).collect::<Vec<_>>(), ["a:b c", "w9:y"]);
    assert_eq!(config.entrypoint.as_deref().unwrap(), ["/bin/sh", "-c", "run me"]);
    assert_eq!(config.cmd.as_deref().unwrap(), ["x"]);
    let probe = config.healthcheck.as_ref().unwrap();
    assert_eq!((probe.test[0].as_str(), probe.interval, probe.retries), ("CMD-SHELL", 90_000_000_000, 2));
    let moved =
        effects.iter().find_map(|e| if let Effect::Transfer(m) = e { Some(m) } else { None }).unwrap();
    assert_eq!((moved.sources.join(" "), moved.destination.as_str()), ("2 f*".to_owned(), "/app/x/dst/"));
}

#[test]
fn an_entrypoint_resets_the_inherited_command_only() {
    let mut base = Image::default();
    base.config.cmd = Some(vec!["old".to_owned()]);
    let file = parse("FROM x\nENTRYPOINT [\"e\"]\n").unwrap();
    let none = BTreeMap::new();
    let given = Given { args: &none, globals: &none };
    let mut state = State::on(base, '\\');
    state.apply(&file.instructions[1], &given).unwrap();
    assert_eq!(state.image.config.cmd, None);
}

#[test]
fn only_what_the_target_needs_is_needed() {
    let text = "FROM scratch AS a\nFROM b AS b\nRUN x\nFROM a AS c\nCOPY --from=0 x y\nCOPY --from=img x y\nFROM $NONE AS d\n";
    let file = parse(text).unwrap();
    let build = plan(&file, &BTreeMap::new(), Some("C")).unwrap();
    assert_eq!((build.target, build.needed.as_slice()), (2, [0, 2].as_slice()));
    assert_eq!(build.stages[1].base, Base::Image("b".to_owned()));
    assert!(matches!(plan(&file, &BTreeMap::new(), None), Err(PlanError::Line { line: 7, .. })));
    let error = plan(&file, &BTreeMap::new(), Some("zz")).unwrap_err();
    let stages = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
    assert_eq!(error, PlanError::UnknownTarget { target: "zz".to_owned(), stages });
    let arm = parse("FROM --platform=linux/arm64 x").unwrap();
    assert!(matches!(plan(&arm, &BTreeMap::new(), None), Err(PlanError::Platform { .. })));
}

#[test]
fn image_configurations_of_go_are_read() {
    let text = r#"{"architecture":"amd64","os":"linux","config":{"Env":null,"Cmd":null,"Labels":null,
        "ExposedPorts":{"80/tcp":{}},"Hostname":"x"},"rootfs":{"type":"layers","diff_ids":null},"history":null}"#;
    let image: Image = serde_json::from_str(text).unwrap();
    assert!(image.config.has_no_command());
    assert_eq!(image.config.exposed_ports.len(), 1);
}

proptest! {
    #[test]
    fn foreign_text_never_panics(text in "(FROM |COPY |ENV |RUN |<<E|\\\\\n|[ -~\n\"'$\\{\\}éA=]){0,30}") {
        if let Ok(file) = parse(&text)
            && let Ok(build) = plan(&file, &BTreeMap::new(), None)
        {
            let given = Given { args: &BTreeMap::new(), globals: &build.globals };
            let mut state = State::on(Image::default(), file.escape);
            for instruction in &file.instructions[build.stages[build.target].body.clone()] {
                drop(state.apply(instruction, &given));
            }
        }
    }

    #[test]
    fn plain_words_stay(word in "[a-z0-9/_.,:=-]{0,20}") {
        prop_assert_eq!(expand(&word, '\\', &|_| None), Ok(word));
    }
}
