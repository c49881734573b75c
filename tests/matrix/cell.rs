//! One cell: a deploy is hit at one call, what it says is compared with what is, and it is finished.

use std::collections::BTreeSet;
use std::time::Instant;

use model::diagnosis::{Code, Fault};
use serde_json::Value;

use crate::plan::{Cell, Column};
use crate::site::{BOUND, Ended, Fleet, Run, Site, Strategy};

/// How the deploy that was hit ended.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// It said so, and it is true.
    Success,
    /// With a diagnostic that is true.
    Failed(String),
    Killed,
}

/// How the app came to the wanted version after that.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// It was there already.
    None,
    /// `deploy --resume`.
    Resumed,
    /// The deploy that was hit had done all of it and there is nothing to resume.
    Done,
    /// There was nothing to resume, since nothing had been begun; `deploy` did it.
    NothingBegun,
    /// `deploy --resume` declined with this code; `deploy` did it.
    Declined(String),
}

/// A cell that went as required.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    /// The deploy came to this call.
    pub(crate) reached: bool,
    pub(crate) end: End,
    pub(crate) way: Way,
    pub(crate) seconds: f64,
}

macro_rules! require {
    ($is:expr, $($text:tt)*) => {
        if !$is {
            return Err(format!($($text)*));
        }
    };
}

/// The deploy under test, with limits that keep a cell short.
pub(crate) fn deploy(site: &Site, mark: u32) -> Vec<String> {
    let mark = format!("MARK={mark}");
    let args = ["deploy", "--image", &site.image, "--yes", "--json", "-e", &mark];
    let limits = [
        "--wait-timeout",
        "10s",
        "--release-command-timeout",
        "10s",
        "--lease-timeout",
        "4s",
        "--lease-wait",
        "10s",
    ];
    args.iter().chain(&limits).map(|arg| (*arg).to_owned()).collect()
}

/// Runs a cell on a site. What is not as required is told; the site is of no further use then.
pub(crate) fn run(site: &mut Site, cell: &Cell) -> Result<Outcome, String> {
    let began = Instant::now();
    let column = cell.column;
    site.mark += 1;
    let mark = site.mark;
    let args = deploy(site, mark);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    site.fault(&column.rule(&cell.row))?;
    let mut run = site.begin(&args)?;
    let then = column.then();
    let holds = column.kills_client() || column.kills_platform() || then.is_some();
    let held = holds && hold(site, &mut run, column)?;
    if held && let Some(then) = &then {
        site.fault(then)?;
    }
    if held && column.kills_client() {
        run.kill();
    }
    if held && column.kills_platform() {
        site.kill_platform();
        site.restart_platform()?;
    }
    let ended = run.end(&args)?;
    let reached = if held { true } else { site.acted()?.0 > 0 };
    site.clear_faults()?;
    let end = judge(site, cell, mark, &ended)?;
    let way = if end == End::Success { Way::None } else { finish(site, cell, mark, &args, &end)? };
    converged(site, mark, &args, &way)
        .map_err(|problem| format!("{problem}\nthe deploy that was hit: {end:?}, then {way:?}: {ended:?}"))?;
    site.rebase()?;
    Ok(Outcome { reached, end, way, seconds: began.elapsed().as_secs_f64() })
}

