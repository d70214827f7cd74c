//! The macros of crare. Use them through the `crare` crate, which re-exports them.
//!
//! Each macro reads what was written, judges it whole, and only then writes code: a mistake is told on the very
//! token, all mistakes of one attribute together, and the annotated function is put back as it came, so that an editor
//! keeps completing inside it. What is written names nothing but `::crare::__private`, which changes with every release.

mod arg;
mod attr;
mod endpoints;
mod errors;
mod function;
mod gate;
mod handle;
mod main_attr;
mod middleware;
mod problem;
mod router;
mod routes;
mod suggest;
mod test_attr;
#[cfg(test)]
mod testing;

use proc_macro::TokenStream;

/// Makes an `async fn` a handler of the updates that its trigger describes.
///
/// The function stays what it is: it can be called, tested and documented. Its route lives beside it, for
/// [`router!`](macro@router) to find.
///
/// ```text
/// /// Say hello
/// #[handle(command)]                                  // the command /start, listed with this comment
/// async fn start(user: User) -> String {
///     format!("Hello, {}!", user.first_name)
/// }
///
/// #[handle(command = "add {a} {b}", chat = private)]  // typed arguments, matched by name
/// async fn add(a: f64, b: f64) -> String {
///     (a + b).to_string()
/// }
///
/// #[handle(callback = "buy/{item}/{qty}")]            // `buy::data(7, 2)` makes the data of such a button
/// #[handle(start = "buy_{item}-{qty}")]               // several triggers: several attributes
/// async fn buy(item: u32, qty: u8) -> String {
///     format!("{qty} of {item}")
/// }
/// ```
///
/// # Triggers
///
/// One in each attribute:
///
/// | written | runs for |
/// |---|---|
/// | `command` | the command that is called like the function |
/// | `command = "name {a} {b}"` | the command `/name`; 1 to 32 characters of `a-z`, `0-9` and `_`, without the slash; a pattern may follow |
/// | `text = "..."` | a message with exactly this text, at most 4096 UTF-16 units |
/// | `regex = r"^#(?<tag>\w+)"` | a text in which the regular expression matches |
/// | `callback = "buy/{item}"` | a button with these callback data, 1 to 64 bytes |
/// | `start = "ref_{code}"` | `/start` by a link with this payload, 1 to 64 characters of `A-Z`, `a-z`, `0-9`, `_` and `-` |
/// | `inline = "find {what..}"` | an inline query of these words; `inline = ""` is the empty query |
/// | an endpoint: `on_text`, `on_photo`, `on_callback`, ... | a kind of update or a content of a message |
/// | `on_album` | all the messages of an album together |
/// | `on_stale_callback` | a button whose data no pattern takes, or takes any more, where there is no `on_callback` either |
/// | `on_any` | every update that nothing else takes |
/// | `on_unknown` | an update of a kind that is newer than this release; see below |
/// | `on_error` | an error or a panic of another handler |
///
/// A trigger for new messages becomes one for others inside of `edited(..)`, `channel(..)`, `business(..)` or `guest(..)`, as in
/// `edited(on_text)`; `edited(channel(..))` and `edited(business(..))` are possible too. Instead of one text, `command`,
/// `text`, `callback`, `start` and `inline` take a list, `["yes", "no"]`, whose patterns have the same arguments.
///
/// A command that is addressed to another bot (`/start@other_bot`) is not ours: of all handlers only `on_any` sees it.
///
/// With `on_unknown`, Telegram is asked for whatever it has, and then leaves out `chat_member`, `message_reaction` and
/// `message_reaction_count`, also for `on_any`; a handler for one of these three brings them back, and with them a list of the
/// kinds this release knows, which leaves out the unknown ones.
///
/// Endpoints are named after the kinds of updates and the contents of messages in the Bot API. Where a name here is shorter,
/// Telegram's own is understood too: `on_callback_query` is `on_callback`.
///
/// # Patterns
///
/// A hole `{name}` in a text is filled into the argument of that name. A brace that is meant as such is written twice.
///
/// | in | written | takes |
/// |---|---|---|
/// | `command`, `inline` | `{a}` | one word, or several in quotes |
/// | | `{a?}` | a word or nothing, for an `Option<..>`; only others like it and a rest may follow |
/// | | `{a..}` | everything that is left: the text itself, its words for a `Vec<..>`, or nothing too for an `Option<..>` |
/// | | `word` | this word |
/// | `callback`, `start` | `{a}` | up to the first character of the text behind it, which is no letter or digit, or the end |
/// | `regex` | `(?<a>..)` | a group of this name; an `Option<..>` when a match may leave it out |
///
/// The types of such arguments are `Arg` (numbers, texts, times, ids, what derives it) or have `FromStr`; in `callback` and `start` only
/// `Arg`. When a word cannot be read, the user is shown how the command is used.
///
/// What reads data also builds them: `function::data(..)` gives the callback data of the first `callback` pattern,
/// `function::payload(..)` the payload of the first `start` pattern, with the arguments in the order of the holes. When all of them have a longest
/// form, it is checked at compile time that the whole fits, and what is built is certain; else it is a `Result`.
///
/// # Options
///
/// Behind the trigger, in any order. Guards say which of the updates are meant; all of them have to hold:
///
/// | guard | holds for |
/// |---|---|
/// | `chat = private` | chats of this kind: `private`, `group` (supergroups as well), `supergroup`, `channel` |
/// | `from = admin` | senders: `admin` or `owner` of the chat, a user's id, a name `"@name"` |
/// | `forwarded`, `reply`, `via_bot`, `mention` | messages that were forwarded, answer another, came through an inline bot, mention this bot |
/// | `entities = url` | messages that have such an entity, by Telegram's name |
/// | `state = Order::Size` | dialogues in this state |
/// | `when = is_spam` | whatever the predicate says: a function of `&Context` that returns `bool`, `async` or not |
/// | `any(..)`, `all(..)`, `not(..)` | one of the guards inside, all of them, not this one |
///
/// `chat`, `from` and `entities` take alternatives, `private | group` or `[private, group]`.
///
/// | option | meaning |
/// |---|---|
/// | `priority = 10` | among equally specific triggers the higher one is first; an `i32`, 0 without it |
/// | `timeout = "30s"` | the handler is stopped after this time, which is an error of it; more than zero, at most `"24h"`, in `h`, `m`, `s`, `ms` |
/// | `wrap = [audit]` | middleware around this handler, the first one outermost |
/// | `also` | only watches: it runs before the handler that takes the update, whichever that is |
/// | `manual` | is not collected by `crare::router!()`, only where it is named |
///
/// Of commands only:
///
/// | option | meaning |
/// |---|---|
/// | `alias = "hi"` | other names, one or a list |
/// | `prefix = "!"` | what stands before the name instead of `/`, one or a list, 1 to 3 characters; without `/` among them, names may have any letters |
/// | `case = sensitive` | `/Add` is not `/add`; `ignore` is the default |
/// | `description = ".."` | what Telegram's menu says, 1 to 256 characters; else the first paragraph of the doc comment |
/// | `description(en = "..", de = "..")` | the same in several languages (ISO 639-1) |
/// | `hidden` | is not in the menu |
/// | `scope = private` | whose menu has it: `default`, `private`, `groups`, `admins`, `chat(-100)`, `admins(-100)`, one or several |
/// | `lang = "de"` | only in the menu of this language, one or a list |
/// | `usage = ".."` | what is sent when the arguments are wrong: a text, or the path of a function |
///
/// # Arguments and return value
///
/// An argument that is called like a hole is filled from the pattern. Every other one is taken out of the update by its type (`Extract`),
/// in the order written; what the trigger can never yield is an error at the argument. What is returned becomes the reply
/// (`IntoReply`). The future must be `Send`.
///
/// # Compiler errors
///
/// All mistakes of an attribute are told together, each on its own token:
///
/// * a function that is not `async`; one that is `const`, `unsafe`, `extern` or generic; one that takes `self` or a reference;
///   arguments that depend on a `cfg`
/// * an unknown trigger, guard or option, with the nearest name; one that is given twice; a wrong value, with a right one
/// * a text that Telegram refuses or never sends; a pattern or regular expression that cannot be read; callback data that can exceed 64
///   bytes however they are filled
/// * a hole or a named group without an argument, and an argument of a plain type (a number, a `String`, ...) without a hole
/// * an option that the trigger can do nothing with: `alias` on `on_text`, `chat` on an inline query
/// * the same trigger twice with the same guards, here or in one list of `router!`
#[proc_macro_attribute]
pub fn handle(args: TokenStream, item: TokenStream) -> TokenStream {
    handle::run(args.into(), &item.into()).into()
}

