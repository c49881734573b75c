//! The classic builder: the context as a tar, lines of text back (docker: `POST /build`, version 1).
//!
//! For engines without BuildKit. It has neither secrets nor ssh agents, and gets all of the context each time.

use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use serde_json::{Value, json};

use super::super::assemble::Source;
use super::super::buildkit::{Board, Details, End, HUB, Logins, Step};
use super::super::context::Context;
use super::super::reference::Reference;
use super::super::{Error, Request, Say};
use super::http::{Lines, json as whole, lines};
use super::{Engine, Job, query, upload};

/// What cannot be given to this builder, if it was asked for.
pub(super) fn refuse(request: &Request) -> Result<(), Error> {
    let what = if !request.secrets.is_empty() {
        "build secrets"
    } else if !request.agents.is_empty() {
        "ssh agents"
    } else {
        return Ok(());
    };
    Err(Error::NoBuildKit { what })
}

impl Engine {
    /// Builds; the board hears of steps as it does of BuildKit's.
    pub(super) async fn classic(
        &self,
        job: &Job<'_>,
        context: &Context,
        board: &mut Board<'_>,
        say: Say<'_>,
    ) -> Result<(), End> {
        let Job { request, source, labels, reference, .. } = *job;
        let upload = upload::stream(context, source, say);
        let mut pairs: Vec<(&str, String)> = vec![
            ("version", "1".to_owned()),
            ("t", reference.to_owned()),
            ("dockerfile", upload.dockerfile.clone()),
            ("platform", "linux/amd64".to_owned()),
            ("buildargs", json!(request.args).to_string()),
            ("labels", json!(labels).to_string()),
            ("rm", "1".to_owned()),
            ("forcerm", "1".to_owned()),
        ];
        pairs.extend(request.target.clone().map(|target| ("target", target)));
        if request.no_cache {
            pairs.push(("nocache", "1".to_owned()));
        }
        let mut headers = super::http::tar_headers();
        headers.extend(registries(&request.logins, source).await);
        let path = self.path("build", &query(&pairs));
        let talking = self.talk(&path, headers, upload.body, board);
        let result = talking.await;
        // A file that could not be read ends the build too, and is the reason for it.
        match upload.trouble.lock().ok().and_then(|mut trouble| trouble.take()) {
            Some(trouble) => Err(End::Trouble(trouble)),
            None => result,
        }
    }

    async fn talk(
        &self,
        path: &str,
        headers: HeaderMap,
        body: super::http::Body,
        board: &mut Board<'_>,
    ) -> Result<(), End> {
        let answer = self.http.send(Method::POST, path, headers, body).await.map_err(End::Lost)?;
        if !answer.status().is_success() {
            let status = answer.status().as_u16();
            let text = whole(answer).await.unwrap_or_default();
            let text = text["message"].as_str().unwrap_or_default();
            return Err(End::Failed(format!("HTTP {status} {text}").trim().to_owned(), Details::default()));
        }
        let (mut body, mut rest) = (answer.into_body(), Lines::default());
        let mut steps = Steps::default();
        while let Some(found) = lines(&mut body, &mut rest).await.map_err(End::Lost)? {
            for line in found {
                steps.line(&line, board)?;
            }
        }
        steps.end(board, "");
        Ok(())
    }
}

/// `X-Registry-Config`: credentials by host, of the hosts that are needed.
async fn registries(logins: &Logins, source: &Source) -> HeaderMap {
    let mut found = serde_json::Map::new();
    for image in source.bases() {
        let Ok(reference) = Reference::parse(image) else { continue };
        if let Some(login) = logins.find(&reference.host).await {
            let host = if reference.host == "docker.io" { HUB.to_owned() } else { reference.host };
            let entry =
                json!({"username": login.user, "password": login.secret.0, "serveraddress": host.as_str()});
            found.insert(host, entry);
        }
    }
    let text = URL_SAFE.encode(Value::Object(found).to_string());
    let name = HeaderName::from_static("x-registry-config");
    HeaderMap::from_iter(HeaderValue::from_str(&text).ok().map(|value| (name, value)))
}

/// Follows the lines of text.
#[derive(Default)]
struct Steps {
    current: Option<Step>,
    count: usize,
}

/// Now, in nanoseconds since the epoch.
fn now() -> i128 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i128::try_from(now.as_nanos()).unwrap_or(0)
}

impl Steps {
    fn line(&mut self, line: &Value, board: &mut Board<'_>) -> Result<(), End> {
        if let Some(error) = line["error"].as_str() {
            // Told like BuildKit tells it, so that there is one way to read it.
            let error = match error.rsplit_once("returned a non-zero code: ") {
                Some((command, code)) => format!("{command}exit code: {code}"),
                None => error.to_owned(),
            };
            self.end(board, &error);
            return Err(End::Failed(error, Details::default()));
        }
        let Some(text) = line["stream"].as_str() else { return Ok(()) };
        if let Some((count, instruction)) = text.strip_prefix("Step ").and_then(|rest| rest.split_once(" : "))
        {
            self.end(board, "");
            self.count += 1;
            let step = Step {
                digest: format!("step {}", self.count),
                name: format!("[{count}] {}", instruction.trim()),
                started: Some(now()),
                ..Step::default()
            };
            board.step(step.clone());
            self.current = Some(step);
        } else if let Some(step) = &mut self.current {
            if text.trim() == "---> Using cache" {
                step.cached = true;
            } else if !text.starts_with(" ---> ") && !text.starts_with("Removing intermediate container") {
                board.output(&step.digest, text.as_bytes());
            }
        }
        Ok(())
    }

    /// The step that was at work is done.
    fn end(&mut self, board: &mut Board<'_>, error: &str) {
        if let Some(step) = self.current.take() {
            board.step(Step { completed: Some(now()), error: error.to_owned(), ..step });
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::build::{Said, StepSaid, StepState};

    #[test]
    fn lines_become_steps() {
        let text = "FROM scratch\nRUN make\n";
        let file = model::dockerfile::parse(text).unwrap();
        let source = Source { name: "Dockerfile".to_owned(), text: text.to_owned(), file };
        let told = RefCell::new(Vec::new());
        let say = |said: Said<'_>| match said {
            Said::Step(StepSaid { name, state: StepState::Begun }) | Said::Building(name) => {
                told.borrow_mut().push(name.to_owned());
            }
            Said::Step(_) | Said::Pushing(_) | Said::Warning(_) => {}
        };
        let mut board = Board::new(&source, &say);
        let mut steps = Steps::default();
        for text in [
            "Step 1/2 : FROM scratch\n",
            " ---> abc\n",
            "Step 2/2 : RUN make\n",
            " ---> Running in x\n",
            "no\nrule\n",
        ] {
            assert!(steps.line(&json!({"stream": text}), &mut board).is_ok());
        }
        let error = "The command '/bin/sh -c make' returned a non-zero code: 2";
        let Err(End::Failed(words, _)) = steps.line(&json!({"error": error}), &mut board) else { panic!() };
        let Error::Step(step) = board.verdict(&words, &Default::default()) else { panic!("{words}") };
        assert_eq!(
            (step.code, step.command.as_str(), step.tail.join(" ")),
            (2, "make", "no rule".to_owned())
        );
        assert_eq!(told.borrow()[..2], ["[1/2] FROM scratch", "[2/2] RUN make"]);
    }
}
