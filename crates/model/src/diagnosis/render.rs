use super::Diagnostic;
#[derive(Default)] pub struct RenderOptions { pub color: bool, pub width: usize }
pub fn human(d: &Diagnostic, _: &RenderOptions) -> String { d.title.clone() }
pub fn annotations(_: &Diagnostic) -> String { String::new() }
pub fn step_summary(_: &Diagnostic) -> String { String::new() }
pub fn step_output(_: &Diagnostic) -> String { String::new() }
