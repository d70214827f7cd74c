//! From attribute and module to the expansion, without a compiler.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::run;
use crate::testing::{errors_in, squeeze};

fn expand(args: TokenStream, item: &TokenStream) -> String {
    squeeze(&run(args, item))
}

fn messages(args: TokenStream, item: &TokenStream) -> Vec<String> {
    errors_in(run(args, item))
}

fn has(expansion: &str, fragments: &[&str]) {
    for fragment in fragments {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn the_group_stands_beside_the_module() {
    let expansion = expand(
        quote!(guard = is_admin, wrap = [audit, limit(3)], guard = fast),
        &quote! {
            /// For admins
            #[cfg(unix)]
            pub(crate) mod admin { use super::*; }
        },
    );
    has(
        &expansion,
        &[
            "#[cfg(unix)]#[doc(hidden)]#[allow(dead_code,non_snake_case)]fn__routes_admin(route:::crare::__private::Route)->::crare::__private::Route{",
            "letroute=route.within(GROUP.get_or_init(||::crare::__private::Group::new().guard(::crare::__private::Guard::when(\"is_admin\",is_admin)).guard(::crare::__private::Guard::when(\"fast\",fast)).wrap(\"audit\",audit).wrap(\"limit(3)\",limit(3))));route}",
            "#[doc=r\"Foradmins\"]#[cfg(unix)]pub(crate)modadmin{usesuper::*;",
            "pubconst__KEYS:&'static[::crare::__private::Key]={constPARTS:&[&[::crare::__private::Key]]=&[];",
            "pubfn__mount(router:&mut::crare::__private::Router){}",
        ],
    );
}

#[test]
fn all_guards_of_handlers_are_there() {
    let expansion = expand(
        quote!(
            chat = private | group,
            any(from = admin, when = |c: &Context, _x| f::<A, B>(c)),
            guard = |c: &Context, _x| g::<A, B>(c),
            not(forwarded),
        ),
        &quote!(
            mod admin {
                #[handle(command)]
                async fn ban() {}
            }
        ),
    );
    has(
        &expansion,
        &[
            "Group::new().guard(::crare::__private::Guard::chat(&[::crare::__private::ChatType::Group,::crare::__private::ChatType::Private,::crare::__private::ChatType::Supergroup]))",
            ".guard(::crare::__private::Guard::any([::crare::__private::Guard::admin(),::crare::__private::Guard::when(",
            "|c:&Context,_x|g::<A,B>(c))).guard(::crare::__private::Guard::not(::crare::__private::Guard::forwarded())",
            "__group(super::__routes_admin,\"\",\"any(from=admin,when=|c:&Context,_x|f::<A,B>(c)),chat=group|private|supergroup,not(forwarded),when=|c:&Context,_x|g::<A,B>(c)\")",
        ],
    );
}

#[test]
fn without_conditions_nothing_is_put_around() {
    let expansion = expand(
        quote!(),
        &quote!(
            mod r#match {}
        ),
    );
    has(&expansion, &["fn__routes_match(route:", "{route}"]);
}

#[test]
fn every_handler_is_told() {
    let expansion = expand(
        quote!(guard = b, guard = a, prefix = "admin_"),
        &quote! {
            mod admin {
                #![allow(dead_code)]
                use super::{A, B};
                #[handle]
                async fn one() {}
                #[handle()]
                #[doc = "x"]
                pub async fn two() { user. }
                #[handle(command)]
                #[crare::handle(on_text,)]
                #[cfg(windows)]
                pub(super) async fn three() -> [u8; { 3 }] {}
                #[::crare::handle(on_photo)]
                const unsafe extern "C" fn four() {}
                #[other::handle(x)]
                #[handle = "x"]
                #[handled(y)]
                async fn five() {}
                struct Six { a: u8 }
                #[gate]
                fn seven(u: &Update) -> bool { true }
                fn eight() {}
            }
        },
    );
    let group = "__group(super::__routes_admin,\"admin_\",\"when=a,when=b\")";
    for fragment in [
        "#![allow(dead_code)]usesuper::{A,B};",
        "#[handle(GROUP)]asyncfnone(){}",
        "#[handle(GROUP)]#[doc=\"x\"]pubasyncfntwo(){user.}",
        "#[handle(command,GROUP)]#[crare::handle(on_text,GROUP)]#[cfg(windows)]pub(super)asyncfnthree()->[u8;{3}]{}",
        "#[::crare::handle(on_photo,GROUP)]constunsafeextern\"C\"fnfour(){}",
        "#[other::handle(x)]#[handle=\"x\"]#[handled(y)]asyncfnfive(){}",
        "structSix{a:u8}#[gate]fnseven(u:&Update)->bool{true}fneight(){}",
        "=&[one::__KEYS,two::__KEYS,#[cfg(windows)]three::__KEYS,four::__KEYS,five::__KEYS,seven::__KEYS];",
        "&::crare::__private::concat_keys::<{::crare::__private::count_keys(PARTS)}>(PARTS)",
        "{one::__mount(router);two::__mount(router);#[cfg(windows)]three::__mount(router);four::__mount(router);five::__mount(router);seven::__mount(router);}",
    ] {
        has(&expansion, &[&fragment.replace("GROUP", group)]);
    }
}

#[test]
fn inner_modules_belong_to_it() {
    let expansion = expand(
        quote!(guard = a),
        &quote! {
            mod admin {
                #[cfg(unix)]
                pub mod inner {
                    #[handle(command)]
                    async fn ban() {}
                    mod deep { #[handle(on_text)] async fn all() {} }
                }
                mod plain { fn f() {} }
            }
        },
    );
    has(
        &expansion,
        &[
            "#[handle(command,__group(super::super::__routes_admin,\"\",\"when=a\"))]",
            "#[handle(on_text,__group(super::super::super::__routes_admin,\"\",\"when=a\"))]",
            "modplain{fnf(){}}",
            "=&[#[cfg(unix)]inner::__KEYS];",
            "=&[ban::__KEYS,deep::__KEYS];",
            "=&[all::__KEYS];",
            "{#[cfg(unix)]inner::__mount(router);}",
        ],
    );
}

#[test]
fn groups_are_put_into_one_another() {
    let outer = run(
        quote!(guard = a, prefix = "x_", wrap = w),
        &quote! {
            mod outer {
                mod between {
                    #[routes]
                    pub mod inner { #[handle(command)] async fn ban() {} }
                }
                #[routes(guard = b, prefix = "y_")]
                mod second { #[handle(command)] async fn ban() {} }
            }
        },
    );
    has(
        &squeeze(&outer),
        &[
            "#[routes(__group(super::super::__routes_outer,\"x_\",\"when=a\"))]pubmodinner{#[handle(command)]asyncfnban(){}}",
            "#[routes(guard=b,prefix=\"y_\",__group(super::__routes_outer,\"x_\",\"when=a\"))]modsecond{#[handle(command)]",
            "=&[between::__KEYS,second::__KEYS];",
            "=&[inner::__KEYS];",
        ],
    );
    let second = expand(
        quote!(
            guard = b,
            prefix = "y_",
            __group(super::__routes_outer, "x_", "when = a")
        ),
        &quote!(
            mod second {
                #[handle(command)]
                async fn ban() {}
            }
        ),
    );
    has(
        &second,
        &[
            "letroute=route.within(GROUP.get_or_init(||::crare::__private::Group::new().guard(::crare::__private::Guard::when(\"b\",b))));super::__routes_outer(route)}",
            "#[handle(command,__group(super::__routes_second,\"x_y_\",\"when=a,when=b\"))]",
        ],
    );
    let bare = expand(
        quote!(__group(super::__routes_outer, "", "")),
        &quote!(
            mod bare {}
        ),
    );
    has(&bare, &["{super::__routes_outer(route)}"]);
}

#[test]
fn conditional_attributes_are_told_too() {
    let expansion = expand(
        quote!(),
        &quote! {
            mod admin {
                #[cfg_attr(unix, handle(command), doc = "x")]
                async fn one() {}
                #[cfg_attr(unix, handle(command))]
                #[cfg_attr(all(windows, test), handle(on_text))]
                async fn two() {}
                #[handle(command)]
                #[cfg_attr(unix, handle(on_text))]
                async fn three() {}
            }
        },
    );
    has(
        &expansion,
        &[
            "#[cfg_attr(unix,handle(command,__group(super::__routes_admin,\"\",\"\")),doc=\"x\")]asyncfnone(){}",
            "=&[#[cfg(any(unix))]one::__KEYS,#[cfg(any(unix,all(windows,test)))]two::__KEYS,three::__KEYS];",
        ],
    );
}

#[test]
fn what_a_macro_passed_on_is_seen() {
    let function = TokenTree::Group(proc_macro2::Group::new(
        proc_macro2::Delimiter::None,
        quote!(
            #[handle(command)]
            async fn one() {}
        ),
    ));
    let visibility = TokenTree::Group(proc_macro2::Group::new(
        proc_macro2::Delimiter::None,
        quote!(pub),
    ));
    let expansion = expand(
        quote!(),
        &quote!(mod admin { #[handle(on_text)] #function #[handle(on_text)] #visibility async fn two() {} }),
    );
    has(
        &expansion,
        &[
            "#[handle(on_text,__group(super::__routes_admin,\"\",\"\"))]#[handle(command,__group(",
            "=&[one::__KEYS,two::__KEYS];",
        ],
    );
}

#[test]
fn attributes_are_checked() {
    let module = quote!(
        mod admin {
            #[handle(command)]
            async fn ban() {}
        }
    );
    for (args, part) in [
        (quote!(guard), "`guard` needs a value: `guard = is_admin`"),
        (quote!(guard =), "needs a value"),
        (quote!(guard("x")), "takes its value after `=`"),
        (quote!(guard = "x"), "`guard` takes a function"),
        (quote!(wrap = [audit, "x"]), "`wrap` takes middleware"),
        (quote!(wrap = a, wrap = b), "`wrap` is given twice"),
        (quote!(chat = privat), "did you mean `private`?"),
        (quote!(any(zebra)), "unknown guard `zebra`"),
        (quote!(when), "`when` needs a value"),
        (quote!(manual), "belongs to a handler of its own"),
        (quote!(command = "x"), "belongs to a handler of its own"),
        (quote!(prefix), "`prefix` takes a string literal"),
        (quote!(prefix = admin), "`prefix` takes a string literal"),
        (quote!(prefix = "a", prefix = "b"), "given twice"),
        (quote!(prefix = ""), "an empty prefix"),
        (quote!(prefix = "/admin"), "`prefix = \\\"admin\\\"`"),
        (quote!(prefix = "a b"), "cannot have ` `"),
        (quote!(prefix = "{a}"), "cannot have `{`"),
        (quote!(prefix = "admin/"), "write `prefix = \\\"admin_\\\"`"),
        (quote!(priority = 5), "belongs to a handler of its own"),
        (quote!(gaurd = is_admin), "did you mean `guard`?"),
        (
            quote!(zebra = 5),
            "unknown option `zebra`: write `guard = is_admin`",
        ),
        (quote!("admin"), "says nothing about a group"),
        (quote!(__group(1)), "written by an outer"),
        (quote!(guard = a,, ), "nothing stands before this comma"),
    ] {
        let text = args.to_string();
        let found = messages(args.clone(), &module);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
        // The module is there and can be listed, its handlers find the group.
        has(
            &expand(args, &module),
            &[
                "fn__routes_admin(route",
                "modadmin{#[handle(command,__group(",
                "ban::__mount(router)",
            ],
        );
    }
}

#[test]
fn a_prefix_for_buttons_only_may_have_other_characters() {
    let found = |handler: TokenStream| {
        messages(
            quote!(prefix = "admin/"),
            &quote!(mod admin { mod inner { #handler async fn ban() {} } }),
        )
        .len()
    };
    assert_eq!(found(quote!(#[handle(callback = "ban")])), 0);
    assert_eq!(found(quote!(#[handle(edited(command = "ban"))])), 1);
    assert_eq!(found(quote!(#[cfg_attr(unix, crare::handle(command))])), 1);
}

#[test]
fn modules_are_checked() {
    for (item, part) in [
        (
            quote!(
                mod admin;
            ),
            "write the module here, `mod admin { .. }`",
        ),
        (
            quote!(
                async fn admin() {}
            ),
            "belongs on a module",
        ),
        (
            quote!(
                #[routes(guard = b)]
                mod admin {}
            ),
            "a module has one `#[routes(..)]`",
        ),
        (
            quote!(
                mod admin {
                    mod inner;
                }
            ),
            "write the module here, `mod inner { .. }`",
        ),
        (
            quote!(
                mod admin {
                    fn f() {
                        #[handle(command)]
                        pub async fn hidden() {}
                    }
                }
            ),
            "this handler would escape",
        ),
        (
            quote!(
                mod admin {
                    macro_rules! m {
                        ($n:ident) => {
                            #[handle(command)]
                            async fn $n() {}
                        };
                    }
                }
            ),
            "this handler would escape",
        ),
        (
            quote!(
                mod admin {
                    some! { #[crare::handle(command)] #[doc = "x"] async fn hidden() {} }
                }
            ),
            "this handler would escape",
        ),
        (
            quote!(
                mod admin {
                    impl A {
                        fn f() {
                            #[handle(command)]
                            async fn hidden() {}
                        }
                    }
                }
            ),
            "this handler would escape",
        ),
        (
            quote!(
                mod admin {
                    #[cfg_attr(unix, routes(guard = a))]
                    mod inner {}
                }
            ),
            "write two modules",
        ),
    ] {
        let text = item.to_string();
        let found = messages(quote!(guard = a), &item);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(part), "{text}: {part} in {}", found[0]);
    }
    for item in [
        quote!(
            mod admin {
                impl A {
                    #[handle(command)]
                    async fn method(&self) {}
                }
            }
        ),
        quote!(
            mod admin {
                #[derive(X)]
                struct A {
                    #[handle(x)]
                    f: u8,
                }
            }
        ),
    ] {
        assert_eq!(messages(quote!(), &item), Vec::<String>::new(), "{item}");
    }
}

#[test]
fn the_item_is_put_back() {
    for item in [
        quote!(
            mod admin;
        ),
        quote!(
            struct A;
        ),
        quote!(
            use a;
        ),
    ] {
        let expansion = expand(quote!(zebra), &item);
        has(&expansion, &["compile_error", &squeeze(&item)]);
    }
    let doubled = expand(
        quote!(),
        &quote!(
            #[routes]
            #[doc = "x"]
            mod admin {}
        ),
    );
    has(&doubled, &["#[doc=\"x\"]modadmin{"]);
    assert!(!doubled.contains("#[routes]"));
}
