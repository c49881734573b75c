//! Executing a document: variables, fragments, aliases, directives, projection.

use std::collections::BTreeMap;

use graphql_parser::query::{
    Definition, Directive, Document, Field, FragmentDefinition, OperationDefinition, Selection, SelectionSet,
    TypeCondition, Value as Literal, VariableDefinition,
};
use indexmap::IndexMap;
use serde_json::{Map, Value};

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object};

/// Nesting above which a document is refused; every real one stays below 12.
const MAX_DEPTH: usize = 32;

type Doc = Document<'static, String>;
type Set = SelectionSet<'static, String>;

/// A document chosen for execution.
pub(super) struct Prepared {
    operation: OperationDefinition<'static, String>,
    fragments: BTreeMap<String, FragmentDefinition<'static, String>>,
    variables: Map<String, Value>,
    /// Operation name, else the root fields.
    pub(super) name: String,
}

/// Parses `query` and chooses the operation. Variables that the document does not declare are kept
/// and harm nobody (api.md 5).
pub(super) fn prepare(
    query: &str,
    variables: Option<&Value>,
    operation: Option<&str>,
) -> Result<Prepared, GqlError> {
    let document: Doc = graphql_parser::parse_query::<String>(query)
        .map_err(|e| GqlError::new("parseError", format!("cannot parse the document: {e}")))?
        .into_static();
    let mut operations = Vec::new();
    let mut fragments = BTreeMap::new();
    for definition in document.definitions {
        match definition {
            Definition::Operation(o) => operations.push(o),
            Definition::Fragment(f) => {
                fragments.insert(f.name.clone(), f);
            }
        }
    }
    let wanted = operation.filter(|o| !o.is_empty());
    let at = match wanted {
        Some(name) => operations.iter().position(|o| parts(o).0 == Some(name)),
        None => (!operations.is_empty()).then_some(0),
    };
    // A client that names its operation and then sends an anonymous document means the one there is.
    let at = at
        .or((operations.len() == 1).then_some(0))
        .ok_or_else(|| GqlError::new("parseError", "the document holds no such operation"))?;
    let operation = operations.swap_remove(at);
    let (name, declared, set) = parts(&operation);
    let name = name.map_or_else(|| roots(set), str::to_owned);
    let mut given = variables.and_then(Value::as_object).cloned().unwrap_or_default();
    for variable in declared {
        if !given.contains_key(&variable.name)
            && let Some(default) = &variable.default_value
        {
            given.insert(variable.name.clone(), literal(default, &Map::new()));
        }
    }
    Ok(Prepared { operation, fragments, variables: given, name })
}

type Parts<'a> = (Option<&'a str>, &'a [VariableDefinition<'static, String>], &'a Set);

fn parts<'a>(operation: &'a OperationDefinition<'static, String>) -> Parts<'a> {
    match operation {
        OperationDefinition::SelectionSet(set) => (None, &[], set),
        OperationDefinition::Query(q) => (q.name.as_deref(), &q.variable_definitions, &q.selection_set),
        OperationDefinition::Mutation(m) => (m.name.as_deref(), &m.variable_definitions, &m.selection_set),
        OperationDefinition::Subscription(s) => {
            (s.name.as_deref(), &s.variable_definitions, &s.selection_set)
        }
    }
}

fn roots(set: &Set) -> String {
    let names: Vec<&str> = set
        .items
        .iter()
        .filter_map(|item| match item {
            Selection::Field(field) => Some(field.name.as_str()),
            _ => None,
        })
        .collect();
    names.join(",")
}

/// The outcome of a document: data, errors with their paths, and whether something was asked that
/// the platform does not serve.
#[derive(Debug)]
pub(super) struct Executed {
    pub(super) data: Value,
    pub(super) errors: Vec<(GqlError, Vec<Value>)>,
}

/// Runs a prepared document.
pub(super) fn run(cx: &Context<'_>, prepared: &Prepared) -> Executed {
    let root = match &prepared.operation {
        OperationDefinition::Mutation(_) => Object::Mutation,
        OperationDefinition::Subscription(_) => {
            let error = GqlError::new("undefinedField", "the platform has no subscriptions");
            return Executed { data: Value::Null, errors: vec![(error, Vec::new())] };
        }
        _ => Object::Query,
    };
    let mut run = Run { cx, prepared, errors: Vec::new(), path: Vec::new() };
    let data = run.object(&root, &[parts(&prepared.operation).2]);
    Executed { data, errors: run.errors }
}

struct Run<'a> {
    cx: &'a Context<'a>,
    prepared: &'a Prepared,
    errors: Vec<(GqlError, Vec<Value>)>,
    path: Vec<Value>,
}

impl<'a> Run<'a> {
    fn fail(&mut self, error: GqlError) -> Value {
        self.errors.push((error, self.path.clone()));
        Value::Null
    }

