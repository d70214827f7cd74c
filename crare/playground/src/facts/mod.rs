//! What the Bot API is made of: every method and every type, as a table.

mod check;
mod generated;
mod sample;

pub(crate) use self::check::{check, check_params, read};
pub(crate) use self::generated::METHODS;
use self::generated::{OBJECTS, UNIONS};
pub(crate) use self::sample::Sample;

/// A type.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    Integer,
    Float,
    Text,
    Boolean,
    /// Only ever true.
    True,
    /// An upload, by name of its part or by its field.
    File,
    Array(&'static Kind),
    /// One of these.
    Any(&'static [Kind]),
    /// The object of this name.
    Object(&'static str),
    /// The union of this name.
    Union(&'static str),
}

/// A method.
#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) name: &'static str,
    /// Where the Bot API tells of it.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "the page of methods is written by a test")
    )]
    pub(crate) section: &'static str,
    pub(crate) returns: Kind,
    pub(crate) params: &'static [Field],
}

/// An object.
#[derive(Debug)]
pub(crate) struct Object {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
}

/// Several objects of which one stands.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) name: &'static str,
    /// The field that tells which one; empty when there is none.
    pub(crate) tag: &'static str,
    /// Its value, and the object's name.
    pub(crate) variants: &'static [(&'static str, &'static str)],
}

/// A field of an object, or a parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) kind: Kind,
    /// The texts it may be; empty when it may be any.
    pub(crate) one_of: &'static [&'static str],
    /// In characters.
    pub(crate) length: Option<(usize, usize)>,
    pub(crate) range: Option<(i64, i64)>,
    /// How many an array may have.
    pub(crate) items: Option<(usize, usize)>,
}

/// A field that has to be there.
const fn must(name: &'static str, kind: Kind) -> Field {
    Field {
        name,
        required: true,
        kind,
        one_of: &[],
        length: None,
        range: None,
        items: None,
    }
}

/// A field that may be absent.
const fn may(name: &'static str, kind: Kind) -> Field {
    Field {
        required: false,
        ..must(name, kind)
    }
}

impl Field {
    const fn one_of(mut self, values: &'static [&'static str]) -> Self {
        self.one_of = values;
        self
    }

    const fn length(mut self, least: usize, most: usize) -> Self {
        self.length = Some((least, most));
        self
    }

    const fn range(mut self, least: i64, most: i64) -> Self {
        self.range = Some((least, most));
        self
    }

    const fn items(mut self, least: usize, most: usize) -> Self {
        self.items = Some((least, most));
        self
    }
}

/// The object of this name.
pub(crate) fn object(name: &str) -> Option<&'static Object> {
    let at = OBJECTS
        .binary_search_by(|object| object.name.cmp(name))
        .ok()?;
    OBJECTS.get(at)
}

/// The union of this name.
pub(crate) fn union(name: &str) -> Option<&'static Union> {
    let at = UNIONS.binary_search_by(|union| union.name.cmp(name)).ok()?;
    UNIONS.get(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(kind: &Kind) -> Vec<(&'static str, bool)> {
        match kind {
            Kind::Array(inner) => names(inner),
            Kind::Any(all) => all.iter().flat_map(names).collect(),
            Kind::Object(name) => vec![(*name, object(name).is_some())],
            Kind::Union(name) => vec![(*name, union(name).is_some())],
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_name_is_in_the_table() {
        let fields = (METHODS.iter().flat_map(|method| method.params))
            .chain(OBJECTS.iter().flat_map(|object| object.fields));
        let kinds = fields.map(|field| &field.kind);
        let kinds = kinds.chain(METHODS.iter().map(|method| &method.returns));
        let lost: Vec<_> = kinds.flat_map(names).filter(|(_, found)| !found).collect();
        assert!(lost.is_empty(), "{lost:?}");
        let variants = UNIONS.iter().flat_map(|union| union.variants);
        let lost: Vec<_> = variants
            .filter(|(_, name)| object(name).is_none())
            .collect();
        assert!(lost.is_empty(), "{lost:?}");
        assert_eq!((METHODS.len(), OBJECTS.len(), UNIONS.len()), (185, 373, 26));
    }
}
