//! Each kind of trigger as the router gets it.

use quote::quote;

use super::expand;

#[test]
fn each_trigger_has_its_marker() {
    for (args, trigger, marker) in [
        (
            quote!(on_photo),
            "Trigger::endpoint(::crare::__private::Endpoint::Photo)",
            "Photo",
        ),
        (
            quote!(on_callback_query),
            "Trigger::endpoint(::crare::__private::Endpoint::Callback)",
            "Callback",
        ),
        (
            quote!(on_error),
            "Trigger::endpoint(::crare::__private::Endpoint::Error)",
            "Error",
        ),
        (
            quote!(on_any),
            "Trigger::endpoint(::crare::__private::Endpoint::Any)",
            "Any",
        ),
        (
            quote!(on_unknown),
            "Trigger::endpoint(::crare::__private::Endpoint::Unknown)",
            "Unknown",
        ),
        (
            quote!(command = "help"),
            "Trigger::command(\"help\")",
            "Command",
        ),
        (quote!(text = "{a}"), "Trigger::text(\"{a}\")", "ExactText"),
        (
            quote!(text = ["a", "b"]),
            "Trigger::text([\"a\",\"b\"])",
            "ExactText",
        ),
        (quote!(start = "ref"), "Trigger::start(\"ref\")", "Command"),
        (quote!(inline = ""), "Trigger::inline(\"\")", "Query"),
        (
            quote!(regex = r"^#\w+"),
            "Trigger::regex(\"^#\\\\w+\")",
            "Regex",
        ),
        (quote!(on_album), "Trigger::album()", "Album"),
        (
            quote!(on_stale_callback),
            "Trigger::stale_callback()",
            "Callback",
        ),
        (quote!(edited(on_text)), "Endpoint::Text).edited()", "Text"),
        (
            quote!(edited(business(regex = "a"))),
            "Trigger::regex(\"a\").edited().business()",
            "Regex",
        ),
        (
            quote!(guest(text = "a")),
            "Trigger::text(\"a\").guest()",
            "ExactText",
        ),
        (
            quote!(
                command = ["a", "b x"],
                alias = "c",
                prefix = ["/", "!"],
                case = sensitive
            ),
            "Trigger::command([\"a\",\"bx\"]).alias([\"c\"]).prefix([\"/\",\"!\"]).case_sensitive()",
            "Command",
        ),
        (
            quote!(callback = "buy/1"),
            "Trigger::callback(\"buy/1\")",
            "Callback",
        ),
    ] {
        let expansion = expand(
            args,
            quote!(
                async fn any(ctx: Context) {}
            ),
        );
        assert!(expansion.contains(trigger), "{trigger} in {expansion}");
        let extraction = format!("::crare::__private::on::{marker},_>(&ctx)");
        assert!(
            expansion.contains(&extraction),
            "{extraction} in {expansion}"
        );
    }
}

#[test]
fn a_channel_has_its_own_markers() {
    let expansion = expand(
        quote!(edited(channel(command))),
        quote!(
            async fn any(ctx: Context) {}
        ),
    );
    for fragment in [
        "Trigger::command(\"any\").edited().channel()",
        "extract::<::crare::__private::on::InChannel<::crare::__private::on::Command>,_>(&ctx)",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn a_module_stands_before_its_handlers() {
    let item = quote!(
        async fn ban(id: u32) {}
    );
    let expansion = expand(
        quote!(
            command = "ban {id}",
            alias = "b",
            reply,
            __group(super::__routes_admin, "adm_", "chat = group")
        ),
        item.clone(),
    );
    for fragment in [
        "router.add(super::__routes_admin(::crare::__private::Route::new(",
        "Trigger::command(\"adm_ban{id}\").alias([\"adm_b\"])",
        "Key::new(\"command/\",\"adm_ban\",\"chat=group,reply\")",
        "Key::new(\"command/\",\"adm_b\",\"chat=group,reply\")",
        ".guard(::crare::__private::Guard::reply())));",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
    let expansion = expand(
        quote!(callback = "ban/{id}", __group(super::__g, "adm/", "")),
        item,
    );
    assert!(expansion.contains("Trigger::callback(\"adm/ban/{id}\")"));
    assert!(expansion.contains("&[\"adm/ban/\",\"\"]"));
}
