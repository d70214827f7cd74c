//! What some errors say beside their kind.

/// The kind of chat that the bot is not in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// A basic group.
    Group,
    /// A supergroup.
    Supergroup,
    /// A channel.
    Channel,
}

/// What the missing message was wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageRole {
    /// To be edited.
    Edit,
    /// To be deleted.
    Delete,
    /// To be forwarded.
    Forward,
    /// To be copied.
    Copy,
    /// To be replied to.
    Reply,
    /// To be reacted to.
    React,
    /// To be pinned.
    Pin,
    /// To be unpinned, also when nothing is pinned.
    Unpin,
    /// To have its poll stopped.
    Poll,
    /// To have its game score set.
    Game,
    /// Telegram did not say.
    Unnamed,
}

/// What is wrong with a webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookFault {
    /// The URL must begin with `https`.
    HttpsRequired,
    /// The port is not 80, 88, 443 or 8443.
    Port,
    /// The host has a private or reserved address.
    ReservedIp,
    /// The host has no IPv4 address.
    Ipv6Only,
    /// The parameter `ip_address` is malformed.
    InvalidIp,
    /// The host's name cannot be resolved; Telegram remembers this for five minutes.
    Dns,
    /// The URL is malformed.
    Url,
    /// The secret token is over 256 bytes or has characters that are not allowed.
    SecretToken,
    /// The certificate is over 3 MiB.
    Certificate,
    /// Something else, in Telegram's words.
    Other(String),
}
