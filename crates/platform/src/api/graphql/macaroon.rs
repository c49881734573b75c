//! Tokens in the shape of macaroons (`fm2_…`), which is what flyctl expects of limited access tokens: it takes them apart
//! and throws away what it cannot read. To this platform they are opaque all the same: what a client adds to one
//! (attenuation) makes it unknown here, never wider.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Where flyctl looks for permission tokens (superfly/macaroon: `flyio/flyio.go`).
const LOCATION: &str = "https://api.fly.io/v1";

/// A new secret. MessagePack of `[nonce [key id, 16 random bytes, proof], location, caveats, tail]` (superfly/macaroon:
/// `macaroon.go`, `nonce.go`); the tail's 256 bits are the secret proper.
pub(super) fn secret() -> String {
    let (nonce, tail): ([u8; 16], [u8; 32]) = (rand::random(), rand::random());
    let mut bytes = vec![0x94, 0x93];
    binary(&mut bytes, b"local");
    binary(&mut bytes, &nonce);
    // Not a proof, no caveats.
    bytes.push(0xc2);
    bytes.push(0xa0 | length(LOCATION.as_bytes()));
    bytes.extend_from_slice(LOCATION.as_bytes());
    bytes.push(0x90);
    binary(&mut bytes, &tail);
    format!("fm2_{}", STANDARD.encode(bytes))
}

/// `bin 8`: up to 255 bytes.
fn binary(bytes: &mut Vec<u8>, content: &[u8]) {
    bytes.extend_from_slice(&[0xc4, length(content)]);
    bytes.extend_from_slice(content);
}

fn length(content: &[u8]) -> u8 {
    u8::try_from(content.len()).unwrap_or(u8::MAX)
}

const _: () = assert!(LOCATION.len() < 32, "a short string has five bits of length");

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_secret_has_the_shape_and_is_never_the_same() {
        let one = secret();
        assert_ne!(one, secret());
        let bytes = STANDARD.decode(one.strip_prefix("fm2_").unwrap()).unwrap();
        assert_eq!(&bytes[..9], [0x94, 0x93, 0xc4, 5, b'l', b'o', b'c', b'a', b'l']);
        assert_eq!(&bytes[9..11], [0xc4, 16]);
        assert_eq!((bytes[27], bytes[28], bytes[50]), (0xc2, 0xa0 | 21, 0x90));
        assert_eq!(&bytes[29..50], LOCATION.as_bytes());
        assert_eq!((&bytes[51..53], bytes.len()), (&[0xc4, 32][..], 85));
    }
}
