//! Variable expansion of Dockerfile words (moby/buildkit: frontend/dockerfile/shell/lex.go).

use std::iter::Peekable;
use std::str::Chars;

/// An expression that cannot be expanded, in words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ExpandError(pub String);

/// Expands `$X` and `${…}`, removes quotation marks and escapes.
///
/// # Errors
/// Unclosed quotes and braces, unknown operators, `${X:?message}` of an unset variable.
pub fn expand(
    word: &str,
    escape: char,
    lookup: &dyn Fn(&str) -> Option<String>,
) -> Result<String, ExpandError> {
    let mut lexer =
        Lexer { chars: word.chars().peekable(), escape, lookup, depth: 0, words: Words::default() };
    lexer.until(None)
}

/// As [`expand`], and splits the result at blanks that were not quoted (`EXPOSE`).
///
/// # Errors
/// As [`expand`].
pub fn expand_words(
    word: &str,
    escape: char,
    lookup: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<String>, ExpandError> {
    let mut lexer =
        Lexer { chars: word.chars().peekable(), escape, lookup, depth: 0, words: Words::default() };
    lexer.until(None)?;
    Ok(lexer.words.finish())
}

/// Nesting of `${a:-${b:-…}}` that is followed.
const MAX_DEPTH: usize = 64;

#[derive(Default)]
struct Words {
    done: Vec<String>,
    current: Option<String>,
}

impl Words {
    fn quoted(&mut self, text: &str) {
        self.current.get_or_insert_default().push_str(text);
    }

    fn plain(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.done.extend(self.current.take());
            } else {
                self.current.get_or_insert_default().push(c);
            }
        }
    }

    fn finish(self) -> Vec<String> {
        self.done.into_iter().chain(self.current).collect()
    }
}

struct Lexer<'a> {
    chars: Peekable<Chars<'a>>,
    escape: char,
    lookup: &'a dyn Fn(&str) -> Option<String>,
    depth: usize,
    words: Words,
}

fn fail<T>(text: impl Into<String>) -> Result<T, ExpandError> {
    Err(ExpandError(text.into()))
}

