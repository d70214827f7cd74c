//! Options as the router gets them.

use proc_macro2::TokenStream;
use quote::quote;

use super::expand;

/// What is chained onto the route.
fn chained(args: TokenStream) -> String {
    let expansion = expand(
        args,
        quote!(
            async fn any() {}
        ),
    );
    assert!(!expansion.contains("compile_error"), "{expansion}");
    let (_, rest) = expansion.split_once("&ctx)}),)").unwrap_or_default();
    let end = rest.find(");}}").unwrap_or_default();
    rest[..end].replace("::crare::__private::", "")
}

#[test]
fn guards_become_calls() {
    for (args, expected) in [
        (quote!(chat = private), "Guard::chat(&[ChatType::Private])"),
        (
            quote!(chat = group),
            "Guard::chat(&[ChatType::Group,ChatType::Supergroup])",
        ),
        (
            quote!(chat = supergroup | group),
            "Guard::chat(&[ChatType::Group,ChatType::Supergroup])",
        ),
        (
            quote!(chat = [channel, "private"]),
            "Guard::chat(&[ChatType::Channel,ChatType::Private])",
        ),
        (quote!(from = admin), "Guard::admin()"),
        (
            quote!(from = "@Some_name" | 12345 | owner),
            "Guard::any([Guard::owner(),Guard::user(12345),Guard::username(\"Some_name\")])",
        ),
        (quote!(forwarded), "Guard::forwarded()"),
        (quote!(reply), "Guard::reply()"),
        (quote!(via_bot), "Guard::via_bot()"),
        (quote!(mention), "Guard::mention()"),
        (
            quote!(entities = url | hashtag),
            "Guard::entities(&[\"hashtag\",\"url\"])",
        ),
        (quote!(state = Order::Size), "Guard::state(\"Order::Size\")"),
        (
            quote!(state = Order::Address { size, .. }),
            "Guard::state(\"Order::Address{size,..}\")",
        ),
        (quote!(when = is_spam), "Guard::when(\"is_spam\",is_spam)"),
        (
            quote!(when = |ctx: &Context| f::<A, B>(ctx, 1)),
            "Guard::when(\"|ctx:&Context|f::<A,B>(ctx,1)\",|ctx:&Context|f::<A,B>(ctx,1))",
        ),
        (
            quote!(any(
                chat = private,
                all(from = admin, not(reply)),
                when = a::b
            )),
            "Guard::any([Guard::chat(&[ChatType::Private]),Guard::all([Guard::admin(),Guard::not(Guard::reply())]),Guard::when(\"a::b\",a::b)])",
        ),
    ] {
        let text = args.to_string();
        assert_eq!(
            chained(quote!(on_text, #args)),
            format!(".guard({expected})"),
            "{text}"
        );
    }
}

#[test]
fn other_options_become_calls() {
    for (args, expected) in [
        (quote!(priority = -3), ".priority(-3i32)"),
        (quote!(priority = -2147483648), ".priority(-2147483648i32)"),
        (
            quote!(timeout = "1h30m"),
            ".timeout(::core::time::Duration::from_millis(5400000u64))",
        ),
        (quote!(wrap = audit), ".wrap(\"audit\",audit)"),
        (
            quote!(wrap = [a::audit, limit::<A, B>(3, 4)]),
            ".wrap(\"a::audit\",a::audit).wrap(\"limit::<A,B>(3,4)\",limit::<A,B>(3,4))",
        ),
        (quote!(also), ".also()"),
        (
            quote!(
                also,
                when = a,
                wrap = b,
                when = c,
                timeout = "1s",
                priority = 1
            ),
            ".guard(Guard::when(\"a\",a)).guard(Guard::when(\"c\",c)).wrap(\"b\",b).priority(1i32).timeout(::core::time::Duration::from_millis(1000u64)).also()",
        ),
    ] {
        let text = args.to_string();
        assert_eq!(chained(quote!(on_text, #args)), expected, "{text}");
    }
}

#[test]
fn manual_handlers_are_not_collected() {
    let expansion = expand(
        quote!(on_text, manual),
        quote!(
            async fn any() {}
        ),
    );
    assert!(!expansion.contains("submit"));
    assert!(expansion.contains("__mount"));
}

#[test]
fn commands_are_listed() {
    let listing = |description: &str, rest: &str| {
        format!(".menu(Listing{{description:\"{description}\",{rest}}})")
    };
    for (args, expected) in [
        (quote!(command), String::new()),
        (
            quote!(command, hidden),
            listing("", "translations:&[],hidden:true,scopes:&[],langs:&[],"),
        ),
        (
            quote!(
                command,
                description = "Add",
                scope = private | chat(-100) | admins(-5) | admins,
                lang = ["de", "en"]
            ),
            listing(
                "Add",
                "translations:&[],hidden:false,scopes:&[Scope::AllPrivateChats,Scope::Chat(-100),Scope::ChatAdministrators(-5),Scope::AllChatAdministrators],langs:&[\"de\",\"en\"],",
            ),
        ),
        (
            quote!(command, description(de = "Rechne", en = "Add")),
            listing(
                "Add",
                "translations:&[(\"de\",\"Rechne\")],hidden:false,scopes:&[],langs:&[],",
            ),
        ),
        (
            quote!(command, prefix = "!", description = "x"),
            String::new(),
        ),
    ] {
        let text = args.to_string();
        assert_eq!(chained(args), expected, "{text}");
    }
    let expansion = expand(
        quote!(command, description(de = "Rechne", en = "Add")),
        quote!(
            /// Adds.
            ///
            /// More.
            async fn any() {}
        ),
    );
    assert!(
        expansion
            .contains("description:\"Adds.\",translations:&[(\"de\",\"Rechne\"),(\"en\",\"Add\")]")
    );
}

#[test]
fn a_usage_is_a_text_or_a_function() {
    for (args, expected) in [
        (quote!(usage = "/add 1"), ".usage_text(\"/add1\")"),
        (quote!(usage = texts::usage), ".usage(texts::usage)"),
    ] {
        let expansion = expand(
            quote!(command = "add {a}", #args),
            quote!(
                async fn add(a: u8) {}
            ),
        );
        assert!(expansion.contains(expected), "{expected} in {expansion}");
    }
}
