//! A Unix socket and its file.

use std::fs;
use std::io;
use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use socket2::{Domain, SockAddr, Socket, Type};

use super::listen::BACKLOG;

/// A listening Unix socket. Its file, if it is ours, is removed when this is dropped.
#[derive(Debug)]
pub(super) struct UnixSocket {
    listener: UnixListener,
    /// None where the file is somebody else's.
    file: Option<SocketFile>,
}

/// The file of a socket; removed when this is dropped, unless another process has put its own there meanwhile.
#[derive(Debug)]
pub(super) struct SocketFile {
    path: PathBuf,
    /// Device and number of the file, to know it again.
    identity: (u64, u64),
}

impl UnixSocket {
    /// Listen at this path. A socket that nobody listens at any more is replaced.
    ///
    /// With a mode, the file has that before anybody can connect; else what the umask says.
    pub(super) fn bind(path: &Path, mode: Option<u32>) -> Result<Self, String> {
        let shown = path.display();
        clear(path)?;
        let listen = || -> io::Result<Self> {
            let socket = Socket::new(Domain::UNIX, Type::STREAM, None)?;
            socket.bind(&SockAddr::unix(path)?)?;
            let file = SocketFile {
                path: path.to_owned(),
                identity: identity(path)?,
            };
            if let Some(mode) = mode {
                fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
            }
            socket.listen(BACKLOG)?;
            Ok(Self {
                listener: socket.into(),
                file: Some(file),
            })
        };
        listen().map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => format!("the folder of {shown} does not exist; create it"),
            io::ErrorKind::PermissionDenied => {
                format!("the folder of {shown} is not writable for this user")
            }
            _ => format!("cannot listen at unix:{shown}: {error}"),
        })
    }

    /// A socket that somebody else has opened, and whose file stays.
    pub(super) fn passed(listener: UnixListener) -> Self {
        Self {
            listener,
            file: None,
        }
    }

    /// The socket for the server, and what removes its file.
    pub(super) fn into_parts(self) -> (UnixListener, Option<SocketFile>) {
        (self.listener, self.file)
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if identity(&self.path).is_ok_and(|identity| identity == self.identity) {
            // Nothing to be done about a failure: the next start replaces the file.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Remove what a dead process left behind; never anything else.
fn clear(path: &Path) -> Result<(), String> {
    let shown = path.display();
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(format!("{shown} cannot be looked at: {error}")),
    };
    if !found.file_type().is_socket() {
        return Err(format!(
            "{shown} exists and is not a socket; remove it, or listen at another path"
        ));
    }
    match UnixStream::connect(path) {
        Err(error) if error.kind() == io::ErrorKind::ConnectionRefused => fs::remove_file(path)
            .map_err(|error| {
                format!("{shown} is left over from another process and cannot be removed: {error}")
            }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Err(format!(
            "{shown} belongs to another user; listen at another path"
        )),
        _ => Err(format!(
            "{shown} is in use by another process, or by another bot of this one; stop that one, or listen at another path"
        )),
    }
}

fn identity(path: &Path) -> io::Result<(u64, u64)> {
    fs::symlink_metadata(path).map(|found| (found.dev(), found.ino()))
}

#[cfg(test)]
mod tests {
    use std::os::unix::net::{UnixListener, UnixStream};

    use super::UnixSocket;

    #[test]
    fn lives_as_long_as_the_server() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.sock");
        let (listener, file) = UnixSocket::bind(&path, None).unwrap().into_parts();
        UnixStream::connect(&path).unwrap();
        assert!(
            UnixSocket::bind(&path, None)
                .unwrap_err()
                .contains("in use")
        );
        drop(file);
        assert!(!path.exists());
        drop(listener);
    }

    #[test]
    fn a_stale_one_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.sock");
        drop(UnixListener::bind(&path).unwrap());
        assert!(path.exists());
        let socket = UnixSocket::bind(&path, None).unwrap();
        UnixStream::connect(&path).unwrap();
        drop(socket);
        assert!(!path.exists());
    }

    #[test]
    fn nothing_else_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("precious");
        std::fs::write(&path, "data").unwrap();
        assert!(
            UnixSocket::bind(&path, None)
                .unwrap_err()
                .contains("not a socket")
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"data");
        assert!(
            UnixSocket::bind(&folder.path().join("no/bot.sock"), None)
                .unwrap_err()
                .contains("does not exist")
        );
    }

    #[test]
    fn a_successor_keeps_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.sock");
        let old = UnixSocket::bind(&path, None).unwrap();
        std::fs::rename(&path, folder.path().join("old.sock")).unwrap();
        let _new = UnixSocket::bind(&path, None).unwrap();
        drop(old);
        assert!(path.exists());
    }

    #[test]
    fn a_mode_of_its_own() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bot.sock");
        for mode in [0o600, 0o660, 0o777] {
            let _socket = UnixSocket::bind(&path, Some(mode)).unwrap();
            let found = std::fs::metadata(&path).unwrap().permissions().mode();
            assert_eq!(found & 0o777, mode);
        }
    }
}
