//! Texts that people quote, as a table: sentences of the reference CLI and of older platforms, and the codes behind which they may
//! stand (spec B12a). They name a symptom; which code it is depends on the facts. Only `fly explain` reads this.

use super::Code;
use super::literals::LITERALS;

/// Fragment, and the codes it can be, the most frequent first.
const QUOTED: &[(&str, &[Code])] = &[
    (
        "failed due to unhealthy allocations",
        &[Code::A601, Code::A602, Code::A701, Code::A702, Code::A703, Code::A704],
    ),
    (
        "the app appears to be crashing",
        &[Code::A601, Code::A602, Code::A605, Code::A606, Code::A607, Code::A609, Code::A617, Code::C601],
    ),
    ("exited with non-zero status of", &[Code::A401, Code::A402, Code::A404, Code::C401]),
    (
        "waiting for machine's state to change",
        &[Code::A601, Code::A609, Code::A301, Code::P601, Code::P510, Code::Q006, Code::Q504, Code::U502],
    ),
    (
        "waiting for health checks to pass",
        &[
            Code::A701,
            Code::A702,
            Code::C701,
            Code::A703,
            Code::A704,
            Code::C702,
            Code::C703,
            Code::C704,
            Code::C706,
            Code::P701,
        ],
    ),
    ("could not find a good candidate within", &[Code::A706, Code::P702]),
    ("requires manual intervention", &[Code::P506]),
    (
        "remote builder app unavailable",
        &[Code::P202, Code::N901, Code::N902, Code::P901, Code::Q002, Code::Q201],
    ),
    ("error connecting to docker", &[Code::P202, Code::N901, Code::N902, Code::P901, Code::Q002, Code::Q201]),
    ("tunnel unavailable", &[Code::N902, Code::N909, Code::P901, Code::P903]),
    ("when probing", &[Code::N902, Code::N909, Code::P901, Code::P903]),
    ("unauthorized: not allowed", &[Code::Q301, Code::Q302]),
];

/// The codes behind which a quoted text may stand: of this table, else of the literal table. Empty when neither knows it.
pub fn quoted(text: &str) -> Vec<Code> {
    let text = text.trim();
    if text.len() < 6 {
        return Vec::new();
    }
    let known = |fragment: &str| text.contains(fragment) || (text.len() >= 12 && fragment.contains(text));
    if let Some((_, codes)) = QUOTED.iter().find(|(fragment, _)| known(fragment)) {
        return codes.to_vec();
    }
    let mut codes: Vec<Code> =
        LITERALS.iter().filter(|row| row.matches.hits(text)).map(|row| row.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_leads_to_codes_and_a_code_to_none() {
        let smoke = "Error: smoke checks for 148e failed: the app appears to be crashing";
        assert_eq!(quoted(smoke).first(), Some(&Code::A601));
        assert_eq!(quoted("lease currently held by ada@example.com"), [Code::Q501]);
        assert!(quoted("A601").is_empty() && quoted("never heard of it").is_empty());
    }
}
