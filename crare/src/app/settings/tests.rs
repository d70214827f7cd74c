//! Settings from the attribute and the environment.

use std::time::Duration;

use super::{
    Environment, RoutesFormat, Settings, help_is_wanted, help_text, merge, routes_wanted, unknown,
};
use crate::app::{
    CommandsMenu, StartProblem,
    entry::{MainSettings, Mode, Value},
    source::Source,
};

fn settings(main: &MainSettings, environment: &Environment) -> Settings {
    let (settings, problems) = merge(main, environment);
    assert!(problems.is_empty(), "{problems:?}");
    settings
}

fn problems(main: &MainSettings, environment: &Environment) -> Vec<String> {
    merge(main, environment)
        .1
        .iter()
        .map(StartProblem::to_string)
        .collect()
}

fn polling(values: &'static [(&'static str, Value)]) -> MainSettings {
    MainSettings {
        mode: Some(Mode::Polling),
        polling: values,
        ..MainSettings::default()
    }
}

#[test]
fn an_empty_environment_gives_the_defaults() {
    let settings = settings(&MainSettings::default(), &Environment::default());
    assert!(settings.token.is_none() && settings.api_url.is_none());
    assert_eq!(settings.shutdown_timeout, Duration::from_secs(10));
    assert_eq!(
        (settings.limits.in_flight, settings.limits.queue_per_chat),
        (1_000, 100)
    );
    #[cfg(feature = "polling")]
    assert!(matches!(settings.source, Source::Polling(_)));
}

#[cfg(feature = "polling")]
#[test]
fn the_environment_has_the_last_word() {
    use crate::api::AllowedUpdate;
    use crate::source::polling::Polling;

    let main = polling(&[
        ("timeout", Value::Int(20)),
        ("limit", Value::Int(10)),
        ("drop_pending", Value::Bool(true)),
        ("allowed_updates", Value::List(&["message", "poll"])),
    ]);
    let as_written = Polling::new()
        .timeout(Duration::from_secs(20))
        .limit(10)
        .drop_pending(true)
        .allowed_updates([AllowedUpdate::Message, AllowedUpdate::Poll]);
    let Source::Polling(read) = settings(&main, &Environment::default()).source else {
        unreachable!()
    };
    assert_eq!(read, as_written);

    let environment = Environment::from([
        ("BOT_TOKEN", " 1:x\n"),
        ("CRARE_POLLING_TIMEOUT", "5"),
        ("CRARE_POLLING_LIMIT", ""),
        ("CRARE_POLLING_DROP_PENDING", "no"),
        ("CRARE_POLLING_ALLOWED_UPDATES", "message, ,new_kind,"),
        ("CRARE_SHUTDOWN_TIMEOUT", "25"),
        ("CRARE_IN_FLIGHT", "7"),
        ("CRARE_API_URL", "http://127.0.0.1:8081"),
    ]);
    let settings = settings(&main, &environment);
    let Source::Polling(read) = settings.source else {
        unreachable!()
    };
    let wanted = Polling::new()
        .timeout(Duration::from_secs(5))
        .allowed_updates([
            AllowedUpdate::Message,
            AllowedUpdate::Unknown("new_kind".into()),
        ]);
    assert_eq!(read, wanted);
    assert_eq!(settings.token, Some("1:x".into()));
    assert_eq!(settings.shutdown_timeout, Duration::from_secs(25));
    assert_eq!(settings.limits.in_flight, 7);
    assert_eq!(settings.api_url.as_deref(), Some("http://127.0.0.1:8081"));
}

#[cfg(all(feature = "polling", feature = "webhook"))]
#[test]
fn the_mode_is_chosen_at_run_time() {
    let production = MainSettings {
        webhook: Some(&[("host", Value::Str("example.com"))]),
        ..MainSettings::default()
    };
    let mode = |main: &MainSettings, name: &str| match settings(
        main,
        &Environment::from([("CRARE_MODE", name)]),
    )
    .source
    {
        Source::Polling(_) => "polling",
        Source::Webhook(_) => "webhook",
    };
    assert_eq!(mode(&production, ""), "webhook");
    assert_eq!(mode(&production, "Polling"), "polling");
    assert_eq!(mode(&MainSettings::default(), "webhook"), "webhook");
    assert_eq!(mode(&MainSettings::default(), ""), "polling");
}

