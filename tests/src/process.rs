//! A program of this workspace as a child process.

use std::{
    env,
    ffi::OsString,
    fs,
    path::PathBuf,
    process::{ExitStatus, Stdio},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::{
    io::{AsyncBufReadExt, AsyncRead, BufReader},
    net::{TcpStream, UnixStream},
    process::{Child, Command},
    sync::watch,
    task::JoinHandle,
    time::{Instant, sleep, timeout, timeout_at},
};

use crate::server::{Account, PATIENCE};

/// A program that is about to start. Of the test's own environment it gets only what is needed to run.
#[derive(Debug)]
pub struct Program {
    path: PathBuf,
    arguments: Vec<OsString>,
    environment: Vec<(String, OsString)>,
    folder: Option<PathBuf>,
}

/// A running program. It is killed when this is dropped.
#[derive(Debug)]
pub struct Running {
    child: Child,
    pid: u32,
    output: Arc<Output>,
    readers: Vec<JoinHandle<()>>,
}

#[derive(Debug)]
struct Output {
    lines: Mutex<Vec<String>>,
    changed: watch::Sender<usize>,
}

impl Program {
    /// The program in this file, for example `env!("CARGO_BIN_EXE_transfer")`.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            arguments: Vec::new(),
            environment: Vec::new(),
            folder: None,
        }
    }

    /// The variables that make a bot a bot of this server: `BOT_TOKEN` and `CRARE_API_URL`. Its log has no colours, and what it
    /// remembers from one start to the next stays beside the program, not in the home of whoever runs the tests.
    #[must_use]
    pub fn serving(self, account: &Account) -> Self {
        let state = self.path.with_file_name("test-state");
        self.env("STATE_DIRECTORY", state)
            .env("BOT_TOKEN", account.token())
            .env("CRARE_API_URL", account.url())
            .env("RUST_LOG", "info")
            .env("NO_COLOR", "1")
            .env("RUST_BACKTRACE", "0")
    }

    /// An argument.
    #[must_use]
    pub fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// A variable of its environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.environment.push((name.to_owned(), value.into()));
        self
    }

    /// The folder it runs in.
    #[must_use]
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Starts it.
    pub fn start(self) -> Running {
        let mut command = Command::new(&self.path);
        command.args(&self.arguments).env_clear();
        for kept in ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"] {
            if let Some(value) = env::var_os(kept) {
                command.env(kept, value);
            }
        }
        command.envs(self.environment);
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", self.path.display()));
        let pid = child.id().expect("it was not waited for");
        let output = Arc::new(Output {
            lines: Mutex::default(),
            changed: watch::Sender::new(0),
        });
        let readers = vec![
            collect(child.stdout.take().expect("it is piped"), &output),
            collect(child.stderr.take().expect("it is piped"), &output),
        ];
        Running {
            child,
            pid,
            output,
            readers,
        }
    }
}

impl Running {
    /// The process id.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// What it printed so far, on both outputs.
    pub fn output(&self) -> String {
        self.output
            .lines
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .join("\n")
    }

    /// Waits for a line that contains `text`, also one printed before, and gives it.
    pub async fn wait_for_line(&self, text: &str) -> String {
        self.wait_for_line_within(text, PATIENCE).await
    }

