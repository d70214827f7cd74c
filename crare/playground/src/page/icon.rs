//! Signs that look the same whatever letters a machine has.

use maud::{Markup, html};

/// A sign, drawn with lines in a square of 24.
pub(super) fn icon(name: &str) -> Markup {
    let path = match name {
        "home" => "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
        "traffic" => "M8 20V5m0 0L4 9m4-4 4 4m4-5v15m0 0 4-4m-4 4-4-4",
        "faults" => "M13 3 5 14h6l-1 7 8-11h-6z",
        "map" => "M9 4 3 6.5V20l6-2.5 6 2.5 6-2.5V4l-6 2.5zM9 4v13.5m6-11V20",
        "inside" => "M3.5 17a8.5 8.5 0 1 1 17 0M12 17l4.5-6M3.5 20h17",
        "plus" => "M12 5v14M5 12h14",
        "send" => "M4 12 20 4l-5 16-3-7z",
        _ => "",
    };
    html! {
        svg.icon viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false" { path d=(path) {} }
    }
}
