//! What a field resolves to, and the objects whose fields are resolved when they are selected.

use serde_json::{Map, Value};

use super::Context;
use super::error::GqlError;
use super::{app, image, machine, org, query, release, token, volume};
use crate::domain::{App, Machine, Org, Release, Token, User, Volume};

/// A resolved field.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// A scalar, an enum, a list of them, a JSON scalar, or null.
    Leaf(Value),
    List(Vec<Node>),
    Object(Box<Object>),
}

/// Arguments of a field after variables are put in; absent ones are absent.
pub(super) type Args = Map<String, Value>;

/// An object of the schema.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "always boxed inside a Node; short-lived otherwise")]
pub(super) enum Object {
    Query,
    Mutation,
    App(App),
    Org(Org),
    Machine(Machine),
    /// `true`: as `ReleaseUnprocessed`.
    Release(Release, bool),
    User(User),
    Volume(Volume),
    Token(Token),
    Image(image::Found),
    /// An object whose fields are all known at once.
    Fixed(&'static str, Vec<(&'static str, Node)>),
}

impl Object {
    /// `__typename`.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::Query => "Queries",
            Self::Mutation => "Mutations",
            Self::App(_) => "App",
            Self::Org(_) => "Organization",
            Self::Machine(_) => "Machine",
            Self::Release(_, false) => "Release",
            Self::Release(_, true) => "ReleaseUnprocessed",
            Self::User(_) => "User",
            Self::Volume(_) => "Volume",
            Self::Token(_) => "LimitedAccessToken",
            Self::Image(_) => "Image",
            Self::Fixed(name, _) => name,
        }
    }

    /// Whether a fragment on `condition` applies: the type itself or an interface it implements.
    pub(super) fn is(&self, condition: &str) -> bool {
        let name = self.type_name();
        match condition {
            "Node" => !matches!(self, Self::Query | Self::Mutation | Self::Image(_)),
            "Principal" => matches!(name, "User" | "Macaroon"),
            "AppRole" => name.ends_with("AppRole"),
            other => other == name,
        }
    }

    /// Resolves one field.
    pub(super) fn field(&self, cx: &Context<'_>, field: &str, args: &Args) -> Result<Node, GqlError> {
        match self {
            Self::Query => query::field(cx, field, args),
            Self::Mutation => super::mutation::field(cx, field, args),
            Self::App(app) => app::field(cx, app, field, args),
            Self::Org(org) => org::field(cx, org, field, args),
            Self::User(user) => org::user_field(cx, user, field, args),
            Self::Machine(machine) => machine::field(cx, machine, field, args),
            Self::Release(release, unprocessed) => release::field(cx, release, *unprocessed, field),
            Self::Volume(volume) => volume::field(cx, volume, field, args),
            Self::Token(token) => token::field(cx, token, field),
            Self::Image(image) => image::field(image, field),
            Self::Fixed(ty, fields) => fields
                .iter()
                .find(|(name, _)| *name == field)
                .map(|(_, node)| node.clone())
                .ok_or_else(|| GqlError::no_field(ty, field)),
        }
    }
}

impl From<Object> for Node {
    fn from(object: Object) -> Self {
        Self::Object(Box::new(object))
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::NULL, Into::into)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Leaf(Value::from(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Leaf(Value::from(text))
    }
}

impl From<bool> for Node {
    fn from(value: bool) -> Self {
        Self::Leaf(Value::from(value))
    }
}

impl From<Value> for Node {
    fn from(value: Value) -> Self {
        Self::Leaf(value)
    }
}

impl From<i64> for Node {
    fn from(value: i64) -> Self {
        Self::Leaf(Value::from(value))
    }
}

impl Node {
    pub(super) const NULL: Self = Self::Leaf(Value::Null);

    /// A list of leaves or objects.
    pub(super) fn list(items: impl IntoIterator<Item = impl Into<Node>>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// An object with known fields.
    pub(super) fn fixed(ty: &'static str, fields: Vec<(&'static str, Node)>) -> Self {
        Object::Fixed(ty, fields).into()
    }
}

/// Items of a connection with the cursor of each, cut by `first` and `after`, as the type
/// `connection` names.
pub(super) fn connection(connection: &'static str, items: Vec<(String, Object)>, args: &Args) -> Node {
    let total = items.len();
    let after = text(args, "after").filter(|a| !a.is_empty());
    let start = after
        .map_or(0, |after| items.iter().position(|(cursor, _)| *cursor == after).map_or(total, |at| at + 1));
    let first =
        args.get("first").and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok()).unwrap_or(usize::MAX);
    let page: Vec<_> = items.into_iter().skip(start).take(first).collect();
    let has_next = start + page.len() < total;
    let cursor = |at: Option<&(String, Object)>| Node::from(at.map(|(cursor, _)| cursor.clone()));
    let info = Node::fixed(
        "PageInfo",
        vec![
            ("hasNextPage", has_next.into()),
            ("hasPreviousPage", (start > 0).into()),
            ("endCursor", cursor(page.last())),
            ("startCursor", cursor(page.first())),
        ],
    );
    Node::fixed(
        connection,
        vec![
            ("pageInfo", info),
            ("totalCount", i64::try_from(total).unwrap_or(i64::MAX).into()),
            ("nodes", Node::list(page.into_iter().map(|(_, object)| object))),
        ],
    )
}

/// A string argument.
pub(super) fn text(args: &Args, name: &str) -> Option<String> {
    args.get(name)?.as_str().map(str::to_owned)
}

/// A string argument that must be there.
pub(super) fn required(args: &Args, name: &str) -> Result<String, GqlError> {
    text(args, name).ok_or_else(|| GqlError::invalid(format!("argument `{name}` is required")))
}
