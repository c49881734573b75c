//! A directory over SFTP.

use std::collections::HashMap;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{FileExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::PathBuf;
use std::time::{Duration, UNIX_EPOCH};

use russh_sftp::protocol::{
    Attrs, Data, File, FileAttributes, Handle, Name, OpenFlags, Status, StatusCode, Version,
};
use russh_sftp::server::Handler;

pub(super) struct Files {
    root: PathBuf,
    extra: Vec<String>,
    open: HashMap<String, fs::File>,
    listed: HashMap<String, Option<Vec<File>>>,
    next: u32,
}

impl Files {
    pub(super) fn new(root: PathBuf, extra: Vec<String>) -> Self {
        Self { root, extra, open: HashMap::new(), listed: HashMap::new(), next: 0 }
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    fn handle(&mut self) -> String {
        self.next += 1;
        self.next.to_string()
    }
}

fn failed(error: std::io::Error) -> StatusCode {
    match error.kind() {
        std::io::ErrorKind::NotFound => StatusCode::NoSuchFile,
        std::io::ErrorKind::PermissionDenied => StatusCode::PermissionDenied,
        _ => StatusCode::Failure,
    }
}

fn ok(id: u32) -> Status {
    Status { id, status_code: StatusCode::Ok, error_message: String::new(), language_tag: String::new() }
}

fn attributes(metadata: &fs::Metadata) -> FileAttributes {
    FileAttributes {
        size: Some(metadata.len()),
        permissions: Some(metadata.mode()),
        atime: u32::try_from(metadata.atime()).ok(),
        mtime: u32::try_from(metadata.mtime()).ok(),
        ..FileAttributes::default()
    }
}

fn change(path: &std::path::Path, attrs: &FileAttributes) -> Result<(), StatusCode> {
    if let Some(mode) = attrs.permissions {
        fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o7777)).map_err(failed)?;
    }
    if let Some(mtime) = attrs.mtime {
        let time = UNIX_EPOCH + Duration::from_secs(mtime.into());
        let file = fs::File::open(path).map_err(failed)?;
        file.set_times(fs::FileTimes::new().set_modified(time)).map_err(failed)?;
    }
    Ok(())
}

impl Handler for Files {
    type Error = StatusCode;

    fn unimplemented(&self) -> Self::Error {
        StatusCode::OpUnsupported
    }

    async fn init(&mut self, _: u32, _: HashMap<String, String>) -> Result<Version, Self::Error> {
        Ok(Version::new())
    }

    async fn open(
        &mut self,
        id: u32,
        filename: String,
        flags: OpenFlags,
        attrs: FileAttributes,
    ) -> Result<Handle, Self::Error> {
        let mut options: fs::OpenOptions = flags.into();
        options.mode(attrs.permissions.unwrap_or(0o666) & 0o777);
        let file = options.open(self.at(&filename)).map_err(failed)?;
        let handle = self.handle();
        self.open.insert(handle.clone(), file);
        Ok(Handle { id, handle })
    }

    async fn close(&mut self, id: u32, handle: String) -> Result<Status, Self::Error> {
        if let Some(mut file) = self.open.remove(&handle) {
            file.flush().map_err(failed)?;
        }
        self.listed.remove(&handle);
        Ok(ok(id))
    }

    async fn read(&mut self, id: u32, handle: String, offset: u64, len: u32) -> Result<Data, Self::Error> {
        let file = self.open.get(&handle).ok_or(StatusCode::Failure)?;
        let mut data = vec![0; len as usize];
        let read = file.read_at(&mut data, offset).map_err(failed)?;
        if read == 0 {
            return Err(StatusCode::Eof);
        }
        data.truncate(read);
        Ok(Data { id, data })
    }

    async fn write(
        &mut self,
        id: u32,
        handle: String,
        offset: u64,
        data: Vec<u8>,
    ) -> Result<Status, Self::Error> {
        let file = self.open.get(&handle).ok_or(StatusCode::Failure)?;
        file.write_all_at(&data, offset).map_err(failed)?;
        Ok(ok(id))
    }

