//! Near names for misspelled ones.

use super::keys::{Section, TOP};

/// Keys of the platform before Machines, still found in old files; they have had no effect since.
const OLD_PLATFORM: [&str; 7] = [
    "allowed_public_ports",
    "script_checks",
    "restart_limit",
    "private_network",
    "process_group",
    "auto_rollback",
    "web",
];

/// The candidate a misspelled name most likely means, if any is near enough.
pub(crate) fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = written.to_ascii_lowercase().replace('-', "_");
    let distance = |name: &str| strsim::osa_distance(&wanted, &name.to_ascii_lowercase().replace('-', "_"));
    // Comparing huge names would be slow, and nothing is near them.
    if wanted.len() > 64 {
        return None;
    }
    let allowed = (wanted.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|name| (distance(name), name))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// What to say about a key that a section does not have.
pub(crate) fn for_unknown_key(written: &str, section: &Section) -> String {
    if OLD_PLATFORM.contains(&written) {
        return "it belongs to the platform before Machines and has had no effect since; remove it"
            .to_owned();
    }
    if let Some(name) = nearest(written, section.names()) {
        return format!("did you mean `{name}`?");
    }
    let mut homes = Vec::new();
    homes_of(written, &TOP, "", 0, &mut homes);
    match homes.as_slice() {
        [] => "it has no effect; remove it, or move it to where it belongs".to_owned(),
        homes => format!("it has no effect here; the key exists as {}", homes.join(", ")),
    }
}

/// Where else a key of this name exists.
fn homes_of(written: &str, section: &'static Section, path: &str, depth: usize, homes: &mut Vec<String>) {
    for key in section.keys {
        let place = if path.is_empty() { key.name.to_owned() } else { format!("{path}.{}", key.name) };
        if key.name == written && homes.len() < 4 {
            homes.push(format!("`{place}`"));
        }
        if let (Some(inner), true) = (key.shape.section(), depth < 3) {
            homes_of(written, inner, &place, depth + 1, homes);
        }
    }
}
