//! `--volume ID_OR_NAME:/PATH[:OPTIONS]` as mounts of a machine.

use model::diagnosis::Code;
use model::machine::{Mount, Volume};

use crate::diagnostics::Failure;

/// What one flag asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wish {
    volume: String,
    path: String,
}

impl Wish {
    /// Names have to be looked up; ids have not.
    pub(crate) fn by_name(&self) -> bool {
        !self.volume.starts_with("vol_")
    }
}

pub(crate) fn parse(flags: &[String]) -> Result<Vec<Wish>, Failure> {
    flags
        .iter()
        .map(|flag| {
            let mut parts = flag.split(':');
            match (parts.next(), parts.next()) {
                (Some(volume), Some(path)) if !volume.is_empty() && path.starts_with('/') => {
                    Ok(Wish { volume: volume.to_owned(), path: path.to_owned() })
                }
                _ => Err(Failure::usage(format!("`--volume {flag}` is not ID_OR_NAME:/PATH"))),
            }
        })
        .collect()
}

/// Puts the volumes in place: a mount with the same path gets the other volume. A name takes a free
/// volume of the region (any region when none is asked for), each only once.
pub(crate) fn apply(
    mounts: &mut Vec<Mount>,
    wishes: &[Wish],
    volumes: &[Volume],
    region: &str,
) -> Result<(), Failure> {
    let mut taken: Vec<&str> = Vec::new();
    for wish in wishes {
        let id = if wish.by_name() {
            let free = volumes.iter().find(|v| {
                v.name == wish.volume
                    && !v.is_attached()
                    && !v.is_leaving()
                    && (region.is_empty() || v.region == region)
                    && !taken.contains(&v.id.as_str())
            });
            let Some(free) = free else {
                let place = if region.is_empty() { String::new() } else { format!(" in {region}") };
                return Err(Failure::new(Code::C501, format!("no free volume \"{}\"{place}", wish.volume))
                    .next_command(format!("fly volumes create {}", wish.volume), "make one"));
            };
            taken.push(&free.id);
            free.id.clone()
        } else {
            wish.volume.clone()
        };
        match mounts.iter_mut().find(|mount| mount.path == wish.path) {
            Some(mount) => mount.volume = id,
            None => mounts.push(Mount { volume: id, path: wish.path.clone(), ..Mount::default() }),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn volume(id: &str, region: &str, attached: bool) -> Volume {
        Volume {
            id: id.into(),
            name: "data".into(),
            region: region.into(),
            state: "created".into(),
            attached_machine_id: attached.then(|| "m".to_owned()),
            ..Volume::default()
        }
    }

    #[test]
    fn names_take_free_volumes_of_the_region_once() {
        let volumes =
            [volume("vol_1", "ams", true), volume("vol_2", "iad", false), volume("vol_3", "ams", false)];
        let wishes = parse(&["data:/a".to_owned(), "vol_9:/b".to_owned()]).unwrap();
        let mut mounts = vec![Mount { path: "/b".into(), volume: "old".into(), ..Mount::default() }];
        apply(&mut mounts, &wishes, &volumes, "ams").unwrap();
        let placed: Vec<(&str, &str)> = mounts.iter().map(|m| (m.path.as_str(), m.volume.as_str())).collect();
        assert_eq!(placed, [("/b", "vol_9"), ("/a", "vol_3")]);
        let twice = parse(&["data:/a".to_owned(), "data:/c".to_owned()]).unwrap();
        assert_eq!(apply(&mut Vec::new(), &twice, &volumes, "ams").unwrap_err().code(), Code::C501);
    }

    #[test]
    fn half_a_mount_is_refused() {
        for flag in ["data", "data:", ":/x", "data:x"] {
            assert_eq!(parse(&[flag.to_owned()]).unwrap_err().exit_code(), 2, "{flag}");
        }
    }
}
