//! A bot behind a webhook, and connections to it.

use std::{cell::Cell, io, net::SocketAddr, path::Path, rc::Rc, time::Duration};

use crare_tests::{
    nginx::free_address,
    process::Running,
    programs::{api, player::Connection, updates::Chats, webhook_bot},
};
use futures_util::future::try_join_all;
use tokio::{
    task::spawn_local,
    time::{Instant, sleep, sleep_until},
};

use super::{CHATS, STUCK_TEXT};

const CONNECTIONS: usize = 40;
/// Of the stuck chat: Telegram has a lane for its messages, one for its button presses, and so on.
const STUCK_CONNECTIONS: usize = 3;
/// The number of the first update of the stuck chat, out of the way of the others.
const STUCK: usize = 500_000_000;
const STUCK_CHAT: usize = 1;
const CHATS_OF_TEXTS: Chats = Chats::new(CHATS);

pub(super) struct Hooked {
    running: Running,
    listen: SocketAddr,
    connections: Vec<Connection>,
    next: Cell<usize>,
}

/// What became of the stuck chat's texts.
#[derive(Default)]
pub(super) struct Stuck {
    pub(super) sent: Cell<usize>,
    pub(super) taken: Cell<usize>,
    pub(super) put_off: Cell<usize>,
}

impl Hooked {
    pub(super) async fn start(folder: &Path) -> io::Result<Self> {
        let api = api::serve(Rc::new(api::simple)).await?;
        let listen = free_address();
        let program = webhook_bot("serve", listen, &api, folder);
        let mut running = program.start();
        running.wait_until_it_listens(&listen.to_string()).await;
        let connections = try_join_all((0..CONNECTIONS).map(|_| Connection::open(listen))).await?;
        Ok(Self {
            running,
            listen,
            connections,
            next: Cell::new(0),
        })
    }

    /// Sends texts whose handler never returns, until the program ends.
    pub(super) async fn stick(&self) -> io::Result<Rc<Stuck>> {
        let stuck = Rc::new(Stuck::default());
        let next = Rc::new(Cell::new(STUCK));
        for _ in 0..STUCK_CONNECTIONS {
            let mut connection = Connection::open(self.listen).await?;
            let (stuck, next) = (Rc::clone(&stuck), Rc::clone(&next));
            spawn_local(async move {
                let mut body = Vec::new();
                loop {
                    let number = next.replace(next.get() + 1);
                    CHATS_OF_TEXTS.write_as(number, STUCK_CHAT, STUCK_TEXT, &mut body);
                    stuck.sent.set(stuck.sent.get() + 1);
                    while let Some(pause) = refused(&mut connection, &body).await? {
                        stuck.put_off.set(stuck.put_off.get() + 1);
                        sleep(pause).await;
                    }
                    stuck.taken.set(stuck.taken.get() + 1);
                }
                #[allow(unreachable_code, reason = "tells the type")]
                io::Result::Ok(())
            });
        }
        Ok(stuck)
    }

    /// Texts of all chats at an even rate. Gives how long each took.
    pub(super) async fn round(&mut self, rate: usize, time: Duration) -> io::Result<Vec<Duration>> {
        let step = Duration::from_secs(1) / u32::try_from(rate).unwrap_or(u32::MAX);
        let (began, due) = (Instant::now(), Cell::new(Instant::now()));
        let next = &self.next;
        let lanes = self.connections.iter_mut().map(async |connection| {
            let (mut body, mut times) = (Vec::new(), Vec::new());
            while began.elapsed() < time {
                let mine = due.replace(due.get() + step);
                sleep_until(mine).await;
                let number = next.replace(next.get() + 1);
                let chat = CHATS_OF_TEXTS.chat_of(number);
                CHATS_OF_TEXTS.write_as(number, chat, "hello", &mut body);
                let sent = Instant::now();
                let answer = connection.post(&body).await?;
                if answer.status != 200 {
                    return Err(io::Error::other(format!("answered {}", answer.status)));
                }
                times.push(sent.elapsed());
            }
            Ok(times)
        });
        let times = try_join_all(lanes).await;
        let times = times.map_err(|error: io::Error| {
            io::Error::other(format!("{error}\n{}", self.running.output()))
        })?;
        Ok(times.concat())
    }
}

/// When to come again with an update that was not taken.
async fn refused(connection: &mut Connection, body: &[u8]) -> io::Result<Option<Duration>> {
    let answer = connection.post(body).await?;
    match (answer.status, answer.retry_after) {
        (200, _) => Ok(None),
        (503, Some(seconds)) => Ok(Some(Duration::from_secs(seconds))),
        (status, _) => Err(io::Error::other(format!(
            "the stuck chat was answered {status}"
        ))),
    }
}
