//! The file in which handlers leave their traces.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// Microseconds of the machine's clock, which all processes share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Micros(pub(super) u64);

impl Micros {
    pub(super) fn now() -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        Self(now.map_or(0, |time| {
            u64::try_from(time.as_micros()).unwrap_or(u64::MAX)
        }))
    }

    /// So much earlier.
    pub(super) fn before(self, time: Duration) -> Self {
        let micros = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        Self(self.0.saturating_sub(micros))
    }

    /// How long after an earlier moment; zero if it was not earlier.
    pub(super) fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(self.0.saturating_sub(earlier.0))
    }
}

/// One trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) is_end: bool,
    pub(super) id: i64,
    /// Which start of the bot it was, counted from 0.
    pub(super) generation: usize,
    pub(super) at: Micros,
}

/// Writes traces: each in one write at the end of the file, so that lines stay whole and in order, whoever is killed.
#[derive(Debug)]
pub(super) struct Writer {
    file: File,
    generation: usize,
}

impl Writer {
    pub(super) fn append_to(path: &str, generation: usize) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self { file, generation })
    }

    pub(super) fn begin(&self, id: i64) -> io::Result<()> {
        self.write("begin", id)
    }

    pub(super) fn end(&self, id: i64) -> io::Result<()> {
        self.write("end", id)
    }

    fn write(&self, what: &str, id: i64) -> io::Result<()> {
        let (generation, now) = (self.generation, Micros::now().0);
        let line = format!("{what} {id} {generation} {now}\n");
        (&self.file).write_all(line.as_bytes())
    }
}

/// Reads them as they come.
#[derive(Debug)]
pub(super) struct Reader {
    path: PathBuf,
    offset: u64,
    lines: Vec<Line>,
}

impl Reader {
    pub(super) fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            offset: 0,
            lines: Vec::new(),
        }
    }

    /// All lines so far.
    pub(super) fn read(&mut self) -> io::Result<Vec<Line>> {
        if !fs::exists(&self.path)? {
            return Ok(Vec::new());
        }
        let mut file = File::open(&self.path)?;
        file.seek(SeekFrom::Start(self.offset))?;
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        for line in text[..whole].lines() {
            let line =
                parse(line).ok_or_else(|| io::Error::other(format!("{line:?} in the record")))?;
            self.lines.push(line);
        }
        self.offset += whole as u64;
        Ok(self.lines.clone())
    }
}

fn parse(line: &str) -> Option<Line> {
    let mut words = line.split(' ');
    let is_end = match words.next()? {
        "begin" => false,
        "end" => true,
        _ => return None,
    };
    Some(Line {
        is_end,
        id: words.next()?.parse().ok()?,
        generation: words.next()?.parse().ok()?,
        at: Micros(words.next()?.parse().ok()?),
    })
}
