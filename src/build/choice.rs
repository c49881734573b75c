//! Which builders may build, in which order, and why: pure (build.md 1.1, 9).

/// What flags and surroundings say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// `--local-only`
    pub(crate) local_only: bool,
    /// `--remote-only`
    pub(crate) remote_only: bool,
    /// `--recreate-builder`
    pub(crate) recreate: bool,
    /// `--builder-pool`
    pub(crate) pool: bool,
    /// Some CI runs this.
    pub(crate) ci: bool,
    /// The platform runs on this computer.
    pub(crate) local_platform: bool,
}

/// A kind of builder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The container engine of this computer.
    Local,
    /// A machine of the organisation or of the platform's pool.
    Remote,
}

/// Flags that contradict each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} and {1} exclude each other")]
pub(crate) struct Contradiction(pub(crate) &'static str, pub(crate) &'static str);

/// The kinds to try, each with the reason; the next one is tried only when the one before cannot be had.
///
/// # Errors
/// Flags that exclude each other.
pub(crate) fn order(wishes: Wishes) -> Result<Vec<(Kind, &'static str)>, Contradiction> {
    let remote = [
        (wishes.remote_only, "--remote-only"),
        (wishes.recreate, "--recreate-builder"),
        (wishes.pool, "--builder-pool"),
    ];
    let remote = remote.into_iter().find(|(set, _)| *set).map(|(_, flag)| flag);
    match (wishes.local_only, remote) {
        (true, Some(flag)) => Err(Contradiction("--local-only", flag)),
        (true, None) => Ok(vec![(Kind::Local, "--local-only")]),
        (false, Some(flag)) => Ok(vec![(Kind::Remote, flag)]),
        (false, None) if wishes.local_platform => Ok(vec![
            (Kind::Local, "the platform is on this computer"),
            (Kind::Remote, "no engine answers here"),
        ]),
        (false, None) if wishes.ci => Ok(vec![
            (Kind::Local, "in CI its own engine comes first"),
            (Kind::Remote, "no engine answers here"),
        ]),
        (false, None) => Ok(vec![
            (Kind::Remote, "by default; --local-only uses the engine of this computer"),
            (Kind::Local, "there is no remote builder"),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(wishes: Wishes) -> Option<Vec<Kind>> {
        order(wishes).ok().map(|order| order.into_iter().map(|(kind, _)| kind).collect())
    }

    #[test]
    fn a_flag_leaves_one_and_surroundings_order_two() {
        let none = Wishes::default();
        assert_eq!(kinds(none), Some(vec![Kind::Remote, Kind::Local]));
        assert_eq!(kinds(Wishes { ci: true, ..none }), Some(vec![Kind::Local, Kind::Remote]));
        assert_eq!(kinds(Wishes { local_platform: true, ..none }), Some(vec![Kind::Local, Kind::Remote]));
        assert_eq!(kinds(Wishes { local_only: true, ci: true, ..none }), Some(vec![Kind::Local]));
        for wishes in [
            Wishes { remote_only: true, ..none },
            Wishes { recreate: true, local_platform: true, ..none },
            Wishes { pool: true, ci: true, ..none },
        ] {
            assert_eq!(kinds(wishes), Some(vec![Kind::Remote]));
            assert_eq!(kinds(Wishes { local_only: true, ..wishes }), None, "{wishes:?}");
        }
    }
}
