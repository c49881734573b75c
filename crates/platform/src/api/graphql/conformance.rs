//! Every operation the platform claims to serve is built from the wire survey (`operations.txt`),
//! executed, and its answer held against the schema where the schema is at hand.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::{Value, json};

use super::exec;
use super::{Body, Context, execute};
use crate::api::testing::{Fixture, fixture};
use crate::domain::now_ms;

const OPERATIONS: &str = include_str!("operations.txt");
/// Answered by design with an error whose text clients match.
const ERRORS: [(&str, &str); 3] = [
    ("GetLatestImageDetails", "Unknown repository"),
    ("GetLatestImageTag", "Unknown repository"),
    ("GetWireGuardPeer", "Could not find WireGuardPeer"),
];

struct Operation {
    kind: String,
    name: String,
    variables: Vec<(String, String)>,
    fields: Vec<String>,
}

fn operations() -> Vec<Operation> {
    let blocks = OPERATIONS.split("\n\n").map(str::trim_end);
    blocks
        .filter(|b| !b.trim_start().starts_with('#') && !b.is_empty())
        .map(|block| {
            let mut lines = block.trim_start().lines();
            let (kind, name) = lines.next().unwrap().split_once(' ').unwrap();
            let mut operation =
                Operation { kind: kind.into(), name: name.into(), variables: Vec::new(), fields: Vec::new() };
            for line in lines.map(str::trim) {
                match line.strip_prefix('$') {
                    Some(variable) => {
                        let (name, ty) = variable.split_once(": ").unwrap();
                        operation.variables.push((name.into(), ty.into()));
                    }
                    None => operation.fields.push(line.into()),
                }
            }
            operation
        })
        .collect()
}

/// Selections by their text; leaves are empty.
#[derive(Default)]
struct Tree(IndexMap<String, Tree>);

impl Tree {
    fn print(&self, out: &mut String) {
        for (field, below) in &self.0 {
            out.push(' ');
            out.push_str(field);
            if !below.0.is_empty() {
                out.push_str(" {");
                below.print(out);
                out.push('}');
            }
        }
    }
}

