//! What can be run in a simulated machine: a few words that answer as the programs of that name, so
//! that whoever tests sessions needs no real machine.
//!
//! `true`, `false`, `exit N`, `echo WORDS`, `warn WORDS` (to stderr), `cat`, `env`, `size` (of the
//! terminal), `die N` (by a signal), `wait` (until one comes), `sh -c LINE`; everything else is not
//! found. A shell reads such lines; on a terminal it shows a prompt and what is typed. Files are not
//! served. A script's `exec` answers every command in their place.

use std::collections::BTreeMap;
use std::io;

use async_trait::async_trait;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader, DuplexStream, duplex};
use tokio::sync::{mpsc, watch};

use super::super::{
    Exit, Session, SessionControl, SessionError, SessionExit, SessionProgram, SessionRequest, TerminalSize,
};
use super::script::ScriptedExec;

const BUFFER: usize = 64 * 1024;
const PROMPT: &[u8] = b"# ";
const SIGINT: i32 = 2;
const SIGHUP: i32 = 1;

/// Starts the program in a task of its own; it ends with the machine.
pub(super) fn open(
    request: SessionRequest,
    environment: BTreeMap<String, String>,
    scripted: Option<ScriptedExec>,
    mut machine: watch::Receiver<Option<Exit>>,
) -> Result<Session, SessionError> {
    let SessionRequest { program, user: _, env, terminal } = request;
    if program == SessionProgram::Files {
        return Err(SessionError::Unsupported { what: "serving files", runtime: "simulated" });
    }
    let (stdin, input) = duplex(BUFFER);
    let (output, stdout) = duplex(BUFFER);
    let (errors, stderr) = duplex(BUFFER);
    let (orders, inbox) = mpsc::unbounded_channel();
    let size = watch::Sender::new(terminal);
    let mut environment = environment;
    environment.extend(env);
    let mut guest = Guest {
        stdin: BufReader::new(stdin),
        stdout,
        stderr,
        inbox,
        size: size.subscribe(),
        terminal: terminal.is_some(),
        environment,
        scripted,
    };
    let (told, ended) = tokio::sync::oneshot::channel();
    tokio::spawn(async move {
        let exit = tokio::select! {
            exit = guest.run(program) => Some(exit),
            _ = machine.wait_for(Option::is_some) => None,
        };
        // Output first: it ends when the guest is dropped.
        drop(guest);
        let _ = told.send(exit);
    });
    Ok(Session {
        input: Box::pin(input),
        output: Box::pin(output),
        errors: terminal.is_none().then(|| Box::pin(errors) as super::super::Output),
        control: Box::new(Control { orders, size }),
        ended: Box::pin(async move { ended.await.ok().flatten() }),
    })
}

struct Control {
    orders: mpsc::UnboundedSender<i32>,
    size: watch::Sender<Option<TerminalSize>>,
}

#[async_trait]
impl SessionControl for Control {
    async fn signal(&self, signal: i32) -> io::Result<()> {
        // It has ended.
        let _ = self.orders.send(signal);
        Ok(())
    }

    async fn resize(&self, size: TerminalSize) -> io::Result<()> {
        self.size.send_modify(|now| *now = now.map(|_| size));
        Ok(())
    }
}

/// The one program of a session.
struct Guest {
    stdin: BufReader<DuplexStream>,
    stdout: DuplexStream,
    stderr: DuplexStream,
    /// Signals; closed = hung up.
    inbox: mpsc::UnboundedReceiver<i32>,
    size: watch::Receiver<Option<TerminalSize>>,
    terminal: bool,
    environment: BTreeMap<String, String>,
    scripted: Option<ScriptedExec>,
}

impl Guest {
    async fn run(&mut self, program: SessionProgram) -> SessionExit {
        match program {
            SessionProgram::Command(argv) => self.command(&argv).await,
            SessionProgram::Shell => self.shell().await,
            // Refused before.
            SessionProgram::Files => SessionExit::Code(1),
        }
    }

    async fn shell(&mut self) -> SessionExit {
        let mut last = SessionExit::Code(0);
        loop {
            if self.terminal {
                self.say(PROMPT).await;
            }
            let Some(line) = self.line().await else {
                return last;
            };
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            match words.first().map(String::as_str) {
                None => {}
                Some("exit") => return self.simple(&words).await.unwrap_or(last),
                Some(_) => last = Box::pin(self.command(&words)).await,
            }
        }
    }

