//! How the test's peer reaches a gateway: UDP, WebSocket with TLS, or token mode.

use std::net::SocketAddr;
use std::sync::Arc;

use netstack::record;
use netstack::websocket::{Decoder, Encoder, Event, Opcode, Response, Role, client_request, parse_response};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UdpSocket};

pub(crate) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// Why a WebSocket ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Closed(Option<u16>),
    Broken,
}

pub(crate) enum Link {
    Udp(UdpSocket, SocketAddr),
    Socket(Box<Socket>),
}

impl Link {
    pub(crate) async fn udp(to: SocketAddr) -> Self {
        Self::Udp(UdpSocket::bind("127.0.0.1:0").await.unwrap(), to)
    }

    /// The next datagrams. Cancel-safe.
    pub(crate) async fn receive(&mut self) -> Result<Vec<Vec<u8>>, Ended> {
        match self {
            Self::Udp(socket, _) => {
                let mut buffer = [0; 2048];
                // A gateway that is not there yet answers with "port unreachable".
                match socket.recv_from(&mut buffer).await {
                    Ok((length, _)) => Ok(vec![buffer[..length].to_vec()]),
                    Err(_) => Ok(Vec::new()),
                }
            }
            Self::Socket(socket) => socket.receive().await,
        }
    }

    pub(crate) async fn send(&mut self, datagram: &[u8]) {
        match self {
            Self::Udp(socket, to) => {
                let _ = socket.send_to(datagram, *to).await;
            }
            Self::Socket(socket) => {
                let mut bytes = Vec::new();
                record::encode(datagram, &mut bytes);
                socket.send(&bytes).await;
            }
        }
    }
}

/// A WebSocket after its upgrade.
pub(crate) struct Socket {
    stream: Box<dyn Stream>,
    encoder: Encoder,
    decoder: Decoder,
    records: record::Decoder,
    early: Vec<u8>,
    pub(crate) binary: bool,
}

/// What a gateway answers that wants no WebSocket.
#[derive(Debug)]
pub(crate) struct Refused(pub(crate) u16);

impl Socket {
    /// Legacy: TLS with whatever certificate, then the magic number.
    pub(crate) async fn legacy(to: SocketAddr) -> Result<(Self, Vec<u8>), Refused> {
        let stream = TcpStream::connect(to).await.unwrap();
        let config =
            rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .unwrap()
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Anything))
                .with_no_client_auth();
        let name = ServerName::from(to.ip());
        let stream = tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
        let certificate = stream.get_ref().1.peer_certificates().unwrap()[0].to_vec();
        let mut socket = Self::upgrade(Box::new(stream), &[]).await?;
        socket.send(&record::MAGIC).await;
        Ok((socket, certificate))
    }

    pub(crate) async fn upgrade(
        mut stream: Box<dyn Stream>,
        extra: &[(&str, &str)],
    ) -> Result<Self, Refused> {
        let (request, key) = client_request("/", "gateway", "wss://gateway/", extra);
        stream.write_all(&request).await.unwrap();
        let mut head = Vec::new();
        let accepted = loop {
            match parse_response(&head, &key).unwrap() {
                Some(Response::Accepted(accepted)) => break accepted,
                Some(Response::Refused(refused)) => return Err(Refused(refused.status)),
                None => assert_ne!(stream.read_buf(&mut head).await.unwrap(), 0, "closed during the upgrade"),
            }
        };
        Ok(Self {
            stream,
            encoder: Encoder::new(Role::Client),
            decoder: Decoder::new(Role::Client),
            records: record::Decoder::new(),
            early: head[accepted.len..].to_vec(),
            binary: accepted.protocol.is_some(),
        })
    }

    pub(crate) async fn send(&mut self, bytes: &[u8]) {
        let mut frames = Vec::new();
        let opcode = if self.binary { Opcode::Binary } else { Opcode::Text };
        self.encoder.message(opcode, bytes, &mut frames);
        // Split, as a slow network would.
        for piece in frames.chunks(700) {
            if self.stream.write_all(piece).await.is_err() {
                return;
            }
        }
        let _ = self.stream.flush().await;
    }

    /// Raw bytes instead of a frame.
    pub(crate) async fn garbage(&mut self, bytes: &[u8]) {
        let _ = self.stream.write_all(bytes).await;
        let _ = self.stream.flush().await;
    }

    pub(crate) async fn receive(&mut self) -> Result<Vec<Vec<u8>>, Ended> {
        let mut buffer = std::mem::take(&mut self.early);
        if buffer.is_empty() {
            buffer.resize(16 * 1024, 0);
            let length = self.stream.read(&mut buffer).await.unwrap_or(0);
            if length == 0 {
                return Err(Ended::Broken);
            }
            buffer.truncate(length);
        }
        let (mut datagrams, mut ended) = (Vec::new(), None);
        let records = &mut self.records;
        self.decoder
            .feed(&mut buffer, |event| match event {
                Event::Data(bytes) => {
                    records.feed(bytes, |datagram| datagrams.push(datagram.to_vec())).unwrap()
                }
                Event::Close(close) => ended = Some(close.code),
                Event::Ping(_) | Event::Pong(_) => {}
            })
            .unwrap();
        match ended {
            Some(code) if datagrams.is_empty() => Err(Ended::Closed(code)),
            _ => Ok(datagrams),
        }
    }
}

#[derive(Debug)]
struct Anything;

impl ServerCertVerifier for Anything {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &rustls::DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
