//! Splitting a command line into words, without any of a shell's other meanings.

/// Why a line is no list of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum WordsError {
    #[error("a quote is not closed")]
    OpenQuote,
    #[error("the line ends in a backslash")]
    OpenEscape,
    #[error("there is no command")]
    Empty,
    #[error("it contains a NUL character")]
    Nul,
}

/// Splits at white space; `'…'` and `"…"` group, a backslash takes the meaning of the next character
/// (within double quotes only of `\`, `"`, `$` and `` ` ``).
pub(super) fn split(line: &str) -> Result<Vec<String>, WordsError> {
    if line.contains('\0') {
        return Err(WordsError::Nul);
    }
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match c {
            c if c.is_ascii_whitespace() => words.extend(word.take()),
            '\\' => {
                let next = rest.next().ok_or(WordsError::OpenEscape)?;
                word.get_or_insert_default().push(next);
            }
            '\'' | '"' => quoted(c, &mut rest, word.get_or_insert_default())?,
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    if words.is_empty() { Err(WordsError::Empty) } else { Ok(words) }
}

fn quoted(quote: char, rest: &mut std::str::Chars<'_>, word: &mut String) -> Result<(), WordsError> {
    loop {
        match rest.next().ok_or(WordsError::OpenQuote)? {
            c if c == quote => return Ok(()),
            '\\' if quote == '"' => {
                let next = rest.next().ok_or(WordsError::OpenQuote)?;
                if !matches!(next, '\\' | '"' | '$' | '`') {
                    word.push('\\');
                }
                word.push(next);
            }
            c => word.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_quotes_and_escapes() {
        let of = |line: &str| split(line).unwrap();
        assert_eq!(of("  ls  -l\t/ "), ["ls", "-l", "/"]);
        assert_eq!(of("sh -c 'a && b | \"c\"'"), ["sh", "-c", "a && b | \"c\""]);
        assert_eq!(of(r#"echo "a \"b\" \n $c" d\ e ''"#), ["echo", "a \"b\" \\n $c", "d e", ""]);
        assert_eq!(of("a'b'\"c\"d"), ["abcd"]);
        assert_eq!(split("echo 'a"), Err(WordsError::OpenQuote));
        assert_eq!(split("echo \"a\\"), Err(WordsError::OpenQuote));
        assert_eq!(split("echo \\"), Err(WordsError::OpenEscape));
        assert_eq!(split(" \n"), Err(WordsError::Empty));
        assert_eq!(split("a\0b"), Err(WordsError::Nul));
    }

    proptest! {
        #[test]
        fn what_was_quoted_comes_back(words in proptest::collection::vec("[^\0']{0,8}", 1..5)) {
            let line = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
            prop_assert_eq!(split(&line).unwrap(), words);
        }

        #[test]
        fn any_line_is_split_or_refused(line in "\\PC*") {
            let _ = split(&line);
        }
    }
}
