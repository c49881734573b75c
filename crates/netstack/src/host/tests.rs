//! Two hosts joined in memory by tasks that carry packets.

use std::net::{Ipv6Addr, SocketAddrV6};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinSet;

use super::*;
use crate::packet::icmp::code;

const CLIENT: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0xd6b, 0, 0xa, 0x102);
const GATEWAY: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 3);
const MACHINE: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0x7d, 0xf066, 0xb83b, 2);
const SOON: Duration = Duration::from_secs(10);

fn at(address: Ipv6Addr, port: u16) -> SocketAddrV6 {
    SocketAddrV6::new(address, port, 0, 0)
}

async fn carry(from: Host, to: Host) {
    let mut packet = [0; 1500];
    loop {
        from.ready().await;
        while let Some(len) = from.transmit(&mut packet) {
            to.receive(&packet[..len]);
        }
        tokio::task::yield_now().await;
    }
}

fn joined() -> (Host, Host, JoinSet<()>) {
    let client = Host::new(Config::new(CLIENT));
    let gateway = Host::new(Config::gateway(GATEWAY));
    let mut tasks = JoinSet::new();
    tasks.spawn(carry(client.clone(), gateway.clone()));
    tasks.spawn(carry(gateway.clone(), client.clone()));
    (client, gateway, tasks)
}

#[tokio::test(start_paused = true)]
async fn bytes_go_both_ways_and_halves_close_one_by_one() {
    let (client, gateway, mut tasks) = joined();
    let mut incoming = gateway.incoming();
    tasks.spawn(async move {
        let pending = incoming.next().await.unwrap();
        assert_eq!(pending.local(), at(MACHINE, 5432));
        let mut stream = pending.accept().unwrap();
        let mut data = Vec::new();
        stream.read_to_end(&mut data).await.unwrap();
        data.reverse();
        stream.write_all(&data).await.unwrap();
        stream.shutdown().await.unwrap();
        std::future::pending::<()>().await;
    });
    let mut stream = client.connect(at(MACHINE, 5432), SOON).await.unwrap();
    assert_eq!((stream.local_addr().ip(), stream.peer_addr()), (&CLIENT, at(MACHINE, 5432)));
    let sent: Vec<u8> = (0..3_000_000u32).map(|n| (n * 7 / 13) as u8).collect();
    stream.write_all(&sent).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut back = Vec::new();
    stream.read_to_end(&mut back).await.unwrap();
    back.reverse();
    assert!(back == sent);
    drop(stream);
    tokio::time::sleep(Duration::from_secs(90)).await;
    assert_eq!((client.stats().connections, client.stats().buffered), (0, 0));
    assert_eq!((gateway.stats().connections, gateway.stats().buffered), (1, 0));
    assert_eq!(client.stats().retransmitted + gateway.stats().retransmitted, 0);
}

#[tokio::test(start_paused = true)]
async fn every_refusal_has_its_type() {
    let (client, gateway, mut tasks) = joined();
    // Nobody takes connections yet.
    assert_eq!(client.connect(at(MACHINE, 1), SOON).await.unwrap_err(), ConnectError::Refused);
    let mut incoming = gateway.incoming();
    tasks.spawn(async move {
        while let Some(pending) = incoming.next().await {
            match pending.local().port() {
                1 => pending.refuse(),
                2 => pending.unreachable(code::ADDRESS),
                _ => pending.ignore(),
            }
        }
    });
    assert_eq!(client.connect(at(MACHINE, 1), SOON).await.unwrap_err(), ConnectError::Refused);
    let unreachable = ConnectError::Unreachable { kind: 1, code: code::ADDRESS };
    assert_eq!(client.connect(at(MACHINE, 2), SOON).await.unwrap_err(), unreachable);
    assert_eq!(client.connect(at(MACHINE, 3), SOON).await.unwrap_err(), ConnectError::TimedOut);
    client.close();
    assert_eq!(client.connect(at(MACHINE, 3), SOON).await.unwrap_err(), ConnectError::Closed);
}

#[tokio::test(start_paused = true)]
async fn a_dropped_stream_with_unread_data_is_reset() {
    let (client, gateway, mut tasks) = joined();
    let mut incoming = gateway.incoming();
    tasks.spawn(async move {
        let mut stream = incoming.next().await.unwrap().accept().unwrap();
        stream.write_all(b"never read").await.unwrap();
        let error = stream.read(&mut [0; 9]).await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        incoming.next().await.unwrap().refuse();
    });
    let stream = client.connect(at(MACHINE, 80), SOON).await.unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(stream);
    assert_eq!(client.connect(at(MACHINE, 80), SOON).await.unwrap_err(), ConnectError::Refused);
    drop(tasks);
}

#[tokio::test(start_paused = true)]
async fn datagrams_reach_bound_ports_and_any_port_else_an_error_comes_back() {
    let (client, gateway, _tasks) = joined();
    let socket = client.udp(None).unwrap();
    let server = gateway.udp(Some(at(GATEWAY, 53))).unwrap();
    socket.send_to(b"query", at(GATEWAY, 53)).unwrap();
    let (data, from) = server.recv().await.unwrap();
    assert_eq!((data, from), (b"query".to_vec(), socket.local_addr()));
    server.send_to(b"answer", from).unwrap();
    let mut buf = [0; 99];
    assert_eq!(socket.recv_from(&mut buf).await.unwrap(), (6, at(GATEWAY, 53)));

    socket.send_to(b"nobody", at(MACHINE, 7)).unwrap();
    assert_eq!(socket.recv().await.unwrap_err().kind(), std::io::ErrorKind::ConnectionRefused);
    let any = gateway.udp_any();
    socket.send_to(b"anybody", at(MACHINE, 7)).unwrap();
    let datagram = any.recv().await.unwrap();
    assert_eq!((datagram.local, datagram.data), (at(MACHINE, 7), b"anybody".to_vec()));
    any.send(datagram.local, datagram.remote, b"me").unwrap();
    assert_eq!(socket.recv().await.unwrap(), (b"me".to_vec(), at(MACHINE, 7)));
    assert!(socket.send_to(&[0; 1400], at(MACHINE, 7)).is_err());
    assert!(gateway.udp(Some(at(GATEWAY, 53))).is_err());
}

#[tokio::test(start_paused = true)]
async fn ping_is_answered_by_whom_it_should_be() {
    let (client, gateway, _tasks) = joined();
    let echo = client.ping(GATEWAY, 7, 1, b"data", SOON).await.unwrap();
    assert_eq!((echo.from, echo.data), (GATEWAY, b"data".to_vec()));
    assert_eq!(client.ping(MACHINE, 7, 2, b"", SOON).await, Err(PingError::TimedOut));
    gateway.set_echo(crate::stack::Echo::Only([MACHINE].into()));
    assert_eq!(client.ping(MACHINE, 7, 2, b"", SOON).await.unwrap().from, MACHINE);
    assert_eq!(gateway.ping(CLIENT, 7, 2, &[1; 1300], SOON).await.unwrap().data.len(), 1300);
    assert_eq!(client.ping(GATEWAY, 7, 3, &[0; 2000], SOON).await, Err(PingError::TooBig(None)));
}
