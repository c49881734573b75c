//! JSON as the reference prints it: four spaces, Go's HTML escaping, integral floats without `.0`
//! (outputs.md 1.1), so that scripts that read flyctl's output read ours.

use std::io;

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter};

/// A whole value, indented by four spaces, with the trailing newline.
pub(crate) fn pretty<T: Serialize + ?Sized>(value: &T) -> String {
    render(value, GoFormatter { inner: PrettyFormatter::with_indent(b"    ") }) + "\n"
}

/// A whole value indented by two spaces (`config show`, `--display-config`), with newline.
pub(crate) fn pretty2<T: Serialize + ?Sized>(value: &T) -> String {
    render(value, GoFormatter { inner: PrettyFormatter::with_indent(b"  ") }) + "\n"
}

/// One line, with the trailing newline (`version --json`, NDJSON).
pub(crate) fn line<T: Serialize + ?Sized>(value: &T) -> String {
    render(value, GoCompact) + "\n"
}

fn render<T: Serialize + ?Sized, F: Formatter>(value: &T, formatter: F) -> String {
    let mut out = Vec::with_capacity(256);
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, formatter);
    match value.serialize(&mut serializer) {
        Ok(()) => String::from_utf8_lossy(&out).into_owned(),
        // Only a map with non-string keys can fail; that is a defect worth seeing.
        Err(error) => format!("{{\"defect\":\"{error}\"}}"),
    }
}

fn float<W: ?Sized + io::Write>(writer: &mut W, value: f64, text: String) -> io::Result<()> {
    if value.is_finite() && value.fract() == 0.0 && value.abs() < 1e21 {
        write!(writer, "{value:.0}")
    } else {
        writer.write_all(text.as_bytes())
    }
}

fn fragment<W: ?Sized + io::Write>(writer: &mut W, text: &str) -> io::Result<()> {
    let mut rest = text;
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        let (head, tail) = rest.split_at(at);
        writer.write_all(head.as_bytes())?;
        let mut chars = tail.chars();
        if let Some(c) = chars.next() {
            write!(writer, "\\u{:04x}", c as u32)?;
        }
        rest = chars.as_str();
    }
    writer.write_all(rest.as_bytes())
}

struct GoCompact;

impl Formatter for GoCompact {
    fn write_f32<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        float(writer, f64::from(value), value.to_string())
    }
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        float(writer, value, value.to_string())
    }
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, text: &str) -> io::Result<()> {
        fragment(writer, text)
    }
}

struct GoFormatter<'a> {
    inner: PrettyFormatter<'a>,
}

impl Formatter for GoFormatter<'_> {
    fn write_f32<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        float(writer, f64::from(value), value.to_string())
    }
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        float(writer, value, value.to_string())
    }
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, text: &str) -> io::Result<()> {
        fragment(writer, text)
    }
    fn write_char_escape<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.inner.write_char_escape(writer, escape)
    }
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.begin_array(writer)
    }
    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.end_array(writer)
    }
    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.inner.begin_array_value(writer, first)
    }
    fn end_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.end_array_value(writer)
    }
    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.begin_object(writer)
    }
    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.end_object(writer)
    }
    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.inner.begin_object_key(writer, first)
    }
    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.begin_object_value(writer)
    }
    fn end_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.inner.end_object_value(writer)
    }
}

#[cfg(test)]
mod tests {
    use super::{line, pretty};
    use serde_json::json;

    #[test]
    fn indents_escapes_and_shortens_like_go() {
        let value = json!({"a": "<b> & c", "f": 52.0, "g": 4.5, "empty": [], "o": {}});
        assert_eq!(
            pretty(&value),
            "{\n    \"a\": \"\\u003cb\\u003e \\u0026 c\",\n    \"f\": 52,\n    \"g\": 4.5,\n    \"empty\": [],\n    \"o\": {}\n}\n"
        );
        assert_eq!(line(&json!({"x": "a\n\u{2028}"})), "{\"x\":\"a\\n\\u2028\"}\n");
    }
}
