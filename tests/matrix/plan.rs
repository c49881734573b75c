//! Rows and columns: which call is hit, and how.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Machines a bluegreen deploy starts: the release command's and the new ones.
const STARTS: u64 = 5;

/// One API call of a deploy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// `POST /v1/apps/{app}/machines`
    pub(crate) route: String,
    /// GraphQL only.
    pub(crate) operation: Option<String>,
    /// Which of the calls of this route, from 1.
    pub(crate) nth: u64,
}

impl std::fmt::Display for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.route)?;
        if let Some(operation) = &self.operation {
            write!(f, " {operation}")?;
        }
        write!(f, " #{}", self.nth)
    }
}

/// The rows of a request log.
pub(crate) fn rows(requests: &[Value]) -> Vec<Row> {
    let mut counts: BTreeMap<(String, Option<String>), u64> = BTreeMap::new();
    let ours = requests.iter().filter(|r| r["client"].as_str().is_some_and(|c| c.starts_with("flyctl/")));
    ours.filter_map(|request| {
        let route = route(request)?;
        let operation = request["operation"].as_str().map(str::to_owned);
        let nth = counts.entry((route.clone(), operation.clone())).or_default();
        *nth += 1;
        Some(Row { route, operation, nth: *nth })
    })
    .collect()
}

/// The route of a request as fault rules spell it; the platform's own pages are not faulted.
fn route(request: &Value) -> Option<String> {
    let method = request["method"].as_str()?;
    let template = request["route"].as_str()?;
    if template.starts_with("/_platform") {
        return None;
    }
    if template.starts_with("/v2/") {
        let kind = request["path"].as_str()?.split('/').nth(3)?;
        return Some(format!("{method} /v2/{{repository}}/{kind}/{{reference}}"));
    }
    Some(format!("{method} {template}"))
}

/// What happens to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Column {
    ServerError,
    HtmlBefore,
    HtmlAfter,
    RateLimited,
    TimeoutBefore,
    TimeoutAfter,
    ResetBefore,
    ResetAfter,
    Truncated,
    Garbage,
    LastingServerError,
    LastingReset,
    ClientKilledBefore,
    ClientKilledAfter,
    PlatformKilledBefore,
    PlatformKilledAfter,
    /// The k-th machine that starts crashes.
    AppCrash,
    /// The same, killed for memory.
    AppOutOfMemory,
    /// From this call on the checks of one region fail.
    ChecksFail,
    /// From this call on the hosts of one region are lost.
    HostsLost,
    /// From this call on one region has no room.
    CapacityGone,
}

impl Column {
    /// What can happen to a call.
    pub(crate) const CALLS: [Self; 16] = [
        Self::ServerError,
        Self::HtmlBefore,
        Self::HtmlAfter,
        Self::RateLimited,
        Self::TimeoutBefore,
        Self::TimeoutAfter,
        Self::ResetBefore,
        Self::ResetAfter,
        Self::Truncated,
        Self::Garbage,
        Self::LastingServerError,
        Self::LastingReset,
        Self::ClientKilledBefore,
        Self::ClientKilledAfter,
        Self::PlatformKilledBefore,
        Self::PlatformKilledAfter,
    ];

