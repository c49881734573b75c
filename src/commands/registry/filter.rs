//! Scans, and what of them is wanted.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use model::diagnosis::Code;
use serde_json::Value;

use crate::diagnostics::Failure;

/// From mild to grave.
const SEVERITIES: [&str; 4] = ["LOW", "MEDIUM", "HIGH", "CRITICAL"];

#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Filter {
    /// Only these vulnerabilities, by id
    #[arg(value_name = "VULNID")]
    ids: Vec<String>,
    /// Only vulnerabilities that are at least this grave
    #[arg(short = 'S', long, value_name = "SEVERITY", value_parser = SEVERITIES)]
    severity: Option<String>,
}

/// Unknown severities come before all others.
fn rank(severity: &str) -> Option<usize> {
    SEVERITIES.iter().position(|known| *known == severity)
}

impl Filter {
    fn keeps(&self, vulnerability: &Value) -> bool {
        let text = |key: &str| vulnerability[key].as_str().unwrap_or_default();
        let grave = self.severity.as_deref().is_none_or(|least| rank(text("Severity")) >= rank(least));
        grave && (self.ids.is_empty() || self.ids.iter().any(|id| id == text("VulnerabilityID")))
    }

    /// The scan with what is wanted only, gravest first. Targets without anything are left out where there is a choice.
    pub(super) fn apply(&self, mut scan: Value) -> Result<Value, Failure> {
        if scan["SchemaVersion"] != 2 {
            let version = &scan["SchemaVersion"];
            return Err(Failure::new(
                Code::U002,
                format!("the scanner's document has schema {version}, not 2"),
            ));
        }
        let Some(results) = scan["Results"].as_array_mut() else { return Ok(scan) };
        for result in results.iter_mut() {
            if let Some(list) = result["Vulnerabilities"].as_array_mut() {
                list.retain(|vulnerability| self.keeps(vulnerability));
                list.sort_by(graver);
            }
        }
        let empty = |result: &Value| result["Vulnerabilities"].as_array().is_none_or(Vec::is_empty);
        results.retain(|result| !empty(result));
        Ok(scan)
    }
}

/// Gravest first, then newest.
fn graver(a: &Value, b: &Value) -> Ordering {
    let text = |value: &'_ Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let (left, right) = (text(a, "Severity"), text(b, "Severity"));
    rank(&right)
        .cmp(&rank(&left))
        .then_with(|| by_number(&text(b, "VulnerabilityID"), &text(a, "VulnerabilityID")))
        .then_with(|| text(a, "PkgName").cmp(&text(b, "PkgName")))
}

/// Ids such as `CVE-2024-999` and `CVE-2024-1000`: numbers count as numbers.
pub(super) fn by_number(a: &str, b: &str) -> Ordering {
    let part = |text: &str| text.parse::<u64>().ok();
    let (mut left, mut right) = (a.split('-'), b.split('-'));
    loop {
        let order = match (left.next(), right.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) => match (part(a), part(b)) {
                (Some(a), Some(b)) => a.cmp(&b),
                _ => a.cmp(b),
            },
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// Every vulnerability a scan names.
pub(super) fn ids(scan: &Value) -> BTreeSet<String> {
    let results = scan["Results"].as_array().into_iter().flatten();
    let all = results.flat_map(|result| result["Vulnerabilities"].as_array().into_iter().flatten());
    all.filter_map(|vulnerability| vulnerability["VulnerabilityID"].as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn scan() -> Value {
        json!({"SchemaVersion": 2, "Results": [
            {"Target": "a", "Vulnerabilities": [
                {"VulnerabilityID": "CVE-2024-999", "Severity": "LOW"},
                {"VulnerabilityID": "CVE-2024-1000", "Severity": "LOW"},
                {"VulnerabilityID": "CVE-2020-1", "Severity": "CRITICAL"},
                {"VulnerabilityID": "CVE-2020-2", "Severity": "?"}]},
            {"Target": "b"}]})
    }

    fn kept(filter: &Filter) -> Vec<String> {
        let scan = filter.apply(scan()).unwrap();
        let list = scan["Results"][0]["Vulnerabilities"].as_array().cloned().unwrap_or_default();
        list.iter().map(|v| v["VulnerabilityID"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn gravest_and_newest_first() {
        let all = kept(&Filter::default());
        assert_eq!(all, ["CVE-2020-1", "CVE-2024-1000", "CVE-2024-999", "CVE-2020-2"]);
        let grave = Filter { severity: Some("MEDIUM".into()), ..Filter::default() };
        assert_eq!(kept(&grave), ["CVE-2020-1"]);
        let named = Filter { ids: vec!["CVE-2024-999".into()], ..Filter::default() };
        assert_eq!(kept(&named), ["CVE-2024-999"]);
        assert!(Filter::default().apply(json!({"SchemaVersion": 3})).is_err());
        assert_eq!(ids(&scan()).len(), 4);
    }

    proptest! {
        #[test]
        fn numbers_order_totally(a in "[A-Z0-9-]{0,12}", b in "[A-Z0-9-]{0,12}") {
            prop_assert_eq!(by_number(&a, &b), by_number(&b, &a).reverse());
        }
    }
}
