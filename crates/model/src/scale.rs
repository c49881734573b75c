//! How many machines each process group has: what `fly scale count` is asked for, and the plan that gets
//! there (flyctl: internal/command/scale/count_machines.go). Pure.

use std::collections::{BTreeMap, VecDeque};

use crate::machine::{CreateVolumeRequest, Guest, Machine, MachineConfig, MachineState, Volume};

/// A wanted number of machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Absolute(usize),
    /// So many more, or fewer.
    Relative(i64),
}

impl Count {
    /// The number, given how many there are.
    pub fn of(self, present: usize) -> usize {
        match self {
            Self::Absolute(count) => count,
            Self::Relative(delta) => {
                let delta = isize::try_from(delta).unwrap_or(if delta < 0 { isize::MIN } else { isize::MAX });
                present.saturating_add_signed(delta)
            }
        }
    }
}

/// What is wrong with a wish.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Neither a number nor `GROUP=NUMBER`.
    #[error("`{0}` is neither a count nor GROUP=COUNT")]
    NotACount(String),
    /// `+0`, `-0`.
    #[error("`{0}` changes nothing")]
    NoChange(String),
    /// More machines than any organization has.
    #[error("{0} machines are more than the {MAX_COUNT} this command takes at once")]
    TooMany(usize),
    /// Regions times the limit per region is less than what is wanted.
    #[error("{wanted} machines do not fit into {regions} regions with at most {limit} each")]
    Limit {
        /// Machines wanted.
        wanted: usize,
        /// Regions allowed.
        regions: usize,
        /// Most machines in each.
        limit: usize,
    },
    /// A group without machines and without a configuration.
    #[error("process group {0} has no machines to copy, and the release has no configuration for it")]
    NoConfig(String),
}

/// A wrong number must not make thousands of machines.
pub const MAX_COUNT: usize = 1000;

/// Reads `3`, `+1`, `-2`, or `web=3 worker=+1`.
///
/// # Errors
/// The first word that is no count.
pub fn parse(words: &[String], group: &str) -> Result<BTreeMap<String, Count>, Problem> {
    if let [only] = words
        && !only.contains('=')
    {
        return Ok(BTreeMap::from([(group.to_owned(), count(only, only)?)]));
    }
    let mut counts = BTreeMap::new();
    for word in words {
        match word.split_once('=') {
            Some((group, text)) if !group.is_empty() => counts.insert(group.to_owned(), count(text, word)?),
            _ => return Err(Problem::NotACount(word.clone())),
        };
    }
    Ok(counts)
}

fn count(text: &str, word: &str) -> Result<Count, Problem> {
    let wrong = || Problem::NotACount(word.to_owned());
    if text.starts_with(['+', '-']) {
        return match text.parse().map_err(|_| wrong())? {
            0 => Err(Problem::NoChange(word.to_owned())),
            delta => Ok(Count::Relative(delta)),
        };
    }
    Ok(Count::Absolute(text.parse().map_err(|_| wrong())?))
}

/// How many machines come and go in each region: spread one by one over the regions, taken away from the
/// last region first, never more than `limit` in one.
///
/// # Errors
/// The machines do not fit.
pub fn spread(
    wanted: usize,
    present: &BTreeMap<String, usize>,
    regions: &[String],
    limit: Option<usize>,
) -> Result<BTreeMap<String, i64>, Problem> {
    if wanted > MAX_COUNT {
        return Err(Problem::TooMany(wanted));
    }
    let mut counts: Vec<(&String, usize)> = Vec::new();
    for region in regions {
        if !counts.iter().any(|(known, _)| *known == region) {
            counts.push((region, present.get(region).copied().unwrap_or(0)));
        }
    }
    let most = if counts.is_empty() { 0 } else { limit.unwrap_or(usize::MAX) };
    if most.saturating_mul(counts.len()) < wanted {
        return Err(Problem::Limit { wanted, regions: counts.len(), limit: most });
    }
    for (_, count) in &mut counts {
        *count = (*count).min(most);
    }
    let mut total: usize = counts.iter().map(|(_, count)| count).sum();
    // Machines in regions that were not named stay, and do not count: as in the reference.
    let mut turn = 0;
    while total < wanted {
        let index = turn % counts.len();
        if counts[index].1 < most {
            counts[index].1 += 1;
            total += 1;
        }
        turn += 1;
    }
    turn = 0;
    while total > wanted {
        let index = counts.len() - 1 - turn % counts.len();
        if counts[index].1 > 0 {
            counts[index].1 -= 1;
            total -= 1;
        }
        turn += 1;
    }
    let delta = |(region, count): (&String, usize)| {
        let before = present.get(region).copied().unwrap_or(0);
        let delta = i64::try_from(count).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(i64::MAX);
        (delta != 0).then(|| (region.clone(), delta))
    };
    Ok(counts.into_iter().filter_map(delta).collect())
}

