//! The routing table for terminals.

use std::fmt;

use crate::routing::describe::{RoutingTable, columns, one_line};

impl fmt::Display for RoutingTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let several = if self.rows.len() == 1 { "" } else { "s" };
        write!(f, "{} route{several}", self.rows.len())?;
        writeln!(f, ", in the order in which updates meet them")?;
        if !self.middleware.is_empty() {
            let names = self.middleware.join(", ");
            writeln!(f, "Around every update: {names}")?;
        }
        for gate in &self.gates {
            let (name, file, line) = (&gate.name, gate.file, gate.line);
            writeln!(f, "Gate before the queue: {name} at {file}:{line}")?;
        }
        if self.rows.is_empty() {
            return Ok(());
        }
        writeln!(f)?;
        let rows: Vec<[String; 8]> = self
            .rows
            .iter()
            .map(|row| {
                [
                    row.rank.to_string(),
                    row.group.to_owned(),
                    one_line(&row.trigger),
                    one_line(&row.guards.join(", ")),
                    row.options().join(", "),
                    row.handler.clone(),
                    format!("{}:{}", row.file, row.line),
                    row.description.clone(),
                ]
            })
            .collect();
        let head = [
            "#", "RANK", "TRIGGER", "IF", "OPTIONS", "HANDLER", "AT", "DOES",
        ];
        columns::write(f, head, &rows)
    }
}
