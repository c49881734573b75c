//! Commands in configuration files, split into words.
//!
//! POSIX-like: quotes, backslash, and `#` comments at a word boundary; nothing is expanded. The
//! same words as flyctl makes (google/shlex), so that a command means the same to both.

/// Why a command cannot be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// A quote is never closed; the byte offset of the quote.
    #[error("the {quote} at character {} is never closed", offset + 1)]
    OpenQuote { quote: char, offset: usize },
    /// The text ends with a backslash.
    #[error("the text ends with a backslash")]
    TrailingBackslash,
}

/// Splits a command into words.
///
/// # Errors
/// An unbalanced quote or a trailing backslash.
pub fn split(command: &str) -> Result<Vec<String>, WordsError> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut chars = command.char_indices();
    while let Some((offset, c)) = chars.next() {
        match c {
            ' ' | '\t' | '\r' | '\n' => words.extend(word.take()),
            '#' if word.is_none() => {
                if !chars.by_ref().any(|(_, c)| c == '\n') {
                    break;
                }
            }
            '\\' => {
                let (_, next) = chars.next().ok_or(WordsError::TrailingBackslash)?;
                word.get_or_insert_default().push(next);
            }
            '\'' | '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match chars.next() {
                        None => return Err(WordsError::OpenQuote { quote: c, offset }),
                        Some((_, end)) if end == c => break,
                        Some((_, '\\')) if c == '"' => {
                            let next = chars.next().ok_or(WordsError::OpenQuote { quote: c, offset })?;
                            word.push(next.1);
                        }
                        Some((_, inner)) => word.push(inner),
                    }
                }
            }
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    Ok(words)
}

/// Joins words into a command that [`split`] gives back.
pub fn join(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| quote(word)).collect();
    quoted.join(" ")
}

fn quote(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "_-./:=@%+,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else if !word.contains('\'') {
        format!("'{word}'")
    } else {
        format!("\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_follow_shell_quoting_without_expansion() {
        let cases: [(&str, &[&str]); 12] = [
            ("", &[]),
            ("bin/rails server -p 3000", &["bin/rails", "server", "-p", "3000"]),
            (r#"sh -c "echo $HOME \"x\"""#, &["sh", "-c", r#"echo $HOME "x""#]),
            (r"echo 'a\b' c\ d", &["echo", r"a\b", "c d"]),
            ("run # a comment 'with quote", &["run"]),
            ("a # b\nc", &["a", "c"]),
            ("a#b c", &["a#b", "c"]),
            ("''", &[""]),
            ("a''b", &["ab"]),
            ("  a\t\r\nb  ", &["a", "b"]),
            (r#""a\nb""#, &["anb"]),
            ("#only", &[]),
        ];
        for (command, words) in cases {
            assert_eq!(split(command).unwrap(), words, "{command}");
        }
    }

    #[test]
    fn open_quotes_and_trailing_backslashes_are_refused() {
        assert_eq!(split("a 'b"), Err(WordsError::OpenQuote { quote: '\'', offset: 2 }));
        assert_eq!(split(r#"a "b\"#), Err(WordsError::OpenQuote { quote: '"', offset: 2 }));
        assert_eq!(split(r"a\"), Err(WordsError::TrailingBackslash));
    }

    proptest! {
        #[test]
        fn joined_words_split_again(words in proptest::collection::vec("\\PC*", 0..6)) {
            prop_assert_eq!(split(&join(&words)).unwrap(), words);
        }

        #[test]
        fn splitting_never_panics(text in any::<String>()) {
            let _ = split(&text);
        }
    }
}
