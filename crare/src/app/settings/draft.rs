//! Settings while they are put together.

use std::time::Duration;

#[cfg(feature = "webhook")]
use super::takes::flag;
use super::{
    SettingError,
    error::Place,
    table::{Group, keys},
};
use crate::api::Secret;
use crate::app::{
    App, CommandsMenu,
    entry::{MainSettings, Mode},
    inbox::InboxChoice,
    playground::{Asked, OPENS_BY_ITSELF, Wish},
    source::Source,
    status,
};
use crate::delivery::{Limits, Order};
#[cfg(feature = "polling")]
use crate::source::polling::Polling;
#[cfg(feature = "webhook")]
use crate::source::webhook::{Acme, Tls, Webhook};

/// What an app is told from outside.
#[derive(Debug)]
pub(in crate::app) struct Settings {
    pub(in crate::app) token: Option<Secret>,
    pub(in crate::app) api_url: Option<String>,
    pub(in crate::app) source: Source,
    pub(in crate::app) limits: Limits,
    pub(in crate::app) order: Order,
    pub(in crate::app) inbox: InboxChoice,
    pub(in crate::app) handler_timeout: Option<Duration>,
    pub(in crate::app) shutdown_timeout: Duration,
    pub(in crate::app) commands: CommandsMenu,
    pub(in crate::app) status: Option<String>,
    pub(in crate::app) playground: Wish,
    /// The webhook's settings that the environment made, with their variables.
    pub(in crate::app) variables: Vec<(&'static str, &'static str)>,
}

/// Settings of both modes; the mode is only known in the end.
pub(super) struct Draft {
    pub(super) settings: Settings,
    mode: Mode,
    /// The environment names the mode.
    mode_is_set: bool,
    #[cfg(feature = "polling")]
    polling: Polling,
    #[cfg(feature = "webhook")]
    webhook: Webhook,
    #[cfg(feature = "webhook")]
    pub(super) tls: TlsDraft,
}

#[cfg(feature = "webhook")]
#[derive(Default)]
pub(super) struct TlsDraft {
    pub(super) certificate: Option<String>,
    pub(super) key: Option<String>,
    /// Unless said otherwise, a certificate without a key is uploaded.
    pub(super) upload: Option<bool>,
    pub(super) self_signed: bool,
    pub(super) acme: Option<Acme>,
    pub(super) contact: Option<String>,
    pub(super) ca: Option<String>,
}

impl Draft {
    /// The defaults.
    pub(super) fn new(main: &MainSettings) -> Self {
        let unsaid = if main.webhook.is_some() {
            Mode::Webhook
        } else {
            Mode::Polling
        };
        Self {
            settings: Settings {
                token: None,
                api_url: None,
                source: Source::default(),
                limits: Limits::new(),
                order: Order::default(),
                inbox: InboxChoice::default(),
                handler_timeout: Some(App::HANDLER_TIMEOUT),
                shutdown_timeout: App::SHUTDOWN_TIMEOUT,
                commands: CommandsMenu::default(),
                status: None,
                playground: Wish::default(),
                variables: Vec::new(),
            },
            mode: main.mode.unwrap_or(unsaid),
            mode_is_set: false,
            #[cfg(feature = "polling")]
            polling: Polling::new(),
            #[cfg(feature = "webhook")]
            webhook: Webhook::new(""),
            #[cfg(feature = "webhook")]
            tls: TlsDraft::default(),
        }
    }

    #[cfg(feature = "polling")]
    pub(super) fn polling(&mut self, set: impl FnOnce(Polling) -> Polling) {
        self.polling = set(self.polling.clone());
    }

    #[cfg(feature = "webhook")]
    pub(super) fn webhook(&mut self, set: impl FnOnce(Webhook) -> Webhook) {
        self.webhook = set(self.webhook.clone());
    }

    pub(super) fn set_mode(&mut self, name: &str) -> Result<(), String> {
        self.mode = match name.to_ascii_lowercase().as_str() {
            "polling" => Mode::Polling,
            "webhook" => Mode::Webhook,
            "playground" => Mode::Playground,
            _ => return Err("is none of polling, webhook and playground".to_owned()),
        };
        self.mode_is_set = true;
        Ok(())
    }

    pub(super) fn set_commands(&mut self, name: &str) -> Result<(), String> {
        self.settings.commands = match name.to_ascii_lowercase().as_str() {
            "sync" => CommandsMenu::Sync,
            "manual" => CommandsMenu::Manual,
            _ => return Err("is neither sync nor manual".to_owned()),
        };
        Ok(())
    }

    pub(super) fn set_order(&mut self, name: &str) -> Result<(), String> {
        self.settings.order = match name.to_ascii_lowercase().as_str() {
            "chat" => Order::Chat,
            "user" => Order::User,
            "chat_and_user" => Order::ChatAndUser,
            "none" => Order::None,
            _ => return Err("is none of chat, user, chat_and_user and none".to_owned()),
        };
        Ok(())
    }

    pub(super) fn set_status(&mut self, listen: &str) -> Result<(), String> {
        status::check(listen)?;
        self.settings.status = Some(listen.to_owned());
        Ok(())
    }

    #[cfg(feature = "webhook")]
    pub(super) fn set_origin(&mut self, name: &str) -> Result<(), String> {
        let origin = name
            .parse()
            .map_err(|_| "is none of any, telegram_networks and asn")?;
        self.webhook(|webhook| webhook.origin(origin));
        Ok(())
    }

