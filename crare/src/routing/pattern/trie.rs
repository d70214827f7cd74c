//! Patterns of segments of many routes, found at once.

use smallvec::{SmallVec, smallvec};

use crate::routing::pattern::captured::{Slot, Slots};
use crate::routing::pattern::segment::{Piece, SegmentPattern, hole_key};
use crate::routing::pattern::wire::Wire;

/// A radix tree of patterns.
///
/// Where a hole ends depends on the text and the hole alone, so each node is reached at one place of a text at most: a
/// look-up takes no longer than the text and the nodes on its way, however many patterns there are.
#[derive(Clone, Debug)]
pub(in crate::routing) struct Trie {
    wire: Wire,
    /// The first one is the root.
    nodes: Vec<Node>,
}

/// A place in patterns that begin alike.
#[derive(Clone, Debug, Default)]
struct Node {
    /// By their first bytes, which differ.
    literals: Vec<Edge>,
    /// The most specific one first.
    holes: Vec<HoleEdge>,
    /// The patterns that end here.
    ends: Vec<usize>,
}

#[derive(Clone, Debug)]
struct Edge {
    label: Box<[u8]>,
    to: usize,
}

#[derive(Clone, Copy, Debug)]
struct HoleEdge {
    stop: Option<char>,
    to: usize,
}

/// A node still to be looked at.
struct Step {
    node: usize,
    at: usize,
    /// How many slots were filled on the way to it, and one more.
    depth: usize,
    slot: Option<Slot>,
}

impl Default for Trie {
    fn default() -> Self {
        Self::build(Vec::new())
    }
}

impl Trie {
    /// From patterns of one wire, with a number each that [`find`](Self::find) gives back.
    pub(in crate::routing) fn build(patterns: Vec<(SegmentPattern, usize)>) -> Self {
        let mut trie = Self {
            wire: patterns
                .first()
                .map_or(Wire::default(), |(pattern, _)| pattern.wire()),
            nodes: vec![Node::default()],
        };
        for (pattern, id) in patterns {
            let mut node = 0;
            for piece in pattern.pieces() {
                node = match piece {
                    Piece::Literal(literal) => trie.add_literal(node, literal.as_bytes()),
                    Piece::Hole { stop, .. } => trie.add_hole(node, *stop),
                };
            }
            let ends = &mut trie.nodes[node].ends;
            let place = ends.partition_point(|other| *other <= id);
            ends.insert(place, id);
        }
        trie
    }

    /// Tells all patterns that match a text, with what their holes take: a literal before a hole, piece by piece; of equal
    /// patterns that with the lesser number first.
    pub(in crate::routing) fn find(&self, text: &str, mut found: impl FnMut(usize, Slots)) {
        if !self.wire.carries(text) {
            return;
        }
        let bytes = text.as_bytes();
        let mut slots = Slots::new();
        let mut steps: SmallVec<[Step; 4]> = smallvec![Step {
            node: 0,
            at: 0,
            depth: 0,
            slot: None,
        }];
        // The last step is the most specific one.
        while let Some(step) = steps.pop() {
            slots.truncate(step.depth);
            slots.extend(step.slot);
            let node = &self.nodes[step.node];
            if step.at == bytes.len() {
                for id in &node.ends {
                    found(*id, slots.clone());
                }
            }
            let next = |to, at, slot| Step {
                node: to,
                at,
                depth: slots.len(),
                slot,
            };
            for hole in node.holes.iter().rev() {
                if let Some((slot, end)) = self.wire.read(text, step.at, hole.stop) {
                    steps.push(next(hole.to, end, Some(slot)));
                }
            }
            if let Some(edge) = node.literal(&bytes[step.at..]) {
                steps.push(next(edge.to, step.at + edge.label.len(), None));
            }
        }
    }

    fn add(&mut self, node: Node) -> usize {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn add_hole(&mut self, from: usize, stop: Option<char>) -> usize {
        let holes = &self.nodes[from].holes;
        let key = hole_key(stop);
        match holes.binary_search_by_key(&key, |hole| hole_key(hole.stop)) {
            Ok(place) => holes[place].to,
            Err(place) => {
                let to = self.add(Node::default());
                self.nodes[from].holes.insert(place, HoleEdge { stop, to });
                to
            }
        }
    }

    fn add_literal(&mut self, mut from: usize, mut label: &[u8]) -> usize {
        while let Some(first) = label.first() {
            let place = match self.nodes[from].place(*first) {
                Ok(place) => place,
                Err(place) => {
                    let to = self.add(Node::default());
                    let label = label.into();
                    self.nodes[from].literals.insert(place, Edge { label, to });
                    return to;
                }
            };
            let edge = &self.nodes[from].literals[place];
            let shared = edge
                .label
                .iter()
                .zip(label)
                .take_while(|(a, b)| a == b)
                .count();
            from = if shared == edge.label.len() {
                edge.to
            } else {
                self.split(from, place, shared)
            };
            label = &label[shared..];
        }
        from
    }

    /// Puts a node into an edge, behind so many bytes of it.
    fn split(&mut self, from: usize, place: usize, length: usize) -> usize {
        let Edge { label, to } = self.nodes[from].literals[place].clone();
        let (before, behind) = label.split_at(length);
        let middle = self.add(Node {
            literals: vec![Edge {
                label: behind.into(),
                to,
            }],
            ..Node::default()
        });
        self.nodes[from].literals[place] = Edge {
            label: before.into(),
            to: middle,
        };
        middle
    }
}

impl Node {
    /// The edge whose label begins with a byte, or where it would stand.
    fn place(&self, first: u8) -> Result<usize, usize> {
        self.literals
            .binary_search_by_key(&Some(first), |edge| edge.label.first().copied())
    }

    /// The edge that leads on.
    fn literal(&self, left: &[u8]) -> Option<&Edge> {
        let place = self.place(*left.first()?).ok()?;
        let edge = self.literals.get(place)?;
        left.starts_with(&edge.label).then_some(edge)
    }
}
