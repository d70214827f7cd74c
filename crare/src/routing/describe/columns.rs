//! Columns that stand below each other.

use std::fmt;

/// A cell that is wider breaks its row instead of making the whole column wider.
const WIDEST: usize = 40;
/// Between two columns.
const GAP: usize = 2;

/// Writes a table. A column without any content is left out.
pub(super) fn write<const N: usize>(
    f: &mut fmt::Formatter<'_>,
    head: [&str; N],
    rows: &[[String; N]],
) -> fmt::Result {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.filter(|width| *width <= WIDEST).max().unwrap_or(0)
    };
    let columns: Vec<(usize, usize)> = (0..N)
        .filter(|column| rows.iter().any(|row| !row[*column].is_empty()))
        .map(|column| (column, width(column).max(head[column].chars().count())))
        .collect();
    line(f, &columns, |column| head[column])?;
    for row in rows {
        line(f, &columns, |column| &row[column])?;
    }
    Ok(())
}

fn line<'c>(
    f: &mut fmt::Formatter<'_>,
    columns: &[(usize, usize)],
    cell: impl Fn(usize) -> &'c str,
) -> fmt::Result {
    // Where the next column begins, and where the line has come to.
    let (mut start, mut at) = (0, 0);
    for (column, width) in columns {
        let text = cell(*column);
        if !text.is_empty() {
            if at > 0 && at + GAP > start {
                writeln!(f)?;
                at = 0;
            }
            write!(f, "{:indent$}{text}", "", indent = start.saturating_sub(at))?;
            at = start + text.chars().count();
        }
        start += width + GAP;
    }
    writeln!(f)
}