/// Makes a router of handlers.
///
/// ```text
/// router![start, shop::buy, admin]    // exactly these
/// crare::router!()                    // every handler of this package in this module and below
/// crare::router!(crate)               // every handler of this crate, wherever this stands; for tests
/// ```
///
/// Entries are paths of handlers, nothing else. Two handlers of one list with the same trigger are a compile-time error.
/// The order of a list has no meaning: the more specific trigger wins.
///
/// # Compiler errors
///
/// "cannot find module or crate `start`" for a function that is there: it has no `#[handle(..)]`, or it was not imported by
/// its own name (`use shop::start;` brings the function and its route).
#[proc_macro]
pub fn router(input: TokenStream) -> TokenStream {
    router::run(input.into()).into()
}

/// Makes an `async fn main` the program's: it builds the runtime, collects the handlers of the package, and runs the bot.
///
/// ```text
/// #[crare::main]                                        // long polling
/// async fn main() {}
///
/// #[crare::main(webhook(host = "example.com", listen = ":8846", secret = env("SECRET")))]
/// async fn main(app: &mut App) -> Result<()> {          // sets the bot up before it runs
///     app.data(Db::connect().await?);
///     Ok(())
/// }
/// ```
///
/// The token is in the environment variable `BOT_TOKEN`. Every setting can be overridden there: `CRARE_MODE` (`polling`,
/// `webhook` or `playground`), and the key's name in upper case behind `CRARE_POLLING_`, `CRARE_WEBHOOK_` or `CRARE_PLAYGROUND_`, for
/// instance `CRARE_WEBHOOK_HOST`. A debug build that is given no token and no mode there opens the playground. Any value but a group may also be `env("NAME")`, which is read at start.
///
/// # `polling(..)`
///
/// | key | value |
/// |---|---|
/// | `timeout` | seconds that Telegram keeps a request open, 0 to 50 |
/// | `limit` | updates in one answer, 1 to 100 |
/// | `allowed_updates` | a list of kinds of updates, `["message"]`; else those that the handlers need |
/// | `drop_pending` | `true` throws away what came while the bot did not run |
/// | `delete_webhook` | `true` removes a webhook that is set |
///
/// # `webhook(..)`
///
/// | key | value |
/// |---|---|
/// | `host` | the public name, `"example.com"`, without scheme, port and path |
/// | `listen` | `":8846"`, `"127.0.0.1:8846"`, `"[::1]:8846"`, `"unix:/run/bot.sock"` or `"systemd"` |
/// | `path` | the path, `"/hook"` |
/// | `port` | the public port: 443, 80, 88 or 8443 |
/// | `public_url` | the whole public URL instead, `"https://example.com/hook"` |
/// | `secret` | what Telegram sends along: 1 to 256 characters of `A-Z`, `a-z`, `0-9`, `_` and `-` |
/// | `asn_db` | the file of a database of autonomous systems |
/// | `asns` | a list of the autonomous systems that may speak, `[62041]` |
/// | `origin` | `any`, `telegram_networks` or `asn` |
/// | `networks` | a list of further networks that may speak, `["203.0.113.0/24"]` |
/// | `trusted_proxies` | a list of networks whose word about the client's address counts |
/// | `client_ip_header` | the header that carries that address, `"X-Real-IP"` |
/// | `allow_local` | `true` lets local addresses speak |
/// | `ip` | the IPv4 address that Telegram calls |
/// | `max_connections` | 1 to 100; up to 100,000 with a Bot API server of your own |
/// | `allowed_updates` | as in `polling(..)` |
/// | `drop_pending` | `true` throws away what waits at Telegram when the webhook has changed at a start |
/// | `body_limit` | bytes of a request, 1,024 to 67,108,864 |
/// | `reply_window_ms` | milliseconds that the answer to Telegram waits for the handler, 0 to 50,000 |
/// | `reply` | `false` keeps calls that handlers return out of the answer |
/// | `workers` | threads that read and answer requests, 1 to 64 |
/// | `socket_mode` | mode of the Unix socket's file, `"0660"` |
/// | `reuse_port` | `true` shares the port with another process, and hands it over at the end |
/// | `proxy_protocol` | `true` expects a header of the PROXY protocol, from trusted proxies only |
/// | `previous_secret` | the secret that `secret` replaces, accepted until Telegram uses the new one |
/// | `observe` | `true` lets in what the origin rule would refuse, and only counts and logs it |
/// | `check_interval` | seconds between two looks at what Telegram has registered, 10 to 86,400, or 0 for none |
/// | `reclaim` | `true` sets the webhook again when somebody else has changed it |
/// | `tls(cert = "..", key = "..", upload = true)` | certificate and key (PEM), and whether Telegram is given the certificate |
/// | `tls(self_signed = true)` | a certificate made for the host, and given to Telegram |
/// | `tls(acme = true, acme_contact = "..", acme_ca = "..")` | a certificate of Let's Encrypt, or of the authority with the directory URL in place of `true`; its terms are accepted |
///
/// # `playground(..)`
///
/// No token and no Telegram: the bot runs against a Telegram of its own within the process, with a page to talk to it. In a release
/// build this needs crare's feature `playground-in-release`.
///
/// | key | value |
/// |---|---|
/// | `listen` | `"127.0.0.1:8087"`: where the page is, at an address of this machine alone |
/// | `bot` | the bot's username, `"shop_bot"`; else one after the program |
/// | `state` | the file that keeps what is there from one run to the next |
///
/// # Beside the source
///
/// | key | value |
/// |---|---|
/// | `commands` | `sync` keeps Telegram's menu of commands equal to the handlers' (default), `manual` leaves it alone |
/// | `status` | `"127.0.0.1:9090"`: where `/healthz`, `/readyz` and `/metrics` are answered (with the feature `metrics`); nowhere by default |
///
/// Their variables are `CRARE_COMMANDS` and `CRARE_STATUS_LISTEN`.
///
/// # The function
///
/// It is `async`, takes nothing or `app: &mut App`, and returns nothing or a `Result`.
#[proc_macro_attribute]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream {
    main_attr::run(args.into(), &item.into()).into()
}

