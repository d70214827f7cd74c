//! What is said about wrong triggers and options.

use proc_macro2::TokenStream;
use quote::quote;

use super::{message, messages};

#[test]
fn triggers_are_checked() {
    let item = || {
        quote!(
            async fn start() {}
        )
    };
    for (args, part) in [
        (quote!(), "has no trigger"),
        (
            quote!(on_txt),
            "unknown endpoint `on_txt`: did you mean `on_text`?",
        ),
        (
            quote!(photo),
            "unknown trigger `photo`: did you mean `on_photo`?",
        ),
        (quote!(OnVideoNote), "did you mean `on_video_note`?"),
        (quote!(zebra = "x"), "unknown option `zebra`"),
        (quote!(text), "`text` needs a text"),
        (quote!(callback), "for every one write `on_callback`"),
        (
            quote!(on_text = "x"),
            "`on_text` stands alone; for one text write",
        ),
        (
            quote!(on_text, on_photo),
            "one `#[handle(..)]` has one trigger",
        ),
        (quote!("start"), "a text alone is no trigger"),
        (quote!(a + b), "this is no trigger"),
        (quote!(command("start")), "takes its text after `=`"),
        (quote!(command = start), "takes a string literal"),
        (quote!(command =), "takes a string literal"),
        (quote!(command = "/start"), "without the `/`"),
        (quote!(on_text,, ), "nothing stands before this comma"),
    ] {
        let message = message(args, item());
        assert!(message.contains(part), "{part} in {message}");
    }
}

