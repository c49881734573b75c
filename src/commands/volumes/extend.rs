//! `fly volumes extend`

use model::diagnosis::Code;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::{select, view};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Id of the volume
    id: Option<String>,
    /// New size in GB, or `+N` for N GB more
    #[arg(short = 's', long, value_name = "SIZE", required = true, allow_hyphen_values = true)]
    size: String,
    #[command(flatten)]
    app: args::App,
    /// flyctl takes it here and asks nothing, and so does this command.
    #[command(flatten)]
    _yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let size = Size::of(&args.size)?;
    let id = args.id.as_deref();
    let (session, scope) = select::open(ctx, &args.app, id).await?;
    let volume = select::one(ctx, &session, &scope, id, args.format.json).await?;
    let wanted = size.from(volume.size_gb);
    if wanted < volume.size_gb {
        return Err(Failure::new(
            Code::C805,
            format!("a volume cannot shrink ({} to {wanted} GB)", volume.size_gb),
        )
        .next_step("create a smaller volume, copy the data, and destroy this one")
        .app(&scope.name));
    }
    if wanted == volume.size_gb {
        ctx.show(
            args.format.json,
            &view::One::new(&scope.name, volume).with_note("it has this size already"),
        );
        return Ok(0);
    }
    let machines = session.machines();
    let growth = machines.extend_volume(&scope.name, &volume.id, wanted);
    let extended = match ctx.progress().waiting("the volume to grow", growth).await {
        Ok(extended) => extended,
        Err(error) => return Err(select::judge(error, &volume.id, &scope, &session).await),
    };
    let note = if extended.needs_restart {
        "stop and start its machine: its file system has the old size until then"
    } else {
        "no restart is needed"
    };
    ctx.show(args.format.json, &view::One::new(&scope.name, extended.volume).with_note(note));
    Ok(0)
}

/// A size as it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    Gb(i64),
    More(i64),
}

impl Size {
    fn of(text: &str) -> Result<Self, Failure> {
        let (relative, number) = match text.strip_prefix('+') {
            Some(number) => (true, number),
            None => (false, text),
        };
        let gb = model::appconfig::volume_gb(number)
            .map_err(|error| Failure::usage(format!("`--size {text}`: {error}")))?;
        if gb < 1 {
            return Err(Failure::usage(format!("`--size {text}` is less than 1 GB")));
        }
        Ok(if relative { Self::More(gb) } else { Self::Gb(gb) })
    }

    fn from(self, present: i64) -> i64 {
        match self {
            Self::Gb(gb) => gb,
            Self::More(gb) => present.saturating_add(gb),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Size;

    #[test]
    fn sizes_are_absolute_or_relative() {
        assert_eq!(Size::of("10").unwrap(), Size::Gb(10));
        assert_eq!(Size::of("10GB").unwrap(), Size::Gb(10));
        assert_eq!(Size::of("+2").unwrap().from(3), 5);
        for wrong in ["", "+", "0", "-1", "500mb", "big"] {
            assert_eq!(Size::of(wrong).unwrap_err().exit_code(), 2, "{wrong}");
        }
    }
}