    /// What can happen at a step of a bluegreen deploy.
    pub(crate) const STEPS: [Self; 7] = [
        Self::AppCrash,
        Self::AppOutOfMemory,
        Self::ChecksFail,
        Self::HostsLost,
        Self::CapacityGone,
        Self::ClientKilledBefore,
        Self::ClientKilledAfter,
    ];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::ServerError => "500",
            Self::HtmlBefore => "503 HTML, before the effect",
            Self::HtmlAfter => "503 HTML, after the effect",
            Self::RateLimited => "429, `Retry-After: 1`",
            Self::TimeoutBefore => "no answer in time, no effect",
            Self::TimeoutAfter => "no answer in time, after the effect",
            Self::ResetBefore => "reset before the effect",
            Self::ResetAfter => "reset after the effect",
            Self::Truncated => "body cut off",
            Self::Garbage => "body of garbage",
            Self::LastingServerError => "500, from this call on",
            Self::LastingReset => "reset after the effect, from this call on",
            Self::ClientKilledBefore => "`kill -9` of the CLI before the effect",
            Self::ClientKilledAfter => "`kill -9` of the CLI after the effect",
            Self::PlatformKilledBefore => "`kill -9` of the platform before the effect",
            Self::PlatformKilledAfter => "`kill -9` of the platform after the effect",
            Self::AppCrash => "the app crashes",
            Self::AppOutOfMemory => "the app is killed for memory",
            Self::ChecksFail => "checks of one region fail from here on",
            Self::HostsLost => "the hosts of one region are lost from here on",
            Self::CapacityGone => "one region has no room from here on",
        }
    }

    /// Every further call of the route fails as well.
    pub(crate) fn lasts(self) -> bool {
        matches!(self, Self::LastingServerError | Self::LastingReset)
    }

    /// The rows are starts of machines instead of calls.
    pub(crate) fn of_starts(self) -> bool {
        matches!(self, Self::AppCrash | Self::AppOutOfMemory)
    }

    /// What comes over the app or the platform while the call is held back for a moment.
    pub(crate) fn then(self) -> Option<Value> {
        match self {
            Self::ChecksFail => Some(json!({"kind": "check", "region": "fra", "status": "critical",
                "output": "HTTP 500"})),
            Self::HostsLost => Some(json!({"kind": "host", "region": "fra", "status": "unreachable"})),
            Self::CapacityGone => Some(json!({"kind": "capacity", "region": "fra", "cpu_slots": 0,
                "memory_mb": 0})),
            _ => None,
        }
    }

    /// It is the app that fails.
    pub(crate) fn is_of_app(self) -> bool {
        self.of_starts() || self == Self::ChecksFail
    }

    pub(crate) fn kills_client(self) -> bool {
        matches!(self, Self::ClientKilledBefore | Self::ClientKilledAfter)
    }

    pub(crate) fn kills_platform(self) -> bool {
        matches!(self, Self::PlatformKilledBefore | Self::PlatformKilledAfter)
    }

    /// The call is to have taken effect when it is hit.
    pub(crate) fn after(self) -> bool {
        matches!(
            self,
            Self::HtmlAfter
                | Self::TimeoutAfter
                | Self::ResetAfter
                | Self::LastingReset
                | Self::ClientKilledAfter
                | Self::PlatformKilledAfter
        )
    }

    /// The fault rule for a row.
    pub(crate) fn rule(self, row: &Row) -> Value {
        const HTML: &str = "<html><head><title>503 Service Unavailable</title></head><body>x</body></html>";
        /// Longer than anybody waits here.
        const HELD: u64 = 600_000;
        /// Long enough to add another rule meanwhile.
        const MOMENT: u64 = 700;
        if self.of_starts() {
            let oom = self == Self::AppOutOfMemory;
            // The release command, which starts first, has ended by itself in no time.
            let after = if row.nth == 1 { 0 } else { 50 };
            return json!({"kind": "exit", "code": if oom { 137 } else { 42 }, "oom": oom, "after_ms": after,
                "nth": row.nth, "times": 1});
        }
        let mut rule = json!({
            "kind": "http",
            "route": row.route,
            "nth": row.nth,
            "times": if self.lasts() { 100_000 } else { 1 },
            "when": if self.after() { "after" } else { "before" },
        });
        let more = match self {
            Self::ServerError | Self::LastingServerError => {
                json!({"status": 500, "body": {"error": "internal error"}})
            }
            Self::HtmlBefore | Self::HtmlAfter => json!({"status": 503, "body": HTML}),
            Self::RateLimited => json!({"status": 429, "headers": {"retry-after": "1"},
                "body": {"error": "resource_exhausted: rate limit exceeded"}}),
            Self::ResetBefore | Self::ResetAfter | Self::LastingReset => json!({"reset": true}),
            Self::Truncated => json!({"truncate": 1}),
            Self::Garbage => json!({"garbage": true}),
            Self::TimeoutBefore
            | Self::TimeoutAfter
            | Self::ClientKilledBefore
            | Self::ClientKilledAfter
            | Self::PlatformKilledBefore
            | Self::PlatformKilledAfter => json!({"delay_ms": HELD}),
            Self::ChecksFail | Self::HostsLost | Self::CapacityGone => json!({"delay_ms": MOMENT}),
            // Handled above.
            Self::AppCrash | Self::AppOutOfMemory => json!({}),
        };
        let operation = row.operation.as_ref().map(|o| json!({"operation": o}));
        for part in [Some(more), operation].into_iter().flatten() {
            if let (Some(rule), Value::Object(part)) = (rule.as_object_mut(), part) {
                rule.extend(part);
            }
        }
        rule
    }
}