/// One message for each, which has this part.
fn refused(cases: &[(TokenStream, &str)]) {
    for (args, part) in cases {
        let message = message(
            args.clone(),
            quote!(
                async fn start() {}
            ),
        );
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn texts_of_triggers_are_checked() {
    refused(&[
        (
            quote!(start),
            "`start` needs a text: `start = \\\"ref_{code}\\\"`; for `/start` alone write",
        ),
        (quote!(inline), "for every one write `on_query`"),
        (quote!(regex), "`regex` needs a value"),
        (
            quote!(regex = ["a", "b"]),
            "put the alternatives into it, `a|b`",
        ),
        (quote!(regex = a), "`regex` takes a string literal"),
        (
            quote!(regex = "(a"),
            "this regex does not compile: unclosed group",
        ),
        (quote!(regex = ""), "for every text write `on_text`"),
        (quote!(text = []), "the list of `text` is empty"),
        (quote!(text = ["a", b]), "`text` takes string literals"),
        (quote!(start = "ref/x"), "`/` cannot stand in a link"),
        (quote!(start = ""), "write `command = \\\"start\\\"`"),
        (
            quote!(callback = ""),
            "for every callback write `on_callback`",
        ),
        (quote!(on_album = 1), "`on_album` stands alone"),
        (
            quote!(on_query("x")),
            "for some queries write `inline = \\\"...\\\"`",
        ),
        (quote!(command = "!ban"), "not `!`"),
        (quote!(command = "ban", alias = "/b"), "`alias = \\\"b\\\"`"),
        (
            quote!(command = "ban", alias = "b {x}"),
            "an alias is a name only",
        ),
        (
            quote!(command = "Ban", prefix = ["/", "!"]),
            "did you mean `ban`",
        ),
    ]);
}

#[test]
fn places_are_checked() {
    refused(&[
        (
            quote!(edited),
            "`edited` takes a trigger in parentheses: `edited(on_text)`",
        ),
        (quote!(edited()), "`edited` needs a trigger"),
        (quote!(edited = on_text), "takes a trigger in parentheses"),
        (
            quote!(edited(on_text, reply)),
            "`edited(..)` takes one trigger: write options behind it",
        ),
        (quote!(edited("x")), "a text alone is no trigger"),
        (quote!(edited(on_txt)), "did you mean `on_text`?"),
        (
            quote!(edited(on_callback)),
            "`edited` takes a trigger for messages, such as `edited(on_text)`: `on_callback` is none",
        ),
        (quote!(channel(callback = "x")), "`callback` is none"),
        (quote!(business(start = "x")), "`start` is none"),
        (quote!(edited(on_any)), "`on_any` is none"),
        (quote!(edited(on_message)), "write `on_edited`"),
        (quote!(channel(on_message)), "write `on_channel_post`"),
        (
            quote!(edited(business(on_message))),
            "write `on_business_message`",
        ),
        (quote!(guest(on_message)), "write `on_guest_message`"),
        (
            quote!(channel(edited(on_text))),
            "write `edited(channel(..))`",
        ),
        (
            quote!(edited(guest(on_text))),
            "guest messages are not edited",
        ),
        (
            quote!(channel(business(on_text))),
            "no message is both `channel` and `business`",
        ),
        (
            quote!(edited(edited(on_text))),
            "`edited` stands here twice",
        ),
        (quote!(edited(on_album)), "no album is `edited`"),
    ]);
}

#[test]
fn guards_are_checked() {
    refused(&[
        (
            quote!(on_text, chats = private),
            "unknown option `chats`: did you mean `chat`?",
        ),
        (
            quote!(on_text, forwarde),
            "unknown option `forwarde`: did you mean `forwarded`?",
        ),
        (
            quote!(on_text, chat),
            "`chat` needs a value: `chat = private`",
        ),
        (quote!(on_text, chat =), "`chat` needs a value"),
        (
            quote!(on_text, chat(private)),
            "`chat` takes its value after `=`: `chat = private`",
        ),
        (
            quote!(on_text, chat = privat),
            "unknown kind of chat `privat`: did you mean `private`?",
        ),
        (
            quote!(on_text, chat = 5),
            "`chat` takes words: `chat = private`",
        ),
        (
            quote!(on_text, chat = everywhere),
            "there is `private`, `group`, `supergroup` or `channel`",
        ),
        (
            quote!(on_text, chat = private | private),
            "`private` is given twice",
        ),
        (quote!(on_text, chat = []), "the list of `chat` is empty"),
        (
            quote!(on_text, chat = private, chat = group),
            "`chat` is given twice",
        ),
        (
            quote!(on_text, from = admins),
            "unknown sender `admins`: did you mean `admin`?",
        ),
        (
            quote!(on_text, from = somebody),
            "or a name, `\\\"@somebody\\\"`",
        ),
        (quote!(on_text, from = -5), "positive whole number"),
        (quote!(on_text, from = 0), "positive whole number"),
        (
            quote!(on_text, from = 99999999999999999999),
            "positive whole number",
        ),
        (quote!(on_text, from = "name"), "`from = \\\"@name\\\"`"),
        (quote!(on_text, from = "@abc"), "this has 3"),
        (
            quote!(on_text, from = a::b),
            "`from` takes `admin`, `owner`",
        ),
        (quote!(on_text, reply = true), "`reply` stands alone"),
        (
            quote!(on_text, forwarded, forwarded),
            "`forwarded` is given twice",
        ),
        (
            quote!(on_text, entities = link),
            "unknown kind of entity `link`",
        ),
        (
            quote!(on_text, entities = hashtags),
            "did you mean `hashtag`?",
        ),
        (quote!(on_text, state = 1 + 1), "`state` takes a pattern"),
        (
            quote!(on_text, when),
            "`when` needs a value: `when = is_spam`",
        ),
        (
            quote!(on_text, when = "x"),
            "`when` takes a function of `&Context`",
        ),
        (quote!(on_text, when = let), "`when` takes an expression"),
        (
            quote!(on_text, any = reply),
            "`any` takes guards in parentheses",
        ),
        (quote!(on_text, any()), "`any` needs guards"),
        (
            quote!(on_text, not(reply, mention)),
            "`not` takes one guard: write `not(any(..))` or `not(all(..))`",
        ),
        (
            quote!(on_text, all(priority = 1)),
            "`priority` is no guard: it stands outside of `all(..)`",
        ),
        (
            quote!(on_text, any(replay)),
            "unknown guard `replay`: did you mean `reply`?",
        ),
        (quote!(on_text, any("x")), "this is no guard"),
    ]);
}

#[test]
fn other_options_are_checked() {
    refused(&[
        (
            quote!(on_text, priority = "1"),
            "`priority` is a whole number from -2147483648",
        ),
        (
            quote!(on_text, priority = 2147483648),
            "`priority` is a whole number",
        ),
        (
            quote!(on_text, priority = 1u8),
            "`priority` is a whole number",
        ),
        (
            quote!(on_text, priority = 1, priority = 2),
            "`priority` is given twice",
        ),
        (
            quote!(on_text, timeout = 30),
            "did you mean `timeout = \\\"30s\\\"`?",
        ),
        (
            quote!(on_text, timeout = "30"),
            "did you mean `\\\"30s\\\"`?",
        ),
        (quote!(on_text, timeout = "0s"), "more than zero"),
        (quote!(on_text, timeout = "25h"), "at most"),
        (
            quote!(on_text, timeout = soon),
            "`timeout` takes a time in a string literal",
        ),
        (quote!(on_text, wrap = []), "the list of `wrap` is empty"),
        (quote!(on_text, wrap = [a, a]), "`a` is given twice"),
        (quote!(on_text, wrap = "a"), "`wrap` takes middleware"),
        (quote!(on_text, also = true), "`also` stands alone"),
        (quote!(command, prefix = "ab"), "this has `a`"),
        (
            quote!(command, prefix = "!!!!"),
            "1 to 3 characters, this has 4",
        ),
        (quote!(command, case = upper), "unknown word for `case`"),
        (
            quote!(command, case = "x"),
            "`case` is `sensitive` or `ignore`",
        ),
        (
            quote!(command, alias = [a]),
            "`alias` takes string literals",
        ),
        (quote!(command, alias = ["a", "a"]), "is given twice"),
        (quote!(command, description = ""), "this is empty"),
        (
            quote!(command, description = x),
            "`description` takes a string literal",
        ),
        (
            quote!(command, description()),
            "`description(..)` needs texts",
        ),
        (
            quote!(command, description(de = "x", de = "y")),
            "`de` is given twice",
        ),
        (
            quote!(command, description(german = "x")),
            "not `german`, such as `de`",
        ),
        (
            quote!(command, description(de = x)),
            "`de` takes a string literal",
        ),
        (
            quote!(command, description("x")),
            "this is no text in a language",
        ),
        (
            quote!(command, scope = privat, description = "x"),
            "did you mean `private`?",
        ),
        (
            quote!(command, scope = chat, description = "x"),
            "`scope = chat(-100)`",
        ),
        (
            quote!(command, scope = chat("x"), description = "x"),
            "takes the id of one chat",
        ),
        (
            quote!(command, scope = 5, description = "x"),
            "`scope` takes words",
        ),
        (
            quote!(command, lang = "de-AT", description = "x"),
            "did you mean `de`?",
        ),
        (
            quote!(command, lang = "de"),
            "`lang` puts the command into Telegram's menu, which needs a description",
        ),
        (
            quote!(command, scope = groups, description = ""),
            "this is empty",
        ),
        (
            quote!(command, scope = groups),
            "`scope` puts the command into Telegram's menu",
        ),
        (quote!(command, usage = "x"), "this command has none"),
        (
            quote!(command = "a b", usage = ""),
            "`usage` is a text to send",
        ),
        (
            quote!(command = "a b", usage = 1),
            "`usage` takes a text or the path of a function",
        ),
        (
            quote!(on_text, __group(1)),
            "`__group` is written by `#[routes]`",
        ),
    ]);
}

#[test]
fn options_have_to_suit_the_trigger() {
    refused(&[
        (
            quote!(on_text, alias = "x"),
            "`alias` is for commands: `on_text` has no name",
        ),
        (
            quote!(text = "x", description = "x"),
            "`description` is for commands: `text` is not in Telegram's menu",
        ),
        (
            quote!(callback = "x", usage = "x"),
            "`callback` has no arguments that people type",
        ),
        (
            quote!(edited(on_text), hidden),
            "`edited(on_text)` is not in",
        ),
        (
            quote!(on_error, timeout = "1s"),
            "`on_error` has no `timeout`",
        ),
        (quote!(on_error, also), "`on_error` has no `also`"),
        (
            quote!(on_poll, reply),
            "`reply` can never hold: `on_poll` comes without a message",
        ),
        (quote!(on_poll, from = 5), "comes without a sender"),
        (
            quote!(inline = "x", chat = private),
            "`chat` can never hold: `inline` comes without a chat",
        ),
        (
            quote!(on_query, from = admin | 5),
            "comes without a chat, in which somebody could be admin",
        ),
        (
            quote!(channel(on_text), from = 5),
            "`channel(on_text)` comes without a sender",
        ),
        (
            quote!(on_my_chat_member, any(chat = group, not(mention))),
            "`mention` can never hold",
        ),
        (
            quote!(command, prefix = "!", hidden),
            "`hidden` is about Telegram's menu",
        ),
    ]);
    for args in [
        quote!(on_callback, reply, chat = private, from = admin),
        quote!(on_query, from = 5, when = f),
        quote!(on_error, chat = private, priority = 1),
        quote!(on_any, chat = private, also, timeout = "1s"),
        quote!(channel(on_text), chat = channel, forwarded),
        quote!(command, prefix = ["!", "/"], hidden),
    ] {
        let found = messages(
            args,
            quote!(
                async fn start() {}
            ),
        );
        assert!(found.is_empty(), "{found:#?}");
    }
}

#[test]
fn a_long_doc_comment_is_told_once_and_only_where_it_is_shown() {
    let long = "x".repeat(257);
    let item = |args: TokenStream| {
        quote! {
            #[doc = #long]
            #[handle(#args)]
            async fn start() {}
        }
    };
    let found = messages(quote!(command), item(quote!(command = "b")));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("put an empty line behind the first sentence"));
    let found = messages(
        quote!(command, hidden),
        item(quote!(command = "b", description = "x")),
    );
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn mistakes_in_options_do_not_hide_each_other() {
    let found = messages(
        quote!(
            chats = 1,
            on_text,
            chat = privat,
            timeout = "1d",
            priority = x,
            any(replay)
        ),
        quote!(
            async fn start(user: &User) {}
        ),
    );
    // The argument, and five in the attribute.
    assert_eq!(found.len(), 6, "{found:#?}");
    let found = messages(
        quote!(chat = privat),
        quote!(
            async fn start() {}
        ),
    );
    assert_eq!(found.len(), 2, "{found:#?}");
}
