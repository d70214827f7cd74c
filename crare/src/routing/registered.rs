//! The handlers of a package, gathered by the linker. The only place that knows of it.

use crate::routing::router::Router;

/// One annotated handler, as its expansion submits it.
#[derive(Debug)]
pub struct Registered {
    /// The package it was compiled in.
    pub package: &'static str,
    /// The path of its module.
    pub module: &'static str,
    /// Adds its routes.
    pub mount: fn(&mut Router),
}

inventory::collect!(Registered);

/// All handlers of a package that stand in a module or below it, by file and line.
///
/// This is what `crare::router!()` calls with the package and the module it stands in. Handlers of other packages are never
/// among them, so a dependency cannot add routes by being there. The order of the linker does not matter.
pub fn collect(package: &str, module: &str) -> Router {
    let mut router = Router::new();
    for entry in inventory::iter::<Registered> {
        if entry.package == package && is_in(entry.module, module) {
            (entry.mount)(&mut router);
        }
    }
    router.sort_by_place();
    router
}

/// All handlers of the crate that a module belongs to, by file and line: what `crare::router!(crate)` calls.
pub fn collect_all(package: &str, module: &str) -> Router {
    collect(package, module.split("::").next().unwrap_or(module))
}

/// Whether a module is another one, or is inside it.
fn is_in(module: &str, outer: &str) -> bool {
    module
        .strip_prefix(outer)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routing::route::Route;
    use crate::routing::router::Meta;
    use crate::routing::trigger::Trigger;

    fn route(name: &'static str, line: u32) -> Route {
        let meta = Meta {
            name,
            module: "",
            file: "src/a.rs",
            line,
            doc: "",
        };
        Route::new(meta, Trigger::text(name), |_| {
            Box::pin(async { Ok(crate::routing::reply::Reply::new()) })
        })
    }

    inventory::submit! { Registered { package: "p", module: "p::shop", mount: |router| { router.add(route("b", 9)); } } }
    inventory::submit! { Registered { package: "p", module: "p::shop::x", mount: |router| { router.add(route("a", 3)); } } }
    inventory::submit! { Registered { package: "p", module: "p::shopping", mount: |router| { router.add(route("c", 1)); } } }
    inventory::submit! { Registered { package: "q", module: "p::shop", mount: |router| { router.add(route("d", 2)); } } }

    fn names(package: &str, module: &str) -> Vec<&'static str> {
        collect(package, module)
            .routes()
            .iter()
            .map(|route| route.meta().name)
            .collect()
    }

    #[test]
    fn takes_one_package_at_or_below_one_module_by_place() {
        assert_eq!(names("p", "p::shop"), ["a", "b"]);
        assert_eq!(names("p", "p"), ["c", "a", "b"]);
        assert_eq!(names("q", "p"), ["d"]);
        assert!(names("p", "p::sho").is_empty());
        assert_eq!(collect_all("p", "p::shop::x").routes().len(), 3);
    }
}
