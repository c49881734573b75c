//! Names of the private network: pure. The forms are those of `docs: networking/private-networking`.

use std::net::Ipv6Addr;

use super::view::{AppView, MachineView, View};

/// What is asked for. Other types exist, but no name has any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gateway) enum Kind {
    Aaaa,
    Txt,
    Other,
}

/// What the zone has for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gateway) enum Found {
    Addresses(Vec<Ipv6Addr>),
    /// One list joined by commas, whatever its length.
    Text(String),
    /// The name exists, but not with this type (or with nothing behind it now).
    Nothing,
    /// No such name.
    NoSuchName,
    /// Not a name of the private network.
    Foreign,
}

/// What an existing name holds.
enum Node {
    Addresses(Vec<Ipv6Addr>),
    Text(String),
}

/// Looks a name up. Case does not matter; a final dot may stand or not. `near` has every region, the
/// nearest to whoever asks first.
pub(in crate::gateway) fn lookup(view: &View, near: &[String], name: &str, kind: Kind) -> Found {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let labels: Vec<&str> = name.split('.').collect();
    let node = match labels.as_slice() {
        ["internal" | "flycast"] => return Found::Nothing,
        [app, "flycast"] => view
            .apps
            .get(*app)
            .filter(|app| !app.flycast.is_empty())
            .map(|app| Node::Addresses(app.flycast.clone())),
        [rest @ .., "internal"] => internal(view, near, rest),
        _ => return Found::Foreign,
    };
    match (node, kind) {
        (None, _) => Found::NoSuchName,
        (Some(Node::Addresses(list)), Kind::Aaaa) if !list.is_empty() => Found::Addresses(list),
        (Some(Node::Text(text)), Kind::Txt) if !text.is_empty() => Found::Text(text),
        (Some(_), _) => Found::Nothing,
    }
}

fn internal(view: &View, near: &[String], labels: &[&str]) -> Option<Node> {
    match labels {
        ["_api"] => Some(Node::Addresses(view.services.into_iter().collect())),
        ["_apps"] => Some(text(view.apps.keys())),
        ["_peer"] => Some(text(view.peers.keys())),
        [peer, "_peer"] => {
            let found = view.peers.iter().find(|(name, _)| name.eq_ignore_ascii_case(peer));
            found.map(|(_, address)| Node::Addresses(vec![*address]))
        }
        ["_instances"] => Some(instances(view, false)),
        ["all", "_instances"] => Some(instances(view, true)),
        [rest @ .., app] => of_app(near, view.apps.get(*app)?, rest),
        [] => None,
    }
}

/// Names below an app's own.
fn of_app(near: &[String], app: &AppView, labels: &[&str]) -> Option<Node> {
    let started = || app.machines.iter().filter(|machine| machine.started);
    match labels {
        [] | ["global"] => Some(addresses(started())),
        ["vms"] => Some(machines(started())),
        ["all", "vms"] => Some(machines(app.machines.iter())),
        ["regions"] => Some(regions(started())),
        ["all", "regions"] => Some(regions(app.machines.iter())),
        [top, "nearest", "of"] => {
            let count: usize = top.strip_prefix("top")?.parse().ok().filter(|count| *count > 0)?;
            let mut nearest: Vec<&MachineView> = started().collect();
            nearest.sort_by_key(|machine| near.iter().position(|region| *region == machine.region));
            Some(addresses(nearest.into_iter().take(count)))
        }
        [id, "vm"] => existing(app, |machine| machine.id == *id),
        [group, "process"] => existing(app, |machine| machine.group.eq_ignore_ascii_case(group)),
        [value, key, "kv", "_metadata"] => existing(app, |machine| {
            let mut pairs = machine.metadata.iter();
            pairs.any(|(k, v)| k.eq_ignore_ascii_case(key) && v.eq_ignore_ascii_case(value))
        }),
        [region] if near.iter().any(|known| known == region) => {
            Some(addresses(started().filter(|machine| machine.region == *region)))
        }
        _ => None,
    }
}

/// Started machines of a kind; the name exists as long as any machine of it does.
fn existing(app: &AppView, is: impl Fn(&MachineView) -> bool) -> Option<Node> {
    let mut of_it = app.machines.iter().filter(|machine| is(machine)).peekable();
    of_it.peek()?;
    Some(addresses(of_it.filter(|machine| machine.started)))
}

fn addresses<'a>(machines: impl Iterator<Item = &'a MachineView>) -> Node {
    Node::Addresses(machines.map(|machine| machine.address).collect())
}

fn machines<'a>(machines: impl Iterator<Item = &'a MachineView>) -> Node {
    text(machines.map(|machine| format!("{} {}", machine.id, machine.region)))
}

