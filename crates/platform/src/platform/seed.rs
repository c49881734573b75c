//! What exists on a fresh platform: regions, hosts, the personal organisation, one user, one token.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Secret;
use crate::domain::{Host, HostStatus, Millis, Org, Region, Token, TokenScope, User};
use crate::state::{Key, State, World};

/// Slug of the personal organisation on the wire.
pub const PERSONAL: &str = "personal";
const USER: &str = "user_local";
const TOKEN: &str = "tok_local";
const HOSTS_PER_REGION: usize = 3;

/// Room of one simulated host: shared vCPU slots, MB of memory, GB of disk.
const HOST_CPU_SLOTS: u32 = 256;
const HOST_MEMORY_MB: u64 = 128 * 1024;
const HOST_DISK_GB: u64 = 1000;

/// code, name, latitude, longitude, geo region. Real codes and places (docs: reference/regions).
const REGIONS: [(&str, &str, f32, f32, &str); 12] = [
    ("ams", "Amsterdam, Netherlands", 52.374, 4.890, "europe"),
    ("arn", "Stockholm, Sweden", 59.651, 17.918, "europe"),
    ("cdg", "Paris, France", 48.860, 2.350, "europe"),
    ("fra", "Frankfurt, Germany", 50.116, 8.683, "europe"),
    ("gru", "Sao Paulo, Brazil", -23.549, -46.633, "south_america"),
    ("iad", "Ashburn, Virginia (US)", 39.020, -77.539, "north_america"),
    ("jnb", "Johannesburg, South Africa", -26.137, 28.198, "africa"),
    ("lhr", "London, United Kingdom", 51.516, -0.142, "europe"),
    ("nrt", "Tokyo, Japan", 35.622, 139.750, "asia_pacific"),
    ("ord", "Chicago, Illinois (US)", 41.891, -87.646, "north_america"),
    ("sjc", "San Jose, California (US)", 37.351, -121.896, "north_america"),
    ("syd", "Sydney, Australia", -33.866, 151.199, "asia_pacific"),
];

/// The region a client without a better idea gets (`nearest`).
pub const NEAREST: &str = "ams";

/// Fills an empty world and returns the user's token; on a later start it only returns the token.
pub fn seed(state: &State, user_email: &str, now: Millis) -> Secret {
    state.update(|world| {
        // Regions are facts of the release, not of the installation: never stored.
        world.regions = regions();
        if world.orgs.is_empty() {
            seed_hosts(world);
            seed_people(world, user_email, now);
        }
        match world.tokens.get(TOKEN) {
            Some(token) if token.revoked_at.is_none() => Secret::new(token.secret.clone()),
            _ => seed_token(world, now),
        }
    })
}

/// A random opaque token with a prefix: 256 bits, URL-safe.
pub fn random_token(prefix: &str) -> String {
    let bytes: [u8; 32] = rand::random();
    format!("{prefix}{}", URL_SAFE_NO_PAD.encode(bytes))
}

fn regions() -> Vec<Region> {
    REGIONS
        .iter()
        .map(|&(code, name, latitude, longitude, geo)| Region {
            code: code.to_owned(),
            name: name.to_owned(),
            latitude,
            longitude,
            geo: geo.to_owned(),
        })
        .collect()
}

fn seed_hosts(world: &mut World) {
    for (code, ..) in REGIONS {
        for n in 1..=HOSTS_PER_REGION {
            let id = format!("{code}-{n}");
            let host = Host {
                id: id.clone(),
                region: code.to_owned(),
                zone: format!("{code}{n}"),
                status: HostStatus::Ok,
                cpu_slots: HOST_CPU_SLOTS,
                memory_mb: HOST_MEMORY_MB,
                disk_gb: HOST_DISK_GB,
                deploys_disabled: false,
            };
            world.hosts.insert(id.clone(), host);
            world.touch(Key::Host(id));
        }
    }
}

fn seed_people(world: &mut World, email: &str, now: Millis) {
    let org = Org {
        id: random_token("org_"),
        numeric_id: 1,
        slug: PERSONAL.to_owned(),
        name: "Personal".to_owned(),
        personal: true,
        billing_status: "CURRENT".to_owned(),
        created_at: now,
    };
    let user = User {
        id: USER.to_owned(),
        email: email.to_owned(),
        name: "Local User".to_owned(),
        password: random_token(""),
        orgs: vec![PERSONAL.to_owned()],
    };
    world.orgs.insert(org.slug.clone(), org);
    world.touch(Key::Org(PERSONAL.to_owned()));
    world.users.insert(user.id.clone(), user);
    world.touch(Key::User(USER.to_owned()));
}

fn seed_token(world: &mut World, now: Millis) -> Secret {
    let secret = Secret::new(random_token("fo1_"));
    let token = Token {
        id: TOKEN.to_owned(),
        name: "local platform".to_owned(),
        secret: secret.expose().to_owned(),
        scope: TokenScope::User { user: USER.to_owned() },
        created_at: now,
        expires_at: None,
        revoked_at: None,
    };
    world.tokens.insert(token.id.clone(), token);
    world.touch(Key::Token(TOKEN.to_owned()));
    secret
}
