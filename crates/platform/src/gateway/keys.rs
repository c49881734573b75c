//! The gateways' private keys: made at the first start, kept in one file that only its owner may read.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use netstack::noise::PrivateKey;

use crate::private_file;

const FILE: &str = "gateway.keys";

/// The key of each region, made where there is none.
///
/// # Errors
/// The file is there but does not parse, or cannot be written.
pub(super) fn open(data_dir: &Path, regions: &[String]) -> io::Result<Vec<PrivateKey>> {
    let path = data_dir.join(FILE);
    let mut stored: BTreeMap<String, String> = match std::fs::read(&path) {
        Ok(text) => serde_json::from_slice(&text)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
        Err(error) => return Err(error),
    };
    let before = stored.len();
    let mut keys = Vec::new();
    for region in regions {
        let text = stored.entry(region.clone()).or_insert_with(|| PrivateKey::generate().reveal());
        keys.push(text.parse().map_err(io::Error::other)?);
    }
    if stored.len() != before {
        write(&path, &stored)?;
    }
    Ok(keys)
}

/// New keys for some regions (all without a name).
///
/// # Errors
/// As [`open`].
pub(super) fn renew(data_dir: &Path, regions: &[String], only: Option<&str>) -> io::Result<Vec<PrivateKey>> {
    let keys = open(data_dir, regions)?;
    let keys: Vec<PrivateKey> = regions
        .iter()
        .zip(keys)
        .map(
            |(region, key)| if only.is_none_or(|only| only == region) { PrivateKey::generate() } else { key },
        )
        .collect();
    let stored = regions.iter().cloned().zip(keys.iter().map(PrivateKey::reveal)).collect();
    write(&data_dir.join(FILE), &stored)?;
    Ok(keys)
}

fn write(path: &Path, keys: &BTreeMap<String, String>) -> io::Result<()> {
    private_file::replace(path, &serde_json::to_vec(keys)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keys_stay_until_they_are_renewed() {
        let dir = tempfile::tempdir().unwrap();
        let regions = ["ams".to_owned(), "fra".to_owned()];
        let public = |keys: Vec<PrivateKey>| keys.iter().map(PrivateKey::public).collect::<Vec<_>>();
        let first = public(open(dir.path(), &regions).unwrap());
        assert_eq!(public(open(dir.path(), &regions).unwrap()), first);
        let renewed = public(renew(dir.path(), &regions, Some("fra")).unwrap());
        assert_eq!(renewed[0], first[0]);
        assert_ne!(renewed[1], first[1]);
        assert_eq!(public(open(dir.path(), &regions).unwrap()), renewed);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(dir.path().join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
