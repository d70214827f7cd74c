//! Apps and games: what bots show in a frame of its own.

use maud::{Markup, html};
use serde_json::Value;

use crate::actors::{behind, find};
use crate::page::signed::{self, app_data, encoded};
use crate::page::viewer::Viewer;
use crate::page::{input, people};
use crate::params::Params;
use crate::world::{About, World};

/// What an app is told of the colours around it before it asks.
const THEME: &str = r##"{"bg_color":"#fffefb","text_color":"#20252b","hint_color":"#656b73","link_color":"#1f6f6b","button_color":"#1f6f6b","button_text_color":"#ffffff","secondary_bg_color":"#f3f1ec"}"##;

/// The version of the protocol between an app and what it runs in.
const VERSION: &str = "8.0";

/// What the frame may do: all but to lead the page elsewhere.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-popups allow-modals";

/// Where an app comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::page) enum Source {
    /// A button below a message, and the query that the app answers.
    Button {
        message: i64,
        button: String,
        query: String,
    },
    /// A key of the keyboard.
    Key(String),
    /// The button beside the field where one writes, and the query that the app answers.
    Menu(String),
    /// The button above what a bot has found, by the question's id.
    Results(String),
    /// A game, by the id of the question that the press of its button was.
    Game(String),
}

/// What runs in a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::page) struct Frame {
    /// With all that an app is told.
    pub(in crate::page) url: String,
    /// Scheme, host and port.
    pub(in crate::page) origin: String,
    /// Host and port.
    pub(in crate::page) authority: String,
}

impl Source {
    pub(super) fn of(params: &Params) -> Option<Self> {
        let text = |name: &str| params.text(name).to_owned();
        Some(match params.text("of") {
            "button" => Self::Button {
                message: params.int("message"),
                button: text("button"),
                query: text("query"),
            },
            "key" => Self::Key(text("button")),
            "menu" => Self::Menu(text("query")),
            "results" => Self::Results(text("query")),
            "game" => Self::Game(text("query")),
            _ => return None,
        })
    }

    pub(super) fn query(&self) -> String {
        match self {
            Self::Button {
                message,
                button,
                query,
            } => {
                let (button, query) = (encoded(button), encoded(query));
                format!("of=button&message={message}&button={button}&query={query}")
            }
            Self::Key(button) => format!("of=key&button={}", encoded(button)),
            Self::Menu(query) => format!("of=menu&query={}", encoded(query)),
            Self::Results(query) => format!("of=results&query={}", encoded(query)),
            Self::Game(query) => format!("of=game&query={}", encoded(query)),
        }
    }

    pub(super) fn title(&self, world: &World, viewer: &Viewer) -> String {
        match self {
            Self::Button { button, .. } | Self::Key(button) => button.clone(),
            Self::Menu(_) => people::name(world, viewer.peer),
            Self::Results(_) => "App".to_owned(),
            Self::Game(query) => {
                game(world, viewer, query).map_or_else(|| "Game".to_owned(), |(title, _)| title)
            }
        }
    }

    /// The app's address, its bot, and the query that it may answer.
    fn address(&self, world: &World, viewer: &Viewer) -> Option<(String, i64, Option<&str>)> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match self {
            Self::Button {
                message,
                button,
                query,
            } => {
                let found = find(world, viewer.place, Some(*message), button).ok()?;
                let (bot, _) = behind(world, viewer.place, *message)?;
                Some((text(&found.button["web_app"]["url"])?, bot, Some(query)))
            }
            Self::Key(button) => {
                let found = find(world, viewer.place, None, button).ok()?;
                let url = text(&found.button["web_app"]["url"])?;
                Some((url, viewer.peer, None))
            }
            Self::Menu(query) => {
                let button = world.menu_button(viewer.peer, Some(viewer.user));
                let url = text(&button["web_app"]["url"])?;
                Some((url, viewer.peer, Some(query)))
            }
            Self::Results(query) => {
                let question = world.question(query)?;
                let answer = question.answer.as_ref()?;
                let url = text(&answer["button"]["web_app"]["url"])?;
                (question.user == viewer.user).then_some((url, question.bot, None))
            }
            Self::Game(query) => {
                let (_, url) = game(world, viewer, query)?;
                Some((url, viewer.peer, None))
            }
        }
    }

    /// What runs in the frame.
    pub(super) fn frame(&self, world: &World, viewer: &Viewer) -> Option<Frame> {
        let (url, bot, query) = self.address(world, viewer)?;
        let (origin, authority) = origin(&url)?;
        let url = if matches!(self, Self::Game(_)) {
            url
        } else {
            let data = match self {
                // A key's app is not told who somebody is.
                Self::Key(_) => String::new(),
                _ => data(world, viewer, bot, query)?,
            };
            let sign = if url.contains('#') { '&' } else { '#' };
            let (data, theme) = (encoded(&data), encoded(THEME));
            format!(
                "{url}{sign}tgWebAppData={data}&tgWebAppVersion={VERSION}&tgWebAppPlatform=web&tgWebAppThemeParams={theme}"
            )
        };
        Some(Frame {
            url,
            origin,
            authority,
        })
    }
}

