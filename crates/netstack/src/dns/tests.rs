#![allow(clippy::unwrap_used)]

use std::net::Ipv6Addr;

use proptest::prelude::*;

use super::*;

fn question(name: &str, kind: RecordType) -> Question {
    Question::new(name, kind).unwrap()
}

fn aaaa(name: &str, n: u16) -> Record {
    Record::new(name, 5, Value::Aaaa(Ipv6Addr::new(0xfdaa, 0, 0, 0, 0, 0, 0, n)))
}

fn ask(question: &Question, code: Code, records: &[Record]) -> Result<Answer, AnswerError> {
    let query = Query::parse(&question.to_bytes(7).unwrap()).unwrap();
    assert_eq!((&query.question, query.udp_size, query.edns), (question, 1232, true));
    question.parse(7, &query.answer(code, records, query.udp_size), false)
}

#[test]
fn names_of_the_private_network_can_be_asked() {
    for name in
        ["_api.internal", "a.b.kv._metadata.app.internal", "top3.nearest.of.app.internal", "App.Internal."]
    {
        let asked = question(name, RecordType::AAAA);
        assert_eq!(asked.name, name.trim_end_matches('.').to_lowercase());
        let answer = ask(&asked, Code::NoError, &[aaaa(name, 3)]).unwrap();
        assert_eq!(answer.addresses(), ["fdaa::3".parse::<Ipv6Addr>().unwrap()]);
    }
    for bad in ["", ".", "a..b", &"x".repeat(64), &"a.".repeat(200)] {
        assert!(Question::new(bad, RecordType::AAAA).is_err(), "{bad}");
    }
}

#[test]
fn the_reasons_for_no_records_are_told_apart() {
    let asked = question("app.internal", RecordType::AAAA);
    assert_eq!(ask(&asked, Code::NoError, &[]), Err(AnswerError::NoRecords));
    assert_eq!(ask(&asked, Code::NXDomain, &[]), Err(AnswerError::NxDomain));
    assert_eq!(ask(&asked, Code::ServFail, &[]), Err(AnswerError::Failed(Code::ServFail)));
    assert_eq!(ask(&asked, Code::Refused, &[]), Err(AnswerError::Failed(Code::Refused)));
    assert_eq!(ask(&asked, Code::NoError, &[aaaa("other.internal", 1)]), Err(AnswerError::NoRecords));
}

#[test]
fn aliases_are_followed_within_an_answer() {
    let asked = question("a.internal", RecordType::AAAA);
    let alias = |from: &str, to: &str| Record::new(from, 60, Value::Cname(to.into()));
    let answer = ask(
        &asked,
        Code::NoError,
        &[aaaa("c.internal", 9), alias("b.internal", "C.internal"), alias("a.internal", "b.internal")],
    );
    let answer = answer.unwrap();
    assert_eq!((answer.addresses().len(), answer.ttl, answer.section.len()), (1, 5, 3));
    let open = ask(&asked, Code::NoError, &[alias("a.internal", "example.com")]);
    assert_eq!(open, Err(AnswerError::Alias("example.com".into())));
    // A circle ends.
    let circle =
        ask(&asked, Code::NoError, &[alias("a.internal", "b.internal"), alias("b.internal", "a.internal")]);
    assert!(circle.is_err());
}

#[test]
fn long_texts_are_split_and_joined() {
    let asked = question("_instances.internal", RecordType::TXT);
    let text = "instance=1234,app=a,ip=fdaa::1,region=ams;".repeat(20);
    let record = Record::new("_instances.internal", 5, Value::Txt(text.clone()));
    assert_eq!(ask(&asked, Code::NoError, &[record]).unwrap().texts(), [text]);
}

#[test]
fn an_answer_that_does_not_fit_is_cut_and_says_so() {
    let asked = question("app.internal", RecordType::AAAA);
    let records: Vec<Record> = (0..200).map(|n| aaaa("app.internal", n)).collect();
    assert_eq!(ask(&asked, Code::NoError, &records), Err(AnswerError::Truncated));
    let query = Query::parse(&asked.to_bytes(7).unwrap()).unwrap();
    assert_eq!(
        asked.parse(7, &query.answer(Code::NoError, &records, 65535), true).unwrap().addresses().len(),
        200
    );
}

#[test]
fn answers_to_other_questions_are_not_ours() {
    let asked = question("app.internal", RecordType::AAAA);
    let bytes = Query::parse(&asked.to_bytes(7).unwrap()).unwrap().answer(
        Code::NoError,
        &[aaaa("app.internal", 1)],
        1232,
    );
    assert_eq!(asked.parse(8, &bytes, false), Err(AnswerError::Foreign));
    assert_eq!(question("b.internal", RecordType::AAAA).parse(7, &bytes, false), Err(AnswerError::Foreign));
    assert_eq!(question("app.internal", RecordType::TXT).parse(7, &bytes, false), Err(AnswerError::Foreign));
    assert_eq!(asked.parse(7, &asked.to_bytes(7).unwrap(), false), Err(AnswerError::Foreign));
    assert!(matches!(asked.parse(7, b"garbage", false), Err(AnswerError::Malformed(_))));
}

#[test]
fn a_server_refuses_what_it_cannot_read() {
    assert_eq!(Query::parse(b"x"), Err(None));
    let mut status = question("a.b", RecordType::AAAA).to_bytes(7).unwrap();
    status[2] |= 2 << 3;
    let Err(Some(refusal)) = Query::parse(&status) else { panic!("accepted") };
    assert_eq!((refusal[1], refusal[3] & 15), (7, 4));
    status[2] |= 0x80;
    assert_eq!(Query::parse(&status), Err(None));
}

#[test]
fn frames_of_tcp() {
    let mut stream = frame(b"abc").unwrap();
    stream.extend(frame(b"").unwrap());
    stream.extend([0, 9, 1]);
    assert_eq!(unframe(&mut stream), Some(b"abc".to_vec()));
    assert_eq!(unframe(&mut stream), Some(vec![]));
    assert_eq!(unframe(&mut stream), None);
    assert_eq!(frame(&vec![0; 65536]), None);
}

proptest! {
    #[test]
    fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..120), flips in prop::collection::vec((0usize..200, any::<u8>()), 0..6)) {
        let asked = question("app.internal", RecordType::AAAA);
        let _ = (asked.parse(7, &bytes, false), Query::parse(&bytes));
        let query = Query::parse(&asked.to_bytes(7).unwrap()).unwrap();
        let mut answer = query.answer(Code::NoError, &[aaaa("app.internal", 1), Record::new("app.internal", 1, Value::Txt("x".into()))], 1232);
        for (at, byte) in flips {
            let len = answer.len();
            answer[at % len] = byte;
        }
        let _ = (asked.parse(7, &answer, false), Query::parse(&answer));
    }
}