impl Lexer<'_> {
    /// Reads up to `stop` (which is left unread), or to the end.
    fn until(&mut self, stop: Option<char>) -> Result<String, ExpandError> {
        let mut out = String::new();
        while let Some(&c) = self.chars.peek() {
            if Some(c) == stop {
                return Ok(out);
            }
            let start = out.len();
            let quoted = matches!(c, '\'' | '"') || c == self.escape;
            match c {
                '\'' => self.single(&mut out)?,
                '"' => self.double(&mut out)?,
                '$' => out.push_str(&self.dollar()?),
                _ => {
                    self.chars.next();
                    let taken = if c == self.escape { self.chars.next() } else { Some(c) };
                    out.extend(taken);
                }
            }
            // Only the outermost level makes words.
            if self.depth == 0 {
                let piece = out[start..].to_owned();
                if quoted { self.words.quoted(&piece) } else { self.words.plain(&piece) }
            }
        }
        match stop {
            Some(stop) => fail(format!("a {stop} is missing")),
            None => Ok(out),
        }
    }

    fn single(&mut self, out: &mut String) -> Result<(), ExpandError> {
        self.chars.next();
        for c in self.chars.by_ref() {
            if c == '\'' {
                return Ok(());
            }
            out.push(c);
        }
        fail("the quotation mark ' is never closed")
    }

    fn double(&mut self, out: &mut String) -> Result<(), ExpandError> {
        self.chars.next();
        while let Some(&c) = self.chars.peek() {
            match c {
                '"' => {
                    self.chars.next();
                    return Ok(());
                }
                '$' => out.push_str(&self.dollar()?),
                _ => {
                    self.chars.next();
                    if c != self.escape {
                        out.push(c);
                        continue;
                    }
                    let Some(next) = self.chars.next() else { break };
                    if next != '"' && next != '$' && next != self.escape {
                        out.push(c);
                    }
                    out.push(next);
                }
            }
        }
        fail("the quotation mark \" is never closed")
    }

    fn dollar(&mut self) -> Result<String, ExpandError> {
        self.chars.next();
        if self.chars.peek() != Some(&'{') {
            let name = self.name();
            if name.is_empty() {
                return Ok("$".to_owned());
            }
            return Ok((self.lookup)(&name).unwrap_or_default());
        }
        self.chars.next();
        let name = self.name();
        if name.is_empty() {
            return fail("${ has no variable name after it");
        }
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return fail("${ is nested too deeply");
        }
        let value = self.braces(&name);
        self.depth -= 1;
        value
    }

    /// What follows the name in `${name…}`.
    fn braces(&mut self, name: &str) -> Result<String, ExpandError> {
        let value = (self.lookup)(name);
        let Some(mut operator) = self.chars.next() else { return fail("a } is missing") };
        let colon = operator == ':';
        if colon {
            let Some(next) = self.chars.next() else { return fail("a } is missing") };
            operator = next;
        }
        let set = value.as_ref().is_some_and(|v| !colon || !v.is_empty());
        match operator {
            '}' if !colon => Ok(value.unwrap_or_default()),
            '+' | '-' | '?' => {
                let word = self.until(Some('}'))?;
                self.chars.next();
                match operator {
                    '+' => Ok(if set { word } else { String::new() }),
                    '-' => Ok(value.filter(|_| set).unwrap_or(word)),
                    _ if set => Ok(value.unwrap_or_default()),
                    _ if word.is_empty() => fail(format!("{name} is not set")),
                    _ => fail(format!("{name}: {word}")),
                }
            }
            '#' | '%' if !colon => {
                let longest = self.chars.next_if_eq(&operator).is_some();
                let pattern: Vec<char> = self.until(Some('}'))?.chars().collect();
                self.chars.next();
                Ok(trim(&value.unwrap_or_default(), &pattern, operator == '#', longest))
            }
            '/' if !colon => {
                let all = self.chars.next_if_eq(&'/').is_some();
                let pattern: Vec<char> = self.until(Some('/'))?.chars().collect();
                self.chars.next();
                let replacement = self.until(Some('}'))?;
                self.chars.next();
                Ok(replace(&value.unwrap_or_default(), &pattern, &replacement, all))
            }
            other => fail(format!("${{{name}{}{other}…}} is no expression", if colon { ":" } else { "" })),
        }
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        let Some(&first) = self.chars.peek() else { return name };
        if "@*#?-$!0".contains(first) {
            name.extend(self.chars.next());
            return name;
        }
        let digits = first.is_ascii_digit();
        let part = |c: &char| {
            if digits { c.is_ascii_digit() } else { c.is_ascii_alphanumeric() || *c == '_' }
        };
        while let Some(c) = self.chars.next_if(part) {
            name.push(c);
        }
        name
    }
}

/// Whether a shell pattern with `*` and `?` matches all of the text.
fn matches(pattern: &[char], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star = None;
    while t < text.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, t));
                p += 1;
            }
            Some('\\') if pattern.get(p + 1) == Some(&text[t]) => (p, t) = (p + 2, t + 1),
            Some('?') => (p, t) = (p + 1, t + 1),
            Some(c) if *c == text[t] => (p, t) = (p + 1, t + 1),
            _ => match star {
                Some((sp, st)) => {
                    star = Some((sp, st + 1));
                    (p, t) = (sp + 1, st + 1);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

fn trim(value: &str, pattern: &[char], prefix: bool, longest: bool) -> String {
    let chars: Vec<char> = value.chars().collect();
    let fits = |n: &usize| {
        let part = if prefix { &chars[..*n] } else { &chars[chars.len() - n..] };
        matches(pattern, part)
    };
    let found = if longest { (0..=chars.len()).rev().find(fits) } else { (0..=chars.len()).find(fits) };
    let n = found.unwrap_or(0);
    if prefix { chars[n..].iter().collect() } else { chars[..chars.len() - n].iter().collect() }
}

fn replace(value: &str, pattern: &[char], replacement: &str, all: bool) -> String {
    let chars: Vec<char> = value.chars().collect();
    let mut out = String::new();
    let mut at = 0;
    let mut done = pattern.is_empty();
    while at < chars.len() {
        let end = (at + 1..=chars.len()).rev().find(|end| !done && matches(pattern, &chars[at..*end]));
        match end {
            Some(end) => {
                out.push_str(replacement);
                at = end;
                done = !all;
            }
            None => {
                out.push(chars[at]);
                at += 1;
            }
        }
    }
    out
}
