//! Questions and their answers.

use std::net::Ipv6Addr;

use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query as WireQuery};
use hickory_proto::rr::{DNSClass, RecordType};

use super::record::{plain, to_name};
use super::{Code, Record, UDP_SIZE, Value};

/// Aliases followed within one answer.
const MAX_ALIASES: usize = 8;

/// What a client asks.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Question {
    /// The name, in lower case, without the final dot.
    pub name: String,
    /// The type of the records wanted.
    pub kind: RecordType,
}

/// Records found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The records of the type asked for, in the server's order.
    pub records: Vec<Record>,
    /// The whole answer section, aliases included.
    pub section: Vec<Record>,
    /// The smallest TTL on the way to the records, in seconds.
    pub ttl: u32,
}

impl Answer {
    /// The IPv6 addresses among the records.
    pub fn addresses(&self) -> Vec<Ipv6Addr> {
        let address = |record: &Record| match record.value {
            Value::Aaaa(address) => Some(address),
            _ => None,
        };
        self.records.iter().filter_map(address).collect()
    }

    /// The texts among the records.
    pub fn texts(&self) -> Vec<&str> {
        self.records
            .iter()
            .filter_map(|record| match &record.value {
                Value::Txt(text) => Some(text.as_str()),
                _ => None,
            })
            .collect()
    }
}

/// Why there are no records.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// The name exists, without records of this type.
    #[error("no records of this type")]
    NoRecords,
    /// The name does not exist.
    #[error("no such name")]
    NxDomain,
    /// The server says that it cannot answer.
    #[error("the server answered: {0}")]
    Failed(Code),
    /// The name is another name for this one, which the server did not resolve.
    #[error("an alias of {0}")]
    Alias(String),
    /// The answer did not fit: ask over TCP.
    #[error("the answer was cut")]
    Truncated,
    /// An answer to something else; keep waiting.
    #[error("an answer to another question")]
    Foreign,
    /// Not a DNS message.
    #[error("not a DNS message: {0}")]
    Malformed(String),
}

/// A name that cannot be asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a domain name")]
pub struct QueryError(pub String);

impl Question {
    /// A question. Fails for what is no name: empty labels, labels over 63 and names over 255 bytes.
    pub fn new(name: &str, kind: RecordType) -> Result<Question, QueryError> {
        let wire = to_name(name).ok_or_else(|| QueryError(name.to_string()))?;
        Ok(Question { name: plain(&wire), kind })
    }

    /// The message to send, with this ID.
    pub fn to_bytes(&self, id: u16) -> Result<Vec<u8>, QueryError> {
        let bad = || QueryError(self.name.clone());
        let mut message = Message::new(id, MessageType::Query, OpCode::Query);
        message.metadata.recursion_desired = true;
        message.add_query(WireQuery::query(to_name(&self.name).ok_or_else(bad)?, self.kind));
        let mut edns = Edns::new();
        edns.set_max_payload(UDP_SIZE).set_version(0);
        message.set_edns(edns);
        message.to_vec().map_err(|_| bad())
    }

    /// Reads the answer to the message with this ID. A truncated one is refused, unless it came over
    /// TCP, where there is nothing better to be had.
    pub fn parse(&self, id: u16, bytes: &[u8], tcp: bool) -> Result<Answer, AnswerError> {
        let message = Message::from_vec(bytes).map_err(|error| AnswerError::Malformed(error.to_string()))?;
        let head = &message.metadata;
        if head.id != id || head.message_type != MessageType::Response {
            return Err(AnswerError::Foreign);
        }
        let failed = !matches!(head.response_code, Code::NoError | Code::NXDomain);
        // A server that failed may leave the question out.
        match message.queries.as_slice() {
            [query] if plain(query.name()) == self.name && query.query_type() == self.kind => {}
            [] if failed => {}
            _ => return Err(AnswerError::Foreign),
        }
        if failed {
            return Err(AnswerError::Failed(head.response_code));
        }
        if head.truncation && !tcp {
            return Err(AnswerError::Truncated);
        }
        self.follow(message.answers.iter().map(Record::read).collect(), head.response_code)
    }

