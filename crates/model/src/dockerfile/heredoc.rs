//! Here-documents of `RUN`, `COPY` and `ADD`.

use super::words;

/// `<<NAME` with its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heredoc {
    /// The word that ends it; for `COPY` also the name of the file.
    pub name: String,
    /// Variables in the content are expanded (the name was not quoted).
    pub expand: bool,
    /// Leading tabs were removed (`<<-`).
    pub chomp: bool,
    /// Content with its final newline.
    pub content: String,
}

/// Whether the instruction of this line may open here-documents.
pub(super) fn allowed(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let mut first = words.next().unwrap_or_default().to_ascii_uppercase();
    if first == "ONBUILD" {
        first = words.next().unwrap_or_default().to_ascii_uppercase();
    }
    matches!(first.as_str(), "RUN" | "COPY" | "ADD") && !text.contains("[\"<<")
}

/// Every opening in a line, with its byte offset.
pub(super) fn openings(text: &str, escape: char) -> Vec<(usize, Heredoc)> {
    words::split(text, escape)
        .into_iter()
        .filter_map(|word| Some((word.start, opening(&word.text)?)))
        .collect()
}

/// Reads `[fd]<<[-]NAME`.
pub(super) fn opening(word: &str) -> Option<Heredoc> {
    let (fd, rest) = word.split_once("<<")?;
    if !fd.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let (chomp, rest) = match rest.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let bare = rest.replace(['"', '\''], "");
    let plain = !bare.is_empty() && !bare.contains(['<', '(', ')', '$', '>', '|', '&', ';']);
    plain.then(|| Heredoc { expand: bare == rest, name: bare, chomp, content: String::new() })
}
