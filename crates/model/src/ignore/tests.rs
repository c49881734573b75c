#![allow(clippy::unwrap_used)]
use super::{Rules, Verdict};
use proptest::prelude::*;

/// Paths of `paths` that are left, directories judged before their entries.
fn kept<'a>(rules: &str, paths: &[&'a str]) -> Vec<&'a str> {
    let rules = Rules::parse(rules).unwrap();
    paths.iter().copied().filter(|path| !rules.judge_path(path).excluded).collect()
}

/// Cases of moby/patternmatcher's table, re-expressed: (pattern, path, excluded).
const TABLE: &[(&str, &str, bool)] = &[
    ("**", "file", true),
    ("**", "file/", true),
    ("**/", "file", true),
    ("**", "dir/file", true),
    ("**/**", "dir/file", true),
    ("dir/**", "dir/file", true),
    ("dir/**", "dir/dir2/file", true),
    ("**/dir2/*", "dir/dir2/file", true),
    ("**/dir2/**", "dir/dir2/dir2/file", true),
    ("**file", "file", true),
    ("**file", "dir/file", true),
    ("**/file", "dir/dir/file", true),
    ("**/file*", "dir/dir/file.txt", true),
    ("**/file*txt", "dir/dir/file.txt", true),
    ("**/file*.txt*", "dir/dir/file.txt", true),
    ("**/**/*.txt", "dir/dir/file.txt", true),
    ("**/**/*.txt2", "dir/dir/file.txt", false),
    ("**/*.txt", "file.txt", true),
    ("**/**/*.txt", "file.txt", true),
    ("a**/*.txt", "a/file.txt", true),
    ("a**/*.txt", "a/dir/file.txt", true),
    ("a/*.txt", "a/dir/file.txt", false),
    ("a/*.txt", "a/file.txt", true),
    ("a[b-d]e", "ae", false),
    ("a[b-d]e", "ace", true),
    ("a[b-d]e", "aae", false),
    ("a[^b-d]e", "aze", true),
    (".*", ".foo", true),
    (".*", "foo", false),
    ("abc.def", "abcdef", false),
    ("abc.def", "abc.def", true),
    ("abc.def", "abcZdef", false),
    ("abc?def", "abcZdef", true),
    ("abc?def", "abcdef", false),
    ("a\\\\", "a\\", true),
    ("**/foo/bar", "foo/bar", true),
    ("**/foo/bar", "dir/foo/bar", true),
    ("**/foo/bar", "dir/dir2/foo/bar", true),
    ("abc/**", "abc", false),
    ("abc/**", "abc/def", true),
    ("**/.foo", ".foo", true),
    ("**/.foo", "bar.foo", false),
    ("a(b)c/def", "a(b)c/def", true),
    ("a.|)$(}+{bc", "a.|)$(}+{bc", true),
    (
        "dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl",
        "dist/proxy.py-2.4.0rc3.dev36+g08acad9-py3-none-any.whl",
        true,
    ),
    ("/target", "target/debug/x", true),
    ("./target/", "target", true),
    ("target", "sub/target", false),
    ("a\\*b", "a*b", true),
    ("a\\*b", "axb", false),
];

#[test]
fn the_reference_table() {
    for (pattern, path, excluded) in TABLE {
        let rules = Rules::parse(pattern).unwrap();
        let got = rules.judge_path(path.trim_end_matches('/')).excluded;
        assert_eq!(got, *excluded, "{pattern} on {path}");
    }
}

#[test]
fn exceptions_take_back_what_lies_below() {
    let paths = ["a", "a/b", "a/b/c", "a/d", "x"];
    assert_eq!(kept("a\n!a/b", &paths), ["a/b", "a/b/c", "x"]);
    assert_eq!(kept("*\n!a", &paths), ["a", "a/b", "a/b/c", "a/d"]);
    assert_eq!(kept("*\n!a\na/b", &paths), ["a", "a/d"]);
    // The last matching rule wins.
    assert_eq!(kept("!a/b\na", &paths), ["x"]);
    assert_eq!(kept("a/*\n!a/b", &paths), ["a", "a/b", "a/b/c", "x"]);
}

#[test]
fn lines_are_read_as_the_reference_reads_them() {
    let rules = Rules::parse("\u{feff}# comment\n  # not a comment\n\n ! keep \r\n/abs\r\n").unwrap();
    let texts: Vec<_> = (0..3).map(|i| rules.describe(i).unwrap()).collect();
    assert_eq!(texts, [("# not a comment", 2), ("! keep", 4), ("/abs", 5)]);
    assert!(rules.judge_path("abs").excluded);
}

#[test]
fn malformed_rules_name_their_line() {
    for (text, line) in [("ok\n!", 2), ("[a", 1), ("x\n\na\\", 3), ("[]", 1), ("[z-a]", 1)] {
        assert_eq!(Rules::parse(text).unwrap_err().line, line, "{text}");
    }
}

#[test]
fn the_deciding_rule_is_known() {
    let rules = Rules::parse("*.md\n!README.md\ndocs").unwrap();
    let rule = |path: &str| rules.judge_path(path).rule.and_then(|r| rules.describe(r)).map(|r| r.1);
    assert_eq!(rule("x.md"), Some(1));
    assert_eq!(rule("README.md"), Some(2));
    assert_eq!(rule("docs/a"), Some(3));
    assert_eq!(rule("src"), None);
}

#[test]
fn pruning_is_safe() {
    assert!(Rules::parse("*\n!other").unwrap().prunes("node_modules"));
    assert!(!Rules::parse("*\n!a/b/c").unwrap().prunes("a/b"));
    assert!(!Rules::parse("*\n!**/keep").unwrap().prunes("a"));
    assert!(Rules::parse("a").unwrap().prunes("a"));
}

fn rule_text() -> impl Strategy<Value = String> {
    let part = prop_oneof![Just("a"), Just("b"), Just("*"), Just("**"), Just("?"), Just("a*"), Just("[ab]")];
    (any::<bool>(), prop::collection::vec(part, 1..4))
        .prop_map(|(not, parts)| format!("{}{}", if not { "!" } else { "" }, parts.join("/")))
}

proptest! {
    #[test]
    fn foreign_bytes_never_panic(text in ".*", path in "[^/]{1,5}(/[^/]{1,5}){0,3}") {
        if let Ok(rules) = Rules::parse(&text) {
            let _ = rules.judge_path(&path);
            let _ = rules.prunes(&path);
        }
    }

    /// Nothing below a pruned directory would have been kept.
    #[test]
    fn pruned_directories_hold_nothing(
        rules in prop::collection::vec(rule_text(), 1..5),
        path in "[ab](/[ab]){1,3}",
    ) {
        let rules = Rules::parse(&rules.join("\n")).unwrap();
        let mut verdict = Verdict::default();
        let mut pruned = false;
        for (at, _) in path.match_indices('/').chain([(path.len(), "")]) {
            verdict = rules.judge(&path[..at], &verdict);
            if pruned {
                prop_assert!(verdict.excluded, "{}", &path[..at]);
            }
            pruned = pruned || (verdict.excluded && rules.prunes(&path[..at]));
        }
    }
}
