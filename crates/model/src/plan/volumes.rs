//! Free volumes, given out once per plan (spec deploy 9.2 P7, P8), and the shortages met on the way.

use super::Problem;
use crate::machine::Volume;
use std::collections::BTreeMap;

/// Free volumes and what was asked of them.
pub(super) struct VolumePool<'a> {
    all: &'a [Volume],
    free: Vec<&'a Volume>,
    /// (group, name, region) → (asked, given).
    asked: BTreeMap<(String, String, String), (usize, usize)>,
}

impl<'a> VolumePool<'a> {
    pub(super) fn new(all: &'a [Volume]) -> Self {
        let host_ok = |volume: &Volume| volume.host_status.is_empty() || volume.host_status == "ok";
        let mut free: Vec<&Volume> = all
            .iter()
            .filter(|volume| !volume.is_attached() && !volume.is_leaving() && host_ok(volume))
            .collect();
        free.sort_by(|a, b| a.id.cmp(&b.id));
        VolumePool { all, free, asked: BTreeMap::new() }
    }

    /// Takes a free volume of the name in the region (an empty region matches any), and remembers if there is none.
    pub(super) fn take(&mut self, group: &str, name: &str, region: &str) -> Option<&'a Volume> {
        let found = self.try_take(name, region);
        let key = (group.to_owned(), name.to_owned(), region.to_owned());
        let (asked, given) = self.asked.entry(key).or_default();
        *asked += 1;
        *given += usize::from(found.is_some());
        found
    }

    /// As [`VolumePool::take`], for a caller that makes a volume when there is none.
    pub(super) fn try_take(&mut self, name: &str, region: &str) -> Option<&'a Volume> {
        let matches =
            |volume: &&Volume| volume.name == name && (region.is_empty() || volume.region == region);
        let index = self.free.iter().position(matches)?;
        Some(self.free.remove(index))
    }

    /// Every shortage, with what exists of that name.
    pub(super) fn shortages(&self) -> Vec<Problem> {
        let short = self.asked.iter().filter(|(_, (asked, given))| given < asked);
        short
            .map(|((group, name, region), (asked, given))| {
                let elsewhere = self.free.iter().find(|volume| volume.name == *name);
                if let (0, Some(volume)) = (given, elsewhere) {
                    return Problem::VolumeElsewhere {
                        volume: volume.id.clone(),
                        name: name.clone(),
                        have: volume.region.clone(),
                        want: region.clone(),
                    };
                }
                Problem::NoVolume {
                    group: group.clone(),
                    volume: name.clone(),
                    region: region.clone(),
                    need: *asked,
                    have: *given,
                    existing: self.existing(name),
                }
            })
            .collect()
    }

    /// What else there is of that name, beside a volume that cannot be used.
    pub(super) fn siblings(&self, id: &str) -> Vec<String> {
        let own = self.all.iter().find(|volume| volume.id == id);
        let all = own.map_or_else(Vec::new, |own| self.existing(&own.name));
        all.into_iter().filter(|words| !words.starts_with(id)).collect()
    }

    fn existing(&self, name: &str) -> Vec<String> {
        let same = self.all.iter().filter(|volume| volume.name == name && !volume.is_leaving());
        same.map(|volume| {
            let use_of = match &volume.attached_machine_id {
                Some(machine) => format!("attached to {machine}"),
                None if volume.host_status.is_empty() || volume.host_status == "ok" => "free".to_owned(),
                None => format!("on a host that is {}", volume.host_status),
            };
            format!("{} in {}, {use_of}", volume.id, volume.region)
        })
        .collect()
    }
}
