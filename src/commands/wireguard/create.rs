//! `fly wireguard create`: a peer for some other WireGuard client. Nothing of it is stored here but the file asked for.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use model::diagnosis::Code;
use serde::Serialize;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::wireguard::peers::{self, NameKind, Order, Record};

use super::export;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    org: Option<String>,
    /// Region of the gateway; the nearest one without it
    region: Option<String>,
    /// Name of the peer; made up without it
    name: Option<String>,
    /// File to write the configuration to, or `stdout`
    file: Option<String>,
    /// Private network the peer is for, instead of the default one
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    #[command(flatten)]
    format: crate::commands::args::Json,
}

/// Where the configuration goes.
enum Target {
    Stdout,
    /// Made before the peer is, so that a place that cannot be written costs nothing.
    File(PathBuf, std::fs::File),
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let (region, name) = (given(&args.region), given(&args.name));
    if let Some(name) = &name
        && !peers::is_valid_name(name)
    {
        return Err(Failure::usage(format!(
            "a peer's name has letters, digits and dashes; `{}` does not fit",
            crate::output::terminal::clean(name)
        )));
    }
    let session = ctx.session()?;
    let org = super::org(args.org.as_deref(), ctx, &session, args.format.json).await?;
    let target = target(args, ctx)?;
    let network = super::super::network::graphql_name(args.network.clone().unwrap_or_default());
    let order = Order {
        org: &org,
        network: &network,
        region: region.as_deref(),
        name: name.as_deref(),
        kind: NameKind::Static,
        ephemeral: false,
    };
    let peers = ctx.peers(&session);
    let made = ctx.progress().waiting("the peer", peers.make(&order)).await;
    let record = match made {
        Ok(record) => record,
        Err(error) => {
            if let Target::File(path, _) = &target {
                drop(std::fs::remove_file(path));
            }
            return Err(judge(error, name.as_deref(), &org.slug));
        }
    };
    deliver(ctx, args, target, &record)
}

fn judge(error: peers::Error, name: Option<&str>, org: &str) -> Failure {
    let unknown = matches!(&error, peers::Error::Api(error) if error.effect_unknown());
    let failure = Failure::from(error);
    match name {
        Some(name) if unknown => failure.next_command(
            format!("fly wireguard remove {org} {name}"),
            "the peer may have been made all the same, with a key that nobody has",
        ),
        _ => failure,
    }
}

fn target(args: &Args, ctx: &Ctx) -> Result<Target, Failure> {
    if let Some(file) = &args.file {
        if file.is_empty() {
            return Err(Failure::usage("the name of the file is empty"));
        }
        return open(ctx, file).map_err(|(path, error)| refused(&path, &error));
    }
    if ctx.wants_json(args.format.json) {
        return Ok(Target::Stdout);
    }
    loop {
        let question = "File to write the configuration to, or `stdout`";
        let answer = ctx.prompt(false, false).input(question, "FILE or `stdout` as the last argument")?;
        if answer.trim().is_empty() {
            continue;
        }
        match open(ctx, answer.trim()) {
            Ok(target) => return Ok(target),
            Err((path, error)) => ctx.progress().say(&format!("cannot create {}: {error}", path.display())),
        }
    }
}

fn open(ctx: &Ctx, name: &str) -> Result<Target, (PathBuf, std::io::Error)> {
    if name == "stdout" {
        return Ok(Target::Stdout);
    }
    let path = ctx.path(name);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(&path) {
        Ok(file) => Ok(Target::File(path, file)),
        Err(error) => Err((path, error)),
    }
}

fn refused(path: &Path, error: &std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::AlreadyExists {
        return Failure::new(Code::C906, format!("{} exists already", path.display()))
            .because("a private key may be in it; nothing was made and nothing was written")
            .next_step("name a file that does not exist yet, or `stdout`");
    }
    Failure::cannot_write(path, error)
}

fn deliver(ctx: &Ctx, args: &Args, target: Target, record: &Record) -> Result<u8, Failure> {
    let key = record.private_key().ok_or_else(|| Failure::defect("the new peer has no key"))?.reveal();
    let conf = export::conf(&export::Peer {
        private_key: &key,
        address: record.peer_ip,
        gateway: &record.gateway,
        gateway_key: &record.gateway_key,
    });
    let progress = ctx.progress();
    progress.warn(
        "the configuration holds the peer's private key, which nobody can recover: without it the peer has to be \
         removed and made anew",
    );
    let mut view = Created {
        name: record.name.clone(),
        region: record.region.clone(),
        peerip: record.peer_ip.to_string(),
        pubkey: record.public_key.clone(),
        file: None,
        config: None,
        text: String::new(),
    };
    match target {
        Target::Stdout => {
            view.config = Some(conf.clone());
            view.text = conf;
        }
        Target::File(path, mut file) => {
            file.write_all(conf.as_bytes()).and_then(|()| file.sync_all()).map_err(|e| {
                Failure::cannot_write(&path, &e).next_command(
                    format!("fly wireguard remove {} {}", record.org_slug, record.name),
                    "remove the peer that was made",
                )
            })?;
            if let Some(problem) = export::name_problem(&path) {
                progress.warn(&problem);
            }
            view.text = format!("wrote the configuration of {} to {}\n", record.name, path.display());
            view.file = Some(path.display().to_string());
        }
    }
    ctx.show(args.format.json, &view);
    Ok(0)
}

/// What was made. The key is in `config` only when the configuration was asked for on stdout.
#[derive(Serialize)]
struct Created {
    #[serde(rename = "Name")]
    name: String,
    #[serde(rename = "Region")]
    region: String,
    #[serde(rename = "Peerip")]
    peerip: String,
    #[serde(rename = "Pubkey")]
    pubkey: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    config: Option<String>,
    #[serde(skip)]
    text: String,
}

impl View for Created {
    fn human(&self, page: &mut Page) {
        page.raw(&self.text);
    }
}
