//! A handler with everything about it checked.

use proc_macro2::{Ident, Span};
use syn::{Attribute, Type, Visibility};

use super::arguments::{self, Filled, Param, Source};
use super::key::{Key, keys};
use super::options::Options;
use super::parse::Attribute as Written;
use super::pattern::Hole;
use super::place::Place;
use super::texts::{Text, texts};
use super::triggers::{Family, Kind};
use super::{fits, guards, menu};
use crate::errors::Errors;
use crate::function::Function;

/// A function and the routes that lead to it.
pub(super) struct Handler {
    pub(super) cfgs: Vec<Attribute>,
    pub(super) vis: Visibility,
    pub(super) ident: Ident,
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) params: Vec<Param>,
    pub(super) output: Option<Type>,
    /// At least one, all different.
    pub(super) routes: Vec<Route>,
    /// Not collected, only named.
    pub(super) manual: bool,
}

/// One valid attribute.
pub(super) struct Route {
    pub(super) on: On,
    pub(super) places: Vec<Place>,
    /// Of triggers that have texts: these.
    pub(super) texts: Vec<Text>,
    /// The arguments from the pattern, in the order of its holes.
    pub(super) filled: Vec<Filled>,
    pub(super) options: Options,
    pub(super) keys: Vec<Key>,
    /// All guards as text.
    pub(super) guards: String,
    pub(super) span: Span,
}

impl Route {
    /// Whether what its arguments are read from can be built of them too.
    pub(super) fn is_built(&self) -> bool {
        let families = [Family::Callback, Family::Start].map(On::Texts);
        families.contains(&self.on) && !self.filled.is_empty()
    }
}

/// What a trigger waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum On {
    Endpoint {
        name: &'static str,
        marker: &'static str,
    },
    Album,
    StaleCallback,
    Texts(Family),
    Regex,
}

impl Handler {
    /// Judges the signature and the attributes.
    pub(super) fn new(function: &Function, written: Vec<Written>, errors: &mut Errors) -> Self {
        function.check_plain("a handler", errors);
        let judged: Vec<(Written, Vec<Text>)> = written
            .into_iter()
            .filter_map(|one| {
                fits::check(&one.trigger, &one.options, errors);
                let texts = texts(&one, function, errors).ok()?;
                Some((one, texts))
            })
            .collect();
        let holes: Vec<String> = judged
            .iter()
            .flat_map(|(_, texts)| texts.iter().flat_map(|text| &text.pattern.holes))
            .map(|hole| hole.name.clone())
            .collect();
        let params = arguments::params(function, &holes, errors);

        let mut routes: Vec<Route> = Vec::new();
        let mut told = Vec::new();
        let mut shows_doc = false;
        for (mut one, texts) in judged {
            let filled = fill(&one, &texts, &params, function, &mut told, errors);
            let on = on(&one.trigger.kind);
            if on == On::Texts(Family::Command) {
                check_usage(&one.options, &texts, errors);
                let Options { menu, keys, .. } = &mut one.options;
                shows_doc |= menu.complete(keys, function, errors);
            }
            let route = Route {
                keys: keys(on, &one, &texts),
                guards: guards_text(&one.options),
                on,
                places: one.trigger.places,
                texts,
                filled,
                options: one.options,
                span: one.trigger.span,
            };
            refuse_equal(&route, &routes, errors);
            routes.push(route);
        }
        if shows_doc {
            menu::check_doc(function, errors);
        }
        Self {
            cfgs: function.cfgs(),
            vis: function.vis.clone(),
            ident: function.sig.ident.clone(),
            name: function.name(),
            doc: function.doc(),
            params,
            output: function.output().cloned(),
            manual: routes.iter().any(|route| route.options.manual),
            routes,
        }
    }
}

fn on(kind: &Kind) -> On {
    match kind {
        Kind::Endpoint(name, marker) => On::Endpoint { name, marker },
        Kind::Album => On::Album,
        Kind::StaleCallback => On::StaleCallback,
        Kind::OwnCommand => On::Texts(Family::Command),
        Kind::Texts(family, _) => On::Texts(*family),
        Kind::Regex(_) => On::Regex,
    }
}

/// Finds the arguments of the pattern's holes.
fn fill(
    one: &Written,
    texts: &[Text],
    params: &[Param],
    function: &Function,
    told: &mut Vec<usize>,
    errors: &mut Errors,
) -> Vec<Filled> {
    let (is_regex, literal) = match &one.trigger.kind {
        Kind::OwnCommand => {
            arguments::refuse_plain(&function.name(), params, told, errors);
            return Vec::new();
        }
        Kind::Texts(Family::Text, _) | Kind::Endpoint(..) | Kind::Album | Kind::StaleCallback => {
            return Vec::new();
        }
        Kind::Texts(_, literals) => (false, literals.first()),
        Kind::Regex(literal) => (true, Some(literal)),
    };
    let (Some(lit), Some(text)) = (literal, texts.first()) else {
        return Vec::new();
    };
    let source = Source {
        lit,
        offset: text.offset,
        holes: &text.pattern.holes,
        is_regex,
    };
    for other in &texts[1..] {
        if !same_holes(&text.pattern.holes, &other.pattern.holes) {
            errors.at(
                other.span,
                format!(
                    "the texts of one list have the same arguments in the same order, the first has {}: give this one an attribute of its own",
                    shown(&text.pattern.holes)
                ),
            );
        }
    }
    arguments::fill(&source, params, told, errors)
}

fn same_holes(one: &[Hole], other: &[Hole]) -> bool {
    let same = |(one, other): (&Hole, &Hole)| one.name == other.name && one.kind == other.kind;
    one.len() == other.len() && one.iter().zip(other).all(same)
}

fn shown(holes: &[Hole]) -> String {
    if holes.is_empty() {
        return "none".to_owned();
    }
    let written: Vec<_> = holes.iter().map(Hole::written).collect();
    format!("`{}`", written.join(" "))
}

/// A usage line needs something that can be wrong.
fn check_usage(options: &Options, texts: &[Text], errors: &mut Errors) {
    let has_arguments = texts
        .iter()
        .any(|text| text.pattern.meaning.contains(char::is_whitespace));
    if options.usage.is_some()
        && !has_arguments
        && let Some(key) = options.keys.iter().find(|key| *key == "usage")
    {
        errors.over(
            key,
            "`usage` is shown when the arguments are wrong, and this command has none: write for instance `command = \"name {a}\"`",
        );
    }
}

/// The guards of the module and those of the handler.
fn guards_text(options: &Options) -> String {
    let own = guards::texts(&options.guards);
    match &options.outer {
        Some(outer) if own.is_empty() => outer.guards.clone(),
        Some(outer) if !outer.guards.is_empty() => format!("{}, {own}", outer.guards),
        _ => own,
    }
}

/// Reports a trigger that the handler has already, with the same guards.
fn refuse_equal(route: &Route, others: &[Route], errors: &mut Errors) {
    let same = |one: &Key, other: &Key| one.kind == other.kind && one.value == other.value;
    // With several prefixes a name has several keys, and is told once.
    let mut told: Vec<&str> = Vec::new();
    for (index, key) in route.keys.iter().enumerate() {
        let is_known = route.keys[..index].iter().any(|other| same(key, other))
            || others.iter().any(|other| {
                other.guards == route.guards && other.keys.iter().any(|other| same(key, other))
            });
        if is_known && !told.contains(&key.said.as_str()) {
            told.push(&key.said);
            errors.at(
                key.span,
                format!("this handler has {} already: remove one", key.said),
            );
        }
    }
}