    fn object(&mut self, object: &Object, sets: &[&'a Set]) -> Value {
        if self.path.len() > MAX_DEPTH {
            return self.fail(GqlError::invalid("the document is nested too deeply"));
        }
        let mut fields: IndexMap<&'a str, Vec<&'a Field<'static, String>>> = IndexMap::new();
        for set in sets {
            if let Err(error) = self.collect(object, set, 0, &mut fields) {
                return self.fail(error);
            }
        }
        let mut answer = Map::new();
        for (key, same) in fields {
            self.path.push(Value::from(key));
            let value = self.field(object, &same);
            self.path.pop();
            answer.insert(key.to_owned(), value);
        }
        Value::Object(answer)
    }

    fn field(&mut self, object: &Object, same: &[&'a Field<'static, String>]) -> Value {
        let Some(field) = same.first() else {
            return Value::Null;
        };
        if field.name == "__typename" {
            return Value::from(object.type_name());
        }
        let mut args = Args::new();
        for (name, value) in &field.arguments {
            // A variable that was not given leaves its argument out.
            if let Some(value) = self.argument(value) {
                args.insert(name.clone(), value);
            }
        }
        match object.field(self.cx, &field.name, &args) {
            Ok(node) => {
                let sets: Vec<&Set> = same.iter().map(|f| &f.selection_set).collect();
                self.node(node, &sets)
            }
            Err(error) => self.fail(error),
        }
    }

    fn argument(&self, value: &Literal<'static, String>) -> Option<Value> {
        match value {
            Literal::Variable(name) => self.prepared.variables.get(name).cloned(),
            other => Some(literal(other, &self.prepared.variables)),
        }
    }

    fn node(&mut self, node: Node, sets: &[&'a Set]) -> Value {
        match node {
            Node::Leaf(value) => value,
            Node::List(items) => {
                let mut list = Vec::with_capacity(items.len());
                for (at, item) in items.into_iter().enumerate() {
                    self.path.push(Value::from(at));
                    list.push(self.node(item, sets));
                    self.path.pop();
                }
                Value::Array(list)
            }
            Node::Object(object) => self.object(&object, sets),
        }
    }

    fn collect(
        &self,
        object: &Object,
        set: &'a Set,
        depth: usize,
        fields: &mut IndexMap<&'a str, Vec<&'a Field<'static, String>>>,
    ) -> Result<(), GqlError> {
        if depth > MAX_DEPTH {
            return Err(GqlError::invalid("fragments are nested too deeply"));
        }
        for item in &set.items {
            match item {
                Selection::Field(field) => {
                    if self.included(&field.directives) {
                        let key = field.alias.as_deref().unwrap_or(&field.name);
                        fields.entry(key).or_default().push(field);
                    }
                }
                Selection::InlineFragment(fragment) => {
                    let applies = fragment
                        .type_condition
                        .as_ref()
                        .is_none_or(|TypeCondition::On(name)| object.is(name));
                    if applies && self.included(&fragment.directives) {
                        self.collect(object, &fragment.selection_set, depth + 1, fields)?;
                    }
                }
                Selection::FragmentSpread(spread) => {
                    let fragments: &'a BTreeMap<_, _> = &self.prepared.fragments;
                    let fragment = fragments.get(&spread.fragment_name).ok_or_else(|| {
                        GqlError::invalid(format!("fragment {} is not defined", spread.fragment_name))
                    })?;
                    let TypeCondition::On(name) = &fragment.type_condition;
                    if object.is(name) && self.included(&spread.directives) {
                        self.collect(object, &fragment.selection_set, depth + 1, fields)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn included(&self, directives: &[Directive<'static, String>]) -> bool {
        directives.iter().all(|directive| {
            let condition = directive
                .arguments
                .iter()
                .find(|(name, _)| name == "if")
                .and_then(|(_, value)| self.argument(value)?.as_bool());
            match directive.name.as_str() {
                "include" => condition.unwrap_or(true),
                "skip" => !condition.unwrap_or(false),
                _ => true,
            }
        })
    }
}

fn literal(value: &Literal<'static, String>, variables: &Map<String, Value>) -> Value {
    match value {
        Literal::Variable(name) => variables.get(name).cloned().unwrap_or(Value::Null),
        Literal::Int(n) => n.as_i64().map_or(Value::Null, Value::from),
        Literal::Float(n) => Value::from(*n),
        Literal::String(s) | Literal::Enum(s) => Value::from(s.as_str()),
        Literal::Boolean(b) => Value::from(*b),
        Literal::Null => Value::Null,
        Literal::List(items) => items.iter().map(|item| literal(item, variables)).collect(),
        Literal::Object(members) => members
            .iter()
            .map(|(name, member)| (name.clone(), literal(member, variables)))
            .collect::<Map<_, _>>()
            .into(),
    }
}
