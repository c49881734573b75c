//! The root file system and whether it survives (fly-go: machine_types.go).

use super::wire::Zero;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

wire_struct! {
    /// The root file system.
    pub struct Rootfs {
        /// Whether changes survive.
        omit persist: PersistRootfs,
        /// Size in GB.
        omit size_gb: u64,
    }
}

/// Whether changes to the root file system survive. Read from text or from the protobuf
/// integers 0 to 3; other values are decoding errors (fly-go: machine_types.go).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum PersistRootfs {
    /// Not set.
    #[default]
    None,
    /// Reset at every start.
    Never,
    /// Survives restarts.
    Restart,
    /// Survives updates as well.
    Always,
}

impl PersistRootfs {
    /// The wire text; empty for [`PersistRootfs::None`].
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Never => "never",
            Self::Restart => "restart",
            Self::Always => "always",
        }
    }

    /// Reads the text form (`none` and the empty string mean "not set").
    pub fn from_text(text: &str) -> Option<Self> {
        Some(match text {
            "" | "none" => Self::None,
            "never" => Self::Never,
            "restart" => Self::Restart,
            "always" => Self::Always,
            _ => return None,
        })
    }
}

impl Zero for PersistRootfs {
    fn is_zero(&self) -> bool {
        *self == Self::None
    }
}

impl Serialize for PersistRootfs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for PersistRootfs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PersistVisitor)
    }
}

struct PersistVisitor;

impl de::Visitor<'_> for PersistVisitor {
    type Value = PersistRootfs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("never, restart, always, none or an integer from 0 to 3")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<PersistRootfs, E> {
        PersistRootfs::from_text(text).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<PersistRootfs, E> {
        Ok(match number {
            0 => PersistRootfs::None,
            1 => PersistRootfs::Never,
            2 => PersistRootfs::Restart,
            3 => PersistRootfs::Always,
            _ => return Err(E::invalid_value(de::Unexpected::Unsigned(number), &self)),
        })
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<PersistRootfs, E> {
        self.visit_u64(u64::try_from(number).unwrap_or(u64::MAX))
    }
}
