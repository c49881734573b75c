//! A program for tests to run inside machines: listens, holds memory, says who it is. Small, so that
//! an image of it and a shell is made in a moment.

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    guest::main()
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod guest {
    use std::io::{self, Write as _};
    use std::net::TcpListener;
    use std::os::unix::net::UnixListener;
    use std::process::ExitCode;

    pub(super) fn main() -> ExitCode {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let result = match words.as_slice() {
            ["wait"] => forever(),
            ["listen", addresses @ ..] => listen(addresses),
            ["hold", path] => hold(path),
            ["allocate", megabytes] => allocate(megabytes),
            ["id"] => id(),
            ["env"] => env(),
            ["terminal"] => terminal(),
            ["cat"] => io::copy(&mut io::stdin(), &mut io::stdout()).map(drop),
            _ => Err(io::Error::other("unknown words")),
        };
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let _ = writeln!(io::stderr(), "guest: {error}");
                ExitCode::FAILURE
            }
        }
    }

    fn say(text: &str) -> io::Result<()> {
        writeln!(io::stdout(), "{text}")
    }

    fn forever() -> io::Result<()> {
        say("waiting")?;
        loop {
            std::thread::park();
        }
    }

    /// Greets every connection on any of the addresses.
    fn listen(addresses: &[&str]) -> io::Result<()> {
        for address in addresses {
            let listener = TcpListener::bind(address)?;
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let mut stream = stream;
                    let _ = stream.write_all(b"hello\n");
                }
            });
        }
        say("listening")?;
        forever()
    }

    /// Keeps every connection to a Unix socket open as long as it lives: a peer sees its end.
    fn hold(path: &str) -> io::Result<()> {
        let listener = UnixListener::bind(path)?;
        say("holding")?;
        let mut held = Vec::new();
        loop {
            held.push(listener.accept()?);
        }
    }

    fn allocate(megabytes: &str) -> io::Result<()> {
        let megabytes: usize = megabytes.parse().map_err(io::Error::other)?;
        let mut held = Vec::new();
        for n in 0..megabytes {
            // Written, so that it takes memory.
            held.push(vec![u8::try_from(n % 255 + 1).unwrap_or(1); 1 << 20]);
        }
        say(&format!("allocated {}", held.len()))?;
        forever()
    }

    /// Name and size of the terminal on stdin.
    fn terminal() -> io::Result<()> {
        let name = nix::unistd::ttyname(io::stdin())?;
        let size = rustix::termios::tcgetwinsize(io::stdin())?;
        say(&format!("{} {}x{}", name.display(), size.ws_col, size.ws_row))
    }

    fn id() -> io::Result<()> {
        let groups = nix::unistd::getgroups()?;
        say(&format!("{} {} {groups:?}", nix::unistd::getuid(), nix::unistd::getgid()))
    }

    #[expect(clippy::disallowed_methods, reason = "showing the environment is its purpose")]
    fn env() -> io::Result<()> {
        let mut pairs: Vec<_> = std::env::vars().map(|(k, v)| format!("{k}={v}")).collect();
        pairs.sort();
        say(&pairs.join("|"))
    }
}
