//! Protocol buffers as far as BuildKit's messages need them: fields of a message, and messages made of fields.

/// A field as it stands in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field<'a> {
    Number(u64),
    Bytes(&'a [u8]),
    /// Four or eight bytes, which no message read here uses.
    Fixed,
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0u64;
    for shift in (0..64).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// The fields of a message in order; `None` when it is none.
pub(super) fn fields(mut bytes: &[u8]) -> Option<Vec<(u64, Field<'_>)>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let key = number(&mut bytes)?;
        let field = match key & 7 {
            0 => Field::Number(number(&mut bytes)?),
            2 => {
                let length = usize::try_from(number(&mut bytes)?).ok()?;
                let (field, rest) = bytes.split_at_checked(length)?;
                bytes = rest;
                Field::Bytes(field)
            }
            kind @ (1 | 5) => {
                (_, bytes) = bytes.split_at_checked(if kind == 1 { 8 } else { 4 })?;
                Field::Fixed
            }
            _ => return None,
        };
        found.push((key >> 3, field));
    }
    Some(found)
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The first text of a field, empty without one.
pub(super) fn text_of(bytes: &[u8], wanted: u64) -> Option<String> {
    let found = fields(bytes)?.into_iter().find_map(|(field, value)| match value {
        Field::Bytes(bytes) if field == wanted => Some(text(bytes)),
        _ => None,
    });
    Some(found.unwrap_or_default())
}

/// A `map<string, string>` of a message.
pub(super) fn map_of(bytes: &[u8], wanted: u64) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    for (field, value) in fields(bytes)? {
        if let (true, Field::Bytes(entry)) = (field == wanted, value) {
            found.push((text_of(entry, 1)?, text_of(entry, 2)?));
        }
    }
    Some(found)
}

/// A message that is written. Zeros and empty fields are left out, as proto3 does.
#[derive(Debug, Default)]
pub(super) struct Message(pub(super) Vec<u8>);

impl Message {
    fn varint(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.0.push(u8::try_from(value & 0x7f).unwrap_or(0) | 0x80);
            value >>= 7;
        }
        self.0.push(u8::try_from(value).unwrap_or(0));
    }

    pub(super) fn number(&mut self, field: u64, value: u64) {
        if value != 0 {
            self.varint(field << 3);
            self.varint(value);
        }
    }

    pub(super) fn bytes(&mut self, field: u64, value: &[u8]) {
        if !value.is_empty() {
            self.always(field, value);
        }
    }

    /// Also when it is empty: an element of a list, an entry of a map, a message that is there.
    pub(super) fn always(&mut self, field: u64, value: &[u8]) {
        self.varint(field << 3 | 2);
        self.varint(value.len() as u64);
        self.0.extend_from_slice(value);
    }

    /// Entries of a `map<string, string>`.
    pub(super) fn map<'a>(&mut self, field: u64, entries: impl Iterator<Item = (&'a str, &'a str)>) {
        for (key, value) in entries {
            let mut entry = Self::default();
            entry.bytes(1, key.as_bytes());
            entry.bytes(2, value.as_bytes());
            self.always(field, &entry.0);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers in prop::collection::vec((1u64..1000, 1u64..), 0..5),
            texts in prop::collection::vec((1u64..1000, ".{1,40}"), 0..5)) {
            let mut message = Message::default();
            numbers.iter().for_each(|(field, value)| message.number(*field, *value));
            texts.iter().for_each(|(field, value)| message.bytes(*field, value.as_bytes()));
            let wanted: Vec<_> = numbers.iter().map(|(f, n)| (*f, Field::Number(*n)))
                .chain(texts.iter().map(|(f, t)| (*f, Field::Bytes(t.as_bytes())))).collect();
            prop_assert_eq!(fields(&message.0).unwrap(), wanted);
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = fields(&bytes);
            let _ = map_of(&bytes, 1);
        }

        #[test]
        fn maps_are_read_back(map in prop::collection::btree_map("[a-z]{0,5}", "[a-z]{0,5}", 0..5)) {
            let mut message = Message::default();
            message.map(7, map.iter().map(|(k, v)| (k.as_str(), v.as_str())));
            let read: std::collections::BTreeMap<_, _> = map_of(&message.0, 7).unwrap().into_iter().collect();
            prop_assert_eq!(read, map);
        }
    }
}
