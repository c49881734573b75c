//! What earlier deploys that did not end left behind: recognised by the marks they set themselves, never guessed
//! (spec deploy 5.5, 5.6, 9.3 S13, S16).

use crate::machine::{Machine, metadata};

/// Why a machine is a left-over, given all machines of its group; `None` for a regular member.
pub(super) fn reason(machine: &Machine, group: &[&Machine]) -> Option<String> {
    if machine.metadata(metadata::CANARY) == "true" {
        return Some("the canary of an earlier deploy".to_owned());
    }
    let others = || group.iter().filter(|other| other.id != machine.id && !is_canary(other));
    match tag(machine) {
        Tag::Replaced => {
            let succeeded = others().any(|other| {
                tag(other) == Tag::Green && !other.cordoned && release(other) > release(machine)
            });
            succeeded.then(|| "an earlier bluegreen deploy has put its successor into service".to_owned())
        }
        Tag::Green if machine.cordoned => {
            let kept = others().any(|other| {
                !other.cordoned && raw_tag(other) != raw_tag(machine) && release(other) < release(machine)
            });
            kept.then(|| "an earlier bluegreen deploy made it and never put it into service".to_owned())
        }
        Tag::Green | Tag::None => None,
    }
}

fn is_canary(machine: &Machine) -> bool {
    machine.metadata(metadata::CANARY) == "true"
}

fn release(machine: &Machine) -> u64 {
    machine.metadata(metadata::RELEASE_VERSION).parse().unwrap_or(0)
}

fn raw_tag(machine: &Machine) -> &str {
    machine.metadata(metadata::BLUEGREEN_TAG)
}

#[derive(Debug, PartialEq, Eq)]
enum Tag {
    None,
    /// Time of the bluegreen deploy that made it.
    Green,
    /// Its successor serves.
    Replaced,
}

fn tag(machine: &Machine) -> Tag {
    match raw_tag(machine) {
        "" => Tag::None,
        metadata::SAFE_TO_DESTROY => Tag::Replaced,
        _ => Tag::Green,
    }
}

/// Both colours of an unfinished bluegreen deploy are in service: several images, and some of the machines marked as
/// green. Which of the two sets is to be replaced cannot be known. Returns `(image, machines)`, or nothing.
pub(super) fn both_colours(group: &[&Machine]) -> Vec<(String, Vec<String>)> {
    let mut images: std::collections::BTreeMap<String, Vec<String>> = std::collections::BTreeMap::new();
    let mut tags: Vec<&str> = Vec::new();
    for machine in group.iter().filter(|machine| machine.host_ok()) {
        let image = &machine.image_ref;
        let name = if image.digest.is_empty() { image.tag.clone() } else { image.digest.clone() };
        if name.is_empty() {
            continue;
        }
        images.entry(name).or_default().push(machine.id.clone());
        tags.push(raw_tag(machine));
    }
    tags.sort_unstable();
    tags.dedup();
    let unfinished = tags.len() > 1 && tags.iter().any(|tag| !tag.is_empty());
    if images.len() > 1 && unfinished { images.into_iter().collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    fn machine(id: &str, release: u64, tag: &str, cordoned: bool) -> Machine {
        serde_json::from_value(json!({
            "id": id, "state": "started", "cordoned": cordoned, "host_status": "ok",
            "image_ref": {"digest": format!("sha256:{release}")},
            "config": {"init": {}, "metadata": {
                "fly_release_version": release.to_string(), "fly_bluegreen_deployment_tag": tag}},
        }))
        .unwrap()
    }

    fn left(machines: &[Machine]) -> Vec<&str> {
        let group: Vec<&Machine> = machines.iter().collect();
        machines.iter().filter(|m| reason(m, &group).is_some()).map(|m| m.id.as_str()).collect()
    }

    #[test]
    fn marked_machines_go_only_when_their_successor_serves() {
        let green = machine("g", 3, "1700000100", false);
        let blue = machine("b", 2, "safe_to_destroy", true);
        assert_eq!(left(&[green.clone(), blue.clone()]), ["b"]);
        assert!(left(std::slice::from_ref(&blue)).is_empty(), "without a successor it is all there is");
        let cordoned = Machine { cordoned: true, ..green };
        assert_eq!(left(&[cordoned, machine("b", 2, "1", false)]), ["g"]);
        assert!(left(&[machine("a", 2, "1", false), machine("b", 2, "safe_to_destroy", false)]).is_empty());
    }

    #[test]
    fn a_hand_cordoned_machine_is_nobodys_leftover() {
        assert!(left(&[machine("a", 3, "1", true), machine("b", 2, "1", false)]).is_empty());
        assert!(left(&[machine("a", 3, "", true), machine("b", 2, "", false)]).is_empty());
        assert!(left(&[machine("a", 2, "5", true)]).is_empty());
    }

    #[test]
    fn two_colours_in_service_are_seen() {
        let machines = [machine("a", 2, "", false), machine("b", 3, "7", false)];
        let group: Vec<&Machine> = machines.iter().collect();
        assert_eq!(both_colours(&group).len(), 2);
        let rolled = [machine("a", 2, "7", false), machine("b", 3, "7", false)];
        let group: Vec<&Machine> = rolled.iter().collect();
        assert!(both_colours(&group).is_empty(), "a rolling deploy that stopped half-way is no puzzle");
    }
}