    /// A line of input, shown as it is typed on a terminal; `None` at the end or when hung up.
    async fn line(&mut self) -> Option<String> {
        let mut line = Vec::new();
        loop {
            let byte = tokio::select! {
                byte = self.stdin.read_u8() => byte.ok(),
                signal = self.inbox.recv() => match signal {
                    Some(SIGINT) => {
                        line.clear();
                        continue;
                    }
                    _ => return None,
                },
            };
            match byte {
                None if line.is_empty() => return None,
                Some(4) if line.is_empty() && self.terminal => return None,
                None | Some(b'\n') => break,
                Some(b'\r') if self.terminal => break,
                Some(byte) => {
                    line.push(byte);
                    if self.terminal {
                        self.say(&[byte]).await;
                    }
                }
            }
        }
        if self.terminal {
            self.say(b"\n").await;
        }
        Some(String::from_utf8_lossy(&line).into_owned())
    }

    async fn command(&mut self, argv: &[String]) -> SessionExit {
        if let Some(scripted) = self.scripted.clone() {
            self.say(scripted.stdout.as_bytes()).await;
            self.warn(scripted.stderr.as_bytes()).await;
            return SessionExit::Code(scripted.exit_code);
        }
        match self.simple(argv).await {
            Some(exit) => exit,
            None => {
                let name = argv.first().map_or("", String::as_str);
                self.warn(format!("{name}: not found (simulated machine)\n").as_bytes()).await;
                SessionExit::Code(127)
            }
        }
    }

    /// `None` = no such program.
    async fn simple(&mut self, argv: &[String]) -> Option<SessionExit> {
        let words: Vec<&str> = argv.iter().map(String::as_str).collect();
        let number = |text: &str| text.parse::<i32>().unwrap_or(2);
        match words.as_slice() {
            ["true"] | ["exit"] => {}
            ["false"] => return Some(SessionExit::Code(1)),
            ["exit", code] => return Some(SessionExit::Code(number(code) & 0xff)),
            ["die", signal] => return Some(SessionExit::Signal(number(signal))),
            ["echo", words @ ..] => self.say(format!("{}\n", words.join(" ")).as_bytes()).await,
            ["warn", words @ ..] => self.warn(format!("{}\n", words.join(" ")).as_bytes()).await,
            ["env"] => {
                let lines: String = self.environment.iter().map(|(k, v)| format!("{k}={v}\n")).collect();
                self.say(lines.as_bytes()).await;
            }
            ["size"] => {
                let size = *self.size.borrow();
                let text = size.map_or("no terminal\n".to_owned(), |s| format!("{} {}\n", s.rows, s.columns));
                self.say(text.as_bytes()).await;
            }
            ["cat"] => return Some(self.cat().await),
            ["wait"] => return Some(self.signal().await),
            ["sh", "-c", line] => {
                let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
                return Some(Box::pin(self.command(&words)).await);
            }
            _ => return None,
        }
        Some(SessionExit::Code(0))
    }

    async fn cat(&mut self) -> SessionExit {
        let mut buffer = vec![0; 8192];
        loop {
            tokio::select! {
                read = self.stdin.read(&mut buffer) => match read {
                    Ok(0) | Err(_) => return SessionExit::Code(0),
                    Ok(n) if self.terminal && buffer[..n].contains(&4) => return SessionExit::Code(0),
                    Ok(n) => {
                        let piece = buffer[..n].to_vec();
                        self.say(&piece).await;
                    }
                },
                signal = self.inbox.recv() => return SessionExit::Signal(signal.unwrap_or(SIGHUP)),
            }
        }
    }

    async fn signal(&mut self) -> SessionExit {
        SessionExit::Signal(self.inbox.recv().await.unwrap_or(SIGHUP))
    }

    /// Writes; a terminal turns line ends into its own. Who does not read any more misses it.
    async fn say(&mut self, bytes: &[u8]) {
        let shown = on_terminal(self.terminal, bytes);
        let _ = self.stdout.write_all(&shown).await;
    }

    /// On a terminal both are one.
    async fn warn(&mut self, bytes: &[u8]) {
        if self.terminal {
            return self.say(bytes).await;
        }
        let _ = self.stderr.write_all(bytes).await;
    }
}

fn on_terminal(terminal: bool, bytes: &[u8]) -> Vec<u8> {
    let mut shown = Vec::with_capacity(bytes.len());
    for &byte in bytes {
        if terminal && byte == b'\n' {
            shown.push(b'\r');
        }
        shown.push(byte);
    }
    shown
}
