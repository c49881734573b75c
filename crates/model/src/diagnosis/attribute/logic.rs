//! Three-valued logic over facts: yes, no, or open because a fact is unavailable.

use super::outcome::{Finding, Outcome};
use crate::diagnosis::Fact;
use std::ops::{BitAnd, BitOr, Not};

/// Kleene's three values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tri {
    Yes,
    No,
    Open,
}

impl From<bool> for Tri {
    fn from(value: bool) -> Self {
        if value { Tri::Yes } else { Tri::No }
    }
}

impl BitAnd for Tri {
    type Output = Tri;

    fn bitand(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::No, _) | (_, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes) => Tri::Yes,
            _ => Tri::Open,
        }
    }
}

impl BitOr for Tri {
    type Output = Tri;

    fn bitor(self, other: Tri) -> Tri {
        !(!self & !other)
    }
}

impl Not for Tri {
    type Output = Tri;

    fn not(self) -> Tri {
        match self {
            Tri::Yes => Tri::No,
            Tri::No => Tri::Yes,
            Tri::Open => Tri::Open,
        }
    }
}

impl Tri {
    /// The outcome of a rule whose condition this is.
    pub(super) fn then(self, finding: impl FnOnce() -> Finding) -> Outcome {
        match self {
            Tri::Yes => finding().hit(),
            Tri::No => Outcome::Miss,
            Tri::Open => Outcome::Open,
        }
    }
}

/// "The fact is known and looks like this." What was never asked for is not claimed.
pub(super) fn holds<T>(fact: &Fact<T>, test: impl FnOnce(&T) -> bool) -> Tri {
    match fact {
        Fact::Known(value) => test(value).into(),
        Fact::KnownAbsent | Fact::NotAsked => Tri::No,
        Fact::Unavailable(_) => Tri::Open,
    }
}

/// "There is none", or none that looks like this. To be claimed, it has to have been asked for.
pub(super) fn none<T>(fact: &Fact<T>, test: impl FnOnce(&T) -> bool) -> Tri {
    match fact {
        Fact::Known(value) => (!test(value)).into(),
        Fact::KnownAbsent => Tri::Yes,
        Fact::Unavailable(_) | Fact::NotAsked => Tri::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Tri; 3] = [Tri::Yes, Tri::No, Tri::Open];

    #[test]
    fn an_open_side_never_decides_and_a_decided_side_may() {
        assert_eq!(Tri::No & Tri::Open, Tri::No);
        assert_eq!(Tri::Yes & Tri::Open, Tri::Open);
        assert_eq!(Tri::Yes | Tri::Open, Tri::Yes);
        assert_eq!(Tri::No | Tri::Open, Tri::Open);
        for a in ALL {
            for b in ALL {
                assert_eq!(a & b, b & a);
                assert_eq!(a | b, b | a);
            }
        }
    }

    #[test]
    fn absence_needs_a_question() {
        let asked: Fact<u8> = Fact::KnownAbsent;
        let never: Fact<u8> = Fact::NotAsked;
        assert_eq!(none(&asked, |_| true), Tri::Yes);
        assert_eq!(none(&never, |_| true), Tri::Open);
        assert_eq!(holds(&never, |_| true), Tri::No);
        assert_eq!(holds(&Fact::<u8>::unavailable("x"), |_| true), Tri::Open);
    }
}
