//! Paths and modes. Remote paths are texts with `/`; none is ever turned into a local one except name by
//! name, after [`check`].

/// What a listed name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// A plain name.
    Fine,
    /// The directory itself, or its parent.
    Directory,
    /// Would lead elsewhere, on this system or another one.
    Unsafe,
}

/// Judges a name of a directory listing.
pub(crate) fn check(name: &str) -> Verdict {
    match name {
        "." | ".." => Verdict::Directory,
        "" => Verdict::Unsafe,
        _ if name.contains(['/', '\0']) => Verdict::Unsafe,
        // Separators, drives and streams of Windows.
        _ if cfg!(windows) && name.contains(['\\', ':']) => Verdict::Unsafe,
        _ => Verdict::Fine,
    }
}

/// Whether a name was not UTF-8 on the machine. The protocol library shows it with replacements, so it
/// cannot be named back.
pub(crate) fn is_garbled(name: &str) -> bool {
    name.contains(char::REPLACEMENT_CHARACTER)
}

/// `name` below `directory`.
pub(crate) fn join(directory: &str, name: &str) -> String {
    match directory {
        "" => name.to_owned(),
        _ if directory.ends_with('/') => format!("{directory}{name}"),
        _ => format!("{directory}/{name}"),
    }
}

/// The last name of a path; `None` for `/`, `.`, `..` and nothing.
pub(crate) fn base(path: &str) -> Option<&str> {
    let last = path.trim_end_matches('/').rsplit('/').next()?;
    (check(last) == Verdict::Fine).then_some(last)
}

/// The directory a path is in.
pub(crate) fn parent(path: &str) -> &str {
    let path = path.trim_end_matches('/');
    match path.rfind('/') {
        Some(0) => "/",
        Some(at) => &path[..at],
        None => "",
    }
}

/// `path` as seen from `directory`, an absolute path; `.` and `..` resolved by text alone.
pub(crate) fn resolve(directory: &str, path: &str) -> String {
    let whole = if path.starts_with('/') { path.to_owned() } else { join(directory, path) };
    let mut names: Vec<&str> = Vec::new();
    for name in whole.split('/') {
        match name {
            "" | "." => {}
            ".." => drop(names.pop()),
            name => names.push(name),
        }
    }
    format!("/{}", names.join("/"))
}

/// Name of a file that is still being written: hidden, in the same directory, and different for each
/// version of the content, so that only the same version is ever continued.
pub(crate) fn part(name: &str, size: u64, modified: u32) -> String {
    // Some file systems allow 255 bytes.
    let mut end = name.len().min(200);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!(".{}.{size:x}-{modified:x}.fly-part", &name[..end])
}

/// An octal mode, as `chmod` takes it.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn mode(text: &str) -> Result<u32, String> {
    let digits = text.strip_prefix("0o").unwrap_or(text);
    let is_octal = !digits.is_empty() && digits.bytes().all(|b| (b'0'..=b'7').contains(&b));
    match u32::from_str_radix(digits, 8) {
        Ok(mode) if is_octal && mode <= 0o7777 => Ok(mode),
        _ => Err("not an octal mode such as 0644".to_owned()),
    }
}

/// `drwxr-xr-x`
pub(crate) fn mode_text(mode: u32) -> String {
    let kind = match mode & 0o170_000 {
        0o040_000 => 'd',
        0o120_000 => 'l',
        0o060_000 => 'b',
        0o020_000 => 'c',
        0o010_000 => 'p',
        0o140_000 => 's',
        _ => '-',
    };
    let mut text = String::from(kind);
    for (shift, special, letter) in [(6, 0o4000, 's'), (3, 0o2000, 's'), (0, 0o1000, 't')] {
        let bits = mode >> shift;
        text.push(if bits & 4 == 0 { '-' } else { 'r' });
        text.push(if bits & 2 == 0 { '-' } else { 'w' });
        text.push(match (mode & special != 0, bits & 1 != 0) {
            (false, false) => '-',
            (false, true) => 'x',
            (true, true) => letter,
            (true, false) => letter.to_ascii_uppercase(),
        });
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_that_lead_elsewhere_are_seen() {
        for name in ["", "a/b", "../../etc/passwd", "/etc/passwd", "a\0b", "..//x"] {
            assert_eq!(check(name), Verdict::Unsafe, "{name:?}");
        }
        for name in [".", ".."] {
            assert_eq!(check(name), Verdict::Directory, "{name:?}");
        }
        for name in ["a", "...", ".hidden", "a b", "ünïcode", "\x1b[2J"] {
            assert_eq!(check(name), Verdict::Fine, "{name:?}");
        }
    }

    #[test]
    fn paths_are_taken_apart_and_put_together() {
        assert_eq!(base("/a/b.txt"), Some("b.txt"));
        assert_eq!(base("/a/b/"), Some("b"));
        assert_eq!((base("/"), base(""), base("a/..")), (None, None, None));
        assert_eq!((parent("/a/b"), parent("/a"), parent("a"), parent("/a/b/")), ("/a", "/", "", "/a"));
        assert_eq!(
            (join("/", "a"), join("/a", "b"), join("", "b")),
            ("/a".into(), "/a/b".into(), "b".into())
        );
        assert_eq!(resolve("/srv/app", "../x/./y"), "/srv/x/y");
        assert_eq!(resolve("/srv", "/etc//"), "/etc");
        assert_eq!(resolve("/", "../../.."), "/");
    }

    #[test]
    fn modes_are_octal() {
        assert_eq!(mode("0644"), Ok(0o644));
        assert_eq!(mode("0o4755"), Ok(0o4755));
        for wrong in ["", "0888", "rwx", "+644", "77777", "-1", "0x1ff"] {
            assert!(mode(wrong).is_err(), "{wrong}");
        }
        assert_eq!(mode_text(0o100_644), "-rw-r--r--");
        assert_eq!(mode_text(0o040_755), "drwxr-xr-x");
        assert_eq!(mode_text(0o104_711), "-rws--x--x");
        assert_eq!(mode_text(0o041_777), "drwxrwxrwt");
        assert_eq!(mode_text(0o104_611), "-rwS--x--x");
    }

    proptest! {
        #[test]
        fn what_is_fine_stays_in_its_directory(name in "\\PC{0,12}|[./a]{0,6}") {
            if check(&name) == Verdict::Fine {
                let path = join("/d", &name);
                prop_assert_eq!(parent(&path), "/d");
                prop_assert_eq!(base(&path), Some(name.as_str()));
                prop_assert_eq!(resolve("/", &path), path);
            }
        }

        #[test]
        fn a_part_is_a_name_of_its_own(name in "[a-zäß€🦀 .~_-]{1,300}", size: u64, modified: u32) {
            prop_assume!(check(&name) == Verdict::Fine);
            let part = part(&name, size, modified);
            prop_assert!(part.len() <= 255 && check(&part) == Verdict::Fine && part != name);
        }
    }
}