    fn follow(&self, section: Vec<Record>, code: Code) -> Result<Answer, AnswerError> {
        let (mut name, mut ttl) = (self.name.clone(), u32::MAX);
        let mut aliased = false;
        for _ in 0..=MAX_ALIASES {
            let owned: Vec<&Record> = section.iter().filter(|r| r.name == name).collect();
            let records: Vec<Record> = owned
                .iter()
                .filter(|r| self.kind == RecordType::ANY || r.kind() == self.kind)
                .map(|r| (*r).clone())
                .collect();
            if !records.is_empty() {
                let ttl = records.iter().map(|r| r.ttl).fold(ttl, u32::min);
                return Ok(Answer { records, section, ttl });
            }
            let alias = owned.iter().find_map(|r| match &r.value {
                Value::Cname(target) => Some((target.clone(), r.ttl)),
                _ => None,
            });
            match alias {
                Some((target, life)) => (name, ttl, aliased) = (target, ttl.min(life), true),
                None => break,
            }
        }
        Err(match code {
            Code::NXDomain => AnswerError::NxDomain,
            _ if aliased && name != self.name => AnswerError::Alias(name),
            _ => AnswerError::NoRecords,
        })
    }
}

/// A question as a server reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// To be repeated in the answer.
    pub id: u16,
    /// What is asked.
    pub question: Question,
    /// The longest answer the client takes over UDP.
    pub udp_size: usize,
    /// The client knows EDNS0.
    pub edns: bool,
    /// The client wants recursion.
    pub recursion_desired: bool,
}

impl Query {
    /// Reads a question. The error is an answer to send, if the bytes deserve one.
    pub fn parse(bytes: &[u8]) -> Result<Query, Option<Vec<u8>>> {
        let id = bytes.first_chunk::<2>().map(|b| u16::from_be_bytes(*b));
        let refuse = |code| id.and_then(|id| Message::error_msg(id, OpCode::Query, code).to_vec().ok());
        let Ok(message) = Message::from_vec(bytes) else {
            // An answer must not be answered.
            return Err(if bytes.get(2).is_some_and(|b| b & 0x80 == 0) {
                refuse(Code::FormErr)
            } else {
                None
            });
        };
        let head = &message.metadata;
        if head.message_type != MessageType::Query {
            return Err(None);
        }
        if head.op_code != OpCode::Query {
            return Err(refuse(Code::NotImp));
        }
        let [query] = message.queries.as_slice() else { return Err(refuse(Code::FormErr)) };
        if query.query_class() != DNSClass::IN {
            return Err(refuse(Code::Refused));
        }
        let edns = message.edns.as_ref();
        Ok(Query {
            id: head.id,
            question: Question { name: plain(query.name()), kind: query.query_type() },
            udp_size: edns.map_or(512, |e| usize::from(e.max_payload()).max(512)),
            edns: edns.is_some(),
            recursion_desired: head.recursion_desired,
        })
    }

    /// The answer with these records, at most `limit` bytes long (`udp_size`, or 65535 over TCP): what
    /// does not fit is left out, and the answer says so.
    pub fn answer(&self, code: Code, records: &[Record], limit: usize) -> Vec<u8> {
        let mut keep = records.len();
        loop {
            let message = self.message(code, &records[..keep], keep < records.len());
            match message.to_vec() {
                Ok(bytes) if bytes.len() <= limit => return bytes,
                _ if keep == 0 => {
                    return Message::error_msg(self.id, OpCode::Query, Code::ServFail)
                        .to_vec()
                        .unwrap_or_default();
                }
                _ => keep = keep * 3 / 4,
            }
        }
    }

    fn message(&self, code: Code, records: &[Record], cut: bool) -> Message {
        let mut message = Message::new(self.id, MessageType::Response, OpCode::Query);
        message.metadata.response_code = code;
        message.metadata.authoritative = true;
        message.metadata.truncation = cut;
        message.metadata.recursion_desired = self.recursion_desired;
        message.metadata.recursion_available = true;
        if let Some(name) = to_name(&self.question.name) {
            message.add_query(WireQuery::query(name, self.question.kind));
        }
        message.add_answers(records.iter().filter_map(Record::write));
        if self.edns {
            let mut edns = Edns::new();
            edns.set_max_payload(UDP_SIZE).set_version(0);
            message.set_edns(edns);
        }
        message
    }
}
