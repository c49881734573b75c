#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::scheduler::tests::fake::{FakeInstance, Listener};

fn http(path: &str) -> CheckConfig {
    let header = crate::scheduler::CheckHeader { name: "X-Probe".to_owned(), values: vec!["yes".to_owned()] };
    CheckConfig { headers: vec![header], ..config("http", path) }
}

fn config(kind: &str, path: &str) -> CheckConfig {
    CheckConfig { kind: kind.to_owned(), path: path.to_owned(), ..CheckConfig::default() }
}

async fn outcome(listener: Listener, config: &CheckConfig) -> Outcome {
    let instance = FakeInstance::listening(8080, listener);
    run(instance.as_ref(), 8080, config, Duration::from_secs(2)).await
}

fn answers(response: &'static str) -> Listener {
    Arc::new(move |mut stream| {
        Box::pin(async move {
            let mut request = vec![0; 4096];
            let n = stream.read(&mut request).await.unwrap();
            let request = String::from_utf8_lossy(&request[..n]).to_lowercase();
            assert!(request.contains("x-probe: yes") && request.contains("host: 172.19.0.2:8080"));
            stream.write_all(response.as_bytes()).await.unwrap();
        })
    })
}

#[tokio::test]
async fn statuses_are_told_with_an_excerpt() {
    let table = [
        ("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok", CheckStatus::Passing, "200 OK Output: \"ok\""),
        ("HTTP/1.1 204 No Content\r\n\r\n", CheckStatus::Passing, "204 No Content"),
        (
            "HTTP/1.1 500 Internal Server Error\r\n\r\nbo\u{1b}om",
            CheckStatus::Critical,
            "500 Internal Server Error Output: \"bo\\u{1b}om\"",
        ),
        (
            "HTTP/1.1 301 Moved Permanently\r\nlocation: https://x/\r\ncontent-length: 0\r\n\r\n",
            CheckStatus::Critical,
            "301 Moved Permanently, location: https://x/",
        ),
    ];
    for (response, status, output) in table {
        let got = outcome(answers(response), &http("/up")).await;
        assert_eq!(got.status, status);
        assert!(got.output.starts_with("HTTP GET http://172.19.0.2:8080/up: "), "{}", got.output);
        assert!(got.output.contains(output), "{}", got.output);
    }
}

#[tokio::test]
async fn refusals_and_other_protocols_are_told() {
    let instance = FakeInstance::idle();
    for check in [http("/"), config("tcp", "")] {
        let refused = run(instance.as_ref(), 8080, &check, Duration::from_secs(2)).await;
        assert_eq!(refused.status, CheckStatus::Critical);
        assert_eq!(refused.output, "dial tcp 172.19.0.2:8080: connect: connection refused");
    }
    let ssh = outcome(answers("SSH-2.0-OpenSSH_9.6\r\n\r\n"), &http("/")).await;
    assert!(ssh.output.contains("malformed HTTP response"), "{}", ssh.output);
    let tcp = outcome(Arc::new(|_| Box::pin(async {})), &config("tcp", "")).await;
    assert_eq!(tcp, Outcome { status: CheckStatus::Passing, output: "Success".to_owned() });
}

#[tokio::test(start_paused = true)]
async fn silence_is_a_timeout() {
    let silent: Listener = Arc::new(|stream| {
        Box::pin(async move {
            let _held = stream;
            std::future::pending::<()>().await;
        })
    });
    let got = outcome(silent, &http("/slow")).await;
    assert_eq!(got.status, CheckStatus::Critical);
    assert!(got.output.contains("context deadline exceeded"), "{}", got.output);
}

#[tokio::test]
async fn tls_needs_trust_or_leave_to_skip() {
    let certified = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let key = rustls::pki_types::PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let server = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(server));
    let listener: Listener = Arc::new(move |stream| {
        let acceptor = acceptor.clone();
        Box::pin(async move {
            // The client that does not trust us breaks the handshake off.
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).await.unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await.unwrap();
            stream.shutdown().await.unwrap();
        })
    });
    let https = |tls_skip_verify| CheckConfig { protocol: "https".to_owned(), tls_skip_verify, ..http("/") };
    let trusted = outcome(Arc::clone(&listener), &https(true)).await;
    assert_eq!(trusted.status, CheckStatus::Passing, "{}", trusted.output);
    let refused = outcome(listener, &https(false)).await;
    assert!(refused.output.contains("tls: "), "{}", refused.output);
}
