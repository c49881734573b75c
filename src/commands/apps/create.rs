//! `fly apps create`

use model::machine::document::App;
use serde::Serialize;

use crate::api::graphql::apps::AppDetails;
use crate::api::graphql::orgs::Organizations;
use crate::api::machines::apps::NewApp;
use crate::commands::args;
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Name of the app; names are global
    name: Option<String>,
    /// Name of the app (the same as the argument)
    #[arg(long = "name", value_name = "NAME", conflicts_with = "generate_name")]
    named: Option<String>,
    /// Make up a name
    #[arg(long, conflicts_with = "name")]
    generate_name: bool,
    /// Private network the app gets instead of the organization's default one
    #[arg(long, value_name = "NAME")]
    network: Option<String>,
    /// Write the name into a fly.toml here
    #[arg(long)]
    save: bool,
    #[command(flatten)]
    org: args::Org,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
    #[arg(long, hide = true)]
    machines: bool,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    let name = match (&args.name, &args.named) {
        (Some(a), Some(b)) if a != b => {
            return Err(Failure::usage(format!("two names were given: {a} and {b}")));
        }
        (Some(name), _) | (None, Some(name)) => name.clone(),
        (None, None) if args.generate_name => generated(),
        (None, None) => prompt.input("Name of the app", "NAME or --generate-name")?,
    };
    let session = ctx.session()?;
    let org = organization(args, ctx, &session).await?;
    let network = args.network.as_deref().unwrap_or_default();
    let new = NewApp { name: &name, org_slug: &org, network, app_role_id: "" };
    let scope = super::named(&name);
    match session.machines().create_app(&new).await {
        Ok(_) => {}
        // The answer was lost; whether the app is ours now can be asked.
        Err(error) if error.effect_unknown() && session.machines().app(&name).await.is_ok() => {}
        Err(error) => return Err(super::judge(error, &scope, &session).await),
    }
    if args.save {
        save(ctx, &name)?;
    }
    if !ctx.wants_json(args.format.json) {
        ctx.show(false, &Created { app: App { name, ..App::default() } });
        return Ok(0);
    }
    let app = session.graphql().run(&AppDetails { app_name: name }).await?.app;
    ctx.show(true, &Created { app });
    Ok(0)
}

/// `--org`, `FLY_ORG`, the only one there is, or an answer.
async fn organization(args: &Args, ctx: &Ctx, session: &Session) -> Result<String, Failure> {
    if let Some(org) = &args.org.org {
        return Ok(org.clone());
    }
    if let Some(org) = ctx.env.get(crate::context::env::FLY_ORG) {
        return Ok(org.to_owned());
    }
    let orgs = session.graphql().run(&Organizations {}).await?.organizations.nodes.unwrap_or_default();
    match orgs.as_slice() {
        [only] => Ok(only.slug.clone()),
        _ => {
            let items: Vec<String> = orgs.iter().map(|o| format!("{} ({})", o.name, o.slug)).collect();
            let prompt = ctx.prompt(false, args.format.json);
            let index = prompt.select("Which organization is it for?", &items, "--org SLUG")?;
            Ok(orgs[index].slug.clone())
        }
    }
}

fn save(ctx: &Ctx, name: &str) -> Result<(), Failure> {
    let path = ctx.cwd.join("fly.toml");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => model::appconfig::edit::set(&text, "app", &name.into()).map_err(|e| {
            Failure::new(model::diagnosis::Code::C102, format!("fly.toml cannot be edited: {e}"))
        })?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => format!("app = \"{name}\"\n"),
        Err(error) => return Err(Failure::unreadable(&path, &error)),
    };
    std::fs::write(&path, text).map_err(|e| Failure::cannot_write(&path, &e))?;
    ctx.progress().say("wrote fly.toml");
    Ok(())
}

/// Three words that are easy to say, and a number.
fn generated() -> String {
    const FIRST: [&str; 8] = ["calm", "bold", "swift", "quiet", "bright", "brave", "kind", "wild"];
    const SECOND: [&str; 8] = ["river", "meadow", "forest", "harbor", "summit", "island", "valley", "field"];
    let pick = |words: &[&'static str; 8]| words[usize::from(rand::random::<u8>() % 8)];
    format!("{}-{}-{}", pick(&FIRST), pick(&SECOND), rand::random::<u16>())
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Created {
    app: App,
}

impl View for Created {
    fn human(&self, page: &mut Page) {
        page.line(&format!("created app {}", self.app.name));
    }
}
