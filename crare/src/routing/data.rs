//! Values that belong to the application and are there for every handler.

use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A value of the application, taken by a handler: a database pool, a configuration, a counter.
///
/// It is shared, not cloned: all handlers see the same value. For something that changes, put a lock or an atomic in it.
/// A handler that asks for a type nobody gave is not run; the error says which type is missing.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// use crare::routing::Data;
///
/// async fn count(visits: Data<AtomicU64>) -> String {
///     format!("visit {}", visits.fetch_add(1, Ordering::Relaxed) + 1)
/// }
/// ```
pub struct Data<T: ?Sized>(Arc<T>);

impl<T> Data<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T: ?Sized> Data<T> {
    /// The shared pointer itself.
    pub fn into_inner(self) -> Arc<T> {
        self.0
    }
}

impl<T: ?Sized> From<Arc<T>> for Data<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T: ?Sized> Deref for Data<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized> Clone for Data<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Data<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Data").field(&&self.0).finish()
    }
}

/// The values of an application, at most one of each type.
#[derive(Clone, Default)]
pub struct DataMap {
    values: HashMap<TypeId, Stored>,
}

#[derive(Clone)]
struct Stored {
    type_name: &'static str,
    value: Arc<dyn Any + Send + Sync>,
}

impl DataMap {
    /// An empty map.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a value in, in the place of an earlier one of the same type.
    pub fn insert<T: Send + Sync + 'static>(&mut self, value: T) -> &mut Self {
        self.insert_arc(Arc::new(value))
    }

    /// Puts in a value that is shared already.
    pub fn insert_arc<T: Send + Sync + 'static>(&mut self, value: Arc<T>) -> &mut Self {
        self.values.insert(
            TypeId::of::<T>(),
            Stored {
                type_name: type_name::<T>(),
                value,
            },
        );
        self
    }

    /// The value of a type.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.values.get(&TypeId::of::<T>())?.value.downcast_ref()
    }

    /// The value of a type, shared.
    pub fn share<T: Send + Sync + 'static>(&self) -> Option<Data<T>> {
        let stored = self.values.get(&TypeId::of::<T>())?;
        Arc::clone(&stored.value).downcast().ok().map(Data)
    }
}

impl fmt::Debug for DataMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut names: Vec<_> = self
            .values
            .values()
            .map(|stored| stored.type_name)
            .collect();
        names.sort_unstable();
        f.debug_tuple("DataMap").field(&names).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_one_value_of_each_type() {
        let mut map = DataMap::new();
        map.insert(1_u8).insert(2_u8).insert("text");
        assert_eq!(map.get::<u8>(), Some(&2));
        assert_eq!(map.share::<&str>().map(|text| *text), Some("text"));
        assert!(map.get::<u16>().is_none());
        assert_eq!(format!("{map:?}"), r#"DataMap(["&str", "u8"])"#);
    }
}
