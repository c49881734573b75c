//! One pattern, decided as moby/patternmatcher (patternmatcher.go) decides it: its text becomes a regular
//! expression there, and what it forgets to escape (`|`, `^`, `\d`, …) is kept as it turns out.

use super::class;
use super::glob;

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Char(char),
    /// `?`: one character of a path element.
    One,
    /// `*`: any run inside a path element.
    Run,
    /// `**/` (and `**` before anything else): any number of whole path elements, also none.
    Elements,
    /// `**` at the end: everything.
    Rest,
    /// `[…]`, `\d` and its like.
    Class(class::Set),
    /// `^`: the start of the path.
    Start,
    /// `\z`: the end of the path.
    End,
    /// `\b`, or with `false` `\B`.
    Edge(bool),
}

/// How a pattern is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
enum How {
    Exact,
    Prefix(String),
    /// The text after a leading `**`.
    Suffix(String),
    /// What `|` separates: only the first is bound to the start of the path, only the last to its end.
    Either(Vec<Vec<Piece>>),
}

/// A compiled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    text: String,
    how: How,
}

/// What a pattern is known to be after some of its characters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Exact,
    Prefix,
    Suffix,
    Expression,
}

impl Pattern {
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        // The syntax check of the reference is this call, of which only the error counts.
        glob::matches(text, ".")?;
        let chars: Vec<char> = text.chars().collect();
        let mut branches = vec![Vec::new()];
        let mut kind = Kind::Exact;
        let mut at = 0;
        while let Some(c) = chars.get(at) {
            let first = at == 0;
            at += 1;
            let mut piece = None;
            match c {
                '*' if chars.get(at) == Some(&'*') => {
                    at += 1;
                    if chars.get(at) == Some(&'/') {
                        at += 1;
                    }
                    let last = at == chars.len();
                    kind = if last && kind == Kind::Exact { Kind::Prefix } else { Kind::Expression };
                    if first {
                        kind = Kind::Suffix;
                    }
                    piece = Some(if last { Piece::Rest } else { Piece::Elements });
                }
                '*' => piece = Some(Piece::Run),
                '?' => piece = Some(Piece::One),
                '\\' => {
                    if let Some(next) = chars.get(at) {
                        at += 1;
                        kind = Kind::Expression;
                        piece = Some(escaped(*next)?);
                    } else if let Some(branch) = branches.last_mut() {
                        // It escapes the `$` the reference puts behind the expression.
                        branch.extend([Piece::Char('$'), Piece::Rest]);
                    }
                }
                '[' => {
                    let (set, end) = class::parse(&chars, at)?;
                    at = end;
                    piece = Some(Piece::Class(set));
                }
                ']' => {
                    kind = Kind::Expression;
                    piece = Some(Piece::Char(']'));
                }
                '|' => branches.push(Vec::new()),
                '^' => piece = Some(Piece::Start),
                '{' if repeats(&chars[at..]) => {
                    // Only where it would be a regular expression; a name with braces is a name.
                    if kind == Kind::Expression || chars[at..].iter().any(|c| "*?[\\".contains(*c)) {
                        return Err("{ } with a number is a repetition to Docker");
                    }
                    piece = Some(Piece::Char('{'));
                }
                c => piece = Some(Piece::Char(*c)),
            }
            if matches!(piece, Some(Piece::Run | Piece::One | Piece::Class(_))) {
                kind = Kind::Expression;
            }
            if let (Some(piece), Some(branch)) = (piece, branches.last_mut()) {
                branch.push(piece);
            }
        }
        let how = match kind {
            Kind::Exact => How::Exact,
            Kind::Prefix => How::Prefix(text.strip_suffix("**").unwrap_or(text).to_owned()),
            Kind::Suffix => How::Suffix(text.strip_prefix("**").unwrap_or(text).to_owned()),
            Kind::Expression => How::Either(branches),
        };
        Ok(Self { text: text.to_owned(), how })
    }

    /// Whether it matches the whole path.
    pub(super) fn matches(&self, path: &str) -> bool {
        match &self.how {
            How::Exact => self.text == path,
            How::Prefix(prefix) => path.starts_with(prefix.as_str()),
            How::Suffix(suffix) => {
                path.ends_with(suffix.as_str()) || suffix.strip_prefix('/').is_some_and(|rest| rest == path)
            }
            How::Either(branches) => {
                if let [only] = branches.as_slice()
                    && !starts_like(only, path)
                {
                    return false;
                }
                let chars: Vec<char> = path.chars().collect();
                let last = branches.len() - 1;
                branches.iter().enumerate().any(|(n, pieces)| run(pieces, &chars, n == 0, n == last))
            }
        }
    }

    /// Whether a path below `directory` might match.
    pub(super) fn may_match_below(&self, directory: &str) -> bool {
        let below = format!("{directory}/");
        match &self.how {
            How::Exact => self.text.starts_with(&below),
            How::Prefix(prefix) => prefix.starts_with(&below) || below.starts_with(prefix.as_str()),
            How::Suffix(_) => true,
            How::Either(branches) => match branches.as_slice() {
                [only] => {
                    let literal: String = literal(only).collect();
                    literal.starts_with(&below) || below.starts_with(&literal)
                }
                _ => true,
            },
        }
    }
}

