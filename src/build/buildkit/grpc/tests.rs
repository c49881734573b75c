#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use futures::future::FutureExt as _;
use proptest::prelude::*;

use super::stream::Frames;
use super::*;

/// Both sides over a pipe; the server echoes streams and knows two calls.
async fn pair() -> (Channel, tokio::task::JoinHandle<Result<(), Fault>>) {
    let (near, far) = tokio::io::duplex(1 << 16);
    let answer: Arc<Answer> = Arc::new(|mut call: Call| {
        async move {
            match call.path.as_str() {
                "/t/Twice" => {
                    let message = call.message().await.unwrap();
                    call.answer(Ok([&message[..], &message[..]].concat())).await;
                }
                "/t/Fail" => {
                    let words = "schlüssel \"x\" not found\nat all: 100%";
                    call.answer(Err(Fault::Status(code::NOT_FOUND, words.to_owned()))).await;
                }
                "/t/Echo" => {
                    let (mut incoming, mut out) = call.begin().unwrap();
                    while let Some(message) = incoming.next().await.unwrap() {
                        out.message(&message).await.unwrap();
                    }
                    finish(&mut out, Ok(()));
                }
                _ => call.refuse(Fault::Status(code::UNIMPLEMENTED, "no".to_owned())),
            }
        }
        .boxed()
    });
    let server = tokio::spawn(serve(far, answer));
    (Channel::open(near).await.unwrap(), server)
}

#[tokio::test]
async fn calls_are_answered_and_faults_keep_their_words() {
    let (channel, server) = pair().await;
    let big = vec![7; 3 << 20];
    assert_eq!(channel.unary("/t/Twice", &big).await.unwrap().len(), 6 << 20);
    assert_eq!(channel.unary("/t/Twice", b"").await.unwrap().len(), 0);
    let words = "schlüssel \"x\" not found\nat all: 100%".to_owned();
    assert_eq!(channel.unary("/t/Fail", b"").await, Err(Fault::Status(code::NOT_FOUND, words)));
    let refused = channel.unary("/t/None", b"").await;
    assert_eq!(refused, Err(Fault::Status(code::UNIMPLEMENTED, "no".to_owned())));
    drop(channel);
    // It ends, whether it was told to or not.
    drop(server.await.unwrap());
}

#[test]
fn details_come_with_the_status() {
    let of = |details: &'static str| {
        let mut headers = http::HeaderMap::new();
        headers.insert("grpc-status", "2".parse().unwrap());
        headers.insert("grpc-message", "words%20".parse().unwrap());
        headers.insert("grpc-status-details-bin", details.parse().unwrap());
        super::stream::status(&headers).unwrap()
    };
    let detailed = Err(Fault::Detailed(2, "words ".to_owned(), b"abcd".to_vec()));
    assert_eq!(of("YWJjZA"), detailed);
    assert_eq!(of("YWJjZA=="), detailed);
    assert_eq!(of("?"), Err(Fault::Status(2, "words ".to_owned())));
}

/// 100,000 messages of a few bytes that nobody reads for a while do not end the connection.
#[tokio::test]
async fn many_small_messages_may_wait() {
    let (channel, _server) = pair().await;
    let (mut out, reply) = channel.stream("/t/Echo", http::HeaderMap::new()).await.unwrap();
    let mut incoming = reply.headers().await.unwrap();
    const COUNT: usize = 100_000;
    let sending = async {
        for n in 0..COUNT {
            out.message(&n.to_be_bytes()).await.unwrap();
        }
        out
    };
    let reading = async {
        for n in 0..COUNT {
            assert_eq!(incoming.next().await.unwrap().unwrap()[..], n.to_be_bytes());
        }
    };
    drop(tokio::join!(sending, reading));
}

#[tokio::test]
async fn a_connection_that_ends_is_lost() {
    let (near, far) = tokio::io::duplex(1 << 16);
    drop(far);
    let channel = Channel::open(near).await;
    let answer = match channel {
        Ok(channel) => channel.unary("/t/Twice", b"x").await,
        Err(fault) => Err(fault),
    };
    assert!(matches!(answer, Err(Fault::Lost(_))), "{answer:?}");
}

proptest! {
    /// Whatever the pieces a body comes in.
    #[test]
    fn messages_come_out_of_any_pieces(
        messages in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..50), 0..10),
        cut in 1usize..20,
    ) {
        let mut body = Vec::new();
        messages.iter().for_each(|message| framed(message, &mut body));
        let mut frames = Frames::default();
        let mut found = Vec::new();
        for piece in body.chunks(cut) {
            frames.feed(piece);
            while let Some(message) = frames.next().unwrap() {
                found.push(message.to_vec());
            }
        }
        prop_assert!(frames.is_empty());
        prop_assert_eq!(found, messages);
    }

    #[test]
    fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        let mut frames = Frames::default();
        frames.feed(&bytes);
        while let Ok(Some(_)) = frames.next() {}
    }
}