/// One cell.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    pub(crate) row: Row,
    pub(crate) column: Column,
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.row, self.column.title())
    }
}

/// Every row under every column: calls, or starts of machines.
pub(crate) fn all(rows: &[Row], columns: &[Column]) -> Vec<Cell> {
    let start = |nth| Row { route: "start of a machine".to_owned(), operation: None, nth };
    let starts: Vec<Row> = (1..=STARTS).map(start).collect();
    let of = |column: &Column| {
        let rows = if column.of_starts() { starts.as_slice() } else { rows };
        let column = *column;
        rows.iter().map(move |row| Cell { row: row.clone(), column }).collect::<Vec<_>>()
    };
    columns.iter().flat_map(of).collect()
}

/// Calls that change something or wait for it: the steps of a deploy.
pub(crate) fn steps(rows: &[Row]) -> Vec<Row> {
    let is_step = |row: &&Row| {
        let of_machines = row.route.contains("/machines");
        of_machines && (!row.route.starts_with("GET") || row.route.ends_with("/wait"))
    };
    rows.iter().filter(is_step).cloned().collect()
}

/// Cells in which something was wrong once; the sample has them always.
const FOUND: [(&str, Column); 7] = [
    // The last look at the fleet failed, and "nothing was deployed" was said.
    ("GET /v1/apps/{app}/machines #2", Column::ServerError),
    ("GET /v1/apps/{app}/machines #3", Column::ServerError),
    ("GET /v1/apps/{app}/machines #2", Column::LastingServerError),
    // One lost answer left a lease behind.
    ("DELETE /v1/apps/{app}/machines/{machine}/lease #1", Column::ServerError),
    // Leases ran out while another one was waited for.
    ("POST /v1/apps/{app}/machines/{machine}/lease #3", Column::LastingReset),
    // A lost long poll used the whole patience up, and the machine that ran was said to have failed.
    ("GET /v1/apps/{app}/machines/{machine}/wait #2", Column::TimeoutBefore),
    // Everything was on the new version, and resuming was offered.
    ("POST /v1/apps/{app}/machines/{machine}/stop #1", Column::ChecksFail),
];

fn is_found(cell: &Cell) -> bool {
    let row = cell.row.to_string();
    FOUND.iter().any(|(name, column)| *name == row && *column == cell.column)
}

/// A sample that is the same every time: `each` rows of every column, chosen by their names, and [`FOUND`].
pub(crate) fn sample(cells: Vec<Cell>, each: usize) -> Vec<Cell> {
    let mut by_column: BTreeMap<Column, Vec<Cell>> = BTreeMap::new();
    for cell in cells {
        by_column.entry(cell.column).or_default().push(cell);
    }
    let chosen = by_column.into_values().flat_map(|mut cells| {
        cells.sort_by_key(|cell| (!is_found(cell), hash(&cell.to_string())));
        let found = cells.iter().filter(|cell| is_found(cell)).count();
        cells.truncate(each.max(found));
        cells
    });
    chosen.collect()
}

/// FNV-1a: the same on every computer.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