/// The plain characters every match begins with.
fn literal(pieces: &[Piece]) -> impl Iterator<Item = char> + '_ {
    pieces.iter().map_while(|piece| if let Piece::Char(c) = piece { Some(*c) } else { None })
}

fn starts_like(pieces: &[Piece], path: &str) -> bool {
    let mut chars = path.chars();
    literal(pieces).all(|c| chars.next() == Some(c))
}

/// Whether `{` begins a repetition: `n}`, `n,}` or `n,m}`.
fn repeats(rest: &[char]) -> bool {
    let Some(end) = rest.iter().position(|c| *c == '}') else { return false };
    let inner: String = rest[..end].iter().collect();
    let number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    match inner.split_once(',') {
        Some((low, high)) => number(low) && (high.is_empty() || number(high)),
        None => number(&inner),
    }
}

/// A character after `\`, as regular expressions read it.
fn escaped(c: char) -> Result<Piece, &'static str> {
    Ok(match c {
        'A' => Piece::Start,
        'z' => Piece::End,
        'b' => Piece::Edge(true),
        'B' => Piece::Edge(false),
        c => match class::escaped(c)? {
            class::Escaped::Char(c) => Piece::Char(c),
            class::Escaped::Set(set) => Piece::Class(set),
        },
    })
}

/// Runs all readings of the pieces side by side: linear in the path for every pattern.
fn run(pieces: &[Piece], path: &[char], from_start: bool, to_end: bool) -> bool {
    let end = pieces.len();
    let mut at = vec![false; end + 1];
    // Readings in the middle of `**/`: it started and has not met its slash.
    let mut inside = vec![false; end + 1];
    for index in 0..=path.len() {
        if index == 0 || !from_start {
            at[0] = true;
        }
        close(pieces, &mut at, path, index);
        if at[end] && (!to_end || index == path.len()) {
            return true;
        }
        let Some(&c) = path.get(index) else { break };
        let mut next = vec![false; end + 1];
        let mut next_inside = vec![false; end + 1];
        for (n, piece) in pieces.iter().enumerate() {
            if !at[n] && !inside[n] {
                continue;
            }
            match piece {
                Piece::Elements => {
                    next_inside[n] = true;
                    next[n + 1] |= c == '/';
                }
                Piece::Rest => next[n] = true,
                Piece::Run => next[n] |= c != '/',
                Piece::One => next[n + 1] |= c != '/',
                Piece::Char(wanted) => next[n + 1] |= *wanted == c,
                Piece::Class(set) => next[n + 1] |= set.holds(c),
                Piece::Start | Piece::End | Piece::Edge(_) => {}
            }
        }
        (at, inside) = (next, next_inside);
    }
    false
}

/// Marks what is reachable without a character.
fn close(pieces: &[Piece], at: &mut [bool], path: &[char], index: usize) {
    let word = |i: Option<usize>| {
        i.and_then(|i| path.get(i)).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_')
    };
    let edge = word(index.checked_sub(1)) != word(Some(index));
    for (n, piece) in pieces.iter().enumerate() {
        let passes = match piece {
            Piece::Run | Piece::Rest | Piece::Elements => true,
            Piece::Start => index == 0,
            Piece::End => index == path.len(),
            Piece::Edge(wanted) => *wanted == edge,
            Piece::Char(_) | Piece::One | Piece::Class(_) => false,
        };
        at[n + 1] |= at[n] && passes;
    }
}
