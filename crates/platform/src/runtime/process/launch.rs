//! From a [`LaunchSpec`] to a running supervisor.

use std::fs;
use std::io;
use std::net::Ipv4Addr;
use std::os::fd::OwnedFd;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};
use tokio::net::UnixStream;
use tokio::process::{Child, Command};

use super::super::image::{ImageCache, copy_tree, remove_tree};
use super::super::{LaunchSpec, StartError, report_start};
use super::cgroup::{CgroupBases, MachineCgroup};
use super::instance::{Parts, ProcessInstance};
use super::messages::{BindMount, EnterMode, EnterSpec, Event, FileSpec, GuestSpec, MachineSpec, RootFs};
use super::{INIT_WORD, Isolation, wire};
use crate::logs::Provider;

/// What every start needs.
pub(super) struct Launcher {
    pub(super) init_exe: PathBuf,
    pub(super) cache: ImageCache,
    pub(super) isolation: Isolation,
    pub(super) cgroups: CgroupBases,
}

/// A supervisor and our end of its socket, once for each direction.
pub(super) struct Supervisor {
    pub(super) process: Child,
    pub(super) events: UnixStream,
    pub(super) requests: UnixStream,
}

impl Launcher {
    /// Starts the main process; returns when it runs.
    pub(super) async fn launch(
        launcher: &Arc<Self>,
        spec: LaunchSpec,
    ) -> Result<Arc<ProcessInstance>, StartError> {
        let result = Self::try_launch(launcher, &spec).await;
        if let Err(error) = &result {
            report_start(&spec, error);
        }
        result
    }

    async fn try_launch(launcher: &Arc<Self>, spec: &LaunchSpec) -> Result<Arc<ProcessInstance>, StartError> {
        if spec.argv.is_empty() {
            return Err(StartError::NoCommand);
        }
        spec.logs.line(Provider::Runner, "info", "Preparing image");
        let prepared = {
            let (launcher, spec) = (Arc::clone(launcher), spec.clone());
            tokio::task::spawn_blocking(move || launcher.prepare(&spec)).await
        };
        let (rootfs, target) = prepared.map_err(|error| StartError::Host(error.to_string()))??;
        let cgroup = launcher
            .cgroups
            .create(&spec.machine_id, spec.memory_mb)
            .map_err(|error| StartError::Host(format!("creating a control group: {error}")))?;
        spec.logs.line(Provider::Runner, "info", &cgroup.describe(spec.memory_mb));
        let machine = launcher.machine_spec(spec, rootfs, target, &cgroup);
        let program = machine.main.clone().ok_or(StartError::NoCommand)?;
        let user = spec.user.as_deref().unwrap_or("root");
        spec.logs.line(
            Provider::Runner,
            "info",
            &format!("Preparing to run: `{}` as {user}", spec.argv.join(" ")),
        );
        let mut supervisor = supervisor(&launcher.init_exe, Stdio::piped(), Stdio::piped()).map_err(host)?;
        let (init_pid, device) = begin(&mut supervisor, &machine).await?;
        Ok(ProcessInstance::adopt(Parts {
            supervisor,
            init_pid,
            device,
            program,
            cgroup,
            memory_mb: spec.memory_mb,
            machine_dir: spec.machine_dir.clone(),
            logs: Arc::clone(&spec.logs),
        }))
    }

    /// Unpacks the image and lays out the machine's directory: the root file system starts anew
    /// with every start, as on the real platform.
    fn prepare(&self, spec: &LaunchSpec) -> Result<(RootFs, PathBuf), StartError> {
        let image = self
            .cache
            .ensure(&spec.image_digest, &spec.layers)
            .map_err(|error| StartError::Unpack(error.to_string()))?;
        lay_out(&spec.machine_dir, &image, self.isolation.overlay)
            .map_err(|error| StartError::Host(format!("{}: {error}", spec.machine_dir.display())))
    }

    fn machine_spec(
        &self,
        spec: &LaunchSpec,
        rootfs: RootFs,
        target: PathBuf,
        cgroup: &MachineCgroup,
    ) -> MachineSpec {
        let user_namespace = self.isolation.user_namespace;
        let private_ip = spec.private_ip.parse().ok();
        let private_ip4 = private_ipv4(&spec.machine_id);
        let files = spec.files.iter().map(|file| FileSpec {
            guest_path: file.guest_path.clone(),
            content: STANDARD.encode(&file.content),
            mode: file.mode.unwrap_or(0o644),
        });
        let mounts = spec.mounts.iter().map(|mount| BindMount {
            host_dir: mount.host_dir.canonicalize().unwrap_or_else(|_| mount.host_dir.clone()),
            guest_path: mount.guest_path.clone(),
        });
        MachineSpec {
            user_namespace,
            hostname: spec.hostname.clone(),
            private_ip,
            private_ip4,
            guest: GuestSpec {
                user_namespace,
                hostname: spec.hostname.clone(),
                private_ip,
                private_ip4,
                rootfs,
                target,
                mounts: mounts.collect(),
                files: files.collect(),
            },
            main: Some(EnterSpec {
                argv: spec.argv.clone(),
                env: spec.env.clone(),
                user: spec.user.clone(),
                workdir: spec.workdir.clone(),
                cgroups: cgroup.procs_files(),
                user_namespace,
                init_pid: 0,
                mode: EnterMode::Program,
                terminal: None,
            }),
        }
    }
}

