//! How volumes are shown: the block of one, the table of several.

use jiff::Timestamp;
use model::machine::Volume;
use serde::Serialize;

use crate::output::{Page, View, times};

/// One volume.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct One {
    volume: Volume,
    #[serde(skip)]
    app: String,
    /// Said below the block.
    #[serde(skip)]
    note: Option<&'static str>,
}

impl One {
    pub(super) fn new(app: &str, volume: Volume) -> Self {
        Self { volume, app: app.to_owned(), note: None }
    }

    pub(super) fn with_note(self, note: &'static str) -> Self {
        Self { note: Some(note), ..self }
    }
}

impl View for One {
    fn human(&self, page: &mut Page) {
        let volume = &self.volume;
        let rows = [
            ("ID", volume.id.clone()),
            ("Name", volume.name.clone()),
            ("App", self.app.clone()),
            ("Region", volume.region.clone()),
            ("Zone", volume.zone.clone()),
            ("Size GB", volume.size_gb.to_string()),
            ("Encrypted", volume.encrypted.to_string()),
            ("Created at", rfc822(volume.created_at.timestamp())),
            ("Snapshot retention", volume.snapshot_retention.to_string()),
            ("Scheduled snapshots", volume.auto_backup_enabled.to_string()),
        ];
        for (label, value) in rows {
            page.line(&format!("{label:>20}: {value}"));
        }
        if let Some(note) = self.note {
            page.line(note);
        }
    }
}

/// `02 Jan 06 15:04 UTC` (Go's RFC 822; outputs.md 1.5).
fn rfc822(at: Timestamp) -> String {
    at.strftime("%d %b %y %H:%M UTC").to_string()
}

/// Several volumes.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Volumes(pub(super) Vec<Volume>);

impl View for Volumes {
    fn human(&self, page: &mut Page) {
        let now = page.now();
        let unreachable = |volume: &Volume| volume.host_status == "unreachable";
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|volume| {
                vec![
                    format!("{}{}", volume.id, if unreachable(volume) { "*" } else { "" }),
                    volume.state.clone(),
                    volume.name.clone(),
                    format!("{}GB", volume.size_gb),
                    volume.region.clone(),
                    volume.zone.clone(),
                    volume.encrypted.to_string(),
                    volume.attached_machine_id.clone().unwrap_or_default(),
                    times::relative(volume.created_at.timestamp(), now),
                ]
            })
            .collect();
        let headers =
            ["ID", "State", "Name", "Size", "Region", "Zone", "Encrypted", "Attached VM", "Created At"];
        page.table(None, &headers, &rows);
        if self.0.iter().any(unreachable) {
            page.line("* the host of this volume does not answer");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volume() -> Volume {
        Volume {
            id: "vol_1".into(),
            name: "data".into(),
            state: "created".into(),
            size_gb: 3,
            region: "ams".into(),
            created_at: model::machine::Time::from_millis(1_767_323_045_000),
            host_status: "unreachable".into(),
            ..Volume::default()
        }
    }

    #[test]
    fn a_block_has_right_aligned_labels() {
        let mut page = Page::new(false, Timestamp::UNIX_EPOCH);
        One::new("web", volume()).with_note("grown").human(&mut page);
        let (out, _) = page.finish();
        assert!(out.starts_with("                  ID: vol_1\n                Name: data\n"), "{out}");
        assert!(out.contains("\n          Created at: 02 Jan 26 03:04 UTC\n"), "{out}");
        assert!(out.ends_with("\ngrown\n"), "{out}");
    }

    #[test]
    fn a_silent_host_is_marked_and_explained() {
        let mut page = Page::new(false, volume().created_at.timestamp());
        Volumes(vec![volume()]).human(&mut page);
        let (out, _) = page.finish();
        assert!(out.contains(" vol_1* │ created │ data │ 3GB  │ ams "), "{out}");
        assert!(out.contains("│ now ") && out.contains("\n* the host"), "{out}");
    }
}
