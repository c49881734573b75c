//! `fly volumes destroy`

use model::diagnosis::Code;
use model::machine::Volume;

use crate::commands::args;
use crate::context::{AppScope, Ctx};
use crate::diagnostics::Failure;
use crate::output::Said;

use super::select;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Ids of the volumes
    #[arg(value_name = "ID")]
    ids: Vec<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let first = args.ids.first().map(String::as_str);
    let (session, scope) = select::open(ctx, &args.app, first).await?;
    let volumes = select::all(ctx, &session, &scope).await?;
    let chosen = if args.ids.is_empty() {
        let index = select::choose(ctx, &scope, &volumes, args.format.json)?;
        vec![volumes[index].clone()]
    } else {
        found(&args.ids, &volumes, &scope)?
    };
    free(&chosen, &scope)?;
    let prompt = ctx.prompt(args.yes.yes, ctx.wants_json(args.format.json));
    let machines = session.machines();
    let mut destroyed: Vec<Volume> = Vec::new();
    for volume in chosen {
        ctx.progress().warn(&warning(&volume, &volumes, &destroyed));
        if !prompt.confirm(&format!("Destroy volume {} ({})?", volume.id, volume.name), "--yes")? {
            break;
        }
        let deletion = machines.destroy_volume(&scope.name, &volume.id);
        if let Err(error) = ctx.progress().waiting("the volume to be destroyed", deletion).await {
            let failure = select::judge(error, &volume.id, &scope, &session).await;
            return Err(match destroyed.as_slice() {
                [] => failure,
                done => failure.because(format!("destroyed before that: {}", ids(done).join(", "))),
            });
        }
        destroyed.push(volume);
    }
    let lines: Vec<String> =
        destroyed.iter().map(|v| format!("destroyed volume {} ({})", v.id, v.name)).collect();
    ctx.show(args.format.json, &Said::new(serde_json::json!({"destroyed": ids(&destroyed)}), lines));
    Ok(0)
}

fn ids(volumes: &[Volume]) -> Vec<&str> {
    volumes.iter().map(|v| v.id.as_str()).collect()
}

/// Every volume named, each once; a wrong id must not be found after the first one is gone.
fn found(wanted: &[String], volumes: &[Volume], scope: &AppScope) -> Result<Vec<Volume>, Failure> {
    let mut chosen: Vec<Volume> = Vec::new();
    for id in wanted {
        let volume = volumes.iter().find(|v| v.id == *id).ok_or_else(|| select::absent(id, scope))?;
        if !chosen.contains(volume) {
            chosen.push(volume.clone());
        }
    }
    Ok(chosen)
}

/// No machine uses any of them.
fn free(volumes: &[Volume], scope: &AppScope) -> Result<(), Failure> {
    let Some((volume, machine)) = volumes
        .iter()
        .find_map(|v| Some((v, v.attached_machine_id.as_ref().or(v.attached_alloc_id.as_ref())?)))
    else {
        return Ok(());
    };
    let command = format!("fly machine destroy {machine} -a {}", scope.name);
    Err(Failure::new(Code::C806, format!("volume {} is attached to {machine}", volume.id))
        .because("a volume can be destroyed only when no machine has it, also no stopped one; nothing was destroyed")
        .next_command(command, "destroy the machine first, if neither is needed any more")
        .app(&scope.name))
}

/// What is lost with this volume.
fn warning(volume: &Volume, volumes: &[Volume], destroyed: &[Volume]) -> String {
    let left = volumes
        .iter()
        .filter(|v| v.name == volume.name && v.id != volume.id && !destroyed.iter().any(|d| d.id == v.id))
        .count();
    match left {
        0 => format!(
            "volume {} is the app's only one named {}: no copy of its data is left but snapshots, and this cannot be undone",
            volume.id, volume.name
        ),
        1 => format!(
            "one volume named {} is left after this: the app is down while that one's host is, and this cannot be undone",
            volume.name
        ),
        _ => "destroying a volume cannot be undone".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::context::NameSource;

    fn volume(id: &str, machine: Option<&str>) -> Volume {
        Volume {
            id: id.into(),
            name: "data".into(),
            attached_machine_id: machine.map(str::to_owned),
            ..Volume::default()
        }
    }

    fn scope() -> AppScope {
        AppScope { name: "web".into(), named_by: NameSource::Flag, file: None }
    }

    #[test]
    fn every_id_is_known_before_any_is_destroyed() {
        let volumes = [volume("vol_a", None), volume("vol_b", Some("m1"))];
        let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(found(&words(&["vol_a", "vol_a"]), &volumes, &scope()).unwrap().len(), 1);
        assert_eq!(found(&words(&["vol_a", "vol_x"]), &volumes, &scope()).unwrap_err().code(), Code::C904);
        assert_eq!(free(&volumes, &scope()).unwrap_err().code(), Code::C806);
        assert!(free(&volumes[..1], &scope()).is_ok());
    }

    #[test]
    fn the_warning_counts_what_is_left() {
        let all = [volume("vol_a", None), volume("vol_b", None), volume("vol_c", None)];
        assert!(warning(&all[0], &all, &[]).starts_with("destroying"));
        assert!(warning(&all[1], &all, &all[..1]).starts_with("one volume"));
        assert!(warning(&all[2], &all, &all[..2]).contains("only one"));
    }
}
