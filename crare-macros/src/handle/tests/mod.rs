//! From attribute and function to the expansion, without a compiler.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::run;
use crate::testing::{errors_in, squeeze};

mod arguments;
mod keys;
mod mistakes;
mod options;
mod size;
mod triggers;

/// The expansion without white space.
fn expand(args: TokenStream, item: impl ToTokens) -> String {
    squeeze(&run(args, &item.into_token_stream()))
}

/// The messages in an expansion.
fn messages(args: TokenStream, item: impl ToTokens) -> Vec<String> {
    errors_in(run(args, &item.into_token_stream()))
}

/// The one message of an expansion.
fn message(args: TokenStream, item: impl ToTokens) -> String {
    let mut messages = messages(args, item);
    assert_eq!(messages.len(), 1, "{messages:?}");
    messages.remove(0)
}

#[test]
fn the_function_is_put_back_as_it_came() {
    let function = quote! {
        /// Says hello
        #[inline]
        pub async fn start(Text(text): Text) -> String { text }
    };
    let expansion = expand(quote!(command), function.clone());
    assert!(expansion.contains(&squeeze(&function)), "{expansion}");
    let refused = expand(quote!(on_txt), function.clone());
    assert!(refused.contains(&squeeze(&function)), "{refused}");
}

#[test]
fn a_command_is_named_after_the_function() {
    let expansion = expand(
        quote!(command),
        quote! {
            /// Says hello
            pub async fn start(user: User) -> String { String::new() }
        },
    );
    for fragment in [
        "pubstructstart{}",
        "pubconst__KEYS:&'static[::crare::__private::Key]=&[::crare::__private::Key::new(\"command/\",\"start\",\"\")]",
        "pubfn__mount(router:&mut::crare::__private::Router)",
        "::crare::__private::Trigger::command(\"start\")",
        "name:\"start\"",
        "doc:\"Sayshello\"",
        "letarg0:User=::crare::__private::extract::<::crare::__private::on::Command,_>(&ctx).await?;",
        "letreturned=start(arg0).await;::crare::__private::reply::<String>(returned,&ctx)",
        "::crare::__private::submit!{::crare::__private::Registered{",
        "mount:start::__mount",
    ] {
        assert!(expansion.contains(fragment), "{fragment} in {expansion}");
    }
}

#[test]
fn stacked_attributes_are_gathered() {
    let expansion = expand(
        quote!(on_photo),
        quote! {
            #[handle(on_video)]
            #[crare::handle(text = "x")]
            #[other::handle(on_any)]
            async fn any() {}
        },
    );
    assert_eq!(expansion.matches("Route::new").count(), 3);
    assert_eq!(expansion.matches("struct").count(), 1);
    assert!(expansion.contains("#[other::handle(on_any)]"));
    assert!(!expansion.contains("#[handle"));
}

#[test]
fn what_is_put_beside_a_function_has_its_cfg() {
    let expansion = expand(
        quote!(on_text),
        quote!(
            #[cfg(test)]
            async fn any() {}
        ),
    );
    // The function, the type, its implementation, its registration.
    assert_eq!(expansion.matches("#[cfg(test)]").count(), 4);
}

#[test]
fn raw_names_lose_their_prefix_for_telegram() {
    let expansion = expand(
        quote!(command),
        quote!(
            async fn r#match() {}
        ),
    );
    assert!(expansion.contains("Trigger::command(\"match\")"));
    assert!(expansion.contains("structr#match{}"));
}

#[test]
fn an_opaque_return_type_is_not_named() {
    let expansion = expand(
        quote!(on_text),
        quote!(
            async fn any() -> Option<impl IntoReply> {
                None::<()>
            }
        ),
    );
    assert!(expansion.contains("::crare::__private::reply(returned,&ctx)"));
}

#[test]
fn all_mistakes_are_told_at_once() {
    let found = messages(
        quote!(on_txt),
        quote! {
            #[handle(command = "/x")]
            #[handle]
            fn any<T>(&self, a: &Context, b: impl Send) -> String { String::new() }
        },
    );
    assert_eq!(found.len(), 8, "{found:#?}");
}

#[test]
fn equal_triggers_are_told_apart_by_meaning() {
    let found = message(
        quote!(on_callback),
        quote!(
            #[handle(on_callback_query)]
            async fn any() {}
        ),
    );
    assert!(
        found.contains("the trigger `on_callback` already"),
        "{found}"
    );
}

#[test]
fn a_refused_handler_can_still_be_listed() {
    let expansion = expand(
        quote!(on_txt),
        quote!(
            pub(crate) async fn any() {}
        ),
    );
    assert!(expansion.contains("pub(crate)structany{}"));
    assert!(expansion.contains("__KEYS"));
    assert!(!expansion.contains("submit"));
    let method = expand(
        quote!(on_text),
        quote!(
            async fn any(&self) {}
        ),
    );
    assert!(!method.contains("struct"));
}

#[test]
fn an_item_that_is_no_function_is_put_back() {
    let expansion = expand(
        quote!(on_text),
        quote!(
            struct A;
        ),
    );
    assert!(expansion.contains("structA;"));
    assert!(expansion.contains("belongsonan`asyncfn`"));
}

#[test]
fn every_endpoint_of_the_go_framework_has_its_name() {
    const NAMES: &str = "text edited photo audio animation document sticker video voice video_note contact location \
        venue dice invoice payment game poll poll_answer pinned channel_post edited_channel_post topic_created \
        topic_reopened topic_closed topic_edited general_topic_hidden general_topic_unhidden write_access_allowed \
        added_to_group user_joined user_left user_shared chat_shared new_group_title new_group_photo \
        group_photo_deleted group_created supergroup_created channel_created migration media callback query \
        inline_result shipping checkout my_chat_member chat_member chat_join_request proximity_alert \
        auto_delete_timer web_app video_chat_started video_chat_ended video_chat_participants video_chat_scheduled \
        any unknown error";
    // Telegram's own names, where they differ.
    const ALIASES: &str = "edited_message successful_payment pinned_message forum_topic_created forum_topic_reopened \
        forum_topic_closed forum_topic_edited general_forum_topic_hidden general_forum_topic_unhidden \
        new_chat_members left_chat_member users_shared new_chat_title new_chat_photo delete_chat_photo \
        group_chat_created supergroup_chat_created channel_chat_created migrate_to_chat_id migrate_from_chat_id \
        callback_query inline_query chosen_inline_result shipping_query pre_checkout_query \
        proximity_alert_triggered message_auto_delete_timer_changed web_app_data video_chat_participants_invited";
    let is_known = |name: &str| {
        let name = format!("on_{name}");
        crate::endpoints::ENDPOINTS
            .iter()
            .any(|(own, _, aliases)| *own == name || aliases.contains(&&*name))
    };
    for name in NAMES.split_whitespace().chain(ALIASES.split_whitespace()) {
        assert!(is_known(name), "on_{name}");
    }
}