/// Splits a path at dots outside brackets; `x[on T]` becomes `x` and `... on T`.
fn segments(path: &str) -> Vec<String> {
    let mut list = vec![String::new()];
    let mut depth = 0;
    for c in path.chars() {
        match c {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if c == '.' && depth == 0 {
            list.push(String::new());
        } else {
            list.last_mut().unwrap().push(c);
        }
    }
    list.into_iter()
        .flat_map(|segment| match segment.split_once("[on ") {
            Some((field, ty)) => vec![field.to_owned(), format!("... on {}", ty.trim_end_matches(']'))],
            None => vec![segment],
        })
        .collect()
}

fn document(operation: &Operation) -> String {
    let mut tree = Tree::default();
    for field in &operation.fields {
        let mut at = &mut tree;
        for segment in segments(field) {
            at = at.0.entry(segment).or_default();
        }
    }
    let variables: Vec<String> = operation.variables.iter().map(|(n, t)| format!("${n}: {t}")).collect();
    let declared = if variables.is_empty() { String::new() } else { format!("({})", variables.join(", ")) };
    let mut text = format!("{} {}{declared} {{", operation.kind, operation.name);
    tree.print(&mut text);
    text.push('}');
    text
}

/// Values for every variable the survey names; what mutations need besides is in `input`.
fn variables(fixture: &Fixture, operation: &Operation) -> Value {
    let org = fixture.central.state.read(|w| w.org("personal").unwrap().id.clone());
    let input = match operation.name.as_str() {
        "AllocateIPAddress" => json!({"appId": "web", "type": "v6", "region": ""}),
        "AllocateSharedIPAddress" => json!({"appId": "web", "type": "shared_v4", "region": ""}),
        "ReleaseIPAddress" => json!({"appId": "web", "ipAddressId": null, "ip": "2001:db8:1::1"}),
        "CreateApp" => {
            json!({"organizationId": org, "name": format!("new-{}", operation.fields.len()), "machines": true})
        }
        "CreateOrganization" => json!({"name": "Side Project"}),
        "DeleteOrganization" => json!({"organizationId": "empty"}),
        "RevokeLimitedAccessToken" => json!({"id": "tok_deploy"}),
        "SetSecrets" => json!({"appId": "web", "secrets": [{"key": "B", "value": "2"}]}),
        "UnsetSecrets" => json!({"appId": "web", "keys": ["B"]}),
        "CreateRelease" => {
            json!({"appId": "web", "image": "i", "definition": {}, "strategy": "ROLLING"})
        }
        "UpdateRelease" => json!({"releaseId": "rel_2", "status": "complete"}),
        "CreateWireGuardPeer" => json!({
            "organizationId": org, "name": "interactive-host-you-01J", "nats": false,
            "pubkey": "CAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        }),
        "RemoveWireGuardPeer" => json!({"organizationId": org, "name": "laptop"}),
        "IssueSSHCertificate" => json!({
            "organizationId": org, "principals": ["root", "fly"], "appNames": ["web"], "validHours": 1,
        }),
        "EstablishSSHKey" => json!({"organizationId": org, "override": true}),
        "ValidateWireGuardPeers" => json!({"peerIps": ["fdaa::1"]}),
        _ => Value::Null,
    };
    json!({
        "appName": "web", "name": "web", "slug": "personal", "orgSlug": "personal", "org": org,
        "organizationId": org, "admin": false, "after": "", "limit": 25, "id": "vol_1",
        "machineId": "17811953c92e18", "imageRef": "web:v1", "image": "flyio/postgres", "repository": "flyio/postgres",
        "profile": "deploy", "profileParams": {"app_id": "web"}, "expiry": "10m", "role": "", "input": input,
        "undeclared": "tolerated",
    })
}

#[test]
fn every_claimed_operation_is_answered_and_fits_the_schema() {
    let fixture = fixture();
    let schema = Schema::load();
    let mut problems = Vec::new();
    for operation in operations() {
        let query = document(&operation);
        let body = Body {
            query: query.clone(),
            variables: Some(variables(&fixture, &operation)),
            operation_name: None,
        };
        let answer = execute(&fixture.central, &fixture.user(), &body);
        let expected = ERRORS.iter().find(|(name, _)| *name == operation.name);
        match (answer.get("errors"), expected) {
            (None, Some((name, _))) => problems.push(format!("{name}: expected an error")),
            (Some(errors), Some((_, text))) if errors.to_string().contains(text) => continue,
            (Some(errors), _) => problems.push(format!("{}: {errors}", operation.name)),
            (None, None) => {}
        }
        if let Some(schema) = &schema {
            schema.check(&operation, &query, &answer["data"], &mut problems);
        }
    }
    assert!(operations().len() > 50, "the survey was read");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert!(fixture.central.unsupported().is_empty());
}

/// The published schema, when the shared folder lies beside the repository.
struct Schema {
    /// type → field → (type text, is an object).
    types: BTreeMap<String, BTreeMap<String, String>>,
}

impl Schema {
    fn load() -> Option<Self> {
        use graphql_parser::schema::{Definition, TypeDefinition, parse_schema};

        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/fly/schema.graphql");
        let text = std::fs::read_to_string(path).ok()?;
        let document = parse_schema::<String>(&text).unwrap().into_static();
        let mut types = BTreeMap::new();
        for definition in document.definitions {
            let (name, fields) = match definition {
                Definition::TypeDefinition(TypeDefinition::Object(o)) => (o.name, o.fields),
                Definition::TypeDefinition(TypeDefinition::Interface(i)) => (i.name, i.fields),
                _ => continue,
            };
            let fields = fields.into_iter().map(|f| (f.name, f.field_type.to_string())).collect();
            types.insert(name, fields);
        }
        Some(Self { types })
    }

    fn check(&self, operation: &Operation, query: &str, data: &Value, problems: &mut Vec<String>) {
        let mut tree = Tree::default();
        for field in &operation.fields {
            let mut at = &mut tree;
            for segment in segments(field) {
                at = at.0.entry(segment).or_default();
            }
        }
        let root = if operation.kind == "mutation" { "Mutations" } else { "Queries" };
        let mut found = Vec::new();
        self.object(root, &tree, data, &mut found);
        problems.extend(found.into_iter().map(|p| format!("{}: {p}\n    {query}", operation.name)));
    }

    fn object(&self, ty: &str, tree: &Tree, value: &Value, problems: &mut Vec<String>) {
        for (selection, below) in &tree.0 {
            if let Some(other) = selection.strip_prefix("... on ") {
                // The fixture's user answers as `User`.
                if other == ty || (ty == "Principal" && other == "User") {
                    self.object(other, below, value, problems);
                }
                continue;
            }
            let head = selection.split('(').next().unwrap();
            let (key, name) = head.split_once(':').unwrap_or((head, head));
            let Some(declared) = self.types.get(ty).and_then(|fields| fields.get(name)) else {
                problems.push(format!("{ty}.{name} is not in the schema"));
                continue;
            };
            match value.get(key) {
                None => problems.push(format!("{ty}.{name} is missing")),
                Some(value) => self.value(&format!("{ty}.{name}"), declared, below, value, problems),
            }
        }
    }

    fn value(&self, at: &str, declared: &str, below: &Tree, value: &Value, problems: &mut Vec<String>) {
        if value.is_null() {
            if declared.ends_with('!') {
                problems.push(format!("{at} is null, declared {declared}"));
            }
            return;
        }
        let bare = declared.trim_end_matches('!');
        if let Some(inner) = bare.strip_prefix('[').and_then(|b| b.strip_suffix(']')) {
            match value.as_array() {
                None => problems.push(format!("{at} is no list")),
                Some(items) => items.iter().for_each(|item| self.value(at, inner, below, item, problems)),
            }
            return;
        }
        let fits = match bare {
            "Int" => value.as_i64().is_some_and(|n| i32::try_from(n).is_ok()),
            "Float" => value.is_number(),
            "Boolean" => value.is_boolean(),
            "BigInt" => value.as_str().is_some_and(|s| s.parse::<u64>().is_ok()),
            "JSON" => true,
            "ISO8601DateTime" => value.as_str().is_some_and(|s| s.parse::<jiff::Timestamp>().is_ok()),
            ty if self.types.contains_key(ty) => {
                if value.is_object() {
                    self.object(ty, below, value, problems);
                }
                value.is_object()
            }
            // String, ID and enums.
            _ => value.is_string(),
        };
        if !fits {
            problems.push(format!("{at} is {value}, declared {declared}"));
        }
    }
}

fn ask(fixture: &Fixture, query: &str, variables: Value) -> Value {
    let body = Body { query: query.into(), variables: Some(variables), operation_name: None };
    execute(&fixture.central, &fixture.user(), &body)
}

#[test]
fn aliases_fragments_directives_and_typenames() {
    let fixture = fixture();
    let query = "query Q($no: Boolean!, $first: Int = 1) {
        viewer { __typename ...Mail ... on Macaroon { nonsense } }
        a: app(name: \"web\") { name status @skip(if: true) id @include(if: $no) organization { slug } }
        a: app(name: \"web\") { organization { rawSlug } }
        apps(first: $first) { nodes { name } pageInfo { hasNextPage endCursor } }
    } fragment Mail on Principal { email }";
    let answer = ask(&fixture, query, json!({"no": false}));
    assert_eq!(answer["errors"], Value::Null, "{answer}");
    assert_eq!(answer["data"]["viewer"], json!({"__typename": "User", "email": "you@local.test"}));
    assert_eq!(
        answer["data"]["a"],
        json!({"name": "web", "organization": {"slug": "personal", "rawSlug": "local"}})
    );
    assert_eq!(answer["data"]["apps"]["nodes"], json!([{"name": "api"}]));
    assert_eq!(answer["data"]["apps"]["pageInfo"], json!({"hasNextPage": true, "endCursor": "api"}));
    let next = ask(
        &fixture,
        "{ apps(first: 9, after: \"api\") { nodes { name } pageInfo { hasNextPage } } }",
        Value::Null,
    );
    assert_eq!(next["data"]["apps"], json!({"nodes": [{"name": "web"}], "pageInfo": {"hasNextPage": false}}));
}

#[test]
fn unknown_things_name_the_operation_and_are_counted() {
    let fixture = fixture();
    let answer = ask(&fixture, "query Odd { app(name: \"web\") { name instrumentsKey } }", Value::Null);
    let error = &answer["errors"][0];
    assert!(error["message"].as_str().unwrap().starts_with("operation Odd: "), "{answer}");
    assert_eq!(error["path"], json!(["app", "instrumentsKey"]));
    assert_eq!(error["extensions"]["code"], "undefinedField");
    ask(&fixture, "mutation { forkVolume(input: {}) { x } }", Value::Null);
    let counted: Vec<String> = fixture.central.unsupported().into_keys().collect();
    assert_eq!(counted, ["Odd", "forkVolume"]);
    let broken = ask(&fixture, "query { app(", Value::Null);
    assert_eq!(
        (&broken["data"], &broken["errors"][0]["extensions"]["code"]),
        (&Value::Null, &json!("parseError"))
    );
}

#[test]
fn strangers_apps_do_not_exist_and_limited_tokens_are_limited() {
    let fixture = fixture();
    let foreign = ask(&fixture, "{ app(name: \"foreign\") { id } }", Value::Null);
    assert_eq!(foreign["data"], json!({"app": null}));
    assert_eq!(foreign["errors"][0]["message"], "Could not find App \"foreign\"");
    assert_eq!(foreign["errors"][0]["extensions"], json!({"code": "NOT_FOUND"}));

    let reader = fixture.principal("fo1_reader");
    let body = |query: &str| Body { query: query.into(), variables: None, operation_name: None };
    let cx = Context { central: &fixture.central, principal: &reader, now: now_ms() };
    let run = |query: &str| {
        let body = body(query);
        exec::run(&cx, &exec::prepare(&body.query, None, None).unwrap())
    };
    assert!(run("{ app(name: \"web\") { name } }").errors.is_empty());
    let refused = run("mutation { allocateIpAddress(input: {appId: \"web\", type: v6}) { app { id } } }");
    assert_eq!(refused.errors[0].0.code, "UNAUTHORIZED");
    let viewer = execute(&fixture.central, &reader, &body("{ viewer { __typename email } }"));
    assert_eq!(
        viewer["data"]["viewer"],
        json!({"__typename": "Macaroon", "email": "tok_reader@tokens.fly.io"})
    );
}

#[test]
fn tokens_made_here_work_until_revoked_and_logout_spares_others() {
    let fixture = fixture();
    let make = "mutation { createLimitedAccessToken(input: {name: \"ci\", organizationId: \"personal\", \
                profile: \"deploy\", profileParams: {app_id: \"web\"}, expiry: \"1h\"}) \
                { limitedAccessToken { id tokenHeader } } }";
    let answer = ask(&fixture, make, Value::Null);
    let made = &answer["data"]["createLimitedAccessToken"]["limitedAccessToken"];
    let header = made["tokenHeader"].as_str().unwrap_or_else(|| panic!("{answer}"));
    assert!(fixture.try_principal(header).is_ok());
    let revoke =
        format!("mutation {{ deleteLimitedAccessToken(input: {{id: {}}}) {{ token }} }}", made["id"]);
    assert!(ask(&fixture, &revoke, Value::Null).get("errors").is_none());
    assert!(fixture.try_principal(header).is_err());

    assert_eq!(
        ask(&fixture, "mutation { logOut(input: {}) { ok } }", Value::Null)["data"],
        json!({"logOut": {"ok": true}})
    );
    assert!(fixture.try_principal("fo1_user").is_ok(), "no login made this token");
}

#[test]
fn peers_are_made_validated_listed_and_removed() {
    let fixture = fixture();
    let add = "mutation($name: String!, $key: String!, $region: String, $net: String) { addWireGuardPeer(input: \
               {organizationId: \"org_personal\", name: $name, pubkey: $key, region: $region, network: $net, \
               ephemeral: true}) { peerip endpointip pubkey network } }";
    let key = "DAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let made =
        ask(&fixture, add, json!({"name": "interactive-x", "key": key, "region": "ams", "net": "dev"}));
    let made = &made["data"]["addWireGuardPeer"];
    assert_eq!((&made["endpointip"], &made["network"]), (&json!("127.0.0.2"), &json!("dev")), "{made}");
    let again = ask(&fixture, add, json!({"name": "interactive-y", "key": key}));
    assert_eq!(again["errors"][0]["message"], "pubkey has already been taken");
    let other = "EAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    let again = ask(&fixture, add, json!({"name": "interactive-x", "key": other}));
    assert_eq!(again["errors"][0]["message"], "Validation failed: Name has already been taken");

    let validate = "mutation($ips: [String!]!) { validateWireGuardPeers(input: {peerIps: $ips}) \
                    { validPeerIps invalidPeerIps } }";
    let asked = json!({"ips": [made["peerip"], "fdaa:0:1:a7b:1:0:a:102"]});
    let answer = ask(&fixture, validate, asked);
    let expected = json!({"validPeerIps": [made["peerip"]], "invalidPeerIps": ["fdaa:0:1:a7b:1:0:a:102"]});
    assert_eq!(answer["data"]["validateWireGuardPeers"], expected);

    let list = "{ organization(slug: \"personal\") { wireGuardPeers { nodes { name network } } } }";
    let listed = ask(&fixture, list, Value::Null);
    let nodes = &listed["data"]["organization"]["wireGuardPeers"]["nodes"];
    let expected = json!([{"name": "laptop", "network": ""}, {"name": "interactive-x", "network": "dev"}]);
    assert_eq!(nodes, &expected);
    let remove = "mutation { removeWireGuardPeer(input: {organizationId: \"org_personal\", name: \"laptop\"}) \
                  { organization { id } } }";
    assert!(ask(&fixture, remove, Value::Null).get("errors").is_none());
    assert_eq!(
        ask(&fixture, remove, Value::Null)["errors"][0]["message"],
        "Could not find WireGuardPeer \"laptop\""
    );
    let foreign = add.replace("org_personal", "org_strangers");
    let refused = ask(&fixture, &foreign, json!({"name": "z", "key": other}));
    assert_eq!(refused["errors"][0]["message"], "Could not find Organization \"org_strangers\"");
}

#[test]
fn tokens_decide_what_certificates_open() {
    let fixture = fixture();
    let issue = |token: &str, apps: Value| {
        let query = "mutation($apps: [String!]) { issueCertificate(input: {organizationId: \"org_personal\", \
                     principals: [\"root\"], appNames: $apps, validHours: 1}) { certificate key } }";
        let body = Body { query: query.into(), variables: Some(json!({"apps": apps})), operation_name: None };
        execute(&fixture.central, &fixture.principal(token), &body)
    };
    let whole = issue("fo1_user", Value::Null);
    let certificate = whole["data"]["issueCertificate"]["certificate"].as_str().unwrap();
    assert!(certificate.starts_with("ssh-ed25519-cert-v01@openssh.com "), "{whole}");
    assert!(issue("fo1_deploy", json!(["web"])).get("errors").is_none());
    for (token, apps) in
        [("fo1_deploy", Value::Null), ("fo1_deploy", json!(["api"])), ("fo1_reader", json!(["web"]))]
    {
        assert!(issue(token, apps.clone()).get("errors").is_some(), "{token} {apps}");
    }
    assert!(issue("fo1_user", json!(["foreign"])).get("errors").is_some());
}
