//! The playground that the bots of a process share.

use std::fmt;
use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::Mutex;

use super::PlaygroundError;
use super::read::{after_program, another};
use super::show::Shown;
use super::wish::{Asked, Wish};
use crate::app::App;
use crate::app::StartProblem;
use crate::app::builder::Identity;
use crate::app::inbox::InboxChoice;
use crate::app::source::Source;
use crate::client::Bot;
use crate::playground::Bot as Account;
use crate::playground::Chat;
use crate::playground::Playground;
use crate::playground::Serving;
use crate::source::polling::Polling;

/// Where the playground listens when that is not said, if nobody else does.
const USUAL: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8087);

/// Who is there in the beginning.
const PEOPLE: [&str; 2] = ["Alice", "Bob"];

/// The group that they have.
const GROUP: &str = "Friends";

/// What bots may do in it.
const RIGHTS: [&str; 7] = [
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
];

/// The playground of a process, from the moment that a bot wants it.
#[derive(Clone, Default)]
pub(in crate::app) struct Ground(Arc<Mutex<Option<Open>>>);

/// A playground that is open.
struct Open {
    playground: Playground,
    server: Serving,
    /// Where its state is kept.
    state: Option<PathBuf>,
    /// The group of those who were there in the beginning, as its owner sees it; none where the state was loaded.
    group: Option<Chat>,
    /// The bots of this process.
    bots: Vec<String>,
    /// Of how many the address was told.
    told: usize,
    /// Some bot is here because it has no token.
    unasked: bool,
}

impl Ground {
    /// Take in the apps that want it. What is wrong is left with the app, to be told with the rest.
    pub(in crate::app) async fn admit(&self, apps: &mut [App], mounting: bool) {
        for app in apps.iter_mut().filter(|app| app.wants_playground(mounting)) {
            if let Err(error) = self.enter(app, mounting).await {
                app.problems.push(StartProblem::Playground(error));
            }
        }
    }

    async fn enter(&self, app: &mut App, mounting: bool) -> Result<(), PlaygroundError> {
        if mounting {
            return Err(PlaygroundError(
                "a bot that is mounted into a server has its updates from a webhook there; for the playground run it with crare::run"
                    .to_owned(),
            ));
        }
        let mut open = self.0.lock().await;
        let open = match &mut *open {
            Some(open) => open,
            none => none.insert(Open::new(&app.playground).await?),
        };
        open.unasked |= app.playground.asked == Asked::WithoutToken;
        let account = open.account(app.playground.bot.take());
        let bot = Bot::builder(account.token())
            .api_url(open.server.url())
            .no_proxy()
            .build()
            .map_err(|error| PlaygroundError(error.to_string()))?;
        app.move_in(bot, account);
        Ok(())
    }

    /// Tell where it is, once its bots run.
    pub(in crate::app) async fn tell(&self) {
        if let Some(open) = &mut *self.0.lock().await {
            open.tell();
        }
    }

    /// Keep its state, if that is wanted. The server ends with the last clone.
    pub(in crate::app) async fn close(&self) {
        if let Some(open) = &*self.0.lock().await {
            open.save();
        }
    }
}

impl Open {
    async fn new(wish: &Wish) -> Result<Self, PlaygroundError> {
        let playground = Playground::new();
        if let Some(file) = &wish.state {
            load(&playground, file)?;
        }
        let server = serve(&playground, wish.listen).await?;
        let mut group = None;
        if playground.users().is_empty() {
            let [owner, others @ ..] = PEOPLE.map(|name| playground.user(name));
            let chat = playground.group(GROUP, &owner).by(&owner);
            for person in others {
                // Nobody is in a new group.
                let _ = chat.adds(&person);
            }
            group = Some(chat);
        }
        Ok(Self {
            playground,
            server,
            state: wish.state.clone(),
            group,
            bots: Vec::new(),
            told: 0,
            unasked: false,
        })
    }

    /// The account of one more bot of this process: one of before, if the state has it.
    fn account(&mut self, wanted: Option<String>) -> Account {
        let wanted = wanted.unwrap_or_else(|| after_program(&program()));
        let mut name = wanted.clone();
        let mut number = 1;
        while self.bots.contains(&name) {
            number += 1;
            name = another(&wanted, number);
        }
        self.bots.push(name.clone());
        let of_before = self.playground.bots().into_iter();
        if let Some(account) = of_before.into_iter().find(|bot| bot.username() == name) {
            return account;
        }
        let account = self.playground.bot(&name);
        if let Some(group) = &self.group {
            // Its owner may do that.
            let _ = group.promotes(&account, &RIGHTS);
        }
        account
    }

