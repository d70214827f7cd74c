//! Where files lie that a bot keeps from one start to the next.

use std::env;
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

#[cfg(feature = "sqlite")]
use crate::api::UserId;

/// The first folder of these that is set: `$STATE_DIRECTORY` (systemd's `StateDirectory=`), `$XDG_STATE_HOME/crare`,
/// `$HOME/.local/state/crare`, `%LOCALAPPDATA%\crare`. None when it is not an absolute path.
pub(crate) fn folder() -> Option<PathBuf> {
    choose(|name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    })
}

fn choose(set: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let system = || {
        // Several when the unit names several.
        env::split_paths(&set("STATE_DIRECTORY")?)
            .next()
            .filter(|path| !path.as_os_str().is_empty())
    };
    system()
        .or_else(|| set("XDG_STATE_HOME").map(|folder| folder.join("crare")))
        .or_else(|| set("HOME").map(|folder| folder.join(".local/state/crare")))
        .or_else(|| set("LOCALAPPDATA").map(|folder| folder.join("crare")))
        .filter(|folder| folder.is_absolute())
}

/// What the name of a bot's file ends with: nothing at Telegram's own server, since ids of bots are only unique within one.
pub(crate) fn server_suffix(api_url: Option<&str>) -> String {
    let Some(api_url) = api_url else {
        return String::new();
    };
    let digest = Sha256::digest(api_url.as_bytes());
    let [a, b, c, d, ..] = <[u8; 32]>::from(digest);
    format!("-{:08x}", u32::from_be_bytes([a, b, c, d]))
}

/// The inbox of a bot at a Bot API server (at Telegram's own when there is no URL): `inbox-<bot id>.sqlite` in
/// [`folder`].
#[cfg(feature = "sqlite")]
pub(crate) fn default_path(bot: UserId, api_url: Option<&str>) -> Option<PathBuf> {
    let suffix = server_suffix(api_url);
    Some(folder()?.join(format!("inbox-{bot}{suffix}.sqlite")))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{choose, server_suffix};

    #[test]
    fn the_first_folder_that_is_set() {
        let chosen = |set: &[(&str, &str)]| {
            choose(|name| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| PathBuf::from(value))
            })
        };
        let home = ("HOME", "/home/ada");
        let folder = |path: &str| Some(PathBuf::from(path));
        assert_eq!(chosen(&[]), None);
        assert_eq!(chosen(&[home]), folder("/home/ada/.local/state/crare"));
        assert_eq!(
            chosen(&[home, ("XDG_STATE_HOME", "/x")]),
            folder("/x/crare")
        );
        #[cfg(unix)]
        assert_eq!(
            chosen(&[home, ("STATE_DIRECTORY", "/var/lib/a:/var/lib/b")]),
            folder("/var/lib/a")
        );
        assert_eq!(chosen(&[("XDG_STATE_HOME", "relative")]), None);
    }

    #[test]
    fn servers_differ() {
        assert_eq!(server_suffix(None), "");
        let own = server_suffix(Some("http://localhost:8081"));
        assert_eq!(own.len(), 9);
        assert_ne!(own, server_suffix(Some("http://localhost:8082")));
    }

    #[cfg(feature = "sqlite")]
    #[test]
    fn an_inbox_per_bot() {
        use super::{UserId, default_path, folder};
        let Some(path) = default_path(UserId(12), None) else {
            return assert!(folder().is_none());
        };
        assert_eq!(path.file_name().unwrap(), "inbox-12.sqlite");
        assert_eq!(path.parent(), folder().as_deref());
    }
}