/// What exists and what is wished for.
pub struct Wish<'a> {
    /// Counts by process group.
    pub counts: &'a BTreeMap<String, Count>,
    /// Deploy's own machines.
    pub machines: &'a [Machine],
    /// Volumes of the app.
    pub volumes: &'a [Volume],
    /// Regions to use; empty = those the group is in, else `primary_region`.
    pub regions: &'a [String],
    /// Where a group without machines goes when no region was named.
    pub primary_region: &'a str,
    /// Most machines of a group in one region.
    pub limit: Option<usize>,
    /// Never attach a volume that exists.
    pub new_volumes: bool,
    /// Fill new volumes from this snapshot.
    pub snapshot: Option<&'a str>,
    /// Set on new machines.
    pub env: &'a BTreeMap<String, String>,
    /// Size of machines whose configuration names none.
    pub guest: &'a Guest,
    /// Configurations of groups that have no machines yet, image and release included.
    pub fresh: &'a BTreeMap<String, MachineConfig>,
}

/// What happens to one group in one region.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Process group.
    pub group: String,
    /// Region code.
    pub region: String,
    /// Machines to create; each with the id of a volume to attach, when there is one.
    pub create: Vec<Option<String>>,
    /// Configuration of the new machines.
    pub config: MachineConfig,
    /// How the volumes of those without one are made.
    pub volume: Option<CreateVolumeRequest>,
    /// Ids of machines to destroy.
    pub destroy: Vec<String>,
}

impl Step {
    /// How many volumes are made.
    pub fn new_volumes(&self) -> usize {
        if self.volume.is_none() { 0 } else { self.create.iter().filter(|volume| volume.is_none()).count() }
    }
}

/// The steps from what exists to what is wished for; none when nothing has to change.
///
/// # Errors
/// A wish that cannot be fulfilled.
pub fn plan(wish: &Wish<'_>) -> Result<Vec<Step>, Problem> {
    let mut free = free_volumes(wish);
    let mut steps = Vec::new();
    for (group, count) in wish.counts {
        let machines: Vec<&Machine> = wish.machines.iter().filter(|m| m.process_group() == group).collect();
        let mut by_region: BTreeMap<String, Vec<&Machine>> = BTreeMap::new();
        for machine in &machines {
            by_region.entry(machine.region.clone()).or_default().push(machine);
        }
        let present: BTreeMap<String, usize> = by_region.iter().map(|(r, m)| (r.clone(), m.len())).collect();
        let regions = regions(wish, &present);
        // `+1` in a named region is one more there; the reference adds it to the machines of all regions.
        let base = present.iter().filter(|(region, _)| regions.contains(region)).map(|(_, n)| n).sum();
        let deltas = spread(count.of(base), &present, &regions, wish.limit)?;
        if deltas.is_empty() {
            continue;
        }
        let template = template(group, &machines, wish)?;
        for (region, delta) in deltas {
            let here = by_region.get(&region).map_or(&[][..], Vec::as_slice);
            let number = usize::try_from(delta.unsigned_abs()).unwrap_or(usize::MAX);
            let mut step = Step {
                group: group.clone(),
                region: region.clone(),
                create: Vec::new(),
                config: template.clone(),
                volume: None,
                destroy: Vec::new(),
            };
            if delta < 0 {
                step.destroy = dispensable(here).into_iter().take(number).collect();
            } else {
                step.volume = volume(&template, &region, here.len() + number, wish);
                step.create = (0..number).map(|_| take_volume(&mut free, &template, &region)).collect();
            }
            steps.push(step);
        }
    }
    Ok(steps)
}

