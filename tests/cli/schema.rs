//! Every GraphQL document in `src/api/graphql` is valid against the API's schema.

use std::path::{Path, PathBuf};

use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use syn::visit::Visit;
use testkit::shared_dir;

/// Collects `const DOCUMENT: &str = "…"` of every `impl Operation`.
#[derive(Default)]
struct Documents(Vec<String>);

impl<'ast> Visit<'ast> for Documents {
    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        if item.ident == "DOCUMENT"
            && let syn::Expr::Lit(lit) = &item.expr
            && let syn::Lit::Str(text) = &lit.lit
        {
            self.0.push(text.value());
        }
    }
}

fn documents() -> Vec<(PathBuf, String)> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api/graphql");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let mut documents = Documents::default();
        documents.visit_file(&syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap());
        found.extend(documents.0.into_iter().map(|document| (path.clone(), document)));
    }
    found
}

fn schema(dir: &Path) -> Valid<Schema> {
    let text = std::fs::read_to_string(dir.join("fly/schema.graphql")).unwrap();
    Schema::parse_and_validate(text, "schema.graphql").unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_document_is_valid() {
    let Some(shared) = shared_dir() else { return };
    let schema = schema(&shared);
    let documents = documents();
    assert!(documents.len() >= 3, "the collector found {} documents", documents.len());
    for (path, document) in documents {
        if let Err(error) = ExecutableDocument::parse_and_validate(&schema, &document, &path) {
            panic!("{}:\n{document}\n{}", path.display(), error.errors);
        }
    }
}
