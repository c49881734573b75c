//! Rule X4: machines that should be alike and end differently. What tells the two sets apart is an observation for the
//! reader, never a cause: it moves no verdict.

/// What can be seen of a machine from outside.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Traits {
    /// Region code.
    pub region: String,
    /// Size name.
    pub size: String,
    /// It has a volume.
    pub volume: bool,
    /// It was made by this command, not changed by it.
    pub new: bool,
}

impl Traits {
    /// Each trait by its name and in words.
    fn words(&self) -> [(&'static str, String); 4] {
        let either = |is: bool, yes: &str, no: &str| if is { yes.to_owned() } else { no.to_owned() };
        [
            ("region", format!("in {}", self.region)),
            ("volume", either(self.volume, "with a volume", "without a volume")),
            ("age", either(self.new, "new", "updated in place")),
            ("size", format!("of size {}", self.size)),
        ]
    }
}

/// The first trait that all failures share and no success has, as a sentence. `None` where nothing tells them apart, or
/// where one of the sets is empty.
pub fn apart(failed: &[Traits], fine: &[Traits]) -> Option<String> {
    let first = failed.first()?;
    fine.first()?;
    first.words().into_iter().enumerate().find_map(|(at, (_, of_failed))| {
        let same = failed.iter().all(|other| other.words()[at].1 == of_failed);
        let mut others: Vec<String> = fine.iter().map(|other| other.words()[at].1.clone()).collect();
        others.sort();
        others.dedup();
        (same && !others.contains(&of_failed)).then(|| {
            let (bad, good) = (failed.len(), fine.len());
            format!("all {bad} that fail are {of_failed}; {good} alike {} run", others.join(" or "))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_region(region: &str) -> Traits {
        Traits { region: region.to_owned(), ..Traits::default() }
    }

    #[test]
    fn a_region_that_tells_them_apart_is_named() {
        let said = apart(&[in_region("fra"), in_region("fra")], &[in_region("ams")]);
        assert_eq!(said.as_deref(), Some("all 2 that fail are in fra; 1 alike in ams run"));
    }

    #[test]
    fn nothing_is_said_where_nothing_tells_them_apart() {
        assert_eq!(apart(&[in_region("fra")], &[in_region("fra"), in_region("ams")]), None);
        assert_eq!(apart(&[in_region("fra"), in_region("ams")], &[in_region("cdg")]), None);
        assert_eq!(apart(&[in_region("fra")], &[]), None);
        assert_eq!(apart(&[], &[in_region("fra")]), None);
    }

    #[test]
    fn volumes_and_age_count_where_the_region_does_not() {
        let new = Traits { new: true, ..in_region("ams") };
        let said = apart(&[new], &[in_region("ams")]).unwrap_or_default();
        assert_eq!(said, "all 1 that fail are new; 1 alike updated in place run");
    }
}
