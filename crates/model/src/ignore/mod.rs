//! `.dockerignore`: rules and what they exclude, exactly as `moby/patternmatcher` decides.
//!
//! In: the file's text, paths relative to the context root. Out: excluded or not, and by which rule. The
//! room must not walk directories: [`Verdict`] carries what a walker hands from a directory to its entries.

mod class;
mod glob;
mod pattern;
#[cfg(test)]
mod tests;

use pattern::Pattern;

/// A rule that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct Error {
    /// Line, from 1.
    pub line: u32,
    /// The rule as written.
    pub rule: String,
    /// In words.
    pub reason: String,
}

/// One rule.
#[derive(Debug, Clone)]
struct Rule {
    line: u32,
    /// As written, trimmed.
    text: String,
    /// `!`: takes paths back in.
    exception: bool,
    pattern: Pattern,
}

/// The rules of an ignore file.
#[derive(Debug, Clone, Default)]
pub struct Rules {
    rules: Vec<Rule>,
}

/// Whether a path is excluded, and what its entries have to know about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verdict {
    /// It does not belong to the context.
    pub excluded: bool,
    /// Which rule decided, if one matched.
    pub rule: Option<usize>,
    matched: Vec<bool>,
}

impl Rules {
    /// Reads an ignore file.
    ///
    /// # Errors
    /// The first rule that is malformed.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut rules = Self::default();
        for (index, line) in text.lines().enumerate() {
            if !line.starts_with('#') {
                rules.add(line, u32::try_from(index + 1).unwrap_or(u32::MAX))?;
            }
        }
        Ok(rules)
    }

    /// Appends a rule; `line` is where it stands, 0 when it stands nowhere.
    ///
    /// # Errors
    /// When the rule is malformed.
    pub fn add(&mut self, text: &str, line: u32) -> Result<(), Error> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let error = |reason: &str| Error { line, rule: text.to_owned(), reason: reason.to_owned() };
        let (exception, body) = match text.strip_prefix('!') {
            Some(rest) => (true, rest.trim()),
            None => (false, text),
        };
        if body.is_empty() {
            return Err(error("`!` stands alone"));
        }
        let mut path = clean(body);
        if path.len() > 1 && path.starts_with('/') {
            path.remove(0);
        }
        let pattern = Pattern::parse(&path).map_err(error)?;
        self.rules.push(Rule { line, text: text.to_owned(), exception, pattern });
        Ok(())
    }

    /// Whether there is no rule.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// Judges a path (with `/`, relative to the root) below a directory that was judged before; entries of
    /// the root are below [`Verdict::default`].
    #[must_use]
    pub fn judge(&self, path: &str, parent: &Verdict) -> Verdict {
        let mut verdict = Verdict { matched: vec![false; self.rules.len()], ..Verdict::default() };
        for (index, rule) in self.rules.iter().enumerate() {
            let mut matches = parent.matched.get(index).copied().unwrap_or(false);
            if !matches {
                // An exclusion of what is excluded, or an exception of what is not, changes nothing and
                // is (as in the reference) not remembered for the entries below either.
                if rule.exception != verdict.excluded {
                    continue;
                }
                matches = rule.pattern.matches(path);
            }
            verdict.matched[index] = matches;
            if matches {
                verdict.excluded = !rule.exception;
                verdict.rule = Some(index);
            }
        }
        verdict
    }

    /// Judges a path together with the directories above it.
    #[must_use]
    pub fn judge_path(&self, path: &str) -> Verdict {
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        ends.fold(Verdict::default(), |parent, end| self.judge(&path[..end], &parent))
    }

    /// Whether nothing below an excluded directory can be taken back in, so that it need not be read.
    #[must_use]
    pub fn prunes(&self, directory: &str) -> bool {
        self.rules.iter().filter(|rule| rule.exception).all(|rule| !rule.pattern.may_match_below(directory))
    }

    /// A rule as written, and its line.
    pub fn describe(&self, rule: usize) -> Option<(&str, u32)> {
        self.rules.get(rule).map(|rule| (rule.text.as_str(), rule.line))
    }
}

/// Whether one path element matches a shell pattern with `*`, `?`, `[…]` and `\\` (Go's `filepath.Match`); a
/// malformed pattern matches nothing.
#[must_use]
pub fn name_matches(pattern: &str, name: &str) -> bool {
    glob::matches(pattern, name).unwrap_or(false)
}

/// Go's `path.Clean`.
fn clean(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if rooted => {}
            part => parts.push(part),
        }
    }
    let joined = parts.join("/");
    match (rooted, joined.is_empty()) {
        (true, _) => format!("/{joined}"),
        (false, true) => ".".to_owned(),
        (false, false) => joined,
    }
}