/// The title of the game that a question is about, and where the bot says it is.
fn game(world: &World, viewer: &Viewer, query: &str) -> Option<(String, String)> {
    let question = world.question(query)?;
    let About::Button {
        place,
        message,
        game: true,
        ..
    } = &question.about
    else {
        return None;
    };
    let url = question.answer.as_ref()?["url"].as_str()?.to_owned();
    let fields = &world.message(*place, *message)?.fields;
    let title = fields.get("game")?["title"].as_str()?.to_owned();
    (question.user == viewer.user).then_some((title, url))
}

/// What an app is told of the one who has opened it, signed for its bot.
fn data(world: &World, viewer: &Viewer, bot: i64, query: Option<&str>) -> Option<String> {
    let token = &world.bots.get(&bot)?.token;
    let mut user = world.accounts.get(&viewer.user)?.to_json();
    if let Some(user) = user.as_object_mut() {
        user.remove("is_bot");
        user.insert("allows_write_to_pm".to_owned(), true.into());
    }
    let mut fields = vec![
        ("user", user.to_string()),
        ("auth_date", world.clock.now().to_string()),
    ];
    if let Some(query) = query.filter(|query| !query.is_empty()) {
        fields.push(("query_id", query.to_owned()));
    }
    Some(app_data(token, fields))
}

/// The origin of an address, and its host with the port; none for what is no site.
fn origin(url: &str) -> Option<(String, String)> {
    let uri: http::Uri = url.split('#').next()?.parse().ok()?;
    let scheme = uri
        .scheme_str()
        .filter(|one| ["https", "http"].contains(one))?;
    let authority = uri.authority()?.as_str();
    // It goes into a header, where other signs would mean something.
    let fit = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    authority
        .chars()
        .all(fit)
        .then(|| (format!("{scheme}://{authority}"), authority.to_owned()))
}

/// The frame, and what an app can have below it.
pub(super) fn body(world: &World, viewer: &Viewer, source: &Source) -> Markup {
    let Some(frame) = source.frame(world, viewer) else {
        return html! { p.error role="alert" { "It is not there any more, or leads to no site." } };
    };
    let key = match source {
        Source::Key(button) => Some(button),
        _ => None,
    };
    html! {
        iframe #app-frame src=(frame.url) sandbox=(SANDBOX) referrerpolicy="no-referrer" title=(source.title(world, viewer))
            data-origin=(frame.origin) data-key=[key] {}
        form.app-foot method="post" action="/do/app-data" {
            (input::hidden(viewer, None))
            span.muted title=(frame.url) { (frame.origin) }
            button #app-button type="button" hidden {}
        }
    }
}

/// Where a site logs somebody in: its address with what Telegram says of them, signed for the bot.
pub(super) fn login_url(world: &World, viewer: &Viewer, bot: i64, url: &str) -> Option<String> {
    let token = &world.bots.get(&bot)?.token;
    let user = world.accounts.get(&viewer.user)?.to_json();
    let mut fields = signed::texts(&user, &["id", "first_name", "last_name", "username"]);
    fields.push(("auth_date", world.clock.now().to_string()));
    let data = signed::login_data(token, fields);
    let (before, fragment) = url.split_once('#').unwrap_or((url, ""));
    let sign = if before.contains('?') { '&' } else { '?' };
    let hash = if fragment.is_empty() { "" } else { "#" };
    Some(format!("{before}{sign}{data}{hash}{fragment}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_those_of_sites() {
        let of = |url| origin(url).map(|(origin, _)| origin);
        assert_eq!(
            of("https://a.example/x?y#z").as_deref(),
            Some("https://a.example")
        );
        assert_eq!(of("http://[::1]:80/").as_deref(), Some("http://[::1]:80"));
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "https://user@a.example/",
            "https://*.example/",
            "/chats",
            "",
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
