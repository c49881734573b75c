//! Versions of images, as their `fly.version` label writes them: `v0.0.66`, `1.2`, `2.0.0-beta.1`.

use std::cmp::Ordering;

/// A version that can be compared. Anything after `+` does not count.
#[derive(Debug, PartialEq, Eq)]
struct Version<'a> {
    numbers: Vec<u64>,
    /// After the first `-`: what comes before the release of that number.
    before: Vec<Part<'a>>,
}

/// Numbers are less than words.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part<'a> {
    Number(u64),
    Word(&'a str),
}

fn parse(text: &str) -> Option<Version<'_>> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let text = text.split('+').next().unwrap_or_default();
    let (release, before) = text.split_once('-').map_or((text, None), |(r, b)| (r, Some(b)));
    let numbers = release.split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u64>>>()?;
    let part = |part: &'_ str| part.parse().ok();
    let before = before
        .into_iter()
        .flat_map(|before| before.split('.'))
        .map(|text| part(text).map_or(Part::Word(text), Part::Number))
        .collect();
    Some(Version { numbers, before })
}

impl Version<'_> {
    fn compare(&self, other: &Self) -> Ordering {
        let length = self.numbers.len().max(other.numbers.len());
        let at = |version: &Self, index: usize| version.numbers.get(index).copied().unwrap_or(0);
        let numbers = (0..length).map(|i| at(self, i).cmp(&at(other, i))).find(|o| o.is_ne());
        numbers.unwrap_or_else(|| match (self.before.is_empty(), other.before.is_empty()) {
            (true, true) => Ordering::Equal,
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => self.before.cmp(&other.before),
        })
    }
}

/// Whether `candidate` comes after `current`; `None` when one of them is not a version.
pub(super) fn newer(candidate: &str, current: &str) -> Option<bool> {
    Some(parse(candidate)?.compare(&parse(current)?) == Ordering::Greater)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::newer;

    #[test]
    fn numbers_then_what_precedes_a_release() {
        let table = [
            ("v0.0.66", "v0.0.65", Some(true)),
            ("v0.0.9", "0.0.10", Some(false)),
            ("1.2", "1.2.0", Some(false)),
            ("1.2.1", "1.2", Some(true)),
            ("2.0.0", "2.0.0-beta.1", Some(true)),
            ("2.0.0-beta.2", "2.0.0-beta.10", Some(false)),
            ("2.0.0-rc", "2.0.0-1", Some(true)),
            ("1.0+b", "1.0+a", Some(false)),
            ("latest", "1.0", None),
            ("1.0", "", None),
        ];
        for (candidate, current, wanted) in table {
            assert_eq!(newer(candidate, current), wanted, "{candidate} after {current}");
        }
    }

    proptest! {
        #[test]
        fn never_both_ways(a in "v?[0-9]{1,3}(\\.[0-9]{1,3}){0,3}(-[a-z0-9.]{1,6})?", b in "[ -~]{0,12}") {
            prop_assert!(!(newer(&a, &b) == Some(true) && newer(&b, &a) == Some(true)));
            prop_assert_eq!(newer(&a, &a), Some(false));
        }
    }
}
