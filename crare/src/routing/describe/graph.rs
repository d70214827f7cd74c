//! The routing table as a drawing: kinds of updates, triggers, handlers.

use std::fmt::Write as _;

use crate::routing::describe::{RouteRow, RoutingTable, one_line};

/// Numbers the different labels of one side of the drawing.
#[derive(Default)]
struct Nodes<'t>(Vec<(&'t str, u32, &'t str)>);

impl<'t> Nodes<'t> {
    /// The number of a node, and whether it is new. Two nodes are the same when label and place are.
    fn number(&mut self, label: &'t str, place: (&'t str, u32)) -> (usize, bool) {
        let node = (place.0, place.1, label);
        if let Some(number) = self.0.iter().position(|known| *known == node) {
            return (number, false);
        }
        self.0.push(node);
        (self.0.len() - 1, true)
    }
}

/// What both languages write in their own way.
trait Language {
    fn node(&self, out: &mut String, id: &str, label: &str);
    fn arrow(&self, out: &mut String, from: &str, to: &str, label: &str, dotted: bool);
}

impl RoutingTable {
    /// A flowchart for [Mermaid](https://mermaid.js.org): kinds of updates, triggers, handlers. Routes that only watch have
    /// dotted arrows; guards stand on the arrows.
    pub fn to_mermaid(&self) -> String {
        let mut out = "flowchart LR\n".to_owned();
        self.draw(&mut out, &Mermaid);
        out
    }

    /// The same for [Graphviz](https://graphviz.org).
    pub fn to_dot(&self) -> String {
        let mut out = "digraph routes {\n  rankdir=LR;\n  node [shape=box];\n".to_owned();
        self.draw(&mut out, &Dot);
        out.push_str("}\n");
        out
    }

    fn draw(&self, out: &mut String, language: &impl Language) {
        let (mut kinds, mut handlers) = (Nodes::default(), Nodes::default());
        for (trigger, row) in self.rows.iter().enumerate() {
            let (kind, new) = kinds.number(kind(row), ("", 0));
            if new {
                language.node(out, &format!("k{kind}"), self::kind(row));
            }
            let (handler, new) = handlers.number(&row.handler, (row.file, row.line));
            if new {
                language.node(out, &format!("h{handler}"), &row.handler);
            }
            let id = format!("t{trigger}");
            language.node(out, &id, &one_line(&row.trigger));
            language.arrow(out, &format!("k{kind}"), &id, "", row.also);
            let guards = one_line(&row.guards.join(", "));
            language.arrow(out, &id, &format!("h{handler}"), &guards, row.also);
        }
    }
}

/// Where the arrow of a route begins.
fn kind(row: &RouteRow) -> &'static str {
    match (row.update_kind, row.group) {
        (Some(kind), _) => kind,
        (None, "any") => "any update",
        (None, "error") => "errors",
        (None, _) => "unknown kinds",
    }
}

struct Mermaid;

impl Mermaid {
    /// A label that is nothing but text.
    fn label(text: &str) -> String {
        let mut label = String::with_capacity(text.len());
        for char in text.chars() {
            match char {
                '"' => label.push_str("#quot;"),
                '#' | '<' | '>' | '&' | '`' | '\\' => {
                    // Writing into a String cannot fail.
                    let _ = write!(label, "#{};", u32::from(char));
                }
                char => label.push(char),
            }
        }
        label
    }
}

impl Language for Mermaid {
    fn node(&self, out: &mut String, id: &str, label: &str) {
        let _ = writeln!(out, "  {id}[\"{}\"]", Self::label(label));
    }

    fn arrow(&self, out: &mut String, from: &str, to: &str, label: &str, dotted: bool) {
        let arrow = if dotted { "-.->" } else { "-->" };
        let label = match label {
            "" => String::new(),
            label => format!("|\"{}\"|", Self::label(label)),
        };
        let _ = writeln!(out, "  {from} {arrow}{label} {to}");
    }
}

struct Dot;

impl Dot {
    fn label(text: &str) -> String {
        text.replace('\\', "\\\\").replace('"', "\\\"")
    }
}

impl Language for Dot {
    fn node(&self, out: &mut String, id: &str, label: &str) {
        let _ = writeln!(out, "  {id} [label=\"{}\"];", Self::label(label));
    }

    fn arrow(&self, out: &mut String, from: &str, to: &str, label: &str, dotted: bool) {
        let style = if dotted { ", style=dotted" } else { "" };
        let label = Self::label(label);
        let _ = writeln!(out, "  {from} -> {to} [label=\"{label}\"{style}];");
    }
}
