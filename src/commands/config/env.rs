//! `fly config env`

use std::collections::BTreeMap;

use serde::Serialize;

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let machines = session.machines();
    let both =
        async { futures::join!(super::recorded(&session, &scope), machines.list_secrets(&scope.name, None)) };
    let (config, secrets) = ctx.progress().waiting("the configuration and the secrets", both).await;
    let config = config?;
    let secrets = match secrets {
        Ok(secrets) => secrets,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    let mut secrets: Vec<SecretName> =
        secrets.into_iter().map(|s| SecretName { name: s.name, digest: s.digest }).collect();
    secrets.sort_by(|a, b| a.name.cmp(&b.name));
    ctx.show(args.format.json, &Environment { secrets, env: config.env });
    Ok(0)
}

#[derive(Debug, Serialize)]
struct Environment {
    secrets: Vec<SecretName>,
    env: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
struct SecretName {
    name: String,
    digest: String,
}

impl View for Environment {
    fn human(&self, page: &mut Page) {
        let secrets: Vec<Vec<String>> =
            self.secrets.iter().map(|s| vec![s.name.clone(), s.digest.clone()]).collect();
        page.table(Some("Secrets"), &["Name", "Digest"], &secrets);
        let env: Vec<Vec<String>> = self.env.iter().map(|(k, v)| vec![k.clone(), v.clone()]).collect();
        page.table(Some("Environment Variables"), &["Name", "Value"], &env);
    }
}
