//! `fly dig`: questions to the private network's DNS.

use serde::Serialize;

use crate::commands::{args, network};
use crate::context::{Ctx, Use};
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::wireguard::{Answer, DnsError, RecordType, RecordValue as Value, TunnelError};

/// Ask the private network's DNS
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Type (AAAA, TXT, A, CNAME) and name; AAAA without a type
    #[arg(required = true, value_name = "type> <name", num_args = 1..=2)]
    words: Vec<String>,
    #[command(flatten)]
    network: network::Network,
    /// Print what the records say, and nothing else
    #[arg(short = 's', long)]
    short: bool,
    #[command(flatten)]
    format: args::Json,
}

/// How to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kind {
    records: RecordType,
    /// `…-NATIVE`: what the records say, as a resolver gives it to a program.
    native: bool,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (kind, name) = question(&args.words)?;
    let session = ctx.session()?;
    let (place, early) = args.network.reach(ctx, &session, Use::Brief, args.format.json).await?;
    let _guard = ctx.interrupt.guard();
    let asking = async {
        let tunnel = network::tunnel(early, ctx, &session, &place.wanted, Use::Brief).await?;
        let answer = tunnel.query(&name, kind.records).await;
        let facts = tunnel.facts();
        let server = tunnel.dns_server().to_string();
        tunnel.close().await;
        Ok::<_, Failure>((answer, server, facts))
    };
    let asked = ctx.interrupt.or(ctx.progress().waiting("the answer", asking)).await;
    let (answer, server, facts) = asked.map_err(Failure::interrupted)??;
    let fail = |error: DnsError| match error {
        // No answer because there is no tunnel is another matter than a silent server.
        DnsError::Timeout { handshake_age: None, .. } => {
            Err(ctx.tunnel_failure(TunnelError::Down(Box::new(facts.clone())), &place.wanted))
        }
        error => Err(ctx.tunnel_failure(error.into(), &place.wanted)),
    };
    let (status, records) = match answer {
        Ok(answer) => ("NOERROR".to_owned(), records(&answer)),
        Err(DnsError::NoRecords { .. }) if !kind.native => ("NOERROR".to_owned(), Vec::new()),
        Err(DnsError::NxDomain { .. }) if !args.short && !kind.native => ("NXDOMAIN".to_owned(), Vec::new()),
        Err(DnsError::ServFail { code, .. }) if !args.short && !kind.native => {
            (code.to_string().to_uppercase().replace(' ', ""), Vec::new())
        }
        Err(error) => return fail(error),
    };
    let records_shown = RecordsOf { kind: kind.records.to_string(), short: args.short || kind.native };
    ctx.show(
        args.format.json,
        &Found { name, kind: records_shown.kind.clone(), status, server, records, shown: records_shown },
    );
    Ok(0)
}

/// Type and name, as flyctl reads its words.
fn question(words: &[String]) -> Result<(Kind, String), Failure> {
    let (kind, name) = match words {
        [name] => ("AAAA".to_owned(), name),
        [kind, name] => (kind.to_uppercase(), name),
        _ => return Err(Failure::usage("one name, with its type before it")),
    };
    let (base, native) = match kind.strip_suffix("-NATIVE") {
        Some(base @ ("AAAA" | "TXT")) => (base, true),
        Some(_) => ("", false),
        None => (kind.as_str(), false),
    };
    let records = match base {
        "AAAA" => RecordType::AAAA,
        "TXT" => RecordType::TXT,
        "A" => RecordType::A,
        "CNAME" => RecordType::CNAME,
        _ => {
            return Err(Failure::usage(format!(
                "`{}` is no type this asks for: AAAA, TXT, A, CNAME, AAAA-NATIVE, TXT-NATIVE",
                crate::output::terminal::clean(&kind)
            )));
        }
    };
    Ok((Kind { records, native }, name.trim_end_matches('.').to_owned()))
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Record {
    name: String,
    ttl: u32,
    #[serde(rename = "type")]
    kind: String,
    value: String,
}

fn records(answer: &Answer) -> Vec<Record> {
    answer
        .section
        .iter()
        .map(|record| Record {
            name: record.name.clone(),
            ttl: record.ttl,
            kind: record.kind().to_string(),
            value: match &record.value {
                Value::A(address) => address.to_string(),
                Value::Aaaa(address) => address.to_string(),
                Value::Txt(text) | Value::Cname(text) | Value::Other(_, text) => text.clone(),
            },
        })
        .collect()
}

/// How the records are to be shown.
#[derive(Debug)]
struct RecordsOf {
    kind: String,
    short: bool,
}

#[derive(Debug, Serialize)]
struct Found {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    status: String,
    server: String,
    records: Vec<Record>,
    #[serde(skip)]
    shown: RecordsOf,
}

impl View for Found {
    fn human(&self, page: &mut Page) {
        let wanted = self.records.iter().filter(|record| record.kind == self.shown.kind);
        if self.shown.short {
            // Texts are one value that was cut into records.
            if self.shown.kind == "TXT" {
                page.line(&wanted.map(|record| record.value.as_str()).collect::<String>());
            } else {
                wanted.for_each(|record| page.line(&record.value));
            }
            return;
        }
        page.line(&format!(";; opcode: QUERY, status: {}", self.status));
        page.line(&format!(";; QUERY: 1, ANSWER: {}, SERVER: {}", self.records.len(), self.server));
        page.blank();
        page.line(";; QUESTION SECTION:");
        page.line(&format!(";{}.\tIN\t {}", self.name, self.kind));
        if self.records.is_empty() {
            return;
        }
        page.blank();
        page.line(";; ANSWER SECTION:");
        for record in &self.records {
            let value =
                if record.kind == "TXT" { format!("{:?}", record.value) } else { record.value.clone() };
            page.line(&format!("{}.\t{}\tIN\t{}\t{value}", record.name, record.ttl, record.kind));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn asked(words: &[&str]) -> Result<(Kind, String), Failure> {
        question(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_name_alone_means_addresses() {
        let (kind, name) = asked(&["web.internal."]).unwrap();
        assert_eq!((kind.records, kind.native, name.as_str()), (RecordType::AAAA, false, "web.internal"));
        assert!(asked(&["txt-native", "x"]).unwrap().0.native);
        for wrong in ["MX", "A-NATIVE", ""] {
            assert!(asked(&[wrong, "x"]).is_err(), "{wrong}");
        }
    }

    fn found(kind: &str, short: bool, records: Vec<Record>) -> String {
        let view = Found {
            name: "web.internal".into(),
            kind: kind.into(),
            status: "NOERROR".into(),
            server: "fdaa::3".into(),
            records,
            shown: RecordsOf { kind: kind.into(), short },
        };
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        view.human(&mut page);
        page.finish().0
    }

    fn record(kind: &str, value: &str) -> Record {
        Record { name: "web.internal".into(), ttl: 5, kind: kind.into(), value: value.into() }
    }

    #[test]
    fn short_answers_are_the_values() {
        let both =
            vec![record("CNAME", "other.internal"), record("AAAA", "fdaa::1"), record("AAAA", "fdaa::2")];
        assert_eq!(found("AAAA", true, both.clone()), "fdaa::1\nfdaa::2\n");
        assert_eq!(found("TXT", true, vec![record("TXT", "a,"), record("TXT", "b")]), "a,b\n");
        assert!(found("AAAA", false, both).contains("web.internal.\t5\tIN\tAAAA\tfdaa::1\n"));
        assert!(!found("TXT", false, vec![record("TXT", "a\x1b[2J")]).contains('\x1b'));
    }
}
