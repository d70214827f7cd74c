//! The autonomous system an address belongs to, from a database in the MaxMind format.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use maxminddb::{LookupResult, MaxMindDbError, PathElement, Reader, WithinOptions};
use serde::de::{Deserialize, Deserializer, Error as _, Unexpected, Visitor};

/// Where databases keep the number in a record, as keys of nested maps.
///
/// GeoLite2-ASN, GeoIP2-ISP and DB-IP have the first; `asn`, as text, is what ipinfo.io has; the rest occur elsewhere.
const LAYOUTS: [&[PathElement<'static>]; 10] = [
    &[PathElement::Key("autonomous_system_number")],
    &[PathElement::Key("asn")],
    &[PathElement::Key("as_number")],
    &[PathElement::Key("as")],
    &[PathElement::Key("asn"), PathElement::Key("asn")],
    &[PathElement::Key("asn"), PathElement::Key("number")],
    &[PathElement::Key("as"), PathElement::Key("asn")],
    &[PathElement::Key("as"), PathElement::Key("number")],
    &[
        PathElement::Key("traits"),
        PathElement::Key("autonomous_system_number"),
    ],
    &[PathElement::Key("traits"), PathElement::Key("asn")],
];

/// Where databases keep the name of who runs an autonomous system.
const NAMES: [&[PathElement<'static>]; 9] = [
    &[PathElement::Key("autonomous_system_organization")],
    &[PathElement::Key("as_name")],
    &[PathElement::Key("as_organization")],
    &[PathElement::Key("name")],
    &[PathElement::Key("organization")],
    &[PathElement::Key("asn"), PathElement::Key("name")],
    &[PathElement::Key("asn"), PathElement::Key("organization")],
    &[PathElement::Key("as"), PathElement::Key("organization")],
    &[
        PathElement::Key("traits"),
        PathElement::Key("autonomous_system_organization"),
    ],
];

/// Characters of a name that are shown.
const NAME_LENGTH: usize = 80;

/// Records looked at to find out how a database is laid out.
const PROBED: usize = 1_000;

/// Addresses of Telegram's that every such database knows.
const TELEGRAM: [Ipv4Addr; 2] = [
    Ipv4Addr::new(149, 154, 167, 220),
    Ipv4Addr::new(91, 108, 4, 1),
];

/// A database of autonomous systems, held in memory.
pub(in crate::source::webhook) struct AsnDatabase {
    reader: Reader<Vec<u8>>,
    layout: &'static [PathElement<'static>],
}

impl AsnDatabase {
    /// Read the file. The error says what is wrong with it and what to do.
    pub(in crate::source::webhook) fn open(file: &Path) -> Result<Self, String> {
        let shown = file.display();
        let bytes = std::fs::read(file).map_err(|error| {
            format!("{shown} cannot be read: {error}; give the path of a database such as GeoLite2-ASN.mmdb")
        })?;
        Self::from_bytes(bytes).map_err(|error| format!("{shown} {error}"))
    }

    fn from_bytes(bytes: Vec<u8>) -> Result<Self, String> {
        let broken = |error: MaxMindDbError| {
            format!(
                "is not a database in the MaxMind format, or it is damaged ({error}); download it again"
            )
        };
        let reader = Reader::from_source(bytes).map_err(broken)?;
        reader.verify().map_err(broken)?;
        let Some(layout) = layout_of(&reader).map_err(broken)? else {
            return Err(format!(
                "is not a database of autonomous systems: it is of the type {:?}, and its records hold no number of one; \
                 use one such as GeoLite2-ASN",
                reader.metadata().database_type
            ));
        };
        Ok(Self { reader, layout })
    }

    /// The number of the autonomous system, if the address is in a known network. The address must be in canonical form.
    pub(in crate::source::webhook) fn lookup(
        &self,
        address: IpAddr,
    ) -> Result<Option<u32>, MaxMindDbError> {
        if address.is_ipv6() && self.reader.metadata().ip_version == 4 {
            return Ok(None);
        }
        number(&self.reader.lookup(address)?, self.layout)
    }

    /// Who runs the network of an address (in canonical form), where the database tells.
    pub(in crate::source::webhook) fn organisation(&self, address: IpAddr) -> Option<String> {
        if address.is_ipv6() && self.reader.metadata().ip_version == 4 {
            return None;
        }
        let record = self.reader.lookup(address).ok()?;
        let name = |layout: &&[PathElement<'_>]| record.decode_path::<&str>(layout).ok().flatten();
        // It goes to the log, whoever wrote it.
        let shown: String = NAMES
            .iter()
            .find_map(name)?
            .chars()
            .filter(|c| !c.is_control())
            .take(NAME_LENGTH)
            .collect();
        Some(shown).filter(|shown| !shown.trim().is_empty())
    }

    /// What it says about itself, for the log.
    pub(in crate::source::webhook) fn kind(&self) -> &str {
        &self.reader.metadata().database_type
    }

    /// Whether it knows one of Telegram's documented addresses as belonging to one of these.
    pub(in crate::source::webhook) fn knows_telegram(
        &self,
        mut wanted: impl FnMut(u32) -> bool,
    ) -> bool {
        TELEGRAM
            .into_iter()
            .any(|address| matches!(self.lookup(address.into()), Ok(Some(asn)) if wanted(asn)))
    }
}

impl fmt::Debug for AsnDatabase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AsnDatabase")
            .field("kind", &self.kind())
            .finish_non_exhaustive()
    }
}

/// The first layout that yields a number, in one of Telegram's records or in the first ones there are.
fn layout_of(
    reader: &Reader<Vec<u8>>,
) -> Result<Option<&'static [PathElement<'static>]>, MaxMindDbError> {
    let fits = |record: &LookupResult<'_, Vec<u8>>| {
        LAYOUTS
            .into_iter()
            .find(|layout| matches!(number(record, layout), Ok(Some(_))))
    };
    for address in TELEGRAM {
        if let Some(layout) = fits(&reader.lookup(address.into())?) {
            return Ok(Some(layout));
        }
    }
    for record in reader.networks(WithinOptions::default())?.take(PROBED) {
        if let Some(layout) = fits(&record?) {
            return Ok(Some(layout));
        }
    }
    Ok(None)
}

fn number(
    record: &LookupResult<'_, Vec<u8>>,
    layout: &[PathElement<'_>],
) -> Result<Option<u32>, MaxMindDbError> {
    Ok(record.decode_path::<Number>(layout)?.map(|number| number.0))
}

/// `62041`, `"62041"`, `"AS62041"` or `"AS62041 Telegram Messenger Inc"`.
struct Number(u32);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;

        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the number of an autonomous system")
            }

            fn visit_u64<E: serde::de::Error>(self, number: u64) -> Result<Number, E> {
                u32::try_from(number)
                    .map(Number)
                    .map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))
            }

            fn visit_i64<E: serde::de::Error>(self, number: i64) -> Result<Number, E> {
                u32::try_from(number)
                    .map(Number)
                    .map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Number, E> {
                let word = text.split_ascii_whitespace().next().unwrap_or_default();
                let digits = match word.get(..2) {
                    Some(prefix) if prefix.eq_ignore_ascii_case("as") => &word[2..],
                    _ => word,
                };
                if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    return Err(E::invalid_value(Unexpected::Str(text), &self));
                }
                digits
                    .parse()
                    .map(Number)
                    .map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }

        deserializer
            .deserialize_any(NumberVisitor)
            .map_err(D::Error::custom)
    }
}

#[cfg(test)]
#[path = "asn_tests.rs"]
mod tests;
