//! The parsers of byte streams, cut anywhere: records, WebSocket frames and upgrades, token mode's packets. The same
//! bytes in one piece and in two must mean the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use netstack::record;
use netstack::token::{Auth, Hello, Reply};
use netstack::websocket::{Decoder, Role, parse_request, parse_response};

fuzz_target!(|input: (u16, bool, Vec<u8>)| {
    let (cut, server, bytes) = input;
    let cut = usize::from(cut).min(bytes.len());
    let pieces = [&bytes[..cut], &bytes[cut..]];

    let records = |pieces: &[&[u8]]| {
        let mut decoder = if server { record::Decoder::after_magic() } else { record::Decoder::new() };
        let mut found = Vec::new();
        let end = pieces.iter().try_for_each(|piece| decoder.feed(piece, |datagram| found.push(datagram.to_vec())));
        (found, end)
    };
    assert_eq!(records(&[&bytes]), records(&pieces));

    let frames = |pieces: &[&[u8]]| {
        let mut decoder = Decoder::new(if server { Role::Server } else { Role::Client });
        let mut payload = 0;
        let end = pieces.iter().try_for_each(|piece| {
            decoder.feed(&mut piece.to_vec(), |event| payload += format!("{event:?}").len().min(1))
        });
        (payload > 0, end)
    };
    let (_, whole) = frames(&[&bytes]);
    let (_, parts) = frames(&pieces);
    assert_eq!(whole, parts);

    let _ = parse_request(&bytes);
    let _ = parse_response(&bytes, "dGhlIHNhbXBsZSBub25jZQ==");
    let _ = (Hello::parse(&bytes).is_ok(), Auth::parse(&bytes).is_ok(), Reply::parse(&bytes).is_ok());
});
