//! SOCKS5 (RFC 1928, 1929), the client's half of CONNECT.

use std::net::IpAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::dial::{Problem, Stream};

/// Asks the proxy at the other end of `stream` for a connection. `remote`: it resolves names; else we do.
pub(super) async fn connect(
    mut stream: Stream,
    host: &str,
    port: u16,
    auth: Option<(&str, &str)>,
    remote: bool,
) -> Result<Stream, Problem> {
    let methods: &[u8] = if auth.is_some() { &[5, 2, 0, 2] } else { &[5, 1, 0] };
    stream.write_all(methods).await?;
    stream.flush().await?;
    let mut chosen = [0; 2];
    stream.read_exact(&mut chosen).await?;
    match (chosen, auth) {
        ([5, 0], _) => {}
        ([5, 2], Some((user, password))) => {
            let mut login = vec![1];
            for part in [user, password] {
                let len = u8::try_from(part.len()).map_err(|_| refusal("the credentials are too long"))?;
                login.push(len);
                login.extend_from_slice(part.as_bytes());
            }
            stream.write_all(&login).await?;
            stream.flush().await?;
            let mut verdict = [0; 2];
            stream.read_exact(&mut verdict).await?;
            if verdict[1] != 0 {
                return Err(refusal("the credentials were not accepted"));
            }
        }
        ([5, _], _) => return Err(refusal("it wants credentials")),
        _ => return Err(refusal("it does not speak SOCKS5")),
    }
    stream.write_all(&request(host, port, remote).await?).await?;
    stream.flush().await?;
    let mut answer = [0; 4];
    stream.read_exact(&mut answer).await?;
    if answer[0] != 5 || answer[1] != 0 {
        return Err(refusal(reason(answer[1])));
    }
    // The address it connects from; of no interest, but in the way.
    let len = match answer[3] {
        1 => 4,
        4 => 16,
        3 => usize::from(stream.read_u8().await?),
        _ => return Err(refusal("its answer cannot be read")),
    };
    let mut bound = vec![0; len + 2];
    stream.read_exact(&mut bound).await?;
    Ok(stream)
}

async fn request(host: &str, port: u16, remote: bool) -> Result<Vec<u8>, Problem> {
    let plain = host.trim_start_matches('[').trim_end_matches(']');
    let mut address = plain.parse::<IpAddr>().ok();
    if address.is_none() && !remote {
        address = tokio::net::lookup_host((plain, port)).await?.next().map(|found| found.ip());
    }
    let mut request = vec![5, 1, 0];
    match address {
        Some(IpAddr::V4(v4)) => {
            request.push(1);
            request.extend_from_slice(&v4.octets());
        }
        Some(IpAddr::V6(v6)) => {
            request.push(4);
            request.extend_from_slice(&v6.octets());
        }
        None => {
            request.push(3);
            request.push(u8::try_from(plain.len()).map_err(|_| refusal("the host's name is too long"))?);
            request.extend_from_slice(plain.as_bytes());
        }
    }
    request.extend_from_slice(&port.to_be_bytes());
    Ok(request)
}

fn refusal(why: &str) -> Problem {
    Problem::Protocol(format!("SOCKS proxy: {why}"))
}

fn reason(code: u8) -> &'static str {
    match code {
        1 => "general failure",
        2 => "not allowed by its rules",
        3 => "network unreachable",
        4 => "host unreachable",
        5 => "connection refused",
        6 => "expired on the way",
        7 => "command not supported",
        8 => "kind of address not supported",
        _ => "it refused",
    }
}