#[test]
fn unusable_values_are_all_told_with_an_example() {
    let environment = Environment::from([
        ("CRARE_MODE", "playgroud"),
        ("CRARE_IN_FLIGHT", "0"),
        ("CRARE_SHUTDOWN_TIMEOUT", "10s"),
        ("CRARE_POLLING_TIMEOUT", "51"),
        ("CRARE_POLLING_DROP_PENDING", "maybe"),
    ]);
    let told = problems(&MainSettings::default(), &environment);
    assert!(
        told[0].starts_with("CRARE_MODE=\"playgroud\": is none of polling, webhook and playground; for example CRARE_MODE="),
        "{told:?}"
    );
    let wanted = "CRARE_IN_FLIGHT=\"0\": is not a whole number from 1 to 1000000 (updates); for example CRARE_IN_FLIGHT=1000";
    assert_eq!(told[1], wanted);
    assert!(
        told[2].starts_with("CRARE_SHUTDOWN_TIMEOUT=\"10s\": is not a whole number"),
        "{told:?}"
    );
    #[cfg(feature = "polling")]
    {
        assert!(
            told[3].contains("from 0 to 50 (seconds); for example CRARE_POLLING_TIMEOUT=30"),
            "{told:?}"
        );
        assert!(told[4].contains("neither true nor false"), "{told:?}");
    }
}

#[test]
fn the_menu_of_commands_can_be_left_alone() {
    let menu = |app, environment: &Environment| {
        let main = MainSettings {
            app,
            ..MainSettings::default()
        };
        settings(&main, environment).commands
    };
    let manual = &[("commands", Value::Str("manual"))];
    let unset = Environment::default();
    assert_eq!(menu(&[], &unset), CommandsMenu::Sync);
    assert_eq!(menu(manual, &unset), CommandsMenu::Manual);
    let sync = Environment::from([("CRARE_COMMANDS", "Sync")]);
    assert_eq!(menu(manual, &sync), CommandsMenu::Sync);
    let named = Environment::from([("MENU", "manual")]);
    assert_eq!(
        menu(&[("commands", Value::Env("MENU"))], &named),
        CommandsMenu::Manual
    );

    let wrong = Environment::from([("CRARE_COMMANDS", "none")]);
    assert_eq!(
        problems(&MainSettings::default(), &wrong),
        ["CRARE_COMMANDS=\"none\": is neither sync nor manual; for example CRARE_COMMANDS=manual"]
    );
    let main = MainSettings {
        app: &[("commands", Value::Env("MENU"))],
        ..MainSettings::default()
    };
    assert!(
        problems(&main, &unset)[0]
            .starts_with("commands: the environment variable MENU is not set")
    );
}

#[cfg(feature = "polling")]
#[test]
fn the_attribute_can_name_variables() {
    let main = polling(&[("timeout", Value::Env("PAUSE"))]);
    let told = problems(&main, &Environment::default());
    assert!(
        told[0].starts_with("polling(timeout): the environment variable PAUSE is not set"),
        "{told:?}"
    );
    let Source::Polling(read) = settings(&main, &Environment::from([("PAUSE", "3")])).source else {
        unreachable!()
    };
    assert_eq!(read, crate::Polling::new().timeout(Duration::from_secs(3)));
    settings(&main, &Environment::from([("PAUSE", "")]));
    // The setting's own variable makes the other one needless.
    settings(&main, &Environment::from([("CRARE_POLLING_TIMEOUT", "")]));
}

#[cfg(all(feature = "polling", feature = "webhook"))]
#[test]
fn the_other_mode_needs_no_variables() {
    let main = MainSettings {
        webhook: Some(&[("secret", Value::Env("PRODUCTION_SECRET"))]),
        ..MainSettings::default()
    };
    assert_eq!(problems(&main, &Environment::default()).len(), 1);
    let polling = Environment::from([("CRARE_MODE", "polling")]);
    assert!(matches!(
        settings(&main, &polling).source,
        Source::Polling(_)
    ));
}

