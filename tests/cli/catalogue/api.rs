//! B0: authentication, the APIs, the account; and logs.

use serde_json::json;

use super::{cases, deploy, empty, first, refused_create};

cases! {
    N903 an_agent_that_is_not_there => |world| world.fly(["agent", "ping", "--json"]);
    N908 a_local_port_that_is_taken => |world| {
        let _created = world.fly(["apps", "create", "web", "--org", "personal"]).ok();
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        world.fly(["proxy", &format!("{port}:80"), "-a", "web", "--json"])
    };
    Q001 no_token_anywhere => |world| world.fly_with(["apps", "list", "--json"], &[("FLY_API_TOKEN", "")], "");
    Q002 a_token_nobody_gave_out => |world| {
        world.fly_with(["orgs", "list", "--json"], &[("FLY_API_TOKEN", "fo1_nobody-gave-this-out")], "")
    };
    Q003 a_login_of_long_ago => |world| {
        std::fs::write(
            world.config_dir().join("config.yml"),
            "access_token: fo1_old\nlast_login: 2020-01-01T00:00:00Z\n",
        ).unwrap();
        world.fly_with(["apps", "list", "--json"], &[("FLY_API_TOKEN", "")], "")
    };
    Q004 a_token_that_may_not => |world| {
        let image = empty(world, json!({}));
        world.fault(&json!({"kind": "token", "state": "denied", "route": "POST /v1/apps/{app}/machines"}));
        deploy(world, &image, &[])
    };
    Q005 a_discharge_that_was_refused => |world| {
        refused_create(world, 401, &json!({"error": "tp error (401): unauthorized"}))
    };
    Q006 a_token_that_ends_during_the_deploy => |world| {
        let image = empty(world, json!({}));
        world.fault(&json!({"kind": "token", "state": "expired", "route": "POST /v1/apps/{app}/machines"}));
        deploy(world, &image, &[])
    };
    C001 an_app_that_does_not_exist => |world| world.fly(["machine", "list", "-a", "nope", "--json"]);
    Q007 an_app_of_somebody_else => |world| {
        let image = empty(world, json!({}));
        world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}", "status": 403, "body": {"error": "forbidden"}}));
        deploy(world, &image, &[])
    };
    C003 a_name_that_is_taken => |world| {
        let _image = empty(world, json!({}));
        world.fly(["apps", "create", "web", "--org", "personal", "--json"])
    };
    P001 graphql_fails_inside => |world| {
        world.fault(&json!({"kind": "http", "route": "POST /graphql", "status": 200, "body": {
            "errors": [{"message": "You hit a Fly API error with request ID: 01J",
                "extensions": {"code": "SERVER_ERROR", "fly_request_id": "01J"}}], "data": {}}}));
        world.fly(["orgs", "list", "--json"])
    };
    P002 the_load_balancer_answers => |world| {
        let _image = empty(world, json!({}));
        world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 503,
            "headers": {"content-type": "text/html"}, "body": "<html><title>upstream down</title><body>x</body></html>"}));
        world.fly(["machine", "list", "-a", "web", "--json"])
    };
    P003 an_answer_that_is_no_answer => |world| {
        let _image = empty(world, json!({}));
        world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "garbage": true}));
        world.fly(["machine", "list", "-a", "web", "--json"])
    };
    N001 a_host_that_does_not_resolve => |world| {
        world.fly_with(["orgs", "list", "--json"], &[("FLY_API_BASE_URL", "http://api.invalid")], "")
    };
    N002 a_host_that_refuses => |world| {
        world.fly_with(["orgs", "list", "--json"], &[("FLY_API_BASE_URL", "http://127.0.0.1:9")], "")
    };
    U001 a_restart_whose_answer_is_lost => |world| {
        let _image = first(world);
        world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines/{machine}/restart",
            "reset": true, "when": "after"}));
        world.fly(["machine", "restart", &super::a_machine(world), "-a", "web", "--json"])
    };
    Q008 too_many_reads => |world| {
        let _image = empty(world, json!({}));
        world.fault(&json!({"kind": "http", "route": "GET /v1/apps/{app}/machines", "status": 429,
            "headers": {"retry-after": "120"}, "body": {"error": "too many requests"}}));
        world.fly(["machine", "list", "-a", "web", "--json"])
    };
    Q009 no_payment_method => |world| {
        let text = "To create more than 1 machine per app please add a payment method.";
        refused_create(world, 400, &json!({"error": text}))
    };
    Q010 over_the_quota => |world| {
        let text = "organization \"personal\" is using 4096 MB of memory in ams which is over the allowed quota";
        refused_create(world, 403, &json!({"error": text}))
    };
    C002 a_question_and_nobody_there => |world| {
        let _image = empty(world, json!({}));
        world.fly(["apps", "destroy", "web", "--json"])
    };
    Q901 logs_that_may_not_be_read => |world| {
        let _image = empty(world, json!({}));
        world.fault(&json!({"kind": "token", "state": "denied", "route": "GET /api/v1/apps/{app}/logs"}));
        world.fly(["logs", "-a", "web", "--no-tail", "--json"])
    };
    Q902 a_token_that_may_not_open_sessions => |world| {
        world.fault(&json!({"kind": "http", "route": "POST /graphql", "operation": "issueCertificate",
            "status": 200, "body": {"data": null, "errors": [{"message": "Not authorized",
                "extensions": {"code": "UNAUTHORIZED"}}]}}));
        world.fly(["ssh", "issue", "personal", "id", "--json"])
    };
    C901 nothing_runs_to_log_in_to => |world| {
        let _image = first(world);
        let ids = crate::fleet::ids(world);
        let stop = ["machine", "stop", &ids[0], &ids[1], "-a", "web", "-w", "10s"];
        let _stopped = world.fly(stop).ok();
        world.fly(["ssh", "console", "-a", "web", "-C", "true", "--json"])
    };
    P904 a_machine_that_answers_no_ssh => |world| {
        let _image = first(world);
        // The platform's own address in the private network: it is there, and port 22 is not.
        let ip = crate::fleet::machines(world)[0]["private_ip"].as_str().unwrap().to_owned();
        let network: Vec<&str> = ip.split(':').take(3).collect();
        let address = format!("{}::3", network.join(":"));
        world.fly(["ssh", "console", "-a", "web", "-A", &address, "-C", "true", "--json"])
    };
    N904 a_plan_that_cannot_be_written => |world| {
        let image = empty(world, json!({}));
        // Root may write everywhere, but a file is no directory for anybody.
        let below = world.write("a-file", "x").join("plan.json");
        world.fly(["deploy", "--image", &image.reference, "--plan", "-o", below.to_str().unwrap(), "--json"])
    };
    C902 a_machine_of_another_app => |world| {
        let _image = first(world);
        let id = super::a_machine(world);
        let _other = world.fly(["apps", "create", "other", "--org", "personal"]).ok();
        world.fly(["machine", "status", &id, "-a", "other", "--json"])
    };
}