    /// `true`, `false`, or the directory of an authority.
    #[cfg(feature = "webhook")]
    pub(super) fn set_acme(&mut self, value: &str) -> Result<(), String> {
        self.tls.acme = match (flag(value), value.starts_with("https://")) {
            (Some(wanted), _) => wanted.then(Acme::lets_encrypt),
            (None, true) => Some(Acme::at(value)),
            (None, false) => {
                return Err(
                    "is neither true nor false nor the https URL of an authority's directory"
                        .to_owned(),
                );
            }
        };
        Ok(())
    }

    /// Whether settings of this group mean anything in the chosen mode.
    pub(super) fn uses(&self, group: Group) -> bool {
        match group {
            Group::Polling => self.mode == Mode::Polling,
            Group::Webhook => self.mode == Mode::Webhook,
            // Also a bot of another mode may come to the playground.
            Group::App | Group::Playground => true,
        }
    }

    /// Whether the bot is to be in the playground. Whoever names a mode or a server has something else in mind.
    fn asks_for_playground(&self) -> Asked {
        let has_said = self.mode_is_set || self.settings.api_url.is_some();
        match self.mode {
            Mode::Playground => Asked::Yes,
            _ if OPENS_BY_ITSELF && !has_said && self.settings.token.is_none() => {
                Asked::WithoutToken
            }
            _ => Asked::No,
        }
    }

    /// The settings of the chosen mode.
    #[cfg_attr(
        not(any(feature = "polling", feature = "webhook")),
        allow(unused_mut, reason = "there is nothing to put together then")
    )]
    pub(super) fn finish(mut self, errors: &mut Vec<SettingError>) -> Settings {
        self.settings.playground.asked = self.asks_for_playground();
        match self.mode {
            Mode::Playground => {}
            Mode::Polling => {
                #[cfg(feature = "polling")]
                {
                    self.settings.source = Source::Polling(self.polling);
                }
                #[cfg(not(feature = "polling"))]
                errors.extend(absent("polling"));
            }
            Mode::Webhook => {
                #[cfg(feature = "webhook")]
                {
                    let tls = std::mem::take(&mut self.tls);
                    match tls.finish() {
                        Ok(None) => {}
                        Ok(Some(tls)) => self.webhook(|webhook| webhook.tls(tls)),
                        Err(error) => errors.extend(error),
                    }
                    self.settings.source = Source::Webhook(Box::new(self.webhook));
                }
                #[cfg(not(feature = "webhook"))]
                errors.extend(absent("webhook"));
            }
        }
        self.settings
    }
}

#[cfg(feature = "webhook")]
impl TlsDraft {
    fn finish(self) -> Result<Option<Tls>, Option<SettingError>> {
        let made = [
            (self.self_signed, "CRARE_WEBHOOK_TLS_SELF_SIGNED"),
            (self.acme.is_some(), "CRARE_WEBHOOK_TLS_ACME"),
        ];
        if let Some((_, variable)) = made.into_iter().find(|(is_set, _)| *is_set)
            && (self.certificate.is_some() || self.key.is_some())
        {
            return Err(at(
                variable,
                "stands beside a certificate or key of your own; set one of the two",
            ));
        }
        if self.self_signed && self.acme.is_some() {
            return Err(at(
                "CRARE_WEBHOOK_TLS_ACME",
                "stands beside a self-signed certificate; set one of the two",
            ));
        }
        if self.acme.is_none() {
            let lonely = [
                (self.contact.is_some(), "CRARE_WEBHOOK_TLS_ACME_CONTACT"),
                (self.ca.is_some(), "CRARE_WEBHOOK_TLS_ACME_CA"),
            ];
            if let Some((_, variable)) = lonely.into_iter().find(|(is_set, _)| *is_set) {
                return Err(at(variable, "is set, but acme is not"));
            }
        }
        if self.self_signed {
            return match self.upload {
                Some(false) => Err(at(
                    "CRARE_WEBHOOK_TLS_UPLOAD",
                    "is false, but Telegram takes a self-signed certificate only when it is uploaded",
                )),
                _ => Ok(Some(Tls::self_signed())),
            };
        }
        if let Some(mut acme) = self.acme {
            if self.upload == Some(true) {
                return Err(at(
                    "CRARE_WEBHOOK_TLS_UPLOAD",
                    "is true, but the certificate of an authority is not uploaded: it changes",
                ));
            }
            if let Some(contact) = self.contact {
                acme = acme.contact(contact);
            }
            if let Some(file) = self.ca {
                acme = acme.ca(file);
            }
            return Ok(Some(Tls::acme(acme)));
        }
        match (self.certificate, self.key) {
            (Some(certificate), Some(key)) => Ok(Some(
                Tls::new(certificate, key).upload(self.upload.unwrap_or(false)),
            )),
            (Some(_), None) if self.upload == Some(false) => Err(at(
                "CRARE_WEBHOOK_TLS_UPLOAD",
                "is false, and there is no key to serve HTTPS with: there is nothing to do with the certificate",
            )),
            (Some(certificate), None) => Ok(Some(Tls::uploaded(certificate))),
            (None, None) => Ok(None),
            (None, Some(_)) => Err(at(
                "CRARE_WEBHOOK_TLS_CERT",
                "is not set, but there is a key for it",
            )),
        }
    }
}

#[cfg(not(all(feature = "polling", feature = "webhook")))]
fn absent(mode: &str) -> Option<SettingError> {
    at(
        "CRARE_MODE",
        &format!("this program was built without the feature \"{mode}\" of crare"),
    )
}

/// A problem of a variable that may not be set itself.
fn at(variable: &str, problem: &str) -> Option<SettingError> {
    let key = keys().find(|key| key.variable == variable)?;
    Some(SettingError::new(
        key,
        Place::Variable(key.variable),
        None,
        problem,
    ))
}
