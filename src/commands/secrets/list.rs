//! `fly secrets list`

use std::collections::BTreeMap;

use jiff::Timestamp;
use model::machine::{AppSecret, Machine, MachineState, metadata};
use serde::Serialize;

use crate::api::MachinesApi;
use crate::api::uiex::Release;
use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::remembered;

/// Above this many machines no status is worked out (flyctl: internal/command/secrets/list.go).
const MAX_MACHINES: usize = 100;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let least = remembered(ctx, &scope.name)?;
    let machines = session.machines();
    let reading = async {
        futures::join!(
            secrets(ctx, &machines, &scope.name, least),
            machines.list_machines(&scope.name, false)
        )
    };
    let (secrets, fleet) = ctx.progress().waiting("the secrets", reading).await;
    let secrets = match secrets {
        Ok(secrets) => secrets,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let fleet = match fleet {
        Ok(mut machines) => {
            machines.retain(|m| !matches!(m.state, MachineState::Destroyed | MachineState::Destroying));
            let releases = releases(&session, &scope.name, &machines).await;
            match releases {
                Ok(releases) => Fleet::of(&machines, &releases),
                Err(_) => Fleet::Unknown("the list of releases"),
            }
        }
        Err(_) => Fleet::Unknown("the list of machines"),
    };
    ctx.show(args.format.json, &SecretList::of(secrets, fleet));
    Ok(0)
}

/// The secrets at the remembered version or later. An app that was made anew counts from the beginning, so
/// the version remembered of its predecessor is then left out.
async fn secrets(
    ctx: &Ctx,
    machines: &MachinesApi,
    app: &str,
    least: Option<u64>,
) -> Result<Vec<AppSecret>, crate::api::Error> {
    match machines.list_secrets(app, least).await {
        Err(error) if least.is_some() && error.status() == Some(412) => {
            let secrets = machines.list_secrets(app, None).await?;
            ctx.progress().warn(&format!(
                "the secrets shown are older than the last change made here; if {app} was made anew, run `fly secrets sync -a {app}`"
            ));
            Ok(secrets)
        }
        other => other,
    }
}

async fn releases(
    session: &crate::context::Session,
    app: &str,
    machines: &[Machine],
) -> Result<Vec<Release>, crate::api::Error> {
    if machines.is_empty() || machines.len() > MAX_MACHINES {
        return Ok(Vec::new());
    }
    let mut versions: Vec<&str> = machines.iter().map(|m| m.metadata(metadata::RELEASE_VERSION)).collect();
    versions.sort_unstable();
    versions.dedup();
    session.uiex().list_releases(app, (versions.len() * 2).clamp(20, 200)).await
}

/// Which machines run since when.
enum Fleet {
    /// Time of each machine's release; `None` where it is not known.
    Machines(Vec<Option<Timestamp>>),
    TooMany,
    /// What could not be read.
    Unknown(&'static str),
}

impl Fleet {
    fn of(machines: &[Machine], releases: &[Release]) -> Self {
        if machines.len() > MAX_MACHINES {
            return Self::TooMany;
        }
        let times: BTreeMap<String, Timestamp> = releases
            .iter()
            .filter_map(|release| Some((release.version.to_string(), time(&release.created_at)?)))
            .collect();
        let since = |machine: &Machine| times.get(machine.metadata(metadata::RELEASE_VERSION)).copied();
        Self::Machines(machines.iter().map(since).collect())
    }
}

/// RFC 3339, or the same without an offset, which means UTC.
fn time(text: &str) -> Option<Timestamp> {
    let without_offset = || jiff::tz::Offset::UTC.to_timestamp(text.parse().ok()?).ok();
    text.parse::<Timestamp>().ok().or_else(without_offset)
}

/// Whether machines have a secret (outputs.md 3.5). A machine has it when its release is not older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum Status {
    Deployed,
    Staged,
    Partial,
    Unknown,
}

