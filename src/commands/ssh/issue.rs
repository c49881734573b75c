//! `fly ssh issue`: a key and a certificate for other SSH clients, as files or in `ssh-agent`.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use model::diagnosis::Code;
use serde::Serialize;

use crate::commands::{args, orgs};
use crate::context::{Ctx, env};
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::ssh::{agent, certificate};

use super::login::{self, Issued, Wish};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Organization, then (optionally) an email address whose name may log in as well, then the file for the private key
    #[arg(value_names = ["ORG", "EMAIL", "PATH"], num_args = 0..=3)]
    words: Vec<String>,
    #[command(flatten)]
    org: args::Org,
    /// User names the certificate lets in; may be repeated
    #[arg(short = 'u', long, value_name = "NAME", value_delimiter = ',', default_values = ["root", "fly"])]
    username: Vec<String>,
    /// Hours until it expires (1 to 72)
    #[arg(long, value_name = "HOURS", default_value_t = 24)]
    hours: u32,
    /// Give the key to ssh-agent, which forgets it when the certificate expires, instead of writing files
    #[arg(long)]
    agent: bool,
    /// The path is a name below ~/.ssh
    #[arg(short = 'd', long)]
    dotssh: bool,
    /// Replace files of the same name if `fly ssh issue` wrote them
    #[arg(long)]
    overwrite: bool,
    #[command(flatten)]
    format: args::Json,
}

/// The words, told apart: the organisation comes first unless a flag named it.
#[derive(Debug, PartialEq, Eq)]
struct Words<'a> {
    org: Option<&'a str>,
    email: Option<&'a str>,
    path: Option<&'a str>,
}

impl<'a> Words<'a> {
    fn of(words: &'a [String], org: Option<&'a str>) -> Result<Self, Failure> {
        let mut rest = words.iter().map(String::as_str);
        let org = org.or_else(|| rest.next());
        let rest: Vec<&str> = rest.collect();
        match rest.as_slice() {
            [] => Ok(Self { org, email: None, path: None }),
            [one] if is_email(one) => Ok(Self { org, email: Some(one), path: None }),
            [one] => Ok(Self { org, email: None, path: Some(one) }),
            [email, path] if is_email(email) => Ok(Self { org, email: Some(email), path: Some(path) }),
            [email, _] => Err(Failure::usage(format!("\"{email}\" is no email address"))),
            _ => Err(Failure::usage("too many arguments: give an organization, an email address and a path")),
        }
    }
}

fn is_email(text: &str) -> bool {
    text.split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains([' ', '/'])
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if !(1..=72).contains(&args.hours) {
        return Err(Failure::usage("`--hours` takes 1 to 72"));
    }
    let words = Words::of(&args.words, args.org.org.as_deref())?;
    let mut users = args.username.clone();
    users.extend(words.email.and_then(|email| email.split('@').next()).map(str::to_owned));
    let session = ctx.session()?;
    let slug = orgs::which(ctx, &session, words.org, args.format.json).await?;
    // Where it goes is settled before anything is issued.
    let place =
        if args.agent { Place::Agent(socket(ctx)?) } else { Place::Files(file(args, words.path, ctx)?) };
    let organization = orgs::details(&slug, &session).await?;
    let wish = Wish {
        organization: organization.id,
        slug,
        users: users.clone(),
        app: None,
        hours: args.hours,
        comment: certificate::COMMENT,
    };
    let issuing = login::issue(&session, &wish);
    let issued = ctx.progress().waiting("the certificate", issuing).await?;
    let kept = match &place {
        Place::Agent(socket) => {
            add(socket, &issued).await?;
            Kept { agent: true, ..Kept::default() }
        }
        Place::Files(path) => {
            let certificate = certificate_path(path);
            write(path, &certificate, &issued, args.overwrite)?;
            let shown = |path: &Path| Some(path.display().to_string());
            Kept { private_key: shown(path), certificate_file: shown(&certificate), ..Kept::default() }
        }
    };
    let ends = UNIX_EPOCH + Duration::from_secs(issued.certificate.valid_before().min(MAX_TIME));
    ctx.show(
        args.format.json,
        &Kept {
            certificate: issued.line,
            hours: args.hours,
            users,
            expires_at: jiff::Timestamp::try_from(ends).map(|time| time.to_string()).unwrap_or_default(),
            ..kept
        },
    );
    Ok(0)
}

/// Later than any date that can be written.
const MAX_TIME: u64 = 253_402_207_200;

enum Place {
    Agent(PathBuf),
    Files(PathBuf),
}

fn socket(ctx: &Ctx) -> Result<PathBuf, Failure> {
    match ctx.env.get(env::SSH_AUTH_SOCK) {
        Some(socket) => Ok(ctx.path(socket)),
        None => Err(Failure::new(Code::N910, "no ssh-agent is running here: SSH_AUTH_SOCK is not set")
            .next_step("start one with `eval \"$(ssh-agent)\"`, or leave out `--agent` to get files")),
    }
}

