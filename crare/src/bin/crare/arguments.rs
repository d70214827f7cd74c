//! What stands on the command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

const ABOUT: &str = "Serves a Bot API of its own and a page to talk to bots in a browser on this machine. A bot in any language uses the \
                     printed address in place of https://api.telegram.org, and a printed token. Nothing leaves the machine. Ctrl-C ends it.";

/// What kind of a playground is wanted.
pub(crate) struct Wanted {
    pub(crate) listen: SocketAddr,
    pub(crate) bots: Vec<String>,
    pub(crate) users: Vec<String>,
    pub(crate) group: Option<String>,
    pub(crate) state: Option<PathBuf>,
    pub(crate) seed: Option<u64>,
    pub(crate) strict: bool,
}

/// Reads them; ends the program where they are wrong, or help is wanted.
pub(crate) fn read() -> Wanted {
    let matches = command().get_matches();
    match matches.subcommand() {
        Some((_, of_playground)) => Wanted::of(of_playground),
        // One is required.
        None => Wanted::of(&matches),
    }
}

fn command() -> Command {
    Command::new("crare")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Tools for Telegram bots")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(playground())
}

fn playground() -> Command {
    Command::new("playground")
        .about("A Telegram of your own, for bots in any language")
        .long_about(ABOUT)
        .arg(
            Arg::new("listen")
                .long("listen")
                .value_name("ADDRESS")
                .value_parser(value_parser!(SocketAddr))
                .default_value("127.0.0.1:8081")
                .help("Where the Bot API is; port 0 is a free one. At an address that others reach, whoever has a token is the bot"),
        )
        .arg(
            names("bot", "USERNAME", "A bot, as in shop_bot; may be given several times")
                .default_value("my_bot"),
        )
        .arg(
            names("user", "NAME", "A person; may be given several times")
                .default_values(["Alice", "Bob"]),
        )
        .arg(
            Arg::new("group")
                .long("group")
                .value_name("TITLE")
                .default_value("Friends")
                .help("A group of all of them, with the bots as administrators; empty for none"),
        )
        .arg(
            Arg::new("state")
                .long("state")
                .value_name("FILE")
                .value_parser(value_parser!(PathBuf))
                .help("Keep what is there, tokens too, from one run to the next; written at the end"),
        )
        .arg(
            Arg::new("seed")
                .long("seed")
                .value_name("NUMBER")
                .value_parser(value_parser!(u64))
                .help("Ids and tokens are the same in each run with the same number"),
        )
        .arg(
            Arg::new("strict")
                .long("strict")
                .action(ArgAction::SetTrue)
                .help("Webhooks only as at Telegram: HTTPS, public addresses, ports 80, 88, 443 and 8443. Without it they may be anywhere"),
        )
}

fn names(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .action(ArgAction::Append)
        .help(help)
}

impl Wanted {
    fn of(matches: &ArgMatches) -> Self {
        let texts = |name: &str| -> Vec<String> {
            let values = matches.get_many::<String>(name);
            values.into_iter().flatten().cloned().collect()
        };
        let usual = SocketAddr::from(([127, 0, 0, 1], 0));
        Self {
            listen: matches.get_one("listen").copied().unwrap_or(usual),
            bots: texts("bot"),
            users: texts("user"),
            group: texts("group").pop().filter(|title| !title.is_empty()),
            state: matches.get_one("state").cloned(),
            seed: matches.get_one("seed").copied(),
            strict: matches.get_flag("strict"),
        }
    }
}
