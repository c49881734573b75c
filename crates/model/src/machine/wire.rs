//! How Go's `encoding/json` treats structs, as two macros and three rules.
//!
//! `omit` members disappear when they hold their zero value; `keep` members are always written.
//! Both read `null` and absence as the zero value (spec outputs 1.2).

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serializer};
use std::collections::BTreeMap;

/// Whether a value is what Go's `omitempty` leaves out.
pub(crate) trait Zero {
    fn is_zero(&self) -> bool;
}

macro_rules! zero_when_default {
    ($($t:ty),*) => { $(impl Zero for $t { fn is_zero(&self) -> bool { *self == <$t>::default() } })* };
}
zero_when_default!(bool, i32, i64, u16, u32, u64, usize, f64);

impl Zero for String {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

impl<T> Zero for Option<T> {
    fn is_zero(&self) -> bool {
        self.is_none()
    }
}

impl<T> Zero for Vec<T> {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V> Zero for BTreeMap<K, V> {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

impl<K, V> Zero for IndexMap<K, V> {
    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

/// The predicate behind every `omit` member.
pub(crate) fn is_zero<T: Zero>(value: &T) -> bool {
    value.is_zero()
}

/// Reads `null` as the zero value, as Go does.
pub(crate) fn null_as_zero<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

/// Writes floats as Go does: `52`, not `52.0`.
pub mod go_number {
    use super::Serializer;

    /// For `f64` members.
    pub fn serialize<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            serializer.serialize_i64(*value as i64)
        } else {
            serializer.serialize_f64(*value)
        }
    }

    /// For optional `f64` members; `None` is `null`.
    pub fn option<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// For `f32` members: the shortest decimal that reads back as the same `f32`.
    pub fn single<S: Serializer>(value: &f32, serializer: S) -> Result<S::Ok, S::Error> {
        let shortest = value.to_string().parse::<f64>().unwrap_or_else(|_| f64::from(*value));
        serialize(&shortest, serializer)
    }
}

/// Declares a wire struct: each member is `omit` (left out when zero), `keep` (always
/// written) or `skip` (not on the wire).
macro_rules! wire_struct {
    ($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
        wire_struct!(@member
            [$(#[$meta])*
             #[derive(Debug, Clone, Default, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
             #[serde(default)]
             pub struct $name]
            {} $($body)*);
    };
    (@member [$($head:tt)*] {$($done:tt)*}) => { $($head)* { $($done)* } };
    (@member [$($head:tt)*] {$($done:tt)*} $(#[$m:meta])* omit $field:ident : $ty:ty, $($rest:tt)*) => {
        wire_struct!(@member [$($head)*] {$($done)*
            $(#[$m])*
            #[serde(deserialize_with = "crate::machine::wire::null_as_zero",
                    skip_serializing_if = "crate::machine::wire::is_zero")]
            pub $field: $ty,
        } $($rest)*);
    };
    (@member [$($head:tt)*] {$($done:tt)*} $(#[$m:meta])* keep $field:ident : $ty:ty, $($rest:tt)*) => {
        wire_struct!(@member [$($head)*] {$($done)*
            $(#[$m])*
            #[serde(deserialize_with = "crate::machine::wire::null_as_zero")]
            pub $field: $ty,
        } $($rest)*);
    };
    (@member [$($head:tt)*] {$($done:tt)*} $(#[$m:meta])* skip $field:ident : $ty:ty, $($rest:tt)*) => {
        wire_struct!(@member [$($head)*] {$($done)*
            $(#[$m])*
            #[serde(skip)]
            pub $field: $ty,
        } $($rest)*);
    };
}
pub(crate) use wire_struct;

/// Declares an enum over wire strings that keeps unknown values, so that a new server value
/// neither fails decoding nor changes when written back.
macro_rules! wire_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vm:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$vm])* $variant,)+
            /// A value this version does not know, kept as received (the empty string when absent).
            Other(String),
        }

        impl $name {
            /// The wire text.
            pub fn as_str(&self) -> &str {
                match self { $(Self::$variant => $text,)+ Self::Other(text) => text }
            }
        }

        impl Default for $name {
            fn default() -> Self { Self::Other(String::new()) }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                match text { $($text => Self::$variant,)+ _ => Self::Other(text.to_owned()) }
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self { Self::from(text.as_str()) }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result { f.pad(self.as_str()) }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Ok(Self::from(String::deserialize(d)?))
            }
        }

        impl crate::machine::wire::Zero for $name {
            fn is_zero(&self) -> bool { self.as_str().is_empty() }
        }
    };
}
