//! From a DNS message to its answer.

use std::net::{Ipv6Addr, SocketAddr};
use std::time::Duration;

use netstack::dns::{Code, Query, Record, RecordType, Value};
use tokio::net::UdpSocket;

use super::view::View;
use super::zone::{Found, Kind, lookup};

/// Seconds an answer may be kept (observed: tunnel.md 5.1).
const TTL: u32 = 5;
/// Largest message over TCP.
const LARGEST: usize = 65_535;
/// How long the upstream resolver may take.
const UPSTREAM_LIMIT: Duration = Duration::from_secs(2);

/// What the knobs make of the resolver.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::gateway) enum Mood {
    #[default]
    Normal,
    Silent,
    ServFail,
    /// Every address is this one.
    Lying(Ipv6Addr),
    /// Every name is another name for this one.
    Alias(String),
}

/// The resolver of a network for whoever asks.
pub(in crate::gateway) struct Resolver<'a> {
    pub(in crate::gateway) view: &'a View,
    /// Every region, nearest first.
    pub(in crate::gateway) near: &'a [String],
    pub(in crate::gateway) mood: Mood,
    /// Who knows other names.
    pub(in crate::gateway) upstream: Option<SocketAddr>,
}

/// An answer that is ready, or a question for somebody else.
enum Outcome {
    Answer(Vec<u8>),
    Silence,
    Upstream(Query),
}

impl Resolver<'_> {
    /// Answers a message; `None`: nothing is said.
    pub(in crate::gateway) async fn answer(&self, message: &[u8], tcp: bool) -> Option<Vec<u8>> {
        match self.decide(message, tcp) {
            Outcome::Answer(answer) => Some(answer),
            Outcome::Silence => None,
            Outcome::Upstream(query) => {
                let asked = match self.upstream {
                    Some(upstream) => ask(upstream, message).await,
                    None => Err(Code::Refused),
                };
                Some(asked.unwrap_or_else(|code| query.answer(code, &[], LARGEST)))
            }
        }
    }

    fn decide(&self, message: &[u8], tcp: bool) -> Outcome {
        if self.mood == Mood::Silent {
            return Outcome::Silence;
        }
        let query = match Query::parse(message) {
            Ok(query) => query,
            Err(Some(answer)) => return Outcome::Answer(answer),
            Err(None) => return Outcome::Silence,
        };
        let limit = if tcp { LARGEST } else { query.udp_size };
        let name = query.question.name.clone();
        let kind = match query.question.kind {
            RecordType::AAAA | RecordType::ANY => Kind::Aaaa,
            RecordType::TXT => Kind::Txt,
            _ => Kind::Other,
        };
        let address = |address| Record::new(name.as_str(), TTL, Value::Aaaa(address));
        let (code, records) = match (&self.mood, lookup(self.view, self.near, &name, kind)) {
            (Mood::ServFail, _) => (Code::ServFail, Vec::new()),
            (Mood::Lying(lie), _) if kind == Kind::Aaaa => (Code::NoError, vec![address(*lie)]),
            (Mood::Alias(target), _) if kind == Kind::Aaaa => (Code::NoError, self.alias(&name, target)),
            (_, Found::Addresses(list)) => (Code::NoError, list.into_iter().map(address).collect()),
            (_, Found::Text(text)) => {
                (Code::NoError, vec![Record::new(name.as_str(), TTL, Value::Txt(text))])
            }
            (_, Found::Nothing) => (Code::NoError, Vec::new()),
            (_, Found::NoSuchName) => (Code::NXDomain, Vec::new()),
            (_, Found::Foreign) => return Outcome::Upstream(query),
        };
        Outcome::Answer(query.answer(code, &records, limit))
    }

    /// A CNAME, with the addresses of what it names where they are known here.
    fn alias(&self, name: &str, target: &str) -> Vec<Record> {
        let mut records = vec![Record::new(name, TTL, Value::Cname(target.to_owned()))];
        if let Found::Addresses(list) = lookup(self.view, self.near, target, Kind::Aaaa) {
            records.extend(list.into_iter().map(|address| Record::new(target, TTL, Value::Aaaa(address))));
        }
        records
    }
}

