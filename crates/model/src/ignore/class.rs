//! `[…]` and `\x` as Go's regular expressions read them (regexp/syntax).

/// Characters that fit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Set {
    negated: bool,
    ranges: Vec<(char, char)>,
    /// Sets inside the set, such as `\D`.
    sets: Vec<Set>,
}

/// What a character after `\` stands for.
pub(super) enum Escaped {
    Char(char),
    Set(Set),
}

const OPEN: &str = "a [ is never closed";
const DIGITS: &[(char, char)] = &[('0', '9')];
const BLANKS: &[(char, char)] = &[('\t', '\n'), ('\u{c}', '\r'), (' ', ' ')];
const WORDS: &[(char, char)] = &[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
const NAMED: [(&str, &[(char, char)]); 9] = [
    ("alnum", &[('0', '9'), ('A', 'Z'), ('a', 'z')]),
    ("alpha", &[('A', 'Z'), ('a', 'z')]),
    ("blank", &[('\t', '\t'), (' ', ' ')]),
    ("digit", DIGITS),
    ("lower", &[('a', 'z')]),
    ("punct", &[('!', '/'), (':', '@'), ('[', '`'), ('{', '~')]),
    ("space", &[('\t', '\r'), (' ', ' ')]),
    ("upper", &[('A', 'Z')]),
    ("word", WORDS),
];

impl Set {
    fn of(ranges: &[(char, char)], negated: bool) -> Self {
        Self { negated, ranges: ranges.to_vec(), sets: Vec::new() }
    }

    pub(super) fn holds(&self, c: char) -> bool {
        let found = self.ranges.iter().any(|(low, high)| (*low..=*high).contains(&c))
            || self.sets.iter().any(|set| set.holds(c));
        found != self.negated
    }
}

/// What `\c` stands for.
pub(super) fn escaped(c: char) -> Result<Escaped, &'static str> {
    Ok(match c {
        'd' | 'D' => Escaped::Set(Set::of(DIGITS, c == 'D')),
        's' | 'S' => Escaped::Set(Set::of(BLANKS, c == 'S')),
        'w' | 'W' => Escaped::Set(Set::of(WORDS, c == 'W')),
        'a' => Escaped::Char('\u{7}'),
        'f' => Escaped::Char('\u{c}'),
        'n' => Escaped::Char('\n'),
        'r' => Escaped::Char('\r'),
        't' => Escaped::Char('\t'),
        'v' => Escaped::Char('\u{b}'),
        c if c.is_ascii_alphanumeric() => {
            return Err("\\ stands before a letter or digit it means nothing for");
        }
        c if !c.is_ascii() => return Err("\\ stands before a character it means nothing for"),
        c => Escaped::Char(c),
    })
}

/// Reads a class whose `[` is before `at`; returns it and where it ends.
pub(super) fn parse(chars: &[char], mut at: usize) -> Result<(Set, usize), &'static str> {
    let mut set = Set { negated: chars.get(at) == Some(&'^'), ..Set::default() };
    at += usize::from(set.negated);
    let mut first = true;
    loop {
        let c = *chars.get(at).ok_or(OPEN)?;
        if c == ']' && !first {
            return Ok((set, at + 1));
        }
        if c == '-' && !first && chars.get(at + 1) != Some(&']') {
            return Err("a - in [ ] has no start");
        }
        first = false;
        if let Some((ranges, negated, end)) = named(chars, at)? {
            set.sets.push(Set::of(ranges, negated));
            at = end;
            continue;
        }
        let low = match one(chars, &mut at)? {
            Escaped::Char(c) => c,
            Escaped::Set(inner) => {
                set.sets.push(inner);
                continue;
            }
        };
        let mut high = low;
        // A `-` before the `]` stands for itself.
        if chars.get(at) == Some(&'-') && chars.get(at + 1).is_some_and(|c| *c != ']') {
            at += 1;
            match one(chars, &mut at)? {
                Escaped::Char(c) => high = c,
                Escaped::Set(_) => return Err("a - in [ ] has no end"),
            }
        }
        if high < low {
            return Err("a range in [ ] is backwards");
        }
        set.ranges.push((low, high));
    }
}

fn one(chars: &[char], at: &mut usize) -> Result<Escaped, &'static str> {
    let c = *chars.get(*at).ok_or(OPEN)?;
    *at += 1;
    if c != '\\' {
        return Ok(Escaped::Char(c));
    }
    let c = *chars.get(*at).ok_or(OPEN)?;
    *at += 1;
    escaped(c)
}

/// `[:name:]` or `[:^name:]`.
#[expect(clippy::type_complexity, reason = "ranges, negated, end")]
fn named(chars: &[char], at: usize) -> Result<Option<(&'static [(char, char)], bool, usize)>, &'static str> {
    if chars.get(at..at + 2) != Some(&['[', ':']) {
        return Ok(None);
    }
    let Some(end) = chars[at + 2..].windows(2).position(|pair| pair == [':', ']']) else { return Ok(None) };
    let name: String = chars[at + 2..at + 2 + end].iter().collect();
    let (negated, name) = name.strip_prefix('^').map_or((false, name.as_str()), |name| (true, name));
    let found = NAMED.iter().find(|(known, _)| *known == name).ok_or("[: :] names no class")?;
    Ok(Some((found.1, negated, at + end + 4)))
}
