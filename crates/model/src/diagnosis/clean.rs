//! The one place where text from elsewhere is made harmless before a human sees it.

/// Removes terminal escape sequences and control characters. Tabs become a space, line ends are kept as `\n`; everything
/// that could move a cursor, set a title, hide text or reorder it (bidirectional controls) is dropped.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip_escape(&mut chars),
            '\u{9b}' => skip_csi(&mut chars),
            '\u{90}' | '\u{98}' | '\u{9d}' | '\u{9e}' | '\u{9f}' => skip_string(&mut chars),
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\n' => out.push('\n'),
            '\t' => out.push(' '),
            c if c.is_control() || is_direction(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Characters that change the reading direction or are invisible and used to disguise text.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{2028}' | '\u{2029}')
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn skip_escape(chars: &mut Chars) {
    match chars.peek() {
        Some('[') => {
            chars.next();
            skip_csi(chars);
        }
        Some(']' | 'P' | 'X' | '^' | '_') => {
            chars.next();
            skip_string(chars);
        }
        Some(c) if ('\u{20}'..='\u{2f}').contains(c) => {
            while chars.next_if(|c| ('\u{20}'..='\u{2f}').contains(c)).is_some() {}
            chars.next_if(|c| ('\u{30}'..='\u{7e}').contains(c));
        }
        // Two-character escapes; anything else is not part of one and is kept.
        Some(c) if ('\u{30}'..='\u{7e}').contains(c) => {
            chars.next();
        }
        _ => {}
    }
}

/// Parameters, intermediates and the final byte of a control sequence.
fn skip_csi(chars: &mut Chars) {
    while chars.next_if(|c| ('\u{20}'..='\u{3f}').contains(c)).is_some() {}
    chars.next_if(|c| ('\u{40}'..='\u{7e}').contains(c));
}

/// A control string ends with BEL or ST. If it never ends, only its line is lost, not the rest of the text.
fn skip_string(chars: &mut Chars) {
    while let Some(c) = chars.peek().copied() {
        if c == '\n' {
            return;
        }
        chars.next();
        match c {
            '\u{7}' | '\u{9c}' => return,
            '\u{1b}' => {
                chars.next_if_eq(&'\\');
                return;
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_vanish_and_words_stay() {
        assert_eq!(clean("\u{1b}[31mred\u{1b}[0m"), "red");
        assert_eq!(clean("\u{1b}]0;title\u{7}text"), "text");
        assert_eq!(clean("\u{1b}]8;;http://x\u{1b}\\link\u{1b}]8;;\u{1b}\\"), "link");
        assert_eq!(clean("a\rb\r\nc\td\u{8}\u{0}"), "a\nb\nc d");
        assert_eq!(clean("safe\u{202e}gpj.exe"), "safegpj.exe");
        assert_eq!(clean("\u{1b}]never ends\nnext line"), "\nnext line");
        assert_eq!(clean("naïve ✓ 日本"), "naïve ✓ 日本");
    }

    proptest! {
        #[test]
        fn no_control_character_survives(text in "(?s:.){0,200}", esc in "[\u{1b}\u{9b}\u{9d}\\[\\]0-9;m\u{7}a-z]{0,60}") {
            for input in [&text, &esc] {
                let out = clean(input);
                prop_assert!(out.chars().all(|c| c == '\n' || !c.is_control()), "{out:?}");
                prop_assert_eq!(clean(&out), out.clone());
            }
        }
    }
}
