//! Who signed a certificate: enough DER for a name, nothing more.

/// Issuer of a certificate that did not sign itself: `CN=…, O=…`, as far as it names them. A legacy
/// gateway signs its own, so that a foreign issuer is either a renewed gateway or somebody in between.
pub(super) fn foreign_issuer(der: &[u8]) -> Option<String> {
    let (certificate, _) = element(der, 0x30)?;
    let (mut body, _) = element(certificate, 0x30)?;
    if body.first() == Some(&0xa0) {
        body = element(body, 0xa0)?.1;
    }
    let (_serial, body) = element(body, 0x02)?;
    let (_algorithm, body) = element(body, 0x30)?;
    let (issuer, body) = element(body, 0x30)?;
    let (_validity, body) = element(body, 0x30)?;
    let (subject, _) = element(body, 0x30)?;
    (issuer != subject).then(|| name(issuer))
}

/// The content of an element with this tag at the head of `der`, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (&found, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (len, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        0x81..=0x84 => {
            let (bytes, rest) = rest.split_at_checked(usize::from(first - 0x80))?;
            (bytes.iter().fold(0usize, |len, &b| len << 8 | usize::from(b)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(len)?;
    (found == tag).then_some((content, rest))
}

fn name(mut rdns: &[u8]) -> String {
    let mut parts = Vec::new();
    while let Some((set, rest)) = element(rdns, 0x31) {
        rdns = rest;
        let Some((pair, _)) = element(set, 0x30) else { continue };
        let Some((oid, value)) = element(pair, 0x06) else { continue };
        let label = match oid {
            [0x55, 0x04, 0x03] => "CN",
            [0x55, 0x04, 0x0a] => "O",
            [0x55, 0x04, 0x0b] => "OU",
            _ => continue,
        };
        // UTF8String, PrintableString, T61String, IA5String.
        let text = [0x0c, 0x13, 0x14, 0x16].into_iter().find_map(|tag| element(value, tag));
        if let Some((text, _)) = text {
            parts.push(format!("{label}={}", String::from_utf8_lossy(text)));
        }
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};

    use super::*;

    #[test]
    fn an_issuer_is_named_unless_it_is_the_subject() {
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec!["gateway".into()]).unwrap().self_signed(&key).unwrap();
        assert_eq!(foreign_issuer(own.der()), None);

        let mut ca = CertificateParams::new(vec![]).unwrap();
        ca.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        ca.distinguished_name.push(DnType::CommonName, "Inspecting Box");
        ca.distinguished_name.push(DnType::OrganizationName, "Example Corp");
        let issuer = Issuer::new(ca, KeyPair::generate().unwrap());
        let leaf = CertificateParams::new(vec!["gateway".into()]).unwrap().signed_by(&key, &issuer).unwrap();
        let named = foreign_issuer(leaf.der()).unwrap();
        assert!(named.contains("CN=Inspecting Box") && named.contains("O=Example Corp"), "{named}");
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = foreign_issuer(&bytes);
        }
    }
}
