//! The local ends: ports and sockets, taken before anything is asked of the platform.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use model::diagnosis::Code;
use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};

use crate::diagnostics::Failure;

use super::owner;
use super::ports::{Local, Pair};

/// A local end that takes connections.
pub(super) enum Listener {
    Tcp(TcpListener),
    #[cfg(unix)]
    Unix(UnixListener, SocketFile),
}

/// One connection taken.
pub(super) enum Taken {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(UnixStream),
}

/// Removes the socket's file at the end.
#[cfg(unix)]
pub(super) struct SocketFile(PathBuf);

#[cfg(unix)]
impl Drop for SocketFile {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

impl Listener {
    /// Takes the local end of a pair. `at` = address for ports.
    pub(super) async fn take(pair: &Pair, at: IpAddr, cwd: &std::path::Path) -> Result<Self, Failure> {
        match &pair.local {
            Local::Port(port) => {
                let address = SocketAddr::new(at, *port);
                TcpListener::bind(address).await.map(Self::Tcp).map_err(|error| refused(address, &error))
            }
            Local::Socket(path) => socket(cwd.join(path)).await,
        }
    }

    /// As people and scripts know it: flyctl's line says `localhost` for its default address.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Tcp(listener) => match listener.local_addr() {
                Ok(address) if address.ip().is_loopback() && address.is_ipv4() => {
                    format!("localhost:{}", address.port())
                }
                Ok(address) => address.to_string(),
                Err(_) => "localhost".to_owned(),
            },
            #[cfg(unix)]
            Self::Unix(_, file) => file.0.display().to_string(),
        }
    }

    pub(super) async fn accept(&self) -> io::Result<Taken> {
        match self {
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                drop(stream.set_nodelay(true));
                Ok(Taken::Tcp(stream))
            }
            #[cfg(unix)]
            Self::Unix(listener, _) => Ok(Taken::Unix(listener.accept().await?.0)),
        }
    }
}

impl Taken {
    /// Ends the connection so that the program on this computer sees a failure, not an empty answer.
    pub(super) fn reset(self) {
        match self {
            Self::Tcp(stream) => drop(stream.set_zero_linger()),
            #[cfg(unix)]
            Self::Unix(stream) => drop(stream),
        }
    }
}

#[cfg(unix)]
async fn socket(path: PathBuf) -> Result<Listener, Failure> {
    use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
    if std::fs::symlink_metadata(&path).is_ok_and(|meta| meta.file_type().is_socket()) {
        // Left by a process that is gone, unless somebody answers.
        if UnixStream::connect(&path).await.is_ok() {
            return Err(Failure::new(Code::N908, format!("socket {} is already in use", path.display()))
                .because("somebody answers on it")
                .next_step("choose another path, or end that program"));
        }
        drop(std::fs::remove_file(&path));
    }
    let cannot = |error: io::Error| Failure::cannot_write(&path, &error);
    // Nobody else may connect, not even in the moment before the mode is set: bind in a private directory first.
    let dir = path
        .parent()
        .filter(|dir| !dir.as_os_str().is_empty())
        .map_or_else(|| PathBuf::from("."), PathBuf::from);
    let private = tempfile::Builder::new().prefix(".fly-").tempdir_in(&dir).map_err(cannot)?;
    let inner = private.path().join("s");
    let listener = UnixListener::bind(&inner).map_err(cannot)?;
    std::fs::set_permissions(&inner, std::fs::Permissions::from_mode(0o600)).map_err(cannot)?;
    if path.exists() {
        return Err(Failure::cannot_write(&path, &io::Error::from(io::ErrorKind::AlreadyExists)));
    }
    std::fs::rename(&inner, &path).map_err(cannot)?;
    Ok(Listener::Unix(listener, SocketFile(path)))
}

#[cfg(not(unix))]
async fn socket(path: PathBuf) -> Result<Listener, Failure> {
    std::future::ready(Err(Failure::usage(format!(
        "`{}`: sockets in files are not available on this system",
        path.display()
    ))))
    .await
}

fn refused(address: SocketAddr, error: &io::Error) -> Failure {
    if error.kind() != io::ErrorKind::AddrInUse {
        return Failure::new(Code::N908, format!("cannot listen on {address}: {error}"))
            .next_step("choose another local port or another `--bind-addr`");
    }
    let port = address.port();
    let failure = match owner::of_port(port) {
        Some(owner) => {
            let (pid, program) = owner.split_once('/').unwrap_or((owner.as_str(), ""));
            Failure::new(Code::N908, format!("local port {port} is already in use by {program} (pid {pid})"))
        }
        None => Failure::new(Code::N908, format!("local port {port} is already in use")),
    };
    failure
        .because(format!("{address}: {error}"))
        .next_step("choose another local port, as in `0:REMOTE` for any that is free")
}
