//! Arguments from patterns: how they are read, and what builds them.

use proc_macro2::TokenStream;
use quote::quote;

use super::{expand, message, messages};

fn has(expansion: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn holes_are_matched_by_name() {
    let expansion = expand(
        quote!(command = "add {a} {b}"),
        quote!(
            async fn add(b: f64, user: User, mut a: f64) -> String {}
        ),
    );
    has(
        &expansion,
        &[
            "Trigger::command(\"add{a}{b}\")",
            "Key::new(\"command/\",\"add\",\"\")",
            "fn__read0(found:&::crare::__private::Captured<'_>)->::core::result::Result<(f64,f64,),::crare::__private::ArgError>{",
            "{use::crare::__private::ByFromStras_;use::crare::__private::ByNothingas_;::core",
            "::crare::__private::Probe::<f64>::new().one(found,0usize,\"a\")?,",
            "::crare::__private::Probe::<f64>::new().one(found,1usize,\"b\")?,",
            "let(arg2,arg0,)=Self::__read0(&ctx.captured())?;",
            "letarg1:User=::crare",
            "add(arg0,arg1,arg2).await",
            ".reads(|found|Self::__read0(found).map(::core::mem::drop),&[::crare::__private::Probe::<f64>::new().choices(),::crare::__private::Probe::<f64>::new().choices()])",
            ".needs(|needs|{::crare::__private::Needing::<User>::new().needs(needs);})",
        ],
    );
    assert!(!expansion.contains("fndata"));
}

#[test]
fn optional_ones_and_the_rest() {
    let expansion = expand(
        quote!(command = "do {r#a?}"),
        quote!(
            async fn go() {}
        ),
    );
    assert!(expansion.contains("isnonameofanargument"));
    let expansion = expand(
        quote!(command = "do {type} {n?} {rest..}"),
        quote!(
            async fn go(rest: Vec<u8>, n: std::option::Option<u8>, r#type: String) {}
        ),
    );
    has(
        &expansion,
        &[
            "Result<(String,::core::option::Option<u8>,::std::vec::Vec<u8>,),",
            "Probe::<String>::new().one(found,0usize,\"type\")?",
            "Probe::<u8>::new().maybe(found,1usize,\"n\")?",
            "Probe::<u8>::new().all(found,2usize,\"rest\")?",
        ],
    );
    for (ty, read) in [
        (quote!(String), "Probe::<String>::new().one(found,0usize"),
        (
            quote!(Option<String>),
            "Probe::<String>::new().maybe(found,0usize",
        ),
    ] {
        let expansion = expand(
            quote!(command = "say {text..}"),
            quote!(
                async fn say(text: #ty) {}
            ),
        );
        has(&expansion, &[read]);
    }
}

#[test]
fn groups_of_a_regex_are_arguments() {
    let expansion = expand(
        quote!(regex = r"^#(?<tag>\w+)( (?<n>\d+))?"),
        quote!(
            async fn tag(tag: String, n: Option<u8>) {}
        ),
    );
    has(
        &expansion,
        &[
            "Probe::<String>::new().one(found,0usize,\"tag\")?",
            "Probe::<u8>::new().maybe(found,1usize,\"n\")?",
        ],
    );
}

#[test]
fn buttons_are_built_from_the_pattern() {
    let expansion = expand(
        quote!(callback = "buy/{item}/{note}"),
        quote!(
            pub async fn buy(note: String, item: Option<u32>, q: CallbackQuery) {}
        ),
    );
    has(
        &expansion,
        &[
            "const__LONGEST0:&'static[::core::option::Option<usize>]=&[<Option<u32>as::crare::__private::Arg>::LONGEST,<Stringas::crare::__private::Arg>::LONGEST];",
            "#[doc=\"Thecallbackdataofabuttonthat`buy`takes:`buy/{item}/{note}`.\"]",
            "pubfndata(item:Option<u32>,note:impl::core::convert::Into<String>)->::crare::__private::CallbackDataOf<{::crare::__private::bounded(buy::__LONGEST0)}>{",
            "letnote:String=note.into();",
            "::crare::__private::callback_data::<{::crare::__private::bounded(buy::__LONGEST0)}>(&[\"buy/\",\"/\",\"\"],&[::crare::__private::Probe::<Option<u32>>::new().value(&item),::crare::__private::Probe::<String>::new().value(&note)])",
            "const_:()=::crare::__private::assert_fits(64usize,&[\"buy/\",\"/\",\"\"],buy::__LONGEST0);",
        ],
    );
    let expansion = expand(
        quote!(callback = ["help", "?"]),
        quote! {
            #[handle(start = "ref_{code}")]
            async fn help(code: u32) {}
        },
    );
    assert!(expansion.contains("`code`isnotinthepattern"));
    let expansion = expand(
        quote!(callback = ["help", "?"]),
        quote! {
            #[handle(start = "ref")]
            async fn help() {}
        },
    );
    has(
        &expansion,
        &[
            "pubfndata()->::crare::__private::CallbackDataOf<true>{::crare::__private::callback_data::<true>(&[\"help\"],&[])}",
            "pubfnpayload()->::crare::__private::StartPayloadOf<true>{::crare::__private::start_payload::<true>(&[\"ref\"],&[])}",
        ],
    );
    assert!(!expansion.contains("assert_fits"));
}

#[test]
fn each_attribute_has_its_reader_and_only_the_first_builds() {
    let expansion = expand(
        quote!(command = "buy {item}"),
        quote! {
            #[handle(callback = ["buy/{item}", "get/{item}"])]
            #[handle(callback = "b/{item}")]
            async fn buy(item: u32) {}
        },
    );
    has(&expansion, &["__read0", "__read1", "__read2"]);
    assert_eq!(expansion.matches("assert_fits").count(), 3);
    assert_eq!(expansion.matches("pubfndata").count(), 1);
    assert!(expansion.contains("buy::__LONGEST1"));
}

#[test]
fn patterns_and_arguments_have_to_agree() {
    let cases: [(TokenStream, TokenStream, &str); 20] = [
        (
            quote!(command = "add {a} {b}"),
            quote!(a: u8),
            "`{b}` has no argument: add `b: ..` to the function",
        ),
        (
            quote!(command = "add {a?}"),
            quote!(),
            "`{a?}` has no argument: add `a: Option<..>` to the function",
        ),
        (
            quote!(command = "add {amount}"),
            quote!(amuont: u8),
            "`{amount}` has no argument: did you mean `amuont`?",
        ),
        (
            quote!(command = "add {a}"),
            quote!(_a: Size),
            "did you mean `_a`?",
        ),
        (
            quote!(command = "add {a}"),
            quote!(a: u8, c: Option<u8>),
            "`c` is not in the pattern: write `{c}` into it",
        ),
        (
            quote!(command),
            quote!(a: u8, b: Option<u8>, c: Vec<Duration>),
            "`command` alone takes no arguments: write `command = \\\"any {a} {b?} {c..}\\\"`",
        ),
        (
            quote!(command = "add"),
            quote!(a: std::time::Duration),
            "`a` is not in the pattern",
        ),
        (
            quote!(callback = "buy"),
            quote!(a: String),
            "`a` is not in the pattern",
        ),
        (
            quote!(inline = ""),
            quote!(a: String),
            "`a` is not in the pattern",
        ),
        (
            quote!(regex = "(?<a>.)"),
            quote!(),
            "the group `a` has no argument: add `a: String` to the function, or leave the name out, `(?:..)`",
        ),
        (
            quote!(regex = "(?<a>.)?"),
            quote!(),
            "add `a: Option<String>` to the function",
        ),
        (
            quote!(regex = "(?<tag>.)"),
            quote!(tags: String),
            "the group `tag` has no argument: did you mean `tags`?",
        ),
        (
            quote!(regex = "(.)"),
            quote!(tag: String),
            "`tag` is no group of the regex: write `(?<tag>..)` into it",
        ),
        (
            quote!(regex = "(?<a>.)|b"),
            quote!(a: u8),
            "the group `a` may be left out of a match: write `a: Option<u8>`",
        ),
        (
            quote!(command = "add {a?}"),
            quote!(a: Vec<u8>),
            "`{a?}` may be left out: write `a: Option<Vec<u8>>`",
        ),
        (
            quote!(command = "add {a}"),
            quote!(a: Option<u8>),
            "`{a}` is always there: write `{a?}` in the pattern, or `a: u8`",
        ),
        (
            quote!(command = "add {a}"),
            quote!(a: &str),
            "a handler takes its arguments by value: write `String`",
        ),
        (
            quote!(command = ["add {a}", "sum {b}"]),
            quote!(a: u8),
            "the texts of one list have the same arguments in the same order, the first has `{a}`",
        ),
        (
            quote!(callback = ["buy", "get/{a}"]),
            quote!(),
            "the first has none",
        ),
        (
            quote!(start = "ref_{code}"),
            quote!(User(code): User),
            "`{code}` has no argument: add `code: ..` to the function",
        ),
    ];
    for (args, params, part) in cases {
        let message = message(
            args,
            quote!(
                async fn any(#params) {}
            ),
        );
        assert!(message.contains(part), "{part} in {message}");
    }
}

#[test]
fn an_argument_is_told_once() {
    let found = messages(
        quote!(command = "add"),
        quote! {
            #[handle(callback = "add")]
            async fn add(a: u8) {}
        },
    );
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn other_types_are_extracted() {
    let expansion = expand(
        quote!(command = "add"),
        quote!(
            async fn add(size: Size, Text(a): Text, b: Option<User>) {}
        ),
    );
    assert!(!expansion.contains("compile_error"), "{expansion}");
    assert!(!expansion.contains("__read"));
}