    fn tell(&mut self) {
        if self.told == self.bots.len() {
            return;
        }
        self.told = self.bots.len();
        let names: Vec<String> = self.bots.iter().map(|name| format!("@{name}")).collect();
        let names = names.join(", ");
        let is = if self.told == 1 { "is" } else { "are" };
        let because = if self.unasked {
            "No BOT_TOKEN is set: "
        } else {
            ""
        };
        // It listens at the loopback only, so there is a page.
        let page = self.server.page_url().unwrap_or_default();
        let text = format!(
            "{because}{names} {is} in the playground, and nothing reaches Telegram. Open it in a browser on this machine:\n  {page}\n"
        );
        // Nobody may be reading.
        let mut out = io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    fn save(&self) {
        let Some(file) = &self.state else { return };
        match self.playground.save_to(file) {
            Ok(()) => tracing::info!(file = %file.display(), "the playground's state is saved"),
            Err(error) => {
                tracing::error!(file = %file.display(), %error, "the playground's state was not saved");
            }
        }
    }
}

impl App {
    /// This bot, polling, and nothing of what it has for Telegram.
    fn move_in(&mut self, bot: Bot, account: Account) {
        self.shown = Shown::to(account);
        self.identity = Identity::Bot(bot);
        self.api_url = None;
        if !matches!(self.inbox, InboxChoice::Own(_)) {
            // A file belongs to one bot, and this is another one.
            self.inbox = InboxChoice::Memory;
        }
        if !matches!(self.source, Source::Polling(_)) {
            self.source = Source::Polling(Polling::new());
            self.variables.clear();
        }
        // What is wrong with a source that is not used is no reason not to begin.
        self.problems.retain(
            |problem| !matches!(problem, StartProblem::Setting(error) if error.is_of_a_source()),
        );
    }
}

/// The name of this program.
fn program() -> String {
    let path = std::env::current_exe().unwrap_or_default();
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

async fn serve(
    playground: &Playground,
    listen: Option<SocketAddr>,
) -> Result<Serving, PlaygroundError> {
    let address = listen.unwrap_or(USUAL);
    let served = match playground.serve(address).await {
        Err(error) if listen.is_none() && error.kind() == io::ErrorKind::AddrInUse => {
            playground.serve((USUAL.ip(), 0)).await
        }
        served => served,
    };
    served.map_err(|error| {
        PlaygroundError(format!(
            "it cannot listen at {address}: {error}; CRARE_PLAYGROUND_LISTEN names another address"
        ))
    })
}

fn load(playground: &Playground, file: &Path) -> Result<(), PlaygroundError> {
    playground.load_from(file).map(drop).map_err(|error| {
        let shown = file.display();
        PlaygroundError(format!(
            "its state in {shown} cannot be used: {error}; move the file away to begin anew"
        ))
    })
}

impl fmt::Debug for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ground").finish_non_exhaustive()
    }
}

#[cfg(test)]
impl Ground {
    /// The usernames of all bots.
    pub(super) async fn bots(&self) -> Vec<String> {
        let open = self.0.lock().await;
        let open = open.as_ref().expect("it is open");
        open.playground
            .bots()
            .iter()
            .map(Account::username)
            .collect()
    }

    /// Somebody writes to the first bot.
    pub(super) async fn says(&self, who: &str, text: &str) {
        self.chat(who).await.says(text);
    }

    /// The last text in that chat.
    pub(super) async fn last(&self, who: &str) -> String {
        let last = self.chat(who).await.last().expect("somebody has written");
        last["text"].as_str().unwrap_or_default().to_owned()
    }

    /// The first bot.
    pub(super) async fn account(&self) -> Account {
        let open = self.0.lock().await;
        open.as_ref().expect("it is open").playground.bots()[0].clone()
    }

    /// Wait for what happens.
    #[track_caller]
    pub(super) fn until(&self, is_so: impl Fn() -> bool) -> impl Future<Output = ()> {
        let at = std::panic::Location::caller();
        self.comes_to(at, is_so)
    }

    async fn comes_to(&self, at: &std::panic::Location<'static>, is_so: impl Fn() -> bool) {
        let playground = {
            let open = self.0.lock().await;
            open.as_ref().expect("it is open").playground.clone()
        };
        let waiting = async {
            let mut changes = playground.changes();
            while !is_so() {
                // What a bot keeps for itself is no change of the playground.
                let again = std::time::Duration::from_millis(20);
                let _ = tokio::time::timeout(again, changes.changed()).await;
            }
        };
        let limit = std::time::Duration::from_secs(10);
        tokio::time::timeout(limit, waiting)
            .await
            .unwrap_or_else(|_| panic!("it does not come to what is waited for at {at}"));
    }

    async fn chat(&self, who: &str) -> Chat {
        let open = self.0.lock().await;
        let playground = &open.as_ref().expect("it is open").playground;
        let people = playground.users().into_iter();
        let who = people.into_iter().find(|one| one.first_name() == who);
        who.expect("they are there").to(&playground.bots()[0])
    }
}
