//! `[[files]]` and the local files a configuration refers to.

use super::super::problem::Problem;
use super::super::types::AppConfig;
use crate::diagnosis::Code;
use crate::machine::File;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Contents of local files, read by the caller beforehand; see [`local_files`].
pub trait FileBytes {
    /// The bytes of a file by the path written in the configuration; `None` if it could not be
    /// read.
    fn bytes(&self, path: &str) -> Option<Cow<'_, [u8]>>;
}

impl FileBytes for BTreeMap<String, Vec<u8>> {
    fn bytes(&self, path: &str) -> Option<Cow<'_, [u8]>> {
        self.get(path).map(|bytes| Cow::Borrowed(bytes.as_slice()))
    }
}

/// No files at all.
impl FileBytes for () {
    fn bytes(&self, _: &str) -> Option<Cow<'_, [u8]>> {
        None
    }
}

/// A local file that mapping needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalFile {
    /// Path as written, relative to the working directory (flyctl) or the file's directory (docs).
    pub path: String,
    /// Where it is written.
    pub key: String,
}

/// The local files to read before mapping. A machine configuration in a file may name further
/// files: once its bytes are known, `files` has them and a second call lists those too.
pub fn local_files(config: &AppConfig, files: &dyn FileBytes) -> Vec<LocalFile> {
    let mut needed: Vec<LocalFile> = config
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| !file.local_path.is_empty())
        .map(|(index, file)| LocalFile {
            path: file.local_path.clone(),
            key: format!("files[{index}].local_path"),
        })
        .collect();
    needed.extend(super::containers::local_files(config, files));
    needed
}

/// The given files, in order, with their contents.
pub(super) fn contents(
    config: &AppConfig,
    wanted: &[(usize, &super::super::types::File)],
    files: &dyn FileBytes,
    problems: &mut Vec<Problem>,
) -> Vec<File> {
    let mut found = crate::machine::MachineConfig::default();
    for (index, file) in wanted {
        match file_of(config, *index, file, files) {
            Ok(file) => found.merge_files(std::slice::from_ref(&file)),
            Err(problem) => problems.push(problem),
        }
    }
    found.files
}

/// Bytes of a file written at `key`, or a problem that names it.
pub(super) fn read<'a>(
    config: &AppConfig,
    key: &str,
    path: &str,
    files: &'a dyn FileBytes,
) -> Result<Cow<'a, [u8]>, Problem> {
    files.bytes(path).ok_or_else(|| {
        config
            .origin
            .error(Code::C118, key, format!("the local file {path:?} cannot be read"))
            .hint("correct the path")
    })
}

/// `raw_value` is encoded here, as flyctl does, although its documentation asks for text that is
/// encoded already.
fn file_of(
    config: &AppConfig,
    index: usize,
    file: &super::super::types::File,
    files: &dyn FileBytes,
) -> Result<File, Problem> {
    let mut mapped = File { guest_path: file.guest_path.clone(), ..File::default() };
    if !file.local_path.is_empty() {
        let bytes = read(config, &format!("files[{index}].local_path"), &file.local_path, files)?;
        mapped.raw_value = Some(STANDARD.encode(bytes));
    } else if !file.secret_name.is_empty() {
        mapped.secret_name = Some(file.secret_name.clone());
    } else if !file.raw_value.is_empty() {
        mapped.raw_value = Some(STANDARD.encode(&file.raw_value));
    }
    Ok(mapped)
}
