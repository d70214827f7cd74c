//! A real nginx in front of a webhook.

use std::{
    env, fs,
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use tempfile::TempDir;
use tokio::{
    net::TcpStream,
    time::{Instant, sleep},
};

use crate::{
    process::{Program, Running},
    server::PATIENCE,
};

/// The program, wherever Debian or the path has it.
pub fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders =
        env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin", "/sbin"].map(PathBuf::from));
    folders
        .map(|folder| folder.join("nginx"))
        .find(|file| file.is_file())
}

/// The line that makes nginx's stream module known; an empty one where it is compiled in. `None` when there is none.
fn stream_module(program: &Path) -> Option<String> {
    let file = [
        "/usr/lib/nginx/modules",
        "/usr/lib64/nginx/modules",
        "/usr/share/nginx/modules",
    ]
    .map(|folder| Path::new(folder).join("ngx_stream_module.so"))
    .into_iter()
    .find(|file| file.is_file());
    if let Some(file) = file {
        return Some(format!("load_module {};", file.display()));
    }
    let told = Command::new(program).arg("-V").output().ok()?;
    let told = String::from_utf8_lossy(&told.stderr).into_owned();
    let mut parts = told.split_whitespace();
    parts.any(|part| part == "--with-stream").then(String::new)
}

/// Tells that a test is skipped because a tool is missing. With `CI=true` in the environment, that is a failure.
pub fn skip_or_fail(tool: &str) {
    let required = env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!required, "{tool} is not installed, and CI requires it");
    // The line is for the person who runs the tests.
    #[allow(clippy::print_stderr)]
    {
        eprintln!("skipped: {tool} is not installed");
    }
}

/// A running nginx. It is stopped when this is dropped.
#[derive(Debug)]
pub struct Nginx {
    address: SocketAddr,
    running: Running,
    folder: TempDir,
}

/// What nginx does on its port.
#[derive(Clone, Debug, Default)]
pub struct Site {
    tls: Option<(PathBuf, PathBuf)>,
    directives: String,
}

impl Site {
    /// A site without TLS.
    pub fn new() -> Self {
        Self::default()
    }

    /// TLS with these files.
    #[must_use]
    pub fn tls(mut self, certificate: &Path, key: &Path) -> Self {
        self.tls = Some((certificate.to_owned(), key.to_owned()));
        self
    }

    /// Directives inside of `server { }`, each with its semicolon.
    #[must_use]
    pub fn directives(mut self, text: &str) -> Self {
        self.directives.push_str(text);
        self.directives.push('\n');
        self
    }

    fn config(&self, address: SocketAddr) -> String {
        let (flag, tls) = match &self.tls {
            None => ("", String::new()),
            Some((certificate, key)) => (
                " ssl",
                format!(
                    "ssl_certificate {}; ssl_certificate_key {};",
                    certificate.display(),
                    key.display()
                ),
            ),
        };
        format!(
            "{PROCESS}\
             http {{\n\
               access_log off;\n\
               client_body_temp_path body;\nproxy_temp_path proxy;\nfastcgi_temp_path fastcgi;\n\
               uwsgi_temp_path uwsgi;\nscgi_temp_path scgi;\n\
               server {{\nlisten {address}{flag};\n{tls}\n{}\n}}\n}}\n",
            self.directives
        )
    }

    /// Starts nginx with this site on a free port of 127.0.0.1. `None` when it is not installed.
    pub async fn start(&self) -> Option<Nginx> {
        Nginx::run(&find()?, |address| self.config(address)).await
    }
}

/// One process, so that ending it by its id ends everything.
const PROCESS: &str = "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr notice;\n\
     events { worker_connections 256; }\n";

impl Nginx {
    /// Starts nginx with a block `stream { }` for a free port of 127.0.0.1. `None` when it is not installed, or has no such module.
    pub async fn stream(block: impl Fn(SocketAddr) -> String) -> Option<Self> {
        let program = find()?;
        let module = stream_module(&program)?;
        Self::run(&program, |address| {
            format!("{module}\n{PROCESS}{}\n", block(address))
        })
        .await
    }

    async fn run(program: &Path, config: impl Fn(SocketAddr) -> String) -> Option<Self> {
        // Another process may take the port between our look and nginx's start, so there are several tries.
        let mut said = String::new();
        for _ in 0..5 {
            let address = free_address();
            let folder = tempfile::tempdir().expect("a temporary folder");
            let file = folder.path().join("nginx.conf");
            fs::write(&file, config(address)).expect("the disk has room");
            let mut running = Program::at(program)
                .arg("-p")
                .arg(folder.path())
                .arg("-c")
                .arg(&file)
                .arg("-e")
                .arg("stderr")
                .folder(folder.path())
                .start();
            if accepts(&mut running, address).await {
                return Some(Self {
                    address,
                    running,
                    folder,
                });
            }
            said = running.output();
        }
        panic!("nginx does not start:\n{said}");
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What it printed.
    pub fn output(&self) -> String {
        self.running.output()
    }

    /// Its folder, with `nginx.conf`.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

pub(crate) async fn accepts(running: &mut Running, address: SocketAddr) -> bool {
    let deadline = Instant::now() + PATIENCE;
    while running.is_running() && Instant::now() < deadline {
        if TcpStream::connect(address).await.is_ok() {
            return true;
        }
        sleep(Duration::from_millis(20)).await;
    }
    false
}

/// An address of 127.0.0.1 that nobody listens on.
pub fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("a listener has an address")
}
