//! How much the platform takes: `load [MACHINES] [READS_PER_SECOND] [SECONDS]` (200, 500, 10) boots one with
//! simulated machines, creates them, then reads single machines and lists at the rate, and prints what
//! that cost. Client and platform share the process, so the processor time is that of both.

use std::error::Error;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::{Method, Request};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use nix::sys::resource::{UsageWho, getrusage};
use platform::platform::{Config, serve};
use platform::runtime::RuntimeKind;
use serde_json::{Value, json};

type Failure = Box<dyn Error + Send + Sync>;

struct Client {
    hyper: Hyper<HttpConnector, Full<Bytes>>,
    base: String,
    authorization: String,
}

impl Client {
    async fn send(&self, method: Method, path: &str, body: Value) -> Result<Value, Failure> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.base))
            .header("authorization", &self.authorization)
            .header("content-type", "application/json")
            .body(Full::new(if body.is_null() { Bytes::new() } else { body.to_string().into() }))?;
        let answer = self.hyper.request(request).await?;
        let status = answer.status();
        let bytes = answer.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            return Err(format!("{path}: {status} {}", String::from_utf8_lossy(&bytes)).into());
        }
        Ok(serde_json::from_slice(&bytes).unwrap_or_default())
    }

    async fn get(&self, path: &str) -> Result<Value, Failure> {
        self.send(Method::GET, path, Value::Null).await
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<(), Failure> {
    let mut words = std::env::args().skip(1);
    let mut number = |default: u64| words.next().map_or(Ok(default), |word| word.parse());
    let (machines, rate, seconds) = (number(200)?, number(500)?, number(10)?);
    let dir = tempfile::tempdir()?;
    let mut config = Config::new(dir.path());
    config.runtime = RuntimeKind::Simulated;
    let running = serve(config).await?;
    let client = Arc::new(Client {
        hyper: Hyper::builder(TokioExecutor::new()).build_http(),
        base: running.api_url(),
        authorization: format!("Bearer {}", running.user_token().expose()),
    });
    let ids = create(&client, machines).await?;
    read(&client, &ids, rate, seconds).await?;
    running.shutdown();
    running.join().await;
    Ok(())
}

async fn create(client: &Client, machines: u64) -> Result<Vec<String>, Failure> {
    client.send(Method::POST, "/v1/apps", json!({"name": "load", "org_slug": "personal"})).await?;
    let regions = client.get("/v1/platform/regions").await?;
    let regions: Vec<&str> = ["regions", "Regions"]
        .iter()
        .find_map(|key| regions[key].as_array())
        .map(|list| list.iter().filter_map(|r| r["code"].as_str()).collect())
        .unwrap_or_default();
    let began = Instant::now();
    let mut ids = Vec::new();
    for n in 0..machines {
        let region = usize::try_from(n)?.checked_rem(regions.len()).map_or("ams", |i| regions[i]);
        let config = json!({
            "image": "example.com/load:v1",
            "guest": {"cpu_kind": "shared", "cpus": 1, "memory_mb": 256},
        });
        let machine =
            client.send(Method::POST, "/v1/apps/load/machines", json!({"config": config, "region": region}));
        ids.push(machine.await?["id"].as_str().unwrap_or_default().to_owned());
    }
    let took = began.elapsed();
    say(&format!("{machines} machines created one after the other in {:.2} s", took.as_secs_f64()));
    Ok(ids)
}

async fn read(client: &Arc<Client>, ids: &[String], rate: u64, seconds: u64) -> Result<(), Failure> {
    let before = busy()?;
    let began = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    let total = rate * seconds;
    for n in 0..total {
        let due = began + Duration::from_secs_f64(n as f64 / rate as f64);
        tokio::time::sleep_until(due.into()).await;
        let client = Arc::clone(client);
        // Every 20th read is the whole list, as `fly status` asks for it.
        let path = match ids.get(usize::try_from(n)? % ids.len().max(1)) {
            Some(id) if n % 20 != 0 => format!("/v1/apps/load/machines/{id}"),
            _ => "/v1/apps/load/machines".to_owned(),
        };
        tasks.spawn(async move {
            let result = client.get(&path).await;
            // Counted from when it was due: a platform that falls behind must show it.
            (due.elapsed(), result.is_ok())
        });
    }
    let mut waits: Vec<Duration> = Vec::new();
    let mut failed = 0;
    while let Some(done) = tasks.join_next().await {
        let (wait, ok) = done?;
        waits.push(wait);
        failed += u64::from(!ok);
    }
    let took = began.elapsed().as_secs_f64();
    waits.sort_unstable();
    let at = |share: f64| {
        let index = ((waits.len() as f64 * share) as usize).min(waits.len().saturating_sub(1));
        waits.get(index).map_or(0.0, |wait| wait.as_secs_f64() * 1000.0)
    };
    say(&format!("{total} reads in {took:.2} s ({:.0}/s), {failed} failed", total as f64 / took));
    say(&format!(
        "answered within: median {:.2} ms, p99 {:.2} ms, worst {:.2} ms",
        at(0.5),
        at(0.99),
        at(1.0)
    ));
    say(&format!(
        "processor time of client and platform: {:.0} % of one core",
        (busy()? - before) / took * 100.0
    ));
    Ok(())
}

/// Seconds of processor time this process has used.
fn busy() -> Result<f64, Failure> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let seconds = |time: nix::sys::time::TimeVal| time.tv_sec() as f64 + time.tv_usec() as f64 / 1e6;
    Ok(seconds(usage.user_time()) + seconds(usage.system_time()))
}

#[expect(clippy::print_stdout, reason = "an example has no terminal room")]
fn say(line: &str) {
    println!("{line}");
}
