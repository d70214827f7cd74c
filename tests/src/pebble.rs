//! A real pebble: an authority that issues certificates by the ACME protocol, for tests only.

use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use serde_json::json;
use tempfile::TempDir;
use tokio::{net::UdpSocket, task::JoinHandle, time::Instant};

use crate::{
    http::Ask,
    nginx::free_address,
    process::{Program, Running},
    server::PATIENCE,
    tls::Authority,
};

/// The program, wherever Debian or the path has it.
pub fn find() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .chain(["/usr/bin", "/usr/local/bin"].map(PathBuf::from))
        .map(|folder| folder.join("pebble"))
        .find(|file| file.is_file())
}

/// A running pebble, to which every name leads to 127.0.0.1. It is stopped when this is dropped.
#[derive(Debug)]
pub struct Pebble {
    address: SocketAddr,
    management: SocketAddr,
    running: Running,
    names: JoinHandle<()>,
    /// The one that pebble's own server is certified by.
    authority: Authority,
    folder: TempDir,
}

impl Pebble {
    /// Starts pebble. To be convinced it connects to this port; its certificates are valid for so many seconds, or for years.
    /// `None` when it is not installed.
    pub async fn start(port: u16, seconds: Option<u64>) -> Option<Self> {
        // Another process may take a port between our look and pebble's start, so there are several tries.
        let mut said = String::new();
        for _ in 0..5 {
            match Later::new(port)?.run(seconds).await {
                Ok(pebble) => return Some(pebble),
                Err(output) => said = output,
            }
        }
        panic!("pebble does not start:\n{said}");
    }

    /// Its directory.
    pub fn directory(&self) -> String {
        directory(self.address)
    }

    /// The certificate (PEM) to trust when talking to it, as a file.
    pub fn ca(&self) -> PathBuf {
        ca(&self.folder)
    }

    /// The root (PEM) of the certificates that it issues.
    pub async fn root(&self) -> String {
        let url = format!("https://{}/roots/0", self.management);
        let answer = Ask::get(&url).trust(self.authority.pem()).send().await;
        answer.expect("pebble answers").text()
    }

    /// How many certificates it has issued.
    pub fn issued(&self) -> usize {
        self.running.output().matches("Issued certificate").count()
    }

    /// What it printed.
    pub fn output(&self) -> String {
        self.running.output()
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// A pebble that is still to be started.
#[derive(Debug)]
pub struct Later {
    program: PathBuf,
    address: SocketAddr,
    port: u16,
    authority: Authority,
    folder: TempDir,
}

impl Later {
    /// It will connect to this port. `None` when it is not installed.
    pub fn new(port: u16) -> Option<Self> {
        let program = find()?;
        let authority = Authority::new();
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(ca(&folder), authority.pem()).expect("the disk has room");
        Some(Self {
            program,
            address: free_address(),
            port,
            authority,
            folder,
        })
    }

    /// Its directory.
    pub fn directory(&self) -> String {
        directory(self.address)
    }

    /// The certificate (PEM) to trust when talking to it, as a file.
    pub fn ca(&self) -> PathBuf {
        ca(&self.folder)
    }

    /// Starts it. Panics when another process has taken its port.
    pub async fn start(self) -> Pebble {
        match self.run(None).await {
            Ok(pebble) => pebble,
            Err(said) => panic!("pebble does not start:\n{said}"),
        }
    }

    /// The error is what it printed.
    async fn run(self, seconds: Option<u64>) -> Result<Pebble, String> {
        let own = self.authority.issue(&["127.0.0.1"]);
        let management = free_address();
        let mut config = json!({
            "listenAddress": self.address.to_string(),
            "managementListenAddress": management.to_string(),
            "certificate": own.path(),
            "privateKey": own.key_path(),
            "httpPort": 1,
            "tlsPort": self.port,
            "ocspResponderURL": "",
            "externalAccountBindingRequired": false,
            "domainBlocklist": ["blocked.example"],
        });
        if let Some(seconds) = seconds {
            config["certificateValidityPeriod"] = seconds.into();
        }
        let file = self.folder.path().join("pebble.json");
        fs::write(&file, json!({ "pebble": config }).to_string()).expect("the disk has room");
        let (dns, names) = name_server().await;
        let mut running = Program::at(&self.program)
            .arg("-config")
            .arg(&file)
            .arg("-dnsserver")
            .arg(dns.to_string())
            .env("PEBBLE_VA_NOSLEEP", "1")
            // Every order has to be proven.
            .env("PEBBLE_AUTHZREUSE", "0")
            // One in ten requests has to be made again.
            .env("PEBBLE_WFE_NONCEREJECT", "10")
            .start();
        if !answers(&mut running, management, &self.authority).await {
            names.abort();
            return Err(running.output());
        }
        Ok(Pebble {
            address: self.address,
            management,
            running,
            names,
            authority: self.authority,
            folder: self.folder,
        })
    }
}

fn directory(address: SocketAddr) -> String {
    format!("https://{address}/dir")
}

fn ca(folder: &TempDir) -> PathBuf {
    folder.path().join("authority.pem")
}

impl Drop for Pebble {
    fn drop(&mut self) {
        self.names.abort();
    }
}

async fn answers(running: &mut Running, management: SocketAddr, authority: &Authority) -> bool {
    let deadline = Instant::now() + PATIENCE;
    let url = format!("https://{management}/roots/0");
    while running.is_running() && Instant::now() < deadline {
        if Ask::get(&url).trust(authority.pem()).send().await.is_ok() {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    false
}

/// A name server that knows one address.
async fn name_server() -> (SocketAddr, JoinHandle<()>) {
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
    let address = socket.local_addr().expect("a socket has an address");
    let serving = tokio::spawn(async move {
        let mut query = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut query).await {
            if let Some(answer) = dns_answer(&query[..length]) {
                let _ = socket.send_to(&answer, from).await;
            }
        }
    });
    (address, serving)
}

/// 127.0.0.1 for who asks for an IPv4 address; nothing for everything else (RFC 1035).
fn dns_answer(query: &[u8]) -> Option<Vec<u8>> {
    const HEADER: usize = 12;
    let mut end = HEADER;
    while *query.get(end)? != 0 {
        end += 1 + usize::from(query[end]);
    }
    let kind = query.get(end + 1..end + 3)?;
    let question = query.get(HEADER..end + 5)?;
    let wants_ipv4 = kind == [0, 1];
    let mut answer = query[..2].to_vec();
    // An answer, recursion available, no error; one question, perhaps one answer.
    answer.extend([0x81, 0x80, 0, 1, 0, u8::from(wants_ipv4), 0, 0, 0, 0]);
    answer.extend(question);
    if wants_ipv4 {
        // The name of the question, A, IN, 60 s, four bytes.
        answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
    }
    Some(answer)
}
