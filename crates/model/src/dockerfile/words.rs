//! Words of an instruction: split at blanks outside quotation marks, quotes and escapes kept.

/// One word as written, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Byte offset in the text.
    pub(super) start: usize,
    pub(super) text: String,
    /// The quotation mark that is never closed.
    pub(super) open: Option<char>,
}

impl Word {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Splits with respect to quotation marks and escapes, as `ENV`, `LABEL`, `ARG` and flags are split.
pub(super) fn split(text: &str, escape: char) -> Vec<Word> {
    let mut words = Vec::new();
    let mut current: Option<Word> = None;
    let mut quote = None;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if quote.is_none() && c.is_whitespace() {
            words.extend(current.take());
            continue;
        }
        let word = current.get_or_insert_with(|| Word { start: at, text: String::new(), open: None });
        word.text.push(c);
        match quote {
            _ if c == escape && quote != Some('\'') => {
                if let Some((_, next)) = chars.next() {
                    word.text.push(next);
                }
            }
            Some(mark) if mark == c => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
    }
    if let Some(mut word) = current {
        word.open = quote;
        words.push(word);
    }
    words
}

/// Splits at blanks only, as `COPY`, `EXPOSE` and `VOLUME` are split.
pub(super) fn blanks(text: &str, base: usize) -> Vec<Word> {
    text.split_whitespace()
        .map(|word| Word {
            start: base + (word.as_ptr() as usize - text.as_ptr() as usize),
            text: word.to_owned(),
            open: None,
        })
        .collect()
}
