//! A group with everything about it checked.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{LitStr, Path};

use super::attributes;
use super::module::Module;
use super::parse::Written;
use super::walk;
use crate::errors::{Errors, Reported};
use crate::handle::group::Conditions;
use crate::problem::Problem;

/// Most bytes of a prefix: callback data have 64, and something must follow.
const PREFIX_BYTES: usize = 63;

/// What all handlers of a module have in common.
pub(super) struct Group {
    /// The function that every route of the module goes through; it stands beside the module.
    pub(super) function: Ident,
    pub(super) conditions: Conditions,
    /// The function of the group around this one.
    pub(super) outer: Option<Path>,
    /// With that of the outer groups.
    prefix: String,
    /// With those of the outer groups.
    guards: String,
}

/// What the handlers are told.
pub(super) struct Handed<'a> {
    pub(super) function: &'a Ident,
    pub(super) prefix: &'a str,
    pub(super) guards: &'a str,
}

impl Group {
    /// Judges the attribute and the module's own attributes.
    pub(super) fn new(module: &Module, written: Written, errors: &mut Errors) -> Self {
        for attr in &module.attrs {
            if attributes::is_named(attr.path(), "routes") {
                errors.over(
                    attr,
                    "a module has one `#[routes(..)]`: put everything into the first",
                );
            }
        }
        let own = written
            .prefix
            .and_then(|lit| prefix(&lit, module, errors).ok())
            .unwrap_or_default();
        let (outer, before, mut guards) = match written.outer {
            Some(outer) => (Some(outer.path), outer.prefix, outer.guards),
            None => (None, String::new(), String::new()),
        };
        let own_guards = written.conditions.text();
        if !guards.is_empty() && !own_guards.is_empty() {
            guards.push_str(", ");
        }
        guards.push_str(&own_guards);
        Self {
            function: format_ident!("__routes_{}", module.name(), span = Span::call_site()),
            conditions: written.conditions,
            outer,
            prefix: before + &own,
            guards,
        }
    }

    pub(super) fn handed(&self) -> Handed<'_> {
        Handed {
            function: &self.function,
            prefix: &self.prefix,
            guards: &self.guards,
        }
    }
}

fn has_command(module: &Module) -> bool {
    let content = module.content.as_ref();
    content.is_some_and(|content| walk::has_command(content.stream()))
}

/// Checks what is to stand before commands, callback data and start parameters. Whether it fits there is checked there.
fn prefix(lit: &LitStr, module: &Module, errors: &mut Errors) -> Result<String, Reported> {
    let text = lit.value();
    let problem = if text.is_empty() {
        Problem::whole("an empty prefix changes nothing: remove it, or write `prefix = \"admin_\"`")
    } else if let Some(rest) = text.strip_prefix('/') {
        Problem::within(
            0..1,
            format!("commands are written without the `/`: `prefix = {rest:?}`"),
        )
    } else if let Some((at, c)) = text
        .char_indices()
        .find(|(_, c)| matches!(c, '{' | '}' | '@') || c.is_whitespace() || c.is_control())
    {
        Problem::within(
            at..at + c.len_utf8(),
            format!(
                "a prefix cannot have `{}`: it is a plain text such as `admin_`",
                c.escape_debug()
            ),
        )
    } else if let Some((at, c)) = text
        .char_indices()
        .find(|(_, c)| !c.is_alphanumeric() && *c != '_')
        && has_command(module)
    {
        Problem::within(
            at..at + c.len_utf8(),
            format!(
                "no command has `{c}` in its name: write `prefix = {:?}`, or put the commands of this module into another",
                text.replace(|c: char| !c.is_alphanumeric(), "_")
            ),
        )
    } else if text.len() > PREFIX_BYTES {
        Problem::whole(format!(
            "a prefix has at most {PREFIX_BYTES} bytes, this has {}",
            text.len()
        ))
    } else {
        return Ok(text);
    };
    Err(problem.report(lit, errors))
}
