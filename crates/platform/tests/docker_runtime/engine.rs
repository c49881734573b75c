//! What tests see of the engine beside the runtime, and how they leave it as they found it.

use std::collections::HashMap;
use std::path::Path;

use bollard::Docker;
use bollard::models::ContainerSummary;
use bollard::query_parameters::{
    ListContainersOptionsBuilder, RemoveContainerOptionsBuilder, RemoveImageOptionsBuilder,
};

/// The containers of a data directory, whatever their state.
pub(crate) async fn containers(docker: &Docker, data_dir: &Path) -> Vec<ContainerSummary> {
    let label = format!("fly.local.data_dir={}", data_dir.display());
    let filters = HashMap::from([("label", vec![label])]);
    let options = ListContainersOptionsBuilder::default().all(true).filters(&filters).build();
    docker.list_containers(Some(options)).await.unwrap()
}

pub(crate) async fn connect() -> Docker {
    Docker::connect_with_defaults().unwrap().negotiate_version().await.unwrap()
}

/// Removes the containers and the images of a bench, from wherever it is dropped.
pub(crate) fn clean(data_dir: &Path) {
    let (data_dir, digests) = (data_dir.to_owned(), digests(data_dir));
    let cleaning = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let docker = connect().await;
            for container in containers(&docker, &data_dir).await {
                let options = RemoveContainerOptionsBuilder::default().force(true).build();
                // The runtime may be removing it itself.
                let _ = docker.remove_container(&container.id.unwrap(), Some(options)).await;
            }
            for digest in digests {
                let tag = format!("fly-local/{}", &digest[..12]);
                let options = RemoveImageOptionsBuilder::default().force(true).build();
                // A start that failed has loaded none.
                let _ = docker.remove_image(&tag, Some(options), None).await;
            }
        });
    });
    let _ = cleaning.join();
}

/// Of the images that were unpacked: the names in the cache.
fn digests(data_dir: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(data_dir.join("images")).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| Some(entry.file_name().to_str()?.strip_prefix("sha256-")?.to_owned()))
        .collect()
}
