//! The client-signal headers (api.md 2; superfly/client-signals). They change no behaviour; servers
//! use them to tell people from scripts.

/// What the signals are made of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Signals {
    /// stdout is a terminal.
    pub(crate) interactive: bool,
    pub(crate) ci: bool,
    pub(crate) force_trace: bool,
    pub(crate) force_region: Option<String>,
    pub(crate) force_instance: Option<String>,
}

impl Signals {
    /// `flyctl/{version} (interactive=…; parent=…)`: servers key features on the product name.
    pub(crate) fn user_agent(&self, version: &str) -> String {
        format!("flyctl/{version} (interactive={}; parent=other)", self.interactive)
    }

    /// Header names are lower case, as HTTP/2 wants them.
    pub(crate) fn headers(&self) -> Vec<(&'static str, String)> {
        let mut headers = vec![
            ("fly-client-interactive", self.interactive.to_string()),
            ("fly-client-parent", "other".to_owned()),
        ];
        if self.ci {
            headers.push(("fly-client-ci", "true".to_owned()));
        }
        if self.force_trace {
            headers.push(("fly-force-trace", "true".to_owned()));
        }
        if let Some(region) = &self.force_region {
            headers.push(("fly-force-region", region.clone()));
        }
        if let Some(instance) = &self.force_instance {
            headers.push(("fly-force-instance-id", instance.clone()));
        }
        headers
    }
}