/// Makes an `async fn` a test of the bot: it is given people, and sees what they see. With crare's feature `testing`.
///
/// ```text
/// #[crare::test]
/// async fn buying(mut alice: Actor) {
///     alice.says("/start").await;
///     alice.sees("Welcome").await;
///     alice.clicks("Buy 2").await;
///     alice.sees_toast("2 × 7").await;
/// }
///
/// #[crare::test(app = make_app)]                   // fn make_app() -> App
/// async fn welcomes(mut bob: Actor, club: Group, clock: Clock) -> Result<()> { .. }
/// ```
///
/// Every test has a Telegram and a bot of its own, so tests run beside each other. Time stands still while anything happens, and
/// is moved by `clock.advance("10m")`.
///
/// # Arguments
///
/// Whatever implements `crare::testing::FromScene`: `Actor`, a person; `Group`, a group that the bot is in; `Scene`, `Clock`,
/// `Playground`, `Bot`. The argument's name is the person's first name or the group's title: `mary_ann` is Mary Ann.
///
/// # Options
///
/// | key | value |
/// |---|---|
/// | `app` | a function that returns an `App` or a `Router`, or an expression that is one; else the bot has every handler of this crate |
/// | `username` | the bot's username, `"shop_bot"`; else `test_bot` |
/// | `real_time` | time goes on as ever: for handlers that wait for a database or another server |
/// | `webhook` | updates come by a webhook in place of polling; with `real_time` |
/// | `sockets` | the bot calls over TCP in place of pipes within the process; with `real_time` |
///
/// Attributes such as `#[ignore]` and `#[should_panic]` stand beside it. The function may return a `Result`, as every test.
///
/// # Compiler errors
///
/// These are refused: a function that is not `async`, generic, or takes `self`; arguments by reference or without a name;
/// `#[test]` beside it.
#[proc_macro_attribute]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream {
    test_attr::run(args.into(), &item.into()).into()
}