impl Status {
    fn of(secret: &AppSecret, since: &[Option<Timestamp>]) -> Self {
        if since.is_empty() {
            return Self::Staged;
        }
        let Some(updated) = secret.updated_at.as_deref().and_then(time) else { return Self::Unknown };
        match since.iter().filter(|at| at.is_some_and(|at| at >= updated)).count() {
            0 => Self::Staged,
            all if all == since.len() => Self::Deployed,
            _ => Self::Partial,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Deployed => "Deployed",
            Self::Staged => "Staged",
            Self::Partial => "Partial",
            Self::Unknown => "Unknown",
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Self::Staged => "* ",
            Self::Partial => "! ",
            Self::Deployed | Self::Unknown => "",
        }
    }
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    digest: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct SecretList {
    rows: Vec<Row>,
    #[serde(skip)]
    unknown: Option<&'static str>,
    #[serde(skip)]
    with_status: bool,
}

impl SecretList {
    fn of(mut secrets: Vec<AppSecret>, fleet: Fleet) -> Self {
        secrets.sort_by(|a, b| a.name.cmp(&b.name));
        let status = |secret: &AppSecret| match &fleet {
            Fleet::Machines(since) => Some(Status::of(secret, since)),
            Fleet::Unknown(_) => Some(Status::Unknown),
            Fleet::TooMany => None,
        };
        let rows =
            secrets.iter().map(|s| Row { name: s.name.clone(), digest: s.digest.clone(), status: status(s) });
        Self {
            rows: rows.collect(),
            unknown: match fleet {
                Fleet::Unknown(what) => Some(what),
                Fleet::Machines(_) | Fleet::TooMany => None,
            },
            with_status: !matches!(fleet, Fleet::TooMany),
        }
    }

    fn count(&self, status: Status) -> usize {
        self.rows.iter().filter(|row| row.status == Some(status)).count()
    }
}

impl View for SecretList {
    fn human(&self, page: &mut Page) {
        let row = |row: &Row| match row.status {
            Some(status) => {
                vec![format!("{}{}", status.mark(), row.name), row.digest.clone(), status.word().to_owned()]
            }
            None => vec![row.name.clone(), row.digest.clone()],
        };
        let rows: Vec<Vec<String>> = self.rows.iter().map(row).collect();
        let headers: &[&str] =
            if self.with_status { &["Name", "Digest", "Status"] } else { &["Name", "Digest"] };
        page.table(None, headers, &rows);
        if let Some(what) = self.unknown {
            page.remark(&format!("whether machines have them is unknown: {what} could not be read"));
        }
        let (staged, partial) = (self.count(Status::Staged), self.count(Status::Partial));
        if staged > 0 {
            page.line(&format!("* {staged} not on any machine yet"));
        }
        if partial > 0 {
            page.line(&format!("! {partial} on some machines only"));
        }
        if staged + partial > 0 {
            page.line("`fly secrets deploy` brings them to all machines");
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn secret(name: &str, updated: &str) -> AppSecret {
        AppSecret { name: name.into(), updated_at: Some(updated.into()), ..AppSecret::default() }
    }

    fn fleet(versions: &[&str]) -> Fleet {
        let machines: Vec<Machine> = versions
            .iter()
            .map(|v| {
                serde_json::from_value(
                    serde_json::json!({"config": {"metadata": {"fly_release_version": v}}}),
                )
                .unwrap()
            })
            .collect();
        let release = |version, created_at: &str| Release {
            version,
            created_at: created_at.into(),
            ..Release::default()
        };
        Fleet::of(&machines, &[release(2, "2026-01-02T00:00:00Z"), release(1, "2026-01-01T00:00:00Z")])
    }

    fn statuses(fleet: Fleet) -> Vec<Option<Status>> {
        let secrets = vec![
            secret("A", "2026-01-01T00:00:00Z"),
            secret("B", "2026-01-01T12:00:00"),
            secret("C", "2026-01-03T00:00:00Z"),
            secret("D", "once"),
        ];
        SecretList::of(secrets, fleet).rows.iter().map(|row| row.status).collect()
    }

    #[test]
    fn a_machine_has_what_is_not_younger_than_its_release() {
        use Status::{Deployed, Partial, Staged, Unknown};
        assert_eq!(
            statuses(fleet(&["1", "2"])),
            [Some(Deployed), Some(Partial), Some(Staged), Some(Unknown)]
        );
        assert_eq!(statuses(fleet(&[])), [Some(Staged); 4]);
        assert_eq!(
            statuses(fleet(&["2", "99"]))[0],
            Some(Partial),
            "a release that is not listed has nothing"
        );
        assert_eq!(statuses(Fleet::Unknown("x")), [Some(Unknown); 4]);
        assert_eq!(statuses(fleet(&["1"; 101])), [None; 4]);
    }

    #[test]
    fn marks_are_for_people_only() {
        let list = SecretList::of(vec![secret("A", "2026-01-03T00:00:00Z")], fleet(&["1"]));
        assert_eq!(
            serde_json::to_value(&list).unwrap(),
            serde_json::json!([{"name": "A", "digest": "", "status": "Staged"}])
        );
        let mut page = Page::new(false, Timestamp::UNIX_EPOCH);
        list.human(&mut page);
        assert!(page.finish().0.contains(" * A "));
    }
}