#[cfg(feature = "webhook")]
#[test]
fn secrets_are_never_told() {
    let main = MainSettings {
        webhook: Some(&[("secret", Value::Str("hush-hush"))]),
        ..MainSettings::default()
    };
    let environment = Environment::from([
        ("BOT_TOKEN", "1:unheard-of"),
        ("CRARE_WEBHOOK_SECRET", "silence"),
    ]);
    let shown = format!(
        "{:?} {}",
        settings(&main, &environment),
        help_text(&main, &environment)
    );
    for secret in ["hush", "unheard", "silence"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[cfg(feature = "webhook")]
#[test]
fn a_key_needs_a_certificate() {
    let webhook = Environment::from([
        ("CRARE_MODE", "webhook"),
        ("CRARE_WEBHOOK_TLS_KEY", "key.pem"),
    ]);
    assert!(
        problems(&MainSettings::default(), &webhook)[0]
            .starts_with("CRARE_WEBHOOK_TLS_CERT: is not set")
    );
    let main = MainSettings {
        webhook: Some(&[(
            "tls",
            Value::Call(
                "tls",
                &[
                    ("cert", Value::Str("c.pem")),
                    ("key", Value::Str("k.pem")),
                    ("upload", Value::Bool(true)),
                ],
            ),
        )]),
        ..MainSettings::default()
    };
    assert!(matches!(
        settings(&main, &Environment::default()).source,
        Source::Webhook(_)
    ));
}

/// `tls(cert, key)` as the attribute says it.
#[cfg(feature = "webhook")]
fn with_tls() -> MainSettings {
    MainSettings {
        webhook: Some(&[(
            "tls",
            Value::Call(
                "tls",
                &[("cert", Value::Str("c.pem")), ("key", Value::Str("k.pem"))],
            ),
        )]),
        ..MainSettings::default()
    }
}

#[cfg(feature = "webhook")]
#[test]
fn an_emptied_certificate_switches_tls_off() {
    let tls_of = |environment: &Environment| match settings(&with_tls(), environment).source {
        Source::Webhook(webhook) => format!("{webhook:?}").contains("c.pem"),
        #[cfg(feature = "polling")]
        Source::Polling(_) => unreachable!(),
    };
    assert!(tls_of(&Environment::default()));
    let off = Environment::from([("CRARE_WEBHOOK_TLS_CERT", "")]);
    assert!(!tls_of(&off));
    assert!(help_text(&with_tls(), &off).contains("now from: the default (switched off)"));
    // A key that is set beside it is a contradiction, and no reason to serve without TLS.
    let contradiction = Environment::from([
        ("CRARE_WEBHOOK_TLS_CERT", ""),
        ("CRARE_WEBHOOK_TLS_KEY", "other.pem"),
    ]);
    assert!(
        problems(&with_tls(), &contradiction)[0].starts_with("CRARE_WEBHOOK_TLS_CERT: is not set")
    );
    let named = MainSettings {
        webhook: Some(&[(
            "tls",
            Value::Call(
                "tls",
                &[("cert", Value::Env("CERT")), ("key", Value::Env("KEY"))],
            ),
        )]),
        ..MainSettings::default()
    };
    settings(&named, &Environment::from([("CERT", "")]));
}

#[cfg(feature = "webhook")]
#[test]
fn a_certificate_is_served_or_uploaded() {
    let webhook = |upload| {
        Environment::from([
            ("CRARE_MODE", "webhook"),
            ("CRARE_WEBHOOK_TLS_CERT", "c.pem"),
            ("CRARE_WEBHOOK_TLS_UPLOAD", upload),
        ])
    };
    let told = problems(&MainSettings::default(), &webhook("false"));
    assert!(
        told.len() == 1
            && told[0].starts_with("CRARE_WEBHOOK_TLS_UPLOAD: is false")
            && told[0].contains("nothing to do with the certificate"),
        "{told:?}"
    );
    for upload in ["", "true"] {
        assert!(problems(&MainSettings::default(), &webhook(upload)).is_empty());
    }
}

#[cfg(feature = "webhook")]
#[test]
fn there_is_one_way_to_a_certificate() {
    const SELF_SIGNED: &str = "CRARE_WEBHOOK_TLS_SELF_SIGNED";
    const ACME: &str = "CRARE_WEBHOOK_TLS_ACME";
    const CONTACT: &str = "CRARE_WEBHOOK_TLS_ACME_CONTACT";
    const CA: &str = "CRARE_WEBHOOK_TLS_ACME_CA";
    const UPLOAD: &str = "CRARE_WEBHOOK_TLS_UPLOAD";
    let of = |[one, other]: [(&str, &str); 2]| {
        Environment::from([("CRARE_MODE", "webhook"), one, other])
    };
    for wrong in [
        [(SELF_SIGNED, "true"), ("CRARE_WEBHOOK_TLS_CERT", "c")],
        [(ACME, "true"), ("CRARE_WEBHOOK_TLS_KEY", "k")],
        [(ACME, "true"), (SELF_SIGNED, "true")],
        [(CONTACT, "mailto:a@b"), (SELF_SIGNED, "1")],
        [(CA, "ca.pem"), (ACME, "false")],
        [(UPLOAD, "false"), (SELF_SIGNED, "true")],
        [(UPLOAD, "true"), (ACME, "true")],
        [(ACME, "letsencrypt"), (SELF_SIGNED, "")],
    ] {
        let told = problems(&MainSettings::default(), &of(wrong));
        assert!(
            told.len() == 1 && told[0].starts_with(wrong[0].0),
            "{wrong:?}: {told:?}"
        );
    }
    for (right, shown) in [
        ([(SELF_SIGNED, "true"), (UPLOAD, "")], "SelfSigned"),
        ([(ACME, "true"), (UPLOAD, "false")], "letsencrypt"),
        ([(ACME, "https://ca/dir"), (CA, "x.pem")], "x.pem"),
        ([(ACME, "false"), (SELF_SIGNED, "off")], "tls: None"),
    ] {
        let source = settings(&MainSettings::default(), &of(right)).source;
        assert!(format!("{source:?}").contains(shown), "{source:?}");
    }
    // `acme = true` of the attribute.
    let main = MainSettings {
        webhook: Some(&[("tls", Value::Call("tls", &[("acme", Value::Bool(true))]))]),
        ..MainSettings::default()
    };
    let source = settings(&main, &Environment::default()).source;
    assert!(format!("{source:?}").contains("letsencrypt"), "{source:?}");
}

#[test]
fn the_list_names_every_setting_and_its_source() {
    let environment = Environment::from([
        ("CRARE_HELP", "1"),
        ("BOT_TOKEN", "1:x"),
        ("CRARE_MODE", ""),
    ]);
    assert!(help_is_wanted(&environment));
    assert!(!help_is_wanted(&Environment::from([("CRARE_HELP", "0")])));
    let text = help_text(&polling(&[("timeout", Value::Int(20))]), &environment);
    assert!(
        text.contains("BOT_TOKEN\n    the bot's token, from @BotFather\n    default: none"),
        "{text}"
    );
    assert!(
        text.contains("example: 123456789:AAF...; now from: the environment\n"),
        "{text}"
    );
    assert!(
        text.contains("now from: the environment (switched off)\n"),
        "{text}"
    );
    #[cfg(feature = "polling")]
    assert!(text.contains("now from: the attribute\n"), "{text}");
    assert!(
        text.contains("\nCRARE_ROUTES=1 prints the routing table"),
        "{text}"
    );
    for key in super::keys() {
        assert!(
            text.contains(&format!("\n{}\n", key.variable)),
            "{}",
            key.variable
        );
    }
}

#[test]
fn examples_are_right() {
    for key in super::keys() {
        let mut draft = super::Draft::new(&MainSettings::default());
        key.takes
            .text(&mut draft, key.example)
            .unwrap_or_else(|error| panic!("{}: {error}", key.variable));
    }
}

#[test]
fn slips_of_the_pen_are_found() {
    let environment = Environment::from([
        ("CRARE_POLING_LIMIT", "1"),
        ("CRARE_HELP", "0"),
        ("CRARE_ROUTES", "0"),
        ("CRARE_MODE", "polling"),
    ]);
    assert_eq!(unknown(&environment), ["CRARE_POLING_LIMIT"]);
}

#[test]
fn the_routing_table_is_asked_for_in_several_ways() {
    let wanted = |value| {
        let environment = Environment::from([("CRARE_ROUTES", value)]);
        routes_wanted(&environment).map_err(|error| error.to_string())
    };
    assert_eq!(wanted("1"), Ok(Some(RoutesFormat::Text)));
    assert_eq!(wanted("text"), Ok(Some(RoutesFormat::Text)));
    assert_eq!(wanted("JSON"), Ok(Some(RoutesFormat::Json)));
    assert_eq!(wanted("mermaid"), Ok(Some(RoutesFormat::Mermaid)));
    assert_eq!(wanted(" dot "), Ok(Some(RoutesFormat::Dot)));
    assert_eq!(wanted("0"), Ok(None));
    assert_eq!(wanted(""), Ok(None));
    assert_eq!(routes_wanted(&Environment::default()), Ok(None));
    assert_eq!(
        wanted("yaml").unwrap_err(),
        "CRARE_ROUTES=\"yaml\": is none of text (or 1), json, mermaid, dot; 0 or nothing runs the bot; for example CRARE_ROUTES=text"
    );
}
