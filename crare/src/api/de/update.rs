//! Updates: one key says what the update is.

/// The kinds of updates, each with its payload.
macro_rules! update_kinds {
    ($($(#[$doc:meta])* $variant:ident($payload:ident) = $kind:literal,)*) => {
        /// Something that happened, as Telegram tells it to a bot.
        ///
        /// [`Update` at Telegram](https://core.telegram.org/bots/api#update)
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct Update {
            /// Its number: it grows by one with each update of a bot, and the same update always has the same.
            pub update_id: $crate::api::UpdateId,
            /// What happened.
            pub kind: UpdateKind,
        }

        /// What happened: every kind of update, each with its payload.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum UpdateKind {
            $(#[doc = concat!("`", $kind, "`")] #[doc = ""] $(#[$doc])* $variant(Box<$payload>),)*
            /// A kind that this release does not know.
            Unknown {
                /// Telegram's name for it; empty when there was nothing but the number.
                kind: Box<str>,
                /// The payload as it came.
                raw: $crate::api::RawJson,
            },
        }

        impl UpdateKind {
            /// Telegram's name for the kind, such as `message`.
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant(_) => $kind,)*
                    Self::Unknown { kind, .. } => kind,
                }
            }

            /// The names of all kinds that this release knows.
            pub(crate) const NAMES: &'static [&'static str] = &[$($kind),*];

            /// The place of the kind in [`NAMES`](Self::NAMES); one beyond its end for a kind that this release does not know.
            pub(crate) fn index(&self) -> usize {
                enum Place {
                    $($variant,)*
                    Unknown,
                }
                let place = match self {
                    $(Self::$variant(_) => Place::$variant,)*
                    Self::Unknown { .. } => Place::Unknown,
                };
                place as usize
            }
        }

        impl<'de> serde::Deserialize<'de> for Update {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct UpdateVisitor;

                impl<'de> serde::de::Visitor<'de> for UpdateVisitor {
                    type Value = Update;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("an update")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Update, A::Error> {
                        use $crate::api::de::path::at;

                        let _level = $crate::api::de::depth::Level::enter::<A::Error>()?;
                        let mut update_id = None;
                        let mut known = None;
                        let mut unknown = None;
                        while let Some($crate::api::de::Key(key)) = map.next_key()? {
                            match &*key {
                                "update_id" => update_id = Some(at("update_id", map.next_value())?),
                                $($kind => known = at($kind, map.next_value::<Option<Box<$payload>>>())?.map(UpdateKind::$variant).or(known),)*
                                other => unknown = Some(UpdateKind::Unknown { kind: other.into(), raw: map.next_value()? }),
                            }
                        }
                        let nothing = || UpdateKind::Unknown { kind: "".into(), raw: $crate::api::RawJson::null() };
                        Ok(Update {
                            update_id: update_id.ok_or_else(|| <A::Error as serde::de::Error>::missing_field("update_id"))?,
                            kind: known.or(unknown).unwrap_or_else(nothing),
                        })
                    }
                }
                deserializer.deserialize_map(UpdateVisitor)
            }
        }

        impl serde::Serialize for Update {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap;

                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("update_id", &self.update_id)?;
                match &self.kind {
                    $(UpdateKind::$variant(payload) => map.serialize_entry($kind, payload)?,)*
                    UpdateKind::Unknown { kind, .. } if kind.is_empty() => {}
                    UpdateKind::Unknown { kind, raw } => map.serialize_entry(kind, raw)?,
                }
                map.end()
            }
        }
    };
}
pub(crate) use update_kinds;
