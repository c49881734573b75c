//! DNS messages: answers to a question of ours, questions to a server of ours, and streams of either.
#![no_main]

use libfuzzer_sys::fuzz_target;
use netstack::dns::{Code, Query, Question, RecordType, frame, unframe};

fuzz_target!(|input: (u8, bool, Vec<u8>)| {
    let (kind, tcp, mut bytes) = input;
    let kinds = [RecordType::AAAA, RecordType::TXT, RecordType::A, RecordType::CNAME];
    let kind = kinds[usize::from(kind) % kinds.len()];
    if let Ok(question) = Question::new("web.internal", kind) {
        let id = bytes.first_chunk::<2>().map_or(0, |id| u16::from_be_bytes(*id));
        if let Ok(answer) = question.parse(id, &bytes, tcp) {
            let _ = (answer.addresses(), answer.texts().len());
        }
    }
    if let Ok(query) = Query::parse(&bytes) {
        let answer = query.answer(Code::NoError, &[], if tcp { 65_535 } else { 1232 });
        assert!(!answer.is_empty());
    }
    if let Some(framed) = frame(&bytes) {
        let mut stream = framed;
        assert_eq!(unframe(&mut stream).as_deref(), Some(bytes.as_slice()));
        assert!(stream.is_empty());
    }
    while unframe(&mut bytes).is_some() {}
});
