//! From attribute and function to `fn main`, without a compiler.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::run;
use crate::testing::{errors_in, squeeze};

fn expand(args: TokenStream, item: impl ToTokens) -> String {
    squeeze(&run(args, &item.into_token_stream()))
}

fn messages(args: TokenStream) -> Vec<String> {
    errors_in(run(
        args,
        &quote!(
            async fn main() {}
        ),
    ))
}

#[test]
fn without_settings_the_environment_decides() {
    let expansion = expand(
        quote!(),
        quote!(
            async fn main() {}
        ),
    );
    for fragment in [
        "fnmain()->::std::process::ExitCode{",
        "asyncfnmain(){}",
        "package:::core::env!(\"CARGO_PKG_NAME\")",
        "mode:::core::option::Option::None,polling:&[],webhook:::core::option::Option::None,playground:&[],app:&[],",
        "::crare::router!()",
        "letreturned=main().await;",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn settings_become_values() {
    let expansion = expand(
        quote!(webhook(
            host = "example.com",
            secret = env("S"),
            port = 8443,
            asns = [62041],
            drop_pending = true,
            origin = asn,
            tls(cert = "c", key = "k"),
        )),
        quote!(
            async fn main(app: &mut App) -> Result<()> {
                Ok(())
            }
        ),
    );
    for fragment in [
        "mode:::core::option::Option::Some(::crare::__private::Mode::Webhook)",
        "polling:&[],webhook:::core::option::Option::Some(&[(\"host\",::crare::__private::Value::Str(\"example.com\"))",
        "(\"secret\",::crare::__private::Value::Env(\"S\"))",
        "(\"port\",::crare::__private::Value::Int(8443i64))",
        "(\"asns\",::crare::__private::Value::List(&[\"62041\"]))",
        "(\"drop_pending\",::crare::__private::Value::Bool(true))",
        "(\"origin\",::crare::__private::Value::Str(\"asn\"))",
        "(\"tls\",::crare::__private::Value::Call(\"tls\",&[(\"cert\",::crare::__private::Value::Str(\"c\"))",
        "letreturned=main(app).await;<Result<()>as::crare::__private::MainResult>::into_result(returned)",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn settings_of_the_app_stand_beside_the_source() {
    for args in [
        quote!(polling(timeout = 30), commands = manual),
        quote!(commands = manual, polling(timeout = 30)),
    ] {
        let expansion = expand(
            args,
            quote!(
                async fn main() {}
            ),
        );
        for fragment in [
            "polling:&[(\"timeout\",::crare::__private::Value::Int(30i64))]",
            "app:&[(\"commands\",::crare::__private::Value::Str(\"manual\"))]",
        ] {
            assert!(expansion.contains(fragment), "{fragment} in {expansion}");
        }
    }
}

#[test]
fn right_settings_pass() {
    for args in [
        quote!(polling),
        quote!(polling()),
        quote!(commands = manual),
        quote!(commands = "sync"),
        quote!(webhook(host = "example.com"), commands = env("MENU")),
        quote!(status = "127.0.0.1:9090"),
        quote!(polling, status = ":9090", commands = manual),
        quote!(status = "localhost:9090"),
        quote!(status = env("STATUS")),
        quote!(polling(timeout = 0, limit = 1)),
        quote!(polling(
            timeout = 50,
            limit = 100,
            allowed_updates = ["message", "some_new_kind"]
        )),
        quote!(polling(drop_pending = env("DROP"), delete_webhook = true)),
        quote!(playground),
        quote!(playground(
            listen = "[::1]:0",
            bot = "shop_bot",
            state = env("STATE")
        )),
        quote!(playground(listen = "localhost:8087"), commands = manual),
        quote!(webhook),
        quote!(webhook(host = "")),
        quote!(webhook(host = "1.2.3.4", listen = "127.0.0.1:0")),
        quote!(webhook(host = "[2001:db8::1]", listen = "[::1]:8846")),
        quote!(webhook(listen = ":8846")),
        quote!(webhook(listen = "localhost:8846")),
        quote!(webhook(listen = "unix:/run/bot.sock")),
        quote!(webhook(public_url = "https://example.com:8443/a/b?c=d")),
        quote!(webhook(public_url = "https://example.com")),
        quote!(webhook(secret = "Ab0_-", path = "/hook")),
        quote!(webhook(
            trusted_proxies = ["127.0.0.1", "10.0.0.0/8", "::1", "fc00::/7"]
        )),
        quote!(webhook(
            networks = [],
            ip = "203.0.113.7",
            max_connections = 100000
        )),
        quote!(webhook(
            origin = "any",
            client_ip_header = "X-Real-IP",
            allow_local = false
        )),
        quote!(webhook(
            tls(cert = "c", upload = true),
            body_limit = 1048576
        )),
    ] {
        let text = args.to_string();
        assert_eq!(messages(args), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn wrong_settings_are_told_with_the_right_ones() {
    for (args, part) in [
        (quote!(polling, webhook), "one source of updates"),
        (quote!(polling, polling), "given twice"),
        (quote!(wrap), "not supported yet"),
        (quote!(polling, playground), "one source of updates"),
        (
            quote!(playground(listen = "0.0.0.0:80")),
            "of this machine alone",
        ),
        (quote!(playground(bot = "shop")), "no username of a bot"),
        (quote!(state = "a"), "write `playground(state = ..)`"),
        (
            quote!(commands),
            "`commands` needs a value: `commands = manual`",
        ),
        (quote!(commands = true), "`commands` is `sync` or `manual`"),
        (quote!(commands = manul), "did you mean `manual`?"),
        (quote!(status = "9090"), "`9090` is no address to listen at"),
        (quote!(status = ":90900"), "65535"),
        (quote!(commands = sync, commands = sync), "given twice"),
        (
            quote!(comands = sync),
            "unknown setting `comands`: did you mean `commands`?",
        ),
        (quote!(webhok(host = "a")), "did you mean `webhook`?"),
        (quote!(host = "a"), "write `webhook(host = ..)`"),
        (quote!(timeout = 5), "write `polling(timeout = ..)`"),
        (quote!("polling"), "this is no source"),
        (quote!(webhook = "a"), "in parentheses: `webhook(..)`"),
        (quote!(polling(timeot = 1)), "did you mean `timeout`?"),
        (quote!(polling(timeout = 51)), "0 to 50 (seconds)"),
        (quote!(polling(timeout = -1)), "0 to 50"),
        (quote!(polling(timeout = "50")), "takes a whole number"),
        (quote!(polling(timeout = 5u8)), "a bare number"),
        (quote!(polling(timeout)), "needs a value"),
        (quote!(polling(timeout =)), "needs a value"),
        (quote!(polling(limit = 0)), "1 to 100"),
        (quote!(polling(limit = 1, limit = 2)), "given twice"),
        (
            quote!(polling(allowed_updates = ["mesage"])),
            "did you mean `message`?",
        ),
        (quote!(polling(drop_pending = "yes")), "`true` or `false`"),
        (
            quote!(webhook(host = "https://example.com/x")),
            "`host = \\\"example.com\\\"`",
        ),
        (quote!(webhook(host = "example.com/x")), "path = \\\"/x\\\""),
        (quote!(webhook(host = "example.com:8443")), "port = 8443"),
        (quote!(webhook(host = "example.com:8080")), "not 8080"),
        (quote!(webhook(host = "::1")), "in brackets"),
        (quote!(webhook(host = "exa mple.com")), "cannot have"),
        (quote!(webhook(port = 8080)), "443, 80, 88 and 8443"),
        (quote!(webhook(listen = "8846")), "`listen = \\\":8846\\\"`"),
        (
            quote!(webhook(listen = "127.0.0.1")),
            "`listen = \\\"127.0.0.1:8846\\\"`",
        ),
        (
            quote!(webhook(listen = "::1")),
            "`listen = \\\"[::1]:8846\\\"`",
        ),
        (quote!(webhook(listen = ":70000")), "0 to 65535"),
        (quote!(webhook(listen = "127.0.0.1:70000")), "0 to 65535"),
        (
            quote!(webhook(listen = "/run/bot.sock")),
            "unix:/run/bot.sock",
        ),
        (quote!(webhook(listen = "unix:")), "needs a path"),
        (quote!(webhook(listen = "http://a")), "is a URL"),
        (
            quote!(webhook(listen = "somewhere")),
            "nothing to listen on",
        ),
        (quote!(webhook(path = "hook")), "`path = \\\"/hook\\\"`"),
        (quote!(webhook(path = "/a b")), "cannot have ` `"),
        (
            quote!(webhook(public_url = "http://a.org/x")),
            "\\\"https://a.org/x\\\"",
        ),
        (
            quote!(webhook(public_url = "https://a.org:8080/x")),
            "not 8080",
        ),
        (quote!(webhook(secret = "a b")), "only `A` to `Z`"),
        (quote!(webhook(secret = "")), "1 to 256"),
        (
            quote!(webhook(secret = env())),
            "the name of one environment variable",
        ),
        (quote!(webhook(secret = 5)), "takes a string literal"),
        (quote!(webhook(asns = ["a"])), "a list of whole numbers"),
        (
            quote!(webhook(origin = telegram)),
            "`any`, `telegram_networks` or `asn`",
        ),
        (
            quote!(webhook(origin = "telegram_network")),
            "did you mean `telegram_networks`?",
        ),
        (
            quote!(webhook(trusted_proxies = "10.0.0.0/8")),
            "a list of string literals",
        ),
        (
            quote!(webhook(trusted_proxies = ["10.0.0.0/33"])),
            "0 to 32 bits",
        ),
        (
            quote!(webhook(networks = ["example.com"])),
            "neither an address nor a network",
        ),
        (quote!(webhook(ip = "::1")), "by IPv4 only"),
        (quote!(webhook(ip = "a")), "no IPv4 address"),
        (quote!(webhook(max_connections = 0)), "1 to 100000"),
        (quote!(webhook(tls(cert = "c"))), "needs `key` or `upload`"),
        (quote!(webhook(tls = true)), "settings in parentheses"),
        (
            quote!(webhook(tls(cert = "c", kye = "k"))),
            "did you mean `key`?",
        ),
        (
            quote!(webhook(client_ip_header = "X Real IP")),
            "cannot have ` `",
        ),
        (quote!(webhook(body_limit = 1)), "1024 to 67108864"),
        (quote!(webhook(1)), "this is no setting"),
        (quote!(webhook(host("a"))), "takes its value after `=`"),
    ] {
        let text = args.to_string();
        let found = messages(args);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
    }
}

#[test]
fn a_secret_is_never_repeated() {
    let found = messages(quote!(webhook(secret = "sesame!")));
    assert!(!found[0].contains("sesame"), "{found:?}");
}

#[test]
fn a_main_is_there_whatever_is_wrong() {
    for item in [
        quote!(
            async fn main(app: App) {
                body
            }
        ),
        quote!(
            fn main() {
                body
            }
        ),
        quote!(
            async fn main<T>(a: &mut App, b: T) {
                body
            }
        ),
    ] {
        let expansion = expand(quote!(), &item);
        assert!(expansion.contains("compile_error"), "{expansion}");
        assert!(expansion.contains("fnmain(){"), "{expansion}");
        assert!(expansion.contains(&squeeze(&item)), "{expansion}");
    }
    let expansion = expand(
        quote!(),
        quote!(
            struct A;
        ),
    );
    assert!(expansion.contains("structA;fnmain(){}"), "{expansion}");
}
