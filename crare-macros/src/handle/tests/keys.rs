//! What tells two routes of a list apart.

use quote::quote;

use super::{expand, message};

fn keys(args: proc_macro2::TokenStream) -> Vec<String> {
    let expansion = expand(
        args,
        quote!(
            async fn any(a: Size) {}
        ),
    );
    let Some((_, rest)) = expansion.split_once("__KEYS:&'static[::crare::__private::Key]=&[")
    else {
        panic!("{expansion}");
    };
    let list = rest.split("];").next().unwrap_or_default();
    list.split("::crare::__private::Key::new")
        .skip(1)
        .map(|key| key.trim_end_matches(',').replace('"', ""))
        .collect()
}

#[test]
fn keys_say_kind_value_and_guards() {
    for (args, expected) in [
        (quote!(on_text), &["(endpoint,on_text,)"][..]),
        (quote!(on_album), &["(endpoint,on_album,)"]),
        (
            quote!(edited(channel(on_photo))),
            &["(editedchannelendpoint,on_photo,)"],
        ),
        (
            quote!(command = ["add {a}", "sum {a}"], alias = "plus"),
            &["(command/,add,)", "(command/,sum,)", "(command/,plus,)"],
        ),
        (
            quote!(command = "Add", prefix = ["!", "."]),
            &["(command!,add,)", "(command.,add,)"],
        ),
        (
            quote!(command = "Add", prefix = "!", case = sensitive),
            &["(case-sensitivecommand!,Add,)"],
        ),
        (quote!(callback = "buy/{a}"), &["(callback,buy/{},)"]),
        (quote!(inline = "find  {a}"), &["(inline,find{},)"]),
        (quote!(text = ["x", "y"]), &["(text,x,)", "(text,y,)"]),
        (
            quote!(
                on_text,
                not(reply),
                from = owner | admin,
                chat = private,
                priority = 3
            ),
            &["(endpoint,on_text,chat=private,from=admin|owner,not(reply))"],
        ),
        (quote!(on_text, also), &[]),
    ] {
        let text = args.to_string();
        let found = keys(args);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_order_of_guards_does_not_matter() {
    assert_eq!(
        keys(quote!(on_text, when = f(1, 2), any(reply, forwarded))),
        keys(quote!(on_text, any(forwarded, reply), when = f(1, 2))),
    );
    assert_ne!(
        keys(quote!(on_text, when = f)),
        keys(quote!(on_text, when = g))
    );
}

#[test]
fn one_function_has_every_trigger_once() {
    for (first, second, part) in [
        (quote!(on_text), quote!(on_text), "the trigger `on_text`"),
        (
            quote!(command = ["a", "b"]),
            quote!(command = "c", alias = "b"),
            "the command `b`",
        ),
        (
            quote!(command = "a", alias = "a"),
            quote!(on_text),
            "the command `a`",
        ),
        (
            quote!(text = ["a", "a"]),
            quote!(on_text),
            "the text \\\"a\\\"",
        ),
        (
            quote!(command = ["Add", "add"], prefix = ["!", "."]),
            quote!(on_text),
            "the command `add`",
        ),
        (
            quote!(on_text, reply, forwarded),
            quote!(on_text, forwarded, reply),
            "the trigger `on_text`",
        ),
    ] {
        let message = message(
            first,
            quote!(
                #[handle(#second)]
                async fn any() {}
            ),
        );
        assert!(message.contains(part), "{part} in {message}");
    }
    let expansion = expand(
        quote!(on_text, chat = private),
        quote!(
            #[handle(on_text, from = admin)]
            #[handle(edited(on_text))]
            async fn any() {}
        ),
    );
    assert!(!expansion.contains("compile_error"), "{expansion}");
}