/// Where the private key goes; asked for where somebody is there.
fn file(args: &Args, named: Option<&str>, ctx: &Ctx) -> Result<PathBuf, Failure> {
    let name = match named {
        Some(name) => name.to_owned(),
        None => ctx.prompt(false, args.format.json).input("File for the private key", "PATH")?,
    };
    let path = if args.dotssh {
        PathBuf::from(ctx.env.get(env::HOME).unwrap_or(".")).join(".ssh").join(name)
    } else {
        ctx.path(name)
    };
    for path in [&path, &certificate_path(&path)] {
        if path.symlink_metadata().is_ok() && !args.overwrite {
            return Err(Failure::new(Code::C921, format!("{} is already there", path.display())).next_step(
                "name another file, or repeat it with `--overwrite` if `fly ssh issue` wrote it",
            ));
        }
    }
    if path.symlink_metadata().is_ok() {
        let content = std::fs::read(&path).map_err(|error| Failure::unreadable(&path, &error))?;
        if !certificate::is_ours(&content) {
            return Err(Failure::new(
                Code::C921,
                format!("{} is no key that `fly ssh issue` wrote, and is left alone", path.display()),
            )
            .next_step("name another file"));
        }
    }
    Ok(path)
}

/// `id` → `id-cert.pub`, where OpenSSH looks for it.
fn certificate_path(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push("-cert.pub");
    path.with_file_name(name)
}

fn write(path: &Path, certificate: &Path, issued: &Issued, overwrite: bool) -> Result<(), Failure> {
    let key = certificate::key_file(&issued.key).map_err(|problem| Failure::defect(&problem.to_string()))?;
    let line = format!("{}\n", issued.line);
    private(path, key.as_bytes(), overwrite)?;
    private(certificate, line.as_bytes(), overwrite)
}

/// Writes a file nobody else may read: whole or not at all, and only over an existing one when told to.
fn private(path: &Path, content: &[u8], overwrite: bool) -> Result<(), Failure> {
    let failed = |error: &std::io::Error| Failure::cannot_write(path, error);
    let directory = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Temporary files are 0600 from their first moment.
    let mut file = tempfile::NamedTempFile::new_in(directory).map_err(|e| failed(&e))?;
    file.write_all(content).and_then(|()| file.as_file().sync_all()).map_err(|e| failed(&e))?;
    let kept = if overwrite { file.persist(path) } else { file.persist_noclobber(path) };
    kept.map(drop).map_err(|e| failed(&e.error))
}

#[cfg(unix)]
async fn add(socket: &Path, issued: &Issued) -> Result<(), Failure> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let ends = Duration::from_secs(issued.certificate.valid_before());
    let failed = |reason: &dyn std::fmt::Display| {
        Failure::new(Code::N904, format!("ssh-agent did not take the key: {reason}"))
            .because(format!("its socket is {}, from SSH_AUTH_SOCK", socket.display()))
            .next_step("see whether it answers with `ssh-add -l`, or leave out `--agent` to get files")
    };
    let mut stream = tokio::net::UnixStream::connect(socket).await.map_err(|error| failed(&error))?;
    let adding = agent::add(&mut stream, &issued.key, &issued.certificate, ends.saturating_sub(now));
    adding.await.map_err(|problem| failed(&problem))
}

#[cfg(not(unix))]
async fn add(_socket: &Path, _issued: &Issued) -> Result<(), Failure> {
    Err(Failure::usage("`--agent` needs an agent with a Unix socket; leave it out to get files"))
}

/// What was made, and where it is.
#[derive(Debug, Default, Serialize)]
struct Kept {
    certificate: String,
    users: Vec<String>,
    hours: u32,
    expires_at: String,
    /// Path of the private key; none when the agent has it.
    private_key: Option<String>,
    certificate_file: Option<String>,
    agent: bool,
}

impl View for Kept {
    fn human(&self, page: &mut Page) {
        let users = self.users.join(", ");
        match (&self.private_key, &self.certificate_file) {
            (Some(key), Some(certificate)) => {
                page.line(&format!("wrote {key} and {certificate}: valid for {} h, for {users}", self.hours));
                page.remark("delete both when you are done; `--agent` leaves no files");
            }
            _ => page.line(&format!("ssh-agent has the key: valid for {} h, for {users}", self.hours)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn words(words: &[&str], org: Option<&str>) -> (Option<String>, Option<String>, Option<String>) {
        let words: Vec<String> = words.iter().map(|w| (*w).to_owned()).collect();
        let words = Words::of(&words, org).unwrap();
        (words.org.map(str::to_owned), words.email.map(str::to_owned), words.path.map(str::to_owned))
    }

    #[test]
    fn words_are_told_apart_as_the_reference_does() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(words(&[], None), (None, None, None));
        assert_eq!(words(&["o"], None), (some("o"), None, None));
        assert_eq!(words(&["o", "id"], None), (some("o"), None, some("id")));
        assert_eq!(words(&["o", "me@x.dev"], None), (some("o"), some("me@x.dev"), None));
        assert_eq!(words(&["o", "me@x.dev", "id"], None), (some("o"), some("me@x.dev"), some("id")));
        assert_eq!(words(&["id"], Some("o")), (some("o"), None, some("id")));
        assert!(Words::of(&["o".into(), "x".into(), "id".into()], None).is_err());
        assert!(!is_email("dir/me@host") && !is_email("@x") && !is_email("id_fly"));
    }

    #[cfg(unix)]
    #[test]
    fn files_are_private_and_replaced_only_when_told_to() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("id");
        private(&path, b"one", false).unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(private(&path, b"two", false).unwrap_err().code(), Code::N904);
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        private(&path, b"two", true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
        assert_eq!(certificate_path(&path), dir.path().join("id-cert.pub"));
    }
}
