use proc_macro2::TokenStream;
use quote::quote;

use super::run;
use crate::testing::{errors_in, squeeze};

#[allow(clippy::needless_pass_by_value, reason = "`quote!` makes values")]
fn expansion(args: TokenStream, item: TokenStream) -> String {
    squeeze(&run(args, &item))
}

#[test]
fn a_test_is_given_its_people() {
    let expansion = expansion(
        quote!(),
        quote! {
            #[should_panic]
            async fn buying(mut alice: Actor, mary_ann: Actor, _club: Group) -> Result<()> { alice. }
        },
    );
    for fragment in [
        "#[should_panic]#[::core::prelude::v1::test]fnbuying()->Result<()>{",
        "asyncfnbuying(mutalice:Actor,mary_ann:Actor,_club:Group)->Result<()>{alice.}",
        "TestSettings{real_time:false}",
        "::crare::testing::Scene::of(::crare::router!(crate)).await",
        "<Actoras::crare::__private::FromScene>::from_scene(&scene,\"Alice\").await",
        "from_scene(&scene,\"MaryAnn\")",
        "from_scene(&scene,\"Club\")",
        "scene.ends().await",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn options_are_followed() {
    for (args, fragment) in [
        (quote!(app = shop::make), "Scene::of(shop::make()).await"),
        (quote!(app = router![a, b]), "Scene::of(router![a,b]).await"),
        (
            quote!(app = make(1, 2).await, sockets),
            "Scene::of(make(1,2).await).sockets().await",
        ),
        (
            quote!(username = "shop_bot"),
            ".username(\"shop_bot\").await",
        ),
        (quote!(webhook), ".webhook().await"),
        (quote!(webhook), "real_time:true"),
        (quote!(sockets), "real_time:true"),
        (quote!(real_time), "real_time:true"),
    ] {
        let text = args.to_string();
        let expansion = expansion(
            args,
            quote!(
                async fn a() {}
            ),
        );
        assert!(
            expansion.contains(fragment),
            "{text}: {fragment} in {expansion}"
        );
    }
}

#[test]
fn mistakes_are_told() {
    let good = || {
        quote!(
            async fn a(mut alice: Actor) {}
        )
    };
    for (args, item, part) in [
        (
            quote!(),
            quote!(
                struct A;
            ),
            "belongs on an `async fn`",
        ),
        (
            quote!(),
            quote!(
                fn a() {}
            ),
            "must be `async`",
        ),
        (
            quote!(),
            quote!(
                async fn a<T>() {}
            ),
            "cannot be generic",
        ),
        (
            quote!(),
            quote!(
                async fn a(&self) {}
            ),
            "cannot take `self`",
        ),
        (
            quote!(),
            quote!(
                #[test]
                async fn a() {}
            ),
            "a test already",
        ),
        (
            quote!(),
            quote!(
                async fn a(alice: &mut Actor) {}
            ),
            "by value",
        ),
        (
            quote!(),
            quote!(
                async fn a(_: Actor) {}
            ),
            "has a name",
        ),
        (
            quote!(),
            quote!(
                async fn a(Wrap(x): Wrap) {}
            ),
            "has a name",
        ),
        (
            quote!(),
            quote!(
                async fn a(x: impl Actor) {}
            ),
            "name the type",
        ),
        (quote!(ap = x), good(), "did you mean `app`?"),
        (
            quote!(zebra),
            good(),
            "unknown option `zebra`: a test has `app = make_app`",
        ),
        (quote!("x"), good(), "no option of a test"),
        (quote!(app), good(), "`app` makes the bot"),
        (quote!(app = ), good(), "`app` makes the bot"),
        (quote!(app = "x"), good(), "`app` makes the bot"),
        (quote!(sockets = true), good(), "`sockets` stands alone"),
        (quote!(sockets, sockets), good(), "given twice"),
        (quote!(username = "shop"), good(), "ends in `bot`"),
        (quote!(username = shop_bot), good(), "is a text"),
    ] {
        let text = format!("{args} {item}");
        let found = errors_in(run(args, &item));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
    }
}
