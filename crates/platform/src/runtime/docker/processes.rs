//! The processes of a container. The engine runs on this computer (its network is here), so that its
//! `/proc` tells as much as for the process runtime; where it does not, the engine's `top` is asked.

use std::io;

use bollard::query_parameters::TopOptionsBuilder;

use super::super::ProcessStat;
use super::engine::Engine;

/// Columns of `ps` in the order they are read; the last one may contain spaces.
const COLUMNS: &str = "-o pid,etimes,cputimes,rss,args";

/// All processes but the engine's init.
pub(super) async fn list(engine: &Engine, id: &str, init_pid: i32) -> io::Result<Vec<ProcessStat>> {
    let found = tokio::task::spawn_blocking(move || here(init_pid)).await.map_err(io::Error::other)?;
    if !found.is_empty() {
        return Ok(found);
    }
    let options = TopOptionsBuilder::default().ps_args(COLUMNS).build();
    let answer = engine.call("list processes", engine.docker.top_processes(id, Some(options))).await?;
    let rows = answer.processes.unwrap_or_default();
    Ok(rows.iter().filter_map(|row| read(row)).filter(|process| process.pid != init_pid).collect())
}

#[cfg(target_os = "linux")]
fn here(init_pid: i32) -> Vec<ProcessStat> {
    use super::super::process::{process_table, sockets};
    if init_pid <= 0 {
        return Vec::new();
    }
    let mut found = process_table::stats(&process_table::below(init_pid));
    // Only root may see whose a socket is; that somebody listens matters more.
    if !found.is_empty() && found.iter().all(|process| process.listen_sockets.is_empty()) {
        let mut sockets: Vec<_> = sockets::listening(init_pid).into_values().collect();
        sockets.sort_by(|a, b| (&a.proto, &a.address).cmp(&(&b.proto, &b.address)));
        found[0].listen_sockets = sockets;
    }
    found
}

#[cfg(not(target_os = "linux"))]
fn here(_init_pid: i32) -> Vec<ProcessStat> {
    Vec::new()
}

/// A row of `top`; PIDs are the host's.
fn read(row: &[String]) -> Option<ProcessStat> {
    let number = |index: usize| row.get(index)?.trim().parse::<u64>().ok();
    Some(ProcessStat {
        pid: row.first()?.trim().parse().ok()?,
        stime: 0,
        rtime: number(1)?,
        command: row.get(4..)?.join(" "),
        directory: String::new(),
        cpu: number(2)?,
        rss: number(3)?.saturating_mul(1024),
        listen_sockets: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_of_top_are_read() {
        let row = ["12", "30", "4", "1024", "/bin/app --x"].map(str::to_owned);
        let process = read(&row).unwrap();
        assert_eq!((process.pid, process.rtime, process.rss), (12, 30, 1 << 20));
        assert_eq!(process.command, "/bin/app --x");
    }

    proptest! {
        #[test]
        fn foreign_rows_never_panic(row in proptest::collection::vec("[0-9a-z ]{0,19}", 0..6)) {
            let _ = read(&row);
        }
    }
}
