//! Which process listens on a port of this computer, as far as the system tells.

/// "12345/postgres"; `None` where the system does not say.
#[cfg(target_os = "linux")]
pub(super) fn of_port(port: u16) -> Option<String> {
    let tables = ["/proc/net/tcp", "/proc/net/tcp6"];
    let inode = tables.iter().find_map(|path| listener(&std::fs::read_to_string(path).ok()?, port))?;
    let wanted = format!("socket:[{inode}]");
    for process in std::fs::read_dir("/proc").ok()?.flatten() {
        let Some(pid) = process.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let files = std::fs::read_dir(process.path().join("fd")).into_iter().flatten().flatten();
        let mut targets = files.filter_map(|file| std::fs::read_link(file.path()).ok());
        if targets.any(|target| target.to_str() == Some(&wanted)) {
            let name = std::fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            return Some(format!("{pid}/{}", crate::output::terminal::clean(name.trim())));
        }
    }
    None
}

/// Other systems tell only with tools of their own.
#[cfg(not(target_os = "linux"))]
pub(super) fn of_port(_port: u16) -> Option<String> {
    None
}

/// Inode of the socket that listens on a port (man proc_pid_net: state 0A).
#[cfg(target_os = "linux")]
fn listener(table: &str, port: u16) -> Option<u64> {
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let local = u16::from_str_radix(fields.get(1)?.rsplit_once(':')?.1, 16).ok()?;
        let listens = *fields.get(3)? == "0A";
        (listens && local == port).then(|| fields.get(9)?.parse().ok()).flatten()
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_listener_is_found_in_the_table() {
        let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
            \x20  0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000   999        0 4242 1 x 100 0 0 10 0\n\
            \x20  1: 0100007F:1538 0100007F:D000 01 00000000:00000000 00:00000000 00000000   999        0 4243 1 x 20 4 30 10 -1\n";
        assert_eq!(listener(table, 5432), Some(4242));
        assert_eq!(listener(table, 5433), None);
        assert_eq!(listener("", 1), None);
    }

    #[test]
    fn our_own_listener_is_ours() {
        let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let owner = of_port(socket.local_addr().unwrap().port()).unwrap();
        assert!(owner.starts_with(&format!("{}/", std::process::id())), "{owner}");
    }
}
