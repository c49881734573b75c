//! Organizations.

use serde_json::json;

use crate::world;

#[test]
fn organizations_are_created_listed_and_shown() {
    let world = world();
    let created = world.fly(["orgs", "create", "Acme Works", "--json"]).ok().json();
    let slug = created["Slug"].as_str().unwrap().to_owned();
    assert_eq!(created["Name"], "Acme Works");
    let list = world.fly(["orgs", "list", "--json"]).ok().json();
    assert_eq!(list[&slug], "Acme Works");
    assert!(list.get("personal").is_some(), "{list}");

    let shown = world.fly(["orgs", "show", &slug, "--json"]).ok().json();
    assert_eq!(shown["Slug"], json!(slug));
    assert_eq!(shown["Apps"], json!({"Nodes": null}));
    assert_eq!(shown["Members"]["Edges"].as_array().unwrap().len(), 1);
    let text = world.fly(["orgs", "show", &slug]).ok();
    assert!(text.stdout.contains("Name      : Acme Works"), "{text}");

    let table = world.fly(["orgs", "ls"]).ok();
    assert!(table.stdout.starts_with("Name                 Slug                 Type"), "{table}");
}

#[test]
fn an_unknown_organization_names_those_that_exist() {
    let world = world();
    let output = world.fly(["orgs", "show", "nowhere", "--json"]).fails(11);
    assert_eq!(output.diagnostic()["code"], "C904");
    assert!(output.stderr.contains("personal"), "{output}");
}

#[test]
fn without_a_terminal_a_missing_name_is_a_usage_error() {
    let world = world();
    let output = world.fly(["orgs", "create", "--json"]).fails(2);
    assert_eq!(output.diagnostic()["code"], "C002");
}
