//! A command line as one text, split into words as a POSIX shell splits it (no expansion).

/// Why a text cannot be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum SplitError {
    #[error("a quote is not closed")]
    OpenQuote,
    #[error("nothing follows the last backslash")]
    TrailingBackslash,
}

/// Splits at blanks outside quotes.
pub(super) fn split(text: &str) -> Result<Vec<String>, SplitError> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            ' ' | '\t' | '\n' => words.extend(word.take()),
            '\'' => {
                let word = word.get_or_insert_default();
                loop {
                    match chars.next().ok_or(SplitError::OpenQuote)? {
                        '\'' => break,
                        c => word.push(c),
                    }
                }
            }
            '"' => double_quoted(&mut chars, word.get_or_insert_default())?,
            '\\' => match chars.next().ok_or(SplitError::TrailingBackslash)? {
                '\n' => {}
                c => word.get_or_insert_default().push(c),
            },
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    Ok(words)
}

fn double_quoted(chars: &mut std::str::Chars<'_>, word: &mut String) -> Result<(), SplitError> {
    loop {
        match chars.next().ok_or(SplitError::OpenQuote)? {
            '"' => return Ok(()),
            '\\' => match chars.next().ok_or(SplitError::OpenQuote)? {
                c @ ('"' | '\\' | '$' | '`') => word.push(c),
                '\n' => {}
                c => word.extend(['\\', c]),
            },
            c => word.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_a_shell() {
        assert_eq!(split("sh -c 'echo \"hi  there\"'").unwrap(), ["sh", "-c", "echo \"hi  there\""]);
        assert_eq!(split(r#"a\ b "c \"d\" \e" ''"#).unwrap(), ["a b", r#"c "d" \e"#, ""]);
        assert_eq!(split("  ").unwrap(), Vec::<String>::new());
        assert_eq!(split("a 'b"), Err(SplitError::OpenQuote));
        assert_eq!(split("a\\"), Err(SplitError::TrailingBackslash));
    }

    proptest! {
        #[test]
        fn quoting_every_word_round_trips(words in proptest::collection::vec("[^']{0,8}", 0..5)) {
            let text = words.iter().map(|w| format!("'{w}'")).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(split(&text).unwrap(), words);
        }

        #[test]
        fn foreign_text_never_panics(text in ".*") {
            let _ = split(&text);
        }
    }
}