/// Asks the upstream resolver the same, with the same ID. The error is what to tell the client instead.
async fn ask(upstream: SocketAddr, message: &[u8]) -> Result<Vec<u8>, Code> {
    let asking = async {
        let any: SocketAddr = if upstream.is_ipv6() {
            (Ipv6Addr::UNSPECIFIED, 0).into()
        } else {
            (std::net::Ipv4Addr::UNSPECIFIED, 0).into()
        };
        let socket = UdpSocket::bind(any).await?;
        socket.connect(upstream).await?;
        socket.send(message).await?;
        let mut answer = vec![0; LARGEST];
        loop {
            let length = socket.recv(&mut answer).await?;
            // Somebody else's answer is not ours.
            if length >= 12 && answer[..2] == message[..2] {
                answer.truncate(length);
                return Ok::<_, std::io::Error>(answer);
            }
        }
    };
    match tokio::time::timeout(UPSTREAM_LIMIT, asking).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) | Err(_) => Err(Code::ServFail),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeMap;

    use netstack::dns::{AnswerError, Question};
    use proptest::prelude::*;

    use super::super::view::{AppView, MachineView};
    use super::*;

    fn view() -> View {
        let machine = |n: u16| MachineView {
            id: format!("{n:014x}"),
            region: "ams".into(),
            address: Ipv6Addr::new(0xfdaa, 0, 1, 0xa7b, 0, 0, n, 2),
            started: true,
            group: String::new(),
            metadata: BTreeMap::new(),
        };
        let big = AppView { machines: (1..200).map(machine).collect(), flycast: Vec::new() };
        let web = AppView { machines: vec![machine(1)], flycast: Vec::new() };
        let apps = BTreeMap::from([("web".to_owned(), web), ("big".to_owned(), big)]);
        View { services: Some(Ipv6Addr::new(0xfdaa, 0, 1, 0, 0, 0, 0, 3)), apps, peers: BTreeMap::new() }
    }

    async fn ask_as(
        mood: Mood,
        name: &str,
        kind: RecordType,
        tcp: bool,
    ) -> Result<netstack::dns::Answer, AnswerError> {
        let near = ["ams".to_owned()];
        let (view, question) = (view(), Question::new(name, kind).unwrap());
        let resolver = Resolver { view: &view, near: &near, mood, upstream: None };
        let answer = resolver.answer(&question.to_bytes(7).unwrap(), tcp).await.unwrap();
        question.parse(7, &answer, tcp)
    }

    #[tokio::test]
    async fn results_are_distinct() {
        let normal = |name, kind| ask_as(Mood::Normal, name, kind, false);
        let found = normal("web.internal", RecordType::AAAA).await.unwrap();
        assert_eq!((found.addresses().len(), found.ttl), (1, 5));
        assert_eq!(normal("regions.web.internal", RecordType::TXT).await.unwrap().texts(), ["ams"]);
        assert_eq!(normal("web.internal", RecordType::A).await.unwrap_err(), AnswerError::NoRecords);
        assert_eq!(normal("none.internal", RecordType::AAAA).await.unwrap_err(), AnswerError::NxDomain);
        let foreign = normal("example.com", RecordType::AAAA).await.unwrap_err();
        assert_eq!(foreign, AnswerError::Failed(Code::Refused));
    }

    #[tokio::test]
    async fn large_answers_want_tcp() {
        let udp = ask_as(Mood::Normal, "big.internal", RecordType::AAAA, false).await;
        assert_eq!(udp.unwrap_err(), AnswerError::Truncated);
        let tcp = ask_as(Mood::Normal, "big.internal", RecordType::AAAA, true).await.unwrap();
        assert_eq!(tcp.addresses().len(), 199);
        // Texts have no limit of 255 bytes.
        let text = ask_as(Mood::Normal, "vms.big.internal", RecordType::TXT, true).await.unwrap();
        assert_eq!(text.texts()[0].split(',').count(), 199);
    }

    #[tokio::test]
    async fn moods() {
        let failed = ask_as(Mood::ServFail, "web.internal", RecordType::AAAA, false).await.unwrap_err();
        assert_eq!(failed, AnswerError::Failed(Code::ServFail));
        let lie = Ipv6Addr::new(0xfdaa, 9, 9, 9, 9, 9, 9, 9);
        let lied = ask_as(Mood::Lying(lie), "none.internal", RecordType::AAAA, false).await.unwrap();
        assert_eq!(lied.addresses(), [lie]);
        let alias = Mood::Alias("web.internal".into());
        let aliased = ask_as(alias, "other.internal", RecordType::AAAA, false).await.unwrap();
        assert_eq!(aliased.addresses(), [view().apps["web"].machines[0].address]);
        let view = view();
        let resolver = Resolver { view: &view, near: &[], mood: Mood::Silent, upstream: None };
        assert_eq!(
            resolver.answer(&Question::new("a", RecordType::A).unwrap().to_bytes(1).unwrap(), false).await,
            None
        );
    }

    #[tokio::test]
    async fn other_names_go_upstream_where_there_is_one() {
        let upstream = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let address = upstream.local_addr().unwrap();
        tokio::spawn(async move {
            let mut buffer = [0; 512];
            let (length, from) = upstream.recv_from(&mut buffer).await.unwrap();
            let query = Query::parse(&buffer[..length]).unwrap();
            let records = [Record::new("example.com", 60, Value::Aaaa(Ipv6Addr::LOCALHOST))];
            upstream.send_to(&query.answer(Code::NoError, &records, 512), from).await.unwrap();
        });
        let (view, question) = (view(), Question::new("example.com", RecordType::AAAA).unwrap());
        let resolver = Resolver { view: &view, near: &[], mood: Mood::Normal, upstream: Some(address) };
        let answer = resolver.answer(&question.to_bytes(9).unwrap(), false).await.unwrap();
        assert_eq!(question.parse(9, &answer, false).unwrap().addresses(), [Ipv6Addr::LOCALHOST]);
    }

    proptest! {
        #[test]
        fn foreign_messages_never_panic(message in proptest::collection::vec(any::<u8>(), 0..80), tcp: bool) {
            let view = view();
            let resolver = Resolver { view: &view, near: &[], mood: Mood::Normal, upstream: None };
            let _ = resolver.decide(&message, tcp);
        }
    }
}
