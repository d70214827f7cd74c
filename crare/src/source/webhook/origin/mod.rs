//! Whether a client's address belongs to Telegram.

mod asn;
mod held;
mod networks;

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;
use std::sync::Arc;

use held::Found;
pub(super) use held::{CHECK, Held, Network};
pub use networks::TELEGRAM_NETWORKS;
use networks::is_telegram;
pub(super) use networks::{Networks, is_local};

use super::client_ip::{Client, Hidden};

/// The numbers of Telegram's autonomous systems.
pub const TELEGRAM_ASNS: [u32; 5] = [62041, 59930, 62014, 44907, 211_157];

/// By what the origin of a request is judged, after its secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Origin {
    /// The secret alone decides.
    Any,
    /// [The networks Telegram documents](TELEGRAM_NETWORKS).
    TelegramNetworks,
    /// The networks of [Telegram's autonomous systems](TELEGRAM_ASNS), looked up in a database.
    Asn,
}

impl FromStr for Origin {
    type Err = UnknownOrigin;

    /// `any`, `telegram_networks` or `asn`.
    fn from_str(name: &str) -> Result<Self, UnknownOrigin> {
        match name {
            "any" => Ok(Self::Any),
            "telegram_networks" => Ok(Self::TelegramNetworks),
            "asn" => Ok(Self::Asn),
            _ => Err(UnknownOrigin(name.to_owned())),
        }
    }
}

/// A name that is no [`Origin`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no origin rule; there are `any`, `telegram_networks` and `asn`")]
pub struct UnknownOrigin(String);

/// Lets clients pass, or not.
#[derive(Debug)]
pub(super) struct OriginCheck {
    pub(super) rule: Rule,
    /// Networks that pass whatever the rule says.
    pub(super) extra: Networks,
    pub(super) allow_local: bool,
}

#[derive(Debug)]
pub(super) enum Rule {
    Any,
    TelegramNetworks(Networks),
    Asn(Arc<Held>),
}

/// Why a client did not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stranger {
    /// Its address is not known.
    Hidden(Hidden),
    /// It is not in one of Telegram's networks.
    Network,
    /// It is in a network of another autonomous system.
    Asn(u32),
    /// It is in no network of the database.
    NoAsn,
    /// The database is broken where the address is.
    Broken,
}

impl OriginCheck {
    pub(super) fn check(&self, client: &Client) -> Result<(), Stranger> {
        if matches!(self.rule, Rule::Any) {
            return Ok(());
        }
        match client {
            Client::Unknown(hidden) => Err(Stranger::Hidden(*hidden)),
            Client::Known(address) if self.extra.contains(*address) => Ok(()),
            Client::Known(address) if self.allow_local && is_local(*address) => Ok(()),
            Client::Known(address) => self.rule.check(*address),
        }
    }

    /// Whose network a client is in, where there is a database that tells.
    pub(super) fn network(&self, client: &Client) -> Option<Network> {
        match (&self.rule, client) {
            (Rule::Asn(held), Client::Known(address)) => match held.lookup(*address) {
                Found::Network(network) => Some(network),
                Found::Nothing | Found::Broken => None,
            },
            _ => None,
        }
    }

    /// Whether an address (in canonical form) may be Telegram's whatever the secret is: because a rule lets it in, because
    /// it is in Telegram's documented networks, or because it is on this side of the internet, where only proxies and Bot
    /// API servers of one's own are.
    pub(super) fn vouches_for(&self, address: IpAddr) -> bool {
        is_local(address)
            || is_telegram(address)
            || self.extra.contains(address)
            || (!matches!(self.rule, Rule::Any) && self.rule.check(address).is_ok())
    }
}

impl Rule {
    fn check(&self, address: IpAddr) -> Result<(), Stranger> {
        match self {
            Self::Any => Ok(()),
            Self::TelegramNetworks(networks) if networks.contains(address) => Ok(()),
            Self::TelegramNetworks(_) => Err(Stranger::Network),
            Self::Asn(held) => match held.lookup(address) {
                Found::Network(network) if held.admits(network.asn) => Ok(()),
                Found::Network(network) => Err(Stranger::Asn(network.asn)),
                Found::Nothing => Err(Stranger::NoAsn),
                Found::Broken => Err(Stranger::Broken),
            },
        }
    }

    /// The rule's name in the settings.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::TelegramNetworks(_) => "telegram_networks",
            Self::Asn(_) => "asn",
        }
    }
}

impl Stranger {
    /// Every reason's short name, for logs and metrics.
    pub(super) const NAMES: [&'static str; 5] = ["hidden", "network", "asn", "no_asn", "broken"];

    /// The place of this reason's name.
    pub(super) fn index(self) -> usize {
        match self {
            Self::Hidden(_) => 0,
            Self::Network => 1,
            Self::Asn(_) => 2,
            Self::NoAsn => 3,
            Self::Broken => 4,
        }
    }
}

impl fmt::Display for Stranger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hidden(hidden) => hidden.fmt(f),
            Self::Network => f.write_str("the address is in none of Telegram's networks"),
            Self::Asn(asn) => write!(f, "the address belongs to AS{asn}"),
            Self::NoAsn => {
                f.write_str("the database of autonomous systems does not know the address")
            }
            Self::Broken => {
                f.write_str("the database of autonomous systems is broken where the address is")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Client, Hidden, Networks, Origin, OriginCheck, Rule, Stranger};

    fn client(text: &str) -> Client {
        Client::Known(text.parse().unwrap())
    }

    #[test]
    fn names() {
        assert_eq!("asn".parse(), Ok(Origin::Asn));
        assert!(
            "telegram"
                .parse::<Origin>()
                .unwrap_err()
                .to_string()
                .contains("telegram_networks")
        );
    }

    #[test]
    fn no_rule_lets_everybody_in() {
        let check = OriginCheck {
            rule: Rule::Any,
            extra: Networks::default(),
            allow_local: false,
        };
        assert_eq!(check.check(&client("127.0.0.1")), Ok(()));
        assert_eq!(check.check(&Client::Unknown(Hidden::NoHeader)), Ok(()));
    }

    #[test]
    fn networks_local_and_extra() {
        let rule = || Rule::TelegramNetworks(Networks::telegram());
        let mut check = OriginCheck {
            rule: rule(),
            extra: Networks::default(),
            allow_local: false,
        };
        assert_eq!(check.check(&client("149.154.167.220")), Ok(()));
        for stranger in [
            "127.0.0.1",
            "10.0.0.1",
            "203.0.113.7",
            "::1",
            "2001:67c:4e8::1",
        ] {
            assert_eq!(
                check.check(&client(stranger)),
                Err(Stranger::Network),
                "{stranger}"
            );
        }
        assert_eq!(
            check.check(&Client::Unknown(Hidden::Conflict)),
            Err(Stranger::Hidden(Hidden::Conflict))
        );
        check.allow_local = true;
        assert_eq!(check.check(&client("::1")), Ok(()));
        assert_eq!(check.check(&client("203.0.113.7")), Err(Stranger::Network));
        assert!(check.check(&Client::Unknown(Hidden::NoHeader)).is_err());
        check.extra = Networks::parse(["203.0.113.0/24"]).unwrap();
        assert_eq!(check.check(&client("203.0.113.7")), Ok(()));
    }
}
