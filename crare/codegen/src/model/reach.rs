//! What can be reached from what.

use std::collections::BTreeSet;

use super::{Model, Ty};

/// Finds what bots send: whatever can be reached from a method's parameters.
pub(super) fn mark_outgoing(model: &mut Model) {
    let mut seen = BTreeSet::new();
    let mut todo: Vec<String> = model
        .methods
        .iter()
        .flat_map(|m| &m.params)
        .filter_map(|p| named(&p.ty))
        .collect();
    while let Some(name) = todo.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        todo.extend(parts(model, &name));
    }
    for object in &mut model.objects {
        object.outgoing = seen.contains(&object.rust);
    }
}

/// Finds what may hold a file, however deep.
pub(super) fn mark_files(model: &mut Model) {
    let mut with: BTreeSet<String> = BTreeSet::new();
    loop {
        let before = with.len();
        let holds = |ty: &Ty| {
            *ty.innermost() == Ty::InputFile || named(ty).is_some_and(|n| with.contains(&n))
        };
        let mut found: Vec<String> = Vec::new();
        for object in &model.objects {
            if object.fields.iter().any(|f| holds(&f.ty)) {
                found.push(object.rust.clone());
            }
        }
        for union in &model.unions {
            if union.variants.iter().any(|v| with.contains(&v.object)) {
                found.push(union.name.clone());
            }
        }
        with.extend(found);
        if with.len() == before {
            break;
        }
    }
    let holds =
        |ty: &Ty| *ty.innermost() == Ty::InputFile || named(ty).is_some_and(|n| with.contains(&n));
    for method in &mut model.methods {
        method.files = method.params.iter().any(|p| holds(&p.ty));
    }
    for object in &mut model.objects {
        object.files = with.contains(&object.rust);
    }
    for union in &mut model.unions {
        union.files = with.contains(&union.name);
    }
}

/// The object or union in a type.
fn named(ty: &Ty) -> Option<String> {
    match ty.innermost() {
        Ty::Object(name) | Ty::Union(name) => Some(name.clone()),
        _ => None,
    }
}

/// A file, or something that may hold one.
pub(crate) fn holds_files(model: &Model, ty: &Ty) -> bool {
    *ty.innermost() == Ty::InputFile
        || named(ty).is_some_and(|n| {
            model.objects.iter().any(|o| o.rust == n && o.files)
                || model.unions.iter().any(|u| u.name == n && u.files)
        })
}

fn parts(model: &Model, name: &str) -> Vec<String> {
    let fields = model
        .objects
        .iter()
        .filter(|o| o.rust == name)
        .flat_map(|o| o.fields.iter().filter_map(|f| named(&f.ty)));
    let variants = model
        .unions
        .iter()
        .filter(|u| u.name == name)
        .flat_map(|u| u.variants.iter().map(|v| v.object.clone()));
    fields.chain(variants).collect()
}
