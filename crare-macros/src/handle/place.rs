//! Where a message came from: `edited(..)`, `channel(..)`, `business(..)`, `guest(..)`.

use super::triggers::{Family, Kind, Written};

/// What a trigger stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Edited,
    Channel,
    Business,
    Guest,
}

impl Place {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "edited" => Some(Self::Edited),
            "channel" => Some(Self::Channel),
            "business" => Some(Self::Business),
            "guest" => Some(Self::Guest),
            _ => None,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Edited => "edited",
            Self::Channel => "channel",
            Self::Business => "business",
            Self::Guest => "guest",
        }
    }

    /// The endpoint for all messages of the place.
    fn endpoint(self, inner: Option<Self>) -> &'static str {
        match (self, inner) {
            (Self::Edited, Some(Self::Channel)) => "on_edited_channel_post",
            (Self::Edited, Some(Self::Business)) => "on_edited_business_message",
            (Self::Edited, _) => "on_edited",
            (Self::Channel, _) => "on_channel_post",
            (Self::Business, _) => "on_business_message",
            (Self::Guest, _) => "on_guest_message",
        }
    }
}

/// Endpoints of an update's kind, between which and the contents of messages stands `on_message` in the list.
fn is_content(endpoint: &str) -> bool {
    let names = crate::endpoints::ENDPOINTS.iter().map(|(name, ..)| *name);
    endpoint == "on_media"
        || names
            .take_while(|name| *name != "on_message")
            .any(|name| name == endpoint)
}

/// Whether a trigger may stand in a place.
pub(super) fn check(place: Place, written: &Written) -> Result<(), String> {
    let name = place.name();
    let inner = written.places.first().copied();
    match (place, inner) {
        (Place::Edited, None | Some(Place::Channel | Place::Business)) | (_, None) => {}
        (Place::Edited, Some(Place::Guest)) => {
            return Err("guest messages are not edited: write `guest(..)`".to_owned());
        }
        (place, Some(inner)) if place == inner => {
            return Err(format!("`{name}` stands here twice: remove one"));
        }
        (_, Some(Place::Edited)) if place != Place::Guest => {
            return Err(format!(
                "`edited` stands outside: write `edited({name}(..))`"
            ));
        }
        (_, Some(inner)) => {
            return Err(format!(
                "no message is both `{name}` and `{}`: remove one",
                inner.name()
            ));
        }
    }
    let innermost = |endpoint: &str| {
        format!(
            "`{name}` takes a trigger for messages, such as `{name}(on_text)`: `{endpoint}` is none"
        )
    };
    match &written.kind {
        Kind::Endpoint("on_message", _) => Err(format!(
            "for all of these messages write `{}`",
            place.endpoint(inner)
        )),
        Kind::Endpoint(endpoint, _) if !is_content(endpoint) => Err(innermost(endpoint)),
        Kind::StaleCallback => Err(innermost("on_stale_callback")),
        Kind::Album if matches!(place, Place::Edited | Place::Guest) => Err(format!(
            "no album is `{name}`, such messages come one by one: write for instance `{name}(on_photo)`"
        )),
        Kind::Texts(family @ (Family::Callback | Family::Start | Family::Inline), _) => {
            Err(innermost(family.key()))
        }
        Kind::Endpoint(..) | Kind::Album | Kind::OwnCommand | Kind::Texts(..) | Kind::Regex(_) => {
            Ok(())
        }
    }
}
