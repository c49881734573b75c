//! Go's `filepath.Match`. What follows the first piece that does not match is not looked at, so that a
//! malformed pattern goes unnoticed there.

const BAD: &str = "its wildcards are malformed";

/// # Errors
/// A malformed pattern.
pub(super) fn matches(pattern: &str, name: &str) -> Result<bool, &'static str> {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let mut rest = &pattern[..];
    let mut name = &name[..];
    while !rest.is_empty() {
        let (star, chunk, after) = scan(rest);
        rest = after;
        if star && chunk.is_empty() {
            return Ok(!name.contains(&'/'));
        }
        if let Some(left) = chunk_matches(chunk, name)?
            && (left.is_empty() || !rest.is_empty())
        {
            name = left;
            continue;
        }
        let mut went_on = false;
        for skip in 0..if star { name.len() } else { 0 } {
            if let Some(left) = chunk_matches(chunk, &name[skip + 1..])? {
                if rest.is_empty() && !left.is_empty() {
                    continue;
                }
                name = left;
                went_on = true;
                break;
            }
        }
        if !went_on {
            return Ok(false);
        }
    }
    Ok(name.is_empty())
}

/// Stars, what follows them up to the next star, and what is left.
fn scan(mut pattern: &[char]) -> (bool, &[char], &[char]) {
    let stars = pattern.iter().take_while(|c| **c == '*').count();
    pattern = &pattern[stars..];
    let mut inside = false;
    let mut at = 0;
    while at < pattern.len() {
        match pattern[at] {
            '\\' if at + 1 < pattern.len() => at += 1,
            '[' => inside = true,
            ']' => inside = false,
            '*' if !inside => break,
            _ => {}
        }
        at += 1;
    }
    (stars > 0, &pattern[..at], &pattern[at..])
}

/// What is left of the name, if the chunk matches its beginning.
fn chunk_matches<'a>(mut chunk: &[char], mut name: &'a [char]) -> Result<Option<&'a [char]>, &'static str> {
    let mut failed = false;
    while let Some(&c) = chunk.first() {
        failed = failed || name.is_empty();
        chunk = &chunk[1..];
        let have = name.first().copied().filter(|_| !failed);
        if have.is_some() {
            name = &name[1..];
        }
        match c {
            '[' => {
                let negated = chunk.first() == Some(&'^');
                chunk = &chunk[usize::from(negated)..];
                let (mut found, mut count) = (false, 0);
                while chunk.first() != Some(&']') || count == 0 {
                    let low = escaped(&mut chunk)?;
                    let mut high = low;
                    if chunk.first() == Some(&'-') {
                        chunk = &chunk[1..];
                        high = escaped(&mut chunk)?;
                    }
                    found |= have.is_some_and(|c| (low..=high).contains(&c));
                    count += 1;
                }
                chunk = &chunk[1..];
                failed = failed || found == negated;
            }
            '?' => failed = failed || have == Some('/'),
            c => {
                let wanted = if c == '\\' {
                    let next = *chunk.first().ok_or(BAD)?;
                    chunk = &chunk[1..];
                    next
                } else {
                    c
                };
                failed = failed || have != Some(wanted);
            }
        }
    }
    Ok((!failed).then_some(name))
}

/// A character of a class; it may not be the last one of the chunk.
fn escaped(chunk: &mut &[char]) -> Result<char, &'static str> {
    let mut c = *chunk.first().filter(|c| !matches!(c, '-' | ']')).ok_or(BAD)?;
    let mut used = 1;
    if c == '\\' {
        c = *chunk.get(1).ok_or(BAD)?;
        used = 2;
    }
    *chunk = &chunk[used..];
    if chunk.is_empty() { Err(BAD) } else { Ok(c) }
}
