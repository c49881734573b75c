//! The table against the types, and text out against text in.

use super::toml;
use crate::appconfig::keys::{Section, Shape, TOP};
use crate::appconfig::{self, AppConfig, definition, edit, from_definition, parse, schema, to_toml};
use crate::machine;
use proptest::prelude::*;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Tells the field names a type reads, instead of reading it.
struct Fields;

#[derive(Debug)]
struct Told(Vec<&'static str>);

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Told {}

impl de::Error for Told {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self(Vec::new())
    }
}

impl<'de> Deserializer<'de> for Fields {
    type Error = Told;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Told> {
        Err(Told(Vec::new()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Told> {
        Err(Told(fields.to_vec()))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

fn fields_of<T: for<'de> Deserialize<'de> + std::fmt::Debug>() -> BTreeSet<&'static str> {
    T::deserialize(Fields).unwrap_err().0.into_iter().collect()
}

fn section(path: &str) -> &'static Section {
    path.split('.').filter(|name| !name.is_empty()).fold(&TOP, |section, name| {
        section.find(name).and_then(|key| key.shape.section()).unwrap_or_else(|| panic!("no section {path}"))
    })
}

#[test]
fn the_key_table_and_the_types_have_the_same_keys() {
    fn same<T: for<'de> Deserialize<'de> + std::fmt::Debug>(path: &str) {
        let table: BTreeSet<&str> = section(path)
            .keys
            .iter()
            .filter(|key| !matches!(key.legacy, Some(appconfig::keys::Legacy::Moved(_))))
            .map(|key| key.name)
            .collect();
        assert_eq!(table, fields_of::<T>(), "[{path}]");
    }
    same::<AppConfig>("");
    same::<appconfig::Build>("build");
    same::<appconfig::Compose>("build.compose");
    same::<appconfig::Deploy>("deploy");
    same::<appconfig::Vm>("deploy.release_command_vm");
    same::<appconfig::Experimental>("experimental");
    same::<appconfig::Attached>("experimental.attached");
    same::<appconfig::AttachedSecrets>("experimental.attached.secrets");
    same::<appconfig::HttpService>("http_service");
    same::<appconfig::HttpCheck>("http_service.checks");
    same::<appconfig::MachineCheck>("http_service.machine_checks");
    same::<machine::Concurrency>("http_service.concurrency");
    same::<machine::TlsOptions>("http_service.tls_options");
    same::<machine::HttpOptions>("http_service.http_options");
    same::<machine::HttpResponseOptions>("http_service.http_options.response");
    same::<machine::ReplayCache>("http_service.http_options.replay_cache");
    same::<appconfig::Service>("services");
    same::<machine::Port>("services.ports");
    same::<machine::ProxyProtoOptions>("services.ports.proxy_proto_options");
    same::<appconfig::TcpCheck>("services.tcp_checks");
    same::<appconfig::HttpCheck>("services.http_checks");
    same::<appconfig::TopLevelCheck>("checks");
    same::<appconfig::Mount>("mounts");
    same::<appconfig::File>("files");
    same::<appconfig::Restart>("restart");
    same::<appconfig::Vm>("vm");
    same::<appconfig::Static>("statics");
    same::<appconfig::Metrics>("metrics");
    same::<appconfig::MachineCheck>("machine_checks");
}

/// A value for every key of a section.
fn sample(section: &'static Section) -> Value {
    let mut members = Map::new();
    for key in section.keys.iter().filter(|key| key.legacy.is_none()) {
        let text = key.one_of.first().copied().unwrap_or("x");
        let value = match key.shape {
            Shape::Text => json!(text),
            Shape::TextOrNumber => json!("1gb"),
            Shape::Bool => json!(true),
            Shape::Int | Shape::LooseInt => json!(80),
            Shape::Float => json!(0.5),
            Shape::Duration(_) => json!("1m30s"),
            Shape::Autostop => json!("suspend"),
            Shape::Persist => json!("always"),
            Shape::Texts | Shape::TextOrTexts => json!([text]),
            Shape::TextMap | Shape::Env | Shape::Headers | Shape::Commands | Shape::AnyMap => {
                json!({"k": "v"})
            }
            Shape::Table(inner) | Shape::Concurrency(inner) => sample(inner),
            Shape::Tables(inner) | Shape::TableOrTables(inner) => json!([sample(inner)]),
            Shape::NamedTables(inner) => json!({ "n": sample(inner) }),
        };
        members.insert(key.name.to_owned(), value);
    }
    Value::Object(members)
}

#[test]
fn every_key_of_the_table_survives_every_form() {
    let everything = sample(&TOP);
    let parsed = from_definition(&everything);
    assert_eq!(parsed.problems, vec![], "the table's own samples are valid");
    let config = parsed.config.unwrap();
    assert_eq!(definition(&config), everything, "nothing is lost between JSON and types");
    let again = parse(&appconfig::Source::new("fly.toml", &to_toml(&config, "written by a test")));
    assert_eq!(again.problems, vec![]);
    assert_eq!(again.config.unwrap(), config, "nothing is lost in TOML");
}

#[test]
fn toml_is_written_in_a_sane_order() {
    let (_, config, _) = toml(include_str!("full.toml"));
    insta::assert_snapshot!(to_toml(&config, "fly.toml app configuration file"));
}

#[test]
fn definitions_have_flyctls_shape() {
    let (_, config, _) = toml(
        "app = \"a\"\n[experimental]\ncmd = \"x\"\n[deploy]\nmax_unavailable = 1.0\n[[statics]]\nguest_path = \"/p\"\nurl_prefix = \"/\"\n",
    );
    let text = serde_json::to_string(&definition(&config)).unwrap();
    assert_eq!(
        text,
        r#"{"app":"a","experimental":{"cmd":["x"],"attached":{"secrets":{}}},"deploy":{"max_unavailable":1},"statics":[{"guest_path":"/p","url_prefix":"/","tigris_bucket":""}]}"#
    );
}

#[test]
fn the_schema_describes_every_key() {
    let schema = schema();
    assert_eq!(schema["properties"]["http_service"]["properties"]["internal_port"]["type"], "integer");
    assert_eq!(schema["properties"]["mount"]["deprecated"], true);
    assert_eq!(schema["properties"]["deploy"]["properties"]["strategy"]["enum"][0], "rolling");
    assert_eq!(schema["additionalProperties"], false);
    let properties: BTreeSet<&str> =
        schema["properties"].as_object().unwrap().keys().map(String::as_str).collect();
    assert!(TOP.names().all(|name| properties.contains(name)));
}

#[test]
fn edits_keep_comments_order_and_quoting() {
    let text = "# head\napp = 'a' # the app\r\n\n[http_service] # web\n  internal_port = 8080 # here\n  odd_key = 1\n\n[[services]]\n  internal_port = 1\n# tail";
    let port = edit::set(text, "http_service.internal_port", &json!(3000)).unwrap();
    assert_eq!(port, text.replace("8080", "3000"));
    let app = edit::set(text, "app", &json!("b \"q\"")).unwrap();
    assert_eq!(app, text.replace("'a'", "'b \"q\"'"));
    let service = edit::set(text, "services[0].internal_port", &json!(2)).unwrap();
    assert_eq!(service, text.replace("internal_port = 1", "internal_port = 2"));
    let added = edit::set("app = \"a\" # c\n\n[env]\n  A = \"1\"\n", "env.B", &json!("2")).unwrap();
    assert_eq!(added, "app = \"a\" # c\n\n[env]\n  A = \"1\"\nB = \"2\"\n");
    let section = edit::set("app = \"a\"\n", "deploy.strategy", &json!("rolling")).unwrap();
    assert_eq!(section, "app = \"a\"\n\n[deploy]\nstrategy = \"rolling\"\n");
    let pushed = edit::set("app = \"a\"\n", "vm[0].size", &json!("shared-cpu-1x")).unwrap();
    assert_eq!(pushed, "app = \"a\"\n\n[[vm]]\nsize = \"shared-cpu-1x\"\n");
    assert_eq!(edit::remove("a = 1 # x\nb = 2\n", "a").unwrap(), "b = 2\n");
    assert_eq!(edit::remove("a = 1\n", "b.c").unwrap(), "a = 1\n");
    assert!(edit::set("app = \"a\"\n", "app.name", &json!(1)).is_err());
    assert!(edit::set("app = \"a\"\n", "vm[3].size", &json!(1)).is_err());
    assert!(edit::set("app = \"a\"\n", "", &json!(1)).is_err());
    assert!(edit::set("broken", "a", &json!(1)).is_err());
}

proptest! {
    /// Replacing a value changes the bytes of that value and no others.
    #[test]
    fn an_edit_keeps_every_other_byte(
        before in "(#[ a-zäö]{0,10}\n|x[a-e] = '[a-z ]{0,6}' *\n|\n){0,3}",
        gap in "[ \t]{0,3}",
        after in "( *# ?[a-z]{0,8})?(\r?\n\\[env\\] *\nA = \"[a-z]*\")?\n*",
        value in "[a-z\"']{0,12}",
    ) {
        let text = format!("{before}app{gap}={gap}\"old\"{after}");
        prop_assume!(text.parse::<toml_edit::DocumentMut>().is_ok());
        let edited = edit::set(&text, "app", &json!(value)).unwrap();
        let head = format!("{before}app{gap}={gap}");
        prop_assert!(edited.starts_with(&head) && edited.ends_with(&after), "{edited:?}");
        let read: toml_edit::DocumentMut = edited.parse().unwrap();
        prop_assert_eq!(read["app"].as_str(), Some(value.as_str()));
    }

    #[test]
    fn edits_never_panic(text in any::<String>(), path in "[a-z.\\[\\]0-9]{0,12}") {
        let _ = edit::set(&text, &path, &json!("x"));
        let _ = edit::remove(&text, &path);
    }
}
