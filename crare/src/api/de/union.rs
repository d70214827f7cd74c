//! Unions: the text is kept whole until it is known which object it is.

/// A union whose members are told apart by the value of one key, and where that is shared, by a key that only one has.
/// A value that is not listed is kept in `Unknown`. `also` names JSON values that are no objects, by their first letter.
macro_rules! tagged_union {
    ($(#[$doc:meta])* $name:ident by $tag:literal {
        $($variant:ident($object:ident) = $value:literal $(with $key:literal)?,)*
    } $(also { $($other:ident($inner:ty) at $first:literal,)* })?) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("`", $value, "`")] $variant(Box<$object>),)*
            $($(#[doc = concat!("JSON that begins with `", $first, "`")] $other($inner),)*)?
            /// A member that this release does not know, as it came.
            Unknown($crate::api::RawJson),
        }

        $($crate::api::de::member!($name $variant $object);)*

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
                let _level = $crate::api::de::depth::Level::enter::<D::Error>()?;
                let json = raw.get();
                $($(if json.starts_with($first) {
                    return $crate::api::de::nested(json).map(Self::$other);
                })*)?
                {
                    let peek = $crate::api::de::Peek::new::<D::Error>(json, &[$tag $($(, $key)?)*])?;
                    let tag = peek.text::<D::Error>($tag)?;
                    $(if tag == $value $(&& peek.has($key))? {
                        return $crate::api::de::nested(json).map(|object| Self::$variant(Box::new(object)));
                    })*
                }
                Ok(Self::Unknown(raw.into()))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(object) => object.serialize(serializer),)*
                    $($(Self::$other(inner) => inner.serialize(serializer),)*)?
                    Self::Unknown(raw) => raw.serialize(serializer),
                }
            }
        }
    };
}
pub(crate) use tagged_union;

/// A union without a tag: the first member whose key is there (with the value, where one is given); the last takes the rest.
macro_rules! shaped_union {
    ($(#[$doc:meta])* $name:ident {
        $($variant:ident($object:ident) with $key:literal $(= $value:literal)?,)*
    } else $last:ident($last_object:ident)) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = concat!("Has `", $key, "`.")] $variant(Box<$object>),)*
            #[doc = concat!("A [`", stringify!($last_object), "`].")]
            $last(Box<$last_object>),
        }

        $($crate::api::de::member!($name $variant $object);)*
        $crate::api::de::member!($name $last $last_object);

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let raw = Box::<serde_json::value::RawValue>::deserialize(deserializer)?;
                let _level = $crate::api::de::depth::Level::enter::<D::Error>()?;
                let json = raw.get();
                let peek = $crate::api::de::Peek::new::<D::Error>(json, &[$($key),*])?;
                $(if peek.has($key) $(&& peek.get($key) == Some($value))? {
                    return $crate::api::de::nested(json).map(|object| Self::$variant(Box::new(object)));
                })*
                $crate::api::de::nested(json).map(|object| Self::$last(Box::new(object)))
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(object) => object.serialize(serializer),)*
                    Self::$last(object) => object.serialize(serializer),
                }
            }
        }
    };
}
pub(crate) use shaped_union;

/// A member stands for its union.
macro_rules! member {
    ($name:ident $variant:ident $object:ident) => {
        impl From<$object> for $name {
            fn from(object: $object) -> Self {
                Self::$variant(Box::new(object))
            }
        }
    };
}
pub(crate) use member;

/// The members that may hold files.
macro_rules! union_attachments {
    ($name:ident { $($variant:ident),* }) => {
        impl $crate::api::input_file::Attachments for $name {
            fn attachments<'a>(&'a self, files: &mut Vec<&'a $crate::api::InputFile>) {
                #[allow(clippy::match_same_arms, reason = "a line per member")]
                match self {
                    $(Self::$variant(object) => object.attachments(files),)*
                    #[allow(unreachable_patterns, reason = "in some unions every member may")]
                    _ => {}
                }
            }
        }
    };
}
pub(crate) use union_attachments;
