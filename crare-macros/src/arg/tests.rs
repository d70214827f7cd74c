//! From a type to its implementation of `Arg`, without a compiler.

use proc_macro2::TokenStream;
use quote::quote;

use super::model::code_of;
use super::run;
use crate::testing::{errors_in, squeeze};

fn expand(item: TokenStream) -> String {
    squeeze(&run(item))
}

fn messages(item: TokenStream) -> Vec<String> {
    errors_in(run(item))
}

#[test]
fn a_variant_has_a_code_and_names() {
    let expansion = expand(quote! {
        enum Size {
            S,
            #[arg(alias = ["mid", "middle size"])]
            Medium,
            #[arg(name = "XL", code = "x")]
            ExtraLarge,
        }
    });
    for fragment in [
        "implSize{".replace("impl", "impl::crare::__private::Argfor"),
        "constLONGEST:::core::option::Option<usize>=::core::option::Option::Some(2usize);".into(),
        "constCHOICES:&'staticstr=\"s|medium|XL\";".into(),
        format!("::crare::__private::choice(text,&[\"s\",\"{}\",\"x\"],", code_of("medium")),
        "&[(\"s\",0usize),(\"medium\",1usize),(\"mid\",1usize),(\"middlesize\",1usize),(\"XL\",2usize),(\"extra_large\",2usize)])?;".into(),
        "matchindex{0usize=>Self::S,1usize=>Self::Medium,_=>Self::ExtraLarge,}".into(),
        "Self::ExtraLarge=>\"x\",".into(),
    ] {
        assert!(expansion.contains(&fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn a_newtype_leaves_all_to_the_inner_type() {
    let expansion = expand(quote!(
        pub(crate) struct ItemId(pub u32);
    ));
    for fragment in [
        "constLONGEST:::core::option::Option<usize>=<u32as::crare::__private::Arg>::LONGEST;",
        "<u32as::crare::__private::Arg>::read(text).map(Self)",
        "<u32as::crare::__private::Arg>::write(&self.0,out);",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn codes_never_change() {
    // Buttons that were sent hold them.
    assert_eq!(code_of("s"), "s");
    assert_eq!(code_of("xxl"), "xxl");
    assert_eq!(code_of("a_b"), "Mz");
    assert_eq!(code_of("large"), "Oi");
    assert_eq!(code_of("extra_large"), "j7");
    assert_eq!(code_of("größe").len(), 2);
}

#[test]
fn one_variant_needs_no_index() {
    let expansion = expand(quote!(
        enum Only {
            All,
        }
    ));
    assert!(
        expansion.contains("matchindex{_=>Self::All,}"),
        "{expansion}"
    );
}

#[test]
fn a_shown_name_leaves_the_own_one_to_others() {
    let expansion = expand(quote!(
        enum Size {
            #[arg(name = "two", code = "x")]
            One,
            #[arg(name = "one", code = "y")]
            Two,
        }
    ));
    assert!(
        expansion.contains("&[(\"two\",0usize),(\"one\",1usize)]"),
        "{expansion}"
    );
}

#[test]
fn types_are_checked() {
    for (item, part) in [
        (
            quote!(
                struct A;
            ),
            "derive `Arg` for an enum or for `struct A(u32);`",
        ),
        (
            quote!(
                struct A(u32, u32);
            ),
            "an argument is one value",
        ),
        (
            quote!(
                struct A {
                    id: u32,
                }
            ),
            "write `struct A(u32);`",
        ),
        (
            quote!(
                struct A {
                    id: u32,
                    n: u8,
                }
            ),
            "an argument is one value",
        ),
        (
            quote!(
                union A {
                    a: u32,
                }
            ),
            "a union has no text form",
        ),
        (
            quote!(
                struct A<T>(T);
            ),
            "cannot be generic",
        ),
        (
            quote!(
                #[arg(name = "a")]
                struct A(u8);
            ),
            "belongs on the variants",
        ),
        (
            quote!(
                struct A(#[arg(name = "a")] u8);
            ),
            "belongs on the variants",
        ),
        (
            quote!(
                enum A {}
            ),
            "has no variants",
        ),
        (
            quote!(
                enum A {
                    B(u32),
                }
            ),
            "write `B` alone",
        ),
        (
            quote!(
                enum A {
                    B { c: u32 },
                }
            ),
            "write `B` alone",
        ),
    ] {
        let text = item.to_string();
        let found = messages(item.clone());
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
        assert!(expand(item).contains("::crare::__private::Arg"));
    }
}

#[test]
fn variants_are_checked() {
    for (first, second, part) in [
        (
            quote!(name = "b"),
            quote!(),
            "`b` is a name of `A` already, in any letter case",
        ),
        (
            quote!(alias = ["x", "y"]),
            quote!(alias = "Y"),
            "`Y` is a name of `A` already",
        ),
        (quote!(alias = "a"), quote!(), "is called `a` already"),
        (
            quote!(code = "x"),
            quote!(code = "x"),
            "`x` is the code of `A` already",
        ),
        (
            quote!(code = "b"),
            quote!(name = "other"),
            "the code of `B` would be `b`, like that of `A`",
        ),
        (
            quote!(code = "other"),
            quote!(alias = "other"),
            "the code `other` is a name of `B`",
        ),
        (
            quote!(name = "first"),
            quote!(alias = "a"),
            "the code of `A` is `a`, which is a name of `B`",
        ),
        (quote!(code = ""), quote!(), "1 to 8 characters, this has 0"),
        (
            quote!(code = "123456789"),
            quote!(),
            "1 to 8 characters, this has 9",
        ),
        (quote!(code = "a-b"), quote!(), "not `-`"),
        (quote!(name = " "), quote!(), "an empty name"),
        (quote!(name = " x"), quote!(), "`name = \\\"x\\\"`"),
        (quote!(alias = "x\n y"), quote!(), "cannot have `\\\\n`"),
        (quote!(alias = "x|y"), quote!(), "cannot have `|`"),
        (quote!(nam = "x"), quote!(), "did you mean `name`?"),
        (
            quote!(zebra = "x"),
            quote!(),
            "a variant has `name`, `alias` and `code`",
        ),
        (quote!(name = "x", name = "y"), quote!(), "given twice"),
        (
            quote!(alias = "x", alias = "y"),
            quote!(),
            "all in one list",
        ),
        (quote!(name), quote!(), "takes its text after `=`"),
        (quote!(name = 5), quote!(), "`name` takes a string literal"),
        (
            quote!(alias = [x]),
            quote!(),
            "a string literal or a list of them",
        ),
        (quote!("x"), quote!(), "this is no setting of a variant"),
    ] {
        let item = quote!(
            enum Choice {
                #[arg(#first)]
                A,
                #[arg(#second)]
                B,
            }
        );
        let text = item.to_string();
        let found = messages(item);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
    }
}

#[test]
fn parentheses_are_asked_for() {
    let found = messages(quote!(
        enum A {
            #[arg]
            B,
        }
    ));
    assert!(found.len() == 1 && found[0].contains("with parentheses"));
}

#[test]
fn all_mistakes_are_told_at_once() {
    let found = messages(quote!(
        enum A<T> {
            #[arg(code = "-", name = "")]
            B(T),
            #[arg(cod = "x")]
            C,
        }
    ));
    assert_eq!(found.len(), 5, "{found:#?}");
}
