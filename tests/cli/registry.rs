//! Looking into images: files from the registry, the rest from a scanner that is played here.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use testkit::World;

use crate::fleet::first;
use crate::world;

/// What a request to the scanner was: path, `Accept`, `Authorization`.
pub(crate) type Asked = Arc<Mutex<Vec<(String, String, String)>>>;

/// A scanner that gives every image this answer; it lives as long as the test's process.
pub(crate) fn scanner(status: u16, body: &Value) -> (SocketAddr, Asked) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Asked::default();
    let (seen, body) = (Arc::clone(&asked), body.to_string());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let head: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
            let header = |name: &str| {
                let found = head.iter().find_map(|line| {
                    let (key, value) = line.split_once(':')?;
                    key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
                });
                found.unwrap_or_default()
            };
            let path = head[0].split(' ').nth(1).unwrap().to_owned();
            seen.lock().unwrap().push((path, header("accept"), header("authorization")));
            let answer = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
                 connection: close\r\n\r\n{body}",
                body.len()
            );
            stream.write_all(answer.as_bytes()).unwrap();
        }
    });
    (address, asked)
}

pub(crate) fn scan() -> Value {
    json!({"SchemaVersion": 2, "CreatedAt": "2026-11-30T00:00:00Z", "Results": [
        {"Target": "debian 12", "Type": "debian", "Vulnerabilities": [
            {"VulnerabilityID": "CVE-2024-1", "PkgName": "openssl", "InstalledVersion": "3.0", "Severity": "LOW"},
            {"VulnerabilityID": "CVE-2024-2", "PkgName": "zlib", "InstalledVersion": "1.2", "Severity": "CRITICAL"}]}]})
}

fn ask(world: &World, address: SocketAddr, args: &[&str]) -> testkit::Output {
    let args = std::iter::once("registry").chain(args.iter().copied());
    world.fly_with(args, &[("FLY_SCANTRON", &format!("http://{address}"))], "")
}

#[test]
fn files_are_read_from_the_registry() {
    let world = world();
    world.write("fly.toml", "app = \"web\"\nprimary_region = \"ams\"\n");
    world.write("Dockerfile", "FROM scratch\nCOPY --chown=3:4 site /srv\nLABEL fly.sim={}\nCMD [\"/app\"]\n");
    world.write("site/a/index.html", "hello");
    let deployed = world.fly(["deploy", "--yes", "--json", "--ha=false", "--smoke-checks=false"]).ok().json();
    let list = world.fly(["registry", "files", "-a", "web", "--json"]).ok().json();
    let files = list.as_array().unwrap();
    let paths: Vec<&str> = files.iter().map(|f| f["path"].as_str().unwrap()).collect();
    assert_eq!(paths, ["srv", "srv/a", "srv/a/index.html"]);
    assert_eq!((&files[2]["size"], &files[2]["uid"], &files[2]["gid"]), (&json!(5), &json!(3), &json!(4)));
    let image = deployed["image"].as_str().unwrap();
    let text = world.fly(["registry", "files", "-a", "web", "-i", image]).ok();
    assert!(text.stdout.lines().any(|line| line.ends_with(" /srv/a/index.html")), "{text}");
    let missing = world.fly(["registry", "files", "-a", "web", "-i", &format!("{image}x"), "--json"]);
    assert_eq!(missing.fails(11).diagnostic()["code"], "C302");
}

#[test]
fn the_scanner_is_asked_with_a_token_of_its_own() {
    let world = world();
    let image = first(&world);
    let (address, asked) = scanner(200, &scan());
    let all = ask(&world, address, &["vulns", "-a", "web", "--json"]).ok().json();
    assert_eq!(all["Results"][0]["Vulnerabilities"][0]["VulnerabilityID"], "CVE-2024-2");
    let (path, accept, authorization) = asked.lock().unwrap()[0].clone();
    assert!(path.ends_with(&format!("/web@{}", image.digest)), "{path}");
    assert_eq!(accept, "application/json");
    assert!(!authorization.is_empty() && !authorization.contains(&world.token()));
    let grave = ask(&world, address, &["vulns", "-a", "web", "-S", "HIGH"]).ok();
    assert!(
        grave.stdout.contains("CRITICAL CVE-2024-2: zlib 1.2") && !grave.stdout.contains("CVE-2024-1"),
        "{grave}"
    );
    let named = ask(&world, address, &["vulns", "CVE-2024-1", "-a", "web", "--json"]).ok().json();
    assert_eq!(named["Results"][0]["Vulnerabilities"].as_array().unwrap().len(), 1);
    let summary = ask(&world, address, &["vulnsummary", "-o", "personal", "--json"]).ok().json();
    assert_eq!(summary["vulnerabilities"]["CVE-2024-1"], json!(["web"]), "{summary}");
    assert_eq!(summary["images"].as_array().unwrap().len(), 2);
    drop(ask(&world, address, &["sbom", "-a", "web"]).ok());
    let asked = asked.lock().unwrap();
    assert_eq!(asked.last().unwrap().1, "application/spdx+json");
    // Both machines run the same image: it is asked about once.
    assert_eq!(asked.len(), 5, "{asked:?}");
}

#[test]
fn what_cannot_be_scanned_is_told() {
    let world = world();
    let _image = first(&world);
    // Nobody sends the local platform's token to somebody else.
    let none = world.fly(["registry", "vulns", "-a", "web", "--json"]).fails(2).diagnostic();
    assert!(none["title"].to_string().contains("FLY_SCANTRON"), "{none}");
    let (address, _) = scanner(422, &json!({}));
    for command in ["sbom", "vulns", "vulnsummary"] {
        let refused = ask(&world, address, &[command, "-a", "web", "--json"]).fails(11).diagnostic();
        assert_eq!(refused["code"], "C904", "{command}");
    }
    let (address, _) = scanner(200, &json!({"SchemaVersion": 3}));
    assert_ne!(ask(&world, address, &["vulns", "-a", "web"]).code, 0);
}