/// Makes an enum, or a struct around one value, a type that handlers take out of patterns.
///
/// ```text
/// #[derive(Arg, Clone, Copy)]
/// enum Size {
///     S,
///     #[arg(alias = ["m", "middle"])]
///     Medium,
///     #[arg(name = "XL", code = "x")]
///     ExtraLarge,
/// }
///
/// #[derive(Arg)]
/// struct ItemId(u32);
///
/// #[handle(command = "order {item} {size}")]     // "/order 7 middle"
/// async fn order(item: ItemId, size: Size) -> String { .. }
/// ```
///
/// A struct is written and read as the value in it. A variant of an enum has names and a code.
///
/// # Names
///
/// Names are what people write, in any letter case of ASCII: the variant's own in snake case (`extra_large`), and those in its
/// attribute. `name` is the one that usage lines show instead of the variant's own; `alias`, a text or a list of texts, adds
/// more. A name with spaces has to be written in quotes.
///
/// # Codes
///
/// Codes are what buttons and links hold. A variant whose own name in snake case has at most three letters and digits is
/// written by it, any other by two letters or digits that are computed from that name. So a variant that is renamed is another
/// one to buttons that were sent before: `code`, 1 to 8 letters and digits of ASCII, keeps it what it was.
///
/// # Compiler errors
///
/// These are refused: a struct with other than one field, or with a named one; a variant with fields; an enum without variants;
/// a union; generic parameters; two variants with the same name or the same code, and a code that is a name of another variant.
#[proc_macro_derive(Arg, attributes(arg))]
pub fn arg(item: TokenStream) -> TokenStream {
    arg::run(item.into()).into()
}

