//! Parts of the page that change by themselves: lists of pieces, each with a name. What has changed of them is sent.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

/// A list of pieces.
pub(super) struct Region {
    /// The id of the element around them.
    pub(super) id: &'static str,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a list: an element of its own.
pub(super) struct Piece {
    id: String,
    version: String,
    html: String,
}

impl Piece {
    pub(super) fn new(id: impl Into<String>, class: &str, content: &Markup) -> Self {
        let id = id.into();
        let mut hasher = DefaultHasher::new();
        (class, &content.0).hash(&mut hasher);
        let version = format!("{:x}", hasher.finish());
        let html = html! { li id=(id) class=(class) data-v=(version) { (content) } };
        Self {
            id,
            version,
            html: html.into_string(),
        }
    }
}

impl Region {
    pub(super) fn new(id: &'static str, pieces: Vec<Piece>) -> Self {
        Self { id, pieces }
    }

    /// All pieces, one behind the other.
    pub(super) fn content(&self) -> Markup {
        PreEscaped(
            self.pieces
                .iter()
                .map(|piece| piece.html.as_str())
                .collect(),
        )
    }
}

/// The pieces of the region with this id.
pub(super) fn content(regions: &[Region], id: &str) -> Markup {
    let region = regions.iter().find(|region| region.id == id);
    region.map(Region::content).unwrap_or_default()
}

/// What a page has been sent.
#[derive(Default)]
pub(super) struct Sent(BTreeMap<&'static str, Vec<(String, String)>>);

impl Sent {
    /// What has changed since the last time; all at first.
    pub(super) fn changes(&mut self, regions: &[Region]) -> Option<Value> {
        let mut all = Vec::new();
        for region in regions {
            let now = region.pieces.iter();
            let now: Vec<_> = now
                .map(|piece| (piece.id.clone(), piece.version.clone()))
                .collect();
            let before = self.0.get(region.id);
            if before == Some(&now) {
                continue;
            }
            let known: BTreeMap<_, _> = before.into_iter().flatten().cloned().collect();
            let new = region.pieces.iter();
            let new = new.filter(|piece| known.get(&piece.id) != Some(&piece.version));
            let pieces: Map<String, Value> = new
                .map(|piece| (piece.id.clone(), piece.html.clone().into()))
                .collect();
            let order: Vec<&str> = region
                .pieces
                .iter()
                .map(|piece| piece.id.as_str())
                .collect();
            all.push(json!({"region": region.id, "order": order, "pieces": pieces}));
            self.0.insert(region.id, now);
        }
        (!all.is_empty()).then(|| all.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(texts: &[(&str, &str)]) -> [Region; 1] {
        let pieces = texts
            .iter()
            .map(|(id, text)| Piece::new(*id, "", &html! { (text) }));
        [Region::new("r", pieces.collect())]
    }

    #[test]
    fn only_what_has_changed_is_sent() {
        let mut sent = Sent::default();
        let first = sent.changes(&region(&[("a", "1"), ("b", "2")])).unwrap();
        assert_eq!(first[0]["order"], json!(["a", "b"]));
        assert_eq!(first[0]["pieces"].as_object().unwrap().len(), 2);
        assert_eq!(sent.changes(&region(&[("a", "1"), ("b", "2")])), None);
        let next = sent.changes(&region(&[("b", "3"), ("a", "1")])).unwrap();
        assert_eq!(next[0]["order"], json!(["b", "a"]));
        let pieces = next[0]["pieces"].as_object().unwrap();
        assert_eq!(pieces.keys().collect::<Vec<_>>(), ["b"]);
        assert!(pieces["b"].as_str().unwrap().contains(">3<"));
    }
}