    async fn lstat(&mut self, id: u32, path: String) -> Result<Attrs, Self::Error> {
        let attrs = attributes(&fs::symlink_metadata(self.at(&path)).map_err(failed)?);
        Ok(Attrs { id, attrs })
    }

    async fn stat(&mut self, id: u32, path: String) -> Result<Attrs, Self::Error> {
        let attrs = attributes(&fs::metadata(self.at(&path)).map_err(failed)?);
        Ok(Attrs { id, attrs })
    }

    async fn fstat(&mut self, id: u32, handle: String) -> Result<Attrs, Self::Error> {
        let file = self.open.get(&handle).ok_or(StatusCode::Failure)?;
        Ok(Attrs { id, attrs: attributes(&file.metadata().map_err(failed)?) })
    }

    async fn setstat(&mut self, id: u32, path: String, attrs: FileAttributes) -> Result<Status, Self::Error> {
        change(&self.at(&path), &attrs)?;
        Ok(ok(id))
    }

    async fn opendir(&mut self, id: u32, path: String) -> Result<Handle, Self::Error> {
        let mut files = Vec::new();
        for entry in fs::read_dir(self.at(&path)).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let attrs = attributes(&entry.metadata().map_err(failed)?);
            files.push(File::new(entry.file_name().to_string_lossy(), attrs));
        }
        files.push(File::dummy("."));
        files.push(File::dummy(".."));
        let attrs =
            FileAttributes { permissions: Some(0o100_644), size: Some(3), ..FileAttributes::default() };
        files.extend(self.extra.iter().map(|name| File::new(name, attrs.clone())));
        let handle = self.handle();
        self.listed.insert(handle.clone(), Some(files));
        Ok(Handle { id, handle })
    }

    async fn readdir(&mut self, id: u32, handle: String) -> Result<Name, Self::Error> {
        let files = self.listed.get_mut(&handle).and_then(Option::take).ok_or(StatusCode::Eof)?;
        Ok(Name { id, files })
    }

    async fn remove(&mut self, id: u32, filename: String) -> Result<Status, Self::Error> {
        fs::remove_file(self.at(&filename)).map_err(failed)?;
        Ok(ok(id))
    }

    async fn mkdir(&mut self, id: u32, path: String, _: FileAttributes) -> Result<Status, Self::Error> {
        fs::create_dir(self.at(&path)).map_err(failed)?;
        Ok(ok(id))
    }

    async fn rmdir(&mut self, id: u32, path: String) -> Result<Status, Self::Error> {
        fs::remove_dir(self.at(&path)).map_err(failed)?;
        Ok(ok(id))
    }

    async fn realpath(&mut self, id: u32, path: String) -> Result<Name, Self::Error> {
        let whole = if path.starts_with('/') { path } else { format!("/{path}") };
        let whole = whole.trim_end_matches("/.").to_owned();
        let whole = if whole.is_empty() { "/".to_owned() } else { whole };
        Ok(Name { id, files: vec![File::dummy(whole)] })
    }

    async fn rename(&mut self, id: u32, old: String, new: String) -> Result<Status, Self::Error> {
        // Version 3 of the protocol does not replace.
        if fs::symlink_metadata(self.at(&new)).is_ok() {
            return Err(StatusCode::Failure);
        }
        fs::rename(self.at(&old), self.at(&new)).map_err(failed)?;
        Ok(ok(id))
    }

    async fn readlink(&mut self, id: u32, path: String) -> Result<Name, Self::Error> {
        let target = fs::read_link(self.at(&path)).map_err(failed)?;
        Ok(Name { id, files: vec![File::dummy(target.to_string_lossy())] })
    }

    // The order of OpenSSH, which everybody follows: the target comes first on the wire.
    async fn symlink(&mut self, id: u32, target: String, link: String) -> Result<Status, Self::Error> {
        std::os::unix::fs::symlink(target, self.at(&link)).map_err(failed)?;
        Ok(ok(id))
    }
}
