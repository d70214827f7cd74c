//! A real `HAProxy` in front of a webhook.

use std::{env, fs, net::SocketAddr, path::PathBuf};

use tempfile::TempDir;

use crate::{
    nginx::{accepts, free_address},
    process::{Program, Running},
};

/// The program, wherever Debian or the path has it.
pub fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(["/usr/sbin", "/usr/local/sbin"].map(PathBuf::from))
        .map(|folder| folder.join("haproxy"))
        .find(|file| file.is_file())
}

/// A running `HAProxy`. It is stopped when this is dropped.
#[derive(Debug)]
pub struct HaProxy {
    address: SocketAddr,
    running: Running,
    _folder: TempDir,
}

impl HaProxy {
    /// Starts it with what is configured for a free port of 127.0.0.1. `None` when it is not installed.
    pub async fn start(config: impl Fn(SocketAddr) -> String) -> Option<Self> {
        let program = find()?;
        // Another process may take the port between our look and the start, so there are several tries.
        let mut said = String::new();
        for _ in 0..5 {
            let address = free_address();
            let folder = tempfile::tempdir().expect("a temporary folder");
            let file = folder.path().join("haproxy.cfg");
            fs::write(&file, config(address)).expect("the disk has room");
            // In the foreground, as one process.
            let mut running = Program::at(&program)
                .arg("-db")
                .arg("-f")
                .arg(&file)
                .folder(folder.path())
                .start();
            if accepts(&mut running, address).await {
                return Some(Self {
                    address,
                    running,
                    _folder: folder,
                });
            }
            said = running.output();
        }
        panic!("HAProxy does not start:\n{said}");
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it printed.
    pub fn output(&self) -> String {
        self.running.output()
    }
}
