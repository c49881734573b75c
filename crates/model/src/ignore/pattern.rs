//! One pattern (moby/patternmatcher: patternmatcher.go).

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Char(char),
    /// `?`: one character of a path element.
    One,
    /// `*`: any run inside a path element.
    Run,
    /// `**/`: any number of whole path elements, also none.
    Elements,
    /// `**` at the end: everything.
    Rest,
    /// `[…]`.
    Class {
        negated: bool,
        ranges: Vec<(char, char)>,
    },
}

/// A compiled pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pieces: Vec<Piece>,
    /// `**x`: the reference compares the end of the path only when no other wildcard follows.
    suffix: Option<String>,
    /// What every match starts with.
    literal: String,
    /// The pattern has no wildcard at all.
    exact: bool,
}

impl Pattern {
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let chars: Vec<char> = text.chars().collect();
        let mut pieces = Vec::new();
        let mut at = 0;
        while let Some(c) = chars.get(at) {
            at += 1;
            match c {
                '*' if chars.get(at) == Some(&'*') => {
                    at += 1;
                    if chars.get(at) == Some(&'/') {
                        at += 1;
                    }
                    pieces.push(if at == chars.len() { Piece::Rest } else { Piece::Elements });
                }
                '*' => pieces.push(Piece::Run),
                '?' => pieces.push(Piece::One),
                '\\' => {
                    // A trailing backslash stands for itself in the matcher, but the syntax check of the
                    // reference refuses it.
                    let next = chars.get(at).ok_or("a \\ at its end escapes nothing")?;
                    pieces.push(Piece::Char(*next));
                    at += 1;
                }
                '[' => {
                    let (class, end) = class(&chars, at)?;
                    pieces.push(class);
                    at = end;
                }
                c => pieces.push(Piece::Char(*c)),
            }
        }
        let literal = pieces.iter().map_while(|p| if let Piece::Char(c) = p { Some(*c) } else { None });
        let literal: String = literal.collect();
        let exact = pieces.iter().all(|p| matches!(p, Piece::Char(_)));
        Ok(Self { suffix: suffix(text), pieces, literal, exact })
    }

    /// Whether it matches the whole path.
    pub(super) fn matches(&self, path: &str) -> bool {
        if self.exact {
            return self.literal == path;
        }
        if let Some(suffix) = &self.suffix {
            return path.ends_with(suffix.as_str()) || suffix.strip_prefix('/') == Some(path);
        }
        if !path.starts_with(&self.literal) {
            return false;
        }
        self.simulate(path)
    }

    /// Runs all readings of the pattern side by side: linear in the path for every pattern.
    fn simulate(&self, path: &str) -> bool {
        let end = self.pieces.len();
        // `inside` marks readings in the middle of `**/` (it started and has not met its slash).
        let mut at = vec![false; end + 1];
        let mut inside = vec![false; end + 1];
        self.enter(&mut at, 0);
        for c in path.chars() {
            let mut next = vec![false; end + 1];
            let mut next_inside = vec![false; end + 1];
            for (index, piece) in self.pieces.iter().enumerate() {
                if !at[index] && !inside[index] {
                    continue;
                }
                match piece {
                    Piece::Elements => {
                        next_inside[index] = true;
                        if c == '/' {
                            self.enter(&mut next, index + 1);
                        }
                    }
                    Piece::Rest => self.enter(&mut next, index),
                    Piece::Run if c != '/' => self.enter(&mut next, index),
                    Piece::One if c != '/' => self.enter(&mut next, index + 1),
                    Piece::Char(wanted) if *wanted == c => self.enter(&mut next, index + 1),
                    Piece::Class { negated, ranges } => {
                        let found = ranges.iter().any(|(low, high)| (*low..=*high).contains(&c));
                        if found != *negated {
                            self.enter(&mut next, index + 1);
                        }
                    }
                    Piece::Run | Piece::One | Piece::Char(_) => {}
                }
            }
            (at, inside) = (next, next_inside);
        }
        at[end]
    }

    /// Marks a position and those reachable without a character.
    fn enter(&self, at: &mut [bool], mut index: usize) {
        loop {
            at[index] = true;
            match self.pieces.get(index) {
                Some(Piece::Run | Piece::Rest | Piece::Elements) => index += 1,
                _ => return,
            }
        }
    }

    /// Whether a path below `directory` might match.
    pub(super) fn may_match_below(&self, directory: &str) -> bool {
        let below = format!("{directory}/");
        if self.exact {
            return self.literal.starts_with(&below);
        }
        self.literal.starts_with(&below) || below.starts_with(&self.literal)
    }
}

/// The text after a leading `**` when nothing else in the pattern is special.
fn suffix(text: &str) -> Option<String> {
    let rest = text.strip_prefix("**")?;
    let plain = !rest.contains(['*', '?', '[', ']', '\\']);
    (plain && rest != "/").then(|| rest.to_owned())
}

fn class(chars: &[char], mut at: usize) -> Result<(Piece, usize), &'static str> {
    const OPEN: &str = "a [ is never closed";
    let negated = chars.get(at) == Some(&'^');
    if negated {
        at += 1;
    }
    let mut ranges = Vec::new();
    let read = |at: &mut usize| -> Result<char, &'static str> {
        let mut c = *chars.get(*at).ok_or(OPEN)?;
        *at += 1;
        if c == '\\' {
            c = *chars.get(*at).ok_or(OPEN)?;
            *at += 1;
        }
        Ok(c)
    };
    while *chars.get(at).ok_or(OPEN)? != ']' {
        if chars[at] == '-' {
            return Err("a - in [ ] has no start");
        }
        let low = read(&mut at)?;
        let mut high = low;
        if chars.get(at) == Some(&'-') {
            at += 1;
            if chars.get(at) == Some(&']') {
                return Err("a - in [ ] has no end");
            }
            high = read(&mut at)?;
        }
        if high < low {
            return Err("a range in [ ] is backwards");
        }
        ranges.push((low, high));
    }
    if ranges.is_empty() {
        return Err("[ ] is empty");
    }
    Ok((Piece::Class { negated, ranges }, at + 1))
}
