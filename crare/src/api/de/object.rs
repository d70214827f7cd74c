//! Objects and requests: one pass over the keys, straight into the fields.

/// How an object is read and written. Each line says how, and under which key:
/// `required`, `optional`, `flag` (`true` or absent), `list`, `optional_list`, and the lengths of time.
macro_rules! object {
    ($name:ident $(with $tag:literal = $constant:literal)? {
        $($way:ident $field:ident = $key:literal,)*
    }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ObjectVisitor;

                impl<'de> serde::de::Visitor<'de> for ObjectVisitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("an object (", stringify!($name), ")"))
                    }

                    #[allow(clippy::too_many_lines, reason = "a line per field")]
                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        let _level = $crate::api::de::depth::Level::enter::<A::Error>()?;
                        $(let mut $field = Default::default();)*
                        while let Some($crate::api::de::Key(key)) = map.next_key()? {
                            match &*key {
                                $($key => $crate::api::de::read_field!($way $field map $key),)*
                                _ => {
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                            }
                        }
                        Ok($name { $($field: $crate::api::de::read_field!(end $way $field $key),)* })
                    }
                }
                deserializer.deserialize_map(ObjectVisitor)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_mut, reason = "some objects are empty")]
                let mut map = serializer.serialize_map(None)?;
                $(serde::ser::SerializeMap::serialize_entry(&mut map, $tag, $constant)?;)?
                $($crate::api::de::write_field!($way self $field map $key);)*
                serde::ser::SerializeMap::end(map)
            }
        }
    };
}
pub(crate) use object;

/// One field: how its value is read, and what an absent one means.
macro_rules! read_field {
    (required $field:ident $map:ident $key:literal) => {
        $field = Some($crate::api::de::path::at($key, $map.next_value())?)
    };
    (list $field:ident $map:ident $key:literal) => {
        $field = Some($crate::api::de::path::at($key, $map.next_value_seed($crate::api::de::List::new()))?)
    };
    (optional_list $field:ident $map:ident $key:literal) => {
        $field = $crate::api::de::path::at($key, $map.next_value_seed($crate::api::de::OptionalList::new()))?
    };
    (optional $field:ident $map:ident $key:literal) => {
        $field = $crate::api::de::path::at($key, $map.next_value())?
    };
    (flag $field:ident $map:ident $key:literal) => {
        $field = $crate::api::de::path::at($key, $map.next_value::<Option<bool>>())?.unwrap_or(false)
    };
    (seconds $field:ident $map:ident $key:literal) => {
        $field = Some($crate::api::de::path::at($key, $map.next_value::<$crate::api::time::Seconds>())?.0)
    };
    (optional_seconds $field:ident $map:ident $key:literal) => {
        $field = $crate::api::de::path::at($key, $map.next_value::<Option<$crate::api::time::Seconds>>())?.map(|s| s.0)
    };
    (float_seconds $field:ident $map:ident $key:literal) => {
        $field = Some($crate::api::de::path::at($key, $map.next_value::<$crate::api::time::FloatSeconds>())?.0)
    };
    (optional_float_seconds $field:ident $map:ident $key:literal) => {
        $field = $crate::api::de::path::at($key, $map.next_value::<Option<$crate::api::time::FloatSeconds>>())?.map(|s| s.0)
    };
    (end required $field:ident $key:literal) => {
        $field.ok_or_else(|| <A::Error as serde::de::Error>::missing_field($key))?
    };
    (end list $field:ident $key:literal) => {
        $crate::api::de::read_field!(end required $field $key)
    };
    (end seconds $field:ident $key:literal) => {
        $crate::api::de::read_field!(end required $field $key)
    };
    (end float_seconds $field:ident $key:literal) => {
        $crate::api::de::read_field!(end required $field $key)
    };
    (end $way:ident $field:ident $key:literal) => {
        $field
    };
}
pub(crate) use read_field;

/// One field, written where there is something to write.
macro_rules! write_field {
    (optional $self:ident $field:ident $map:ident $key:literal) => {
        if let Some(value) = &$self.$field {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $key, value)?;
        }
    };
    (optional_list $self:ident $field:ident $map:ident $key:literal) => {
        $crate::api::de::write_field!(optional $self $field $map $key)
    };
    (flag $self:ident $field:ident $map:ident $key:literal) => {
        if $self.$field {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &true)?;
        }
    };
    (seconds $self:ident $field:ident $map:ident $key:literal) => {
        serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$crate::api::time::Seconds($self.$field))?;
    };
    (float_seconds $self:ident $field:ident $map:ident $key:literal) => {
        serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$crate::api::time::FloatSeconds($self.$field))?;
    };
    (optional_seconds $self:ident $field:ident $map:ident $key:literal) => {
        if let Some(value) = $self.$field {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$crate::api::time::Seconds(value))?;
        }
    };
    (optional_float_seconds $self:ident $field:ident $map:ident $key:literal) => {
        if let Some(value) = $self.$field {
            serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$crate::api::time::FloatSeconds(value))?;
        }
    };
    ($way:ident $self:ident $field:ident $map:ident $key:literal) => {
        serde::ser::SerializeMap::serialize_entry(&mut $map, $key, &$self.$field)?;
    };
}
pub(crate) use write_field;

/// A method: its name, what it returns, how its parameters are written, which of them hold files.
macro_rules! request {
    ($name:ident = $method:literal -> $output:ty {
        $($way:ident $field:ident = $key:literal,)*
    } files { $($file:ident),* }) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #[allow(unused_mut, reason = "some methods take nothing")]
                let mut map = serializer.serialize_map(None)?;
                $($crate::api::de::write_field!($way self $field map $key);)*
                serde::ser::SerializeMap::end(map)
            }
        }

        impl $crate::api::Method for $name {
            const NAME: &'static str = $method;
            type Output = $output;

            fn to_json(&self) -> String {
                $crate::api::de::write(self)
            }

            fn files<'a>(&'a self, _files: &mut Vec<&'a $crate::api::InputFile>) {
                $($crate::api::input_file::Attachments::attachments(&self.$file, _files);)*
            }

            fn parse(result: &str) -> Result<$output, $crate::api::DecodeError> {
                $crate::api::de::parse(result)
            }
        }
    };
}
pub(crate) use request;
