//! Trying how machines can be built on this computer, by building one that runs nothing.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::process::Stdio;

use super::messages::{Event, Failure, GuestSpec, MachineSpec, Request};
use super::remedies::{Facts, remedies};
use super::{Isolation, launch, wire};
use crate::runtime::RuntimeUnavailable;
use crate::runtime::image::remove_tree;

/// The best isolation that works: real root before a user namespace, an overlay before a copy.
/// Errors: none works; the first refusal of the last resort (or of the only one) is told.
pub(super) async fn isolation(init_exe: &Path, data_dir: &Path) -> Result<Isolation, RuntimeUnavailable> {
    let root = nix::unistd::geteuid().is_root();
    let ways: &[bool] = if root { &[false, true] } else { &[true] };
    let mut refusal = ("starting a machine".to_owned(), "no way to try".to_owned());
    for &user_namespace in ways {
        for overlay in [true, false] {
            let isolation = Isolation { user_namespace, overlay };
            match attempt(init_exe, data_dir, isolation).await? {
                Ok(()) => return Ok(isolation),
                Err(refused) => refusal = refused,
            }
        }
    }
    let (step, reason) = refusal;
    let remedies = remedies(&Facts::read());
    Err(RuntimeUnavailable::Namespaces { step, reason, remedies })
}

/// The step that was refused and the answer.
type Refusal = (String, String);

async fn attempt(
    init_exe: &Path,
    data_dir: &Path,
    isolation: Isolation,
) -> Result<Result<(), Refusal>, RuntimeUnavailable> {
    let dir = data_dir.join(format!(".probe-{}", ulid::Ulid::generate()));
    let result = build_once(init_exe, &dir, isolation).await;
    // Empty directories at most.
    let _ = remove_tree(&dir);
    result
}

async fn build_once(
    init_exe: &Path,
    dir: &Path,
    isolation: Isolation,
) -> Result<Result<(), Refusal>, RuntimeUnavailable> {
    let failed = |source| RuntimeUnavailable::DataDir { path: dir.to_owned(), source };
    let image = dir.join("image");
    std::fs::create_dir_all(&image).map_err(failed)?;
    let (rootfs, target) =
        launch::lay_out(&dir.join("machine"), &image, isolation.overlay).map_err(failed)?;
    let unusable = |reason: String| RuntimeUnavailable::InitExecutable { path: init_exe.to_owned(), reason };
    let mut supervisor = launch::supervisor(init_exe, Stdio::null(), Stdio::null())
        .map_err(|error| unusable(error.to_string()))?;
    let (user_namespace, private_ip4) = (isolation.user_namespace, Ipv4Addr::new(172, 19, 0, 1));
    let private_ip = Some(Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, 2));
    let hostname = "probe".to_owned();
    let spec = MachineSpec {
        user_namespace,
        hostname: hostname.clone(),
        private_ip,
        private_ip4,
        guest: GuestSpec {
            user_namespace,
            hostname,
            private_ip,
            private_ip4,
            rootfs,
            target,
            mounts: Vec::new(),
            files: Vec::new(),
        },
        main: None,
    };
    let talk = async {
        wire::send_async(&mut supervisor.requests, &spec, &[]).await?;
        let event = wire::receive_async::<Event>(&mut supervisor.events).await?;
        // It may have ended already.
        let _ = wire::send_async(&mut supervisor.requests, &Request::Kill, &[]).await;
        Ok::<_, std::io::Error>(event)
    };
    let event = talk.await;
    drop((supervisor.requests, supervisor.events));
    let _ = supervisor.process.wait().await;
    match event {
        Ok(Some((Event::Started { .. }, _))) => Ok(Ok(())),
        Ok(Some((Event::Failed(Failure::Refused { step, reason }), _))) => Ok(Err((step, reason))),
        Ok(Some((Event::Failed(Failure::Start(error)), _))) => {
            Ok(Err(("starting a machine".to_owned(), error.to_string())))
        }
        Ok(Some((Event::Exited { .. }, _)) | None) => {
            Err(unusable("it does not know how to start machines".to_owned()))
        }
        Err(error) => Err(unusable(error.to_string())),
    }
}