    /// [`wait_for_line`](Self::wait_for_line), at most this long.
    pub async fn wait_for_line_within(&self, text: &str, time: Duration) -> String {
        let deadline = Instant::now() + time;
        let mut changed = self.output.changed.subscribe();
        loop {
            {
                let lines = self
                    .output
                    .lines
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner);
                if let Some(line) = lines.iter().find(|line| line.contains(text)) {
                    return line.clone();
                }
            }
            let in_time = timeout_at(deadline, changed.changed()).await.is_ok();
            assert!(
                in_time,
                "{text:?} was not printed within {time:?}, but:\n{}",
                self.output()
            );
        }
    }

    /// Waits until somebody listens there: `127.0.0.1:8846` or `unix:/run/bot.sock`. A panic if the program ends before.
    pub async fn wait_until_it_listens(&mut self, listen: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let accepted = match listen.strip_prefix("unix:") {
                Some(path) => UnixStream::connect(path).await.is_ok(),
                None => TcpStream::connect(listen).await.is_ok(),
            };
            if accepted {
                return;
            }
            let goes_on = self.is_running() && Instant::now() < deadline;
            assert!(
                goes_on,
                "it does not listen on {listen}, but printed:\n{}",
                self.output()
            );
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// SIGTERM, the request to stop.
    pub async fn terminate(&self) {
        self.signal("TERM").await;
    }

    /// SIGINT, as Ctrl-C gives it.
    pub async fn interrupt(&self) {
        self.signal("INT").await;
    }

    /// Any signal by its name without `SIG`.
    pub async fn signal(&self, name: &str) {
        let sent = Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &self.pid.to_string()])
            .status()
            .await;
        assert!(
            sent.is_ok_and(|status| status.success()),
            "SIG{name} could not be sent; it printed:\n{}",
            self.output()
        );
    }

    /// SIGKILL: ends it at once, and waits until it is gone.
    pub async fn kill(mut self) {
        self.kill_now().await;
    }

    /// [`kill`](Self::kill) for one whose output is still wanted.
    pub async fn kill_now(&mut self) {
        self.child.kill().await.expect("the process can be killed");
    }

    /// Waits for its end.
    pub async fn wait(&mut self) -> ExitStatus {
        self.wait_within(PATIENCE).await
    }

    /// Waits for its end, at most this long.
    pub async fn wait_within(&mut self, time: Duration) -> ExitStatus {
        let ended = timeout(time, self.child.wait()).await.ok();
        let status = ended.unwrap_or_else(|| {
            panic!(
                "it did not end within {time:?}; it printed:\n{}",
                self.output()
            )
        });
        for reader in self.readers.drain(..) {
            // A grandchild may hold the pipe open; what it says is not waited for long.
            let _ = timeout(Duration::from_secs(1), reader).await;
        }
        status.expect("a child can be waited for")
    }

    /// Whether it still runs.
    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// The most memory that it ever had resident, in bytes. Linux only.
    pub fn peak_memory(&self) -> u64 {
        memory_of(&self.pid.to_string(), "VmHWM:")
    }

    /// The memory that it has resident now, in bytes. Linux only.
    pub fn memory(&self) -> u64 {
        memory_of(&self.pid.to_string(), "VmRSS:")
    }

    /// The processor time that it took so far, its own and the system's for it. Linux only, in steps of 10 ms.
    pub fn processor_time(&self) -> Duration {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid))
            .expect("a running process has a stat");
        processor_time_in(&stat).expect("the stat tells the times")
    }
}

/// The most memory that this process ever had resident, in bytes. Linux only.
pub fn own_peak_memory() -> u64 {
    memory_of("self", "VmHWM:")
}

fn memory_of(process: &str, what: &str) -> u64 {
    let status = fs::read_to_string(format!("/proc/{process}/status"))
        .expect("a running process has a status");
    let line = status
        .lines()
        .find(|line| line.starts_with(what))
        .expect("the status tells it");
    let kilobytes: u64 = line
        .split_whitespace()
        .nth(1)
        .and_then(|word| word.parse().ok())
        .expect("a number");
    kilobytes * 1024
}

/// The sum of `utime` and `stime`. The name in parentheses may hold anything.
fn processor_time_in(stat: &str) -> Option<Duration> {
    /// Linux counts so many ticks per second for programs, whatever the machine.
    const MILLISECONDS_PER_TICK: u64 = 10;
    let (_, after_name) = stat.rsplit_once(')')?;
    let mut fields = after_name.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(Duration::from_millis(
        (user + system) * MILLISECONDS_PER_TICK,
    ))
}

fn collect(
    stream: impl AsyncRead + Send + Unpin + 'static,
    output: &Arc<Output>,
) -> JoinHandle<()> {
    let output = Arc::clone(output);
    tokio::spawn(async move {
        let mut lines = BufReader::new(stream).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            output
                .lines
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(line);
            output.changed.send_modify(|count| *count += 1);
        }
    })
}
