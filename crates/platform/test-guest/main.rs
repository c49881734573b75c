//! A program for tests to run inside machines: listens, connects, holds memory, says who it is. Small, so that
//! an image of it and a shell is made in a moment.

#[cfg(unix)]
fn main() -> std::process::ExitCode {
    guest::main()
}

#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod guest {
    use std::io::{self, Read as _, Write as _};
    use std::net::{TcpListener, TcpStream, UdpSocket};
    use std::os::unix::net::UnixListener;
    use std::process::ExitCode;

    pub(super) fn main() -> ExitCode {
        let words: Vec<String> = std::env::args().skip(1).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let result = match words.as_slice() {
            ["wait"] => forever(),
            ["listen", addresses @ ..] => listen(addresses),
            ["echo", port] => echo(port),
            ["fetch", address] => fetch(address),
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

    /// Sends back what comes, over TCP and UDP.
    fn echo(port: &str) -> io::Result<()> {
        let address = format!("[::]:{port}");
        let datagrams = UdpSocket::bind(&address)?;
        std::thread::spawn(move || {
            let mut buffer = [0; 2048];
            while let Ok((length, from)) = datagrams.recv_from(&mut buffer) {
                let _ = datagrams.send_to(&buffer[..length], from);
            }
        });
        let listener = TcpListener::bind(&address)?;
        say("listening")?;
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || {
                let mut stream = stream;
                let mut back = stream.try_clone()?;
                io::copy(&mut stream, &mut back)?;
                back.shutdown(std::net::Shutdown::Write)
            });
        }
        Ok(())
    }

    /// Prints what `name:port` sends, and from where it was asked.
    fn fetch(address: &str) -> io::Result<()> {
        let mut stream = TcpStream::connect(address)?;
        let mut text = String::new();
        stream.read_to_string(&mut text)?;
        say(&format!("{} {} {}", text.trim(), stream.peer_addr()?.ip(), stream.local_addr()?.ip()))
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
