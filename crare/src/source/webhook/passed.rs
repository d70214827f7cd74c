//! Sockets that were open before this process began: systemd's way to pass them on.
//!
//! Source: <https://www.freedesktop.org/software/systemd/man/latest/sd_listen_fds.html>.

use std::env;

use listenfd::ListenFd;

use super::listen::Listener;
#[cfg(unix)]
use super::listen::UnixSocket;

/// The sockets, and their names; read when they are asked for first, and each given away once.
#[derive(Default)]
pub(super) struct Passed(Option<Sockets>);

struct Sockets {
    sockets: ListenFd,
    names: Vec<String>,
}

impl Passed {
    /// All sockets, or those of a name. The error says what is wrong and what to do.
    pub(super) fn take(&mut self, name: Option<&str>) -> Result<Vec<Listener>, String> {
        let Sockets { sockets, names } = self.0.get_or_insert_with(|| Sockets {
            names: env::var("LISTEN_FDNAMES")
                .map(|names| names.split(':').map(str::to_owned).collect())
                .unwrap_or_default(),
            sockets: ListenFd::from_env(),
        });
        if sockets.len() == 0 {
            return Err(
                "systemd has passed no socket; start the service by its .socket unit, or listen at an address"
                    .into(),
            );
        }
        let mut taken = Vec::new();
        for number in 0..sockets.len() {
            if name.is_some_and(|name| names.get(number).is_none_or(|known| known != name)) {
                continue;
            }
            taken.extend(one(sockets, number)?);
        }
        match (taken.is_empty(), name) {
            (false, _) => Ok(taken),
            (true, None) => {
                Err("all sockets of systemd are in use by another bot of this process".into())
            }
            (true, Some(name)) => Err(format!(
                "systemd has passed no socket named {name:?} that is not in use; write FileDescriptorName={name} in its .socket unit"
            )),
        }
    }
}

/// A socket, unless it was given away before.
fn one(sockets: &mut ListenFd, number: usize) -> Result<Option<Listener>, String> {
    let tcp = match sockets.take_tcp_listener(number) {
        Ok(socket) => return Ok(socket.map(Listener::Tcp)),
        Err(error) => error,
    };
    #[cfg(unix)]
    if let Ok(socket) = sockets.take_unix_listener(number) {
        return Ok(socket.map(UnixSocket::passed).map(Listener::Unix));
    }
    Err(format!(
        "socket {number} of systemd is of no use ({tcp}); it must be a listening TCP or Unix stream socket (ListenStream=, Accept=no)"
    ))
}

#[cfg(test)]
mod tests {
    use super::Passed;

    #[test]
    fn none_were_passed() {
        let told = Passed::default().take(None).unwrap_err();
        assert!(told.contains(".socket unit"), "{told}");
    }
}