/// The named regions, else those the group is in (the primary one first), else the primary region.
fn regions(wish: &Wish<'_>, present: &BTreeMap<String, usize>) -> Vec<String> {
    if !wish.regions.is_empty() {
        return wish.regions.to_vec();
    }
    let mut regions: Vec<String> = present.keys().cloned().collect();
    regions.sort_by_key(|region| (region != wish.primary_region, region.clone()));
    if regions.is_empty() {
        regions.push(wish.primary_region.to_owned());
    }
    regions
}

/// The configuration of new machines: that of a machine of the group, preferably one that serves.
fn template(group: &str, machines: &[&Machine], wish: &Wish<'_>) -> Result<MachineConfig, Problem> {
    let model = machines
        .iter()
        .filter(|machine| machine.config.is_some())
        .min_by_key(|machine| (machine.is_standby(), machine.state != MachineState::Started, &machine.id));
    let mut config = match (model.and_then(|machine| machine.config.clone()), wish.fresh.get(group)) {
        (Some(config), _) => config.into_inner(),
        (None, Some(config)) => config.clone(),
        (None, None) => return Err(Problem::NoConfig(group.to_owned())),
    };
    // More than one standby has no use: new machines serve.
    config.standbys.clear();
    config.env.remove("FLY_STANDBY_FOR");
    config.env.extend(wish.env.iter().map(|(name, value)| (name.clone(), value.clone())));
    config.guest.get_or_insert_with(|| wish.guest.clone());
    Ok(config)
}

/// Ids, the most dispensable first: what cannot serve goes before what does.
fn dispensable(machines: &[&Machine]) -> Vec<String> {
    let mut machines = machines.to_vec();
    machines.sort_by_key(|machine| {
        let rank = match &machine.state {
            _ if !machine.host_ok() => 0,
            MachineState::Failed | MachineState::LaunchFailed => 1,
            _ if machine.is_standby() => 2,
            MachineState::Started if !machine.check_totals().all_passing() => 4,
            MachineState::Started => 5,
            _ => 3,
        };
        (rank, machine.id.clone())
    });
    machines.into_iter().map(|machine| machine.id.clone()).collect()
}

type Free = BTreeMap<(String, String), VecDeque<String>>;

fn free_volumes(wish: &Wish<'_>) -> Free {
    let mut free = Free::new();
    for volume in wish.volumes {
        let reachable = volume.host_status.is_empty() || volume.host_status == "ok";
        if !wish.new_volumes && reachable && !volume.is_attached() && !volume.is_leaving() {
            free.entry((volume.name.clone(), volume.region.clone()))
                .or_default()
                .push_back(volume.id.clone());
        }
    }
    free
}

fn take_volume(free: &mut Free, config: &MachineConfig, region: &str) -> Option<String> {
    let name = config.mounts.first()?.name.clone();
    free.get_mut(&(name, region.to_owned()))?.pop_front()
}

/// As large as the largest of its name; in a zone of its own where machines share the region.
fn volume(
    config: &MachineConfig,
    region: &str,
    machines: usize,
    wish: &Wish<'_>,
) -> Option<CreateVolumeRequest> {
    let mount = config.mounts.first()?;
    let largest = wish.volumes.iter().filter(|v| v.name == mount.name).map(|v| v.size_gb).max();
    Some(CreateVolumeRequest {
        name: mount.name.clone(),
        region: region.to_owned(),
        size_gb: Some(largest.unwrap_or(mount.size_gb).max(1)),
        encrypted: Some(true),
        require_unique_zone: Some(machines > 1),
        snapshot_id: wish.snapshot.map(str::to_owned),
        compute: config.guest.clone(),
        compute_image: config.image.clone(),
        ..CreateVolumeRequest::default()
    })
}

#[cfg(test)]
mod tests;
