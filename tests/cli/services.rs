//! What an app's machines offer to the outside.

use serde_json::json;

use crate::fleet::first;
use crate::world;

#[test]
fn services_are_put_together_from_all_machines() {
    let world = world();
    let _image = first(&world);
    let list = world.fly(["services", "list", "-a", "web", "--json"]).ok().json();
    assert_eq!(
        (&list[0]["protocol"], &list[0]["ports"], &list[0]["machines"]),
        (&json!("TCP"), &json!("80 => 8080"), &json!(2)),
        "{list}"
    );
    let text = world.fly(["services", "ls", "-a", "web"]).ok();
    assert!(text.stdout.starts_with("Services\n PROTOCOL │ PORTS "), "{text}");
}