/// Waits until the call is held back, after its effect where that is asked. False = the run ended without it.
fn hold(site: &Site, run: &mut Run, column: Column) -> Result<bool, String> {
    let began = Instant::now();
    while began.elapsed() < BOUND {
        let (fired, effected) = site.acted()?;
        if (if column.after() { effected } else { fired }) > 0 {
            return Ok(true);
        }
        if !run.goes_on() {
            return Ok(false);
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    Err("the deploy neither came to the call nor ended".to_owned())
}

/// Compares what the deploy said with what is.
fn judge(site: &Site, cell: &Cell, mark: u32, ended: &Ended) -> Result<End, String> {
    let wanted = site.strategy.machines().1;
    let fleet = site.fleet()?;
    let cut_off = ended.code.is_none() || cell.column.kills_platform() || cell.column.lasts();
    sound(site, &fleet, mark, cut_off).map_err(|problem| format!("{problem}\nafter: {ended:?}"))?;
    let end = match ended.code {
        None => End::Killed,
        Some(0) => {
            let outcome: Value =
                serde_json::from_str(&ended.stdout).map_err(|e| format!("{e}: {ended:?}"))?;
            require!(outcome["state"] == "applied", "exit 0, but {outcome}");
            require!(outcome["verified"] == true, "exit 0, not verified: {outcome}");
            let said = |problem| format!("said to be deployed, but {problem}");
            if cell.column.kills_platform() || cell.column.then().is_some() {
                // What came over it is over, perhaps after they were looked at.
                site.soon("every machine runs", |fleet| all_on(fleet, mark, wanted).is_ok()).map_err(said)?;
            } else {
                all_on(&fleet, mark, wanted).map_err(said)?;
            }
            End::Success
        }
        Some(code) => End::Failed(failure(&fleet, cell.column, mark, code, ended)?),
    };
    // A lease ends by its time to live when its holder was killed, when the platform was, and when giving it
    // back is what fails for good.
    let excused = ended.code.is_none()
        || cell.column.kills_platform()
        || (cell.column.lasts() && cell.row.route.ends_with("/lease"));
    require!(excused || fleet.leased.is_empty(), "leases are left on {:?}: {ended:?}", fleet.leased);
    if ended.code.is_some() && !cell.column.kills_platform() {
        site.soon("the release command's machine goes", |fleet| fleet.tools.is_empty())?;
    }
    Ok(end)
}

/// A failure is typed, blames nobody wrongly, and says what runs now.
fn failure(fleet: &Fleet, column: Column, mark: u32, code: i32, ended: &Ended) -> Result<String, String> {
    let diagnostic = ended.diagnostic()?;
    let name = diagnostic["code"].as_str().unwrap_or_default().to_owned();
    let known: Code = name.parse().map_err(|_| format!("{name:?} is no code: {ended:?}"))?;
    require!(code == i32::from(known.exit_code()), "{name} with exit {code}");
    let fault = known.fault();
    let fits = match fault {
        Some(Fault::Platform) => !column.is_of_app(),
        Some(Fault::Network) => column.then().is_none() && !column.is_of_app(),
        Some(Fault::Unknown) => !column.of_starts(),
        Some(Fault::Account) => column == Column::RateLimited,
        Some(Fault::App | Fault::Config) => column.is_of_app(),
        None => false,
    };
    require!(fits, "{name} blames {fault:?}: {ended:?}");
    let impact = &diagnostic["impact"];
    let ids = |key: &str| -> BTreeSet<String> {
        let listed = impact[key].as_array().into_iter().flatten();
        listed.filter_map(|id| id.as_str().map(str::to_owned)).collect()
    };
    let (new, old): (BTreeSet<String>, BTreeSet<String>) = {
        let wanted = mark.to_string();
        let (new, old): (Vec<_>, Vec<_>) = fleet.machines.iter().partition(|(_, seen)| seen.mark == wanted);
        (new.into_iter().map(|m| m.0.clone()).collect(), old.into_iter().map(|m| m.0.clone()).collect())
    };
    let state = impact["state"].as_str().unwrap_or_default();
    let true_ = match state {
        "not_applied" | "rolled_back" => new.is_empty(),
        "applied" => old.is_empty(),
        "partial" => ids("on_new") == new && ids("on_old") == old,
        "unknown" => true,
        _ => false,
    };
    let resume = diagnostic["next"].to_string().contains("--resume");
    require!(!(resume && state == "applied"), "it offers to resume what is done: {ended:?}");
    require!(
        true_,
        "it says {impact}, but on the new version are {new:?}, on the old one {old:?}: {ended:?}"
    );
    Ok(name)
}

/// No machine more or less, every volume where it was. Of a bluegreen deploy, old machines are those of before and
/// new ones not more than wanted; without new ones every old one is there.
/// `canary`: one may be left.
fn sound(site: &Site, fleet: &Fleet, mark: u32, canary: bool) -> Result<(), String> {
    let machines: Vec<&String> = fleet.machines.keys().collect();
    let base: Vec<&String> = site.base.keys().collect();
    let (before, after) = site.strategy.machines();
    if matches!(site.strategy, Strategy::Bluegreen | Strategy::First) {
        let mark = mark.to_string();
        let (new, old): (Vec<_>, Vec<_>) = fleet.machines.iter().partition(|(_, seen)| seen.mark == mark);
        let known = old.iter().all(|(id, _)| site.base.contains_key(*id));
        require!(known && new.len() <= after, "machines are {:?}, they were {base:?}", fleet.machines);
        require!(!new.is_empty() || old.len() == before, "machines are {machines:?}, they were {base:?}");
        return Ok(());
    }
    // A canary is one machine more for as long as it serves; a killed deploy leaves it to the next one.
    let canaries = machines.iter().filter(|id| !base.contains(id)).count();
    let all = base.iter().all(|id| machines.contains(id));
    let extra = usize::from(site.strategy == Strategy::Canary && canary);
    require!(all && canaries <= extra, "machines are {machines:?}, they were {base:?}");
    if !site.has_volumes() {
        return Ok(());
    }
    let volumes: BTreeSet<(&String, &String)> = fleet.volumes.iter().map(|(v, m)| (m, v)).collect();
    let attached: BTreeSet<(&String, &String)> = site.base.iter().collect();
    require!(volumes == attached, "volumes are {volumes:?}, they were {attached:?}");
    Ok(())
}

fn all_on(fleet: &Fleet, mark: u32, wanted: usize) -> Result<(), String> {
    let mark = mark.to_string();
    let wrong: Vec<_> = fleet
        .machines
        .iter()
        .filter(|(_, seen)| seen.mark != mark || seen.state != "started" || !seen.healthy)
        .collect();
    require!(wrong.is_empty(), "not as asked (MARK={mark}): {wrong:?}");
    require!(fleet.machines.len() == wanted, "there are {} machines", fleet.machines.len());
    Ok(())
}

/// Finishes a deploy that failed or was killed.
fn finish(site: &Site, cell: &Cell, mark: u32, args: &[&str], end: &End) -> Result<Way, String> {
    let wanted = site.strategy.machines().1;
    let resumed = site.fly(&["deploy", "--resume", "--yes", "--json"])?;
    if resumed.code == Some(0) {
        return Ok(Way::Resumed);
    }
    let code = failure(&site.fleet()?, cell.column, mark, resumed.code.unwrap_or(-1), &resumed);
    let diagnostic = resumed.diagnostic()?;
    let way = if diagnostic["code"] == "C908" {
        let before = site.fleet()?;
        if *end == End::Killed && all_on(&before, mark, wanted).is_ok() {
            return Ok(Way::Done);
        }
        // Everything was deployed and then failed its checks, which it does not any more.
        let unhealthy = matches!(end, End::Failed(code) if code == "U503");
        if unhealthy && site.soon("every machine runs", |fleet| all_on(fleet, mark, wanted).is_ok()).is_ok() {
            return Ok(Way::Done);
        }
        let untouched = before.machines.values().all(|seen| seen.mark != mark.to_string());
        require!(untouched, "there is nothing to resume, but machines are changed: {end:?}: {before:?}");
        Way::NothingBegun
    } else {
        // Faults are gone: declining needs a reason that is not the platform's.
        require!(diagnostic["code"] == "U401", "--resume after {end:?}: {code:?}: {resumed:?}");
        Way::Declined("U401".to_owned())
    };
    let deployed = site.fly(args)?;
    require!(deployed.code == Some(0), "deploy after {way:?}: {deployed:?}");
    Ok(way)
}

/// Everything is on the wanted version, the next deploy finds nothing to do, and nothing is left behind.
fn converged(site: &Site, mark: u32, args: &[&str], way: &Way) -> Result<(), String> {
    let wanted = site.strategy.machines().1;
    let position = site.position()?;
    let again = site.fly(args)?;
    require!(again.code == Some(0), "the next deploy: {again:?}");
    let sent = site.requests(position)?;
    let mutations: Vec<String> = sent
        .iter()
        .filter(|r| r["method"] != "GET" && r["path"] != "/graphql")
        .map(|r| format!("{} {}", r["method"], r["path"]))
        .collect();
    require!(mutations.is_empty(), "the next deploy changes something: {mutations:?}");
    let fleet = site.soon("nothing is left behind", |f| f.leased.is_empty() && f.tools.is_empty())?;
    sound(site, &fleet, mark, false)?;
    all_on(&fleet, mark, wanted)?;
    let done = site.commands_done(mark)?;
    // Whoever deploys anew, after a release command whose end nobody knows or a deploy that was taken back, runs it
    // anew, knowingly.
    let anew =
        matches!(way, Way::Declined(_)) || site.strategy != Strategy::Rolling && *way == Way::NothingBegun;
    let allowed = if anew { 1..=2 } else { 1..=1 };
    require!(allowed.contains(&done), "{done} release commands ended well");
    Ok(())
}