fn regions<'a>(machines: impl Iterator<Item = &'a MachineView>) -> Node {
    let mut codes: Vec<&str> = machines.map(|machine| machine.region.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    text(codes)
}

fn instances(view: &View, all: bool) -> Node {
    let entries: Vec<String> = view
        .apps
        .iter()
        .flat_map(|(name, app)| app.machines.iter().map(move |machine| (name, machine)))
        .filter(|(_, machine)| all || machine.started)
        .map(|(app, machine)| {
            format!("instance={},app={app},ip={},region={}", machine.id, machine.address, machine.region)
        })
        .collect();
    Node::Text(entries.join(";"))
}

fn text<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Node {
    let items: Vec<T> = items.into_iter().collect();
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    Node::Text(items.join(","))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn machine(n: u16, region: &str, started: bool, group: &str) -> MachineView {
        MachineView {
            id: format!("{n:014x}"),
            region: region.to_owned(),
            address: Ipv6Addr::new(0xfdaa, 0, 1, 0xa7b, 0, 0, n, 2),
            started,
            group: group.to_owned(),
            metadata: BTreeMap::from([(
                "role".to_owned(),
                if n == 1 { "primary" } else { "replica" }.into(),
            )]),
        }
    }

    fn view() -> View {
        let web = AppView {
            machines: vec![
                machine(1, "fra", true, "web"),
                machine(2, "ams", true, "worker"),
                machine(3, "syd", false, "web"),
            ],
            flycast: vec![Ipv6Addr::new(0xfdaa, 0, 1, 0, 1, 0, 0, 2)],
        };
        View {
            services: Some(Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 3)),
            apps: BTreeMap::from([("web".to_owned(), web), ("empty".to_owned(), AppView::default())]),
            peers: BTreeMap::from([(
                "laptop".to_owned(),
                Ipv6Addr::new(0xfdaa, 0, 1, 0xa7b, 1, 0, 0xa, 0x102),
            )]),
        }
    }

    fn look(name: &str, kind: Kind) -> Found {
        let near = ["ams", "fra", "syd"].map(str::to_owned);
        lookup(&view(), &near, name, kind)
    }

    fn last(name: &str) -> Vec<u16> {
        match look(name, Kind::Aaaa) {
            Found::Addresses(list) => list.iter().map(|address| address.segments()[6]).collect(),
            other => panic!("{name}: {other:?}"),
        }
    }

    fn told(name: &str) -> String {
        match look(name, Kind::Txt) {
            Found::Text(text) => text,
            other => panic!("{name}: {other:?}"),
        }
    }

    #[test]
    fn addresses_of_started_machines_only() {
        assert_eq!(last("web.internal"), [1, 2]);
        assert_eq!(last("WEB.Internal."), [1, 2]);
        assert_eq!(last("global.web.internal"), [1, 2]);
        assert_eq!(last("fra.web.internal"), [1]);
        assert_eq!(last("top1.nearest.of.web.internal"), [2], "nearest is the first region of the view");
        assert_eq!(last("top9.nearest.of.web.internal"), [2, 1]);
        assert_eq!(last("00000000000001.vm.web.internal"), [1]);
        assert_eq!(last("worker.process.web.internal"), [2]);
        assert_eq!(last("primary.role.kv._metadata.web.internal"), [1]);
    }

    #[test]
    fn addresses_of_everything_else() {
        let services = Found::Addresses(vec![Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 3)]);
        assert_eq!(look("_api.internal", Kind::Aaaa), services);
        let flycast = Found::Addresses(vec![Ipv6Addr::new(0xfdaa, 0, 1, 0, 1, 0, 0, 2)]);
        assert_eq!(look("web.flycast", Kind::Aaaa), flycast);
        assert!(matches!(look("laptop._peer.internal", Kind::Aaaa), Found::Addresses(_)));
    }

    #[test]
    fn texts() {
        assert_eq!(told("vms.web.internal"), "00000000000001 fra,00000000000002 ams");
        assert!(told("all.vms.web.internal").ends_with("00000000000003 syd"));
        assert_eq!(told("regions.web.internal"), "ams,fra");
        assert_eq!(told("all.regions.web.internal"), "ams,fra,syd");
        assert_eq!(told("_apps.internal"), "empty,web");
        assert_eq!(told("_peer.internal"), "laptop");
        let entry = "instance=00000000000001,app=web,ip=fdaa:0:1:a7b::1:2,region=fra";
        assert!(told("_instances.internal").starts_with(entry), "{}", told("_instances.internal"));
        assert_eq!(told("all._instances.internal").split(';').count(), 3);
    }

    #[test]
    fn nothing_and_no_such_name_differ() {
        let found = |name| look(name, Kind::Aaaa);
        // Names that exist, with nothing behind them now.
        for name in [
            "empty.internal",
            "syd.web.internal",
            "00000000000003.vm.web.internal",
            "_apps.internal",
            "internal",
        ] {
            assert_eq!(found(name), Found::Nothing, "{name}");
        }
        assert_eq!(look("web.internal", Kind::Other), Found::Nothing);
        for name in [
            "other.internal",
            "empty.flycast",
            "00000000000009.vm.web.internal",
            "none.process.web.internal",
            "top0.nearest.of.web.internal",
            "topx.nearest.of.web.internal",
            "nowhere.web.internal",
            "interactive-x._peer.internal",
            ".internal",
        ] {
            assert_eq!(found(name), Found::NoSuchName, "{name}");
        }
        for name in ["example.com", "", "internal.example.com", "web"] {
            assert_eq!(found(name), Found::Foreign, "{name}");
        }
    }

    proptest! {
        #[test]
        fn foreign_names_never_panic(name in "[a-z0-9._*-]{0,80}|.{0,40}") {
            for kind in [Kind::Aaaa, Kind::Txt, Kind::Other] {
                let _ = look(&name, kind);
                let _ = look(&format!("{name}.web.internal"), kind);
            }
        }
    }
}