/// Starts the executable as a supervisor that waits for its machine.
pub(super) fn supervisor(exe: &Path, stdout: Stdio, stderr: Stdio) -> io::Result<Supervisor> {
    let (near, far) = std::os::unix::net::UnixStream::pair()?;
    near.set_nonblocking(true)?;
    let process = Command::new(exe)
        .args([INIT_WORD, "supervise"])
        .env_clear()
        .current_dir("/")
        .stdin(OwnedFd::from(far))
        .stdout(stdout)
        .stderr(stderr)
        .process_group(0)
        .kill_on_drop(true)
        .spawn()?;
    Ok(Supervisor {
        process,
        events: UnixStream::from_std(near.try_clone()?)?,
        requests: UnixStream::from_std(near)?,
    })
}

/// Hands the machine to its supervisor; returns the host's PID of its init and our end of its network
/// device.
async fn begin(
    supervisor: &mut Supervisor,
    machine: &MachineSpec,
) -> Result<(u32, Option<OwnedFd>), StartError> {
    wire::send_async(&mut supervisor.requests, machine, &[]).await.map_err(host)?;
    match wire::receive_async::<Event>(&mut supervisor.events).await.map_err(host)? {
        Some((Event::Started { init_pid }, files)) => Ok((init_pid, files.into_iter().next())),
        Some((Event::Failed(failure), _)) => {
            let _ = supervisor.process.wait().await;
            Err(failure.into_start_error())
        }
        Some((Event::Exited { .. }, _)) | None => {
            Err(StartError::Host("the machine's supervisor ended before it started".to_owned()))
        }
    }
}

fn host(error: io::Error) -> StartError {
    StartError::Host(format!("starting the machine's supervisor: {error}"))
}

/// Directories below the machine's: `root` (where the file system is assembled), and `upper` +
/// `work` of an overlay, or a copy of the image in `root`.
pub(super) fn lay_out(dir: &Path, image: &Path, overlay: bool) -> io::Result<(RootFs, PathBuf)> {
    fs::create_dir_all(dir)?;
    let dir = dir.canonicalize()?;
    let (target, upper, work, copy) =
        (dir.join("root"), dir.join("upper"), dir.join("work"), dir.join("copy"));
    for old in [&target, &upper, &work, &copy] {
        remove_tree(old)?;
    }
    fs::create_dir(&target)?;
    if overlay {
        fs::create_dir(&upper)?;
        fs::create_dir(&work)?;
        // The root directory of an overlay looks like its upper one.
        fs::set_permissions(&upper, fs::Permissions::from_mode(0o755))?;
        return Ok((RootFs::Overlay { lower: image.to_owned(), upper, work }, target));
    }
    copy_tree(image, &copy)?;
    Ok((RootFs::Copy { directory: copy }, target))
}

/// The machine's address on the platform's internal IPv4 network, `172.19.x.y`: the same at every
/// start. Machines do not share a network namespace, so two may have the same.
fn private_ipv4(machine_id: &str) -> Ipv4Addr {
    let digest = Sha256::digest(machine_id.as_bytes());
    // Neither .0 nor .255.
    Ipv4Addr::new(172, 19, digest[0], 1 + digest[1] % 254)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn addresses_are_stable_and_usable() {
        let address = private_ipv4("148e1234567890");
        assert_eq!(address, private_ipv4("148e1234567890"));
        assert_eq!(address.octets()[..2], [172, 19]);
        assert!(![0, 255].contains(&address.octets()[3]));
    }

    #[test]
    fn every_start_begins_with_a_fresh_root() {
        let dir = tempfile::tempdir().unwrap();
        let (image, machine) = (dir.path().join("image"), dir.path().join("machine"));
        fs::create_dir(&image).unwrap();
        fs::write(image.join("file"), "of the image").unwrap();
        let (rootfs, _) = lay_out(&machine, &image, false).unwrap();
        let RootFs::Copy { directory } = rootfs else { panic!("not a copy") };
        fs::write(directory.join("file"), "changed").unwrap();
        let (rootfs, target) = lay_out(&machine, &image, true).unwrap();
        assert!(!directory.exists() && target.is_dir());
        assert!(matches!(rootfs, RootFs::Overlay { lower, .. } if lower == image));
    }
}