/// Checks that an `async fn` can stand around handlers, as middleware.
///
/// ```text
/// #[middleware]
/// async fn audit(ctx: &Context, next: middleware::Next<'_>, log: Data<Log>) -> Outcome {
///     let started = Instant::now();
///     let outcome = next.run(ctx).await;             // the handler, with the middleware inside of this one
///     log.handled(started.elapsed());
///     outcome
/// }
///
/// #[handle(command, wrap = audit)]
/// async fn report() -> String { .. }
/// ```
///
/// It takes the context by reference and what comes next; behind these, up to four types that can be taken out of every update
/// (`FromContext`: `Bot`, `Update`, `Data<T>`, ..). A middleware that does not call `next.run(ctx)` keeps the handler from running. It returns the outcome, a
/// `Result` of it, or nothing.
///
/// The attribute changes nothing: a function with the right signature can be used without it. With it, a wrong one is told
/// here and not at each use.
///
/// # Compiler errors
///
/// These are refused: a function that is not `async`; one that is `const`, `unsafe`, `extern` or generic; one that takes `self`;
/// a first argument other than a shared reference; a second other than `Next<'_>`; references behind them.
#[proc_macro_attribute]
pub fn middleware(args: TokenStream, item: TokenStream) -> TokenStream {
    middleware::run(args.into(), &item.into()).into()
}

/// Makes a function a gate: it turns updates away before they take a place in a queue.
///
/// ```text
/// #[gate]
/// fn known(update: &Update) -> bool {            // true lets the update in, false throws it away
///     update.user().is_none_or(|user| !is_banned(user.id))
/// }
/// ```
///
/// Every update is shown to all gates; one that says `false` is enough. Nothing is known then but the update itself, and nothing can
/// be waited for: what has to be looked up belongs into a handler's `when = ..`, or into middleware.
///
/// [`router!`](macro@router) finds a gate as it finds a handler. `#[gate(manual)]` is found only where its name, or its
/// module's, stands in a list.
///
/// # Compiler errors
///
/// These are refused: an `async fn`; a function that is `unsafe`, `extern` or generic; one that takes `self`; any argument but one
/// shared reference; anything but `bool` as what is returned.
#[proc_macro_attribute]
pub fn gate(args: TokenStream, item: TokenStream) -> TokenStream {
    gate::run(args.into(), &item.into()).into()
}

/// Gives all handlers of a module guards, middleware and a prefix in common.
///
/// ```text
/// #[routes(guard = is_admin, wrap = [audit], prefix = "admin_", chat = private)]
/// mod admin {
///     use super::*;
///
///     #[handle(command = "ban {id}")]            // the command /admin_ban
///     async fn ban(id: UserId, db: Data<Db>) -> Result<String> { .. }
///
///     #[routes(from = owner)]                    // asks for all of the above and for this
///     mod money { .. }
/// }
///
/// router![start, admin]                          // with every handler and gate of the module
/// ```
///
/// | key | value |
/// |---|---|
/// | `guard` | a function of `&Context` that has to agree, as `when` of a handler; it may be given several times |
/// | `wrap` | middleware around the handlers, or a list of it: the first is the outermost |
/// | `prefix` | what stands before the names of commands and before the patterns of callback data and start parameters |
/// | every guard of [`handle`](macro@handle): `chat`, `from`, `when`, `any(..)`, .. | has to agree before the handler's own are asked |
///
/// What the attribute names is looked up beside the module, not in it. Modules inside of the module belong to it; in one that
/// has a `#[routes(..)]` of its own the outer guards are asked first, the outer middleware stands outermost, the outer prefix
/// comes first.
///
/// What `guard` and `wrap` name is made once: a `rate_limit` counts for all handlers of the module together.
///
/// The handlers have what is given here wherever they are named, in `router![admin]`, in `router![admin::ban]`, and in
/// `crare::router!()`. Gates of the module are as they are without it, for no handler has been chosen when they are asked.
///
/// Handlers are recognised by `#[handle(..)]` or `#[crare::handle(..)]`. Those that a macro defined elsewhere writes are
/// not seen: the group does not reach them.
///
/// # Compiler errors
///
/// These are refused: a module in another file (`mod admin;`), also inside of the annotated one; a handler inside of a function
/// or a macro's braces, which the group could not reach; options of handlers (`priority`, `timeout`, ..); a second
/// `#[routes(..)]` on one module.
///
/// "the name `admin` is defined multiple times" for a module and a handler of one name: a handler's route is named like a type,
/// and so is a module.
#[proc_macro_attribute]
pub fn routes(args: TokenStream, item: TokenStream) -> TokenStream {
    routes::run(args.into(), &item.into()).into()
}
